"""The rows of a table with two sides, before and after: promises, tasks, money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.doctor import wording
from dxplan.render.columns import Column, fitted, natural_widths, ruled
from dxplan.render.lines import Line
from dxplan.render.what_if.moved import WORKING_DAYS, day_cell, moved
from dxplan.scenario.supposed.side_by_side import Kept, Move, TaskMove
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import MONEY_UNITS, Number
from dxplan.text.working_amounts import spare, worked

INDENT = 2
Row = tuple[Sequence[str], str]
"""The cells of a row, and its style."""
_LEAST_NAME = 16
_DECIMALS = 3
_HEADINGS = (Text("", ""), Text("Trước", "Before"), Text("Sau", "After"), WORKING_DAYS)
_NEW, _GONE = Text("mới", "new"), Text("bỏ", "gone")
_BROKEN = Text("trễ {days}", "{days} late")
_KEPT = Text("dư {days}", "{days} spare")


def finish_row(before: Schedule, after: Schedule, move: Move, language: Language) -> Row:
    """The day on which the plan is done."""
    name = Text("Hoàn thành kế hoạch", "The plan is done").in_language(language)
    days = day_cell(before.last_day, language), day_cell(after.last_day, language)
    return (name, *days, moved(move, language)), "bold"


def promise_row(before: Schedule, after: Schedule, kept: Kept, language: Language) -> Row:
    """A promise: how much is to spare, or by how much it is late, in working days."""
    of = before.plan if kept.before is not None else after.plan
    name = visible(wording.promise(kept.promise, of).said(FILE[language]))
    was, now = kept.promise.date(before.plan), kept.promise.date(after.plan)
    if was != now and was is not None:
        name = f"{name} → {now.said(FILE[language]) if now is not None else '–'}"
    cells = [
        _margin(late.minutes, late.time.minutes_a_day, is_broken, language) if late is not None else "–"
        for late, is_broken in ((kept.before, kept.was_broken), (kept.after, kept.is_broken))
    ]
    change = (_NEW if kept.before is None else _GONE).in_language(language)
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


def task_row(before: Schedule, after: Schedule, move: TaskMove, language: Language) -> Row:
    """A task: the days on which it is finished."""
    task = after.plan.tasks[move.task]
    name = f"{task.id}  {task.name.in_language(language) if task.name else ''}"
    days = days_of(before, task.id).finish, days_of(after, task.id).finish
    cells = day_cell(days[0], language), day_cell(days[1], language), moved(move.finish, language)
    return (visible(name), *cells), ""


def money_row(name: str, was: int, now: int, language: Language) -> Row:
    """An amount of money: the unit stands with the name, so that the columns are numbers."""
    voice = FILE[language]
    size, vi, en = next((unit for unit in MONEY_UNITS if max(was, now) >= unit[0]), MONEY_UNITS[-1])
    cells = (Number(amount / size, _DECIMALS).said(voice) for amount in (was, now, abs(now - was)))
    before, after, change = cells
    sign = "" if was == now else "+" if now > was else "−"
    return (f"{name} ({voice.either(vi, en)})", before, after, f"{sign}{change}"), ""


def side_table(rows: Sequence[Row], language: Language, width: int) -> Iterator[Line]:
    """Rows under their headings: what, before, after, how far it moves."""
    headings = [heading.in_language(language) for heading in _HEADINGS]
    widths = fitted(
        natural_widths([headings, *(cells for cells, _ in rows)]), width - INDENT, giving=0, least=_LEAST_NAME
    )
    columns = [Column(cells, is_right=index > 0, wraps=index == 0) for index, cells in enumerate(widths)]
    yield from ruled(headings, rows, columns, INDENT)
