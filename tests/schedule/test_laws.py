"""What holds for every plan."""

from __future__ import annotations

import random
from copy import deepcopy
from itertools import pairwise
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from dxplan.model.dependency import Dependency
from dxplan.model.duration import Family
from dxplan.schedule.drivers import critical_paths, driving_chain
from dxplan.schedule.instant import clock_of
from dxplan.schedule.result import DriverKind, Schedule
from tests.schedule.oracle import DAY, FIRST_DAY, Oracle, OutOfHorizonError
from tests.schedule.plans import plan_of_data, schedule_of_data
from tests.schedule.random_plans import ELAPSED, PLAIN_LAGS, WORKING, plans, tasks_of

Data = dict[str, Any]
ORIGIN = FIRST_DAY.toordinal() * DAY


def dates_of(schedule: Schedule) -> dict[str, tuple[int, ...]]:
    return {
        id_: (t.early_start, t.early_finish, t.late_start, t.late_finish, t.total_float, t.free_float)
        for id_, t in schedule.tasks.items()
    }


def leaves_below(schedule: Schedule, id_: str) -> list[str]:
    return [leaf.id for leaf in schedule.plan.leaves_below(schedule.plan.tasks[id_])]


def links_of(schedule: Schedule) -> list[Dependency]:
    return [link for task in schedule.plan.tasks.values() for link in task.predecessors]


def held_until(data: Data, id_: str, instant: int) -> Data:
    """The same plan, but one task starts no earlier than an instant."""
    changed = deepcopy(data)
    tasks_of(changed)[id_]["start_no_earlier_than"] = f"{clock_of(instant):%Y-%m-%dT%H:%M}"
    return changed


@given(plans())
def test_every_link_is_kept_also_into_and_out_of_summaries(data: Data) -> None:
    schedule = schedule_of_data(data)
    oracle = Oracle(plan_of_data(data))  # for what a lag is; the dates are the schedule's
    late = any("as_late_as_possible" in task for task in tasks_of(data).values())
    for link in links_of(schedule):
        if late and link.lag is not None and link.lag.unit.value == "%":
            continue  # a share of what the predecessor took before it was put off
        if link.type.from_start:
            before = min(schedule.tasks[leaf].early_start for leaf in leaves_below(schedule, link.predecessor))
        else:
            before = schedule.tasks[link.predecessor].early_finish
        if link.type.to_start:
            after = min(schedule.tasks[leaf].early_start for leaf in leaves_below(schedule, link.successor))
        else:
            after = schedule.tasks[link.successor].early_finish
        try:
            assert oracle.keeps(link, before - ORIGIN, after - ORIGIN, early=True), link
        except OutOfHorizonError:
            assume(False)


@given(plans())
def test_free_float_is_never_more_than_total_float(data: Data) -> None:
    schedule = schedule_of_data(data)
    assert [task.id for task in schedule.tasks.values() if task.free_float > task.total_float] == []


@given(plans(), st.integers())
def test_the_order_in_the_file_is_irrelevant(data: Data, seed: int) -> None:
    def shuffled(level: Data) -> Data:
        ids = list(level)
        order.shuffle(ids)
        tasks = {id_: dict(level[id_]) for id_ in ids}
        for task in tasks.values():
            if "tasks" in task:
                task["tasks"] = shuffled(task["tasks"])
            if "after" in task:
                task["after"] = order.sample(task["after"], len(task["after"]))
        return tasks

    order = random.Random(seed)
    first, second = schedule_of_data(data), schedule_of_data({**data, "tasks": shuffled(data["tasks"])})
    assert dates_of(first) == dates_of(second)
    assert (first.start, first.finish) == (second.start, second.finish)

    def without_index(schedule: Schedule) -> dict[str, Any]:
        drivers = {id_: task.driver for id_, task in schedule.tasks.items()}
        return {
            id_: driver._replace(link=driver.link._replace(nth=0)) if driver and driver.link else driver
            for id_, driver in drivers.items()
        }

    assert without_index(first) == without_index(second)

    def paths(schedule: Schedule) -> list[list[str]]:
        return [[step.task for step in path] for path in critical_paths(schedule)]

    assert paths(first) == paths(second)


@given(plans(dates=False, late=False, durations=(*WORKING, *ELAPSED, "0d"), lags=PLAIN_LAGS), st.integers(0, 100))
def test_adding_a_link_never_makes_a_plan_without_dates_finish_earlier(data: Data, which: int) -> None:
    # Not asked of lags in % (of a predecessor that may take fewer working minutes later) nor of calendar months
    # (31 January and a month may be earlier than 28 January and a month).
    linked = [task for task in tasks_of(data).values() if "after" in task]
    assume(linked)
    finish = schedule_of_data(data).finish
    task = linked[which % len(linked)]
    task["after"].pop(which % len(task["after"]))
    assert schedule_of_data(data).finish <= finish


