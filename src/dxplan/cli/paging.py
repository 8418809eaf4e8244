"""A pager of the system's: the one that PAGER names, or `less`."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

from dxplan.cli.output import hush

_LESS = "-RSFX"
"""Colours are shown, long lines cut instead of folded; a short text is printed, and stays on the screen."""


def paged(text: str) -> bool:
    """Show a text in the pager; False if there is none, or it cannot be started."""
    try:
        command = shlex.split(os.environ.get("PAGER") or "less")
    except ValueError:
        return False
    if not command or shutil.which(command[0]) is None:
        return False
    hush()
    environment = {"LESS": _LESS, **os.environ, "LESSCHARSET": "utf-8"}
    try:
        subprocess.run(command, input=text.encode("utf-8", "replace"), env=environment, check=False)
    except OSError:
        return False
    return True
