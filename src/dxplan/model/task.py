"""Tasks: the rows of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from typing import Any

from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration, DurationRange
from dxplan.model.item import Item
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind
from dxplan.model.moment import Moment
from dxplan.source.span import NOWHERE, Places
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class

HIGHEST_PRIORITY = 1000
_MILESTONE = Kind.MILESTONE  # asked for of every task many times: to look a member up takes longer than the rest


@value_class(frozen=True, slots=True, kw_only=True)
class DateConstraints:
    """The dates that a task is held to.

    `deadline` is soft: it does not move the task, its breach shows as negative float. The others never make a plan
    unschedulable either: lower bounds push, upper bounds cap the late dates, and a breach is reported.
    """

    deadline: Moment | None = None
    start_no_earlier_than: Moment | None = None
    start_no_later_than: Moment | None = None
    finish_no_earlier_than: Moment | None = None
    finish_no_later_than: Moment | None = None
    must_start_on: Moment | None = None
    must_finish_on: Moment | None = None
    as_late_as_possible: bool = False

    def of(self, kind: ConstraintKind) -> Moment | None:
        """The date of a kind; None if the task says none."""
        moment: Moment | None = getattr(self, kind.key)
        return moment

    def said(self) -> Iterator[tuple[ConstraintKind, Moment]]:
        """The dates that the task says, by their kind."""
        for kind in ConstraintKind:
            moment = self.of(kind)
            if moment is not None:
                yield kind, moment

    def with_(self, kind: ConstraintKind, moment: Moment | None) -> DateConstraints:
        """The same with another date of a kind, or without it."""
        changed: dict[str, Any] = {kind.key: moment}
        return replace(self, **changed)


class Deliverable(NamedTuple):
    """A product of a task, and how much it counts against the others of that task."""

    id: str
    weight: float
    name: Text | None = None


@value_class(frozen=True, slots=True, kw_only=True)
class Progress:
    """What has happened by the data date; `complete` is a share from 0 to 1, `actual_cost` đồng.

    Work that was `suspended` on a day goes on when it is `resumed`. `delivered` are shares of the task's deliverables,
    by their ids; where nothing else is said, `complete` is what these come to by their weights.
    """

    complete: float | None = None
    actual_start: Moment | None = None
    actual_finish: Moment | None = None
    remaining: Duration | None = None
    suspended: Moment | None = None
    resumed: Moment | None = None
    actual_cost: int | None = None
    delivered: tuple[tuple[str, float], ...] = ()

    @property
    def is_finished(self) -> bool:
        """Whether the work is reported as done."""
        return self.actual_finish is not None or (self.complete is not None and self.complete >= 1)

    @property
    def is_started(self) -> bool:
        """Whether any work is reported."""
        return self.actual_start is not None or self.is_finished or bool(self.complete)


class Pinned(NamedTuple):
    """The dates at which a task stands whatever its links ask: one scheduled by hand in Microsoft Project."""

    start: Moment
    finish: Moment

    def __str__(self) -> str:
        return f"{self.start}..{self.finish}"


class Waves(NamedTuple):
    """Units start in groups of `size`; the next group when the one before has done its task `after`, or all, and `gap`.

    (`after` is the id of a task of the roll-out.)
    """

    size: int
    gap: Duration | None = None
    after: str | None = None


@value_class(frozen=True, slots=True, kw_only=True)
class Variation:
    """What a unit of a roll-out, or a task of a unit, says otherwise than the others.

    `values` are fields of a task, `constraints` and `progress` those of theirs; `tasks` what single tasks of the unit
    say, by the ids of the template. What is to `skip` is left out.
    """

    values: dict[str, Any] = field(default_factory=dict)
    constraints: dict[str, Any] = field(default_factory=dict)
    progress: dict[str, Any] = field(default_factory=dict)
    tasks: dict[str, Variation] = field(default_factory=dict)
    skip: bool = False
    places: Places = field(default=NOWHERE, compare=False, repr=False)

    @property
    def keys(self) -> frozenset[str]:
        """The keys that it says for a task."""
        complete = {"progress"} if "complete" in self.progress else set()
        return frozenset({*self.values, *self.constraints, *self.progress} - {"complete"} | complete)


NO_VARIATION = Variation()


class RollOut(NamedTuple):
    """The units (id to name) for which a summary's tasks are repeated; some of them with a variation."""

    units: dict[str, Text]
    waves: Waves | None = None
    variations: dict[str, Variation] = {}  # noqa: RUF012  # never changed

    def variation(self, unit: str, task: str | None = None) -> Variation:
        """What a unit says for itself, or what it says of one of its tasks."""
        of_unit = self.variations.get(unit, NO_VARIATION)
        return of_unit if task is None else of_unit.tasks.get(task, NO_VARIATION)


