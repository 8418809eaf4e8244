"""What the check finds."""

from __future__ import annotations

from dxplan.exchange.sheets.book import BODY, TITLE, Book, height
from dxplan.render.findings.levels import SEVERITY_NAMES
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

NAME = Text("Rà soát", "Findings")
_HEADER = 2
_TITLES = (
    (Text("Mức", "Severity"), 11),
    (Text("Mã", "Code"), 9),
    (Text("Mã nhiệm vụ", "Task"), 14),
    (Text("Phát hiện", "Finding"), 64),
    (Text("Vì sao", "Why"), 50),
    (Text("Cách sửa", "Remedy"), 60),
)
_COLORS = {Severity.ERROR: "#F8CBAD", Severity.WARNING: "#FFE699"}
_NONE = Text("Không có phát hiện nào.", "Nothing was found.")


def write(book: Book) -> None:
    """The sheet, if the plan was examined."""
    review = book.outgoing.review
    if review is None:
        return
    sheet = book.sheet(NAME)
    book.write(sheet, 0, 0, book.said(NAME), TITLE)
    book.head(sheet, _HEADER, [book.said(title) for title, _ in _TITLES], [width for _, width in _TITLES])
    for row, finding in enumerate(review.findings, _HEADER + 1):
        color = {"bg_color": _COLORS[finding.severity]} if finding.severity in _COLORS else {}
        texts = (
            SEVERITY_NAMES[finding.severity],
            finding.code,
            finding.task,
            finding.message,
            finding.why,
            finding.hint,
        )
        said = [book.said(text) if isinstance(text, Text) else text for text in texts]
        sheet.set_row(row, height(zip(said, (width for _, width in _TITLES), strict=True)))
        for column, words in enumerate(said):
            book.write(sheet, row, column, words, BODY, {"text_wrap": True}, color if column == 0 else {})
    if not review.findings:
        book.write(sheet, _HEADER + 1, 0, book.said(_NONE))
    else:
        sheet.autofilter(_HEADER, 0, _HEADER + len(review.findings), len(_TITLES) - 1)
