"""Words of a task's name that tell of a step, looked for without expressions: names are many, and most tell nothing."""

from __future__ import annotations

from functools import cached_property, lru_cache

from dxplan.guessing.abbreviations import in_full
from dxplan.guessing.words import without_marks
from dxplan.text.expression import expression

_LATEST = 256
"""How many texts are remembered: all phrases are looked for in one, then in the next."""


@lru_cache(maxsize=_LATEST)
def padded(text: str) -> str:
    """A text as words with single blanks around them, in small letters, one spelling and without abbreviations."""
    words = f" {_BETWEEN.sub(' ', in_full(text[:LONGEST])).strip()} "
    if " plan " in words:
        for other, usual in _PLANS.items():
            words = words.replace(other, usual)
    return _kept_together(words) if words.isascii() else words


_PLANS = {
    f" {other} ": f" {usual} "
    for usual, others in {
        "hire plan": "plan of hire; plan of the hire; plan for hire; plan for the hire; plan to hire; hiring plan; "
        "plan of hiring; rental plan; plan of rental; lease plan; plan for renting",
        "selection plan": "plan of selection; plan for selection; plan for the selection; plan of the selection; "
        "plan for selecting; plan of contractor selection; plan for contractor selection; sourcing plan",
        "procurement plan": "plan of procurement; plan for procurement; plan for the procurement; purchasing plan",
    }.items()
    for other in others.split("; ")
}
"""Names of plans in English that have several orders of words, by the usual one."""
_ALIKE = {
    "dung": ("xay dung", "su dung", "ap dung", "noi dung", "nguoi dung", "tuyen dung", "dung chung", "dung luong"),
    "dong": (
        *("hop dong", "hoi dong", "cong dong", "hoat dong", "tu dong", "lao dong", "huy dong", "di dong", "van dong"),
        *("chu dong", "dong bo", "dong y", "dong thoi", "dong nai", "dong thap", "dong ha", "dong hoi", "dong xoai"),
    ),
}
"""Words of two syllables, one of which is another word without its marks: `xây dựng` does not stop (`dừng`) a thing."""


def _kept_together(words: str) -> str:
    for syllable, alike in _ALIKE.items():
        if f" {syllable} " in words:
            for word in alike:
                words = words.replace(f" {word} ", f" {word.replace(' ', '_')} ")
    return words


LONGEST = 400
"""Characters of a text that are looked at."""
_BETWEEN = expression(r"[\W_]+")
_BETWEEN_PARTS = expression(r"(?:[^\w;…]|_)+")


@lru_cache(maxsize=_LATEST)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Phrases:
    """Phrases apart by semicolons, any of which tells; `…` stands for any words between two parts of one.

    A text without a single mark is compared without marks. `unless` are phrases that speak against it.
    """

    def __init__(self, phrases: str, unless: str = "") -> None:
        self._phrases, self._unless = phrases, unless

    def tell(self, text: str) -> bool:
        """Whether one of them stands in a padded text, and none that speaks against it."""
        bare = text.isascii()
        if _words(text).isdisjoint(self._bare_firsts if bare else self._marked_firsts):
            return False  # which is what most texts tell
        if not _any(text, self._bare if bare else self._marked):
            return False
        return not self._unless or not _any(text, self._bare_unless if bare else self._marked_unless)

    @cached_property
    def _marked(self) -> tuple[tuple[str, ...], ...]:
        return _parts(in_full(self._phrases))

    @cached_property
    def _bare(self) -> tuple[tuple[str, ...], ...]:
        return _bare_parts(self._phrases)

    @cached_property
    def _marked_firsts(self) -> frozenset[str]:
        return _firsts(self._marked)

    @cached_property
    def _bare_firsts(self) -> frozenset[str]:
        return _firsts(self._bare)

    @cached_property
    def _marked_unless(self) -> tuple[tuple[str, ...], ...]:
        return _parts(in_full(self._unless))

    @cached_property
    def _bare_unless(self) -> tuple[tuple[str, ...], ...]:
        return _bare_parts(self._unless)


class Either:
    """Two sorts of phrases, each with what speaks against it, of which one is enough."""

    def __init__(self, one: Phrases, other: Phrases | Either | Both) -> None:
        self._one, self._other = one, other

    def tell(self, text: str) -> bool:
        """Whether one of either sort stands in a padded text."""
        return self._one.tell(text) or self._other.tell(text)


class Both:
    """Two sorts of phrases, of each of which one has to tell, in whatever order they stand."""

    def __init__(self, one: Phrases | Both | Either, other: Phrases) -> None:
        self._one, self._other = one, other

    def tell(self, text: str) -> bool:
        """Whether one of either sort stands in a padded text."""
        return self._one.tell(text) and self._other.tell(text)


def _parts(phrases: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(f" {part.strip()} " for part in phrase.split("…"))
        for phrase in _BETWEEN_PARTS.sub(" ", phrases).split(";")
        if phrase.strip()
    )


def _bare_parts(phrases: str) -> tuple[tuple[str, ...], ...]:
    parts = _parts(without_marks(in_full(phrases)))
    return tuple(tuple(map(_kept_together, phrase)) for phrase in parts)


def _firsts(phrases: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(parts[0].split()[0] for parts in phrases)


def _any(text: str, phrases: tuple[tuple[str, ...], ...]) -> bool:
    for first, *others in phrases:
        at = text.find(first)
        if at < 0:
            continue
        for part in others:
            at = text.find(part, at + 1)
            if at < 0:
                break
        else:
            return True
    return False
