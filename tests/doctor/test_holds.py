"""What is said of a chain without scheduling again is what scheduling again finds."""

from __future__ import annotations

from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st

from dxplan.doctor.holds import surely_follows
from dxplan.model.duration import Duration, Unit
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.trials import scheduled_with
from dxplan.schedule.drivers import driving_chain
from dxplan.schedule.result import Schedule
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import WORKING, plans, tasks_of

_CHAIN = "{A: {duration: 5d}, B: {duration: 2d, after: A}, C: {duration: 1d, after: [B%s]}, X: {duration: %s}}"
_DAY = 8 * 60


def chain(schedule: Schedule, *ids: str) -> list[Task]:
    return [schedule.plan.tasks[id_] for id_ in ids]


@given(plans(durations=WORKING, dates=False), st.integers(1, 8))
def test_a_chain_that_surely_follows_gains_what_is_cut_off_its_first_task(data: dict[str, Any], hours: int):
    for task in tasks_of(data).values():
        task.pop("calendar", None)
    schedule = schedule_of_data(data)
    for end in schedule.plan.leaves():
        steps = driving_chain(schedule, end.id)
        for length in range(1, len(steps) + 1):
            tasks = chain(schedule, *(step.task for step in steps[-length:]))
            first, time = schedule.tasks[tasks[0].id], schedule.working_time(tasks[0].id)
            left = time.between(first.early_start, first.early_finish) - hours * 60
            if left <= 0 or not surely_follows(schedule, tasks, hours * 60):
                continue
            event(f"{length} tasks")
            assert tasks[0].duration is not None
            cut = Shorten(first.id, tasks[0].duration, Duration(left / 60, Unit.HOURS))
            after = scheduled_with(schedule, [cut])
            assert after is not None
            gained = time.between(after.tasks[end.id].early_finish, schedule.tasks[end.id].early_finish)
            assert gained >= hours * 60


def test_what_would_hold_a_task_next_ends_what_it_surely_gains():
    schedule = schedule_of(f"start: 2022-01-17\ntasks: {_CHAIN % (', X', '4d')}")
    assert surely_follows(schedule, chain(schedule, "A", "B", "C"), 3 * _DAY)
    assert not surely_follows(schedule, chain(schedule, "A", "B", "C"), 4 * _DAY)


def test_a_chain_with_a_lag_or_a_finish_that_is_held_is_left_open():
    lag = schedule_of("start: 2022-01-17\ntasks: {A: {duration: 5d}, B: {duration: 2d, after: A+1d}}")
    assert not surely_follows(lag, chain(lag, "A", "B"), _DAY)
    tasks = "tasks: {X: {duration: 5d}, A: {duration: 5d, after: X FF}, B: {duration: 2d, after: A}}"
    held = schedule_of(f"start: 2022-01-17\n{tasks}")
    assert not surely_follows(held, chain(held, "A", "B"), _DAY)
