"""Charts as pictures: which format is meant, what it takes, where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Lang
from dxplan.cli.short_ways import not_as
from dxplan.cli.typesetting import typeset
from dxplan.text.counts import PLAN, Count
from dxplan.text.phrase import Language, say

if TYPE_CHECKING:
    from dxplan.api.plans import Diagnostic, Schedule
    from dxplan.render.gantt.choices import Column
    from dxplan.render.gantt.pictures.drawing import Drawing
    from dxplan.render.gantt.view import GanttOptions


PICTURE = in_own_language("Hình và tệp", "Pictures and files")


class Format(StrEnum):
    """What a chart is written as."""

    TEXT = "text"
    SVG = "svg"
    HTML = "html"
    PNG = "png"
    PDF = "pdf"
    MERMAID = "mermaid"


class PaperSize(StrEnum):
    """The paper of SVG and PDF, on its long side; of PNG the width."""

    A4 = "a4"
    A3 = "a3"


_SUFFIXES = {
    ".svg": Format.SVG,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".png": Format.PNG,
    ".pdf": Format.PDF,
    ".mmd": Format.MERMAID,
    ".mermaid": Format.MERMAID,
}

FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help=in_own_language(
            "Dạng hình; không ghi thì theo đuôi tệp của -o, hoặc là chữ.",
            "The kind of picture; by the ending of -o if not named, else text.",
        ),
        show_default=False,
        rich_help_panel=PICTURE,
    ),
]
Paper = Annotated[
    PaperSize,
    typer.Option(
        "--paper",
        help=in_own_language("Khổ giấy ngang của svg, pdf, png.", "Paper, on its long side, of svg, pdf, png."),
        rich_help_panel=PICTURE,
    ),
]


def format_of(wanted: Format | None, output: Path | None) -> Format:
    """The format asked for, or the one that the name of the file tells."""
    if wanted is not None:
        return wanted
    return Format.TEXT if output is None else _SUFFIXES.get(output.suffix.lower(), Format.TEXT)


def for_text_alone(format_: StrEnum, **given: object) -> None:
    """See to it that what only the terminal draws is not asked of a picture.

    Raises:
        typer.BadParameter: it is.
    """
    if format_ != Format.TEXT:
        for name, value in given.items():
            if value:
                raise not_as(f"--{name}", [Format.TEXT])


def show_picture(
    schedules: Sequence[tuple[Schedule, Language]],
    findings: Sequence[tuple[Diagnostic, ...]],
    options: GanttOptions,
    format_: Format,
    lang: Lang | None,
    output: Path | None,
    paper: PaperSize,
    columns: tuple[Column, ...] | None,
    *,
    force: bool,
    plans: Sequence[Path],
) -> None:
    """Print a picture of plans or write it to a file; `findings` of each are shown by a page.

    Several plans have a row each on paper, as in the terminal; a page folds, so that it has all.

    Raises:
        NoConditionError: the options ask for what no plan knows.
    """
    from dxplan.render.gantt.pictures.drawing import drawing

    if format_ not in (Format.HTML, Format.MERMAID):
        options = options.with_usual_depth(len(schedules))
    drawn = drawing(schedules, options, findings, columns)
    content = _content(drawn, format_, paper, lang)
    if output is None:
        console.show_file(content)
        return
    console.write_file(output, content, force=force, plans=plans, lang=lang)
    console.tell(
        say(
            "đã vẽ {plans} vào {output}",
            "drew {plans} into {output}",
            plans=Count(len(schedules), PLAN),
            output=str(output),
        ),
        lang,
    )


def _content(drawn: Drawing, format_: Format, paper: PaperSize, lang: Lang | None) -> bytes:
    from dxplan.render.encoding import PLAIN
    from dxplan.render.gantt.pictures.paper import Paper as Sheets

    size = Sheets[paper.name]
    if format_ is Format.SVG:
        from dxplan.render.gantt.pictures.svg import svg

        return PLAIN.encoded(svg(drawn, size))
    if format_ is Format.MERMAID:
        from dxplan.render.gantt.pictures.mermaid import mermaid

        return PLAIN.encoded(mermaid(drawn))
    if format_ is Format.HTML:
        from dxplan.render.gantt.pictures.html import html

        return PLAIN.encoded(html(drawn))
    from dxplan.render.gantt.pictures.typeset import pdf, png

    return typeset(format_, lambda: (png if format_ is Format.PNG else pdf)(drawn, size), lang)
