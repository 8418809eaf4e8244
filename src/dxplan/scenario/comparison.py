"""What differs between two schedules: which tasks there are, their dates, their floats, and what they wait for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from dxplan.network.many_sets import Spans, no_places, united, with_place
from dxplan.network.network import Network
from dxplan.network.order import Order
from dxplan.schedule.result import Schedule, ScheduledTask

_DATES = attrgetter("early_start", "early_finish", "late_start", "late_finish")
_FLOATS = attrgetter("total_float", "free_float", "is_critical")


@dataclass(frozen=True, slots=True)
class Difference:
    """A task that is scheduled otherwise, or waits for other tasks.

    `order_differs` says that by the links something else is surely finished when it starts, or leads to it at all.
    """

    before: ScheduledTask
    after: ScheduledTask
    order_differs: bool

    @property
    def task(self) -> str:
        """The id of the task."""
        return self.before.id

    @property
    def dates_differ(self) -> bool:
        """Whether an early or late date is another one."""
        return bool(_DATES(self.before) != _DATES(self.after))

    @property
    def floats_differ(self) -> bool:
        """Whether a float is another one, or it is critical in one of the two only."""
        return bool(_FLOATS(self.before) != _FLOATS(self.after))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two schedules side by side: tasks that only one of them has, and those of both that differ, in file order."""

    gone: tuple[str, ...]
    added: tuple[str, ...]
    different: tuple[Difference, ...]

    @property
    def moved(self) -> tuple[Difference, ...]:
        """The tasks with other dates or floats."""
        return tuple(found for found in self.different if found.dates_differ or found.floats_differ)

    @property
    def order_differs(self) -> bool:
        """Whether there are other tasks, or one waits for others than before."""
        return bool(self.gone or self.added) or any(found.order_differs for found in self.different)


def compare(before: Schedule, after: Schedule) -> Comparison:
    """What is otherwise in the second schedule than in the first; tasks are the same if their ids are."""
    both = [id_ for id_ in before.tasks if id_ in after.tasks]
    leaves = [id_ for id_ in both if id_ in before.network.leaf and id_ in after.network.leaf]
    was, now = _order(before.network, leaves), _order(after.network, leaves)
    compared = (Difference(before.tasks[id_], after.tasks[id_], was.get(id_) != now.get(id_)) for id_ in both)
    return Comparison(
        gone=tuple(id_ for id_ in before.tasks if id_ not in after.tasks),
        added=tuple(id_ for id_ in after.tasks if id_ not in before.tasks),
        different=tuple(each for each in compared if each.order_differs or each.dates_differ or each.floats_differ),
    )


def _order(network: Network, leaves: Sequence[str]) -> dict[str, tuple[Spans, Spans]]:
    """For each of some tasks which of them are surely finished when it starts, and which lead to it by any links."""
    order = Order(network, leaves)
    place = {network.leaf[id_]: index for index, id_ in enumerate(leaves)}
    leads = [no_places(len(leaves))] * len(network.task_of)
    for node in network.order:
        for edge in network.incoming[node]:
            leads[node] = united(leads[node], leads[edge.source])
            if edge.source in place:
                leads[node] = with_place(leads[node], place[edge.source])
    return {id_: (order.finished_before(id_), leads[network.leaf[id_]]) for id_ in leaves}
