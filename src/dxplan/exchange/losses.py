"""What a file says and its plan does not hold, gathered while it is read."""

from __future__ import annotations

from dxplan.exchange.incoming import Unkept
from dxplan.text.phrase import Text


class Losses:
    """One entry for each kind of thing, with the tasks or rows that it is true of, in the order they are met."""

    def __init__(self) -> None:
        self._where: dict[Text, dict[str, None]] = {}

    def note(self, what: Text, *where: str) -> None:
        """Something is not kept, or kept otherwise: `where` are task ids, rows or nothing."""
        self._where.setdefault(what, {}).update(dict.fromkeys(where))

    def all(self) -> tuple[Unkept, ...]:
        """Everything that was noted."""
        return tuple(Unkept(what, tuple(where)) for what, where in self._where.items())
