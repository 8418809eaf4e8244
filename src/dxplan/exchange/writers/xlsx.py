"""An Excel workbook: tasks, chart, annex, milestones, money and findings; `import` reads its tasks again."""

from __future__ import annotations

from dxplan.exchange.incoming import Unkept
from dxplan.exchange.outgoing import Outgoing, needed
from dxplan.exchange.unweighted import weights_unsaid
from dxplan.text.phrase import Text, say

TITLE = Text("bảng tính Excel", "Excel workbook")
EXTENSION = ".xlsx"
NEEDS_REVIEW = True


def write(outgoing: Outgoing) -> bytes:
    """The workbook, the same whenever it is written on a day.

    Raises:
        MissingExtraError: the library XlsxWriter cannot be used.
    """
    (xlsxwriter,) = needed("office", "xlsxwriter")
    from dxplan.exchange.sheets import annex, findings, gantt, milestones, money, rest, tasks
    from dxplan.exchange.sheets.book import Book

    book = Book(xlsxwriter, outgoing)
    places = tasks.write(book)
    gantt.write(book, places)
    annex.write(book)
    milestones.write(book)
    money.write(book)
    findings.write(book)
    rest.write(book, places.sheet)
    return book.finish()


def left_out(outgoing: Outgoing) -> tuple[Unkept, ...]:
    """What the table has no column for, or only one of two languages."""
    plan, other = outgoing.schedule.plan, "en" if outgoing.language == "vi" else "vi"
    repeated = tuple(task.id for task in plan.tasks.values() if task.roll_out is not None)
    bilingual = tuple(
        task.id
        for task in plan.tasks.values()
        for text in (task.name, task.note, task.funding, task.deliverable)
        if text is not None and text.vi != text.en
    )
    found = [*weights_unsaid(plan)]
    if repeated:
        what = Text(
            "nhiệm vụ lặp lại theo đơn vị (each, waves) không có cột", "repeated tasks (each, waves) have no column"
        )
        found.append(Unkept(what, repeated))
    if bilingual:
        what = say(
            "phần {language} của tên, ghi chú, sản phẩm: bảng chỉ có một ngôn ngữ",
            "the {language} of names, notes and deliverables: a table has one language",
            language=Text("tiếng Anh", "English") if other == "en" else Text("tiếng Việt", "Vietnamese"),
        )
        found.append(Unkept(what, tuple(dict.fromkeys(bilingual))))
    return tuple(found)
