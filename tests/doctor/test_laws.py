"""Laws of the doctor, on random small plans: what it says is true, and the least that is."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, given, settings

from dxplan.doctor.amounts import finer
from dxplan.doctor.changes import Change, DateMoved, LinkChanged, Shortened, Split, applied
from dxplan.doctor.diagnosis import diagnose, end_of_chain
from dxplan.doctor.promises import Effect, Promise, effects, promises
from dxplan.doctor.shares import chain_of
from dxplan.model.duration import Duration
from dxplan.network.network import build
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans, tasks_of

LAW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def broken(schedule: Schedule) -> list[Promise]:
    return [promise for promise in promises(schedule.plan) if promise.is_broken(schedule)]


def said(found: tuple[Effect, ...]) -> list[object]:
    return [(e.promise, e.was_broken, e.is_broken, None if e.late is None else e.late.minutes) for e in found]


def with_changes(data: dict[str, Any], changes: tuple[Change, ...]) -> dict[str, Any]:
    """The plan's file with the changes written into it, as its planner would."""
    data = copy.deepcopy(data)
    for change in changes:
        if isinstance(change, Shortened):
            tasks_of(data)[change.task]["duration"] = str(change.after)
        elif isinstance(change, LinkChanged):
            after = tasks_of(data)[change.before.successor]["after"]
            after[change.before.nth : change.before.nth + 1] = [str(link) for link in change.after]
        elif isinstance(change, DateMoved):
            (data if change.task is None else tasks_of(data)[change.task])[change.key] = str(change.after)
    return data


def one_less(change: Change) -> Change | None:
    """The change by one unit less, where that is easily said."""
    if isinstance(change, Shortened):
        return Shortened(change.task, change.before, Duration(change.after.amount + 1, change.after.unit))
    if isinstance(change, LinkChanged) and change.after:
        link, *others = change.after
        said = link.lag or change.before.lag
        if said is None:
            return None
        more = Duration((0 if link.lag is None else link.lag.amount) + 1, finer(said).unit)
        return LinkChanged(change.before, (link._replace(lag=more), *others))
    return None


@LAW
@given(plans(lags=("", "", "+2d", "+1w", "-1d", "+2ed"), durations=("2d", "5d", "2w", "20d", "30d", "3ed", "2mo")))
def test_a_repair_keeps_the_promise_when_the_plan_is_written_so(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for promise in broken(schedule)[:2]:
        for repair in diagnose(schedule, promise, 400, 4).repairs:
            if isinstance(repair.changes[0], Split):
                after = compute(build(applied(schedule.plan, repair.changes)))
            else:
                after = schedule_of_data(with_changes(data, repair.changes))
            assert not promise.is_broken(after)
            assert said(effects(schedule, after)) == said(repair.effects)
            assert after.finish == repair.finish


@LAW
@given(plans(lags=("", "", "+2d", "+1w"), durations=("5d", "2w", "20d", "30d", "6ed", "2mo")))
def test_one_unit_less_does_not_suffice(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for promise in broken(schedule)[:2]:
        for repair in diagnose(schedule, promise, 400, 4).repairs:
            less = one_less(repair.changes[0])
            if len(repair.changes) == 1 and less is not None:
                assert promise.is_broken(compute(build(applied(schedule.plan, (less,)))))


@LAW
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


@LAW
@given(plans())
def test_the_chain_of_a_promise_ends_where_it_is_broken(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for promise in broken(schedule):
        late = promise.lateness(schedule)
        assert late is not None
        if promise.task is None:
            assert schedule.tasks[end_of_chain(schedule, promise)].early_finish <= late.reached
