"""A calendar as TaskJuggler says it: one working week for all time, less leaves.

A day that is worked although the week has none (a Saturday for a long holiday) puts its weekday into the week, and all
others like it become leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.exchange.juggler.words import moment, of_day
from dxplan.schedule.instant import MINUTES_A_DAY, Instant
from dxplan.schedule.working_time import Intervals, WorkingTime
from dxplan.text.named_tuple import NamedTuple

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Hours(NamedTuple):
    """Working intervals by weekday, and times off between two instants."""

    week: tuple[Intervals, ...]
    leaves: tuple[tuple[Instant, Instant], ...]


def hours_of(time: WorkingTime, first: date, last: date) -> Hours:
    """The hours of a calendar from one day to another."""
    days = range(first.toordinal(), last.toordinal() + 1)
    worked = {day: time.intervals_of(date.fromordinal(day)) for day in days}
    week = tuple(_union(worked[day] for day in days if (day - 1) % 7 == weekday) for weekday in range(7))
    return Hours(week, tuple(_merged(_off(worked, week), worked, week)))


def week_lines(week: tuple[Intervals, ...]) -> Iterator[str]:
    """A line for all weekdays with the same hours."""
    for intervals in dict.fromkeys(week):
        days = ", ".join(name for name, of in zip(_DAYS, week, strict=True) if of == intervals)
        hours = ", ".join(f"{of_day(start)} - {of_day(end)}" for start, end in intervals)
        yield f"workinghours {days} {hours or 'off'}"


def leave_lines(leaves: tuple[tuple[Instant, Instant], ...], name: str) -> Iterator[str]:
    """A line for each time off."""
    for start, end in leaves:
        yield f"leaves holiday {name} {moment(start)} - {moment(end)}"


def shift_line(hours: Hours, shift: str, closed: str, first: date, last: date) -> str:
    """From when to when which shift holds: leaves of a shift itself do not stop the length of a task."""
    at_, end = Instant(first.toordinal() * MINUTES_A_DAY), Instant((last.toordinal() + 1) * MINUTES_A_DAY)
    pieces = []
    for off, on in hours.leaves:
        if off > at_:
            pieces.append(f"{shift} {moment(at_)} - {moment(off)}")
        pieces.append(f"{closed} {moment(off)} - {moment(on)}")
        at_ = on
    if end > at_:
        pieces.append(f"{shift} {moment(at_)} - {moment(end)}")
    return f"shifts {', '.join(pieces)}"


def _union(days: Iterator[Intervals]) -> Intervals:
    edges = sorted({interval for day in set(days) for interval in day})
    union: list[tuple[int, int]] = []
    for start, end in edges:
        if union and start <= union[-1][1]:
            union[-1] = union[-1][0], max(end, union[-1][1])
        else:
            union.append((start, end))
    return tuple(union)


def _off(worked: dict[int, Intervals], week: tuple[Intervals, ...]) -> Iterator[tuple[int, int]]:
    """What the week has and the calendar does not."""
    for day, intervals in worked.items():
        usual = week[(day - 1) % 7]
        midnight = day * MINUTES_A_DAY
        if not intervals and usual:
            yield midnight, midnight + MINUTES_A_DAY
            continue
        for start, end in usual:
            at = start
            for from_, to in intervals:
                if to <= at or from_ >= end:
                    continue
                if from_ > at:
                    yield midnight + at, midnight + from_
                at = to
            if at < end:
                yield midnight + at, midnight + end


def _merged(
    off: Iterator[tuple[int, int]], worked: dict[int, Intervals], week: tuple[Intervals, ...]
) -> Iterator[tuple[Instant, Instant]]:
    """Whole days off that follow one another, or have only days without hours between them, become one."""
    pending: tuple[int, int] | None = None
    for start, end in off:
        if pending is not None and _is_idle(pending[1], start, worked, week):
            pending = pending[0], end
            continue
        if pending is not None:
            yield Instant(pending[0]), Instant(pending[1])
        pending = start, end
    if pending is not None:
        yield Instant(pending[0]), Instant(pending[1])


def _is_idle(end: int, start: int, worked: dict[int, Intervals], week: tuple[Intervals, ...]) -> bool:
    if end % MINUTES_A_DAY or start % MINUTES_A_DAY:
        return False
    between = range(end // MINUTES_A_DAY, start // MINUTES_A_DAY)
    return not any(worked[day] or week[(day - 1) % 7] for day in between)