@given(plans(late=False, lags=(*PLAIN_LAGS, "+1mo")))
def test_a_delay_by_its_free_float_delays_nothing_else(data: Data) -> None:
    # A month after the 28th, 20:00, is the 28th, 20:00; a month after the 31st, 13:30, is the 28th, 13:30: by the rules
    # of calendar months a later finish can let a successor start earlier. Without such lags nothing moves at all.
    schedule = schedule_of_data(data)
    lengths = [link.lag for link in links_of(schedule)] + [task.duration for task in schedule.plan.leaves()]
    months = any(length is not None and length.unit.family is Family.MONTHS for length in lengths)
    for leaf in schedule.plan.leaves():
        task, time = schedule.tasks[leaf.id], schedule.working_time(leaf.id)
        if task.free_float <= 0 or "start_no_earlier_than" in tasks_of(data)[leaf.id]:
            continue
        position = time.position(task.early_start) + task.free_float
        instant = time.finish_at(position) if leaf.is_milestone else time.start_at(position)
        delayed = schedule_of_data(held_until(data, leaf.id, instant))
        assert delayed.tasks[leaf.id].early_start == instant
        for other in schedule.plan.leaves():
            if other is not leaf:
                was, now = schedule.tasks[other.id], delayed.tasks[other.id]
                assert now.early_start <= was.early_start
                assert now.early_finish <= was.early_finish
                if not months:
                    assert (now.early_start, now.early_finish) == (was.early_start, was.early_finish)
        assert delayed.finish <= schedule.finish


@given(plans(dates=False, late=False))
def test_without_dates_no_float_is_negative_and_something_is_critical(data: Data) -> None:
    schedule = schedule_of_data(data)
    assert min(task.total_float for task in schedule.tasks.values()) == 0
    assert all(task.late_start >= task.early_start for task in schedule.tasks.values())
    assert all(task.late_finish >= task.early_finish for task in schedule.tasks.values())


@given(plans())
def test_tasks_start_where_work_follows_and_not_before_the_plan(data: Data) -> None:
    schedule = schedule_of_data(data)
    for leaf in schedule.plan.leaves():
        task, time = schedule.tasks[leaf.id], schedule.working_time(leaf.id)
        assert clock_of(task.early_start).date() >= schedule.plan.start
        if not leaf.is_milestone:
            assert time.next_start(task.early_start) == task.early_start
            assert time.next_start(task.late_start) == task.late_start
            assert time.between(task.early_start, task.early_start + 1) == 1


@given(plans(), st.sampled_from(WORKING), st.data())
def test_a_link_that_says_nothing_new_changes_no_date(data: Data, duration: str, draw: st.DataObject) -> None:
    first = draw.draw(st.sampled_from(sorted(tasks_of(data))))
    data["tasks"] |= {
        "x": {"duration": duration, "after": [first]},
        "y": {"duration": "1d", "calendar": "six", "after": ["x"]},
        "z": {"duration": "2h", "after": ["y"]},
    }
    dates = dates_of(schedule_of_data(data))
    data["tasks"]["z"]["after"] += ["x", first]
    assert dates_of(schedule_of_data(data)) == dates


@given(plans())
def test_the_project_finishes_with_what_finishes_last(data: Data) -> None:
    schedule = schedule_of_data(data)
    assert schedule.finish == max(task.early_finish for task in schedule.tasks.values())
    assert schedule.start == min(task.early_start for task in schedule.tasks.values())


@given(plans(late=False))
def test_a_driving_chain_begins_with_a_date_and_every_step_binds(data: Data) -> None:
    schedule = schedule_of_data(data)
    oracle = Oracle(schedule.plan)
    for id_ in schedule.tasks:
        chain = driving_chain(schedule, id_)
        assert chain[0].driver.kind in (DriverKind.PLAN_START, DriverKind.CONSTRAINT)
        assert chain[-1].task == id_ or id_ in [
            a.id for a in schedule.plan.ancestors(schedule.plan.tasks[chain[-1].task])
        ]
        for before, step in pairwise(chain):
            link = step.driver.link
            assert link is not None
            assert link.predecessor in oracle.around(before.task)
            assert link.successor in oracle.around(step.task)
            try:
                assert binds(oracle, schedule, before.task, step.task, link), link
            except OutOfHorizonError:
                assume(False)


def binds(oracle: Oracle, schedule: Schedule, before: str, task: str, link: Dependency) -> bool:
    """Whether a link keeps its successor from being any earlier, as its predecessor's dates are."""
    dates = schedule.tasks[before]
    instant = (dates.early_start if link.type.from_start else dates.early_finish) - ORIGIN
    start, finish = schedule.tasks[task].early_start - ORIGIN, schedule.tasks[task].early_finish - ORIGIN
    if oracle.task(task).children or oracle.milestone(task):
        return not oracle.keeps(link, instant, finish - 1, early=True)
    earlier = oracle.calendar(task).last_start(start - 1)
    if link.type.to_start:
        return not oracle.keeps(link, instant, earlier, early=True)
    return not oracle.keeps(link, instant, oracle.latest_finish(task, earlier), early=True)
