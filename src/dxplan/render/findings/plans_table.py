"""Several plans at a glance: a row each with its counts and its worst finding, those that need most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.review import Review
from dxplan.render.columns import Column, fitted, natural_widths, ruled
from dxplan.render.findings.figures_text import counts_line
from dxplan.render.findings.findings_text import findings_text
from dxplan.render.findings.levels import SEVERITY_STYLES
from dxplan.render.lines import Line, fitting, folded_rows, laid_out, line
from dxplan.source.diagnostic import Severity
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Part, Text, say
from dxplan.text.voice import FILE
from dxplan.text.working_amounts import WorkingAmount

_HEADINGS = (
    Text("Kế hoạch", "Plan"),
    Text("Tỉnh", "Province"),
    Text("Lỗi", "Errors"),
    Text("Cảnh báo", "Warnings"),
    Text("Lưu ý", "Notes"),
    Text("Còn đến hạn", "Days left"),
    Text("Nặng nhất", "Worst"),
)
_PROVINCE, _LEFT, _WORST = 1, 5, 6
_NUMBERS = (2, 3, 4, _LEFT)
_LEVELS = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_LEAST_WORST = 20
_ROOMY = 100  # from so many cells on there is room for the province and the days left
_NONE, _UNUSABLE = Text("không có phát hiện", "no findings"), Text("không xếp lịch được", "cannot be scheduled")


def plans_table(
    reviews: Sequence[Review], languages: Sequence[Language], language: Language, width: int, *, color: bool
) -> str:
    """The table, in `language`; the worst finding of each plan is said in the plan's own.

    What keeps a plan from being used at all is told in full above it.
    """
    told = sorted(zip(reviews, languages, strict=True), key=lambda each: _harm(each[0]))
    shown = [index for index in range(len(_HEADINGS)) if width >= _ROOMY or index not in (_PROVINCE, _LEFT)]
    headings = [_HEADINGS[index].in_language(language) for index in shown]
    rows = [[_cells(review, own)[index] for index in shown] for review, own in told]
    widths = fitted(natural_widths([headings, *rows]), width, giving=shown.index(_WORST), least=_LEAST_WORST)
    columns = [
        Column(cells, is_right=index in _NUMBERS, wraps=index == _WORST)
        for index, cells in zip(shown, widths, strict=True)
    ]
    cells_of_worst = widths[shown.index(_WORST)]
    for row in rows:
        row[-1] = _in_two_rows(row[-1], cells_of_worst)
    styled = [(cells, _style(review)) for cells, (review, _) in zip(rows, told, strict=True)]
    lines = [*ruled(headings, styled, columns), *_below(reviews, told[0][0], language)]
    table = laid_out(lines, width, color=color)
    unusable = [(review, own) for review, own in told if review.outcome.schedule is None]
    return "\n".join(
        (*(findings_text(each.findings, each.text, own, width, color=color) for each, own in unusable), table)
    )


def _harm(review: Review) -> tuple[object, ...]:
    """Plans that cannot be used first, then by errors, warnings and notes."""
    return (review.outcome.schedule is not None, *(-count for count in _counts(review)))


def _counts(review: Review) -> list[int]:
    return [sum(finding.severity is level for finding in review.findings) for level in _LEVELS]


def _style(review: Review) -> str:
    errors, *_ = _counts(review)
    return SEVERITY_STYLES[Severity.ERROR] if errors or review.outcome.schedule is None else ""


def _cells(review: Review, language: Language) -> list[str]:
    plan = review.outcome.plan
    return [
        visible(review.file),
        "" if plan is None or plan.province is None else visible(plan.province.in_language(language)),
        *(str(count) if count else "" for count in _counts(review)),
        _days_left(review, language),
        _worst(review, language),
    ]


def _days_left(review: Review, language: Language) -> str:
    """The least margin to what the plan as a whole has promised, in working days."""
    figures = review.figures
    if figures is None:
        return ""
    margins: list[WorkingAmount] = [
        margin for margin in (figures.margin_to_finish_by, figures.margin_to_agreement_end) if margin is not None
    ]
    return min(margins, key=lambda margin: margin.days).number.said(FILE[language]) if margins else ""


def _worst(review: Review, language: Language) -> str:
    if not review.findings:
        return (_NONE if review.outcome.schedule is not None else _UNUSABLE).in_language(language)
    worst = review.findings[0]
    message = " ".join(worst.message.in_language(language).split())
    parts: dict[str, Part] = {"code": worst.code, "line": worst.span.line, "message": message}
    said = say("{code}, dòng {line}: {message}", "{code}, line {line}: {message}", **parts)
    return visible(said.in_language(language))


def _in_two_rows(text: str, width: int) -> str:
    """A text cut so that it takes two rows of a column."""
    rows = folded_rows(text, width)
    if len(rows) <= 2:
        return text
    return f"{rows[0]} {rows[1][: fitting(rows[1], width - 1)].rstrip()}…"


def _below(reviews: Sequence[Review], first: Review, language: Language) -> Iterator[Line]:
    yield line("")
    findings = [finding for review in reviews for finding in review.findings]
    yield counts_line(findings, sum(len(review.waived) for review in reviews), language)
    said = say(
        "chi tiết một kế hoạch: dxplan check {file}; của tất cả: --details",
        "details of one plan: dxplan check {file}; of all of them: --details",
        file=visible(first.file),
    )
    yield line(said.in_language(language), "dim")