class Copy(NamedTuple):
    """What a task of an expanded plan repeats: the id of its template, for which unit or else which wave (from 1).

    `name` is the unit's, `summary` the id of the roll-out. Waves themselves have no unit.
    """

    template: str
    unit: str
    name: Text
    summary: str
    wave: int = 0

    def is_apart_from(self, other: Copy | None) -> bool:
        """Whether another copy is of the same roll-out, but of another unit."""
        return other is not None and other.summary == self.summary and other.unit != self.unit


def weighted_share(deliverables: tuple[Deliverable, ...], delivered: tuple[tuple[str, float], ...]) -> float | None:
    """How much of a task is done by its deliverables, each by its weight; None where nothing is said of any."""
    shares = dict(delivered)
    whole = sum(each.weight for each in deliverables)
    if not any(each.id in shares for each in deliverables):
        return None
    done = sum(each.weight * shares.get(each.id, 0.0) for each in deliverables)
    return 1.0 if all(shares.get(each.id, 0.0) >= 1 for each in deliverables) else done / whole


NO_CONSTRAINTS = DateConstraints()
NO_PROGRESS = Progress()


@value_class(frozen=True, slots=True, kw_only=True)
class Task(Item):
    """A task, a milestone (kind `milestone`, or no duration at all) or a summary (it has `children`, in file order).

    `cost` is đồng, `other_systems` are those that it is for besides its `system` (one contract for two), `resources`
    maps resource ids to units, `authority` is the agency that decides on it (thẩm quyền), `predecessors` are the
    links of its `after`. `pinned` are dates that nothing moves; `priority` (0 to 1000, 500 where nothing is said)
    says which task gives way when resources do not suffice. `copy_of` is said by no file: `network.expand` writes it
    into what it repeats.
    """

    parent: str | None = None
    children: tuple[str, ...] = ()
    kind: Kind | None = None
    system: str | None = None
    other_systems: tuple[str, ...] = ()
    duration: Duration | None = None
    range: DurationRange | None = None
    calendar: str | None = None
    predecessors: tuple[Dependency, ...] = ()
    constraints: DateConstraints = NO_CONSTRAINTS
    lead: str | None = None
    support: tuple[str, ...] = ()
    authority: str | None = None
    resources: dict[str, float] = field(default_factory=dict)
    cost: int | None = None
    funding: Text | None = None
    deliverable: Text | None = None
    deliverables: tuple[Deliverable, ...] = ()
    kpis: tuple[str, ...] = ()
    progress: Progress = NO_PROGRESS
    tags: tuple[str, ...] = ()
    roll_out: RollOut | None = None
    pinned: Pinned | None = None
    priority: int | None = None
    copy_of: Copy | None = None

    @property
    def is_summary(self) -> bool:
        """Whether it stands for the tasks inside it."""
        return bool(self.children)

    @property
    def unit(self) -> tuple[str, str] | None:
        """Of a copy the roll-out and the unit that it is for."""
        return None if self.copy_of is None else (self.copy_of.summary, self.copy_of.unit)

    @property
    def is_milestone(self) -> bool:
        """Whether it marks an instant."""
        if self.children:
            return False
        duration = self.duration
        return self.kind is _MILESTONE or (duration is not None and not duration.amount)  # `is_zero`, asked often

    @property
    def complete_by_deliverables(self) -> float | None:
        """How much of it is done by its deliverables; None where it has none, or nothing is said of them."""
        return weighted_share(self.deliverables, self.progress.delivered) if self.deliverables else None

    @property
    def said_complete(self) -> float | None:
        """The share that it says itself: none where that is only what its deliverables come to."""
        complete = self.progress.complete
        return None if complete is not None and complete == self.complete_by_deliverables else complete

    @property
    def is_level_of_effort(self) -> bool:
        """Whether it goes on beside the rest, and ends with it."""
        return self.kind in LEVEL_OF_EFFORT

    @property
    def shape(self) -> str:
        """`summary`, `milestone` or `task`."""
        return "summary" if self.children else "milestone" if self.is_milestone else "task"
