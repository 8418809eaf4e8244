"""Other programs that read what is written here: found by their names or by the environment, else a test is skipped.

DXPLAN_MERMAID names a folder `node_modules` with mermaid and jsdom, DXPLAN_PLANTUML a plantuml.jar.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import Phase, settings


def tool(name: str) -> str:
    """The path of a program."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def told(variable: str) -> Path:
    """A path that the environment names."""
    path = os.environ.get(variable)
    if path is None or not Path(path).exists():
        pytest.skip(f"{variable} names nothing")
    return Path(path)


def ran(*arguments: object, given: str = "", folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A program run to its end."""
    return subprocess.run(
        [str(argument) for argument in arguments],
        input=given,
        cwd=folder,
        encoding="utf-8",
        capture_output=True,
        check=False,
        timeout=300,
    )


few = settings(max_examples=3, phases=(Phase.explicit, Phase.generate))
"""For laws that start a process an example: a failing one is told as it was found."""
