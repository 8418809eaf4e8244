"""Runs the program as a user does, through a pipe, with a chosen folder and environment.

`dxplan` runs it in this process, which takes a hundredth of the time; `dxplan_process` starts a process of its own, for
what only a process shows: start-up, closed and broken pipes, full disks, the locale's encoding. `test_running.py` holds
the two together.
"""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import dxplan.__main__ as program
from tests.cli.shared import plans_shared

ROOT = Path(__file__).parent.parent.parent
PLANS = ROOT / "plans"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


def dxplan(*arguments: object, folder: Path = ROOT, **environment: str) -> Done:
    """Run `dxplan` in a folder, in English unless told otherwise, without starting a process."""
    out, err = io.BytesIO(), io.BytesIO()
    with _streams(out, err), _environment(environment), _folder(folder), _arguments(arguments), _gc(), plans_shared():
        code = _exit_code()
    return Done(code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))


def dxplan_process(*arguments: object, folder: Path = ROOT, **environment: str) -> Done:
    """Run `dxplan` as `dxplan` above does, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "dxplan", *map(str, arguments)],
        cwd=folder,
        env=_settings(environment),
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def _settings(environment: dict[str, str]) -> dict[str, str]:
    inherited = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "DXPLAN_LANG")}
    return {**inherited, "LC_ALL": "C", **environment}


def _exit_code() -> int:
    """What a process of the program would end with, having said on standard error what it would say there."""
    err = sys.stderr
    try:
        return program.run()
    except SystemExit as exit_:
        if isinstance(exit_.code, str):
            print(exit_.code, file=err)
            return 1
        return exit_.code or 0
    except Exception:
        traceback.print_exc(file=err)
        return 1


@contextmanager
def _streams(out: io.BytesIO, err: io.BytesIO) -> Iterator[None]:
    """Text streams over bytes, as those of a process in the C locale; no terminal, whatever pytest runs on."""
    names = ("stdout", "stderr", "__stdout__", "__stderr__")
    before = {name: getattr(sys, name) for name in names}
    streams = (
        io.TextIOWrapper(out, "utf-8", "surrogateescape"),
        io.TextIOWrapper(err, "utf-8", "backslashreplace", line_buffering=True),
    )
    for name, stream in zip(names, 2 * streams, strict=True):
        setattr(sys, name, stream)
    try:
        yield
    finally:
        for name, stream in before.items():
            setattr(sys, name, stream)
        for stream in streams:
            stream.flush()
            stream.detach()  # else the bytes are closed with the stream


@contextmanager
def _environment(environment: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    _put(_settings(environment))
    try:
        yield
    finally:
        _put(before)


def _put(environment: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _arguments(arguments: tuple[object, ...]) -> Iterator[None]:
    """What `python -m dxplan` finds in `sys.argv` and as the main module: usage lines begin with the program's name."""
    before, main = sys.argv, sys.modules["__main__"]
    sys.argv = [str(program.__file__), *map(str, arguments)]
    sys.modules["__main__"] = program
    try:
        yield
    finally:
        sys.argv = before
        sys.modules["__main__"] = main


@contextmanager
def _gc() -> Iterator[None]:
    """The program turns the search for garbage off, for its one command, and in the end leaves all as it is."""
    enabled = gc.isenabled()
    try:
        yield
    finally:
        gc.unfreeze()
        if enabled:
            gc.enable()
