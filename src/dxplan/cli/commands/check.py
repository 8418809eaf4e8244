"""`dxplan check`: read, schedule, and report what is wrong."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api import Review, check_file, read_source
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption, Plans, Today, Width, day, plan_files
from dxplan.source.text import Text

HELP = Text(
    "Rà soát kế hoạch: lỗi, cảnh báo, lưu ý và cách sửa.", "Check plans: what is wrong, where, why, what to do."
)


class Format(StrEnum):
    """What the findings are written as."""

    TEXT = "text"
    JSON = "json"


def run(
    plans: Plans = None,
    format_: Annotated[
        Format, typer.Option("--format", help=in_own_language("Dạng kết quả.", "Format of the findings."))
    ] = Format.TEXT,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Check each plan and print its findings and figures."""
    reviews = [check_file(path, day(today)) for path in plan_files(plans)]
    if format_ is Format.JSON:
        from dxplan.render.diagnostics.json_format import diagnostics_json

        console.show(
            diagnostics_json(
                [finding for review in reviews for finding in review.findings],
                [review.summary for review in reviews if review.summary is not None],
                sum(len(review.waived) for review in reviews),
                console.language_for(reviews[0].outcome, lang),
            )
        )
    else:
        for index, review in enumerate(reviews):
            console.show(("\n" if index else "") + _text(review, lang, width))
    raise typer.Exit(_exit_code(reviews))


def _text(review: Review, lang: LangOption, width: Width) -> str:
    from dxplan.render.diagnostics.summary_text import summary_text
    from dxplan.render.diagnostics.text_format import diagnostics_text

    language, columns, color = console.language_for(review.outcome, lang), console.width(width), console.has_color()
    text = diagnostics_text(review.findings, read_source, language, columns, color=color)
    if review.summary is None:
        return text
    figures = summary_text(review.summary, review.findings, len(review.waived), language, columns, color=color)
    return f"{text}\n{figures}" if text else figures


def _exit_code(reviews: list[Review]) -> int:
    if any(review.outcome.schedule is None for review in reviews):
        return console.UNUSABLE
    return console.FINDINGS if any(console.errors_among(review.findings) for review in reviews) else console.FINE
