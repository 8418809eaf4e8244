"""What a rule finds, and where."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from dxplan.source.span import Places
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Place(NamedTuple):
    """A part of an item, not yet turned into line and column: `Place(task.places, ("after", 2))`."""

    places: Places
    path: tuple[str | int, ...] = ()


class Finding(NamedTuple):
    """One thing a rule has found, at a symbolic place.

    `hint` says what to do, with the concrete number or date; without it the rule's general remedy is shown. `why`
    stands for the rule's reason where that is of other cases. `severity` differs from the rule's own where this case
    is better or worse than usual. A certain one is about something superfluous: what the remedies of its hint take
    out of the file can go, and no date changes. A detail asks for nothing and is held back unless all are asked for.
    """

    message: Text
    place: Place
    task: str | None = None
    hint: Text | None = None
    severity: Severity | None = None
    related: tuple[tuple[Place, Text], ...] = ()
    is_certain: bool = False
    is_detail: bool = False
    why: Text | None = None
