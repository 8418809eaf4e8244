"""`dxplan rule`: the page of a check."""

from __future__ import annotations

from typing import Annotated

import typer

from dxplan.api import page_of
from dxplan.cli import console
from dxplan.cli.help import in_own_language, own_language
from dxplan.cli.options import LangOption
from dxplan.source.text import Text

HELP = Text("Giải thích một mã rà soát: vì sao, cách sửa, ví dụ.", "Explain a code: why, what to do, examples.")


def run(
    code: Annotated[
        str | None,
        typer.Argument(
            help=in_own_language(
                "Mã hoặc tên, như DX401; không ghi thì liệt kê.", "A code or name, as DX401; none lists all."
            ),
            show_default=False,
        ),
    ] = None,
    lang: LangOption = None,
) -> None:
    """Print a rule's page, or the list of all."""
    language = own_language() if lang is None else console.language_for(None, lang)
    page, nearest = page_of(code, language)
    if page is None:
        hint = in_own_language(f"; có phải ý bạn là {nearest}?", f"; did you mean {nearest}?") if nearest else ""
        console.stop(in_own_language(f"không có mã `{code}`", f"there is no code `{code}`") + hint)
    console.show(page)
