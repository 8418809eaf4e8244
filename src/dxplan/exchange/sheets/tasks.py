"""The sheet of all tasks: what the plan says and what is computed, with outline levels; `import` reads it again."""

from __future__ import annotations

from typing import Any

from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.sheets.book import BODY, SUMMARY, TITLE, Book, Format, height
from dxplan.exchange.tables.rows import keys_of, rows_of, title_of
from dxplan.model.duration import Duration, Unit
from dxplan.model.item import Item
from dxplan.model.task import Task
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text
from dxplan.text.sentences import capitalized

NAME = Text("Kế hoạch", "Plan")
HEADER = 2
"""The row of the headings, from 0; the tasks begin below it."""
_DEEPEST = 7
_WIDTHS = {"name": 46, "deliverable": 26, "note": 40, "lead": 24, "support": 28, "after": 22, "funding": 22, "cost": 16}
_WIDTHS |= {"number": 8, "level": 5, "computed_start": 13, "computed_finish": 13, "duration": 13, "critical": 7}
_USUAL_WIDTH = 14
_MONEY: Format = {"num_format": "#,##0"}
_SHARE: Format = {"num_format": "0%"}
_UNITS = {
    Unit.MINUTES: Text("phút", "minutes"),
    Unit.HOURS: Text("giờ", "hours"),
    Unit.WEEKS: Text("tuần", "weeks"),
    Unit.MONTHS: Text("tháng", "months"),
    Unit.QUARTERS: Text("quý", "quarters"),
    Unit.YEARS: Text("năm", "years"),
    Unit.ELAPSED_MINUTES: Text("phút lịch", "elapsed minutes"),
    Unit.ELAPSED_HOURS: Text("giờ lịch", "elapsed hours"),
    Unit.ELAPSED_DAYS: Text("ngày lịch", "calendar days"),
    Unit.ELAPSED_WEEKS: Text("tuần lịch", "calendar weeks"),
}
_DAYS = Text('0" ngày"', '0" days"')
_PARTS_OF_DAYS = Text('0.0##" ngày"', '0.0##" days"')


class Places(NamedTuple):
    """Where other sheets find the dates of the tasks."""

    sheet: str
    rows: dict[str, int]
    start: int
    finish: int


def write(book: Book) -> Places:
    """The sheet, and where its dates are."""
    outgoing = book.outgoing
    plan, sheet = outgoing.schedule.plan, book.sheet(NAME)
    rows = rows_of(outgoing)
    keys = keys_of(rows)
    book.write(sheet, 0, 0, book.said(plan.name), TITLE)
    book.head(
        sheet, HEADER, [title_of(key, outgoing) for key in keys], [_WIDTHS.get(key, _USUAL_WIDTH) for key in keys]
    )
    sheet.freeze_panes(HEADER + 1, keys.index("name") + 1)
    sheet.outline_settings(True, False, True, False)
    places: dict[str, int] = {}
    for number, (task, values) in enumerate(zip(plan.tasks.values(), rows, strict=True), HEADER + 1):
        depth = str(values["number"]).count(".")
        places[task.id] = number
        cells = [_cell(book, task, key, values.get(key)) for key in keys]
        texts = [
            (value, _WIDTHS.get(key, _USUAL_WIDTH)) for (value, _), key in zip(cells, keys, strict=True) if _wrap(key)
        ]
        sheet.set_row(number, height(texts), None, {"level": min(depth, _DEEPEST)})
        for column, (key, (value, form)) in enumerate(zip(keys, cells, strict=True)):
            look: Format = {"indent": min(depth, 15)} if key == "name" else {}
            book.write(sheet, number, column, value, BODY, SUMMARY if task.children else {}, _wrap(key), look, form)
    last = HEADER + len(rows)
    sheet.autofilter(HEADER, 0, last, len(keys) - 1)
    if "level" in keys:
        sheet.set_column(keys.index("level"), keys.index("level"), 5, None, {"hidden": True})
    _mark_critical(book, sheet, keys, last)
    return Places(book.said(NAME), places, keys.index("computed_start"), keys.index("computed_finish"))


def _cell(book: Book, task: Task, key: str, value: object) -> tuple[object, Format]:
    """A value as a spreadsheet holds it, and its format."""
    plan = book.outgoing.schedule.plan
    if key == "duration" and task.duration is not None and not task.children:
        return _length(book, task.duration)
    if key == "kind":
        return (capitalized(book.said(task.kind.words)) if task.kind else None), {}
    if key == "progress" and task.progress.complete is not None:
        return task.progress.complete, _SHARE
    if key in ("lead", "support"):
        ids = (task.lead,) if key == "lead" else task.support
        names = [agency_name(plan.agencies, id_, book.outgoing) for id_ in ids if id_]
        return "; ".join(names) or None, {}
    return value, _MONEY if key in ("cost", "actual_cost") else {}


def _length(book: Book, duration: Duration) -> tuple[object, Format]:
    """Working days as a number, other units in words."""
    if duration.unit is Unit.DAYS:
        whole = duration.amount == int(duration.amount)
        return duration.amount, {"num_format": book.said(_DAYS if whole else _PARTS_OF_DAYS)}
    amount = f"{duration.amount:.6f}".rstrip("0").rstrip(".")
    amount = amount.replace(".", ",") if book.outgoing.language == "vi" else amount
    return f"{amount} {book.said(_UNITS[duration.unit])}", {"align": "right"}


def agency_name(agencies: dict[str, Any], id_: str, outgoing: Outgoing) -> str:
    """The name of an agency, by which the file's reader finds it again: its id where the name is not its own."""
    item: Item | None = agencies.get(id_)
    name = item.name.in_language(outgoing.language).strip() if item is not None and item.name else ""
    if not name or any(sign in name for sign in ";\n"):
        return id_
    twins = [
        other for other in agencies.values() if other.name and other.name.in_language(outgoing.language).strip() == name
    ]
    return name if len(twins) == 1 else id_


def _wrap(key: str) -> Format:
    return {"text_wrap": True} if key in ("name", "lead", "support", "deliverable", "note", "funding") else {}


def _mark_critical(book: Book, sheet: Any, keys: tuple[str, ...], last: int) -> None:
    """The tasks of the critical path in red, by the column that says so."""
    if "critical" not in keys:
        return
    from xlsxwriter.utility import xl_col_to_name

    rule = f'=${xl_col_to_name(keys.index("critical"))}{HEADER + 2}="x"'
    red = book.format({"font_color": "#C00000"})
    name = keys.index("name")
    sheet.conditional_format(HEADER + 1, name, last, name, {"type": "formula", "criteria": rule, "format": red})
