"""A plan before and after supposed changes, side by side in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dxplan.doctor import wording
from dxplan.findings.what_if import WhatIf
from dxplan.render.columns import Column, fitted, natural_widths, ruled
from dxplan.render.findings.levels import SEVERITY_NAMES, SEVERITY_STYLES
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.render.set_date import SHOWN_TASKS
from dxplan.render.what_if.moved import UNMOVED, WORKING_DAYS, day_cell, money_moved, moved
from dxplan.scenario.supposed.side_by_side import Kept, Move, TaskMove
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import MILESTONE, TASK, Count, Noun
from dxplan.text.display import visible
from dxplan.text.lists import chained
from dxplan.text.phrase import NOTHING, Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import Money
from dxplan.text.working_amounts import spare, worked

_INDENT = 2
_MOST_FINDINGS = 12
_MOST_MILESTONES = 20
_LEAST_NAME = 16
_Row = tuple[Sequence[str], str]
_HEADINGS = (Text("", ""), Text("Trước", "Before"), Text("Sau", "After"), WORKING_DAYS)
_OTHERS = Noun("phát hiện nữa", "more finding")
_BROKEN = Text("trễ {days}", "{days} late")
_KEPT = Text("dư {days}", "{days} spare")


def what_if_text(tried: WhatIf, language: Language, width: int, *, color: bool) -> str:
    """What was supposed, then dates, promises, findings and money before and after."""
    return laid_out(_lines(tried, language, width), width, color=color)


def _lines(tried: WhatIf, language: Language, width: int) -> Iterator[Line]:
    sides = tried.sides
    yield line(visible(sides.before.plan.name.in_language(language)), "bold")
    yield line(Text("nếu:", "what if:").in_language(language), indent=_INDENT)
    for supposition in sides.suppositions:
        yield line(visible(supposition.typed.removeprefix("--")), "cyan", 2 * _INDENT)
    yield line("")
    yield from _table(list(_rows(tried, language)), language, width)
    yield from _others(tried, language)
    yield line("")
    yield from _path(tried, language)
    yield from _findings(tried.new, Text("phát hiện mới", "new findings"), language, "+")
    yield from _findings(tried.gone, Text("không còn phát hiện", "findings gone"), language, "−")
    if not tried.new and not tried.gone:
        yield line(Text("phát hiện: như cũ", "findings: the same").in_language(language), "dim", _INDENT)
    yield from _verdict(tried, language)


def _rows(tried: WhatIf, language: Language) -> Iterator[_Row]:
    sides = tried.sides
    yield (
        (
            Text("Hoàn thành kế hoạch", "The plan is done").in_language(language),
            day_cell(tried.before.finish, language),
            day_cell(tried.after.finish, language),
            moved(sides.finish, language),
        ),
        "bold",
    )
    for kept in sides.promises:
        yield _promise(tried, kept, language)
    for move in _milestones(tried)[:_MOST_MILESTONES]:
        yield _task(sides.before, sides.after, move, language), ""
    spent = sum(tried.spent_before.values()), sum(tried.spent_after.values())
    if spent[0] != spent[1]:
        yield _money(Text("Chi phí", "Cost").in_language(language), *spent, language)
    for year in sorted({*tried.spent_before, *tried.spent_after}):
        was, now = tried.spent_before.get(year, 0), tried.spent_after.get(year, 0)
        if was != now:
            name = say("Chi trong năm {year}", "Spent in {year}", year=str(year)).in_language(language)
            yield _money(name, was, now, language)


def _promise(tried: WhatIf, kept: Kept, language: Language) -> _Row:
    sides = tried.sides
    of = sides.before.plan if kept.before is not None else sides.after.plan
    name = visible(wording.promise(kept.promise, of).said(FILE[language]))
    was, now = kept.promise.date(sides.before.plan), kept.promise.date(sides.after.plan)
    if was != now and was is not None:
        name = f"{name} → {now.said(FILE[language]) if now is not None else '–'}"
    cells = [
        _margin(late.minutes, late.time.minutes_a_day, is_broken, language) if late is not None else "–"
        for late, is_broken in ((kept.before, kept.was_broken), (kept.after, kept.is_broken))
    ]
    change = UNMOVED
    if kept.before is not None and kept.after is not None:
        if kept.before.allowed == kept.after.allowed:
            change = moved(Move(kept.before.reached, kept.after.reached, kept.before.time), language)
        else:
            change = moved(Move(kept.before.allowed, kept.after.allowed, kept.before.time), language)
    style = "bold red" if kept.breaks else "green" if kept.was_broken and not kept.is_broken else ""
    return (name, *cells, change), style


def _margin(minutes: int, a_day: int, is_broken: bool, language: Language) -> str:
    if is_broken and minutes <= 0:
        return Text("trễ", "late").in_language(language)
    if is_broken:
        return say(_BROKEN.vi, _BROKEN.en, days=worked(minutes, a_day).number).in_language(language)
    return say(_KEPT.vi, _KEPT.en, days=spare(max(-minutes, 0), a_day).number).in_language(language)


def _milestones(tried: WhatIf) -> list[TaskMove]:
    tasks = tried.sides.after.plan.tasks
    return [move for move in tried.sides.moved if tasks[move.task].is_milestone]


def _task(before: Schedule, after: Schedule, move: TaskMove, language: Language) -> Sequence[str]:
    task = after.plan.tasks[move.task]
    name = f"{task.id}  {task.name.in_language(language) if task.name else ''}"
    days = days_of(before, task.id).finish, days_of(after, task.id).finish
    return visible(name), day_cell(days[0], language), day_cell(days[1], language), moved(move.finish, language)


def _money(name: str, was: int, now: int, language: Language) -> _Row:
    voice = FILE[language]
    return (name, Money(was).said(voice), Money(now).said(voice), money_moved(was, now, language)), ""


def _table(rows: Sequence[_Row], language: Language, width: int) -> Iterator[Line]:
    headings = [heading.in_language(language) for heading in _HEADINGS]
    widths = fitted(
        natural_widths([headings, *(cells for cells, _ in rows)]), width - _INDENT, giving=0, least=_LEAST_NAME
    )
    columns = [Column(cells, is_right=index > 0, wraps=index == 0) for index, cells in enumerate(widths)]
    yield from ruled(headings, rows, columns, _INDENT)


def _others(tried: WhatIf, language: Language) -> Iterator[Line]:
    """How many more move that have no row."""
    plan = tried.sides.after.plan
    leaves = [move for move in tried.sides.moved if not plan.tasks[move.task].children]
    milestones = len(_milestones(tried)) - _MOST_MILESTONES
    tasks = sum(not plan.tasks[move.task].is_milestone for move in leaves)
    more = NOTHING
    if milestones > 0:
        more = say(", {milestones} nữa", ", {milestones} more", milestones=Count(milestones, MILESTONE))
    text = say("{tasks} có ngày khác{more}", "{tasks} with other dates{more}", tasks=Count(tasks, TASK), more=more)
    if not leaves:
        text = Text("không nhiệm vụ nào đổi ngày", "no task has other dates")
    yield line(text.in_language(language), "dim", _INDENT)


def _path(tried: WhatIf, language: Language) -> Iterator[Line]:
    before, after = tried.before.critical_path, tried.after.critical_path
    if before == after:
        text = say("đường găng như cũ: {path}", "critical path, the same: {path}", path=chained(after, SHOWN_TASKS))
        yield line(text.in_language(language), "dim", _INDENT)
        return
    for what, path in (
        (Text("đường găng trước: {path}", "critical path before: {path}"), before),
        (Text("đường găng sau: {path}", "critical path after: {path}"), after),
    ):
        yield line(say(what.vi, what.en, path=chained(path, SHOWN_TASKS)).in_language(language), indent=_INDENT)


def _findings(findings: Sequence[Diagnostic], what: Text, language: Language, sign: str) -> Iterator[Line]:
    if not findings:
        return
    yield line(f"{what.in_language(language)}: {len(findings)}", "bold", _INDENT)
    for finding in findings[:_MOST_FINDINGS]:
        level = SEVERITY_NAMES[finding.severity].in_language(language)
        yield Line(
            (
                Part(f"{sign} "),
                Part(f"{level} {finding.code}", SEVERITY_STYLES[finding.severity] if sign == "+" else "dim"),
                Part(f" {visible(finding.message.said(FILE[language]))}"),
            ),
            2 * _INDENT,
        )
    rest = len(findings) - _MOST_FINDINGS
    if rest > 0:
        yield line(Count(rest, _OTHERS).said(FILE[language]), "dim", 2 * _INDENT)


def _verdict(tried: WhatIf, language: Language) -> Iterator[Line]:
    broken: Iterable[Kept] = tried.sides.breaks
    for kept in broken:
        of = tried.sides.after.plan
        text = say(
            "vốn giữ được, nay không còn giữ được: {promise}",
            "held before, broken now: {promise}",
            promise=wording.promise(kept.promise, of),
        )
        yield line(visible(text.said(FILE[language])), "bold red", _INDENT)
