"""What a system does not keep of a row of the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from dxplan.model.task import Task
from dxplan.text.named_tuple import NamedTuple


class Manner(Enum):
    """In which way a plan does not keep a row, the worst first."""

    __hash__ = object.__hash__

    LATE = "by the dates the earlier step is not done when the later one starts"
    MISSING = "there is no earlier step at all"
    UNLINKED = "the dates are in order, but no link keeps them so"


NONE: Mapping[str, Task | None] = MappingProxyType({})


class Lack(NamedTuple):
    """A row that a system does not keep: the tasks of the later step, each with what it should wait for.

    They are in the order of their starts. A `partial` one is an early step of several,
    of which the last is in order, or one whose earlier step another system has.
    Is it `by_name`, the later steps say no kind. Beside late ones stand those that only want a link, `unlinked`.
    """

    system: str | None
    manner: Manner
    befores: dict[str, Task | None]
    is_partial: bool = False
    is_by_name: bool = False
    unlinked: Mapping[str, Task | None] = NONE


def together(lacks_of_units: Iterable[Lack | None]) -> Lack | None:
    """What several units do not keep, as one: in the worst manner of any."""
    several = [lack for lack in lacks_of_units if lack is not None]
    if len(several) < 2:
        return several[0] if several else None
    manner = next(manner for manner in Manner if any(lack.manner is manner for lack in several))
    worst = [lack for lack in several if lack.manner is manner]
    return Lack(
        worst[0].system,
        manner,
        {id_: before for lack in worst for id_, before in lack.befores.items()},
        all(lack.is_partial for lack in worst),
        all(lack.is_by_name for lack in worst),
        {id_: before for lack in worst for id_, before in lack.unlinked.items()},
    )
