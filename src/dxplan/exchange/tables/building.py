"""Tables of tasks into one plan, with the report of what could not be carried over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dxplan.exchange.incoming import Imported, Refused, StatedDates, Wishes
from dxplan.exchange.tables.agencies import Register
from dxplan.exchange.tables.cells import on_one_line
from dxplan.exchange.tables.circles import without_circles
from dxplan.exchange.tables.dating import Days, Habits, first_day, last_day, placed
from dxplan.exchange.tables.layout import Table
from dxplan.exchange.tables.lines import Line, lines_of
from dxplan.exchange.tables.links import links_in
from dxplan.exchange.tables.money_columns import Purse
from dxplan.exchange.tables.outline import parents_of
from dxplan.exchange.tables.register import Finder, ids_of
from dxplan.exchange.tables.report import Report
from dxplan.exchange.tables.task_fields import Registers, TaskFields
from dxplan.exchange.tables.telling import language_of, note_of, say_above, say_assumed, say_circle, say_lost
from dxplan.exchange.tables.timing import Clock, Timing, inherited
from dxplan.exchange.tables.titles import title_of
from dxplan.model.dependency import Dependency
from dxplan.model.ids import as_id
from dxplan.model.kind import Kind
from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, DateConstraints, Task
from dxplan.soundness.references import sound_links
from dxplan.text.phrase import Language, Text, same, say

_MOST_TASKS = 20_000
_LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A table being read: its lines, who is inside whom, their ids and their times."""

    table: Table
    lines: tuple[Line, ...]
    parents: list[int | None]
    ids: list[str]
    timings: list[Timing]
    clock: Clock
    habits: Habits
    children: dict[int | None, list[int]] = field(default_factory=dict)

    @property
    def leaves(self) -> list[int]:
        """The lines that nothing is inside of."""
        return [n for n in range(len(self.lines)) if n not in self.children]


def build(
    tables: Sequence[Table], path: Path, wishes: Wishes, report: Report, today: date, known: Plan | None = None
) -> Imported | Refused:
    """The plan of some tables; `known` is what the file says of its plan elsewhere: name, registers, calendars.

    `today` is the start where the tables say no date at all, which is told.
    """
    taken: set[str] = set()
    parts = [part for table in tables if (part := _part(table, wishes, report, taken)) is not None]
    count = sum(len(part.lines) for part in parts)
    if not count:
        return Refused(
            Text("bảng có tiêu đề nhưng không có nhiệm vụ nào", "the table has headings, but no tasks"),
            Text("kiểm tra các dòng dưới tiêu đề", "look at the rows below the headings"),
        )
    if count > _MOST_TASKS:
        return Refused(
            say(
                "bảng có {count} dòng nhiệm vụ, nhiều hơn {most}",
                "the table has {count} tasks, more than {most}",
                count=count,
                most=_MOST_TASKS,
            )
        )
    registers = _registers(parts, known)
    for part in parts if known is None else ():
        say_above(part.table, report)
    plan, stated = _plan(parts, path, wishes, report, today, registers, known)
    sound = {id_: replace(task, predecessors=sound_links(plan, task)) for id_, task in plan.tasks.items()}
    places = {id_: line.place for part in parts for id_, line in zip(part.ids, part.lines, strict=True)}
    before, plan = plan, replace(plan, tasks=sound)
    say_lost(before, plan, places, report)
    plan = without_circles(plan, lambda link: say_circle(link, before, places, report))
    return Imported(plan, report.unkept, stated)


def _part(table: Table, wishes: Wishes, report: Report, taken: set[str]) -> Part | None:
    lines = lines_of(table, report)
    if not lines:
        return None
    parents = parents_of(lines)
    clock = Clock(table, lines, report)
    timings = inherited([clock.timing(line) for line in lines], parents)
    habits = Habits(table.has("after", "uid_after"), table.has("computed_start", "computed_finish"))
    children: dict[int | None, list[int]] = {}
    for n, parent in enumerate(parents):
        children.setdefault(parent, []).append(n)
    return Part(table, lines, parents, ids_of(lines, wishes, taken), timings, clock, habits, children)


