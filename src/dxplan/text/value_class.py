"""The decorator of the values that pass between the floors: frozen, and quick to load and to make."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["value_class"]

if TYPE_CHECKING:
    from dataclasses import dataclass as value_class
else:
    from dataclasses import dataclass, fields

    def value_class(*, frozen: bool, slots: bool, kw_only: bool = False) -> Any:
        """A dataclass that is frozen for mypy, which all code goes through, and equal and hashed as a frozen one.

        At run time nothing hinders a change: that would cost a call a field, and a task has 25 of them; to read a plan
        would take a fifth longer. Its methods are closures: those that a dataclass writes for itself are compiled
        whenever the program starts, which takes three times as long for each of some fifty classes.
        """
        assert frozen, "mypy is told so"

        def made(kind: type) -> type:
            own = vars(kind)
            result = dataclass(slots=slots, kw_only=kw_only, eq=False, repr=False)(kind)
            names = [each.name for each in fields(result) if each.compare]
            shown = [each.name for each in fields(result) if each.repr]
            for method in (*_comparing(names), _showing(shown)):
                if own.get(method.__name__) is None:  # Python puts None for the hash of what has its own `__eq__`
                    setattr(result, method.__name__, method)
            return result

        return made

    def _comparing(names: list[str]) -> Any:
        """How values are equal and hashed: by their class and what stands in some fields."""
        several = len(names) > 1
        values = attrgetter(*names) if several else _none_or_one(names)

        def __eq__(self: Any, other: object) -> bool:  # noqa: N807
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def __hash__(self: Any) -> int:  # noqa: N807
            return hash(values(self))

        return __eq__, __hash__

    def _none_or_one(names: list[str]) -> Any:
        return lambda value: tuple([getattr(value, name) for name in names])

    def _showing(names: list[str]) -> Any:
        def __repr__(self: Any) -> str:  # noqa: N807
            values = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({values})"

        return __repr__
