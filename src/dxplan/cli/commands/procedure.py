"""`dxplan procedure`: which step comes before which, as the checks hold plans against it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.pages import Route, procedure_chapters
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language, own_language
from dxplan.cli.options import FORMAT_HELP, LangOption, Width, within_years
from dxplan.text.phrase import LANGUAGES, Text

GROUP = Group.WRITING
HELP = Text(
    "In trình tự của một hệ thống: bước nào trước bước nào, theo căn cứ nào.",
    "Print the procedure of a system: which step before which, by which law.",
)
EXAMPLES = {
    "dxplan procedure": Text("Trình tự của mọi hình thức.", "The steps of all ways to have a system."),
    "dxplan procedure --route hire --on 2026-09-01": Text(
        "Thuê dịch vụ, theo luật vào ngày ấy.", "Of hiring, by the law of that day."
    ),
}


class Format(StrEnum):
    """What the table is written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def run(
    route: Annotated[
        Route | None,
        typer.Option(
            "--route",
            help=in_own_language("Chỉ in bước của một hình thức.", "Only the steps of one route."),
            show_default=False,
        ),
    ] = None,
    on: Annotated[
        datetime | None,
        typer.Option(
            "--on",
            formats=["%Y-%m-%d"],
            callback=within_years,
            help=in_own_language(
                "Theo luật có hiệu lực vào ngày này; mặc định là mọi thời kỳ.",
                "By the law in force on this day; all times by default.",
            ),
            show_default=False,
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    width: Width = None,
    lang: LangOption = None,
) -> None:
    """Print the table: a row a pair of steps, for people, for a document or for other programs."""
    language = own_language() if lang is None else console.language_for(None, lang)
    chapters = procedure_chapters(route, None if on is None else on.date())
    if format_ is Format.JSON:
        from dxplan.render.procedure.procedure_json import procedure_json

        console.show(procedure_json(chapters, language))
    elif format_ is Format.MARKDOWN:
        from dxplan.render.procedure.procedure_markdown import procedure_markdown

        console.show(procedure_markdown(chapters, LANGUAGES[::-1] if lang is None else (language,)))
    else:
        from dxplan.render.procedure.procedure_text import procedure_text

        console.show(procedure_text(chapters, language, console.width(width)))
