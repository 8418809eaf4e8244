"""A plan: the whole of a roadmap file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from dxplan.model.agreement import Agreement
from dxplan.model.calendar import VN, Calendar
from dxplan.model.kpi import Kpi
from dxplan.model.money import Budget
from dxplan.model.people import Agency, Resource
from dxplan.model.reference import Circumstance, Reference
from dxplan.model.risk import Risk
from dxplan.model.settings import DEFAULT_SETTINGS, CheckSettings
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.source.span import NOWHERE, Places, Span
from dxplan.text.phrase import Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A roadmap: its frame, its registers and its tasks.

    `tasks` holds every task however deep, by id, in file order (a summary before what is inside it); `roots` the ids
    of the outermost ones. `file` is the path as the user gave it.
    """

    id: str
    name: Text
    start: date
    finish_by: date | None = None
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
    checks: CheckSettings = DEFAULT_SETTINGS
    tasks: dict[str, Task] = field(default_factory=dict)
    roots: tuple[str, ...] = ()
    file: str = field(default="", compare=False)
    places: Places = field(default=NOWHERE, compare=False, repr=False)

    def span(self, places: Places, *path: str | int) -> Span:
        """Where a part of one of the plan's items stands in its file."""
        position = places.position(*path)
        return Span(self.file, position.line, position.column, position.length)

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
        if not task.children:
            yield task
        for child in task.children:
            yield from self.leaves_below(self.tasks[child])

    def heir(self, task: Task, attribute: str) -> str | None:
        """What a task says for `calendar`, `lead` or `system`, or else the nearest summary around it."""
        value: str | None = getattr(task, attribute)
        while value is None and task.parent is not None:
            task = self.tasks[task.parent]
            value = getattr(task, attribute)
        return value
