"""Laws of the doctor, on random small plans: what it says is true, and the least that is."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dxplan.doctor.amounts import finer
from dxplan.doctor.diagnosis import diagnose
from dxplan.doctor.shares import chain_of, end_of_chain
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.network.network import build
from dxplan.scenario.promises import Effect, Promise, effects, promises
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedies.relink import LinkChange, Relink
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.split import Split
from dxplan.scenario.remedy import Remedy, applied
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from tests.schedule.oracle import CALENDARS
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans, tasks_of


def broken(schedule: Schedule) -> list[Promise]:
    return [promise for promise in promises(schedule.plan) if promise.is_broken(schedule)]


def said(found: tuple[Effect, ...]) -> list[object]:
    return [(e.promise, e.was_broken, e.is_broken, None if e.late is None else e.late.minutes) for e in found]


def with_changes(data: dict[str, Any], changes: tuple[Remedy, ...]) -> dict[str, Any]:
    """The plan's file with the changes written into it, as its planner would."""
    data = copy.deepcopy(data)
    for change in changes:
        if isinstance(change, Shorten):
            tasks_of(data)[change.task]["duration"] = str(change.after)
        elif isinstance(change, LinkChange):
            after = tasks_of(data)[change.before.successor]["after"]
            after[change.before.nth : change.before.nth + 1] = [str(link) for link in change.after]
        elif isinstance(change, MoveDate):
            (data if change.task is None else tasks_of(data)[change.task])[change.key] = str(change.after)
    return data


def by_less(schedule: Schedule, changes: tuple[Remedy, ...]) -> Iterator[tuple[Remedy, ...]]:
    """The changes with one unit less at one place; of dates moved to an earlier day, with all a working day less."""
    first = changes[0]
    if isinstance(first, MoveDate):
        time = schedule.plan_time if first.task is None else schedule.working_time(first.task)
        day = first.after.first + timedelta(days=1)
        while not time.is_worked(day):
            day += timedelta(days=1)
        dates = [change for change in changes if isinstance(change, MoveDate) and day < change.before.first]
        if dates:
            yield tuple(replace(change, after=Moment(day, day)) for change in dates)
        return
    for index, change in enumerate(changes):
        less = one_less(change)
        if less is not None:
            yield (*changes[:index], less, *changes[index + 1 :])


def one_less(change: Remedy) -> Remedy | None:
    """The change by one unit less, where that is still one and easily said."""
    if isinstance(change, Shorten):
        return replace(change, after=Duration(change.after.amount + 1, change.after.unit))
    if isinstance(change, Split) and change.rest.amount > 1:
        first, rest = change.first.amount + 1, change.rest.amount - 1
        return replace(change, first=Duration(first, Unit.DAYS), rest=Duration(rest, Unit.DAYS))
    if isinstance(change, LinkChange) and change.after:
        link, *others = change.after
        said = link.lag or change.before.lag
        if said is None:
            return None
        more = Duration((0 if link.lag is None else link.lag.amount) + 1, finer(said).unit)
        return Relink(change.before, (link._replace(lag=more), *others))
    return None


@given(plans(lags=("", "", "+2d", "+1w", "-1d", "+2ed"), durations=("2d", "5d", "2w", "20d", "30d", "3ed", "2mo")))
def test_a_repair_keeps_the_promise_when_the_plan_is_written_so(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for promise in broken(schedule)[:2]:
        for repair in diagnose(schedule, promise, 400).repairs:
            if isinstance(repair.changes[0], Split):
                after = compute(build(applied(schedule.plan, repair.changes)))
            else:
                after = schedule_of_data(with_changes(data, repair.changes))
            assert not promise.is_broken(after)
            assert said(effects(schedule, after)) == said(repair.effects)
            assert after.finish == repair.finish


@st.composite
def rows(draw: st.DrawFn) -> dict[str, Any]:
    """Long work, a short task after it, and a third one, which is to be done rather early."""
    calendars = st.sampled_from(("vn", "six", "continuous"))
    tasks: dict[str, dict[str, Any]] = {
        "a": {"kind": "build", "duration": f"{draw(st.integers(20, 60))}d", "calendar": draw(calendars)},
        "b": {"kind": "training", "duration": f"{draw(st.integers(1, 30))}d", "after": ["a"]},
        "c": {"kind": "review", "duration": f"{draw(st.integers(1, 30))}d"},
    }
    tasks["c"]["after"] = [draw(st.sampled_from(("b", "b FS+5d", "b SS", "b SS+3d")))]
    tasks["c"]["deadline"] = f"2022-0{draw(st.integers(4, 6))}-{draw(st.integers(10, 29))}"
    if draw(st.booleans()):
        tasks["a"]["start_no_earlier_than"] = f"2022-03-{draw(st.integers(2, 31)):02}"
    return {"start": "2022-03-01", "calendars": CALENDARS, "tasks": tasks}


@given(rows() | plans(lags=("", "", "+2d", "+1w"), durations=("5d", "2w", "20d", "30d", "6ed", "2mo")))
def test_one_unit_less_at_any_place_does_not_suffice(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for promise in broken(schedule)[:2]:
        for repair in diagnose(schedule, promise, 1000).repairs:
            for less in by_less(schedule, repair.changes):
                assert promise.is_broken(compute(build(applied(schedule.plan, less))))


@given(plans())
def test_the_shares_add_up_to_the_length_of_the_chain(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for task in schedule.tasks:
        for of_start in (False, True):
            chain = chain_of(schedule, task, of_start=of_start)
            assert sum(share.minutes for share in chain.shares) == chain.minutes
            begin, end = chain.shares[0].begins, chain.shares[-1].ends
            assert chain.minutes == schedule.plan_time.between(begin, end)
            assert all(0 <= share.idle <= max(share.minutes, 0) for share in chain.shares)
            last = schedule.tasks[chain.ids[-1]]
            assert end == (last.early_start if of_start else last.early_finish)


@given(plans())
def test_the_chain_of_a_promise_ends_where_it_is_broken(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for promise in broken(schedule):
        late = promise.lateness(schedule)
        assert late is not None
        if promise.task is None:
            assert schedule.tasks[end_of_chain(schedule, promise)].early_finish <= late.reached
