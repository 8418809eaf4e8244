"""`dxplan rule`: the page of a check, or the list of all."""

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.pages import measured_as, pages_of
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language, own_language
from dxplan.cli.options import FORMAT_HELP, LangOption
from dxplan.text.display import shown
from dxplan.text.phrase import Text

GROUP = Group.WRITING
HELP = Text("Giải thích một mã rà soát: vì sao, cách sửa, ví dụ.", "Explain a code: why, what to do, examples.")
EXAMPLES = {
    "dxplan rule DX401": Text("Một mã.", "One code."),
    "dxplan rule": Text("Tất cả.", "All of them."),
}


class Format(StrEnum):
    """What rules are written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def run(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar=in_own_language("MÃ-QUY-TẮC", "CODE"),
            help=in_own_language(
                "Mã, tên, R05, DCMA-01 hoặc nhóm, như DX401; không ghi thì liệt kê tất cả.",
                "A code, name, R05, DCMA-01 or family, as DX401; none lists all.",
            ),
            show_default=False,
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    lang: LangOption = None,
) -> None:
    """Print a rule's page, or a line for each if there are several."""
    language = own_language() if lang is None else console.language_for(None, lang)
    pages, nearest = pages_of(code, rules_only=format_ is Format.JSON)
    if not pages:
        _stop_for_a_point(code)
        hint = in_own_language(f"; có phải ý bạn là {nearest}?", f"; did you mean {nearest}?") if nearest else ""
        asked = shown(code or "")
        console.stop(in_own_language(f"không có mã `{asked}`", f"there is no code `{asked}`") + hint)
    if format_ is Format.JSON:
        from dxplan.render.rules.rule_list import rules_json

        console.show(rules_json(pages, language))
    elif format_ is Format.MARKDOWN:
        from dxplan.render.rules.checks_reference import checks_reference

        console.show(checks_reference(pages))
    elif len(pages) == 1:
        from dxplan.render.rules.rule_page import rule_page

        console.show(rule_page(pages[0], language))
    else:
        from dxplan.render.rules.rule_list import rules_text

        console.show(rules_text(pages, language))


def _stop_for_a_point(code: str | None) -> None:
    title = None if code is None else measured_as(code)
    if code is not None and title is not None:
        console.stop(
            in_own_language(
                "{code} “{title}” được đo trong `dxplan check --scorecard`, không có quy tắc riêng",
                "{code} “{title}” is measured by `dxplan check --scorecard` and has no rule of its own",
                code=code,
                title=title,
            )
        )
