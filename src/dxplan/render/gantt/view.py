"""What a Gantt chart shows, before anybody decides how to draw it: rows and instants, no cells, pixels or colours.

Instants are minutes as in `schedule.instant`, but drawn ones (see `drawn`): a working day fills its whole day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from math import isinf

from dxplan.findings.where.conditions import Condition
from dxplan.model.dependency import LinkType
from dxplan.model.moment import Moment
from dxplan.render.gantt.choices import GroupBy, SortBy, Zoom
from dxplan.schedule.result import State
from dxplan.schedule.set_date import BeforeDate
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Language, Text
from dxplan.text.working_amounts import WorkingAmount, worked


@dataclass(frozen=True, slots=True, kw_only=True)
class GanttOptions:
    """What of the plans to show.

    `earliest` and `latest` bound the axis, both included. `depth` 0 is the plans alone, None everything. Roll-outs
    have a row a task, for all units, unless `opens_units`. `chain` is the task whose driving chain is asked for; None
    is that of the finish; with `only_chain` only its tasks are drawn. `where` holds back tasks for which it is not
    true, with the headings that are left empty. `load` is the id of a resource whose demand is asked for. `sort` None
    is the order of the file, and by start of several plans. `compares` asks for the dates of each plan's baseline.
    """

    today: date
    earliest: Moment | None = None
    latest: Moment | None = None
    depth: int | None = None
    only_critical: bool = False
    only_chain: bool = False
    opens_units: bool = False
    chain: str | None = None
    where: Condition | None = None
    group: GroupBy = GroupBy.PHASE
    sort: SortBy | None = None
    load: str | None = None
    links: bool = False
    zoom: Zoom | None = None
    compares: bool = False

    def with_usual_depth(self, plans: int) -> GanttOptions:
        """The same for so many plans: several have a row each, where nothing about their tasks is asked for."""
        asks = self.only_critical or self.only_chain or self.chain or self.where or self.opens_units or self.links
        if plans < 2 or self.depth is not None or asks or self.group is not GroupBy.PHASE:
            return self
        return replace(self, depth=0)


class Shape(Enum):
    """What a row is drawn as."""

    PLAN = "plan"
    PHASE = "phase"
    GROUP = "group"
    TASK = "task"
    MILESTONE = "milestone"

    @property
    def is_bracket(self) -> bool:
        """Whether it spans what is inside it."""
        return self is not Shape.TASK and self is not Shape.MILESTONE


class Fact(NamedTuple):
    """An entry of the plan's registers that a task speaks of, or its kind: id and name in the group's language."""

    id: str
    name: str


class Link(NamedTuple):
    """What a row waits for: the id of the row before (as written, without its unit), and how the plan file writes it.

    `is_driving`: of all that the row waits for, this decides its early dates.
    """

    predecessor: str
    type: LinkType
    written: str
    is_driving: bool


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as an instant, the end of its day; `margin` is negative where it is missed."""

    at: int
    is_missed: bool
    day: date
    margin: WorkingAmount

    @property
    def lateness(self) -> WorkingAmount:
        """How much too late what is missed is: never written as less."""
        return worked(-self.margin.minutes, self.margin.minutes_a_day)


