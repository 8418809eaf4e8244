"""Which keys stand at a place of a plan file, in the order of the house."""

from __future__ import annotations

from dxplan.dump.tasks import ORDER, UNIT_ORDER
from dxplan.dump.whole import ENTRIES, PARTS, SECTIONS
from dxplan.text.named_tuple import NamedTuple


class Place(NamedTuple):
    """A mapping of a plan file: the order of its keys (none: as they stand) and what its values are.

    `inside` has the places of some keys, `others` that of all the rest. `apart` are the keys before which a line is
    empty, `all_apart` says that of each that takes several lines.
    """

    order: tuple[str, ...] = ()
    inside: dict[str, Place] = {}  # noqa: RUF012  (nobody changes it)
    others: Place | None = None
    apart: frozenset[str] = frozenset()
    all_apart: bool = False

    def of(self, key: str) -> Place:
        """The place of a value."""
        return self.inside.get(key) or self.others or ANYTHING


ANYTHING = Place()


def _plan() -> Place:
    unit = Place(UNIT_ORDER, {})
    unit.inside["tasks"] = Place(others=unit)
    task = Place(ORDER, {"each": Place(others=unit)})
    tasks = Place(others=task, all_apart=True)
    task.inside["tasks"] = tasks
    return Place(
        tuple(key for group in SECTIONS for key in group),
        {
            "tasks": tasks,
            **{name: Place(others=Place(order)) for name, order in ENTRIES.items()},
            **{name: Place(order) for name, order in PARTS.items()},
        },
        apart=frozenset(group[0] for group in SECTIONS[1:]),
    )


PLAN = _plan()
