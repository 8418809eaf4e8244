"""Text as terminals show it: what could steer them made visible, and how many cells it takes."""

from __future__ import annotations

import re
import unicodedata

from dxplan.text.expression import expression

TAB_WIDTH = 4
_BREAKS = "[ \t\r\n\x0b\x0c\x85\u2028\u2029]+"
_NARROW = expression("[\x20-\u02ff\u1e00-\u1eff\u2010-\u2027\u2190-\u21ff\u2500-\u259f]*")
"""Characters of one cell each: Latin letters, Vietnamese ones among them, dashes, quotation marks, arrows, blocks."""
_ON_OTHERS = frozenset({"Mn", "Me"})
_UNSTEADY = expression("[\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")


def visible(text: str) -> str:
    r"""`text` with everything that could steer a terminal made visible.

    Control characters become their U+2400 pictures, C1 controls and the marks that reorder or hide text become
    `\uXXXX`; tabs become spaces. What is left prints as it stands.
    """
    if text.isprintable():
        return text
    return "".join(_visible_character(character) for character in text)


def shown(text: str, longest: int = 60) -> str:
    """A piece of a plan as a message quotes it: visible, on one line, and cut after `longest` characters."""
    return visible(text if len(text) <= longest else text[: longest - 1] + "…")


def one_line(text: str) -> str:
    """A text as it stands on one line: line breaks and rows of spaces become a space; visible."""
    return visible(re.sub(_BREAKS, " ", text))


def _visible_character(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return " " * TAB_WIDTH
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if character in "\u200c\u200d\u00a0" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return character
    return f"\\u{code:04x}"


def is_narrow(text: str) -> bool:
    """Whether all characters surely take one cell each: so that any part of the text is as wide as it is long."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def display_width(text: str) -> int:
    """The number of terminal cells that `text` takes: marks on other letters none, wide characters two."""
    if is_narrow(text):
        return len(text)
    width = 0
    for character in text:
        if character in "\u200c\u200d" or unicodedata.category(character) in _ON_OTHERS or _is_inside(character):
            continue
        width += 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
    return width


def steady(text: str) -> str:
    """`text` without what makes terminals differ on how many cells it takes.

    Characters that join emoji, choose their look or their skin: with them some terminals draw one picture of two cells,
    others each part of it.
    """
    return text if is_narrow(text) else _UNSTEADY.sub("", text)


def _is_inside(character: str) -> bool:
    """Whether it is a vowel or a final consonant of a Korean syllable, drawn inside what stands before it."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb"
