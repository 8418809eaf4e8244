"""What could not be carried over, gathered on the way: one statement a kind, with all rows that it is true of."""

from __future__ import annotations

from dxplan.exchange.incoming import Unkept
from dxplan.exchange.tables.cells import on_one_line
from dxplan.text.phrase import Text

_LONGEST = 80


class Report:
    """Statements in the order in which they were first made."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], tuple[Text, list[str]]] = {}

    def say(self, what: Text, where: str = "", text: str = "") -> None:
        """Something is true of a row (or of the whole file), with the text that it is about."""
        _, places = self._said.setdefault((what.vi, what.en), (what, []))
        place = ": ".join(filter(None, (where, shortened(text))))
        if place and place not in places[-1:]:
            places.append(place)

    @property
    def unkept(self) -> tuple[Unkept, ...]:
        """All that was said."""
        return tuple(Unkept(what, tuple(places)) for what, places in self._said.values())


def shortened(text: str) -> str:
    """A text on one line, and not too long."""
    line = on_one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
