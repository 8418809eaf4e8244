"""Which format the findings of `dxplan check` are written in."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from dxplan.cli import console
from dxplan.cli.options import Lang
from dxplan.findings.review import Review


class Format(StrEnum):
    """What the findings are written as."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"


def findings_in(
    format_: Format, reviews: Sequence[Review], lang: Lang | None, width: int | None, *, color: bool
) -> str:
    """All findings as one document; other than text it speaks the language of the first plan."""
    language = console.language_for(reviews[0].outcome, lang)
    match format_:
        case Format.JSON:
            from dxplan.render.findings.json_format import diagnostics_json

            return diagnostics_json(reviews, language)
        case Format.SARIF:
            from dxplan import __version__
            from dxplan.api import patches_of
            from dxplan.checks.catalogue import pages
            from dxplan.render.findings.sarif_format import diagnostics_sarif

            return diagnostics_sarif(reviews, pages(), language, __version__, patches_of(reviews))
        case Format.GITHUB:
            from dxplan.render.findings.github_format import diagnostics_github

            return diagnostics_github(reviews, language)
        case Format.JUNIT:
            from dxplan.checks.catalogue import pages
            from dxplan.render.findings.junit_format import diagnostics_junit

            return diagnostics_junit(reviews, pages(), language)
        case Format.TEXT:
            return "\n".join(_text(review, lang, console.width(width), color=color) for review in reviews)


def statistics_in(
    format_: Format, reviews: Sequence[Review], lang: Lang | None, width: int | None, *, color: bool
) -> str:
    """How often each code was found in all plans together, as text or as JSON."""
    from dxplan.checks.catalogue import pages
    from dxplan.render.findings.statistics_text import counted, statistics_json, statistics_text

    language = console.language_for(reviews[0].outcome, lang)
    rows = counted(reviews, pages())
    if format_ is Format.JSON:
        return statistics_json(rows, language)
    return statistics_text(rows, reviews, language, console.width(width), color=color)


def _text(review: Review, lang: Lang | None, columns: int, *, color: bool) -> str:
    from dxplan.render.findings.figures_text import summary_text
    from dxplan.render.findings.text_format import diagnostics_text

    language = console.language_for(review.outcome, lang)
    text = diagnostics_text(review.findings, review.text, language, columns, color=color)
    if review.summary is None:
        return text
    figures = summary_text(review, review.summary, language, columns, color=color)
    return f"{text}\n{figures}" if text else figures
