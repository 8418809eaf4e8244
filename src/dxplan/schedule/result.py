"""The dates of a plan."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import Enum

from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency
from dxplan.model.plan import Plan
from dxplan.network.network import Network
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.instant import Instant, Minutes, day_of, finish_day_of
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.value_class import value_class


class State(Enum):
    """Where a task is at the status date."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"

    __hash__ = object.__hash__  # asked for of every task, and the hash of an Enum is slow


class DriverKind(Enum):
    """What decides a task's early dates."""

    PLAN_START = "plan_start"
    LINK = "link"
    CONSTRAINT = "constraint"
    AS_LATE_AS_POSSIBLE = "as_late_as_possible"
    PINNED = "pinned"
    ACTUAL = "actual"
    STATUS_DATE = "status_date"
    BASELINE = "baseline"


class Driver(NamedTuple):
    """The one thing that keeps a task from being earlier: a link (perhaps of a summary around it) or a date.

    `constraint` is the kind of the date, `of` the task it stands at.
    """

    kind: DriverKind
    link: Dependency | None = None
    constraint: ConstraintKind | None = None
    of: str | None = None


PLAN_START = Driver(DriverKind.PLAN_START)
AS_LATE_AS_POSSIBLE = Driver(DriverKind.AS_LATE_AS_POSSIBLE)
PINNED = Driver(DriverKind.PINNED)
ACTUAL = Driver(DriverKind.ACTUAL)
STATUS_DATE = Driver(DriverKind.STATUS_DATE)
BASELINE = Driver(DriverKind.BASELINE)


class ScheduledTask(NamedTuple):
    """A task's dates as instants (minutes), its floats in working minutes of its calendar.

    A summary's early and late dates span those of the tasks inside it. `driver` is None for summaries, unless a link or
    a date holds a summary's finish longer than the tasks inside it do. Of a task that runs, `remaining_start` is when
    the rest of it is to go on; what is done has its actual dates, early and late, and no float.
    """

    id: str
    early_start: Instant
    early_finish: Instant
    late_start: Instant
    late_finish: Instant
    total_float: Minutes
    free_float: Minutes
    is_critical: bool
    driver: Driver | None
    state: State = State.PLANNED
    remaining_start: Instant | None = None


class Days(NamedTuple):
    """The days shown for a task's dates: the first and last on which it is at work, early and late."""

    start: date
    finish: date
    late_start: date
    late_finish: date


@value_class(frozen=True, slots=True)
class Schedule:
    """A scheduled plan: `tasks` by id in the plan's order, the project's early start and finish as instants."""

    plan: Plan
    network: Network = field(repr=False)
    tasks: dict[str, ScheduledTask]
    start: Instant
    finish: Instant
    calendars: Calendars = field(repr=False)
    calendar_of: dict[str, str] = field(repr=False)
    ends_inside: dict[tuple[str, bool], str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What `drivers` has found of summaries: the task inside that starts first (True), or finishes last (False)."""
    days: dict[str, Days] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The days of tasks that `days_of` was asked for."""

    @property
    def first_day(self) -> date:
        """The day on which the project starts."""
        return day_of(self.start)

    @property
    def last_day(self) -> date:
        """The day on which the project is finished."""
        return finish_day_of(self.finish)

    def working_time(self, task: str) -> WorkingTime:
        """The working time of a task's calendar."""
        return self.calendars[self.calendar_of[task]]

    @property
    def plan_time(self) -> WorkingTime:
        """The working time of the plan's own calendar."""
        return self.calendars[self.plan.calendar]
