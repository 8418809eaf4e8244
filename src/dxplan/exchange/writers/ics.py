"""iCalendar (RFC 5545): milestones and deadlines as events of a day, tasks as to-dos with typed links (RFC 9253).

Times are local ones without a zone. A link stands at its predecessor, as RFC 9253 draws it (`RELTYPE=FINISHTOSTART`,
with its lag as `GAP`), and at its successor as `DEPENDS-ON`, which nobody can read the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from dxplan.exchange.bars import name_of, title_of
from dxplan.exchange.outgoing import Outgoing, needed
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.task import Task
from dxplan.render.mermaid import day_after
from dxplan.schedule.instant import Instant, clock_of
from dxplan.schedule.lags import lag_of
from dxplan.schedule.normal_form import days_of
from dxplan.text.display import one_line
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Text, same, say

if TYPE_CHECKING:
    from icalendar import Calendar, Component

TITLE = same("iCalendar")
EXTENSION = ".ics"
NEEDS_REVIEW = False

_RELATION = {
    LinkType.FINISH_START: "FINISHTOSTART",
    LinkType.START_START: "STARTTOSTART",
    LinkType.FINISH_FINISH: "FINISHTOFINISH",
    LinkType.START_FINISH: "STARTTOFINISH",
}
_FIRST_DAY_OF_SEQUENCES = date(2000, 1, 1)
_CRITICAL = Text("Găng", "Critical")
_LEAD = Text("Chủ trì", "Lead")
_SUPPORT = Text("Phối hợp", "Support")
_DELIVERABLE = Text("Sản phẩm", "Deliverable")


def write(outgoing: Outgoing) -> bytes:
    """A calendar with the same identifiers whenever it is written, so that programs take a newer one for the same.

    Raises:
        MissingExtraError: the library icalendar cannot be used.
    """
    (icalendar,) = needed("office", "icalendar")
    content: bytes = _Writer(outgoing, icalendar).calendar().to_ical()
    return content


class _Writer:
    def __init__(self, outgoing: Outgoing, library: Any) -> None:
        self._outgoing = outgoing
        self._library = library
        self._schedule = outgoing.schedule
        self._plan = outgoing.schedule.plan
        written_on = outgoing.today or self._plan.status_date or self._plan.start
        self._stamp = datetime(written_on.year, written_on.month, written_on.day, tzinfo=UTC)
        self._sequence = max((written_on - _FIRST_DAY_OF_SEQUENCES).days, 0)
        self._links: dict[str, list[Dependency]] = {}
        for task in self._plan.tasks.values():
            for link in task.predecessors:
                self._links.setdefault(link.predecessor, []).append(link)

    def calendar(self) -> Calendar:
        calendar: Calendar = self._library.Calendar()
        calendar.add("PRODID", "-//dxplan//dxplan//EN")
        calendar.add("VERSION", "2.0")
        title = title_of(self._outgoing)
        calendar.add("NAME", title)
        calendar.add("X-WR-CALNAME", title)
        for task in self._plan.tasks.values():
            calendar.add_component(self._milestone(task) if task.is_milestone else self._to_do(task))
            deadline = task.constraints.deadline
            if deadline is not None:
                due = say("Hạn: {name}", "Due: {name}", name=name_of(task, self._outgoing))
                event = self._event(f"{task.id}.deadline", due, deadline.last)
                self._relate(event, task.id, "DEPENDS-ON")
                calendar.add_component(event)
        if self._plan.finish_by is not None:
            whole = say("Hạn của kế hoạch: {title}", "Plan due: {title}", title=title)
            calendar.add_component(self._event("plan.finish_by", whole, self._plan.finish_by))
        return calendar

    def _to_do(self, task: Task) -> Component:
        to_do: Component = self._library.Todo()
        dates = self._schedule.tasks[task.id]
        self._identify(to_do, task.id, name_of(task, self._outgoing))
        to_do.add("DTSTART", clock_of(dates.early_start))
        to_do.add("DUE", clock_of(max(dates.early_finish, Instant(dates.early_start + 1))))  # has to come later
        self._describe(to_do, task)
        done = task.progress
        complete = 1.0 if done.is_finished else done.complete
        if complete is not None and not task.children:
            to_do.add("PERCENT-COMPLETE", percent_done(complete))
        status = "COMPLETED" if done.is_finished else "IN-PROCESS" if done.is_started else "NEEDS-ACTION"
        if not task.children:
            to_do.add("STATUS", status)
        return to_do

    def _milestone(self, task: Task) -> Component:
        event = self._event(task.id, same(name_of(task, self._outgoing)), days_of(self._schedule, task.id).finish)
        self._describe(event, task)
        return event

    def _event(self, id_: str, summary: Text, day: date) -> Component:
        """Something that takes a day; DTEND is the day after it, and nobody is busy."""
        event: Component = self._library.Event()
        self._identify(event, id_, summary.in_language(self._outgoing.language))
        event.add("DTSTART", day)
        event.add("DTEND", day_after(day))
        event.add("TRANSP", "TRANSPARENT")
        return event

    def _identify(self, component: Component, id_: str, summary: str) -> None:
        component.add("UID", self._uid(id_))
        component.add("DTSTAMP", self._stamp)
        component.add("SEQUENCE", self._sequence)
        component.add("SUMMARY", summary)

    def _describe(self, component: Component, task: Task) -> None:
        lines = list(self._people(task))
        if lines:
            component.add("DESCRIPTION", "\n".join(lines))
        critical = _CRITICAL.in_language(self._outgoing.language)
        tags = [
            *([critical] if self._schedule.tasks[task.id].is_critical else []),
            *([task.kind.value] if task.kind else []),
        ]
        if tags:
            component.add("CATEGORIES", tags)
        if task.parent is not None:
            self._relate(component, task.parent, "PARENT")
        for link in task.predecessors:
            self._relate(component, link.predecessor, "DEPENDS-ON")
        for link in self._links.get(task.id, ()):
            self._relate(component, link.successor, _RELATION[link.type], self._gap(link))

    def _people(self, task: Task) -> Iterator[str]:
        outgoing, agencies = self._outgoing, self._plan.agencies
        lead = self._plan.inherited(task, "lead")
        for label, ids in ((_LEAD, (lead,) if lead else ()), (_SUPPORT, task.support)):
            names = [name_of(agencies[id_], outgoing) if id_ in agencies else id_ for id_ in ids]
            if names:
                yield f"{label.in_language(outgoing.language)}: {', '.join(names)}"
        if task.deliverable:
            deliverable = one_line(task.deliverable.in_language(outgoing.language))
            yield f"{_DELIVERABLE.in_language(outgoing.language)}: {deliverable}"

    def _relate(self, component: Component, id_: str, relation: str, gap: timedelta | None = None) -> None:
        parameters: dict[str, Any] = {"RELTYPE": relation}
        if gap:
            parameters["GAP"] = self._library.vDuration(gap)
        component.add("RELATED-TO", self._uid(id_), parameters=parameters)

    def _gap(self, link: Dependency) -> timedelta | None:
        """A lag by the clock, as it falls in this schedule: calendars know no working time."""
        before = self._schedule.tasks[link.predecessor]
        length = self._schedule.working_time(link.predecessor).between(before.early_start, before.early_finish)
        lag = lag_of(link, self._schedule.working_time(link.successor), length)
        if lag is None:
            return None
        end = before.early_start if link.type.from_start else before.early_finish
        return timedelta(minutes=lag.forward(end) - end)

    def _uid(self, id_: str) -> str:
        return f"{id_}@{self._plan.id}.dxplan"
