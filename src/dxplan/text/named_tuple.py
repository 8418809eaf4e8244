"""The named tuples that pass between the floors: `typing.NamedTuple` for mypy, and quick to load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    _KEPT = frozenset({"__annotations__", "__qualname__", "__module__", "__slots__"})

    class _Made(type):
        """Makes of a class's body what `typing.NamedTuple` makes of it, but leaves the annotations as they are written.

        Python's own compiles each of them whenever the program starts, and nobody asks: that is two thirds of what
        such a class costs, and a check loads more than a hundred.
        """

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            hints: dict[str, Any] = body.get("__annotations__", {})
            optional = [field for field in hints if field in body]
            if optional != list(hints)[len(hints) - len(optional) :]:
                raise TypeError(f"{name}: a field without a default follows one that has it")
            made = namedtuple(name, hints, defaults=[body[field] for field in optional], module=body["__module__"])
            made.__qualname__ = body["__qualname__"]
            made.__annotations__ = hints
            for key, value in body.items():
                if key not in hints and key not in _KEPT:
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Made):
        """The base that a named tuple is written on."""
