"""A sequence of which a few items are others, without a copy of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Overlaid(Sequence[T]):
    """`base` with the items of `changed` in the place of its own, by their number."""

    def __init__(self, base: Sequence[T], changed: dict[int, T]) -> None:
        self.base, self.changed = base, changed

    def __len__(self) -> int:
        return len(self.base)

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[T]: ...
    def __getitem__(self, number: int | slice) -> T | Sequence[T]:
        """The item of a number, from 0."""
        if isinstance(number, slice):
            return [self[nth] for nth in range(len(self))[number]]
        return self.changed[number] if number in self.changed else self.base[number]
