"""What a piece of YAML says, event by event: to compare two files word for word."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_ANCHOR = expression(r"&[^\s,\[\]{}]+\s+")
_AROUND = 2
"""Events before and after what a text says: of its stream and of its document."""


class Event(NamedTuple):
    """A word (`is_scalar`), an alias, or the beginning or end of a list or mapping, with its anchor."""

    kind: str
    text: str = ""
    anchor: str = ""

    @property
    def is_scalar(self) -> bool:
        """Whether it is a word."""
        return self.kind == yaml.ScalarEvent.__name__


def placed(text: str) -> Iterator[tuple[int, Event]]:
    """The events of a text that is YAML, each with the character at which it begins behind its anchor."""
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        anchor, start = getattr(event, "anchor", None) or "", event.start_mark.index  # type: ignore[union-attr]  # of the stubs
        found = Event(type(event).__name__, getattr(event, "value", ""), anchor)
        yield start + (anchor_length(text, start) if anchor and found.is_scalar else 0), found


def said_by(text: str) -> list[Event]:
    """What a text says by itself; nothing if it is no YAML."""
    try:
        return [event for _, event in placed(text)][_AROUND:-_AROUND]
    except yaml.YAMLError:
        return []


def anchor_length(text: str, start: int) -> int:
    """How many characters an anchor takes with the blanks behind it; 0 if there is none."""
    mark = _ANCHOR.match(text, start)
    return 0 if mark is None else mark.end() - start
