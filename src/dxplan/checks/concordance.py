"""Where the words of a whole plan speak of a thing: asked once for all tasks, however many rules there are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from operator import contains

from dxplan.checks.law.mentions import Words, compared, has_word, is_word_at
from dxplan.guessing.abbreviations import has_any
from dxplan.text.bulk import folded_each, with_one_figure, without_figures

_BETWEEN = "\0"
"""Stands in no text that anybody writes, and next to no word."""


class Concordance:
    """What tasks say, as one text: to look for a phrase in it takes a hundredth of looking task by task.

    `alike` are the ids of tasks that say the same but for figures (waves, packages, phases), group by group: that
    stands there once, but for phrases that have figures themselves. `written` is what a task says, by its id;
    `all_written` are the texts of all by id, where these can be had at once.
    """

    def __init__(
        self,
        written: Callable[[str], str],
        alike: Sequence[Sequence[str]],
        all_written: Callable[[], Iterable[tuple[str, str]]] | None = None,
    ) -> None:
        self._written, self._alike, self._all_written = written, alike, all_written
        self._joined = _Joined([with_one_figure(written(group[0])) for group in alike])
        self._speaking: dict[Words, frozenset[str]] = {}

    def with_any(self, signs: Iterable[str]) -> frozenset[str]:
        """The tasks in whose text any of some signs stands, be it as a part of a word; signs are in small letters."""
        return frozenset(id_ for sign in signs if self._may_stand(sign) for id_ in self._having(sign))

    def speaking_of(self, words: Words) -> frozenset[str]:
        """The tasks that speak of a thing, as `Words` tell it."""
        found = self._speaking.get(words)
        if found is None:
            found = self._speaking[words] = frozenset(self._naming(words))
        return found

    def _naming(self, words: Words) -> Iterator[str]:
        if any(map(self._may_stand, words.signs)):
            for phrase in words.folded:
                if self._may_stand(phrase):
                    yield from self._having(phrase, as_words=True)
        if self._joined.bare and any(map(self._may_stand, words.bare_signs)):
            for phrase in words.bare:
                if self._may_stand(phrase):
                    yield from self._having(phrase, as_words=True, bare_only=True)

    def _having(self, sign: str, *, as_words: bool = False, bare_only: bool = False) -> Iterable[str]:
        """The tasks in whose text a sign stands."""
        if _FIGURES.isdisjoint(sign):
            found = self._joined.having(sign, as_words=as_words, bare_only=bare_only)
            return chain.from_iterable(self._alike[group] for group in found)
        groups = self._joined.having(with_one_figure(sign), as_words=False, bare_only=bare_only)
        possible = {id_ for group in groups for id_ in self._alike[group]}
        stands_in = has_word if as_words else contains
        figures = max("".join(c if c in _FIGURES else " " for c in sign).split(), key=len)
        # as they are written, so are figures compared; and to compare takes longer than to look
        several = [id_ for id_ in self._having_figures(figures) if id_ in possible] if possible else ()
        return (id_ for id_ in several if stands_in(compared(self._written(id_)), sign))

    def _having_figures(self, figures: str) -> Iterator[str]:
        ids, text, ends = self._with_figures
        at = text.find(figures)
        while at >= 0:
            nth = bisect_right(ends, at)
            yield ids[nth]
            at = text.find(figures, ends[nth])

    @cached_property
    def _with_figures(self) -> tuple[list[str], str, list[int]]:
        """The ids, and the texts as they are written, one behind the other, with where each ends."""
        if self._all_written is not None:
            each = list(self._all_written())
        else:
            each = [(id_, self._written(id_)) for group in self._alike for id_ in group]
        said = [written for _, written in each]
        return [id_ for id_, _ in each], _BETWEEN.join(said), _ends_of(said)

    def _may_stand(self, sign: str) -> bool:
        """Whether all words of a sign are parts of words of the plan: of most signs that is not so."""
        words = self._words
        return all(word in words or any(map(str.isdigit, word)) for word in sign.split())

    @cached_property
    def _words(self) -> str:
        """The words of all texts without their figures, each once."""
        return " ".join(set(without_figures(self._joined.text).replace(_BETWEEN, " ").split()))


_FIGURES = frozenset("0123456789")


class _Joined:
    """Texts as they are compared, one behind the other; `bare` are the numbers of those without a single mark."""

    def __init__(self, written: Sequence[str]) -> None:
        said = _in_full(written)
        self.text = _BETWEEN.join(said)
        self.bare = frozenset([nth for nth, text in enumerate(said) if text.isascii()])
        self._ends = _ends_of(said)

    def having(self, sign: str, *, as_words: bool, bare_only: bool) -> Iterator[int]:
        """The numbers of the texts in which a sign stands."""
        text, ends, length = self.text, self._ends, len(sign)
        at = text.find(sign)
        while at >= 0:
            if as_words and not is_word_at(text, at, length):
                at = text.find(sign, at + 1)
                continue
            nth = bisect_right(ends, at)
            if not bare_only or nth in self.bare:
                yield nth
            at = text.find(sign, ends[nth])


def _ends_of(texts: Iterable[str]) -> list[int]:
    """Where each of some texts ends that stand one behind the other."""
    return list(accumulate([len(text) + 1 for text in texts]))


def _in_full(texts: Sequence[str]) -> list[str]:
    """Each of some texts as it is compared, with what is abbreviated in full behind it."""
    said = folded_each(texts)
    if not has_any(_BETWEEN.join(said)):
        return said
    return [text if not has_any(text) else compared(written) for text, written in zip(said, texts, strict=True)]
