"""The sheet “dxplan”: what a plan says beside its tasks (calendars, agencies, systems, …), for reading it again."""

from __future__ import annotations

from dataclasses import replace

from dxplan.dump import plan_text
from dxplan.dump.unwritable import UnwritableError
from dxplan.exchange.sheets.book import TITLE, Book
from dxplan.exchange.tables.cells import Sheet, clean
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.text.phrase import Text

NAME = "dxplan"
_BELOW = 3
_WHAT = Text(
    "Phần còn lại của kế hoạch, để nhập lại vào dxplan; các nhiệm vụ nằm ở trang ghi bên phải tên này.",
    "The rest of the plan, for importing it again; its tasks are on the sheet that is named beside this one's name.",
)


def write(book: Book, tasks: str) -> None:
    """The sheet; `tasks` is the name of that of the tasks."""
    plan = book.outgoing.schedule.plan
    sheet = book.sheet(Text(NAME, NAME))
    book.write(sheet, 0, 0, NAME, TITLE)
    book.write(sheet, 0, 1, tasks)
    book.write(sheet, 1, 0, book.said(_WHAT), {"italic": True})
    sheet.set_column(0, 0, 120)
    for row, line in enumerate(_text(replace(plan, tasks={}, roots=())).splitlines(), _BELOW):
        if line:
            book.write(sheet, row, 0, line, {"font_name": "Consolas", "font_size": 9})


def _text(plan: Plan) -> str:
    try:
        return plan_text(plan)
    except UnwritableError:  # a name with characters that no file holds, put in by a program
        return plan_text(replace(plan, name=Text(clean(plan.name.vi) or plan.id, clean(plan.name.en) or plan.id)))


def read(sheet: Sheet) -> tuple[Plan | None, str] | None:
    """The plan without its tasks, and the name of their sheet; None if this is no such sheet."""
    rows = {row.number: row for row in sheet.rows}
    first = rows.get(1)
    if sheet.name != NAME or first is None or first.text(0) != NAME:
        return None
    last = max(rows)
    text = "\n".join(rows[number].text(0) if number in rows else "" for number in range(_BELOW + 1, last + 1))
    return load_bytes(text.encode(), NAME).plan, first.text(1)
