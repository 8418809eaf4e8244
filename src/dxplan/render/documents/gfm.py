"""Text that stays text in GitHub-flavoured markdown."""

from __future__ import annotations

from dxplan.text.display import one_line
from dxplan.text.expression import expression

_TO_LOOK_AT = expression(r"[\\`*\[\]<|~$_&#]|  ")
"""What most texts have nothing of."""
_SPECIAL = expression(r"[\\`*\[\]<|~$]")
_UNDERSCORE = expression(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = expression(r"&(?=#?\w+;)")
_HASH = expression(r"(?<!\S)#")
_LEADING = expression(r"^[-+=>]")
_LEADING_NUMBER = expression(r"^(\d{1,9})([.)])(?!\S)")


class Markdown(str):
    """Markdown as it is to be written: nothing in it is escaped any more."""

    __slots__ = ()


def inline(text: str) -> Markdown:
    """A text on one line in which no character means anything, wherever in a line it stands (but at its beginning)."""
    if isinstance(text, Markdown):
        return text
    if text.isprintable() and not _TO_LOOK_AT.search(text):
        return Markdown(text.strip())
    shown = one_line(text).strip()
    shown = _SPECIAL.sub(r"\\\g<0>", shown)
    shown = _UNDERSCORE.sub(r"\\_", shown)
    shown = _ENTITY.sub(r"\\&", shown)
    return Markdown(_HASH.sub(r"\\#", shown))


def prose(text: str) -> Markdown:
    """A text for a paragraph, heading or list item: also at the beginning of a line nothing means anything."""
    if isinstance(text, Markdown):
        return text
    shown = inline(text)
    if shown and shown[0] not in "-+=>" and not shown[0].isdigit():
        return shown  # as most
    return Markdown(_LEADING_NUMBER.sub(r"\1\\\2", _LEADING.sub(r"\\\g<0>", shown)))


def cell(text: str, empty: str = "") -> Markdown:
    """A text for a cell of a table; `empty` stands where there is none."""
    return inline(text) or Markdown(empty)