def _registers(parts: Sequence[Part], known: Plan | None) -> Registers:
    alone = [
        text
        for part in parts
        for line in part.lines
        for key in ("lead", "support")
        if (text := line.text(key)) and not any(sign in text for sign in ",;\n/")
    ]
    registers = Registers(Register(known.agencies.values() if known else (), alone))
    if known is not None:
        registers.systems |= known.systems
        registers.resources |= known.resources
        registers.sources |= known.sources
        registers.calendars |= known.calendars.keys()
        registers.kpis |= known.kpis.keys()
    return registers


def _plan(
    parts: Sequence[Part],
    path: Path,
    wishes: Wishes,
    report: Report,
    today: date,
    registers: Registers,
    known: Plan | None,
) -> tuple[Plan, dict[str, StatedDates]]:
    timings = [part.timings[n] for part in parts for n in part.leaves]
    start = known.start if known else first_day(timings)
    if start is None:
        start = Days(today).on_or_after(today)
        report.say(
            say(
                "bảng không có ngày nào: kế hoạch bắt đầu từ hôm nay; sửa {start}",
                "the table has no date: the plan starts today; correct {start}",
                start=Key("start"),
            )
        )
    end, days = last_day(timings, start), Days(start)
    language: Language = (
        known.language
        if known
        else language_of([part.table for part in parts], [line.name for part in parts for line in part.lines])
    )
    tasks: dict[str, Task] = {}
    roots: list[str] = []
    stated: dict[str, StatedDates] = {}
    for number, part in enumerate(parts):
        around = _sheet_summary(part, number, len(parts), tasks, wishes)
        roots += [around] if around else [part.ids[n] for n in part.children[None]]
        _add(part, around, tasks, stated, _Frame(start, end, days, registers, report, language))
    titles = title_of(parts[0].table, path, language)
    if known is not None:
        plan = replace(known, tasks=tasks, roots=tuple(roots), file=str(path))
    else:
        plan = Plan(
            id=_plan_id(titles.name),
            name=same(titles.name),
            start=start,
            language=language,
            note=titles.note,
            tasks=tasks,
            roots=tuple(roots),
            file=str(path),
        )
    for name, id_ in registers.agencies.alike.items():
        what = Text("tên viết khác nhau được hiểu là cùng một cơ quan", "names taken for one agency")
        report.say(what, "", f"{name} → {id_}")
    used = {id_ for task in tasks.values() for id_ in (task.lead, *task.support) if id_}
    agencies = {id_: agency for id_, agency in registers.agencies.agencies.items() if id_ in used or known is not None}
    return (
        replace(
            plan, agencies=agencies, systems=registers.systems, resources=registers.resources, sources=registers.sources
        ),
        stated,
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    start: date
    end: date
    days: Days
    registers: Registers
    report: Report
    language: Language


def _add(part: Part, around: str | None, tasks: dict[str, Task], stated: dict[str, StatedDates], frame: _Frame) -> None:
    """Put the lines of a table into the tasks of the plan."""
    fields = TaskFields(part.lines, frame.registers, part.clock, frame.report)
    purse = Purse(part.table, part.lines, frame.report)
    finder = Finder(part.lines, part.ids, part.parents)
    money = [purse.means(line) for line in part.lines]
    costs = [each.cost for each in money]
    for n, line in enumerate(part.lines):
        parent = part.parents[n]
        inside = part.children.get(n, [])
        values = fields.of_any(line)
        links = _links(part, n, finder, frame.report)
        values |= {"predecessors": links, "note": note_of(line, part.timings[n], frame.language)}
        means = money[n]
        if means.funding:
            values["funding"] = same(means.funding)
        values["cost"] = _cost(part, n, costs, frame.report)
        if not inside:
            values |= fields.of_task(line)
            place = placed(part.timings[n], frame.start, frame.end, part.habits, frame.days, linked=bool(links))
            values["constraints"] = fields.constraints(line, place.constraints)
            if values.get("kind") is Kind.MILESTONE and part.timings[n].duration is None:
                place = replace(place, duration=None, is_assumed=False)
            elif place.is_assumed:
                values["assumed"] = True
                say_assumed(line, part.timings[n], frame.report)
            values["duration"] = place.duration
            if (progress := values.get("progress")) is not None and (
                spent := purse.amount(line, "actual_cost")
            ) is not None:
                values["progress"] = replace(progress, actual_cost=spent)
            if place.stated is not None:
                stated[part.ids[n]] = place.stated
        else:
            due = part.timings[n].due
            held = NO_CONSTRAINTS if due is None else DateConstraints(deadline=due)
            values["constraints"] = fields.constraints(line, held)
            if values.get("kind") is Kind.MILESTONE:
                del values["kind"]
        tasks[part.ids[n]] = Task(
            id=part.ids[n],
            name=same(on_one_line(line.name)),
            parent=around if parent is None else part.ids[parent],
            children=tuple(part.ids[child] for child in inside),
            **values,
        )


def _sheet_summary(part: Part, number: int, of: int, tasks: dict[str, Task], wishes: Wishes) -> str | None:
    """Of several tables each is a summary, named as its sheet."""
    if of == 1:
        return None
    id_ = f"p{number + 1}"
    while id_ in tasks or any(id_ == own for own in part.ids):
        id_ += "-"
    name = part.table.sheet.name or (f"Bảng {number + 1}" if wishes.language == "vi" else f"Table {number + 1}")
    tasks[id_] = Task(id=id_, name=same(name), children=tuple(part.ids[n] for n in part.children[None]))
    return id_


def _links(part: Part, n: int, finder: Finder, report: Report) -> tuple[Dependency, ...]:
    line = part.lines[n]
    by_uid = bool(line.text("uid_after"))
    links, odd = links_in(line.text("uid_after") if by_uid else line.text("after"))
    for text in odd:
        report.say(Text("quan hệ không đọc được", "links that could not be read"), line.place, f"{line.name}: {text}")
    found: dict[tuple[str, str, str], Dependency] = {}
    for link in links:
        name, _, unit = link.to.partition("@")
        to = finder.find(link._replace(to=name), n, by_uid=by_uid)
        if to is None:
            report.say(
                Text("quan hệ tới nhiệm vụ không có trong bảng", "links to tasks that the table lacks"),
                line.place,
                f"{line.name}: {link.written}",
            )
            continue
        found.setdefault(
            (to, unit, link.type.value), Dependency(to, part.ids[n], link.type, link.lag, unit or None, len(found))
        )
    return tuple(found.values())


def _cost(part: Part, n: int, costs: Sequence[int | None], report: Report) -> int | None:
    """The cost of a line; what a group says is the sum of its tasks where they say any."""
    inside = part.children.get(n)
    if not inside or costs[n] is None:
        return costs[n]
    below, left = [], list(inside)
    while left:
        child = left.pop()
        below.append(costs[child] or 0)
        if costs[child] is None:
            left += part.children.get(child, [])
    if not any(below):
        return costs[n]
    if sum(below) != costs[n]:
        report.say(
            Text(
                "kinh phí của nhóm khác tổng các nhiệm vụ bên trong: lấy tổng",
                "what groups cost differs from their tasks: the sum is taken",
            ),
            part.lines[n].place,
            part.lines[n].name,
        )
    return None


def _plan_id(name: str) -> str:
    """A short id, of whole words."""
    id_ = as_id(name)
    short = id_ if len(id_) <= _LONGEST_ID else id_[:_LONGEST_ID].rpartition("-")[0] or id_[:_LONGEST_ID]
    return short.strip("-") or "plan"
