"""The critical-path lengths that 2,040 instances of PSPLIB state for themselves, without their resources.

Skipped where the archive, shared/benchmarks beside the repository, is absent: it is no part of the project.
"""

from __future__ import annotations

import re
import tarfile
from datetime import date
from pathlib import Path

import pytest

from dxplan.model.calendar import CONTINUOUS
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute
from dxplan.text.phrase import same

ARCHIVE = Path(__file__).resolve().parents[3] / "shared" / "benchmarks" / "psplib-single-mode.tar.xz"
INSTANCES = 2_040
INSTANCE = """
PROJECT INFORMATION:
pronr.  #jobs rel.date duedate tardcost  MPM-Time
    1      2      0       9        3        7
****
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
****
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
-------
  1      1     0       0
  2      1     7       1
  3      1     4       2
  4      1     0       0
****
"""
_HEAD = re.compile(r"pronr\.\s+#jobs.*\n\s*\d+\s+\d+\s+\d+\s+\d+\s+\d+\s+(?P<length>\d+)")


def network_of(text: str) -> tuple[Plan, int]:
    """An instance as a plan whose durations are hours around the clock, and the length of its critical path."""
    head = _HEAD.search(text)
    assert head is not None
    successors, durations = (_rows(text, title) for title in ("PRECEDENCE RELATIONS", "REQUESTS/DURATIONS"))
    predecessors: dict[int, list[int]] = {}
    for job, _, _, *after in successors:
        for successor in after:
            predecessors.setdefault(successor, []).append(job)
    tasks = {
        str(job): Task(
            id=str(job),
            duration=Duration(duration, Unit.HOURS),
            predecessors=tuple(
                Dependency(str(before), str(job), LinkType.FINISH_START, None, None, nth)
                for nth, before in enumerate(predecessors.get(job, ()))
            ),
        )
        for job, _, duration, *_ in durations
    }
    plan = Plan(id="p", name=same("p"), start=date(2024, 1, 1), calendar=CONTINUOUS, tasks=tasks, roots=tuple(tasks))
    return plan, int(head["length"])


def _rows(text: str, title: str) -> list[list[int]]:
    part = text.split(title, 1)[1].split("****", 1)[0]
    return [[int(word) for word in line.split()] for line in part.splitlines() if re.fullmatch(r"[ \d]*\d[ \d]*", line)]


@pytest.mark.slow
def test_the_plain_engine_finds_every_critical_path_length() -> None:
    if not ARCHIVE.is_file():
        pytest.skip("the instances are no part of the project, and stand in a folder beside it")
    differing, seen = [], 0
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".sm") else None
            if file is None:
                continue
            plan, length = network_of(file.read().decode("ascii"))
            schedule = compute(build(plan))
            seen += 1
            if schedule.finish - schedule.start != length * 60:
                differing.append(member.name)
    assert (seen, differing) == (INSTANCES, [])


def test_an_instance_is_read_as_it_is_written() -> None:
    plan, length = network_of(INSTANCE)
    schedule = compute(build(plan))
    assert schedule.finish - schedule.start == length * 60 == 7 * 60
    assert schedule.tasks["3"].total_float == 3 * 60
