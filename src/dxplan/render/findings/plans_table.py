"""Several plans at a glance: a row each with its counts and its worst finding, those that need most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.review import Review
from dxplan.render.columns import GAP, Column, levelled, natural_widths, row_lines, ruled
from dxplan.render.findings.figures_text import counts_line
from dxplan.render.findings.findings_text import findings_text
from dxplan.render.findings.levels import SEVERITY_STYLES
from dxplan.render.lines import Line, Part, fitting, folded_rows, laid_out, line
from dxplan.source.diagnostic import Severity
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text, say
from dxplan.text.phrase import Part as Said
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
_INDENT = 2
_READABLE = 60  # with fewer cells beside the others, the worst finding stands under its row
_NONE, _UNUSABLE = Text("không có phát hiện", "no findings"), Text("không xếp lịch được", "cannot be scheduled")


def plans_table(
    reviews: Sequence[Review], languages: Sequence[Language], language: Language, width: int, *, color: bool
) -> str:
    """The table, in `language`; the worst finding of each plan is said in the plan's own.

    What keeps a plan from being used at all is told in full above it.
    """
    told = sorted(zip(reviews, languages, strict=True), key=lambda each: _harm(each[0]))
    headings = [heading.in_language(language) for heading in _HEADINGS]
    rows = [(_cells(review, own), _style(review)) for review, own in told]
    lines = [*_rows(headings, rows, width), *_below(reviews, told[0][0], language)]
    table = laid_out(lines, width, color=color)
    unusable = [(review, own) for review, own in told if review.outcome.schedule is None]
    return "\n".join(
        (*(findings_text(each.findings, each.text, own, width, color=color) for each, own in unusable), table)
    )


def _rows(headings: Sequence[str], rows: Sequence[tuple[list[str], str]], width: int) -> Iterator[Line]:
    """The worst finding beside the counts where it can be read there, else under them, across the whole width."""
    natural = natural_widths([headings, *(cells for cells, _ in rows)])
    room = width - sum(natural[:_WORST]) - GAP * _WORST
    if room >= _READABLE:
        widths = [*natural[:_WORST], min(natural[_WORST], room)]
        columns = _columns(range(len(_HEADINGS)), widths)
        yield from ruled(
            headings, [([*cells[:_WORST], _in_rows(cells[_WORST], room, 2)], s) for cells, s in rows], columns
        )
        return
    shown = list(range(_WORST))
    for index in (_PROVINCE, _LEFT):
        if sum(natural[each] + GAP for each in shown) - GAP > width:
            shown.remove(index)
    columns = _columns(shown, levelled([natural[index] for index in shown], width))
    yield from ruled([headings[index] for index in shown], [], columns)
    for cells, style in rows:
        yield from row_lines([Part(cells[index], style) for index in shown], columns)
        yield line(_in_rows(cells[_WORST], width - _INDENT, 3), indent=_INDENT)


def _columns(shown: Sequence[int], widths: Sequence[int]) -> list[Column]:
    return [
        Column(cells, is_right=index in _NUMBERS, wraps=index == _WORST)
        for index, cells in zip(shown, widths, strict=True)
    ]


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
    parts: dict[str, Said] = {"code": worst.code, "line": worst.span.line, "message": message}
    said = say("{code}, dòng {line}: {message}", "{code}, line {line}: {message}", **parts)
    return visible(said.in_language(language))


def _in_rows(text: str, width: int, most: int) -> str:
    """A text cut so that it takes so many rows of a width at most."""
    rows = folded_rows(text, width)
    if len(rows) <= most:
        return text
    last = rows[most - 1]
    return " ".join([*rows[: most - 1], f"{last[: fitting(last, width - 1)].rstrip()}…"])


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
