"""A TaskJuggler file as a plan: what planners write by hand; all else is listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from dxplan.exchange.incoming import Imported, Refused, Wishes
from dxplan.exchange.juggler.amounts import moment_in, positive, spans_in
from dxplan.exchange.juggler.calendars import LEAVES, USUAL_WEEK, PlanCalendars, leaves_of, week_of
from dxplan.exchange.juggler.people import People
from dxplan.exchange.juggler.preceding import with_preceding
from dxplan.exchange.juggler.statements import Statement
from dxplan.exchange.juggler.tasks import Context, Node, read_task
from dxplan.exchange.juggler.tokens import Macros
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.values import line
from dxplan.exchange.new_ids import free, slug
from dxplan.model.named import Code
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.schedule.calendars import Calendars
from dxplan.text.phrase import Text, same, say

_NO_PROJECT = say(
    "tệp không có {project} với ngày bắt đầu", "the file has no {project} with a start", project=Code("project")
)
_NO_TASKS = Text("tệp không có nhiệm vụ nào", "the file has no tasks")
_INCLUDED = Text("tệp được include không được đọc", "included files are not read")
_MACROS = Text("macro không có, hoặc có đối số, bị bỏ", "macros that are not there, or have arguments, are left out")
_REPORTS = Text("các báo cáo (report) bị bỏ", "reports are left out")
_SCENARIO = Text("giá trị của kịch bản khác bị bỏ", "values of other scenarios are left out")
_DEEP = Text("nhiệm vụ lồng quá sâu được nâng lên", "tasks that are nested too deep are lifted")
_DEEPEST = 48
_REPORT = "report"
_QUIET = frozenset(
    (
        *("timezone", "timingresolution", "dailyworkinghours", "yearlyworkingdays", "currency", "timeformat"),
        *("numberformat", "currencyformat", "workinghours", "weekstartsmonday", "weekstartssunday"),
        *("shorttimeformat", "flags", "account", "balance", "copyright", "rate"),
    )
)


@dataclass(slots=True)
class _Found:
    nodes: dict[str, Node] = field(default_factory=dict)
    by_path: dict[tuple[str, ...], str] = field(default_factory=dict)


def read_project(found: list[Statement], macros: Macros, path: Path, wishes: Wishes) -> Imported | Refused:
    """The plan that a file holds."""
    losses = Losses()
    project = next((statement for statement in found if statement.keyword == "project"), None)
    starts = next(filter(None, map(moment_in, project.tokens)), None) if project is not None else None
    if project is None or starts is None:
        return Refused(_NO_PROJECT)
    tasks = _outline(found, losses, ids_from_names=wishes.ids_from_names)
    if not tasks.nodes:
        return Refused(_NO_TASKS)
    calendars = PlanCalendars(losses)
    week = week_of(project.block, USUAL_WEEK)
    leaves = leaves_of([*project.block, *found])
    own = calendars.add("lich-chung" if wishes.language == "vi" else "project", week, leaves)
    shifts = {}
    for statement in _all("shift", found):
        names = statement.texts("word")
        if names:
            shifts[names[0]] = calendars.add(names[0], week_of(statement.block, week), leaves_of(statement.block))
    name = line(next(iter(project.texts("string")), "")) or line(path.stem) or "plan"
    now = next((moment_in(s.tokens[0]) for s in project.block if s.keyword == "now" and s.tokens), None)
    head: dict[str, Any] = {
        "id": slug(next(iter(project.texts("word")), "")) or slug(name) or "plan",
        "name": same(name),
        "start": starts.date(),
        "start_clock": None if starts.hour == starts.minute == 0 else starts.time(),
        "status_date": _status(now, starts),
        "language": wishes.language,
    }
    times = Calendars(Plan(**head, calendar=own, calendars=calendars.made))
    people = People(found, project, losses)
    context = Context(
        nodes=tasks.nodes,
        by_path=tasks.by_path,
        own=own,
        shifts=shifts,
        times=times,
        a_day=_a_day(project),
        starts=starts,
        people=people,
        losses=losses,
        scenario=_first_scenario(project),
    )
    read = {id_: read_task(node, context) for id_, node in tasks.nodes.items()}
    _note_the_rest(found, project, macros, losses)
    used = {task.calendar for task in read.values()} | {own}

    def plan_of(given: dict[str, Task]) -> Plan:
        return Plan(
            **head,
            calendar=own,
            calendars={id_: calendar for id_, calendar in calendars.made.items() if id_ in used},
            agencies=people.agencies,
            resources=people.resources,
            tasks=given,
            roots=tuple(id_ for id_, node in tasks.nodes.items() if node.parent is None),
            file=str(path),
        )

    plan = plan_of(with_preceding(read, context, backwards=True))
    if not build(plan).is_acyclic:
        plan = plan_of(with_preceding(read, context, backwards=False))
    return Imported(plan, losses.all())


def frame_of(found: list[Statement]) -> dict[str, str]:
    """The dates that macros of TaskJuggler's own stand for: the project's start and end, and now."""
    project = next((statement for statement in found if statement.keyword == "project"), None)
    if project is None:
        return {}
    spans = spans_in(project.tokens)
    now = next((s.tokens[0].text for s in project.block if s.keyword == "now" and s.tokens), "")
    named = {"projectstart": spans[-1][0], "projectend": spans[-1][1]} if spans else {}
    frame = {name: f"{moment:%Y-%m-%d-%H:%M}" for name, moment in named.items()}
    return frame | ({"now": now} if now else {})


def _status(now: datetime | None, starts: datetime) -> Any:
    """Progress is told up to `now`: at its beginning, up to the end of the day before."""
    if now is None:
        return None
    day = (now - timedelta(minutes=1)).date()
    return day if day >= starts.date() else None


def _a_day(project: Statement) -> float:
    said = (positive(s.tokens[0].text) for s in project.block if s.keyword == "dailyworkinghours" and s.tokens)
    return min(next(filter(None, said), 8.0), 24.0) * 60


def _first_scenario(project: Statement) -> str:
    said = (s.texts("word") for s in project.block if s.keyword == "scenario")
    return next((names[0] for names in said if names), "plan")


def _outline(found: list[Statement], losses: Losses, *, ids_from_names: bool) -> _Found:
    outline = _Found()
    pending: list[tuple[Statement, tuple[str, ...], str | None, int]] = [
        (statement, (), None, 0) for statement in reversed(list(_all("task", found)))
    ]
    while pending:
        statement, path, parent, depth = pending.pop()
        words = statement.texts("word")
        own = words[0].rpartition(".")[2] if words else ""
        name = line(next(iter(statement.texts("string")), ""))
        wanted = (slug(name) if ids_from_names else "") or own or slug(name) or "t"
        id_ = free(wanted if wanted not in outline.nodes or not path else "-".join((*path, wanted))[:90], outline.nodes)
        node = outline.nodes[id_] = Node(id_, name, statement, parent, (*path, own))
        outline.by_path.setdefault(node.path, id_)
        if parent is not None:
            outline.nodes[parent].children.append(id_)
        if depth >= _DEEPEST:
            losses.note(_DEEP, id_)
        inside = parent if depth >= _DEEPEST else id_
        children = [s for s in statement.block if s.keyword == "task"]
        pending += [(child, node.path, inside, depth + (depth < _DEEPEST)) for child in reversed(children)]
    return outline


def _all(keyword: str, found: list[Statement]) -> Iterator[Statement]:
    return (statement for statement in found if statement.keyword == keyword)


def _note_the_rest(found: list[Statement], project: Statement, macros: Macros, losses: Losses) -> None:
    known = {"project", "task", "resource", "shift", *LEAVES, *_QUIET}
    for statement in (*found, *project.block):
        keyword = statement.keyword
        if keyword == "include":
            losses.note(_INCLUDED, *map(line, statement.texts("string")))
        elif keyword.endswith(_REPORT):
            losses.note(_REPORTS)
        elif statement.scenario:
            losses.note(_SCENARIO, f"{statement.scenario}:{keyword}")
        elif keyword not in known and not (statement in project.block and keyword in ("now", "scenario")):
            losses.note(
                say("dòng {keyword} không được hiểu", "{keyword} is not understood", keyword=Code(line(keyword))),
                str(statement.line),
            )
    if macros.missing:
        losses.note(_MACROS, *map(line, macros.missing))
