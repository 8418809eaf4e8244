"""How much room letters take, without a font: a little more than in those that programs have."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from dxplan.text.breaking import words

_NARROW, _WIDE = frozenset("fijlrtIJ.,:;|!'()[]{}/\\ -·"), frozenset("mwMWOQĐGCD@%&—…ƯĂÂÔƠ")
_NARROW_EM, _USUAL_EM, _WIDE_EM, _SQUARE_EM = 0.38, 0.61, 0.88, 1.02
"""Widths in em as in DejaVu Sans, the widest of the common ones."""


_NOISE = 1e-6


def width_of(text: str, size: float) -> float:
    """About how wide a text is, at most, in the unit of `size` (its em)."""
    return size * sum(map(_EMS.__getitem__, text))


def wrapped(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """A text in at most so many lines of some room; what does not fit is left out for an ellipsis."""
    if width_of(text, size) <= room + _NOISE and most:
        line = " ".join(text.split())
        return (line,) if line else ()
    waiting = [word for span in words(text) for word in _fitting(text, span, room, size)][::-1]
    blank, lines = size * _EMS[" "], list[str]()
    while waiting and len(lines) < most:
        line = waiting.pop()
        left = room - width_of(line, size)
        while waiting and (left := left - blank - width_of(waiting[-1], size)) >= 0:
            line += f" {waiting.pop()}"
        lines.append(cut(line, room, size))
    if waiting and not lines[-1].endswith("…"):
        lines[-1] = cut(f"{lines[-1]} {waiting[-1]}", room, size, always=True)
    return tuple(lines)


def _fitting(text: str, span: tuple[int, int], room: float, size: float) -> list[str]:
    """A word, or its parts where a line has no room for a whole range."""
    first, last = span
    whole = " ".join(text[first:last].split())
    return [whole] if width_of(whole, size) <= room else whole.split()


def cut(text: str, room: float, size: float, *, always: bool = False) -> str:
    """What of a text fits, with an ellipsis for the rest; letters keep their marks."""
    if not always and width_of(text, size) <= room + _NOISE:
        return text
    left, kept = room - size * _EMS["…"], 0
    for index, letter in enumerate(text):
        left -= size * _EMS[letter]
        if left < 0:
            break
        kept = index + 1
    return text[:kept].rstrip(" \u200c\u200d") + "…"


def widest(texts: Sequence[str], size: float) -> float:
    """The room that the widest of some texts takes."""
    return max((width_of(text, size) for text in texts), default=0)


class _Ems(dict[str, float]):
    """How many em a letter takes; each is worked out once."""

    def __missing__(self, letter: str) -> float:
        self[letter] = found = self._em(letter)
        return found

    @staticmethod
    def _em(letter: str) -> float:
        if letter in _NARROW:
            return _NARROW_EM
        if letter in _WIDE:
            return _WIDE_EM
        if unicodedata.combining(letter) or letter in "\u200c\u200d":
            return 0
        return _SQUARE_EM if unicodedata.east_asian_width(letter) in ("W", "F") else _USUAL_EM


_EMS = _Ems()
