"""Findings as a table for spreadsheets: a row a finding, the open ones first, then those waived."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.review import Review
from dxplan.model.settings import Waiver
from dxplan.render.encoding import SPREADSHEET
from dxplan.render.findings.context import Context
from dxplan.render.findings.levels import SEVERITY_NAMES
from dxplan.render.tables.csv_text import csv_text
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Language, Text

ENCODING = SPREADSHEET
_COLUMNS = (
    Text("Tệp", "File"),
    Text("Dòng", "Line"),
    Text("Cột", "Column"),
    Text("Mã", "Code"),
    Text("Mức", "Severity"),
    Text("Nhiệm vụ", "Task"),
    Text("Phát hiện", "Message"),
    Text("Vì sao", "Why"),
    Text("Cách sửa", "Fix"),
    Text("Lý do miễn", "Waived because"),
    Text("Miễn đến hết", "Waived until"),
)


def write(reviews: Sequence[Review], context: Context) -> str:
    """A heading, and the findings of all plans under each other."""
    heading = tuple(column.in_language(context.language) for column in _COLUMNS)
    return csv_text([heading, *_rows(reviews, context.language)])


def _rows(reviews: Sequence[Review], language: Language) -> Iterator[tuple[object, ...]]:
    for review in reviews:
        for finding in review.findings:
            yield _row(finding, None, language)
    for review in reviews:
        for finding, waiver in review.waived:
            yield _row(finding, waiver, language)


def _row(finding: Diagnostic, waiver: Waiver | None, language: Language) -> tuple[object, ...]:
    def said(text: Text | None) -> str | None:
        return None if text is None else text.in_language(language)

    return (
        finding.span.file,
        finding.span.line,
        finding.span.column,
        finding.code,
        said(SEVERITY_NAMES[finding.severity]),
        finding.task,
        said(finding.message),
        said(finding.why),
        said(finding.hint),
        None if waiver is None else said(waiver.reason),
        None if waiver is None or waiver.until is None else waiver.until.isoformat(),
    )
