"""Which findings are asked for: codes, their beginnings, names, aliases and families, separated by commas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from dxplan.cli.help import in_own_language
from dxplan.text.display import shown

_CODES = in_own_language("MÃ,...", "CODE,...")

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar=_CODES,
        help=in_own_language(
            "Chỉ tìm các mã này: DX401, DX4, tên, R05, DCMA-01, nhóm; cách nhau bằng dấu phẩy.",
            "Only these codes: DX401, DX4, a name, R05, DCMA-01, a family; separated by commas.",
        ),
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar=_CODES,
        help=in_own_language("Bỏ qua các mã này.", "Leave these codes out."),
        show_default=False,
    ),
]


def selected(words: Iterable[str] | None) -> frozenset[str] | None:
    """The codes that are meant by `--select`; None if it is not given.

    Raises:
        typer.BadParameter: a word stands for nothing.
    """
    return _codes(words, "--select") if words else None


def ignored(words: Iterable[str] | None) -> frozenset[str]:
    """The codes that are meant by `--ignore`.

    Raises:
        typer.BadParameter: a word stands for nothing.
    """
    return _codes(words or (), "--ignore")


def _codes(words: Iterable[str], option: str) -> frozenset[str]:
    groups = [[word for each in group.split(",") if (word := each.strip())] or [""] for group in words]
    codes = {word: _meant(word, option) for word in dict.fromkeys(word for group in groups for word in group)}
    return frozenset().union(*codes.values())


def _meant(word: str, option: str) -> set[str]:
    from dxplan.api.pages import pages_of

    pages, near = pages_of(word)
    if not pages:
        said = in_own_language(f"không có mã `{shown(word)}`", f"there is no code `{shown(word)}`")
        hint = in_own_language(f"; có phải ý bạn là {near}?", f"; did you mean {near}?") if near else ""
        raise typer.BadParameter(f"{option}: {said}{hint}")
    return {page.code for page in pages}