class Segment(NamedTuple):
    """A phase of a plan, as it is shown where the plan has one row."""

    id: str
    name: str
    start: int
    finish: int
    is_critical: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the chart.

    `name` is NFC and safe to print. `float_until` is the late finish, where that is later than the finish. `depth`
    counts from 0 for the outermost tasks (and for the plan, which has no id). `slack` is its total float, None of what
    is done. Up to `done_until` the work of a task has been done; `progress` is that share from 0 to 1, None where
    nothing is reported; of what spans others, by the working time of those. `duration` is working time of its calendar
    from start to finish, None of a milestone. `lead` and `systems` are those of the phase around it where it says none
    itself. `is_on_chain`: it belongs to the chain of work that the group tells of. A row of shape `GROUP` is a heading,
    whose id is that of a register or a kind (or nothing); where tasks are grouped by something of which they have
    several, a task has a row under each. `baseline` is from and to where it would be drawn by the baseline; None where
    none is asked for, or what was added since has no place in it.
    """

    id: str
    name: str
    depth: int
    shape: Shape
    start: int
    finish: int
    start_day: date
    finish_day: date
    is_critical: bool
    slack: WorkingAmount | None
    duration: WorkingAmount | None = None
    state: State = State.PLANNED
    progress: float | None = None
    lead: Fact | None = None
    systems: tuple[Fact, ...] = ()
    kind: Fact | None = None
    resources: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    is_on_chain: bool = False
    float_until: int | None = None
    done_until: int | None = None
    deadline: Deadline | None = None
    baseline: tuple[int, int] | None = None


class LoadStep(NamedTuple):
    """From `start` to `finish` (drawn instants) `demand` units are asked for."""

    start: int
    finish: int
    demand: float


@dataclass(frozen=True, slots=True)
class Load:
    """What the tasks of a plan ask of a resource over time, of the `capacity` units there are; `peak` is the most.

    `overloads` are the stretches in which it is too much, with the most that is asked for in each. `said` is how that
    stands. The capacity is infinite where nothing limits.
    """

    resource: Fact
    capacity: float
    steps: tuple[LoadStep, ...]
    peak: float
    overloads: tuple[LoadStep, ...]
    said: Text = NOTHING

    @property
    def is_limited(self) -> bool:
        """Whether there is only so much of it."""
        return not isinf(self.capacity)

    def within(self, start: int, finish: int) -> Load:
        """The same on an axis from `start` to `finish`; what is said of it, and its peak, stay those of the whole."""
        steps, overloads = (
            tuple(step for step in all_ if step.finish > start and step.start < finish)
            for all_ in (self.steps, self.overloads)
        )
        return replace(self, steps=steps, overloads=overloads)


@dataclass(frozen=True, slots=True)
class Chain:
    """What decides a finish: the sentence on it, and the rows of the work that leads there, in order.

    `end` is the task whose finish it is. `links` are those that lead along it, by the rows they go from and to: tasks,
    or the phases around them. `is_asked`: it was asked for, else it is the one of the plan's finish.
    """

    end: str
    rows: tuple[str, ...]
    sentence: Text
    links: frozenset[tuple[str, str, LinkType]] = frozenset()
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A plan: a row for the whole of it, the rows inside it, and its runs of days off as (start, end).

    `days_off` are the runs between the plan's start and finish, weekends included. `before` is the work that a set date
    hides, where the critical path begins at one. `status` is the close of `status_date` as an instant.
    `agreement_end` has the margin of the work that it limits. `promises` are the deadlines of tasks, in the order of
    their dates. `segments` are its phases, where it has one row. `tasks` counts tasks and milestones, `meeting` those
    for which the condition asked for is true, `fitting` those that all options ask for. `number` is its place among the
    plans as they were given, from 0.
    """

    plan: Row
    rows: tuple[Row, ...]
    days_off: tuple[tuple[int, int], ...]
    language: Language
    before: BeforeDate | None = None
    plan_id: str = ""
    province: str = ""
    chain: Chain = Chain("", (), NOTHING)
    status_date: date | None = None
    status: int | None = None
    agreement_end: Deadline | None = None
    promises: tuple[Deadline, ...] = ()
    segments: tuple[Segment, ...] = ()
    load: Load | None = None
    tasks: int = 0
    meeting: int = 0
    fitting: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Plans on one axis from `start` to `finish`.

    `left_out` counts the tasks that lie outside it; `today` is None if it does. `language` is that of the axis.
    """

    start: int
    finish: int
    groups: tuple[Group, ...]
    today: int | None
    left_out: int
    language: Language
