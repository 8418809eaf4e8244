"""What differs between two schedules."""

from __future__ import annotations

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.scenario.comparison import compare
from dxplan.scenario.remedies.relink import Overlap
from dxplan.scenario.remedies.shorten import Lengthen, Shorten
from dxplan.scenario.remedies.split import Split
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.trials import scheduled_with
from dxplan.schedule.result import Schedule
from tests.schedule.plans import schedule_of

PLAN = """
    start: 2022-03-01
    tasks:
      P:
        tasks:
          A: {duration: 10d}
          B: {duration: 4d}
      C: {duration: 5d, after: A}
      D: {duration: 1d, after: [B, C]}
"""


def days(amount: float) -> Duration:
    return Duration(amount, Unit.DAYS)


def changed(before: Schedule, *remedies: Lengthen | Overlap | Shorten | Split | Wait) -> Schedule:
    after = scheduled_with(before, remedies)
    assert after is not None
    return after


def test_a_schedule_does_not_differ_from_itself() -> None:
    comparison = compare(schedule_of(PLAN), schedule_of(PLAN))
    assert comparison.different == ()
    assert comparison.gone == comparison.added == ()
    assert not comparison.order_differs


def test_a_longer_task_moves_what_comes_after_it_and_the_summary_around_it() -> None:
    before = schedule_of(PLAN)
    comparison = compare(before, changed(before, Lengthen("A", days(10), days(12))))
    assert [found.task for found in comparison.moved] == ["P", "A", "B", "C", "D"], "B has two days more of float"
    assert not comparison.order_differs
    a, b = comparison.moved[1:3]
    assert (a.dates_differ, a.floats_differ) == (True, False)
    assert b.after.total_float - b.before.total_float == 2 * 480
    assert b.after.early_finish == b.before.early_finish


def test_of_a_task_with_float_only_the_floats_and_late_dates_differ() -> None:
    before = schedule_of(PLAN)
    (b,) = compare(before, changed(before, Shorten("B", days(4), days(3)))).moved
    assert b.task == "B"
    assert b.dates_differ
    assert b.floats_differ


def test_floats_alone_can_differ() -> None:
    """Y is held by a date of its own: B has the same dates, but free float."""
    text = """
        start: 2022-03-01
        tasks:
          X: {duration: 20d}
          B: {duration: 4d}
          Y: {duration: 1d, after: B%s}
    """
    comparison = compare(schedule_of(text % ""), schedule_of(text % ", start_no_earlier_than: 2022-03-10"))
    b = next(found for found in comparison.moved if found.task == "B")
    assert (b.dates_differ, b.floats_differ, b.order_differs) == (False, True, False)


def test_a_wait_that_moves_nothing_is_another_order() -> None:
    before = schedule_of(PLAN)
    tasks = before.plan.tasks
    comparison = compare(before, changed(before, Wait(tasks["C"], on=tasks["B"])))
    assert comparison.order_differs
    assert [found.task for found in comparison.different if found.order_differs] == ["C"], "D waited for B before"


def test_an_overlap_leads_to_the_same_tasks_but_waits_for_none_of_them() -> None:
    before = schedule_of(PLAN)
    link = before.plan.tasks["C"].predecessors[0]
    start = Dependency("A", "C", LinkType.START_START, days(10))
    overlap = Overlap(link, (start, Dependency("A", "C", LinkType.FINISH_FINISH)))
    comparison = compare(before, changed(before, overlap))
    assert comparison.moved == ()
    assert [found.task for found in comparison.different] == ["C"], "C's finish still is after A's, and so is D"


def test_tasks_that_only_one_of_the_two_has() -> None:
    before = schedule_of(PLAN)
    split = Split(task="A", part="A_1", first=days(7), rest=days(3), waiting="C", until=None)
    after = changed(before, split)
    assert compare(before, after).added == ("A_1",)
    assert compare(after, before).gone == ("A_1",)
    assert compare(before, after).order_differs
    assert {found.task for found in compare(before, after).moved} >= {"A", "C", "D"}
