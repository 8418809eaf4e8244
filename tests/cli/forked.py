"""Runs the program in a copy of the tests' own process, on real standard streams: files, pipes, full disks.

What `running.dxplan` cannot show, at a fiftieth of what a new process costs: everything is loaded already.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.cli import running
from tests.cli.shared import plans_shared
from tests.samples import ROOT


@dataclass
class Streams:
    """Where a run writes to, and how Python was started: `python -u` has no buffers, PYTHONIOENCODING names a code."""

    out: int
    err: int
    unbuffered: bool = False
    encoding: str = "utf-8"
    before: Callable[[], None] = field(default=lambda: None)
    """What is done in the copy before the program starts: limits, other users."""


def dxplan_forked(streams: Streams, *arguments: object, folder: Path = ROOT, **environment: str) -> int:
    """Run `dxplan` as its own process would; returns the exit code, negative for the signal that ended it."""
    copy = os.fork()
    if copy == 0:
        code = 99
        sys.dont_write_bytecode = True  # what a full disk cuts short would be read by every later process
        try:
            code = _run(streams, arguments, folder, environment)
        except BaseException:
            os.write(streams.err, traceback.format_exc().encode())
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])


def _run(streams: Streams, arguments: tuple[object, ...], folder: Path, environment: dict[str, str]) -> int:
    os.dup2(streams.out, 1)
    os.dup2(streams.err, 2)
    sys.stdout = _stream(1, streams, "strict")
    sys.stderr = _stream(2, streams, "backslashreplace")
    with (
        running._environment(environment),
        running._folder(folder),
        running._arguments(arguments),
        plans_shared(),
    ):
        streams.before()
        code = running._exit_code()
        try:
            sys.stdout.flush()  # as Python does in the end, with its own code if that fails
        except OSError:
            code = 120
    return code


def _stream(descriptor: int, streams: Streams, errors: str) -> Any:
    """As Python opens its standard streams."""
    raw = io.FileIO(descriptor, "w", closefd=False)
    if streams.unbuffered:
        return io.TextIOWrapper(raw, streams.encoding, errors, write_through=True)  # type: ignore[arg-type]
    return io.TextIOWrapper(io.BufferedWriter(raw), streams.encoding, errors, line_buffering=descriptor == 2)
