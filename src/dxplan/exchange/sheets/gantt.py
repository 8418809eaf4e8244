"""A chart that Excel draws itself, by conditional formats over weeks or months: it follows the sheet of tasks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from dxplan.exchange.bars import name_of
from dxplan.exchange.outline import outline_of
from dxplan.exchange.sheets.book import BODY, HEAD, SUMMARY, TITLE, Book
from dxplan.exchange.sheets.tasks import Places
from dxplan.exchange.tables.headings import BY_KEY
from dxplan.schedule.normal_form import days_of
from dxplan.text.phrase import Text

NAME = Text("Tiến độ", "Gantt")
_HEADER = 3
_GRID = 7
"""The first column of the grid; those before it say number, name, start, finish, share, shape and deadline."""
_LEGEND_STEP = 7
_MOST_WEEKS = 130
_MOST_COLUMNS = 400
_MOST_SIGNS = 20_000
"""Cells for the signs of milestones, each a formula: beyond, a rule colours the day of a milestone as it does bars."""
_SHAPE, _DUE = Text("Dạng", "Shape"), Text("Thời hạn", "Deadline")
_LEGEND = (
    (Text("nhiệm vụ", "task"), "#5B9BD5"),
    (Text("đường găng", "critical"), "#C00000"),
    (Text("đã xong", "done"), "#70AD47"),
    (Text("giai đoạn", "phase"), "#404040"),
    (Text("thời hạn", "deadline"), "#FFC000"),
)
_TASK, _CRITICAL, _DONE, _PHASE, _DEADLINE = (color for _, color in _LEGEND)
_DATE = Text("dd/mm/yy", "d mmm yy")


def write(book: Book, places: Places) -> None:
    """The sheet."""
    schedule, sheet = book.outgoing.schedule, book.sheet(NAME)
    columns = list(_columns(schedule.first_day, schedule.last_day))
    book.write(sheet, 0, 0, book.said(schedule.plan.name), TITLE)
    for number, (word, color) in enumerate(_LEGEND):
        at = _GRID + number * _LEGEND_STEP
        sheet.write_blank(1, at, None, book.format({"bg_color": color}))
        sheet.write_string(1, at + 1, book.said(word), book.format({"font_size": 9}))
    titles = [BY_KEY[key].title for key in ("number", "name", "start", "finish", "progress")]
    book.head(sheet, _HEADER, [*map(book.said, (*titles, _SHAPE, _DUE))], [7, 44, 11, 11, 7, 3, 11])
    sheet.set_column(5, 6, 3, None, {"hidden": True})
    sheet.set_column(_GRID, _GRID + len(columns) - 1, 2.6)
    _heads(book, sheet, columns)
    milestones = sum(task.is_milestone for task in schedule.plan.tasks.values())
    signs = milestones * len(columns) <= _MOST_SIGNS
    _rows(book, sheet, places, columns, signs=signs)
    sheet.freeze_panes(_HEADER + 1, 2)
    _rules(book, sheet, _HEADER + len(schedule.plan.tasks), columns, signs=signs)


def _columns(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The first and last days of the grid's columns: weeks, or months where there are too many of them."""
    by_weeks = (last - first).days <= _MOST_WEEKS * 7
    day = first - timedelta(days=first.weekday()) if by_weeks else first.replace(day=1)
    for _ in range(_MOST_COLUMNS):
        following = day + timedelta(days=7) if by_weeks else (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        yield day, following - timedelta(days=1)
        day = following
        if day > last:
            return


def _heads(book: Book, sheet: Any, columns: list[tuple[date, date]]) -> None:
    """The months above the weeks, or the years above the months; the first days of the columns below them."""
    by_weeks = (columns[0][1] - columns[0][0]).days == 6
    small = {"font_size": 7, "rotation": 90, "num_format": "dd/mm" if by_weeks else "mm"}
    begun = 0
    end = columns[-1][1] + timedelta(days=1)  # unseen: where the last column ends
    sheet.write_datetime(_HEADER, _GRID + len(columns), end, book.format({"num_format": ";;;"}))
    for number, (first, _) in enumerate(columns):
        sheet.write_datetime(_HEADER, _GRID + number, first, book.format(HEAD, small))
        following = columns[number + 1][0] if number + 1 < len(columns) else None
        same = following is not None and (following.year, following.month if by_weeks else 0) == (
            first.year,
            first.month if by_weeks else 0,
        )
        if not same:
            label = f"{first.month}/{first.year}" if by_weeks else str(first.year)
            look = book.format(HEAD, {"font_size": 8, "align": "center", "text_wrap": False})
            if begun < number:
                sheet.merge_range(_HEADER - 1, _GRID + begun, _HEADER - 1, _GRID + number, label, look)
            else:
                sheet.write_string(_HEADER - 1, _GRID + number, label if not by_weeks else "", look)
            begun = number + 1


def _rows(book: Book, sheet: Any, places: Places, columns: list[tuple[date, date]], *, signs: bool) -> None:
    from xlsxwriter.utility import xl_rowcol_to_cell

    schedule = book.outgoing.schedule
    numbers = outline_of(schedule.plan)
    epoch = date(1899, 12, 30)
    quoted = places.sheet.replace("'", "''")
    for row, task in enumerate(schedule.plan.tasks.values(), _HEADER + 1):
        days, dates = days_of(schedule, task.id), schedule.tasks[task.id]
        look = SUMMARY if task.children else {}
        shape = "S" if task.children else "M" if task.is_milestone else "C" if dates.is_critical else "T"
        depth = numbers[task.id].count(".")
        sheet.set_row(row, None, None, {"level": min(depth, 7)})
        book.write(sheet, row, 0, numbers[task.id], BODY, look)
        book.write(sheet, row, 1, name_of(task, book.outgoing), BODY, look, {"indent": min(depth, 15)})
        for column, at, day in ((2, places.start, days.start), (3, places.finish, days.finish)):
            cell = xl_rowcol_to_cell(places.rows[task.id], at)
            form = book.format(BODY, look, {"num_format": book.said(_DATE)})
            sheet.write_formula(row, column, f"='{quoted}'!{cell}", form, (day - epoch).days)
        book.write(sheet, row, 4, task.progress.complete, BODY, look, {"num_format": "0%"})
        book.write(sheet, row, 5, shape)
        due = task.constraints.deadline
        book.write(sheet, row, 6, due.last if due else None)
        if shape == "M" and signs:
            _sign(book, sheet, row, columns, days.finish, _CRITICAL if dates.is_critical else _PHASE)


def _sign(book: Book, sheet: Any, row: int, columns: list[tuple[date, date]], day: date, color: str) -> None:
    """The sign of a milestone: in each column, shown where its day lies, so that it moves with its date."""
    from xlsxwriter.utility import xl_col_to_name

    look = book.format({"font_color": color, "align": "center"})
    for number, (first, last) in enumerate(columns):
        head, following = (f"{xl_col_to_name(_GRID + at)}${_HEADER + 1}" for at in (number, number + 1))
        formula = f'=IF(AND({head}<=$D{row + 1},{following}>$D{row + 1}),"◆","")'
        sheet.write_formula(row, _GRID + number, formula, look, "◆" if first <= day <= last else "")


def _rules(book: Book, sheet: Any, last: int, columns: list[tuple[date, date]], *, signs: bool) -> None:
    """What colours the grid: the heads of a column and of the next say from when to when it is."""
    from xlsxwriter.utility import xl_col_to_name

    at, row = xl_col_to_name(_GRID), _HEADER + 2
    head, following = f"{at}${_HEADER + 1}", f"{xl_col_to_name(_GRID + 1)}${_HEADER + 1}"
    runs = f"{head}<=$D{row},{following}>$C{row}"
    until_done = f"$C{row}+($D{row}-$C{row}+1)*$E{row}"
    rules = [
        (f'=AND($F{row}="S",{runs})', _PHASE),
        (f'=AND($F{row}<>"M",$F{row}<>"S",$E{row}>0,{head}<{until_done},{following}>$C{row})', _DONE),
        (f'=AND($F{row}="C",{runs})', _CRITICAL),
        (f'=AND($F{row}="T",{runs})', _TASK),
        (f'=AND($G{row}<>"",{head}<=$G{row},{following}>$G{row})', _DEADLINE),
    ]
    if not signs:
        rules.insert(0, (f'=AND($F{row}="M",{head}<=$D{row},{following}>$D{row})', _PHASE))
    for rule, color in rules:
        look = book.book.add_format({"bg_color": color, "font_color": color})
        sheet.conditional_format(
            _HEADER + 1,
            _GRID,
            last,
            _GRID + len(columns) - 1,
            {"type": "formula", "criteria": rule, "format": look, "stop_if_true": True},
        )
