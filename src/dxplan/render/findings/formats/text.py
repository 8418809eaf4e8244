"""Findings as text for people, each plan in its language, its figures at the end."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.findings.review import Review
from dxplan.render.encoding import PLAIN
from dxplan.render.findings.context import Context
from dxplan.render.findings.figures_text import figures_text
from dxplan.render.findings.findings_text import findings_text
from dxplan.text.phrase import Language

ENCODING = PLAIN


def write(reviews: Sequence[Review], context: Context) -> str:
    """One plan after the other; or in brief, a row each."""
    if context.is_brief:
        from dxplan.render.findings.plans_table import plans_table

        return plans_table(reviews, context.languages, context.language, context.width, color=context.color)
    return "\n".join(_plan(*each, context) for each in zip(reviews, context.languages, strict=True))


def write_statistics(reviews: Sequence[Review], context: Context) -> str:
    """A line a code, and the sums."""
    from dxplan.render.findings.statistics import counted, statistics_text

    rows = counted(reviews, context.pages())
    return statistics_text(rows, reviews, context.language, context.width, color=context.color)


def _plan(review: Review, language: Language, context: Context) -> str:
    text = findings_text(review.findings, review.text, language, context.width, color=context.color)
    if review.figures is None:
        return text
    figures = figures_text(review, review.figures, language, context.width, color=context.color)
    return f"{text}\n{figures}" if text else figures
