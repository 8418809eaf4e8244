"""The network of a plan as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.writers import dot
from dxplan.schedule.folded import folded

if TYPE_CHECKING:
    from dxplan.schedule.result import Schedule
    from dxplan.text.phrase import Language

__all__ = ["network_dot"]


def network_dot(schedule: Schedule, language: Language, *, opens_units: bool = False) -> bytes:
    """The network in Graphviz's language, as `dxplan export --to dot` writes it, with a roll-out once for all units."""
    return dot.write(Outgoing(schedule if opens_units else folded(schedule), None, language))
