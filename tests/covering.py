"""Which combinations of several choices a sweep tries.

Nearly all faults show with one choice, or with two together (Kuhn, Wallace, Gallo: Software fault interactions and
implications for software testing, 2004): so `make test` tries combinations in which all pairs of choices occur, and
`make soak` all combinations.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations, product
from typing import Any

IS_SOAKING = "DXPLAN_SOAK" in os.environ


def combined(*axes: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Combinations of one choice an axis, in the order of their product: all of them, or as many as pairs need."""
    every = list(product(*(range(len(axis)) for axis in axes)))
    chosen = every if IS_SOAKING else covering([len(axis) for axis in axes])
    return [tuple(axis[place] for axis, place in zip(axes, row, strict=True)) for row in chosen]


def some_of_each(every: Iterable[Any], sort: Callable[[Any], Hashable]) -> list[Any]:
    """The first two of each sort and every fourth of the others; in `make soak` all."""
    sorts: dict[Hashable, list[Any]] = {}
    for one in every:
        sorts.setdefault(sort(one), []).append(one)
    return [one for some in sorts.values() for one in (some if IS_SOAKING else [*some[:2], *some[2::4]])]


def covering(lengths: Sequence[int]) -> list[tuple[int, ...]]:
    """Rows of places such that any two places of two axes stand together in a row.

    There are as many as the two longest axes have pairs, or a few more. Each row takes the places that bring the most
    pairs that are still missing, of equal ones that of which there are fewest.
    """
    order = sorted(range(len(lengths)), key=lambda axis: -lengths[axis])
    missing = {
        ((one, first), (other, second))
        for one, other in combinations(range(len(lengths)), 2)
        for first in range(lengths[one])
        for second in range(lengths[other])
    }
    taken = Counter[tuple[int, int]]()
    rows: list[tuple[int, ...]] = []
    if len(lengths) == 1:
        return [(place,) for place in range(lengths[0])]
    for pair in sorted(missing, key=lambda pair: [order.index(axis) for axis, _ in pair] + [at for _, at in pair]):
        if pair not in missing:
            continue
        row = dict(pair)
        for axis in order:
            if axis not in row:
                places = ((_brought(row, axis, at, missing), -taken[axis, at], -at) for at in range(lengths[axis]))
                row[axis] = -max(places)[2]
        missing -= {tuple(pair) for pair in combinations(sorted(row.items()), 2)}
        taken.update(row.items())
        rows.append(tuple(place for _, place in sorted(row.items())))
    return sorted(rows)


def _brought(row: dict[int, int], axis: int, at: int, missing: set[tuple[tuple[int, int], tuple[int, int]]]) -> int:
    own = (axis, at)
    return sum((min(own, other), max(own, other)) in missing for other in row.items())
