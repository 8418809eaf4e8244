"""Which bars are drawn in a second tone: two that fill their rows, one under the other, would be one block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def second_tones(filled: Iterable[tuple[int, int] | None]) -> Iterator[bool]:
    """For each row, from where to where it is filled: whether it lies under another one of the first tone.

    Bars that follow one another in time keep the first tone, so a chain of work is in one.
    """
    above: tuple[int, int] | None = None
    is_second = False
    for extent in filled:
        touches = extent is not None and above is not None and extent[0] < above[1] and above[0] < extent[1]
        is_second = touches and not is_second
        above = extent
        yield is_second
