"""What is critical: held against really slipping each task and scheduling again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.schedule.bounds import upper_finish_bounds, upper_start_bounds
from dxplan.schedule.drivers import critical_paths
from dxplan.schedule.instant import Instant, clock_of
from dxplan.schedule.lengths import working_minutes
from dxplan.schedule.normal_form import is_later
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.schedule.working_time import WorkingTime
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import PLAIN_LAGS, plans

Data = dict[str, Any]


def slipped(schedule: Schedule, task: Task, minutes: int) -> Schedule:
    """The plan scheduled again, with a task that starts so many working minutes later than it does."""
    time, dates = schedule.working_time(task.id), schedule.tasks[task.id]
    position = time.position(dates.early_start) + minutes
    until = clock_of(time.finish_at(position) if task.is_milestone else time.start_at(position))
    constraints = replace(task.constraints, start_no_earlier_than=Moment(until.date(), until.date(), until.time()))
    tasks = {**schedule.plan.tasks, task.id: replace(task, constraints=constraints)}
    return compute(build(replace(schedule.plan, tasks=tasks)))


def promised(schedule: Schedule) -> Iterator[tuple[Instant, Instant, WorkingTime]]:
    """All promises: what is allowed, what is reached, and in whose time. What a summary promises holds inside."""
    plan, tasks = schedule.plan, schedule.tasks
    for task in plan.tasks.values():
        time = schedule.working_time(task.id)
        for inside in (task, *plan.leaves_below(task)):
            if plan.finish_by is not None:
                yield schedule.plan_time.end_of(plan.finish_by), tasks[inside.id].early_finish, schedule.plan_time
            for bound, _ in upper_finish_bounds(task, time):
                yield bound, tasks[inside.id].early_finish, time
        for bound, _ in upper_start_bounds(task, time):
            yield bound, tasks[task.id].early_start, time


def harms(before: Schedule, after: Schedule) -> bool:
    """Whether the finish moves, or a promise is broken or broken by more."""
    if after.finish > before.finish:
        return True
    both = zip(promised(before), promised(after), strict=True)
    return any(is_later(now, allowed, time) and now > was for (allowed, was, time), (_, now, _) in both)


def on_driving_chain(schedule: Schedule) -> set[str]:
    return {step.task for path in critical_paths(schedule) for step in path}


def begin_together(plan: Plan) -> set[str]:
    """Tasks of which the first counts, as what a summary is said of its start: slipping, one leaves it to another."""
    links = (link for task in plan.tasks.values() for link in task.predecessors)
    counted = {link.predecessor for link in links if link.type.from_start}
    counted |= {id_ for id_, task in plan.tasks.items() if any(kind.of_start for kind, _ in task.constraints.said())}
    return {leaf.id for id_ in counted for leaf in plan.leaves_below(plan.tasks[id_]) if leaf.id != id_}


def day_of(schedule: Schedule, task: Task) -> int:
    return schedule.working_time(task.id).minutes_a_day


def float_of(schedule: Schedule, task: Task) -> int:
    dates = schedule.tasks[task.id]
    return schedule.working_time(task.id).between(dates.early_start, dates.late_start)


EXACT = (*PLAIN_LAGS, "+1mo")
"""Not lags in percent: what a summary or an elapsed task takes by the clock is another share of days when it slips."""


@given(plans(lags=EXACT))
def test_what_moves_the_finish_or_a_promise_by_a_day_of_delay_is_critical(data: Data) -> None:
    schedule = schedule_of_data(data)
    for leaf in schedule.plan.leaves():
        if not schedule.tasks[leaf.id].is_critical:
            assert not harms(schedule, slipped(schedule, leaf, day_of(schedule, leaf))), leaf.id


def holds_up(schedule: Schedule) -> None:
    """What is critical off the driving chain moves the finish or a promise with a day of delay, or less."""
    chain = on_driving_chain(schedule)
    for leaf in () if begin_together(schedule.plan) else schedule.plan.leaves():
        if schedule.tasks[leaf.id].is_critical and leaf.id not in chain:
            late = float_of(schedule, leaf) + 1  # where a month ends earlier after a later start, a day may do less
            assert late <= day_of(schedule, leaf), leaf.id
            assert harms(schedule, slipped(schedule, leaf, late)), leaf.id


@given(plans(dates=False, lags=EXACT))
def test_what_is_critical_drives_the_finish_or_moves_it(data: Data) -> None:
    holds_up(schedule_of_data(data))


@given(plans(lags=EXACT))
def test_what_is_critical_drives_the_finish_or_moves_it_or_a_promise(data: Data) -> None:
    schedule = schedule_of_data(data)
    if min(task.total_float for task in schedule.tasks.values()) >= 0:  # else what breaks a promise may have company
        holds_up(schedule)


@given(plans())
def test_what_has_no_time_left_to_keep_a_promise_is_critical(data: Data) -> None:
    schedule = schedule_of_data(data)
    for leaf in schedule.plan.leaves():
        if float_of(schedule, leaf) < 0:
            assert schedule.tasks[leaf.id].is_critical, leaf.id


@given(plans())
def test_all_that_drives_the_finish_is_critical(data: Data) -> None:
    schedule = schedule_of_data(data)
    assert [id_ for id_ in on_driving_chain(schedule) if not schedule.tasks[id_].is_critical] == []


@given(plans(late=False))
def test_a_summary_is_critical_with_what_is_inside_or_with_its_own_finish(data: Data) -> None:
    schedule = schedule_of_data(data)
    chain = on_driving_chain(schedule)
    for summary in (task for task in schedule.plan.tasks.values() if task.children):
        inside, dates = (schedule.tasks[child].is_critical for child in summary.children), schedule.tasks[summary.id]
        held = dates.driver is not None and dates.total_float < day_of(schedule, summary)
        assert dates.is_critical == (any(inside) or held or summary.id in chain), summary.id


@given(plans(), st.sampled_from(("1h", "1d", "3d", "2w")))
def test_a_threshold_adds_the_tasks_with_no_more_float(data: Data, limit: str) -> None:
    plain, wide = schedule_of_data(data), schedule_of_data({**data, "scheduling": {"critical_float": limit}})
    most = working_minutes(wide.plan.scheduling.critical_float, wide.plan_time)
    for leaf in plain.plan.leaves():
        dates = plain.tasks[leaf.id]
        assert wide.tasks[leaf.id].is_critical == (dates.is_critical or dates.total_float <= most), leaf.id


def test_a_month_that_ends_on_a_holiday_leaves_its_chain_critical() -> None:
    # Three months from 13, 14 or 15 November all end with the last work before Tết: A has two days, which C has not.
    schedule = schedule_of("""
        start: 2023-11-06
        tasks:
          A: {duration: 5d}
          B: {duration: 3mo, after: A}
          C: {duration: 10d, after: B}
          D: {duration: 5d, after: A}
    """)
    assert schedule.tasks["A"].total_float == 2 * 480
    assert [id_ for id_, task in schedule.tasks.items() if task.is_critical] == ["A", "B", "C"]


def test_less_than_a_day_of_float_is_critical_and_a_day_is_none() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {a: {duration: 4d}, b: {duration: 33h}, c: {duration: 5d}}
    """)
    assert [id_ for id_, task in schedule.tasks.items() if task.is_critical] == ["b", "c"]


