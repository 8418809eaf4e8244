"""The measurements: each returns a figure and what it is held against."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from dxplan.checks.runner import examine
from dxplan.dump import plan_text
from dxplan.load.loader import load_bytes
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute

ROUNDS = 9
_COLD_ROUNDS = 9
PLAN = Path(__file__).parent.parent / "plans" / "hcm.yaml"
BARE_IMPORT = "import typer, rich, networkx, yaml"


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds for the stages of one plan: the least disturbed of alternating rounds, all in the same process."""

    bare_parse: float
    read: float
    write: float
    schedule: float
    check: float


def stage_times(text: str, rounds: int = ROUNDS) -> Times:
    """Time a bare pass over the parser's events, reading, writing, scheduling (with network) and checking, in turn."""
    data = text.encode()
    taken: dict[str, list[float]] = {"bare": [], "read": [], "write": [], "schedule": [], "check": []}
    for _ in range(rounds):
        taken["bare"].append(_seconds(lambda: sum(1 for _ in yaml.parse(data, Loader=yaml.CSafeLoader))))
        started = time.process_time()
        plan = load_bytes(data, "generated.yaml").plan
        taken["read"].append(time.process_time() - started)
        assert plan is not None
        taken["write"].append(_seconds(lambda p=plan: plan_text(p)))  # type: ignore[misc]
        started = time.process_time()
        schedule = compute(build(plan))
        taken["schedule"].append(time.process_time() - started)
        taken["check"].append(_seconds(lambda s=schedule: examine(s, date(2026, 1, 1))))  # type: ignore[misc]
        del plan, schedule
    return Times(*(min(taken[name]) for name in ("bare", "read", "write", "schedule", "check")))


def peak_bytes_a_task(text: str, tasks: int) -> float:
    """Peak memory a task of reading and scheduling, above that of a plan of one task, each in a fresh process."""
    small = "dxplan: 1\nid: one\nstart: 2022-01-04\ntasks: {A: {duration: 1d}}\n"
    return (_peak(text) - _peak(small)) / tasks


def _peak(text: str) -> int:
    """Peak memory in bytes of a process that reads a plan from its standard input and schedules it (Linux).

    Not `ru_maxrss`: a child begins with its parent's.
    """
    code = (
        "import sys; from dxplan.load.loader import load_bytes; from dxplan.network.network import build; "
        "from dxplan.schedule.scheduler import compute; "
        "s = compute(build(load_bytes(sys.stdin.buffer.read(), 'x').plan)); "
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    )
    done = subprocess.run([sys.executable, "-c", code], input=text.encode(), capture_output=True, check=True)
    return int(done.stdout) * 1024


def process_ratio(command: Sequence[str], other: Sequence[str], rounds: int = _COLD_ROUNDS) -> float:
    """Processor time of one command over that of another: the median of the pairs, run in turn."""
    with bytecode_environment() as environment:
        ratios = [
            process_seconds(command, environment) / process_seconds(other, environment) for _ in range(rounds + 1)
        ]
    return statistics.median(ratios[1:])  # the first pair fills the caches


@contextmanager
def bytecode_environment() -> Iterator[dict[str, str]]:
    """Variables with which commands run from bytecode, as what pip has installed does, whatever is set here."""
    with tempfile.TemporaryDirectory() as bytecode:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        yield environment


def dxplan_command(*arguments: str) -> list[str]:
    """The program as installed beside this interpreter."""
    return [str(Path(sys.executable).with_name("dxplan")), *arguments]


def python_command(code: str) -> list[str]:
    """A piece of Python as a command of this interpreter."""
    return [sys.executable, "-c", code]


def process_seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """Processor time of a command, in seconds. It may find errors in a plan (1), but not fail."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment)
    assert done.returncode <= 1, command
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
