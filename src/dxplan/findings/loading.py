"""What a plan asks of its resources and agencies over time, against what there is; and its money by quarter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from math import inf, isinf
from operator import itemgetter

from dxplan.model.people import Agency, Resource
from dxplan.schedule.demand import Overload, Use, led, levels, overloads, users, uses
from dxplan.schedule.folded import template_of
from dxplan.schedule.instant import LAST_INSTANT, Instant, at, day_of, finish_day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple
from dxplan.tracking.months import first_of, month_of

_ROUNDING = 1e-6
_FIRST = itemgetter(0)
_LAST_MONTH = date.max.replace(day=1)


class Of(Enum):
    """Of whom something is asked: of a resource, of all those of an agency together, of an agency that leads tasks."""

    RESOURCE = "resource"
    AGENCY = "agency"
    LEAD = "lead"


class TooMuch(NamedTuple):
    """An overload, and the units that each task asks for when it is greatest; the units of a roll-out are one task."""

    overload: Overload
    tasks: tuple[tuple[str, float], ...]

    @property
    def first(self) -> date:
        """The day on which it begins."""
        return day_of(self.overload.start)

    @property
    def last(self) -> date:
        """The day on which it is over."""
        return finish_day_of(self.overload.finish)


class Month(NamedTuple):
    """A month of a demand.

    `peak` is the most that is asked for at once. `work` and `available` are unit-days: units times the days of work
    that the tasks put in, and the resource could (infinite where nothing limits it).
    """

    first: date
    peak: float
    work: float
    available: float
    is_over: bool


@dataclass(frozen=True, slots=True)
class Demand:
    """What tasks ask of one resource or agency; `item` is its entry, `resources` those that an agency brings.

    `capacity` is infinite where nothing limits: an agency may lead any number of tasks. `own` is the resource's own
    calendar, `time` that of the plan.
    """

    of: Of
    id: str
    item: Resource | Agency
    capacity: float
    uses: tuple[Use, ...]
    time: WorkingTime = field(repr=False)
    own: WorkingTime | None = field(default=None, repr=False)
    resources: tuple[str, ...] = ()

    @property
    def is_limited(self) -> bool:
        """Whether there is only so much of it."""
        return not isinf(self.capacity)


@dataclass(frozen=True, slots=True)
class Loading:
    """The demands of a plan that are asked for, in file order: resources, agencies that bring several, then leads.

    `quarters` is the money by quarter (đồng, by the number of `quarter_of`), `budget` what may be spent in each year.
    `has_demands` and `has_money` are what is asked for; with both, it is all that there is.
    """

    schedule: Schedule
    demands: tuple[Demand, ...]
    quarters: Mapping[int, int]
    budget: Mapping[int, int]
    has_demands: bool = True
    has_money: bool = True

    @property
    def is_all(self) -> bool:
        """Whether all resources and agencies are asked for, and the money."""
        return self.has_demands and self.has_money


def demands(schedule: Schedule) -> Iterator[Demand]:
    """Every demand of a plan: also of what nobody uses, and of agencies that lead nothing."""
    plan, time = schedule.plan, schedule.plan_time
    asked = uses(schedule)
    brought: dict[str, list[str]] = {}
    for id_, resource in plan.resources.items():
        own = None if resource.calendar is None else schedule.calendars[resource.calendar]
        yield Demand(Of.RESOURCE, id_, resource, resource.capacity, tuple(asked.get(id_, ())), time, own)
        if resource.agency is not None:
            brought.setdefault(resource.agency, []).append(id_)
    for id_, agency in plan.agencies.items():
        resources = brought.get(id_, [])
        if len(resources) > 1:
            capacity = sum(plan.resources[resource].capacity for resource in resources)
            all_uses = tuple(use for resource in resources for use in asked.get(resource, ()))
            yield Demand(Of.AGENCY, id_, agency, capacity, all_uses, time, resources=tuple(resources))
    lead = led(schedule)
    for id_, agency in plan.agencies.items():
        yield Demand(Of.LEAD, id_, agency, inf, tuple(lead.get(id_, ())), time, resources=tuple(brought.get(id_, ())))


def too_much(demand: Demand, schedule: Schedule) -> list[TooMuch]:
    """When more is asked for than there is, in order of time, and by whom."""
    if not demand.is_limited:
        return []
    tasks = schedule.plan.tasks
    found = []
    waiting = sorted(enumerate(demand.uses), key=lambda each: each[1].start, reverse=True)
    running: list[tuple[int, Use]] = []
    for overload in overloads(demand.uses, demand.capacity, demand.own):
        while waiting and waiting[-1][1].start <= overload.peak:
            running.append(waiting.pop())
        running = [each for each in running if each[1].finish > overload.peak]
        units: defaultdict[str, float] = defaultdict(float)
        for use in users([use for _, use in sorted(running, key=_FIRST)], overload):
            units[template_of(tasks[use.task])] += use.units
        found.append(TooMuch(overload, tuple((task, round(amount, 6)) for task, amount in units.items())))
    return found


def months(demand: Demand) -> list[Month]:
    """The months from the first use to the last one, also those between in which nothing is asked for."""
    if not demand.uses:
        return []
    work: defaultdict[int, float] = defaultdict(float)
    for use in demand.uses:
        for month, start, finish in _by_month(use.start, use.finish):
            days = use.time.between(start, finish) / use.time.minutes_a_day
            work[month] += use.units * days
    peaks: dict[int, float] = {}
    for start, finish, level in levels(demand.uses, demand.own):
        for month, *_ in _by_month(start, finish):
            peaks[month] = max(peaks.get(month, 0.0), level)
    time = demand.own or demand.time
    found = []
    for month in range(min(work), max(work) + 1):
        peak = round(peaks.get(month, 0.0), 6)
        days = time.between(at(first_of(month)), _end_of(month)) / time.minutes_a_day
        available = round(demand.capacity * days, 2) if demand.is_limited else inf
        over = peak > demand.capacity + _ROUNDING
        found.append(Month(first_of(month), peak, round(work[month], 2), available, over))
    return found


def peak(demand: Demand) -> float:
    """The most that is asked for at once."""
    return round(max((level for *_, level in levels(demand.uses, demand.own)), default=0.0), 6)


def known(found: Iterable[Demand], kind: Of) -> Sequence[Demand]:
    """The demands of one kind."""
    return [demand for demand in found if demand.of is kind]


def _by_month(start: Instant, finish: Instant) -> Iterator[tuple[int, Instant, Instant]]:
    """The months that a span of time lies in, with what of it lies in each."""
    for month in range(month_of(day_of(start)), month_of(finish_day_of(finish)) + 1):
        first, last = max(start, at(first_of(month))), min(finish, _end_of(month))
        yield month, first, last


def _end_of(month: int) -> Instant:
    return LAST_INSTANT if first_of(month) >= _LAST_MONTH else at(first_of(month + 1))
