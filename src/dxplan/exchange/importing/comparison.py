"""Which dates of an imported plan differ from those that the other program computed, and why."""

from __future__ import annotations

from dxplan.exchange.importing.reasons import own_reason, reason_before_links
from dxplan.exchange.incoming import Imported
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.schedule.instant import Instant
from dxplan.schedule.result import Schedule
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Difference(NamedTuple):
    """A task that the file places otherwise: its start and finish there and as scheduled, and the first cause.

    `follows` is the task whose difference it has, through links; None where the cause is its own.
    """

    task: str
    was: tuple[Instant | None, Instant | None]
    now: tuple[Instant, Instant]
    why: Text
    follows: str | None = None


class Comparison(NamedTuple):
    """How many tasks have dates in the file, and those of which they differ, in the plan's order."""

    compared: int
    differences: tuple[Difference, ...]


def compare(imported: Imported, schedule: Schedule) -> Comparison:
    """The tasks whose dates in the file are others.

    A file may say two pairs: what is shown (`start`, `finish`) and what follows from links (`early_…`); a task that
    stands as either says is the same.
    """
    said = 0
    differing: dict[str, tuple[Instant | None, Instant | None]] = {}
    for task in imported.plan.leaves():
        stated = imported.stated.get(task.id)
        if stated is None:
            continue
        now = schedule.tasks[task.id]
        pairs = [
            pair
            for pair in ((stated.start, stated.finish), (stated.early_start, stated.early_finish))
            if pair != (None, None)
        ]
        if pairs:
            said += 1
            ours = (now.early_start, now.early_finish)
            if not any(_same(pair, ours) for pair in pairs):
                differing[task.id] = pairs[0]
    return Comparison(said, tuple(_explained(imported, schedule, differing)))


def _same(stated: tuple[Instant | None, Instant | None], ours: tuple[Instant, Instant]) -> bool:
    return all(theirs is None or theirs == own for theirs, own in zip(stated, ours, strict=True))


def _explained(
    imported: Imported, schedule: Schedule, differing: dict[str, tuple[Instant | None, Instant | None]]
) -> list[Difference]:
    plan = schedule.plan
    before = _Before(plan, schedule, differing)
    own = {id_: reason_before_links(plan.tasks[id_], imported) for id_ in differing}
    follows = {id_: before.first_of(plan.tasks[id_]) if own[id_] is None else None for id_ in differing}
    found = []
    for id_, was in differing.items():
        first = _origin(id_, follows)
        why = own[first] or own_reason(plan.tasks[first], differing[first], imported, schedule)
        now = schedule.tasks[id_]
        found.append(Difference(id_, was, (now.early_start, now.early_finish), why, None if first == id_ else first))
    return found


def _origin(task: str, follows: dict[str, str | None]) -> str:
    """Back to the first task that differs; a way once gone is remembered."""
    way: list[str] = []
    at, back = task, follows[task]
    while back is not None and back not in way:
        way.append(at)
        at, back = back, follows[back]
    for each in way:
        follows[each] = at
    return at


class _Before:
    """Looks for a task before another one that differs, too."""

    def __init__(
        self, plan: Plan, schedule: Schedule, differing: dict[str, tuple[Instant | None, Instant | None]]
    ) -> None:
        self._plan, self._schedule, self._differing = plan, schedule, differing
        self._inside: dict[str, str | None] = {}

    def first_of(self, task: Task) -> str | None:
        """The one that decides its dates, or else the first one that a link of it or of a summary around it names."""
        driver = self._schedule.tasks[task.id].driver
        links = [driver.link] if driver is not None and driver.link is not None else []
        for each in (task, *self._plan.ancestors(task)):
            links += each.predecessors
        for link in links:
            found = self._within(link.predecessor)
            if found is not None and found != task.id:
                return found
        return None

    def _within(self, id_: str) -> str | None:
        """The task itself, or one inside the summary."""
        if id_ not in self._inside:
            leaves = self._plan.leaves_below(self._plan.tasks[id_])
            self._inside[id_] = next((leaf.id for leaf in leaves if leaf.id in self._differing), None)
        return self._inside[id_]
