"""What a plan file writes, as statements speak of it: keys, entries, a task with its noun."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from dxplan.model.item import Item
from dxplan.model.task import Task
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Sayable, Text, parts_of, plain, spoken
from dxplan.text.value_class import value_class
from dxplan.text.voice import Named, Voice

Value = str | int | float | date | Enum | Item | Sayable
"""What stands after a key: a text or number as typed, a date, a kind, an id."""


class Key(NamedTuple):
    """A key of the plan file: `deadline`."""

    written: str

    def said(self, voice: Voice) -> str:
        """As a voice calls it."""
        return voice.name(self)

    def plain(self) -> object:
        """For machines: the key."""
        return self.written


class Ref(NamedTuple):
    """A task, by its id."""

    id: str

    @property
    def written(self) -> str:
        """The id."""
        return self.id

    def said(self, voice: Voice) -> str:
        """As a voice calls it."""
        return voice.name(self)

    def plain(self) -> object:
        """For machines: what it is, and its id."""
        return {"task": self.id}


@value_class(frozen=True, slots=True)
class Entry:
    """A key with its value or values: `deadline: 2022-03-31`, `kpis: [K1]`; `is_list` writes them in brackets."""

    key: str
    values: tuple[Value, ...]
    is_list: bool = False

    @property
    def written(self) -> str:
        """As the plan file writes it."""
        values = ", ".join(map(as_written, self.values))
        return f"{self.key}: [{values}]" if self.is_list else f"{self.key}: {values}"

    def said(self, voice: Voice) -> str:
        """As a voice calls it."""
        return voice.name(self)

    def plain(self) -> object:
        """For machines: key and value as written."""
        values = [as_written(value) for value in self.values]
        return {self.key: values if self.is_list else values[0]}


class Code(NamedTuple):
    """Anything else as it stands in the plan file or on the command line: `10d`, `{code: DX401, …}`."""

    written: str

    def said(self, voice: Voice) -> str:
        """As a voice calls it."""
        return voice.name(self)

    def plain(self) -> object:
        """For machines: as it stands."""
        return self.written


class Meant(NamedTuple):
    """The one thing that a mistake can mean: `text` is written at its place instead of `of`, which stands there.

    It is YAML. In a statement it is spoken of as `shown`. An `is_entry` takes the place of a key with its value.
    `rest` is what YAML has cut off and goes too: a key without a value, or the next item. An `is_near` one is only the
    known word most like `of`, which may be a part of what stands there; whether it is surely a slip `is_sure` says.
    """

    text: str
    of: str
    shown: Part
    is_entry: bool = False
    rest: str = ""
    is_near: bool = False
    is_sure: bool = True

    def said(self, voice: Voice) -> str:
        """As what it shows."""
        return spoken(self.shown, voice)

    def plain(self) -> object:
        """For machines: as what it shows."""
        return plain(self.shown)

    def remedy(self) -> dict[str, object]:
        """For machines: what to write at the place of the finding, instead of what, and whether it is sure."""
        return {"action": "write", "text": self.text, "instead_of": self.of, "is_sure": self.is_sure}


def meant_in(hint: Text | None) -> Meant | None:
    """What is to be written by a hint, if it names exactly one thing."""
    found = [] if hint is None else [part for part in parts_of(hint) if isinstance(part, Meant)]
    return found[0] if len(found) == 1 else None


class KeyOf(NamedTuple):
    """What a task says under a key: `T1.deadline`."""

    task: Task
    key: str

    @property
    def written(self) -> str:
        """The task's id and the key."""
        return f"{self.task.id}.{self.key}"

    def said(self, voice: Voice) -> str:
        """As a voice calls it."""
        return voice.name(self)

    def plain(self) -> object:
        """For machines: the task and the key."""
        return {"task": self.task.id, "key": self.key}


class Called(NamedTuple):
    """A task, with the noun before it where its name does not tell what it is: nhiệm vụ `T1`."""

    noun: Text
    task: Task

    @property
    def inside(self) -> tuple[Part, ...]:
        """The task."""
        return (self.task,)

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        named = spoken(self.task, voice)
        return f"{self.noun.said(voice)} {named}" if voice.of_file else named

    def plain(self) -> object:
        """For machines: the task."""
        return plain(self.task)


def entry(key: str, *values: Value) -> Entry:
    """A key with its value."""
    return Entry(key, values)


def entries(key: str, values: Iterable[Value]) -> Entry:
    """A key with a list of values."""
    return Entry(key, tuple(values), is_list=True)


def refs(ids: Iterable[str]) -> tuple[Ref, ...]:
    """Tasks by their ids."""
    return tuple(map(Ref, ids))


def as_written(value: Value) -> str:
    """A value as the plan file writes it."""
    if isinstance(value, Item):
        return value.id
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    written: Named | Value = value
    return written.written if hasattr(written, "written") else str(value)
