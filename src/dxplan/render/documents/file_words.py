"""Prose of a plan without the words of its file: who reads a document does not have the file."""

from __future__ import annotations

import re
from collections.abc import Callable

from dxplan.render.documents.key_words import KEY_WORDS
from dxplan.text.counts import Noun
from dxplan.text.expression import expression
from dxplan.text.phrase import Language
from dxplan.text.voice import FILE

_ID = expression(r"(?<![\w./-])(?=[\w-]*\d)[^\W\d_][\w-]*(?![\w/])")
"""A word with a digit in it: words without one may be meant as words."""
_TWICE = expression(r"\b(nhiệm vụ|mốc|nguồn|task|milestone|source) \1(?= \d)", re.IGNORECASE)
"""The word for a thing, before what people call it."""
_DIGIT = expression(r"\d")
_CODE = expression(r"`+([^`\n]*)`+")
_CLAUSES = expression(
    r"[,;:](?= )| (?=\()| (?=(?:và|hoặc|của|cho|tại|trên|trong|bằng|với|theo|để|phục vụ|"
    r"and|or|of|for|in|at|on|by|with) )"
)
"""Where a name may end without being torn: before a part that only adds to it."""
_LEAST_KEPT = 0.4


class FileWords:
    """What prose says in place of ids and of what stands in backticks; `called` knows the ids."""

    def __init__(self, language: Language, called: Callable[[str], str | None]) -> None:
        self._language = language
        self._called = called
        self._inside = False

    def replaced(self, text: str) -> str:
        """A text in which ids are what people call the thing, and keys are words."""
        if "`" in text:
            text = _CODE.sub(self._code, text).replace("`", "’")
        if self._inside or _DIGIT.search(text) is None:
            return text
        self._inside = True  # a task whose name speaks of itself
        try:
            said = _ID.sub(lambda match: self._called(match[0]) or match[0], text)
            return said if said == text else _TWICE.sub(r"\1", said)
        finally:
            self._inside = False

    def _code(self, match: re.Match[str]) -> str:
        written = match[1].strip()
        word = KEY_WORDS.get(written)
        if word is None:
            return self._called(written) or f"“{written}”"
        return FILE[self._language].either(word.vi, word.plural or f"{word.en}s" if isinstance(word, Noun) else word.en)


def shortened(text: str, longest: int) -> str:
    """A text of at most so many characters: cut before a part that only adds to it, else between words.

    No bracket is left open, and a name of capital letters is torn only where nothing else is left.
    """
    if len(text) <= longest:
        return text
    head, least = text[:longest], longest // 2
    ends = [match.start() for match in _CLAUSES.finditer(head) if longest * _LEAST_KEPT < match.start() < longest]
    ends = [end for end in ends if head.count("(", 0, end) == head.count(")", 0, end)]
    end = ends[-1] if ends else _last_space(text, least + 1, longest)
    return head[: longest - 1 if end < 0 else end].rstrip(" ,;:.-–(“") + "…"


def _last_space(text: str, first: int, longest: int) -> int:
    """The last space that stands in no name, or else the last one; -1 if there is none."""
    last = at = text.rfind(" ", first, longest)
    while at >= 0 and _is_in_name(text, at):
        at = text.rfind(" ", first, at)
    return last if at < 0 else at


def _is_in_name(text: str, space: int) -> bool:
    """Whether a space stands between two words with capital letters, or before a number."""
    before, after = text[:space].rpartition(" ")[2], text[space + 1 : space + 2]
    return after.isdigit() or (before[:1].isupper() and after.isupper())
