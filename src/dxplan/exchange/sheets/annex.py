"""The annex of Decree 30/2020 in its columns: all tasks, phase by phase, with money as numbers."""

from __future__ import annotations

from dxplan.exchange.sheets.book import BODY, SUMMARY, TITLE, Book, height
from dxplan.render.documents.sections.annex import annex
from dxplan.render.documents.sections.money import money_unit
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Text

NAME = Text("Phụ lục", "Annex")
_HEADER = 3
_TITLE = Text("DANH MỤC NHIỆM VỤ", "LIST OF TASKS")
_HEADINGS = (
    (Text("STT", "No."), 6),
    (Text("Nhiệm vụ", "Task"), 46),
    (Text("Cơ quan chủ trì", "Lead agency"), 22),
    (Text("Cơ quan phối hợp", "Supporting agencies"), 26),
    (Text("Thời gian thực hiện", "Time"), 22),
    (Text("Sản phẩm, kết quả", "Deliverable"), 28),
    (Text("Kinh phí ({unit})", "Cost ({unit})"), 14),
    (Text("Nguồn kinh phí", "Funding"), 18),
    (Text("Ghi chú", "Note"), 26),
)


def write(book: Book) -> None:
    """The sheet."""
    outgoing = book.outgoing
    review = outgoing.review
    subject = Subject(
        schedule=outgoing.schedule,
        findings=review.findings if review else (),
        language=outgoing.language,
        today=outgoing.today or outgoing.schedule.first_day,
    )
    sheet, paper = book.sheet(NAME), annex(subject)
    size = money_unit(subject)[0]
    tasks = {str(number): id_ for id_, number in subject.numbers.items()}
    width = len(_HEADINGS) - 1
    center = {"align": "center"}
    sheet.merge_range(0, 0, 0, width, book.said(_TITLE), book.format(TITLE, center))
    sheet.merge_range(1, 0, 1, width, book.said(outgoing.schedule.plan.name), book.format({"bold": True, **center}))
    titles = [book.said(title).replace("{unit}", paper.unit) for title, _ in _HEADINGS]
    book.head(sheet, _HEADER, titles, [float(width) for _, width in _HEADINGS])
    for row, line in enumerate(paper.rows, _HEADER + 1):
        wrap = {"text_wrap": True, "font_name": "Times New Roman", "font_size": 11}
        if line.is_group:
            book.write(sheet, row, 0, line.number, BODY, SUMMARY, wrap)
            book.write(sheet, row, 1, line.name, BODY, SUMMARY, wrap)
            for column in range(2, width + 1):
                book.write(sheet, row, column, None, BODY, SUMMARY)
            continue
        task = outgoing.schedule.plan.tasks[tasks[line.number]]
        cost = None if task.cost is None else task.cost / size
        funding = book.said(task.funding) if task.funding else None
        values: tuple[object, ...] = (
            int(line.number),
            line.name,
            line.lead,
            line.support,
            line.when,
            line.product,
            cost,
            funding,
            line.note,
        )
        sheet.set_row(row, height(zip(values, (width for _, width in _HEADINGS), strict=True)))
        for column, value in enumerate(values):
            form = {"num_format": "#,##0.###" if cost != int(cost or 0) else "#,##0"} if column == width - 2 else {}
            book.write(sheet, row, column, value or None, BODY, wrap, form)
