"""Why a task may not be later: which successor, promise or finish decides its late dates, and where that leads."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from dxplan.doctor.binding import Binding
from dxplan.doctor.late_side import LateSide, late_side
from dxplan.scenario.promises import FINISH_BY, Promise
from dxplan.schedule.result import Schedule, State
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import WORKING, in_progress, plans

PLAN = """
start: 2022-03-01
tasks:
  A: {duration: 5d}
  B: {duration: 10d, after: A FS+2d}
  C: {duration: 3d, after: A, deadline: 2022-03-31}
  D: {duration: 5d, after: [B, C]}
"""


def late(schedule: Schedule, task: str) -> LateSide:
    found = late_side(Binding(schedule), task)
    assert found is not None
    return found


def test_the_successor_that_can_wait_least_decides_and_the_others_say_how_far_they_are() -> None:
    found = late(schedule_of(PLAN), "A")
    assert [(str(each.link), each.slack // 480) for each in found.ceilings if each.link] == [("A FS+2d", 0), ("A", 9)]
    assert (found.tasks, found.end) == (("A", "B", "D"), None)


def test_a_deadline_decides_where_it_is_earlier_than_what_follows() -> None:
    found = late(schedule_of(PLAN.replace("2022-03-31", "2022-03-15")), "C")
    assert found.ceilings[0].promise == Promise("deadline", "C")
    assert (found.tasks, found.end) == (("C",), Promise("deadline", "C"))


def test_a_deadline_of_a_summary_around_it_decides_too() -> None:
    found = late(
        schedule_of(
            """
            start: 2022-03-01
            tasks:
              S: {deadline: 2022-03-11, tasks: {A: {duration: 2d}, B: {duration: 3d, after: A}}}
              Z: {duration: 60d}
            """
        ),
        "A",
    )
    assert (found.tasks, found.end) == (("A", "B"), Promise("deadline", "S"))


def test_what_follows_a_summary_decides_for_what_is_inside_it() -> None:
    found = late(
        schedule_of(
            """
            start: 2022-03-01
            tasks:
              S: {tasks: {A: {duration: 2d}, B: {duration: 9d}}}
              T: {after: S, tasks: {C: {duration: 3d}, D: {duration: 5d}}}
            """
        ),
        "A",
    )
    assert [str(each.link) for each in found.ceilings if each.slack == 0] == ["S"]
    assert found.tasks == ("A", "D")


def test_of_a_summary_it_is_asked_for_what_can_wait_least_inside() -> None:
    schedule = schedule_of("start: 2022-03-01\ntasks:\n  S: {tasks: {A: {duration: 2d}, B: {duration: 9d}}}\n")
    assert late(schedule, "S").tasks == ("B",)


def test_a_finish_that_was_promised_earlier_is_what_all_ends_at() -> None:
    found = late(schedule_of(f"finish_by: 2022-03-10\n{PLAN}"), "A")
    assert found.end == Promise(FINISH_BY)


def test_what_is_done_has_no_late_side() -> None:
    text = PLAN.replace("A: {duration: 5d}", "A: {duration: 5d, actual_start: 2022-03-01, actual_finish: 2022-03-07}")
    schedule = schedule_of(f"status_date: 2022-03-10\n{text}")
    assert late_side(Binding(schedule), "A") is None


WORK = plans(durations=WORKING)


@given(WORK | in_progress(WORK))
def test_what_decides_leaves_no_slack_and_leads_to_what_holds_the_last_task(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    binding, plan = Binding(schedule), schedule.plan
    for task in plan.leaves():
        left = task.progress.remaining
        if schedule.tasks[task.id].state is State.DONE or (left is not None and not left.unit.family.is_working):
            continue
        found = late(schedule, task.id)
        assert found.ceilings[0].slack <= 1  # a minute where two calendars do not begin at the same hour
        last = plan.tasks[found.tasks[-1]]
        assert found.end is None or found.end.task in {None, last.id, *(each.id for each in plan.ancestors(last))}
    for id_ in schedule.tasks:
        found_of = late_side(binding, id_)
        assert (found_of is None) == (schedule.tasks[id_].state is State.DONE)
