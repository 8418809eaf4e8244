"""A named tuple of the house is what Python's is to all that look at it, and quick to load."""

from __future__ import annotations

import typing
from typing import get_type_hints

import pytest

from dxplan.text.named_tuple import NamedTuple


class Place(NamedTuple):
    """Where something stands."""

    line: int
    column: int = 1
    file: str | None = None

    @property
    def next(self) -> Place:
        """A column on."""
        return self._replace(column=self.column + 1)

    @classmethod
    def first(cls) -> Place:
        return cls(1)

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class AsUsual(typing.NamedTuple):
    """Where something stands."""

    line: int
    column: int = 1
    file: str | None = None


def test_values_are_tuples_with_names() -> None:
    """Read, compared, replaced, taken apart and shown as those that Python makes."""
    line, column, file = place = Place(3, file="a")
    assert (line, column, file) == place == AsUsual(3, file="a")
    assert repr(place) == repr(AsUsual(3, file="a")).replace("AsUsual", "Place")
    assert place._replace(line=4)._asdict() == {"line": 4, "column": 1, "file": "a"}
    assert hash(place) == hash(AsUsual(3, 1, "a"))
    assert not hasattr(place, "__dict__")


@pytest.mark.parametrize(
    "asked", ["_fields", "_field_defaults", "__match_args__", "__doc__", "__module__", "__slots__"]
)
def test_the_class_tells_what_pythons_tells(asked: str) -> None:
    assert getattr(Place, asked) == getattr(AsUsual, asked)


def test_the_class_is_named_and_annotated() -> None:
    """Types are told to who asks for them."""
    assert (Place.__name__, Place.__qualname__) == ("Place", "Place")
    assert get_type_hints(Place) == get_type_hints(AsUsual) == {"line": int, "column": int, "file": str | None}


def test_its_own_methods_are_kept() -> None:
    assert Place.first().next == (1, 2, None)
    assert str(Place(3)) == "3:1"


def test_a_field_without_a_default_does_not_follow_one_that_has_it() -> None:
    with pytest.raises(TypeError):

        class _Wrong(NamedTuple):
            line: int = 1
            column: int  # type: ignore[misc]


def test_what_is_no_field_is_not_taken() -> None:
    """Too few values, and names that it does not have."""
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place(1, row=2)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Place(1).line = 2  # type: ignore[misc]
