"""The steps of each unit of a roll-out: what one unit does is no step before what another one does."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.task import Task

Unit = tuple[str, str] | None
"""A roll-out and one of its units; None where a task is of no unit."""


def by_unit(afters: list[Task], befores: list[Task]) -> Iterator[tuple[list[Task], list[Task]]]:
    """The later steps of each unit of a roll-out, and those of no unit, each with the earlier ones but other units'.

    What a unit does before its own later step is none for those of no unit.
    """
    units: dict[Unit, list[Task]] = {}
    for after in afters:
        units.setdefault(after.unit, []).append(after)
    own: dict[Unit, list[Task]] = {}
    for before in befores:
        own.setdefault(before.unit, []).append(before)
    several = {key[0] for key in own if key is not None}
    of_none = [task for key, of in own.items() if key not in units or key is None for task in of]
    for unit, tasks in units.items():
        if unit is None:
            yield tasks, of_none
        elif unit[0] not in several:
            yield tasks, befores
        else:
            yield tasks, [task for key, of in own.items() if key in (None, unit) or key[0] != unit[0] for task in of]
