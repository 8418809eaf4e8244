"""What a task is, and what its report says."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.duration import ZERO, Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.task import NO_PROGRESS, Progress, Task

DAYS_5 = Duration(5, Unit.DAYS)
REPORTED = Moment(date(2023, 3, 1), date(2023, 3, 1))


@pytest.mark.parametrize(
    ("task", "shape"),
    [
        (Task(id="T", duration=DAYS_5), "task"),
        (Task(id="T"), "task"),
        (Task(id="T", kind=Kind.BUILD, duration=DAYS_5), "task"),
        (Task(id="T", kind=Kind.MILESTONE), "milestone"),
        (Task(id="T", kind=Kind.MILESTONE, duration=DAYS_5), "milestone"),
        (Task(id="T", duration=ZERO), "milestone"),
        (Task(id="T", duration=Duration(0, Unit.WEEKS)), "milestone"),
        (Task(id="T", children=("T1",)), "summary"),
        (Task(id="T", children=("T1",), kind=Kind.MILESTONE, duration=ZERO), "summary"),
    ],
)
def test_a_task_has_one_shape(task: Task, shape: str) -> None:
    """What has tasks inside is a summary, whatever it says of itself; a milestone says so or takes no time."""
    assert task.shape == shape
    assert task.is_summary == (shape == "summary")
    assert task.is_milestone == (shape == "milestone")


@pytest.mark.parametrize("kind", Kind)
def test_communication_and_operations_go_on_beside_the_rest(kind: Kind) -> None:
    assert Task(id="T", kind=kind).is_level_of_effort == (kind in (Kind.COMMS, Kind.OPS))


@pytest.mark.parametrize(
    ("progress", "is_started", "is_finished"),
    [
        (NO_PROGRESS, False, False),
        (Progress(complete=0), False, False),
        (Progress(complete=0.01), True, False),
        (Progress(complete=0.99), True, False),
        (Progress(complete=1), True, True),
        (Progress(actual_start=REPORTED), True, False),
        (Progress(actual_start=REPORTED, complete=0), True, False),
        (Progress(actual_finish=REPORTED), True, True),
        (Progress(remaining=DAYS_5), False, False),
        (Progress(actual_cost=1_000_000), False, False),
    ],
)
def test_work_is_started_and_finished_by_its_dates_or_its_share(
    progress: Progress, is_started: bool, is_finished: bool
) -> None:
    """What is finished is started, too; money that was spent and work that remains say neither."""
    assert (progress.is_started, progress.is_finished) == (is_started, is_finished)
