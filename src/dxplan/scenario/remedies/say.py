"""A key of the plan file gets a value, or goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields, replace
from typing import Any

from dxplan.model.named import Entry, Key, Ref, Value
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints, Progress
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.source.span import Span
from dxplan.text.phrase import Text, say
from dxplan.text.value_class import value_class

_DATES = frozenset(field.name for field in fields(DateConstraints))
_PROGRESS = frozenset(field.name for field in fields(Progress))
_WITH_CLOCK = frozenset(("start", "finish_by"))

Address = tuple[str, ...]
"""Whose key it is: `("tasks", "T1")`, `("kpis", "K1")`, `("budget",)`, `("agreement",)`; `()` is the plan itself."""


@value_class(frozen=True, slots=True)
class EntryOf(Entry):
    """An entry that remembers where it stands, so that people without the file can be told whose it is."""

    at: Address = field(default=(), compare=False)


@kind_of_remedy
class Say(Remedy):
    """What stands at an address says `value` under a key (a value of the model); `written` is how a file writes it."""

    at: Address
    key: str
    value: Any
    written: Value | tuple[Value, ...] | None = None

    def apply(self, plan: Plan) -> Plan:
        """The plan with the value."""
        return with_value(plan, self.at, self.key, self.value)

    @property
    def in_file(self) -> Text:
        """The entry to write; the hint around it says whether it is new."""
        value: Any = self.value if self.written is None else self.written
        is_list = type(value) is tuple  # amounts are named tuples
        values = value if is_list else (value,)
        return say("{entry}", "{entry}", entry=EntryOf(self.key, values, is_list=is_list, at=self.at))


@kind_of_remedy
class Unsay(Remedy):
    """A task no longer says a key."""

    task: str
    key: str

    def apply(self, plan: Plan) -> Plan:
        """The plan without the value."""
        return with_value(plan, ("tasks", self.task), self.key, None)

    def taken_out(self, plan: Plan) -> tuple[Span, ...]:
        """The value's place."""
        return (plan.span(plan.tasks[self.task].places, self.key),)

    @property
    def in_file(self) -> Text:
        """The key that goes."""
        return say("xóa {key}", "delete the {key}", key=Key(self.key))

    @property
    def at_meeting(self) -> Text:
        """What goes, and where."""
        return say("xóa {key} của {task}", "delete the {key} of {task}", key=Key(self.key), task=Ref(self.task))


def with_value(plan: Plan, at: Address, key: str, value: Any) -> Plan:
    """The plan in which what stands at an address says another value under a key."""
    changed = {key: value}
    if not at:
        if key in _WITH_CLOCK:
            changed[f"{key}_clock"] = None  # another day is said without one
        return replace(plan, **changed)
    section = at[0]
    if section == "tasks":
        task = plan.tasks[at[1]]
        if key == "progress":
            return with_task(plan, replace(task, progress=replace(task.progress, complete=value)))
        if key in _DATES:
            return with_task(plan, replace(task, constraints=replace(task.constraints, **changed)))
        if key in _PROGRESS:
            return with_task(plan, replace(task, progress=replace(task.progress, **changed)))
        return with_task(plan, replace(task, **changed))
    holder: Any = getattr(plan, section)
    if isinstance(holder, Mapping):
        register: dict[str, Any] = {section: {**holder, at[1]: replace(holder[at[1]], **changed)}}
        return replace(plan, **register)
    part: dict[str, Any] = {section: replace(holder, **changed)}
    return replace(plan, **part)
