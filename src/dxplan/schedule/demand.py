"""What tasks ask of a resource over time, and when that is more than there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from dxplan.schedule.instant import MINUTES_A_DAY, Instant, day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import Intervals, WorkingTime
from dxplan.text.named_tuple import NamedTuple

_ROUNDING = 1e-6  # units are written with at most a few decimals


class Use(NamedTuple):
    """A task asks for `units` of a resource in the working time between two instants, and for nothing outside it."""

    task: str
    units: float
    start: Instant
    finish: Instant
    time: WorkingTime

    def works_at(self, instant: Instant) -> bool:
        """Whether the task works in the minute that begins at an instant."""
        return self.start <= instant < self.finish and self.time.between(instant, Instant(instant + 1)) == 1


class Overload(NamedTuple):
    """More units asked for than there are, by the same tasks from `start` to `finish` (instants).

    `demand` is the most that is asked for, first reached at the instant `peak`. `days` is the number of days concerned
    where the tasks also work on days between them on which there is enough; None if it is every day that they work.
    """

    start: Instant
    finish: Instant
    demand: float
    peak: Instant
    days: int | None = None


def uses(schedule: Schedule, *, compulsory: bool = False) -> dict[str, list[Use]]:
    """What the tasks ask of each resource, by its id, at their early dates. Milestones and summaries ask for nothing.

    With `compulsory` only what no use of float can move: a task that may start at `late_start` at the latest and is
    done at `early_finish` at the earliest is at work in between, wherever it is put.
    """
    found: dict[str, list[Use]] = {}
    all_dates, calendar_of = schedule.tasks, schedule.calendar_of
    times = {calendar: schedule.calendars[calendar] for calendar in set(calendar_of.values())}
    for task in schedule.plan.tasks.values():
        if task.resources and not task.children and not task.is_milestone:
            id_, start, finish, late_start, *_ = all_dates[task.id]
            if compulsory and late_start > start:
                start = late_start
            if start < finish:
                time = times[calendar_of[id_]]
                for resource, units in task.resources.items():
                    found.setdefault(resource, []).append(Use(id_, units, start, finish, time))
    return found


def overloads(asked: Sequence[Use], capacity: float, own: WorkingTime | None = None) -> Iterator[Overload]:
    """When more than `capacity` units are asked for, in order of time.

    `own` is the resource's own calendar: when it does not work, nothing can be asked of it.
    """
    if _most_units(asked) <= capacity:
        return  # as with most resources
    for start, finish, units in _stretches(asked):
        if sum(units.values()) <= capacity + _ROUNDING:
            continue
        times = list(units) if own is None else [*units, own]
        if len(set(times)) > 1:
            overload = _by_day(units, capacity, own, start, finish)
            if overload is not None:
                yield overload
        elif times[0].between(start, finish) > 0:
            first = times[0].next_start(start)
            yield Overload(first, times[0].last_finish(finish), sum(units.values()), first)


def _most_units(asked: Sequence[Use]) -> float:
    """The most units asked for from start to finish of what runs at once, whenever it works in between."""
    finishes = sorted([(use[3], use[1]) for use in asked])
    most = now = 0.0
    ended = 0
    for start, units in sorted([(use[2], use[1]) for use in asked]):
        while finishes[ended][0] <= start:
            now -= finishes[ended][1]
            ended += 1
        now += units
        if now > most:
            most = now
    return most


def levels(asked: Sequence[Use], own: WorkingTime | None = None) -> Iterator[tuple[Instant, Instant, float]]:
    """The most units that are asked for at once, from instant to instant, in order of time.

    A stretch between two starts or finishes is one, with the nights and days off in it; where tasks work at different
    times in it, or the resource by its `own` calendar, it falls into days, and a day without work goes on as the one
    before.
    """
    for start, finish, units in _stretches(asked):
        times = set(units) if own is None else {*units, own}
        if len(times) == 1:
            if next(iter(times)).between(start, finish) > 0:
                yield start, finish, sum(units.values())
            continue
        since, level = start, 0.0
        for ordinal in range(start // MINUTES_A_DAY, (finish - 1) // MINUTES_A_DAY + 1):
            steps = _steps(units, own, ordinal, start, finish)
            at_once = max(accumulate(change for _, change in steps), default=level)
            if abs(at_once - level) > _ROUNDING:
                begins = max(Instant(ordinal * MINUTES_A_DAY), start)
                if level > 0 and begins > since:
                    yield since, begins, level
                since, level = begins, at_once
        if level > 0:
            yield since, finish, level


def users(asked: Iterable[Use], overload: Overload) -> list[Use]:
    """Who asks for units where an overload is greatest, in file order."""
    return [use for use in asked if use.works_at(overload.peak)]


def most_at_once(spans: Sequence[tuple[Instant, Instant]]) -> tuple[int, Instant, Instant]:
    """How many of some spans of time (start, finish) run at once at most, and from when to when first."""
    starts, finishes = sorted(start for start, _ in spans), sorted(finish for _, finish in spans)
    most, at, ended = 0, Instant(0), 0
    for begun, start in enumerate(starts, 1):
        while finishes[ended] <= start:
            ended += 1
        if begun - ended > most:
            most, at = begun - ended, start
    return most, at, next((finish for finish in finishes if finish > at), at)


def led(schedule: Schedule) -> dict[str, list[Use]]:
    """The tasks that each agency leads, by its id: each asks for one unit of its lead, at its early dates.

    A lead that only a summary says counts for the tasks inside. Milestones ask for nothing.
    """
    found: dict[str, list[Use]] = {}
    leads = schedule.plan.inherited_by_all("lead")
    for task in schedule.plan.leaves():
        lead, dates = leads[task.id], schedule.tasks[task.id]
        if lead is not None and not task.is_milestone and dates.early_start < dates.early_finish:
            time = schedule.working_time(task.id)
            found.setdefault(lead, []).append(Use(task.id, 1.0, dates.early_start, dates.early_finish, time))
    return found


def _stretches(asked: Sequence[Use]) -> Iterator[tuple[Instant, Instant, Mapping[WorkingTime, float]]]:
    """The stretches of time between starts and finishes, with the units that are asked for in each calendar."""
    events = sorted(
        [(use.start, index, True) for index, use in enumerate(asked)]
        + [(use.finish, index, False) for index, use in enumerate(asked)]
    )
    units: dict[WorkingTime, float] = {}
    counts: dict[WorkingTime, int] = {}
    since = Instant(0)
    for instant, index, begins in events:
        if units and instant > since:
            yield since, instant, units
        since, use = instant, asked[index]
        time, sign = use.time, 1 if begins else -1
        counts[time] = counts.get(time, 0) + sign
        units[time] = units.get(time, 0.0) + sign * use.units
        if not counts[time]:
            del units[time]


def _by_day(
    units: Mapping[WorkingTime, float], capacity: float, own: WorkingTime | None, start: Instant, finish: Instant
) -> Overload | None:
    """The overload of a stretch in which tasks work at different times: who works together has to be looked at."""
    over: list[tuple[Instant, Instant, float, Instant]] = []
    worked = 0
    for ordinal in range(start // MINUTES_A_DAY, (finish - 1) // MINUTES_A_DAY + 1):
        steps = _steps(units, own, ordinal, start, finish)
        worked += bool(steps)
        too_much = _too_much(steps, capacity)
        if too_much is not None:
            over.append(too_much)
    if not over:
        return None
    demand = max(demand for *_, demand, _ in over)
    peak = next(at for *_, of_day, at in over if of_day == demand)
    return Overload(over[0][0], over[-1][1], demand, peak, None if len(over) == worked else len(over))


def _steps(
    units: Mapping[WorkingTime, float], own: WorkingTime | None, ordinal: int, start: Instant, finish: Instant
) -> list[tuple[Instant, float]]:
    """The instants of a day, within a stretch, at which the units asked for grow or fall, and by how much."""
    midnight = Instant(ordinal * MINUTES_A_DAY)
    day = day_of(midnight)
    available = ((0, MINUTES_A_DAY),) if own is None else own.intervals_of(day)
    steps = []
    for time, amount in units.items():
        for begins, ends in _common(time.intervals_of(day), available):
            first, last = max(Instant(midnight + begins), start), min(Instant(midnight + ends), finish)
            if first < last:
                steps += [(first, amount), (last, -amount)]
    return sorted(steps)


def _too_much(
    steps: Sequence[tuple[Instant, float]], capacity: float
) -> tuple[Instant, Instant, float, Instant] | None:
    """From when to when on a day too much is asked for, how much at most, and since when; None if there is enough."""
    first = last = peak = Instant(0)
    now = demand = 0.0
    for index, (instant, change) in enumerate(steps):
        now += change
        if index + 1 < len(steps) and now > capacity + _ROUNDING and steps[index + 1][0] > instant:
            first, last = first or instant, steps[index + 1][0]
            if now > demand + _ROUNDING:
                demand, peak = now, instant
    return (first, last, demand, peak) if first else None


def _common(one: Intervals, other: Intervals) -> Iterator[tuple[int, int]]:
    for start, end in one:
        for also_start, also_end in other:
            if max(start, also_start) < min(end, also_end):
                yield max(start, also_start), min(end, also_end)
