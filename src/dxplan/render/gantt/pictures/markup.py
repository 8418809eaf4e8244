"""Text that is safe inside XML and HTML."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from dxplan.text.breaking import whole_pieces
from dxplan.text.expression import expression

_IMPOSSIBLE = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What neither XML nor HTML may hold: controls, halves of characters, and what is no character."""
_SPECIAL = expression("[&<>\"'\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""That, and what markup is made of: few texts have any of it."""


def possible(content: str) -> str:
    """A text with U+FFFD for what can stand in no document."""
    return _IMPOSSIBLE.sub("\ufffd", content)


def text(content: str) -> str:
    """Content or the value of an attribute, quotes included, of what is possible."""
    return escape(possible(content)) if _SPECIAL.search(content) else content


def heading(content: str) -> str:
    """The markup of a heading: a range of years stays on a line of it."""
    return "".join(
        f'<span class="one">{text(piece)}</span>' if is_whole else text(piece)
        for piece, is_whole in whole_pieces(content)
    )


@lru_cache(8192)  # columns stand at the same places in each row
def number(value: float) -> str:
    """A length with at most two decimals."""
    return f"{round(value, 2) + 0.0:.10g}"
