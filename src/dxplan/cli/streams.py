"""Names of files that stand for something open: `-`, /dev/stdout, /dev/fd/3, a named pipe."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from dxplan.cli.output import hush, write_all
from dxplan.text.expression import expression

STDOUT = 1
_STANDARD = {"/dev/stdin": 0, "/dev/stdout": STDOUT, "/dev/stderr": 2}
_DESCRIPTOR = expression(r"(?:/dev/fd|/proc/(?P<process>\d+)(?:/task/\d+)?/fd)/(?P<number>\d+)")
_MOST_LINKS = 40


def descriptor_of(path: Path) -> int | None:
    """The number of the program's open file that a path stands for, also through links; None if for none.

    Such a name is no name of a file, whatever is open there: nothing can take its place.
    """
    try:
        name = os.path.abspath(path)  # noqa: PTH100  # of the name alone: resolving would go through the open file
    except OSError:  # the current folder has gone
        return None
    for _ in range(_MOST_LINKS):
        folder, own = os.path.split(name)
        name = os.path.join(os.path.realpath(folder), own)  # noqa: PTH118
        if name in _STANDARD:
            return _STANDARD[name]
        found = _DESCRIPTOR.fullmatch(name)
        if found:
            return int(found["number"]) if found["process"] in (None, str(os.getpid())) else None
        try:
            name = os.path.join(os.path.dirname(name), os.readlink(name))  # noqa: PTH115, PTH118, PTH120
        except (OSError, ValueError):
            return None
    return None


def is_stream(path: Path) -> bool:
    """Whether what is written to a path goes on at once: an open file, a pipe, a terminal, /dev/null."""
    if descriptor_of(path) is not None:
        return True
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def write_stream(path: Path, content: bytes) -> None:
    """Write to what `is_stream`. Raises OSError if that cannot be, or if nobody reads the pipe."""
    hush()
    number = descriptor_of(path)
    # a pipe without a reader is refused, not waited for
    descriptor = os.dup(number) if number is not None else os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "wb", buffering=0) as raw:
        write_all(raw, content)
