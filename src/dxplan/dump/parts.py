"""What tasks and entries of registers have in common: how their parts become nodes, by tables of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Mapping as MappingOf
from typing import Any, TypeVar

from dxplan.dump.amounts import reads_as_number
from dxplan.dump.layout import Node, Open, words
from dxplan.dump.scalars import word
from dxplan.dump.unwritable import UnwritableError
from dxplan.model.item import Item
from dxplan.text.phrase import Text

Table = MappingOf[str, tuple[str, Callable[[Any], Node | None]]]
"""Key of the file to the attribute of the model, and what makes a node of it; None is not written."""

I = TypeVar("I", bound=Item)  # noqa: E741
V = TypeVar("V")


def entry(item: object, table: Table) -> dict[str, Node]:
    """What an item says, by key."""
    said: dict[str, Node] = {}
    for key, (attribute, made) in table.items():
        value = getattr(item, attribute)
        if value is None:
            continue
        try:
            node = made(value)
        except UnwritableError as error:
            raise error.within(key) from None
        if node is not None:
            said[key] = node
    return said


def register(items: MappingOf[str, I], table: Table) -> Open | None:
    """A register: its entries by id."""
    if not items:
        return None
    section: dict[str, Node] = {}
    for id_, item in items.items():
        try:
            section[key_of(id_, item)] = entry(item, table)
        except UnwritableError as error:
            raise error.within(id_) from None
    return Open(section)


def key_of(id_: str, item: Item) -> str:
    """The id under which an item stands."""
    if item.id != id_:
        raise UnwritableError(f"it stands under {id_!r}, but its id is {item.id!r}")
    return word(id_)


def prose(text: Text) -> Node:
    """Text: once if both languages read alike."""
    vi, en = text.vi, text.en
    if vi == en:
        return words(vi) if vi and not vi.isspace() else {"vi": words(vi, always_quoted=True)}
    if not vi:
        raise UnwritableError(f"there is no Vietnamese for {en!r}")
    return {"vi": words(vi, always_quoted=True), "en": words(en, always_quoted=True)}


def measure(value: float | Text, number: Callable[[float], str]) -> Node:
    """A number, or words: such as are no number, or say that they are words."""
    if not isinstance(value, Text):
        return number(value)
    if value.vi == value.en and reads_as_number(value.vi):
        return {"vi": words(value.vi, always_quoted=True)}
    return prose(value)


def ids(values: Iterable[str]) -> Node | None:
    """A list of ids; none of no ids. One that stands in it twice would be read once."""
    words: list[Node] = [word(value) for value in values]
    if len(set(map(str, words))) < len(words):
        raise UnwritableError("an id stands in the list twice")
    return words or None


def one_or_more(values: tuple[str, ...]) -> Node | None:
    """One id alone, or a list of them."""
    return word(values[0]) if len(values) == 1 else ids(values)


def true(value: bool) -> Node | None:
    """`true`, or nothing."""
    return "true" if value else None


def by_id(values: MappingOf[str, V], made: Callable[[V], Node]) -> Node | None:
    """What is said by id: units of resources, delays of tasks."""
    said: dict[str, Node] = {}
    for id_, value in values.items():
        try:
            said[word(id_)] = made(value)
        except UnwritableError as error:
            raise error.within(id_) from None
    return said or None


NAME: Table = {"name": ("name", prose)}
REST: Table = {"source": ("source", one_or_more), "assumed": ("assumed", true), "note": ("note", prose)}
"""What every item may say at its end."""
