"""Plans with baselines beside them, in a folder of their own."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from dxplan.load.loader import load
from dxplan.model.baseline import Baseline
from dxplan.network.network import build
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.tracking.making import new_baseline
from tests.checks.examining import TODAY

HEAD = "dxplan: 1\nid: p\nname: P\nstart: 2022-03-01\n"
"""A Tuesday."""
ABC = """
tasks:
  A: {name: A, duration: 5d, cost: 100}
  B: {name: B, duration: 5d, after: A, cost: 200}
  C: {name: C, duration: 5d, after: B}
"""
"""A from 01/03 to 07/03/2022, B to 14/03, C to 21/03."""


def write(path: Path, text: str) -> Path:
    """A plan file: `text` without its head."""
    path.write_text(HEAD + dedent(text), "utf-8")
    return path


def schedule_in(path: Path) -> Schedule:
    """The schedule of a plan file, with its baseline if it has one."""
    loaded = load(path)
    assert loaded.plan is not None
    assert loaded.is_usable, loaded.diagnostics
    return compute(build(loaded.plan))


def agree(path: Path, name: str = "b", reason: str = "because", made: str = TODAY.isoformat()) -> Baseline:
    """Freeze a plan file as a baseline beside it."""
    made_ = new_baseline(schedule_in(path), name, type(TODAY).fromisoformat(made), reason)
    assert made_.baseline is not None, made_.reason
    made_.file.parent.mkdir(exist_ok=True)
    made_.file.write_text(made_.text, "utf-8")
    return made_.baseline


def start_of(schedule: Schedule, task: str) -> str:
    """The day on which a task starts."""
    from dxplan.schedule.normal_form import days_of

    return days_of(schedule, task).start.isoformat()
