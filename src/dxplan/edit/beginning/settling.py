"""Settles the dates of a plan that has just been begun: off Tết, and with a deadline that leaves a buffer."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from math import ceil

from dxplan.checks.law.tet import tets
from dxplan.checks.runner import examine
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.setting import Setting, set_values
from dxplan.findings.selection import Selection
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.outline import Outline
from dxplan.network.expand import expanded
from dxplan.network.network import build
from dxplan.schedule.instant import BeyondDatesError, day_of, finish_day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.schedule.working_time import WorkingTime
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_TET = Selection(select=frozenset(("DX404",)), severity=Severity.WARNING, opens_units=True)
_BUFFER = Selection(select=frozenset(("DX301", "DX425")), severity=Severity.WARNING)
_SHARE, _LEAST = 0.12, 30
"""What is left before the deadline: a share of the plan's working time, at least so many working days."""
_MOST_TIMES = 24
_WHY = Text("sau Tết: init đã dời", "after Tết: moved by init")
_BEFORE = ("name", "kind", "system", "duration", "range", "calendar", "after")


def scheduled(loaded: LoadResult) -> Schedule | None:
    """The schedule of a plan that was read; None if it has none."""
    if loaded.plan is None or not loaded.is_usable:
        return None
    network = build(expanded(loaded.plan))
    if not network.is_acyclic:
        return None
    try:
        return compute(network)
    except BeyondDatesError:
        return None


def off_tet(data: bytes, file: str) -> bytes:
    """A plan file in which pilots, trials, acceptances and tenders that Tết would spoil start after it.

    What cannot be moved for certain (a unit of a roll-out, say) stays where it is: `check` tells of it.
    """
    for _ in range(_MOST_TIMES):
        loaded = load_bytes(data, file)
        schedule = scheduled(loaded)
        found = () if schedule is None else examine(schedule, schedule.first_day, _TET).findings
        assert loaded.plan is not None
        tasks = [finding.task for finding in found if finding.task in loaded.plan.tasks]
        if schedule is None or not tasks:
            return data
        first = min(tasks, key=lambda task: schedule.tasks[task].early_start)  # what follows it moves with it
        moved = _after_tet(data, schedule, loaded, first, file)
        if moved is None:
            return data
        data = moved
    return data


def _after_tet(data: bytes, schedule: Schedule, loaded: LoadResult, task: str, file: str) -> bytes | None:
    assert loaded.plan is not None
    dates, time = schedule.tasks[task], schedule.working_time(task)
    tet = next(tets(day_of(dates.early_start), finish_day_of(dates.early_finish)))
    day = day_of(time.next_start(time.end_of(tet.quiet_to)))
    why = _WHY.in_language(loaded.plan.language)
    for written in (f"{day.isoformat()} # {why}", day.isoformat()):  # there is no room for a comment inside braces
        setting = Setting(loaded.plan.tasks[task].places, "start_no_earlier_than", written, _BEFORE)
        try:
            moved = set_values(Outline(data), [setting])
        except NotSafeError:
            return None
        if load_bytes(moved, file).is_usable:
            return moved
    return None


def with_deadline(data: bytes, file: str) -> bytes:
    """A plan file whose deadline, if it says one, is the last working day of a month and leaves a buffer.

    Targets that were due with the old deadline are due with the new one.
    """
    loaded = load_bytes(data, file)
    schedule = scheduled(loaded)
    if schedule is None or loaded.plan is None or loaded.plan.finish_by is None:
        return data
    old, time = loaded.plan.finish_by, schedule.plan_time
    working_days = ceil(time.between(schedule.start, schedule.finish) / time.minutes_a_day)
    buffer = max(_LEAST, ceil(_SHARE * working_days))
    new = _end_of_month(time, day_of(time.start_at(time.position(schedule.finish) + buffer * time.minutes_a_day)))
    for _ in range(_MOST_TIMES):
        settled = _due(data, old, new)
        again = scheduled(load_bytes(settled, file))
        if again is None or not examine(again, again.first_day, _BUFFER).findings:
            return settled
        new = _end_of_month(time, new.replace(day=1) + timedelta(days=40))
    return data


def _due(data: bytes, old: date, new: date) -> bytes:
    return data.replace(f"finish_by: {old}".encode(), f"finish_by: {new}".encode()).replace(
        f"by: {old}".encode(), f"by: {new}".encode()
    )


def _end_of_month(time: WorkingTime, day: date) -> date:
    last = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    while not time.is_worked(last):
        last -= timedelta(days=1)
    return last
