"""Which entry of a plan is meant by a name, by an abbreviation, or by an id that only looks right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dxplan.model.calendar import BUILT_IN_CALENDARS
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed, unaccented
from dxplan.text.phrase import LANGUAGES, Text

_SMALL_WORDS = frozenset({"va", "and"})
_MOST_PATTERNS = 2000
_LONGEST_NAME = 200
_NUMBER = expression(r"[0-9]+$")
_SHORTEST = 3
_LEAST_OF_A_PART = 4
"""Letters: fewer are a word such as “sở”, which says little."""
_NEAR = 88.0
_LONG_ENOUGH = 6
_BUILT_IN = {
    "vn": Text("việt nam, lịch việt nam, hành chính, giờ hành chính, mặc định", "vietnam, standard, default"),
    "continuous": Text("liên tục, 24/7, 24h, cả ngày", "24 hours, 24/7, always, elapsed"),
}


class Naming:
    """The entries of one section, found by what people call them instead of by id."""

    def __init__(self, entries: Mapping[str, Text | None]) -> None:
        self._entries = entries
        self._by_look: dict[str, str] = {}
        self._by_name: dict[str, str | None] = {}
        self._by_number: dict[str, str | None] = {}
        for id_, name in entries.items():
            self._by_look.setdefault(_look(id_), id_)
            if number := _NUMBER.search(id_):
                key = number[0].lstrip("0")
                self._by_number[key] = id_ if key not in self._by_number else None
            for called in _names(name):
                self._by_name[called] = id_ if self._by_name.get(called, id_) == id_ else None

    def of_look(self, said: str) -> str | None:
        """The id that looks like what is said: of another script or case, without diacritics, its number alone."""
        return self._by_look.get(_look(said)) or (self._by_number.get(said.lstrip("0")) if said.isdecimal() else None)

    def of_called(self, said: str) -> str | None:
        """The id of what has this name, in any case, with or without diacritics."""
        return self._by_name.get(bare(said)) if len(said) <= _LONGEST_NAME else None

    def of_likeness(self, said: str) -> str | None:
        """The id of what has a name like this one: with words shortened to initials, or mistyped."""
        called = bare(said) if len(said) <= _LONGEST_NAME else ""
        return self._of_initials(called) or self._of_near_name(called)

    def of_part(self, said: str) -> str | None:
        """The id of the only thing whose name holds these whole words: `VNPT` of VNPT Hà Nội."""
        called = bare(said) if len(said) <= _LONGEST_NAME else ""
        if len(called) < _LEAST_OF_A_PART or len(self._by_name) > _MOST_PATTERNS:
            return None
        held = expression(rf"(?<!\w){re.escape(called)}(?!\w)")
        found = {id_ for name, id_ in self._by_name.items() if held.search(name)}
        return found.pop() if len(found) == 1 else None

    def _of_initials(self, called: str) -> str | None:
        if len(called) < _SHORTEST or len(self._by_name) > _MOST_PATTERNS:
            return None
        squeezed = re.sub(r"\W", "", called)
        found = {
            id_ for name, id_ in self._by_name.items() if id_ and len(name) > len(called) and _short(name, squeezed)
        }
        return found.pop() if len(found) == 1 else None

    def _of_near_name(self, called: str) -> str | None:
        from dxplan.soundness.suggest import closest

        near = closest(called, self._by_name, least=_NEAR) if len(called) >= _LONG_ENOUGH else None
        return None if near is None else self._by_name[near]


def naming(items: Iterable[tuple[str, Text | None]], *, calendars: bool = False) -> Naming:
    """The naming of a section's ids and names; `calendars` has the built-in ones too."""
    entries = dict(items)
    if calendars:
        entries = {id_: _BUILT_IN.get(id_) for id_ in BUILT_IN_CALENDARS} | entries
    return Naming(entries)


def without_signs_around(text: str) -> str:
    """A text as a keyboard would have typed it, without the quotes or brackets that it stands in."""
    return typed(text).strip("\"'[]{}<> ")


def _look(id_: str) -> str:
    return unaccented(without_signs_around(id_)).casefold().replace("_", "-")


def _names(name: Text | None) -> Iterable[str]:
    if name is None:
        return
    for language in LANGUAGES:
        said = name.in_language(language)
        yield bare(said)
        if name in _BUILT_IN.values():
            yield from map(bare, said.split(","))


def _short(name: str, squeezed: str) -> bool:
    """Whether `squeezed` is the name with some words, at least two, shortened to their initials; small ones may go."""
    ends = {0}
    shortened: dict[int, int] = {0: 0}
    for word in re.split(r"\W+", name):
        following: dict[int, int] = {}
        for end in ends:
            ways = [(word, 0), (word[:1], 1)]
            if word in _SMALL_WORDS:
                ways.append(("", 0))
            for written, cut in ways:
                if squeezed.startswith(written, end):
                    there = end + len(written)
                    following[there] = max(following.get(there, 0), shortened[end] + cut)
        ends, shortened = set(following), following
    return shortened.get(len(squeezed), 0) >= 2