def test_a_day_is_one_of_the_tasks_own_calendar() -> None:
    # a ends on Saturday at midnight, c starts on Monday at 08:00: two days and more by the clock.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 5ed, calendar: continuous}
          b: {duration: 4d}
          c: {duration: 1d, after: [a, b]}
    """)
    assert schedule.tasks["a"].total_float == 56 * 60
    assert [id_ for id_, task in schedule.tasks.items() if task.is_critical] == ["a", "c"]


@pytest.mark.parametrize(("month", "work"), [("B", "E"), ("E", "B")])
@pytest.mark.parametrize("summary", [False, True])
def test_of_chains_that_drive_alike_each_is_critical_whatever_its_ids(month: str, work: str, *, summary: bool) -> None:
    # Both end with the last work before Tết; the month's own task could begin two days later.
    inside = [f"{month}: {{duration: 3mo, after: A}}", f"{work}: {{duration: 67d}}"]
    both = f"S: {{tasks: {{{', '.join(inside)}}}}}" if summary else "\n  ".join(inside)
    after = "S" if summary else "[B, E]"
    tasks = f"  A: {{duration: 5d}}\n  {both}\n  C: {{duration: 10d, after: {after}}}"
    schedule = schedule_of(f"start: 2023-11-06\ntasks:\n{tasks}")
    assert schedule.tasks["A"].total_float == 2 * 480
    assert all(task.is_critical for task in schedule.tasks.values())
