"""Where the words of a whole plan speak of a thing: asked once for all tasks, however many rules there are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from dxplan.checks.law.mentions import Words, compared, is_word_at
from dxplan.guessing.abbreviations import has_any
from dxplan.text.bulk import folded_each, without_figures

_BETWEEN = "\0"
"""Stands in no text that anybody writes, and next to no word."""


class Concordance:
    """What tasks say, as one text: to look for a phrase in it takes a hundredth of looking task by task.

    `texts` are what each task says, by its id, in the order in which they are told.
    """

    def __init__(self, texts: dict[str, str]) -> None:
        self._ids = tuple(texts)
        said = _in_full(tuple(texts.values()))
        self._text = _BETWEEN.join(said)
        self._bare = frozenset(nth for nth, text in enumerate(said) if text.isascii())
        self._ends = list(accumulate(len(text) + 1 for text in said))
        self._speaking: dict[Words, frozenset[str]] = {}

    def with_any(self, signs: Iterable[str]) -> frozenset[str]:
        """The tasks in whose text any of some signs stands, be it as a part of a word; signs are in small letters."""
        return frozenset(self._ids[nth] for sign in signs if self._may_stand(sign) for nth in self._having(sign))

    def speaking_of(self, words: Words) -> frozenset[str]:
        """The tasks that speak of a thing, as `Words` tell it."""
        found = self._speaking.get(words)
        if found is None:
            found = self._speaking[words] = frozenset(self._ids[nth] for nth in self._naming(words))
        return found

    def _naming(self, words: Words) -> Iterator[int]:
        if any(map(self._may_stand, words.signs)):
            for phrase in words.folded:
                if self._may_stand(phrase):
                    yield from self._having(phrase, as_words=True)
        if self._bare and any(map(self._may_stand, words.bare_signs)):
            for phrase in words.bare:
                if self._may_stand(phrase):
                    yield from (nth for nth in self._having(phrase, as_words=True) if nth in self._bare)

    def _having(self, sign: str, *, as_words: bool = False) -> Iterator[int]:
        """The numbers of the tasks in whose text a sign stands."""
        text, ends, length = self._text, self._ends, len(sign)
        at = text.find(sign)
        while at >= 0:
            if as_words and not is_word_at(text, at, length):
                at = text.find(sign, at + 1)
                continue
            nth = bisect_right(ends, at)
            yield nth
            at = text.find(sign, ends[nth])

    def _may_stand(self, sign: str) -> bool:
        """Whether all words of a sign are parts of words of the plan: of most signs that is not so."""
        words = self._words
        return all(word in words or any(map(str.isdigit, word)) for word in sign.split())

    @cached_property
    def _words(self) -> str:
        """The words of all texts without their figures, but for which many tasks say the same, each once."""
        return " ".join(set(" ".join(set(without_figures(self._text).split(_BETWEEN))).split()))


def _in_full(texts: tuple[str, ...]) -> list[str]:
    """Each of some texts as it is compared, with what is abbreviated in full behind it."""
    said = folded_each(texts)
    if not has_any(" ".join(set(without_figures(_BETWEEN.join(said)).split(_BETWEEN)))):
        return said  # many say the same but for a number
    return [text if not has_any(text) else compared(written) for text, written in zip(said, texts, strict=True)]
