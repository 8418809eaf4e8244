"""Systems that a programme builds or connects."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class System(Item):
    """A system; `needs` names the systems whose data it lives on; `security_level` runs from 1 to 5."""

    security_level: int | None = None
    personal_data: bool = False
    needs: tuple[str, ...] = ()
