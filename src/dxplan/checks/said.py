"""What the tasks and summaries of a plan are called and deliver: worked out once, for all that looks there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from dxplan.checks.concordance import Concordance
from dxplan.checks.law.mentions import written_by
from dxplan.checks.saying import tasks_saying
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.bulk import with_one_figure_each
from dxplan.text.named_tuple import NamedTuple


class Said(NamedTuple):
    """Of all tasks and summaries, in file order: names and deliverables, with a single 0 for each number in them.

    Many say the same but for a number, and tell the same where numbers tell nothing.
    """

    tasks: dict[str, Task]
    names: list[str]
    deliverables: list[str]
    written: tuple[list[str], list[str]]
    """The same two with their numbers."""
    says_more: bool
    """Whether any has a tag or a note."""

    def in_names(self) -> Concordance:
        """Where the names speak of a thing."""
        return Concordance(lambda id_: _name_of(self.tasks[id_]), _alike(self.tasks, self.names))

    def in_all(self) -> Concordance:
        """Where names, tags, deliverables or notes do."""
        keys: Iterable[Hashable] = zip(self.names, self.deliverables, strict=True)
        if self.says_more:
            more = [(task.tags, task.note) for task in self.tasks.values()]
            keys = zip(self.names, self.deliverables, more, strict=True)
            return Concordance(lambda id_: written_by(self.tasks[id_]), _alike(self.tasks, keys))
        return Concordance(lambda id_: written_by(self.tasks[id_]), _alike(self.tasks, keys), self._both)

    def _both(self) -> Iterable[tuple[str, str]]:
        return zip(self.tasks, map("\n".join, zip(*self.written, strict=True)), strict=True)


def said_in(plan: Plan) -> Said:
    """What the tasks of a plan say."""
    tasks = plan.tasks.values()
    names = [_name_of(task) for task in tasks]
    deliverables = ["" if task.deliverable is None else task.deliverable.everything for task in tasks]
    says_more = bool(tasks_saying(plan, "tags") or tasks_saying(plan, "note"))
    return Said(
        plan.tasks, with_one_figure_each(names), with_one_figure_each(deliverables), (names, deliverables), says_more
    )


def concordance(texts: dict[str, str]) -> Concordance:
    """Where some texts, by the ids of tasks, speak of a thing."""
    return Concordance(texts.__getitem__, _alike(texts, with_one_figure_each(list(texts.values()))))


def _name_of(task: Task) -> str:
    return "" if task.name is None else task.name.everything


def _alike(ids: Iterable[str], keys: Iterable[Hashable]) -> list[list[str]]:
    """The ids that have the same key, group by group."""
    groups: dict[Hashable, list[str]] = {}
    for id_, key in zip(ids, keys, strict=True):
        group = groups.get(key)
        if group is None:
            groups[key] = [id_]
        else:
            group.append(id_)
    return list(groups.values())
