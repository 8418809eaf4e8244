"""Runs the tests against a mistake, in a copy of the tree; the tree itself is never written to."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum
from importlib.util import cache_from_source
from pathlib import Path

from tests.mutations.choosing import Planted, mirror_of

SECONDS_NEAR, SECONDS_ALL = 150, 400
"""How long the tests that mirror a module may take, and all tests: whoever takes longer goes round in a circle."""
BYTES = 4 << 30
"""How much memory a stage may take, for circles that collect."""
LEFT_OUT = ("tests/test_wheel.py", "tests/test_ci.py")
"""These build and install: they look at the packaging."""
ALL = "tests"
_NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "build", "dist")
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


class Fate(Enum):
    """What became of a mistake."""

    KILLED = "killed"
    SURVIVED = "SURVIVED"
    TIMEOUT = "timeout"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A mistake, what became of it, and the test that noticed it."""

    planted: Planted
    fate: Fate
    by: str
    before: str
    after: str


def copied(root: Path, to: Path) -> Path:
    """A copy of the tree to plant mistakes in."""
    return Path(shutil.copytree(root, to, ignore=_NOT_COPIED))


def tried(tree: Path, planted: Planted) -> Outcome:
    """Plants the mistake in a copy, runs the tests until one notices it, and takes it out again."""
    path = tree / planted.path
    source = path.read_bytes()
    changed = planted.mutation.planted(source)
    before, after = _changed_lines(source.decode(), changed.decode())
    try:
        _write(path, changed)
        fate, by = _fate(tree, planted.path)
    finally:
        _write(path, source)
    return Outcome(planted, fate, by, before, after)


def unnoticed(tree: Path) -> str:
    """The first test that fails without any mistake; empty if all pass."""
    return _run(tree, ALL, "")[1]


def _fate(tree: Path, module: Path) -> tuple[Fate, str]:
    """Asked are the tests that mirror the module, then all, those that start processes last."""
    near = [(tests, "") for tests in mirror_of(module, tree)]
    for tests, marks in (*near, (ALL, "not slow"), (ALL, "slow")):
        fate, by = _run(tree, tests, marks)
        if fate is not Fate.SURVIVED:
            return fate, by
    return Fate.SURVIVED, ""


def _run(tree: Path, tests: str, marks: str) -> tuple[Fate, str]:
    options = ["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--tb=no", "-rfE", "-m", marks]
    without = [f"--ignore={each}" for each in LEFT_OUT]
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", *options, *without, tests],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES)),
    )
    try:
        printed, _ = process.communicate(timeout=SECONDS_ALL if tests == ALL else SECONDS_NEAR)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return Fate.TIMEOUT, ""
    if process.returncode in (0, 5):  # 5: no test stands there
        return Fate.SURVIVED, ""
    if process.returncode == 4:
        raise RuntimeError(f"pytest was called in a wrong way: {printed.decode(errors='replace')}")
    failed = _FAILED.search(printed.decode(errors="replace"))
    return Fate.KILLED, failed[1] if failed else "nothing can be collected"


def _write(path: Path, source: bytes) -> None:
    """Python takes a compiled module for current whose size and second are the same."""
    path.write_bytes(source)
    Path(cache_from_source(str(path))).unlink(missing_ok=True)


def _changed_lines(before: str, after: str) -> tuple[str, str]:
    """The lines in which two texts differ."""
    old, new = before.splitlines(), after.splitlines()
    first = next(i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
    same = next(i for i, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b)
    last = max(first + 1, len(old) - same)
    return "\n".join(old[first:last]), "\n".join(new[first : max(first + 1, len(new) - same)])
