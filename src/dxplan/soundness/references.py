"""Whether every id that a plan mentions exists, and whether tasks depend on what they can depend on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from dxplan.model.calendar import BUILT_IN_CALENDARS
from dxplan.model.dependency import ALL_UNITS, Dependency
from dxplan.model.ids import is_id
from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.soundness.circles import circles
from dxplan.soundness.limits import MOST_OF_A_KIND
from dxplan.soundness.log import Log
from dxplan.soundness.placeholders import is_placeholder, left_out
from dxplan.soundness.roll_outs import is_left_out
from dxplan.soundness.sections import OTHERS_SUPPORT, SECTIONS, TASKS
from dxplan.soundness.suggest import did_you_mean
from dxplan.source.span import KeyOf, Places, Position
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lists import chained
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from dxplan.soundness.suggestions import LinkMeant, Suggestions

_WORD = expression(r"[\w-]+")
_ONE_ONLY = frozenset({"lead", "owner", "authority"})
_MOST_PLACES = 100  # of the ids of one list; the rest are placed at the list
_MOST_SUGGESTIONS = 2 * MOST_OF_A_KIND  # of all kinds: looking for the nearest of ten thousand ids takes its time


def check_references(
    log: Log, plan: Plan, unread: Collection[str] = (), *, link_meant: LinkMeant | None = None
) -> None:
    """Report every id that is mentioned but not there, and every link that no order could satisfy.

    `unread` are the sections of the file that could not be read: nothing can be said of what they would hold.
    `link_meant` tells of a text that is no link the id in it, and the link that it means.
    """
    check = _References(log, plan, unread, link_meant)
    check.plan_level()
    for task in plan.tasks.values():
        check.task(task)


def check_tasks(log: Log, plan: Plan, tasks: Iterable[Task], *, link_meant: LinkMeant | None = None) -> None:
    """Report what `check_references` does, of some tasks of a plan only."""
    check = _References(log, plan, (), link_meant)
    for task in tasks:
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
    def __init__(self, log: Log, plan: Plan, unread: Collection[str], link_meant: LinkMeant | None) -> None:
        self._log = log
        self._link_meant = link_meant
        self._unread = unread
        self._suggestions_left = self._plan = plan
        self._suggestions: Suggestions | None = None
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
            self._all(risk.delays, plan.tasks, "DX022", risk.places, "delays")
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
        if task.authority is not None and task.authority not in plan.agencies:
            self._one(task.authority, plan.agencies, "DX023", places, "authority", task=task.id)
        if task.system is not None:
            if task.other_systems:
                self._all((task.system, *task.other_systems), plan.systems, "DX025", places, "system", task=task.id)
            else:
                self._one(task.system, plan.systems, "DX025", places, "system", task=task.id)
        if task.calendar is not None:
            self._one(task.calendar, self._calendars, "DX028", places, "calendar", task=task.id)
        if task.support:
            self._all(task.support, plan.agencies, "DX023", places, "support", task=task.id)
        if task.resources:
            self._all(task.resources, plan.resources, "DX024", places, "resources", task=task.id)
        if task.kpis:
            self._all(task.kpis, plan.kpis, "DX026", places, "kpis", task=task.id)
        if task.source:
            self._all(task.source, plan.sources, "DX027", places, "source", task=task.id)
        for link in task.predecessors:
            self._link(task, link)
        if task.roll_out is not None:
            for told in task.roll_out.variations.values():
                for variation in (told, *told.tasks.values()):
                    if variation.values:
                        self.task(Task(id=task.id, places=variation.places, **variation.values))

    def _link(self, task: Task, link: Dependency) -> None:
        tasks = self._plan.tasks
        predecessor = tasks.get(link.predecessor)
        if predecessor is None:
            self._no_predecessor(task, link)
            return
        if link.unit is not None:
            self._unit(task, link, predecessor)
            if self._is_in_roll_out_of(task, predecessor):
                return  # of another unit than its own
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

    def _no_predecessor(self, task: Task, link: Dependency) -> None:
        position = task.places.position("after", link.nth)
        if is_id(link.predecessor):
            lag = "" if link.lag is None else f"{link.lag.amount:+g}"[:1] + str(link.lag).lstrip("-")
            self._unknown(link.predecessor, self._plan.tasks, TASKS, position, task=task.id, lag=lag)
            return
        if "tasks" in self._unread or self._is_lost(link.predecessor):
            return
        hint = None
        if self._log.tells("DX042"):  # else it is only counted: what was meant would be looked for in vain
            is_nothing = is_placeholder(link.predecessor)
            hint = left_out("after") if is_nothing else self._advisor.of_link(link.predecessor)
        self._log.report(
            "DX042",
            position,
            say("{link} không phải quan hệ phụ thuộc", "{link} is not a link", link=Code(shown(link.predecessor))),
            hint,
            task=task.id,
        )

    def _is_lost(self, said: str) -> bool:
        """Whether what is meant may stand in lines that could not be read."""
        lost = self._log.lost
        return bool(lost) and lost.issuperset(_WORD.findall(said))

    @property
    def _advisor(self) -> Suggestions:
        if self._suggestions is None:
            from dxplan.soundness.suggestions import Suggestions  # only wanted once a mistake was made

            self._suggestions = Suggestions(self._plan, self._link_meant)
        return self._suggestions

    def _is_in_roll_out_of(self, task: Task, other: Task) -> bool:
        """Whether a task stands inside the roll-out of another one, which is that summary or stands in it too."""
        home = next((t for t in (other, *self._plan.ancestors(other)) if t.roll_out is not None), None)
        return home is not None and any(a is home for a in self._plan.ancestors(task))

    def _unit(self, task: Task, link: Dependency, predecessor: Task) -> None:
        unit = link.unit
        assert unit is not None
        home = next((t for t in (predecessor, *self._plan.ancestors(predecessor)) if t.roll_out is not None), None)
        roll_out = None if home is None else home.roll_out
        position, named = task.places.position("after", link.nth), Code(shown(unit))
        if home is None or roll_out is None:
            self._log.report(
                "DX022",
                position,
                say(
                    "{predecessor} không được lặp lại cho đơn vị {unit}",
                    "{predecessor} is not repeated for a unit {unit}",
                    predecessor=predecessor,
                    unit=named,
                ),
                say(
                    "viết {predecessor}, không có @; hoặc kể các đơn vị ở {each} của nhóm chứa nó",
                    "write {predecessor} without @; or name the units under {each} of the summary around it",
                    predecessor=predecessor,
                    each=Key("each"),
                ),
                task=task.id,
            )
        elif unit != ALL_UNITS and unit not in roll_out.units:
            self._log.report(
                "DX022",
                position,
                say(
                    "{predecessor} không được lặp lại cho đơn vị {unit}",
                    "{predecessor} is not repeated for a unit {unit}",
                    predecessor=predecessor,
                    unit=named,
                ),
                did_you_mean(unit, roll_out.units)
                or say(
                    "thêm đơn vị vào {each} của {summary}, hoặc bỏ quan hệ này",
                    "add the unit under {each} of {summary}, or drop this link",
                    each=Key("each"),
                    summary=home,
                ),
                related=[(home.places.position("each"), Text("các đơn vị", "the units"))],
                task=task.id,
            )
        elif unit != ALL_UNITS and is_left_out(self._plan, home, predecessor, unit):
            self._log.report(
                "DX022",
                position,
                say(
                    "đơn vị {unit} không có {predecessor}: ở {each} ghi {skip}",
                    "the unit {unit} has no {predecessor}: under {each} it says {skip}",
                    unit=named,
                    predecessor=predecessor,
                    each=Key("each"),
                    skip=Code("skip: true"),
                ),
                say(
                    "bỏ quan hệ này, hoặc bỏ {skip}",
                    "drop this link, or take {skip} away",
                    skip=Code("skip"),
                ),
                related=[(home.places.position("each", unit), Text("đơn vị bị bỏ ra", "the unit that is left out"))],
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
            self._unknown(id_, known, code, places.position(field), field, task=task)

    def _all(
        self, ids: Iterable[str], known: Collection[str], code: str, places: Places, field: str, task: str | None = None
    ) -> None:
        unknown = [id_ for id_ in ids if id_ not in known]
        for number, id_ in enumerate(unknown):
            path = (field, KeyOf(id_)) if number < _MOST_PLACES else (field,)
            self._unknown(id_, known, code, places.position(*path), field, task=task)

    def _unknown(
        self,
        id_: str,
        known: Collection[str],
        code: str,
        position: Position,
        field: str = "",
        task: str | None = None,
        lag: str = "",
    ) -> None:
        section = SECTIONS[code]
        if section.key in self._unread or self._is_lost(id_):
            return
        quoted = Code(shown(id_))
        hint, ids, elsewhere = self._advisor.of(id_, code, lag)
        if len(ids) == 1 and not is_id(ids[0]):
            return  # where it is given it was reported
        if not ids and is_placeholder(id_):
            hint = left_out(field or "after") or hint
        if is_id(id_):
            message = say("không có {what} {id}", "there is no {what} {id}", what=section.what, id=quoted)
        elif len(ids) > 1 and field in _ONE_ONLY:
            count = len(ids)
            code, hint = "DX029", OTHERS_SUPPORT if field == "lead" else None
            message = say("ở đây kể ra {count} cơ quan", "{count} agencies are named here, not one", count=count)
        else:
            code = "DX018"
            message = say("{id} không phải là mã", "{id} is not an id", id=quoted)
            if ids:
                message = say(
                    "{id} không phải là mã của {what}", "{id} is not the id of any {what}", id=quoted, what=section.what
                )
        self._log.report(code, position, message, hint, related=elsewhere, task=task)
