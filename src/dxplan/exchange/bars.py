"""A plan as charts draw it: tasks and milestones phase by phase, with their days."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.exchange.outgoing import Outgoing
from dxplan.model.item import Item
from dxplan.model.task import Task
from dxplan.render.documents.phases import phases_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Days
from dxplan.text.display import one_line
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_OUTSIDE = Text("Nhiệm vụ chung", "Tasks outside the phases")
_ALL = Text("Nhiệm vụ", "Tasks")


class Bar(NamedTuple):
    """A task or milestone: its name on one line, its days, and a short id that any format takes (`t1`)."""

    task: Task
    id: str
    name: str
    days: Days
    is_critical: bool


class Phase(NamedTuple):
    """An outermost summary with what is inside it, or all that is outside any."""

    name: str
    bars: tuple[Bar, ...]


def title_of(outgoing: Outgoing) -> str:
    """The plan's name on one line."""
    plan = outgoing.schedule.plan
    return one_line(plan.name.in_language(outgoing.language)).strip() or plan.id


def name_of(item: Item, outgoing: Outgoing) -> str:
    """An item's name on one line, or else its id."""
    said = item.name.in_language(outgoing.language) if item.name else ""
    return one_line(said).strip() or item.id


def phases(outgoing: Outgoing) -> Iterator[Phase]:
    """The plan's phases in file order, then what lies outside them."""
    schedule = outgoing.schedule
    found = phases_of(schedule.plan)
    number = 0
    for phase in found:
        bars = []
        for task in phase.leaves:
            number += 1
            days, dates = days_of(schedule, task.id), schedule.tasks[task.id]
            bars.append(Bar(task, f"t{number}", name_of(task, outgoing), days, dates.is_critical))
        outside = (_ALL if len(found) == 1 else _OUTSIDE).in_language(outgoing.language)
        yield Phase(outside if phase.summary is None else name_of(phase.summary, outgoing), tuple(bars))
