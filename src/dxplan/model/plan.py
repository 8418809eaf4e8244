"""A plan: the whole of a roadmap file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, time
from operator import attrgetter
from typing import Literal, overload

from dxplan.model.agreement import Agreement
from dxplan.model.baseline import Baseline
from dxplan.model.calendar import VN, Calendar
from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.money import Budget
from dxplan.model.people import Agency, Resource
from dxplan.model.program import Program
from dxplan.model.reference import Circumstance, Reference
from dxplan.model.risk import Risk
from dxplan.model.settings import DEFAULT_SCHEDULING, DEFAULT_SETTINGS, CheckSettings, SchedulingSettings
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.source.span import NOWHERE, Places, Span
from dxplan.text.phrase import Language, Text
from dxplan.text.value_class import value_class

Inheritable = Literal["calendar", "lead", "system", "authority"]
"""What the tasks inside a summary have from it, unless they say their own."""


@value_class(frozen=True, slots=True, kw_only=True)
class Plan:
    """A roadmap: its frame, its registers and its tasks.

    `tasks` holds every task however deep, by id, in file order (a summary before what is inside it); `roots` the ids
    of the outermost ones. `file` is the path as the user gave it. `start_clock` and `finish_by_clock` are the clock
    times of `start` and `finish_by`, where they are said. `baseline` is what was agreed, from a file of its own.
    """

    id: str
    name: Text
    start: date
    start_clock: time | None = None
    finish_by: date | None = None
    finish_by_clock: time | None = None
    status_date: date | None = None
    province: Text | None = None
    language: Language = "vi"
    note: Text | None = None
    agreement: Agreement | None = None
    calendar: str = VN
    calendars: dict[str, Calendar] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    resources: dict[str, Resource] = field(default_factory=dict)
    systems: dict[str, System] = field(default_factory=dict)
    kpis: dict[str, Kpi] = field(default_factory=dict)
    context: dict[str, Circumstance] = field(default_factory=dict)
    risks: dict[str, Risk] = field(default_factory=dict)
    budget: Budget | None = None
    sources: dict[str, Reference] = field(default_factory=dict)
    rules: Program = Program.DXPLAN
    scheduling: SchedulingSettings = DEFAULT_SCHEDULING
    checks: CheckSettings = DEFAULT_SETTINGS
    tasks: dict[str, Task] = field(default_factory=dict)
    roots: tuple[str, ...] = ()
    baseline: Baseline | None = field(default=None, compare=False, repr=False)
    file: str = field(default="", compare=False)
    places: Places = field(default=NOWHERE, compare=False, repr=False)
    unexpanded: Plan | None = field(default=None, compare=False, repr=False)
    """The plan as it was before its roll-outs were repeated for each unit, if they are."""

    @property
    def written(self) -> Plan:
        """The plan as its file says it: with each roll-out once."""
        return self.unexpanded or self

    @property
    def begins(self) -> Moment:
        """The plan's start, with its clock time."""
        return Moment(self.start, self.start, self.start_clock)

    @property
    def due(self) -> Moment | None:
        """The plan's `finish_by`, with its clock time."""
        return None if self.finish_by is None else Moment(self.finish_by, self.finish_by, self.finish_by_clock)

    def span(self, places: Places, *path: str | int) -> Span:
        """Where a part of one of the plan's items stands in its file."""
        return Span(self.file, *places.position(*path))

    def leaves(self) -> Iterator[Task]:
        """The tasks and milestones, without summaries, in file order."""
        return (task for task in self.tasks.values() if not task.children)

    def ancestors(self, task: Task) -> Iterator[Task]:
        """The summaries around a task, innermost first."""
        parent = task.parent
        while parent is not None:
            summary = self.tasks[parent]
            yield summary
            parent = summary.parent

    def leaves_below(self, task: Task) -> Iterator[Task]:
        """The tasks and milestones inside a summary, however deep; the task itself if it is none."""
        left = [task]
        while left:
            task = left.pop()
            if task.children:
                left += [self.tasks[child] for child in reversed(task.children)]
            else:
                yield task

    def sayer(self, task: Task, what: Inheritable) -> Task | None:
        """Who says what a task inherits: itself, or else the nearest summary around it; None if nobody does."""
        around: Task | None = task
        while around is not None and getattr(around, what) is None:
            around = None if around.parent is None else self.tasks[around.parent]
        return around

    @overload
    def inherited(self, task: Task, what: Literal["calendar"]) -> str: ...
    @overload
    def inherited(self, task: Task, what: Literal["lead", "system", "authority"]) -> str | None: ...
    def inherited(self, task: Task, what: Inheritable) -> str | None:
        """What a task says for its calendar, lead, system or authority, or else the nearest summary around it.

        None if nobody does; but the calendar is then the plan's.
        """
        own: str | None = getattr(task, what)
        if own is not None:
            return own  # most tasks say it themselves
        sayer = self.sayer(task, what)
        if sayer is None:
            return self._outermost(what)
        said: str = getattr(sayer, what)
        return said

    def systems_of(self, task: Task) -> tuple[str, ...]:
        """The systems that a task is for: those that it names, or else those of the nearest summary that names any."""
        sayer = self.sayer(task, "system")
        return () if sayer is None or sayer.system is None else (sayer.system, *sayer.other_systems)

    @overload
    def inherited_by_all(self, what: Literal["calendar"]) -> dict[str, str]: ...
    @overload
    def inherited_by_all(self, what: Literal["lead", "system"]) -> dict[str, str | None]: ...
    def inherited_by_all(self, what: Inheritable) -> Mapping[str, str | None]:
        """What each task inherits, by its id: at once for the whole plan, however deep it is."""
        found: dict[str, str | None] = dict(zip(self.tasks, map(attrgetter(what), self.tasks.values()), strict=True))
        outermost = self._outermost(what)
        for task in [self.tasks[id_] for id_, said in found.items() if not said]:  # a summary comes before its tasks
            found[task.id] = outermost if task.parent is None else found[task.parent]
        return found

    def _outermost(self, what: Inheritable) -> str | None:
        return self.calendar if what == "calendar" else None
