"""The kind of a task, guessed from its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from dxplan.guessing.abbreviations import in_full
from dxplan.guessing.sign import Sign
from dxplan.guessing.vocabulary import EVENTS, SIGNS
from dxplan.guessing.word_groups import ACTORS, ALLOWS, LIGHT, PRODUCTS, VERBS
from dxplan.guessing.words import LONGEST, Wording, one_spelling, without_marks, worded
from dxplan.model.kind import Kind
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_GAP = r"(?:\S+ ){0,10}?"
_SHORTEST_VERB = 3
_MOST_LIGHT = 4
_BETWEEN = expression(r"\s*;\s*")
_NUMBER = expression(r"(?<!\w)[0-9]+(?!\w)")
_ANY_NUMBER = "00"
_BROKEN = expression(r"(?<=[|(])\s*\n\s*|\s*\n\s*(?=\))")


class _Phrases(NamedTuple):
    """Phrases as three expressions, by where they may stand in a name."""

    first: re.Pattern[str] | None
    at_the_head: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def tell(self, text: str, heads: tuple[int, ...]) -> bool:
        """Whether one of them stands in a name, which has its heads at some places."""
        if self.first is not None and self.first.match(text) is not None:
            return True
        if self.at_the_head is not None:
            for head in heads:
                if self.at_the_head.match(text, head) is not None:
                    return True
        return self.anywhere is not None and self.anywhere.search(text) is not None


class _Read(NamedTuple):
    """A sign as it is looked for."""

    kind: Kind | None
    phrases: _Phrases
    unless: str
    read: Callable[[str], str]

    def fits(self, text: str) -> bool:
        """Whether one of the phrases stands in a name, and none of those that speak against it."""
        heads = _heads(text, self.read)
        if not self.phrases.tell(text, heads):
            return False
        return not self.unless or not _pattern(self.unless, self.read).tell(text, heads)


def guess_kind(name: Text, around: Text | None = None) -> Kind | None:
    """The kind that a name tells, by its Vietnamese or else by its English; None where it is not told.

    `around` is the name of the summary: in a group for a pilot, `vận hành thử` is the pilot and no trial before
    acceptance.
    """
    kind = _told(name.vi)
    if kind is None and name.en != name.vi:
        kind = _told(name.en)
    if kind is Kind.TRIAL and around is not None and _told(around.vi) is Kind.PILOT:
        return Kind.PILOT
    return kind


def is_event(name: Text) -> bool:
    """Whether a name tells of an instant, of something that is then done or decided."""
    for text in dict.fromkeys((name.vi, name.en)):
        wording = worded(text)
        (events,) = _read((EVENTS,), is_bare=wording.is_bare)
        if events.fits(wording.text):
            return True
    return False


def _told(name: str) -> Kind | None:
    """By what is abbreviated in full; else as it is written, for abbreviations that signs know themselves.

    What stands before a colon may only say of what, or who: `Kế hoạch thuê: phê duyệt`, `Cán bộ xã: tập huấn`.
    """
    short = name if len(name) > LONGEST else _without_its_number(name)
    thing, colon, done = short.partition(": ")
    if colon and not _begins(thing, VERBS):
        turned = _told_of_many(f"{done} {thing}") if _begins(done, VERBS, ACTORS) else None
        if turned is not None:
            return turned
        if (_told_of_many(thing) is None or _begins(thing, PRODUCTS)) and (kind := _told(done)) is not None:
            return kind
    return _told_of_many(short)


def _begins(text: str, *phrases: str) -> bool:
    """Whether a text begins with one of some groups of phrases."""
    wording = worded(in_full(text))
    read = without_marks if wording.is_bare else one_spelling
    return any(_beginning(group, read).match(wording.text) is not None for group in phrases)


@cache
def _beginning(phrases: str, read: Callable[[str], str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_joined(phrases, read)})(?!\w)")


@lru_cache(maxsize=16_384)
def _told_of_many(name: str) -> Kind | None:
    """Large plans have many names that are alike but for a number."""
    for wording in dict.fromkeys((worded(in_full(name)), worded(name))):
        for text in (wording.text, *_commanded(wording)):
            kind = _told_by_words(_without_its_number(text), is_bare=wording.is_bare)
            if kind is not None:
                return kind
    return None


def _without_its_number(text: str) -> str:
    """A text with one number for all that tell nothing."""
    spoken = _numbers_spoken_of()
    return _NUMBER.sub(lambda match: match[0] if match[0] in spoken else _ANY_NUMBER, text)


@lru_cache(maxsize=16_384)
def _told_by_words(text: str, *, is_bare: bool) -> Kind | None:
    """The kind that words tell."""
    for sign in _read(SIGNS, is_bare=is_bare):
        if sign.fits(text):
            return sign.kind
    return None


def _commanded(wording: Wording) -> tuple[str, ...]:
    """An English name that begins with a verb in -ing, with the verb as the table has it: `developing` as `develop`."""
    first, blank, rest = wording.text.partition(" ")
    stem = first.removesuffix("ing")
    if not wording.is_bare or stem == first or len(stem) < _SHORTEST_VERB:
        return ()
    verbs = (stem, f"{stem}e", *((stem[:-1],) if stem[-1] == stem[-2] else ()))
    return tuple(f"{verb}{blank}{rest}" for verb in verbs)


@cache
def _numbers_spoken_of() -> frozenset[str]:
    """The numbers that signs look for: `cấp độ 3`; any other tells as much as the next."""
    return frozenset(number for sign in SIGNS for number in re.findall("[0-9]+", f"{sign.vi} {sign.unless} {sign.en}"))


@cache
def _read(signs: tuple[Sign, ...], *, is_bare: bool) -> tuple[_Read, ...]:
    """Signs as they are looked for in names with the marks of Vietnamese, or without: made once they are needed."""
    read = without_marks if is_bare else one_spelling
    return tuple(_Read(sign.kind, _pattern(f"{sign.vi}; {sign.en}", read), sign.unless, read) for sign in signs)


@cache
def _pattern(phrases: str, read: Callable[[str], str]) -> _Phrases:
    """Phrases as they are looked for."""
    found: dict[str, list[str]] = {"=": [], "^": [], "": []}
    for phrase in filter(None, _BETWEEN.split(_joined(phrases, read))):
        place = phrase[0] if phrase[0] in found else ""
        before = "" if place else r"(?<!\w)"
        body = phrase.lstrip("^=").replace("… ", _GAP)
        found[place].append(rf"{before}(?:{body})(?!\w)")
    return _Phrases(*(re.compile("|".join(parts)) if parts else None for parts in found.values()))


@lru_cache(maxsize=256)
def _heads(text: str, read: Callable[[str], str]) -> tuple[int, ...]:
    """Where a name may be taken to begin: with its first word, and after up to four light ones."""
    heads: dict[int, None] = {0: None}
    last: tuple[int, ...] = (0,)
    for _ in range(_MOST_LIGHT):
        ends = (at + len(word) for at in last for word in _light_words(read) if text.startswith(word, at))
        last = tuple(end + 2 if text.startswith(", ", end) else end for end in ends)
        heads.update(dict.fromkeys(last))
    acting = _acting(read).match(text)
    if acting is not None:
        heads[acting.end()] = None
    return tuple(heads)


@cache
def _acting(read: Callable[[str], str]) -> re.Pattern[str]:
    """Somebody and up to four words more, before what is done."""
    actors, verbs = _joined(ACTORS, read), _joined(VERBS, read)
    allows = _joined(ALLOWS, read)
    return re.compile(rf"(?:{actors}) (?:(?!(?:{allows}) )[^\s,]+ ){{0,4}}?(?=(?:{verbs}) )")


@cache
def _light_words(read: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(f"{word} " for word in _joined(LIGHT, read).split("|"))


def _joined(phrases: str, read: Callable[[str], str]) -> str:
    """Phrases in one line, in the spelling that they are looked for in."""
    return read(_BROKEN.sub("", phrases).strip())
