"""Whether a task is about something, by its own words: there is no kind for everything that the law asks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from dxplan.guessing.abbreviations import written_out
from dxplan.guessing.words import without_marks
from dxplan.text.phrase import folded as _folded

if TYPE_CHECKING:
    from dxplan.model.task import Task


@dataclass(frozen=True, eq=False)  # there is one of each, and what is found by it is kept by it
class Words:
    """Phrases, in Vietnamese and English, any of which tells that a task is about a thing: `("chia sẻ", "sharing")`.

    Case does not matter, and only whole words count. In a text without a single mark, phrases of several words are
    looked for without theirs; abbreviations count as what they stand for.
    """

    phrases: tuple[str, ...]

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The phrases as they are compared with others."""
        return tuple(_folded(phrase) for phrase in self.phrases)

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The phrases of several words that have marks, without these: one word alone could be another one."""
        return tuple(without_marks(phrase) for phrase in self.folded if " " in phrase and not phrase.isascii())

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """A few words, one of which stands in each phrase."""
        return _signs_of(self.folded)

    @cached_property
    def bare_signs(self) -> tuple[str, ...]:
        """The same of the phrases without marks."""
        return _signs_of(self.bare)

    def occur_in(self, text: str) -> bool:
        """Whether one of them stands in a text."""
        return self._stand_in(compared(text))

    def _stand_in(self, said: str) -> bool:
        if _any_of(self.signs, self.folded, said):
            return True
        return said.isascii() and _any_of(self.bare_signs, self.bare, said)


def _signs_of(phrases: tuple[str, ...]) -> tuple[str, ...]:
    left = [words for phrase in phrases if (words := frozenset(phrase.split()))]
    signs: list[str] = []
    while left:
        counts = Counter(word for words in left for word in sorted(words))
        sign = max(counts, key=lambda word: (counts[word], len(word)))
        signs.append(sign)
        left = [words for words in left if sign not in words]
    return tuple(signs)


def _any_of(signs: tuple[str, ...], phrases: tuple[str, ...], said: str) -> bool:
    for sign in signs:
        if sign in said:
            return any(phrase in said and has_word(said, phrase) for phrase in phrases)
    return False  # which is so of most texts


def compared(text: str) -> str:
    """A text as it is compared with phrases; where something is abbreviated, once more with that in full."""
    said = _folded(text)
    full = written_out(text)
    return said if full is None else f"{said}\n{_folded(full)}"


def has_word(said: str, phrase: str) -> bool:
    """Whether a phrase that stands in a text does so without letters or figures next to it."""
    at, length = said.find(phrase), len(phrase)
    while at >= 0:
        if is_word_at(said, at, length):
            return True
        at = said.find(phrase, at + 1)
    return False


def is_word_at(said: str, at: int, length: int) -> bool:
    """Whether no letters or figures stand next to a part of a text."""
    before, after = said[at - 1 : at], said[at + length : at + length + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def mentions(task: Task, words: Words) -> bool:
    """Whether a task's tags, name, deliverable or note speak of a thing; in a tag, `-` and `_` stand for spaces."""
    return words._stand_in(said_by(task))


def said_by(task: Task) -> str:
    """A task's tags, name, deliverable and note, as they are compared with others."""
    return _compared(written_by(task))


def written_by(task: Task) -> str:
    """A task's tags, name, deliverable and note, as they are written; in a tag, blanks for `-` and `_`."""
    name, deliverable, note = task.name, task.deliverable, task.note
    if name is not None and not task.tags and note is None:  # as most are
        return name.everything if deliverable is None else f"{name.everything}\n{deliverable.everything}"
    said = [tag.replace("-", " ").replace("_", " ") for tag in task.tags]
    return "\n".join((*said, *(text.everything for text in (name, deliverable, note) if text is not None)))


@lru_cache(maxsize=16_384)
def _compared(written: str) -> str:
    """What a task says, to be compared: several rules look for words in it."""
    return compared(written)
