"""Codes on the command line: codes, their beginnings, names, aliases and families, separated by commas."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from dxplan.checks.catalogue import nearest, pages_named
from dxplan.cli.help import in_own_language
from dxplan.text.display import visible


def read_codes(words: Iterable[str] | None, option: str) -> frozenset[str] | None:
    """The codes that are meant; None if the option is not given.

    Raises:
        typer.BadParameter: a word stands for nothing.
    """
    if not words:
        return None
    single = [word.strip() for group in words for word in group.split(",")]
    return frozenset(code for word in [word for word in single if word] or [""] for code in _codes(word, option))


def _codes(word: str, option: str) -> set[str]:
    codes = {page.code for page in pages_named(word)}
    if not codes:
        near = nearest(word)
        said = in_own_language(f"không có mã `{word}`", f"there is no code `{word}`")
        hint = in_own_language(f"; có phải ý bạn là {near}?", f"; did you mean {near}?") if near else ""
        raise typer.BadParameter(visible(f"{option}: {said}{hint}"))
    return codes
