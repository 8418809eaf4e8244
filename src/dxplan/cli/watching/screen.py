"""Pictures on a terminal, each in place of the one before; elsewhere one after the other."""

from __future__ import annotations

from collections.abc import Callable

from dxplan.cli.watching.drawing import Shown
from dxplan.render.lines import fitting
from dxplan.text.counts import Count, Noun
from dxplan.text.display import display_width
from dxplan.text.expression import expression
from dxplan.text.phrase import Language, say

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
"""The terminal's other screen, without a cursor; and back."""
_BEGIN, _END = "\x1b[?2026h\x1b[H", "\x1b[J\x1b[?2026l"
"""From the upper left corner; what was below goes. In between the terminal shows nothing half-drawn, if it can."""
_TO_END_OF_LINE = "\x1b[K"
_TROUBLE_SHARE = 2
"""The part of the screen that what is wrong takes at most, where there is a picture to keep: a half."""
_LINE = Noun("dòng", "line")
_CODE = expression("\x1b\\[[0-9;]*m")


class Terminal:
    """Draws over what stands there: nothing is cleared first, so nothing flickers."""

    def __init__(self, put: Callable[[str], None], size: Callable[[], tuple[int, int]], language: Language) -> None:
        self._put = put
        self._size = size
        self._language = language

    def open(self) -> None:
        """Turn to the other screen."""
        self._put(_ENTER)

    def show(self, shown: Shown, when: str) -> None:
        """Show what is to be seen, as far as the screen reaches, with a line on what is watched at its foot."""
        columns, rows = self._size()
        lines = composed(shown, columns, rows, when, self._language)
        self._put(_BEGIN + "\n".join(_over(line, columns) for line in lines) + _END)

    def close(self) -> None:
        """Turn back: what stood there before stands there again."""
        self._put(_LEAVE)


class Pages:
    """One after the other, for pipes and terminals that cannot move their cursor."""

    def __init__(self, put: Callable[[str], None], language: Language) -> None:
        self._put = put
        self._language = language

    def open(self) -> None:
        """Nothing has to be prepared."""

    def show(self, shown: Shown, when: str) -> None:
        """Print what is new."""
        text = shown.trouble or shown.picture
        self._put(f"── {when} ──\n{text}{'' if text.endswith(chr(10)) else chr(10)}")

    def close(self) -> None:
        """Nothing has to be put back."""


def composed(shown: Shown, columns: int, rows: int, when: str, language: Language) -> list[str]:
    """The lines of a screen: what is wrong, the picture, what of it is not seen; none wider than the screen."""
    room = max(rows - 1, 1)
    trouble, picture = shown.trouble.splitlines(), shown.picture.splitlines()
    if trouble and picture:
        most = max(room // _TROUBLE_SHARE, 1)
        lines = [*_cut(trouble, most), "─" * columns]
        lines += picture[: max(room - len(lines), 0)]
        hidden = len(trouble) + 1 + len(picture) - len(lines)
    else:
        lines = (trouble or picture)[:room]
        hidden = len(trouble or picture) - len(lines)
    lines += [""] * (room - len(lines))
    foot = say("{when} · Ctrl-C để thôi theo dõi", "{when} · watching, Ctrl-C ends", when=when)
    if hidden > 0:
        more = Count(hidden, _LINE)
        foot = say("{foot} · còn {more} ở dưới", "{foot} · {more} more below", foot=foot, more=more)
    return [_narrow(line, columns) for line in (*lines[:room], foot.in_language(language))]


def _over(line: str, columns: int) -> str:
    """A line and the end of what stood there; at the edge that would take the last letter away."""
    return line if display_width(_CODE.sub("", line)) >= columns else line + _TO_END_OF_LINE


def _cut(lines: list[str], most: int) -> list[str]:
    return lines if len(lines) <= most else [*lines[: max(most - 1, 0)], "…"][:most]


def _narrow(line: str, columns: int) -> str:
    """A line cut at the edge, without its colours where that would cut a code."""
    plain = _CODE.sub("", line)
    return line if fitting(plain, columns) == len(plain) else plain[: fitting(plain, columns)]
