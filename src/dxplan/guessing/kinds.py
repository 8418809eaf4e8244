"""The kind of a task, guessed from its name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dxplan.guessing.vocabulary import EVENTS, LIGHT, SIGNS, Sign
from dxplan.guessing.words import Wording, one_spelling, without_marks, worded
from dxplan.model.kind import Kind
from dxplan.text.phrase import Text

_GAP = r"(?:\S+ ){0,10}?"
_BETWEEN = re.compile(r"\s*;\s*")


class _Read(NamedTuple):
    """A sign as it is looked for: `bare` in names without any marks."""

    kind: Kind | None
    plain: re.Pattern[str]
    bare: re.Pattern[str]
    unless: re.Pattern[str] | None
    unless_bare: re.Pattern[str] | None

    def fits(self, wording: Wording) -> bool:
        """Whether one of the phrases stands in a name, and none of those that speak against it."""
        looked_for, against = (self.bare, self.unless_bare) if wording.is_bare else (self.plain, self.unless)
        return looked_for.search(wording.text) is not None and not (against and against.search(wording.text))


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
    (events,) = _read((EVENTS,))
    return any(events.fits(worded(text)) for text in {name.vi, name.en})


def _told(name: str) -> Kind | None:
    wording = worded(name)
    for sign in _read(SIGNS):
        if sign.fits(wording):
            return sign.kind
    return None


@cache
def _read(signs: tuple[Sign, ...]) -> tuple[_Read, ...]:
    return tuple(
        _Read(
            sign.kind,
            _pattern(f"{sign.vi}; {sign.en}"),
            _pattern(f"{sign.vi}; {sign.en}", bare=True),
            _pattern(sign.unless) if sign.unless else None,
            _pattern(sign.unless, bare=True) if sign.unless else None,
        )
        for sign in signs
    )


def _pattern(phrases: str, *, bare: bool = False) -> re.Pattern[str]:
    """Phrases as one expression; the light words are passed over only where a name has no better beginning."""
    read = without_marks if bare else one_spelling
    starts = {"^": rf"^(?:(?:{read(LIGHT)}) (?:, )?)*", "=": "^"}
    found: list[str] = []
    for phrase in filter(None, _BETWEEN.split(phrases)):
        start = starts.get(phrase[0], r"(?<!\w)")
        body = read(phrase.lstrip("^=")).replace("… ", _GAP)
        found.append(rf"{start}(?:{body})(?!\w)")
    return re.compile("|".join(found) or r"(?!)")
