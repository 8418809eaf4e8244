"""The tasks of a plan as the rows of a table, by the keys of its columns (`headings`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dxplan.exchange.bars import name_of
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.outline import outline_of
from dxplan.exchange.tables.headings import BY_KEY
from dxplan.model.item import Item
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.schedule.normal_form import days_of
from dxplan.text.phrase import Text
from dxplan.text.working_amounts import spare

Value = str | int | float | date | None
BETWEEN = "; "
"""Stands between several things in one cell."""

_ALWAYS = (
    *("number", "level", "id", "name", "duration", "after", "computed_start", "computed_finish"),
    *("lead", "support", "resources", "deliverable", "cost", "total_float", "critical"),
)
_DAYS = Text("ngày", "days")


def keys_of(rows: Iterable[dict[str, Value]]) -> tuple[str, ...]:
    """The columns of a table of these rows: what every plan has, and what any of these tasks says."""
    said = {key for row in rows for key, value in row.items() if value is not None}
    return tuple(key for key in _ORDER if key in _ALWAYS or key in said)


def title_of(key: str, outgoing: Outgoing) -> str:
    """What stands above a column."""
    title = BY_KEY[key].title.in_language(outgoing.language)
    return f"{title} ({_DAYS.in_language(outgoing.language)})" if key == "total_float" else title


def rows_of(outgoing: Outgoing) -> list[dict[str, Value]]:
    """A row a task, summaries too, in the order of the file. Money is đồng, float working days."""
    numbers = outline_of(outgoing.schedule.plan)
    return [dict(_cells(outgoing, task, numbers[task.id])) for task in outgoing.schedule.plan.tasks.values()]


_ORDER = (
    *("number", "level", "id", "name", "kind", "system", "duration", "range", "after", "calendar"),
    *("computed_start", "computed_finish", "deadline"),
    *("start_no_earlier_than", "start_no_later_than", "finish_no_earlier_than", "finish_no_later_than"),
    *("must_start_on", "must_finish_on", "as_late_as_possible", "pinned", "priority"),
    *("lead", "support", "resources", "deliverable", "cost", "funding", "kpis"),
    *("progress", "actual_start", "actual_finish", "remaining", "suspended", "resumed", "actual_cost"),
    *("total_float", "critical", "tags", "note", "source", "assumed"),
)


def _cells(outgoing: Outgoing, task: Task, number: str) -> Iterator[tuple[str, Value]]:
    schedule, language = outgoing.schedule, outgoing.language
    plan, dates, days, done = schedule.plan, schedule.tasks[task.id], days_of(schedule, task.id), task.progress
    yield "number", number
    yield "level", number.count(".") + 1
    yield "id", task.id
    yield "name", task.name.in_language(language) if task.name else task.id
    yield "kind", task.kind.value if task.kind else "milestone" if task.is_milestone else None
    yield "system", _joined((task.system or "", *task.other_systems))
    yield "duration", None if task.duration is None or task.children else str(task.duration)
    yield "range", f"{task.range.optimistic}..{task.range.pessimistic}" if task.range else None
    yield "after", _joined(map(str, task.predecessors))
    yield "calendar", task.calendar
    yield "computed_start", days.start
    yield "computed_finish", days.finish
    for kind, moment in task.constraints.said():
        yield kind.key, _moment(moment)
    yield "as_late_as_possible", "x" if task.constraints.as_late_as_possible else None
    yield "pinned", str(task.pinned) if task.pinned else None
    yield "priority", task.priority
    yield "lead", _named(plan.agencies, (task.lead,), outgoing)
    yield "support", _named(plan.agencies, task.support, outgoing)
    yield "resources", _joined(_units(id_, units) for id_, units in task.resources.items())
    yield "deliverable", _prose(task.deliverable, outgoing)
    yield "cost", task.cost
    yield "funding", _prose(task.funding, outgoing)
    yield "kpis", _joined(task.kpis)
    yield "progress", None if done.complete is None else f"{round(done.complete * 100, 2):g}%"
    yield "actual_start", _moment(done.actual_start)
    yield "actual_finish", _moment(done.actual_finish)
    yield "remaining", str(done.remaining) if done.remaining else None
    yield "suspended", _moment(done.suspended)
    yield "resumed", _moment(done.resumed)
    yield "actual_cost", done.actual_cost
    yield "total_float", spare(dates.total_float, schedule.working_time(task.id).minutes_a_day).figure
    yield "critical", "x" if dates.is_critical else None
    yield "tags", _joined(task.tags)
    yield "note", _prose(task.note, outgoing)
    yield "source", _joined(task.source)
    yield "assumed", "x" if task.assumed else None


def _moment(moment: Moment | None) -> Value:
    """A day as a date; a day with its hour, a month or a quarter as it is written."""
    if moment is None or moment.time is not None or moment.first != moment.last:
        return None if moment is None else str(moment)
    return moment.first


def _prose(text: Text | None, outgoing: Outgoing) -> Value:
    return text.in_language(outgoing.language) if text else None


def _named(items: Mapping[str, Item], ids: Iterable[str | None], outgoing: Outgoing) -> Value:
    """Items by their names: those are what people read."""
    found = ((id_, items.get(id_)) for id_ in ids if id_ is not None)
    return _joined(id_ if item is None else name_of(item, outgoing) for id_, item in found)


def _units(id_: str, units: float) -> str:
    return id_ if units == 1 else f"{id_} [{units:g}]"


def _joined(words: Iterable[str]) -> Value:
    return BETWEEN.join(filter(None, words)) or None
