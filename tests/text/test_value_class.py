"""A value class is what a frozen dataclass is to all that look at it, and quick to make."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

import pytest

from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True)
class Place:
    """Two fields that count, and one that does not."""

    line: int
    column: int = 1
    note: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class AsUsual:
    """The same, as Python makes it."""

    line: int
    column: int = 1
    note: str = field(default="", compare=False, repr=False)


@value_class(frozen=True, slots=True, kw_only=True)
class One:
    """A single field."""

    value: tuple[int, ...] = ()


@value_class(frozen=True, slots=True)
class Told:
    """What says itself how it is shown and compared."""

    word: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and self.word.casefold() == other.word.casefold()

    def __hash__(self) -> int:
        return hash(self.word.casefold())

    def __repr__(self) -> str:
        return f"<{self.word}>"


def test_values_are_equal_and_hashed_by_the_fields_that_count() -> None:
    """What does not count makes no difference, what does makes one, and a value of another class is another value."""
    assert Place(3, 4, "here") == Place(3, 4, "there")
    assert hash(Place(3, 4, "here")) == hash(Place(3, 4)) == hash(AsUsual(3, 4))
    assert Place(3, 4) != Place(4, 3)
    others: list[object] = [AsUsual(3, 4)]
    assert Place(3, 4) not in others
    assert {One(value=(1,)): "a"}[One(value=(1,))] == "a"
    assert One() != One(value=(1,))


def test_values_are_shown_changed_and_looked_into_as_those_of_a_dataclass() -> None:
    """Field by field, without those that are not to be shown."""
    assert repr(Place(3, note="here")) == repr(AsUsual(3, note="here")).replace("AsUsual", "Place")
    assert replace(Place(3), column=2) == Place(3, 2)
    assert [each.name for each in fields(Place)] == [each.name for each in fields(AsUsual)]
    assert Place.__match_args__ == AsUsual.__match_args__
    assert not hasattr(Place(3), "__dict__")


def test_what_a_class_says_itself_stays() -> None:
    """Its own way of comparing, hashing and showing is not overwritten."""
    assert Told("A") == Told("a")
    assert len({Told("A"), Told("a")}) == 1
    assert repr(Told("A")) == "<A>"


def test_a_field_must_be_given_as_the_class_says() -> None:
    """By name where it says so; and none that it does not have."""
    with pytest.raises(TypeError):
        One((1,))  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Place(3).other = 1  # type: ignore[attr-defined]
