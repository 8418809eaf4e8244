"""Findings of plans, printed or written in a format."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from dxplan import __version__
from dxplan.api.findings import Review, Severity
from dxplan.cli import console
from dxplan.cli.options import Lang
from dxplan.cli.short_ways import not_as
from dxplan.render.findings.context import Context
from dxplan.render.findings.registry import counting_format_named, format_named, format_names
from dxplan.text.counts import FINDING, PLAN, Count
from dxplan.text.phrase import say

if TYPE_CHECKING:
    from dxplan.api.mending import Patch
    from dxplan.api.pages import Page
    from dxplan.api.plans import Diagnostic

    Format = StrEnum
else:
    Format = StrEnum("Format", {name.upper(): name for name in format_names()})
    Format.__doc__ = "What findings are written as: the names of the formats that there are."


def show_findings(
    reviews: Sequence[Review],
    format_: str,
    lang: Lang | None,
    width: int | None,
    output: Path | None,
    *,
    statistics: bool,
    force: bool,
    details: bool = True,
) -> None:
    """Print findings, or how often each code was found, or write them to a file.

    Other than text they are one document, in the language of the first plan. As text, several plans have a row each
    unless `details` are asked for.

    Raises:
        typer.BadParameter: the format cannot count.
    """
    context = Context(
        language=console.language_for(reviews[0].outcome, lang),
        languages=tuple(console.language_for(review.outcome, lang) for review in reviews),
        width=console.width(width),
        color=output is None and console.has_color(),
        pages=_all_pages,
        patches=lambda: _patches(reviews),
        version=__version__,
        is_brief=len(reviews) > 1 and not details,
    )
    if statistics:
        counting = counting_format_named(format_)
        if counting is None:
            raise not_as("--statistics", [name for name in format_names() if counting_format_named(name)])
        text = counting.write_statistics(reviews, context)
    else:
        text = format_named(format_).write(reviews, context)
    if output is None:
        console.show(text)
        return
    plans = [Path(review.file) for review in reviews]
    console.write_file(output, text, force=force, plans=plans, lang=lang, encoding=format_named(format_).ENCODING)
    findings = sum(len(review.findings) for review in reviews)
    console.tell(
        say(
            "đã ghi {findings} của {plans} vào {output}",
            "wrote {findings} of {plans} to {output}",
            findings=Count(findings, FINDING),
            plans=Count(len(reviews), PLAN),
            output=str(output),
        ),
        lang,
    )


def exit_code(reviews: Sequence[Review], *, exit_zero: bool) -> int:
    """2 if a plan cannot be used or a rule crashed, 1 if there are errors and they count, else 0."""
    if any(review.outcome.schedule is None or review.crashed for review in reviews):
        return console.UNUSABLE
    has_errors = any(finding.severity is Severity.ERROR for review in reviews for finding in review.findings)
    return console.FINDINGS if has_errors and not exit_zero else console.FINE


def _all_pages() -> tuple[Page, ...]:
    from dxplan.api.pages import pages_of

    return pages_of(None)[0]


def _patches(reviews: Sequence[Review]) -> dict[Diagnostic, Patch]:
    from dxplan.api.mending import patches_of

    return patches_of(reviews)
