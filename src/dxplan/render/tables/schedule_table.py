"""The schedule as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.model.task import Task
from dxplan.render.columns import Column, fitted, natural_widths, ruled
from dxplan.render.lines import Line, laid_out, line
from dxplan.render.set_date import set_date_text
from dxplan.schedule.drivers import critical_path_ends, driving_chain
from dxplan.schedule.folded import folded
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule, ScheduledTask, State
from dxplan.schedule.set_date import before_date
from dxplan.text.display import visible
from dxplan.text.lists import chained
from dxplan.text.percent import percent_done
from dxplan.text.phrase import NOTHING, Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import written_date
from dxplan.text.working_amounts import WorkingAmount, spare, worked

_NARROW = 110
_NAME = 1
_STATE = 5
_NUMBERS = (4, 6, 7)
_LEAST_NAME = 12
_HEADINGS: tuple[Text, ...] = (
    Text("Mã", "Id"),
    Text("Nhiệm vụ", "Task"),
    Text("Bắt đầu", "Start"),
    Text("Kết thúc", "Finish"),
    Text("Ngày LV", "Days"),
    Text("Tình trạng", "Status"),
    Text("Dự trữ", "Float"),
    Text("Dự trữ tự do", "Free float"),
    Text("Bắt đầu muộn", "Late start"),
    Text("Kết thúc muộn", "Late finish"),
)


def schedule_table(
    schedule: Schedule, language: Language, width: int, *, color: bool, opens_units: bool = False
) -> str:
    """Dates and floats of all tasks (floats and durations in working days), then the critical path.

    Roll-outs have a row a task, for all units, unless these are to be opened.

    Where that begins at a set date, the work before it comes last.
    Narrow terminals get no free float and no late dates; only plans that are under way have a column for that.
    """
    shown = schedule if opens_units else folded(schedule)
    columns = _columns(shown, 7 if width < _NARROW else len(_HEADINGS))
    headings, rows = _table(shown, columns, language)
    tasks = list(shown.plan.tasks.values())
    widths = fitted(natural_widths([headings, *rows]), width, giving=_NAME, least=_LEAST_NAME)
    cells = [Column(cells, is_right=number in _NUMBERS) for number, cells in zip(columns, widths, strict=True)]
    styled = [(row, _style(shown, task)) for task, row in zip(tasks, rows, strict=True)]
    title = visible(schedule.plan.name.in_language(language))
    lines = [line(title, "bold"), *ruled(headings, styled, cells), line(""), *_path_lines(schedule, language)]
    return laid_out(lines, width, color=color)


def schedule_cells(schedule: Schedule, language: Language) -> tuple[list[str], list[list[str]]]:
    """The headings and rows of the table as it is on a wide terminal, for whoever draws it otherwise."""
    shown = folded(schedule)
    return _table(shown, _columns(shown, len(_HEADINGS)), language)


def _columns(shown: Schedule, last: int) -> list[int]:
    is_under_way = any(dates.state is not State.PLANNED for dates in shown.tasks.values())
    return [number for number in range(last) if is_under_way or number != _STATE]


def _table(shown: Schedule, columns: list[int], language: Language) -> tuple[list[str], list[list[str]]]:
    headings = [_HEADINGS[number].in_language(language) for number in columns]
    rows: list[list[str]] = []
    for task in shown.plan.tasks.values():
        said = _cells(shown, task, language)
        rows.append([said[number] for number in columns])
    return headings, rows


def _cells(schedule: Schedule, task: Task, language: Language) -> list[str]:
    dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
    depth = sum(1 for _ in schedule.plan.ancestors(task))
    name = visible((task.name or Text(task.id, task.id)).in_language(language))
    mark = "◆ " if task.is_milestone else ""

    def days(amount: WorkingAmount) -> str:
        return amount.number.said(FILE[language])

    def on(day: date) -> str:
        return written_date(day).in_language(language)

    a_day, takes = time.minutes_a_day, time.between(dates.early_start, dates.early_finish)
    shown = days_of(schedule, task.id)
    is_done = dates.state is State.DONE
    mark_of_critical = "*" if dates.is_critical and not task.children else " "
    return [
        task.id,
        "  " * depth + mark + name,
        on(shown.start),
        on(shown.finish),
        "" if task.is_milestone else days(worked(takes, a_day)),
        _state(task, dates).in_language(language),
        "" if is_done else days(spare(dates.total_float, a_day)) + mark_of_critical,
        "" if is_done else days(spare(dates.free_float, a_day)),
        on(shown.late_start),
        on(shown.late_finish),
    ]


def _state(task: Task, dates: ScheduledTask) -> Text:
    """Whether it is done, and how much of it is where it runs."""
    if dates.state is State.DONE:
        return Text("xong", "done")
    if dates.state is State.PLANNED:
        return NOTHING
    if task.progress.complete is None:
        return Text("đang làm", "under way")
    return say("{percent} %", "{percent} %", percent=percent_done(task.progress.complete))


def _style(schedule: Schedule, task: Task) -> str:
    if task.children:
        return "bold"
    return "red" if schedule.tasks[task.id].is_critical else ""


def _path_lines(schedule: Schedule, language: Language) -> Iterator[Line]:
    chain = driving_chain(schedule, critical_path_ends(schedule)[0])
    path = chained((step.task for step in chain), most=len(chain))
    yield line(say("* đường găng: {path}", "* critical path: {path}", path=path).in_language(language))
    before = before_date(schedule, chain)
    if before is not None:
        yield line(set_date_text(*before).in_language(language))
