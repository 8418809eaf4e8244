"""A part of a plan: some tasks, and of all dates and links only those that are asked for."""

from __future__ import annotations

from datetime import date

from dxplan.model.constraint import ConstraintKind
from dxplan.scenario.part import part_of, with_nothing_put_off
from dxplan.schedule.instant import day_of
from tests.schedule.plans import schedule_of

PLAN = """
    start: 2022-03-01
    finish_by: 2022-03-02
    tasks:
      P:
        tasks:
          A: {duration: 5d, start_no_earlier_than: 2022-03-07, deadline: 2022-03-08}
          B: {duration: 5d}
      Q: {tasks: {C: {duration: 5d, after: A}, D: {duration: 5d}}}
"""


def test_summaries_come_along_around_a_task_and_with_all_that_is_inside() -> None:
    plan = schedule_of(PLAN).plan
    assert list(part_of(plan, ["A"]).bare.tasks) == ["P", "A"]
    assert part_of(plan, ["A"]).bare.tasks["P"].children == ("A",)
    assert list(part_of(plan, ["Q"]).bare.tasks) == ["Q", "C", "D"]
    assert part_of(plan, ["Q"]).bare.roots == ("Q",)


def test_dates_and_links_hold_only_where_they_are_asked_for() -> None:
    plan = schedule_of(PLAN).plan
    part, (link,) = part_of(plan, ["A", "C"]), plan.tasks["C"].predecessors
    free = part.scheduled((), ())
    assert free is not None
    assert {day_of(free.tasks[id_].early_start) for id_ in "AC"} == {date(2022, 3, 1)}
    assert all(free.tasks[id_].total_float >= 0 for id_ in "AC"), "neither deadline nor finish_by"
    held = part.scheduled([("A", ConstraintKind.START_NO_EARLIER_THAN)], [link])
    assert held is not None
    assert [day_of(held.tasks[id_].early_start) for id_ in "AC"] == [date(2022, 3, 7), date(2022, 3, 14)]


def test_a_part_may_start_when_the_plan_does_not() -> None:
    early = part_of(schedule_of(PLAN).plan, ["B"]).scheduled((), (), start=date(2022, 2, 1))
    assert early is not None
    assert day_of(early.start) == date(2022, 2, 7), "after Tết"


def test_nothing_is_put_off() -> None:
    schedule = schedule_of("""
        start: 2022-03-01
        tasks:
          A: {duration: 1d, as_late_as_possible: true}
          B: {duration: 5d}
          C: {duration: 1d, after: [A, B]}
    """)
    assert day_of(schedule.tasks["A"].early_start) == date(2022, 3, 7)
    assert day_of(with_nothing_put_off(schedule).tasks["A"].early_start) == date(2022, 3, 1)
    at_once = with_nothing_put_off(schedule)
    assert with_nothing_put_off(at_once) is at_once
