"""Money by year: what the plan takes, what the budget gives, and a chart of both."""

from __future__ import annotations

from typing import Any

from dxplan.checks.examination import Examination
from dxplan.checks.resources import ledger
from dxplan.exchange.sheets.book import BODY, SUMMARY, TITLE, Book
from dxplan.text.phrase import Text

NAME = Text("Kinh phí", "Money")
_HEADER = 2
_TITLES = (
    Text("Năm", "Year"),
    Text("Nhu cầu (đồng)", "Needed (đồng)"),
    Text("Ngân sách (đồng)", "Budget (đồng)"),
    Text("Còn lại (đồng)", "Left (đồng)"),
)
_TOTAL = Text("Cộng", "Total")
_MONEY = {"num_format": "#,##0;[Red]-#,##0"}


def write(book: Book) -> None:
    """The sheet, if the plan costs anything."""
    schedule = book.outgoing.schedule
    spent = ledger.spent_by_year(list(ledger.entries(Examination(schedule, schedule.first_day))))
    budget = schedule.plan.budget
    given = budget.by_year if budget else {}
    years = sorted({*spent, *given})
    if not years:
        return
    sheet = book.sheet(NAME)
    book.write(sheet, 0, 0, book.said(NAME), TITLE)
    book.head(sheet, _HEADER, [book.said(title) for title in _TITLES], [10, 22, 22, 22])
    first, last = _HEADER + 1, _HEADER + len(years)
    for row, year in enumerate(years, first):
        needed, allowed = spent.get(year, 0), given.get(year)
        book.write(sheet, row, 0, year, BODY)
        book.write(sheet, row, 1, needed, BODY, _MONEY)
        book.write(sheet, row, 2, allowed, BODY, _MONEY)
        _formula(
            book,
            sheet,
            row,
            3,
            f'=IF(C{row + 1}="","",C{row + 1}-B{row + 1})',
            "" if allowed is None else allowed - needed,
        )
    total, whole = last + 1, budget.total if budget else None
    book.write(sheet, total, 0, book.said(_TOTAL), BODY, SUMMARY)
    needed = sum(spent.values())
    _formula(book, sheet, total, 1, f"=SUM(B{first + 1}:B{last + 1})", needed)
    allowed = whole if whole is not None else sum(given.values()) or None
    book.write(sheet, total, 2, allowed, BODY, SUMMARY, _MONEY)
    _formula(
        book,
        sheet,
        total,
        3,
        f'=IF(C{total + 1}="","",C{total + 1}-B{total + 1})',
        "" if allowed is None else allowed - needed,
    )
    _chart(book, sheet, first, last, has_budget=bool(given))


def _formula(book: Book, sheet: Any, row: int, column: int, formula: str, value: object) -> None:
    sheet.write_formula(row, column, formula, book.format(BODY, _MONEY), value)


def _chart(book: Book, sheet: Any, first: int, last: int, *, has_budget: bool) -> None:
    chart = book.book.add_chart({"type": "column"})
    name = book.said(NAME)
    for column in (1, 2) if has_budget else (1,):
        chart.add_series(
            {
                "name": [name, _HEADER, column],
                "categories": [name, first, 0, last, 0],
                "values": [name, first, column, last, column],
            }
        )
    chart.set_y_axis({"display_units": "millions", "num_format": "#,##0"})
    chart.set_legend({"position": "bottom"})
    sheet.insert_chart(_HEADER, 5, chart)
