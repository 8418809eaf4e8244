"""Runs the program as a user does: a process of its own, with a chosen folder and environment."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PLANS = ROOT / "plans"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


def dxplan(*arguments: object, folder: Path = ROOT, **environment: str) -> Done:
    """Run `dxplan` in a folder, through a pipe, in English unless told otherwise."""
    settings = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "DXPLAN_LANG")}
    done = subprocess.run(
        [sys.executable, "-m", "dxplan", *map(str, arguments)],
        cwd=folder,
        env={**settings, "LC_ALL": "C", **environment},
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
