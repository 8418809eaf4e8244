"""Many large sets that are nearly the same: each is cut into spans, and those that two have in common are kept once.

Along a chain of n tasks, what is before each of them takes n²/16 bytes written out, and here one span more a task.
"""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.text.named_tuple import NamedTuple

SHIFT = 12
WITHIN = (1 << SHIFT) - 1
"""A place stands in the span `place >> SHIFT`, as the bit `place & WITHIN`."""

Spans = tuple[int, ...]
"""A set of places: a number for each 4,096 of them, with one bit a place."""


class Marked(NamedTuple):
    """A few places of many: the spans in which there are any, by number. Without any it is false."""

    spans: dict[int, int]

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __or__(self, other: Marked) -> Marked:
        more = {number: self.spans.get(number, 0) | span for number, span in other.spans.items()}
        return Marked({**self.spans, **more})

    def __and__(self, other: Marked) -> Marked:
        both = ((number, self.spans.get(number, 0) & span) for number, span in other.spans.items())
        return Marked({number: span for number, span in both if span})


NOTHING_MARKED = Marked({})


def marked(places: Iterable[int]) -> Marked:
    """Some places."""
    spans: dict[int, int] = {}
    for place in places:
        number = place >> SHIFT
        spans[number] = spans.get(number, 0) | 1 << (place & WITHIN)
    return Marked(spans)


def no_places(of: int) -> Spans:
    """The empty set, where there are so many places."""
    return (0,) * ((of >> SHIFT) + 1)


def with_place(spans: Spans, place: int) -> Spans:
    """A set with one place more."""
    number = place >> SHIFT
    return (*spans[:number], spans[number] | 1 << (place & WITHIN), *spans[number + 1 :])


def united(one: Spans, other: Spans) -> Spans:
    """What is in either of two sets; where one holds all that the other does, it is that one itself."""
    if one is other:
        return one
    return tuple([a if a is b else _of_both(a, b) for a, b in zip(one, other, strict=True)])


def _of_both(one: int, other: int) -> int:
    both = one | other
    return one if both == one else other if both == other else both


def holds(spans: Spans, place: int) -> bool:
    """Whether a place is in a set."""
    return bool(spans[place >> SHIFT] >> (place & WITHIN) & 1)


def holds_any(spans: Spans, among: Marked) -> bool:
    """Whether any of some places is in a set."""
    for number, span in among.spans.items():  # noqa: SIM110  (asked very often)
        if spans[number] & span:
            return True
    return False


def held(spans: Spans, among: Marked) -> Marked:
    """Those of some places that are in a set."""
    return Marked({number: both for number, span in among.spans.items() if (both := spans[number] & span)})
