"""Many texts at once: one call for all of them takes a small part of the time of a call for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dxplan.text.phrase import folded

_BETWEEN = "\0"
"""Stands in no text that anybody writes, is no letter or blank, and composes with none."""
_FIGURES = b"0123456789"
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_ODD_BLANKS = ("  ", f" {_BETWEEN}", f"{_BETWEEN} ", *_BLANKS, *"\u2028\u2029\u202f\u205f\u3000")
_ALL_ONE = bytes.maketrans(_FIGURES, b"0" * len(_FIGURES))


def folded_each(texts: Sequence[str]) -> list[str]:
    """Each of some texts as it is compared with others."""
    return _each(texts, folded)


def single_blanks_each(texts: Sequence[str]) -> list[str]:
    """Each of some texts with a single blank between words, and none around them."""
    return _each(texts, _with_single_blanks)


def _with_single_blanks(text: str) -> str:
    if not any(blanks in text for blanks in _ODD_BLANKS):
        return text.strip()  # which is so of most, and to look is quicker than to split
    words = " ".join(text.split())
    return words.replace(f" {_BETWEEN}", _BETWEEN).replace(f"{_BETWEEN} ", _BETWEEN)


def with_one_figure_each(texts: Sequence[str]) -> list[str]:
    """Each of some texts with a single 0 for each number, however long."""
    return _each(texts, with_one_figure)


def with_one_figure(text: str) -> str:
    """A text with a single 0 for each number (of 0 to 9), however long: its words begin and end where they did."""
    changed = text.encode("utf-8", "surrogatepass").translate(_ALL_ONE)
    while b"00" in changed:
        changed = changed.replace(b"00", b"0")
    return changed.decode("utf-8", "surrogatepass")


def without_figures(text: str) -> str:
    """A text without its figures (0 to 9)."""
    return text.encode("utf-8", "surrogatepass").translate(None, _FIGURES).decode("utf-8", "surrogatepass")


def _each(texts: Sequence[str], change: Callable[[str], str]) -> list[str]:
    if not texts:
        return []
    changed = change(_BETWEEN.join(texts)).split(_BETWEEN)
    return changed if len(changed) == len(texts) else list(map(change, texts))
