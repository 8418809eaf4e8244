"""Bars in cells, to the eighth that the signs at hand allow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dxplan.render.gantt.scale import EIGHTHS
from dxplan.render.gantt.signs import Piece

_SHORTEST = 2  # eighths: what is shorter would hardly be seen


def stroke(first: int, last: int, cells: int, pieces: tuple[Piece, ...]) -> Iterator[tuple[int, Piece]]:
    """The cells from eighth `first` to eighth `last` with what to draw in each; always at least one.

    Each cell gets the piece that is wrong by the fewest eighths, or nothing if that is less wrong still.
    """
    first, last = max(first, 0), min(last, cells * EIGHTHS)
    if last - first < _SHORTEST:
        first = max(min(first, cells * EIGHTHS - _SHORTEST), 0)
        last = first + _SHORTEST
    border = (last - 1) // EIGHTHS * EIGHTHS
    if first < border and last - first <= EIGHTHS // 2:  # so short that it is put into one cell
        first, last = (
            (border, border + last - first) if last - border > border - first else (border - last + first, border)
        )
    parts = [
        (cell, max(first - cell * EIGHTHS, 0), min(last - cell * EIGHTHS, EIGHTHS))
        for cell in range(first // EIGHTHS, -(-last // EIGHTHS))
    ]
    best = [(cell, _best(begin, end, pieces), begin, end) for cell, begin, end in parts]
    drawn = [(cell, piece) for cell, piece, begin, end in best if _error(piece, begin, end) <= end - begin]
    if not drawn:
        cell, piece, _, _ = max(best, key=lambda part: part[3] - part[2])
        drawn = [(cell, piece)]
    yield from drawn


@lru_cache(maxsize=1024)
def _best(begin: int, end: int, pieces: tuple[Piece, ...]) -> Piece:
    return min(pieces, key=lambda piece: (_error(piece, begin, end), piece.is_cut))


def _error(piece: Piece, begin: int, end: int) -> int:
    return abs(piece.first - begin) + abs(piece.last - end)
