"""`dxplan diff`: what differs between two versions of a plan, what moves, and because of which change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Force, LangOption, Output, Width
from dxplan.text.display import shown
from dxplan.text.phrase import Text

HELP = Text(
    "So hai bản của một kế hoạch: khác gì, dời bao nhiêu, vì thay đổi nào.",
    "Compare two versions of a plan: what differs, what moves by how much, and because of which change.",
)


class Format(StrEnum):
    """What the differences are written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def run(
    old: Annotated[
        str,
        typer.Argument(
            metavar=in_own_language("BẢN-1", "VERSION-1"),
            help=in_own_language(
                "Bản cũ: tệp, hoặc bản trong git như HEAD~3:plans/hcm.yaml.",
                "The older one: a file, or a version in git such as HEAD~3:plans/hcm.yaml.",
            ),
        ),
    ],
    new: Annotated[
        str,
        typer.Argument(
            metavar=in_own_language("BẢN-2", "VERSION-2"),
            help=in_own_language("Bản mới, như trên.", "The newer one, alike."),
        ),
    ],
    format_: Annotated[
        Format, typer.Option("--format", help=in_own_language("Dạng kết quả.", "Format of the differences."))
    ] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Compare the two versions."""
    from dxplan.api.versions import NoVersionError, diff_plans, schedule_version

    outcomes = []
    for name in (old, new):
        try:
            outcomes.append(schedule_version(name))
        except NoVersionError as error:
            console.stop(f"{shown(name, 200)}: {in_own_language(error.reason)}")
    if any(outcome.schedule is None for outcome in outcomes):
        console.show_mistakes(outcomes, lang, width)
        raise typer.Exit(console.UNUSABLE)
    diff = diff_plans(*outcomes)
    language = console.language_for(outcomes[1], lang)
    if format_ is Format.JSON:
        from dxplan.render.differences.diff_json import diff_json

        text = diff_json(diff, language)
    elif format_ is Format.MARKDOWN:
        from dxplan.render.differences.diff_markdown import diff_markdown

        text = diff_markdown(diff, language)
    else:
        from dxplan.render.differences.diff_text import diff_text

        color = console.has_color() and output is None
        text = diff_text(diff, language, console.width(width), color=color)
    if output is None:
        console.show(text)
    else:
        console.write_file(output, text, force=force, plans=[Path(old), Path(new)], lang=lang)
