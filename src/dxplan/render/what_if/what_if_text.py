"""A plan before and after supposed changes, side by side in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.doctor import wording
from dxplan.findings.what_if import WhatIf
from dxplan.render.lines import Line, laid_out, line
from dxplan.render.set_date import SHOWN_TASKS
from dxplan.render.what_if.findings import finding_lines
from dxplan.render.what_if.sides import INDENT, Row, finish_row, money_row, promise_row, side_table, task_row
from dxplan.scenario.supposed.side_by_side import Kept, TaskMove, moved_milestones
from dxplan.text.counts import MILESTONE, TASK, Count
from dxplan.text.display import visible
from dxplan.text.lists import chained
from dxplan.text.phrase import NOTHING, Language, Text, say
from dxplan.text.voice import FILE

_MOST_MILESTONES = 20


def what_if_text(tried: WhatIf, language: Language, width: int, *, color: bool) -> str:
    """What was supposed, then dates, promises, findings and money before and after."""
    return laid_out(_lines(tried, language, width), width, color=color)


def _lines(tried: WhatIf, language: Language, width: int) -> Iterator[Line]:
    sides = tried.sides
    yield line(visible(sides.before.plan.name.in_language(language)), "bold")
    yield line(Text("nếu:", "what if:").in_language(language), indent=INDENT)
    for supposition in sides.suppositions:
        yield line(visible(supposition.typed.removeprefix("--")), "cyan", 2 * INDENT)
    yield line("")
    yield from side_table(list(_rows(tried, language)), language, width)
    yield from _others(tried, language)
    yield line("")
    yield from _path(tried, language)
    yield from finding_lines(tried.new, tried.gone, language)
    yield from _verdict(tried, language)


def _rows(tried: WhatIf, language: Language) -> Iterator[Row]:
    sides = tried.sides
    yield finish_row(sides.before, sides.after, sides.finish, language)
    for kept in sides.promises:
        yield promise_row(sides.before, sides.after, kept, language)
    for move in _milestones(tried)[:_MOST_MILESTONES]:
        yield task_row(sides.before, sides.after, move, language)
    spent = sum(tried.spent_before.values()), sum(tried.spent_after.values())
    if spent[0] != spent[1]:
        yield money_row(Text("Chi phí", "Cost").in_language(language), *spent, language)
    for year in sorted({*tried.spent_before, *tried.spent_after}):
        was, now = tried.spent_before.get(year, 0), tried.spent_after.get(year, 0)
        if was != now:
            name = say("Chi trong năm {year}", "Spent in {year}", year=str(year)).in_language(language)
            yield money_row(name, was, now, language)


def _milestones(tried: WhatIf) -> list[TaskMove]:
    return list(moved_milestones(tried.sides.before, tried.sides.after, tried.sides.moved))


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
    yield line(text.in_language(language), "dim", INDENT)


def _path(tried: WhatIf, language: Language) -> Iterator[Line]:
    before, after = tried.before.critical_path, tried.after.critical_path
    if before == after:
        text = say("đường găng như cũ: {path}", "critical path, the same: {path}", path=chained(after, SHOWN_TASKS))
        yield line(text.in_language(language), "dim", INDENT)
        return
    for what, path in (
        (Text("đường găng trước: {path}", "critical path before: {path}"), before),
        (Text("đường găng sau: {path}", "critical path after: {path}"), after),
    ):
        yield line(say(what.vi, what.en, path=chained(path, SHOWN_TASKS)).in_language(language), indent=INDENT)


def _verdict(tried: WhatIf, language: Language) -> Iterator[Line]:
    broken: Iterable[Kept] = tried.sides.breaks
    for kept in broken:
        of = tried.sides.after.plan
        text = say(
            "vốn giữ được, nay không còn giữ được: {promise}",
            "held before, broken now: {promise}",
            promise=wording.promise(kept.promise, of),
        )
        yield line(visible(text.said(FILE[language])), "bold red", INDENT)
