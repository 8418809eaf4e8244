"""A remedy: a change of a plan that can be applied and tried out, and that is said in every voice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import Field, FrozenInstanceError, dataclass, field, fields, replace
from itertools import groupby
from typing import Any, ClassVar, TypeVar, dataclass_transform

from dxplan.model.dependency import Dependency
from dxplan.model.item import Item
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.source.span import Span
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Text, parts_of, say
from dxplan.text.voice import Voice

_MANY = 8
IF_ANY = {"if_any": True}
"""Of a field: machines are told of it only where there is something in it."""

_CAPITAL = expression(r"(?<!^)(?=[A-Z])")


class PutIn(NamedTuple):
    """An entry that comes into the file: `text` after the entry whose value stands at `after`."""

    after: Span
    text: str


class Remedy(ABC):
    """What to change in a plan. Kinds of remedy are frozen dataclasses, each worded once a voice.

    A remedy is a part of the hint that advises it. `kind_of_remedy` makes a class one of them.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __init__(self, *values: Any, **named: Any) -> None:
        """The values of the fields, in their order or by name; those left out keep their defaults.

        That there are no others mypy sees to.
        """
        self.__dict__.update(zip(self.__dataclass_fields__, values, strict=False), **named)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(name)

    @abstractmethod
    def apply(self, plan: Plan) -> Plan:
        """The plan with the change."""

    @classmethod
    def apply_all(cls, plan: Plan, alike: tuple[Remedy, ...]) -> Plan:
        """The plan with several changes of this kind."""
        for remedy in alike:
            plan = remedy.apply(plan)
        return plan

    @property
    @abstractmethod
    def in_file(self) -> Text:
        """What to do in the plan file, for its reader: 'add `B` to the `after` of `C`'."""

    @property
    def at_meeting(self) -> Text:
        """What to do, for people without the plan file; here what the file's reader is told, without backticks."""
        return self.in_file

    def taken_out(self, plan: Plan) -> tuple[Span, ...]:
        """Where the items and values stand that it takes out of the file, if that is all it does."""
        return ()

    def put_in(self, plan: Plan) -> tuple[PutIn, ...]:
        """The entries that it writes into the file, if that is all it does."""
        return ()

    @property
    def accepts(self) -> bool:
        """Whether it leaves the plan as it is, and accepts what was found."""
        return False

    @property
    def steps(self) -> tuple[Remedy, ...]:
        """The changes that it is made up of, each of which can be made by itself."""
        return (self,)

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        return (self.in_file if voice.of_file else self.at_meeting).said(voice)

    def plain(self) -> dict[str, object]:
        """For machines: what is done, and to what.

        Fields without a value are left out, and those without a `repr`: they only say how it is worded.
        """
        told = {each.name: getattr(self, each.name) for each in fields(self) if each.repr}
        seldom = {each.name for each in fields(self) if each.metadata == IF_ANY}
        return {
            "action": _CAPITAL.sub("_", type(self).__name__).lower(),
            **{name: _plain(value) for name, value in told.items() if value or not (value is None or name in seldom)},
        }

    @property
    def inside(self) -> tuple[Part, ...]:
        """What it speaks of."""
        return (self.in_file,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Remedy) and type(other) is type(self) and other._values == self._values

    def __hash__(self) -> int:
        return hash(self._values)

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._values}"

    @property
    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, each.name) for each in fields(self))


_Kind = TypeVar("_Kind", bound=Remedy)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def kind_of_remedy(kind: type[_Kind]) -> type[_Kind]:
    """A frozen dataclass; what all kinds do alike `Remedy` does, and nothing is made for each of the forty again.

    Each method that a dataclass writes for itself is compiled whenever the program starts.
    """
    return dataclass(init=False, eq=False, repr=False, match_args=False)(kind)


def advise(remedy: Remedy) -> Text:
    """A hint that is a remedy and nothing else."""
    return say("{remedy}", "{remedy}", remedy=remedy)


def remedies_in(hint: Text | None) -> tuple[Remedy, ...]:
    """The remedies that a hint advises, in its order; the first is the one to try first."""
    return () if hint is None else tuple(part for part in parts_of(hint) if isinstance(part, Remedy))


def applied(plan: Plan, remedies: Iterable[Remedy]) -> Plan:
    """The plan with several changes, one after the other."""
    changes = tuple(remedies)
    if len(changes) < _MANY:
        for remedy in changes:
            plan = remedy.apply(plan)
        return plan
    plan = replace(plan, tasks=_OwnTasks(plan.tasks))
    for _, run in groupby(changes, key=type):
        alike = tuple(run)
        plan = alike[0].apply_all(plan, alike)
    return replace(plan, tasks=dict(plan.tasks))


class _OwnTasks(dict[str, Task]):
    """The tasks of a plan that nobody else sees yet: changed in place, as copies would take long."""


class Workbench:
    """Tries remedies on one copy of a plan's tasks, which is put right again each time."""

    def __init__(self, plan: Plan) -> None:
        self._tasks = _Recorded(plan.tasks)
        self._plan = replace(plan, tasks=self._tasks)

    def changed_by(self, remedy: Remedy) -> tuple[Task, ...] | None:
        """The tasks as a remedy leaves them that it changes; None where it does more than to change tasks."""
        tasks = self._tasks
        after = remedy.apply(self._plan)
        changed = tuple(tasks[id_] for id_ in tasks.before)
        is_all = after.tasks is tasks and None not in tasks.before.values()
        tasks.put_right()
        return changed if is_all else None


class _Recorded(_OwnTasks):
    """Tasks that are changed in place, and remember what they were."""

    def __init__(self, tasks: dict[str, Task]) -> None:
        super().__init__(tasks)
        self.before: dict[str, Task | None] = {}

    def __setitem__(self, id_: str, task: Task) -> None:
        self.before.setdefault(id_, self.get(id_))
        super().__setitem__(id_, task)

    def put_right(self) -> None:
        """All tasks are again what they were."""
        for id_, task in self.before.items():
            if task is None:
                del self[id_]
            else:
                super().__setitem__(id_, task)
        self.before = {}


def with_task(plan: Plan, task: Task) -> Plan:
    """The plan with another version of a task."""
    if isinstance(plan.tasks, _OwnTasks):
        plan.tasks[task.id] = task
        return plan
    return replace(plan, tasks={**plan.tasks, task.id: task})


def with_link(plan: Plan, link: Dependency, *instead: Dependency) -> Plan:
    """The plan with other links, or none, in the place of one."""
    task = plan.tasks[link.successor]
    links: list[Dependency] = []
    for other in task.predecessors:
        links += instead if other == link else (other,)
    return with_task(plan, replace(task, predecessors=tuple(links)))


def _plain(value: object) -> object:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, Item):
        return value.id
    if hasattr(value, "plain"):
        return value.plain()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return str(getattr(value, "value", value))


def without_links(plan: Plan, links: Iterable[Dependency]) -> Plan:
    """The plan without some links."""
    gone: dict[str, set[Dependency]] = {}
    for link in links:
        gone.setdefault(link.successor, set()).add(link)
    for id_, of_task in gone.items():
        task = plan.tasks[id_]
        left = tuple(link for link in task.predecessors if link not in of_task)
        plan = with_task(plan, replace(task, predecessors=left))
    return plan
