"""The differences between two versions of a plan, as values that can be applied one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

from dxplan.model.dependency import Dependency
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints, Progress, Task
from dxplan.scenario.differences.pairing import pairs, with_ids_of

_NOT_COMPARED = frozenset(("id", "children", "places", "predecessors", "constraints", "progress"))
_NOT_OF_PLAN = frozenset(("tasks", "roots", "file", "places", "unexpanded", "baseline"))
_TASK_FIELDS = tuple(field.name for field in fields(Task) if field.name not in _NOT_COMPARED)
_DATES = tuple(field.name for field in fields(DateConstraints))
_PROGRESS = tuple(field.name for field in fields(Progress))
_PLAN_FIELDS = tuple(field.name for field in fields(Plan) if field.name not in _NOT_OF_PLAN)


class What(Enum):
    """What has become of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Of(Enum):
    """What a difference is about."""

    PLAN = "plan"
    ENTRY = "entry"
    TASK = "task"
    FIELD = "field"
    LINK = "link"


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """One difference; ids are those of the newer plan.

    Of a task or an entry of a register `before` and `after` are these themselves, of a link the `Dependency`, else the
    value of the field. `section` is the register (`agencies`), `task` the task whose field or link it is, `field` the
    field of the model.
    """

    of: Of
    what: What
    before: Any = None
    after: Any = None
    section: str = ""
    task: str | None = None
    field: str = ""

    @property
    def link(self) -> Dependency | None:
        """The link that it is about: as it is now, or as it was."""
        value: Dependency | None = (self.after or self.before) if self.of is Of.LINK else None
        return value


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs between `old`, which has the ids of `new` already, and `new`; `names` are the old ids."""

    old: Plan
    new: Plan
    names: Mapping[str, str]
    changes: tuple[Change, ...]

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """The tasks that have other ids: the old one and the new one."""
        return tuple((was, id_) for id_, was in self.names.items() if was != id_ and id_ in self.new.tasks)

    @property
    def is_empty(self) -> bool:
        """Whether both say the same."""
        return not self.changes and not self.renamed


def differences(old: Plan, new: Plan) -> Differences:
    """What a newer version of a plan says otherwise; the order of its tasks does not count."""
    said, names = with_ids_of(old, new, pairs(old, new))
    return Differences(said, new, names, tuple(_changes(said, new)))


def _changes(old: Plan, new: Plan) -> Iterator[Change]:
    yield from _of_plan(old, new)
    for id_, task in new.tasks.items():
        was = old.tasks.get(id_)
        if was is None:
            yield Change(Of.TASK, What.ADDED, None, task, task=id_)
        elif was is not task and was != task:
            yield from _of_task(was, task)
    for id_, task in old.tasks.items():
        if id_ not in new.tasks:
            yield Change(Of.TASK, What.REMOVED, task, None, task=id_)


def _of_plan(old: Plan, new: Plan) -> Iterator[Change]:
    for name in _PLAN_FIELDS:
        was, now = getattr(old, name), getattr(new, name)
        if was == now:
            continue
        if isinstance(was, dict) and isinstance(now, dict):
            for id_ in dict.fromkeys((*was, *now)):
                before, after = was.get(id_), now.get(id_)
                if before != after:
                    what = What.ADDED if before is None else What.REMOVED if after is None else What.CHANGED
                    yield Change(Of.ENTRY, what, before, after, section=name, field=id_)
        else:
            yield Change(Of.PLAN, What.CHANGED, was, now, field=name)


def _of_task(old: Task, new: Task) -> Iterator[Change]:
    for name in _TASK_FIELDS:
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield Change(Of.FIELD, What.CHANGED, was, now, task=new.id, field=name)
    for holder, names in (("constraints", _DATES), ("progress", _PROGRESS)):
        if getattr(old, holder) != getattr(new, holder):
            for name in names:
                was, now = getattr(getattr(old, holder), name), getattr(getattr(new, holder), name)
                if was != now:
                    yield Change(Of.FIELD, What.CHANGED, was, now, section=holder, task=new.id, field=name)
    if old.predecessors != new.predecessors:
        yield from _of_links(old, new)


def _of_links(old: Task, new: Task) -> Iterator[Change]:
    """Links that are the same to the letter, then those of the same type, then those from the same task are one."""
    was, now = list(map(_bare, old.predecessors)), list(map(_bare, new.predecessors))
    for link in list(now):
        if link in was:
            was.remove(link)
            now.remove(link)
    for alike in (_same_ends_and_type, _same_ends):
        for link in list(now):
            other = next((each for each in was if alike(each, link)), None)
            if other is not None:
                was.remove(other)
                now.remove(link)
                yield Change(Of.LINK, What.CHANGED, other, link, task=new.id)
    for link in was:
        yield Change(Of.LINK, What.REMOVED, link, None, task=new.id)
    for link in now:
        yield Change(Of.LINK, What.ADDED, None, link, task=new.id)


def _bare(link: Dependency) -> Dependency:
    return link._replace(nth=0) if link.nth else link


def _same_ends_and_type(one: Dependency, other: Dependency) -> bool:
    return _same_ends(one, other) and one.type is other.type


def _same_ends(one: Dependency, other: Dependency) -> bool:
    return (one.predecessor, one.unit) == (other.predecessor, other.unit)
