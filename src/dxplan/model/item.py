"""What every entry of a plan's sections has in common."""

from __future__ import annotations

from dataclasses import field

from dxplan.source.span import NOWHERE, Places
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class
from dxplan.text.voice import Voice


@value_class(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry with an id, where its content comes from, and where it stands in the file."""

    id: str
    name: Text | None = None
    source: tuple[str, ...] = ()
    assumed: bool = False
    note: Text | None = None
    places: Places = field(default=NOWHERE, compare=False, repr=False)

    @property
    def written(self) -> str:
        """How other entries refer to it."""
        return self.id

    def said(self, voice: Voice) -> str:
        """As a voice calls it."""
        return voice.name(self)

    def plain(self) -> object:
        """For machines: what it is, and its id."""
        return {type(self).__name__.lower(): self.id}
