"""Dates that cannot hold together: named completely, and nothing too much."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given

from dxplan.doctor.conflict import PLAN_STARTS, Conflict, conflict_of
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints
from dxplan.network.network import build
from dxplan.scenario.promises import Promise, promises
from dxplan.schedule.drivers import driving_chain
from dxplan.schedule.scheduler import compute
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import PLAIN_LAGS, plans

Element = object


def elements(conflict: Conflict) -> list[Element]:
    return [conflict.lower, *conflict.links, (conflict.promise.task, conflict.promise.key)]


def with_only(plan: Plan, kept: list[Element]) -> Plan:
    """The whole plan, but of its dates and links only some; without its start it begins long before."""
    tasks = {}
    for task in plan.tasks.values():
        said: dict[str, Any] = {
            key: getattr(task.constraints, key)
            for key in DateConstraints.__dataclass_fields__
            if (task.id, key) in kept
        }
        links = tuple(link for link in task.predecessors if link in kept)
        tasks[task.id] = replace(task, predecessors=links, constraints=DateConstraints(**said))
    start = plan.start if PLAN_STARTS in kept else plan.start - timedelta(days=400)
    return replace(plan, tasks=tasks, start=start)


def waits_for_a_summary_to_begin(plan: Plan, promise: Promise) -> bool:
    """Whether a link of the chain leaves a summary by its start: then what holds back each task inside is needed."""
    assert promise.task is not None
    at_once = {
        task.id: replace(task, constraints=replace(task.constraints, as_late_as_possible=False))
        for task in plan.tasks.values()
    }
    chain = driving_chain(compute(build(replace(plan, tasks=at_once))), promise.task)
    links = [step.driver.link for step in chain if step.driver.link is not None]
    return any(link.type.from_start and plan.tasks[link.predecessor].children for link in links)


def is_broken(plan: Plan, kept: list[Element], promise: Promise) -> bool:
    return promise.is_broken(compute(build(with_only(plan, kept))))


def test_by_hand() -> None:
    """B may not start before 2 May, takes 20 days, C another 5: 6 June; but is promised for 1 June."""
    schedule = schedule_of("""
        start: 2022-03-01
        tasks:
          A: {duration: 5d}
          B: {duration: 20d, after: A, start_no_earlier_than: 2022-05-02}
          X: {duration: 1d, start_no_earlier_than: 2022-05-03}
          C: {duration: 5d, after: [B, X], finish_no_later_than: 2022-06-01}
    """)
    conflict = conflict_of(schedule, Promise("finish_no_later_than", "C"))
    assert conflict is not None
    assert conflict.lower == ("B", "start_no_earlier_than")
    assert [str(link) for link in conflict.links] == ["B"]
    assert conflict.tasks == ("B", "C")


def test_a_date_is_not_blamed_that_is_not_needed() -> None:
    """From 1 March, 30 days of B alone are too many for 1 April, whenever A is done."""
    schedule = schedule_of("""
        start: 2022-03-01
        tasks:
          A: {duration: 5d, start_no_earlier_than: 2022-03-07}
          B: {duration: 30d, after: A, finish_no_later_than: 2022-04-01}
    """)
    conflict = conflict_of(schedule, Promise("finish_no_later_than", "B"))
    assert conflict is not None
    assert (conflict.lower, conflict.links, conflict.tasks) == (PLAN_STARTS, (), ("B",))


def test_the_start_of_the_plan_is_needed_however_late_it_is() -> None:
    schedule = schedule_of("""
        start: 2020-03-02
        tasks:
          A: {duration: 700d}
          B: {duration: 100d, after: A, finish_no_later_than: 2020-07-31}
    """)
    conflict = conflict_of(schedule, Promise("finish_no_later_than", "B"))
    assert conflict is not None
    assert (conflict.lower, conflict.tasks) == (PLAN_STARTS, ("A", "B"))


@given(plans(lags=PLAIN_LAGS))
def test_a_conflict_cannot_hold_and_without_any_part_of_it_can(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for promise in promises(schedule.plan):
        if promise.task is None or not promise.is_broken(schedule):
            continue
        conflict = conflict_of(schedule, promise)
        if conflict is None:
            assert (
                (promise.of_start and schedule.plan.tasks[promise.task].children)
                or waits_for_a_summary_to_begin(schedule.plan, promise)
                or is_broken(schedule.plan, [(promise.task, promise.key)], promise)  # by itself
            )
            continue
        named = elements(conflict)
        assert is_broken(schedule.plan, [*named, PLAN_STARTS], promise)
        for left_out in named:
            kept = [element for element in named if element != left_out]
            if left_out != PLAN_STARTS:
                kept.append(PLAN_STARTS)
            assert not is_broken(schedule.plan, kept, promise), f"{left_out} is not needed"


def test_a_link_to_a_summary_holds_all_inside_it() -> None:
    """E waits for A through its summary: that B comes between the two matters to nobody."""
    schedule = schedule_of("""
        start: 2022-01-14
        tasks:
          A: {duration: 2d}
          S: {after: A, tasks: {B: {kind: milestone}, E: {kind: milestone, after: B FS+1h}}}
          G: {kind: milestone, after: E, start_no_later_than: 2022-01-14T09:30}
    """)
    conflict = conflict_of(schedule, Promise("start_no_later_than", "G"))
    assert conflict is not None
    assert [f"{link} > {link.successor}" for link in conflict.links] == ["A > S", "E > G"]
    assert conflict.tasks == ("A", "E", "G")


def test_nothing_is_named_where_a_chain_is_not_all_that_is_needed() -> None:
    """D waits for S to begin: for B as for C, and no one of the two dates alone keeps S from it."""
    schedule = schedule_of("""
        start: 2022-01-14
        tasks:
          S:
            tasks:
              B: {duration: 1d, start_no_earlier_than: 2022-02-15}
              C: {duration: 1d, start_no_earlier_than: 2022-02-16}
          D: {kind: milestone, after: S SS, finish_no_later_than: 2022-02-01}
    """)
    assert conflict_of(schedule, Promise("finish_no_later_than", "D")) is None
