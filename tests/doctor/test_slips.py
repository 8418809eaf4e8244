"""What moved a finish: each part in working days, adding up to the whole."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from dxplan.doctor.slips import Slips
from dxplan.schedule.scheduler import as_planned
from tests.laws import tried
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import in_progress, plans

HEAD = """
start: 2026-01-05
calendar: p
calendars: {p: {week: mon..fri, holidays: none}}
status_date: 2026-01-16
tasks:
"""


def slip(task: str, tasks: str) -> tuple[float, dict[str, float], str]:
    schedule = schedule_of(HEAD + "".join(f"  {line}\n" for line in tasks.strip().splitlines()))
    found = Slips(schedule, as_planned(schedule)).of(task)
    if found is None:
        return 0, {}, task
    shares = {share.mover.value: share.minutes / 480 for share in found.shares}
    return found.late.minutes / 480, shares, found.origin


CHAIN = "B: {duration: 2d, after: A}\nC: {duration: 2d, after: B}"


@pytest.mark.parametrize(
    ("task", "tasks", "late", "shares", "origin"),
    [
        ("A", "A: {duration: 4d}", 10, {"status_date": 10}, "A"),
        ("A", "A: {duration: 10d, actual_start: 2026-01-05, progress: 40 %}", 6, {"status_date": 6}, "A"),
        ("A", "A: {duration: 10d, actual_start: 2026-01-07, progress: 80 %}", 2, {"started_late": 2}, "A"),
        (
            "A",
            "A: {duration: 10d, actual_start: 2026-01-05, remaining: 13d}",
            13,
            {"status_date": 10, "remaining_work": 3},
            "A",
        ),
        (
            "A",
            "A: {duration: 10d, actual_start: 2026-01-05, progress: 90 %, suspended: 2026-01-15, resumed: 2026-01-26}",
            6,
            {"suspended": 6},
            "A",
        ),
        (
            "A",
            "A: {duration: 2d, actual_start: 2026-01-06, actual_finish: 2026-01-09}",
            3,
            {"remaining_work": 2, "started_late": 1},
            "A",
        ),
        ("A", "A: {duration: 10d, actual_start: 2026-01-05, progress: 100 %, actual_finish: 2026-01-14}", 0, {}, "A"),
        ("B", f"A: {{duration: 4d}}\n{CHAIN}", 10, {"link": 10}, "A"),
        ("C", f"A: {{duration: 4d}}\n{CHAIN}", 10, {"link": 10}, "A"),
        (
            "C",
            f"A: {{duration: 4d, actual_start: 2026-01-05, actual_finish: 2026-01-08}}\n{CHAIN}",
            6,
            {"link": 6},
            "B",
        ),
        ("A", "A: {duration: 4d, start_no_earlier_than: 2026-01-19}", 0, {}, "A"),
        ("A", "A: {duration: 4d, remaining: 6d}", 12, {"status_date": 10, "remaining_work": 2}, "A"),
        ("m", "A: {duration: 4d}\nm: {kind: milestone, after: A}", 10, {"link": 10}, "A"),
        ("m", "m: {kind: milestone, actual_finish: 2026-01-07}", 3, {"started_late": 3}, "m"),
        ("C", "S: {tasks: {A: {duration: 4d}, B: {duration: 6d}}}\nC: {duration: 1d, after: S}", 10, {"link": 10}, "B"),
    ],
)
def test_what_moved_a_finish(task: str, tasks: str, late: float, shares: dict[str, float], origin: str) -> None:
    assert slip(task, tasks) == (late, shares, origin)


@tried(0.5)
@given(in_progress(plans()))
def test_the_parts_of_a_slip_add_up(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    planned = as_planned(schedule)
    slips = Slips(schedule, planned)
    for task in schedule.plan.leaves():
        found = slips.of(task.id)
        if found is None:
            continue
        time = schedule.working_time(task.id)
        late = time.between(planned.tasks[task.id].early_finish, schedule.tasks[task.id].early_finish)
        assert sum(share.minutes for share in found.shares) == late
        origin = slips.of(found.origin)
        assert origin is not None
        assert origin.origin == found.origin
