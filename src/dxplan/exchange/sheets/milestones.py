"""The milestones by date."""

from __future__ import annotations

from dxplan.exchange.bars import name_of
from dxplan.exchange.sheets.book import BODY, TITLE, Book, height
from dxplan.exchange.sheets.tasks import agency_name
from dxplan.exchange.tables.headings import BY_KEY
from dxplan.schedule.normal_form import days_of
from dxplan.text.phrase import Text

NAME = Text("Mốc", "Milestones")
_HEADER = 2
_WIDTHS = (12.0, 52.0, 13.0, 13.0, 30.0, 40.0)
_DATE, _PHASE = Text("Ngày", "Date"), Text("Giai đoạn", "Phase")


def write(book: Book) -> None:
    """The sheet, if the plan has milestones."""
    outgoing = book.outgoing
    plan = outgoing.schedule.plan
    found = [task for task in plan.leaves() if task.is_milestone]
    if not found:
        return
    sheet = book.sheet(NAME)
    book.write(sheet, 0, 0, book.said(NAME), TITLE)
    titles = [BY_KEY["id"].title, BY_KEY["name"].title, _DATE, BY_KEY["deadline"].title, BY_KEY["lead"].title, _PHASE]
    book.head(sheet, _HEADER, [book.said(title) for title in titles], list(_WIDTHS))
    found.sort(key=lambda task: (days_of(outgoing.schedule, task.id).finish, task.id))
    for row, task in enumerate(found, _HEADER + 1):
        due, phase = task.constraints.deadline, next(reversed(list(plan.ancestors(task))), None)
        lead = plan.inherited(task, "lead")
        critical = {"font_color": "#C00000"} if outgoing.schedule.tasks[task.id].is_critical else {}
        values = (
            task.id,
            name_of(task, outgoing),
            days_of(outgoing.schedule, task.id).finish,
            due.last if due else None,
            agency_name(plan.agencies, lead, outgoing) if lead else None,
            name_of(phase, outgoing) if phase else None,
        )
        sheet.set_row(row, height(zip(values, _WIDTHS, strict=True)))
        for column, value in enumerate(values):
            book.write(sheet, row, column, value, BODY, critical, {"text_wrap": True})
