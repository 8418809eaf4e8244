"""What a Gantt chart shows, before anybody decides how to draw it: rows and instants, no cells, pixels or colours.

Instants are minutes as in `schedule.instant`, but drawn ones (see `drawn`): a working day fills its whole day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from dxplan.model.moment import Moment
from dxplan.schedule.set_date import BeforeDate
from dxplan.text.phrase import Language
from dxplan.text.working_amounts import WorkingAmount


@dataclass(frozen=True, slots=True, kw_only=True)
class GanttOptions:
    """What of the plans to show.

    `earliest` and `latest` bound the axis, both included. `depth` 0 is the plans alone, None everything. Roll-outs
    have a row a task, for all units, unless `opens_units`. `compares` asks for the dates of each plan's baseline.
    """

    today: date
    earliest: Moment | None = None
    latest: Moment | None = None
    depth: int | None = None
    only_critical: bool = False
    opens_units: bool = False
    compares: bool = False


class Shape(Enum):
    """What a row is drawn as."""

    PLAN = "plan"
    PHASE = "phase"
    TASK = "task"
    MILESTONE = "milestone"

    @property
    def is_bracket(self) -> bool:
        """Whether it spans what is inside it."""
        return self is Shape.PLAN or self is Shape.PHASE


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as an instant: the end of its day."""

    at: int
    is_missed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the chart.

    `name` is NFC and safe to print. `float_until` is the late finish, where that is later than the finish. `depth`
    counts from 0 for the outermost tasks (and for the plan, which has no id). `slack` is its total float, None of what
    is done. Up to `done_until` the work of a task has been done. `baseline` is from and to where it would be drawn by
    the baseline; None where none is asked for, or what was added since has no place in it.
    """

    id: str
    name: str
    depth: int
    shape: Shape
    start: int
    finish: int
    finish_day: date
    is_critical: bool
    slack: WorkingAmount | None
    float_until: int | None = None
    done_until: int | None = None
    deadline: Deadline | None = None
    baseline: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A plan: a row for the whole of it, the rows inside it, and its runs of days off as (start, end).

    `days_off` are the runs between the plan's start and finish, weekends included. `before` is the work that a set date
    hides, where the critical path begins at one.
    """

    plan: Row
    rows: tuple[Row, ...]
    days_off: tuple[tuple[int, int], ...]
    language: Language
    before: BeforeDate | None = None


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
