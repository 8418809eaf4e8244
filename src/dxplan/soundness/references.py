"""Whether every id that a plan mentions exists, and whether tasks depend on what they can depend on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from dxplan.model.calendar import BUILT_IN_CALENDARS
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Unit
from dxplan.model.named import Code
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.soundness.circles import circles
from dxplan.soundness.limits import MOST_OF_A_KIND
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import did_you_mean
from dxplan.source.span import Places, Position
from dxplan.text.display import shown
from dxplan.text.lists import chained
from dxplan.text.phrase import Text, say

_WHAT = {
    "DX022": Text("nhiệm vụ", "task"),
    "DX023": Text("cơ quan", "agency"),
    "DX024": Text("nguồn lực", "resource"),
    "DX025": Text("hệ thống", "system"),
    "DX026": Text("chỉ tiêu", "target"),
    "DX027": Text("nguồn", "source"),
    "DX028": Text("lịch làm việc", "calendar"),
}


_SECTIONS = {
    "DX022": "tasks",
    "DX023": "agencies",
    "DX024": "resources",
    "DX025": "systems",
    "DX026": "kpis",
    "DX027": "sources",
    "DX028": "calendars",
}
_GLUED_TYPE = re.compile(r"(?P<id>[\w-]+?)(?P<type>FS|SS|FF|SF)", re.IGNORECASE)
_LEADS = "|".join(unit.value for unit in Unit if not unit.is_share)
_GLUED_LEAD = re.compile(rf"(?P<id>[\w-]+?)-(?P<lead>[0-9]+(?:{_LEADS}))")
_MOST_PLACES = 100  # of the ids of one list; the rest are placed at the list
_MOST_SUGGESTIONS = 2 * MOST_OF_A_KIND  # of all kinds: looking for the nearest of ten thousand ids takes its time


def check_references(log: Log, plan: Plan, unread: Collection[str] = ()) -> None:
    """Report every id that is mentioned but not there, and every link that no order could satisfy.

    `unread` are the sections of the file that could not be read: nothing can be said of what they would hold.
    """
    check = _References(log, plan, unread)
    check.plan_level()
    for task in plan.tasks.values():
        check.task(task)


def sound_links(plan: Plan, task: Task) -> tuple[Dependency, ...]:
    """The links of a task that have a predecessor and can be kept: neither to itself nor to its own family."""
    return tuple(
        link
        for link in task.predecessors
        if link.predecessor in plan.tasks and not _in_family(plan, task, link.predecessor)
    )


def _in_family(plan: Plan, task: Task, other: str) -> bool:
    if other == task.id:
        return True
    if task.parent is None and not plan.tasks[other].children and not task.children:
        return False
    return any(a.id == other for a in plan.ancestors(task)) or any(
        a.id == task.id for a in plan.ancestors(plan.tasks[other])
    )


class _References:
    def __init__(self, log: Log, plan: Plan, unread: Collection[str]) -> None:
        self._log = log
        self._unread = unread
        self._suggestions_left = _MOST_SUGGESTIONS
        self._plan = plan
        self._calendars = (*plan.calendars, *BUILT_IN_CALENDARS)

    def plan_level(self) -> None:
        plan = self._plan
        self._one(plan.calendar, self._calendars, "DX028", plan.places, "calendar")
        for calendar in plan.calendars.values():
            self._one(calendar.base, self._calendars, "DX028", calendar.places, "base")
        for agency in plan.agencies.values():
            self._one(agency.successor, plan.agencies, "DX023", agency.places, "successor")
        for resource in plan.resources.values():
            self._one(resource.agency, plan.agencies, "DX023", resource.places, "agency")
            self._one(resource.calendar, self._calendars, "DX028", resource.places, "calendar")
        for system in plan.systems.values():
            self._all(system.needs, plan.systems, "DX025", system.places, "needs")
            if system.id in system.needs:
                self._log.report(
                    "DX046",
                    system.places.position("needs", system.id),
                    say("hệ thống {system} cần chính nó", "the system {system} needs itself", system=system),
                )
        for circle in circles({id_: agency.successor for id_, agency in plan.agencies.items()}):
            way = chained([*circle, circle[0]])
            self._log.report(
                "DX046",
                plan.agencies[circle[0]].places.position("successor"),
                say(
                    "các cơ quan kế thừa nhau thành vòng: {way}",
                    "the agencies succeed each other in a circle: {way}",
                    way=way,
                ),
            )
        for risk in plan.risks.values():
            self._one(risk.owner, plan.agencies, "DX023", risk.places, "owner")
            for task in risk.delays:
                if task not in plan.tasks:
                    self._unknown(task, plan.tasks, "DX022", risk.places.position("delays", task))
        sections = (plan.calendars, plan.agencies, plan.resources, plan.systems, plan.kpis, plan.context, plan.risks)
        for section in sections:
            for item in section.values():
                self._all(item.source, plan.sources, "DX027", item.places, "source")
        if plan.agreement is not None:
            self._all(plan.agreement.parties, plan.agencies, "DX023", plan.agreement.places, "parties")
            self._all(plan.agreement.source, plan.sources, "DX027", plan.agreement.places, "source")
        if plan.budget is not None:
            self._all(plan.budget.source, plan.sources, "DX027", plan.budget.places, "source")

    def task(self, task: Task) -> None:
        plan, places = self._plan, task.places
        if task.lead is not None and task.lead not in plan.agencies:
            self._one(task.lead, plan.agencies, "DX023", places, "lead", task=task.id)
        if task.system is not None:
            self._one(task.system, plan.systems, "DX025", places, "system", task=task.id)
        if task.calendar is not None:
            self._one(task.calendar, self._calendars, "DX028", places, "calendar", task=task.id)
        if task.support:
            self._all(task.support, plan.agencies, "DX023", places, "support", task=task.id)
        if task.resources:
            for resource in task.resources:
                if resource not in plan.resources:
                    position = places.position("resources", resource)
                    self._unknown(resource, plan.resources, "DX024", position, task=task.id)
        if task.kpis:
            self._all(task.kpis, plan.kpis, "DX026", places, "kpis", task=task.id)
        if task.source:
            self._all(task.source, plan.sources, "DX027", places, "source", task=task.id)
        for link in task.predecessors:
            self._link(task, link)

    def _link(self, task: Task, link: Dependency) -> None:
        tasks = self._plan.tasks
        predecessor = tasks.get(link.predecessor)
        if predecessor is None:
            position = task.places.position("after", link.nth)
            self._unknown(link.predecessor, tasks, "DX022", position, task=task.id)
            return
        if predecessor is task:
            self._log.report(
                "DX030",
                task.places.position("after", link.nth),
                say("{task} phụ thuộc vào chính nó", "{task} depends on itself", task=task),
                task=task.id,
            )
        elif (predecessor.children or task.children) and _in_family(self._plan, task, predecessor.id):
            inside = predecessor if any(a is task for a in self._plan.ancestors(predecessor)) else task
            outside = task if inside is predecessor else predecessor
            self._log.report(
                "DX031",
                task.places.position("after", link.nth),
                say(
                    "{task} phụ thuộc {predecessor}, nhưng {inside} nằm trong {outside}",
                    "{task} depends on {predecessor}, but {inside} stands inside {outside}",
                    task=task,
                    predecessor=predecessor,
                    inside=inside,
                    outside=outside,
                ),
                task=task.id,
            )
        elif predecessor.children and link.lag is not None and link.lag.unit.is_share and link.type.from_start:
            self._log.report(
                "DX038",
                task.places.position("after", link.nth),
                say(
                    "{link}: {predecessor} là một nhóm nhiệm vụ",
                    "{link}: {predecessor} is a summary",
                    link=link,
                    predecessor=predecessor,
                ),
                task=task.id,
            )
        if link.unit is not None:
            self._unit(task, link, predecessor)

    def _unit(self, task: Task, link: Dependency, predecessor: Task) -> None:
        assert link.unit is not None
        units = next(
            (t.roll_out.units for t in (predecessor, *self._plan.ancestors(predecessor)) if t.roll_out is not None),
            None,
        )
        if units is None or link.unit not in units:
            self._log.report(
                "DX022",
                task.places.position("after", link.nth),
                say(
                    "{predecessor} không được lặp lại cho đơn vị {unit}",
                    "{predecessor} is not repeated for a unit {unit}",
                    predecessor=predecessor,
                    unit=Code(shown(link.unit)),
                ),
                did_you_mean(link.unit, units) if units else None,
                task=task.id,
            )

    def _one(
        self,
        id_: str | None,
        known: Collection[str],
        code: str,
        places: Places,
        field: str,
        task: str | None = None,
    ) -> None:
        if id_ is not None and id_ not in known:
            self._unknown(id_, known, code, places.position(field), task=task)

    def _all(
        self, ids: Iterable[str], known: Collection[str], code: str, places: Places, field: str, task: str | None = None
    ) -> None:
        unknown = [id_ for id_ in ids if id_ not in known]
        for number, id_ in enumerate(unknown):
            path = (field, id_) if number < _MOST_PLACES else (field,)
            self._unknown(id_, known, code, places.position(*path), task=task)

    def _unknown(
        self, id_: str, known: Collection[str], code: str, position: Position, task: str | None = None
    ) -> None:
        if _SECTIONS[code] in self._unread:
            return
        what = _WHAT[code]
        self._log.report(
            code,
            position,
            say("không có {what} {id}", "there is no {what} {id}", what=what, id=Code(shown(id_))),
            self._suggestion(id_, known, code),
            task=task,
        )

    def _suggestion(self, id_: str, known: Collection[str], code: str) -> Text | None:
        if code == "DX022":
            for glued, form in ((_GLUED_TYPE, "{id} {type}"), (_GLUED_LEAD, "{id} FS-{lead}")):
                match = glued.fullmatch(id_)
                if match is not None and match["id"] in known:
                    link = form.format(**match.groupdict())
                    return say("tách ra: {link}", "take it apart: {link}", link=Code(link))
        self._suggestions_left -= 1
        return did_you_mean(id_, known) if self._suggestions_left >= 0 else None
