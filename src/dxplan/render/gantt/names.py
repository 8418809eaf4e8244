"""Text cut and padded by the cells it takes, never by characters or bytes."""

from __future__ import annotations

import unicodedata

from dxplan.text.display import display_width, is_narrow, steady
from dxplan.text.expression import expression

_VIRAMA = 9
"""The class of the marks that join the next letter to the one before."""
_HALVES_OF_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_BEGUN_NUMBER = expression(r"(?<=\S)[\s(–-]*(?<!\w)\d[\d.,/]*$")


def fit(text: str, cells: int, ellipsis: str = "…") -> str:
    """`text` in NFC, cut to `cells` cells with an ellipsis; letters stay whole with all their marks.

    A number is told whole or not at all: of 2023, 20 would be another one. What makes terminals differ on its width is
    left out.
    """
    if len(text) <= cells and is_narrow(text):
        return text
    text = steady(unicodedata.normalize("NFC", text))
    if display_width(text) <= cells:
        return text
    room = cells - display_width(ellipsis)
    if room < 0:
        return ellipsis[:cells]
    kept = room if is_narrow(text) else _beginning(text, room)
    while kept and _goes_on(text, kept):
        kept -= 1
    shown = text[:kept]
    if text[kept].isdigit() and (number := _BEGUN_NUMBER.search(shown)):
        shown = shown[: number.start()]
    return shown.rstrip(" \u200c\u200d") + ellipsis


def _beginning(text: str, room: int) -> int:
    """How many characters of a text that is wider fit into so many cells."""
    width = 0
    for index, character in enumerate(text):
        width += display_width(character)
        if width > room:
            return index
    return len(text)


def _goes_on(text: str, place: int) -> bool:
    """Whether the character at a place belongs to the letter, or the flag, before it."""
    character, before = text[place], text[place - 1]
    if unicodedata.category(character).startswith("M") or unicodedata.combining(before) == _VIRAMA:
        return True
    if character not in _HALVES_OF_FLAGS:
        return False
    halves = len(text[:place]) - len(text[:place].rstrip(_HALVES_OF_FLAGS))
    return halves % 2 == 1


def padded(text: str, cells: int, ellipsis: str = "…") -> str:
    """The same, with blanks up to exactly `cells` cells."""
    if len(text) <= cells and is_narrow(text):
        return text.ljust(cells)
    text = fit(text, cells, ellipsis)
    return text + " " * (cells - display_width(text))
