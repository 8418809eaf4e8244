"""Links between the rows of a chart, as lines in the cells that are free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dxplan.model.dependency import LinkType
from dxplan.render.gantt.canvas import FREE, Canvas, Cell
from dxplan.render.gantt.signs import Sign
from dxplan.render.gantt.view import Link, Row
from dxplan.text.named_tuple import NamedTuple

_CROSSED = FREE | {Sign.TODAY, Sign.STATUS, Sign.AGREEMENT}


class _Way(NamedTuple):
    """The cells that a link takes, as (row, cell) with what stands there."""

    cells: tuple[tuple[tuple[int, int], str], ...]


def lay_links(canvas: Canvas, rows: Sequence[Row], grid: list[list[Cell]]) -> int:
    """Draw the links between rows where there is room, those that drive first; returns how many have none.

    A link leaves the bar it comes from, goes down or up in one column, and enters the other bar beside its end. No line
    crosses a bar, a mark or another link; those that leave the same bar in the same column share it.
    """
    numbers: dict[str, int] = {}
    for number, row in enumerate(rows):
        numbers.setdefault(row.id, number)
    wanted = [
        (link, numbers[link.predecessor], number)
        for number, row in enumerate(rows)
        for link in row.links
        if link.predecessor in numbers and not row.shape.is_bracket
    ]
    ends = [_ends(canvas, row, cells) for row, cells in zip(rows, grid, strict=True)]
    taken: dict[tuple[int, int], tuple[int, str]] = {}
    missing = 0
    for link, before, after in sorted(wanted, key=lambda each: (not each[0].is_driving, abs(each[1] - each[2]))):
        way = _way(canvas, link, before, after, ends)
        if way is None or not _is_free(way, grid, taken, before):
            missing += 1
            continue
        for place, character in way.cells:
            taken[place] = before, character
            grid[place[0]][place[1]] = canvas.cell(Sign.LINK, character)
    return missing


def _ends(canvas: Canvas, row: Row, cells: Sequence[Cell]) -> tuple[int, int]:
    """The first and the last cell in which a row is really drawn: a bar may begin with the second half of its cell."""
    first, last = canvas.extent(row)
    while 0 <= first < last and first < len(cells) and cells[first].sign in _CROSSED:
        first += 1
    while max(first, -1) < last < len(cells) and cells[last].sign in _CROSSED:
        last -= 1
    return first, last


def _way(canvas: Canvas, link: Link, before: int, after: int, ends: Sequence[tuple[int, int]]) -> _Way | None:
    """The way from one bar to the other; None if it would leave the chart, or both are in one row."""
    if before == after:
        return None
    signs, up = canvas.signs.links, int(after < before)
    (start, finish), (to_start, to_finish) = ends[before], ends[after]
    enters_at_start = link.type in (LinkType.FINISH_START, LinkType.START_START)
    leaves_at_start = link.type in (LinkType.START_START, LinkType.START_FINISH)
    if enters_at_start:
        column = min(start, to_start) - 1 if leaves_at_start else to_start - 1
    else:
        column = to_finish + 1 if leaves_at_start else max(finish, to_finish) + 1
    if not 0 <= column < canvas.scale.cells:
        return None
    cells: list[tuple[tuple[int, int], str]] = []
    if leaves_at_start and column < start:
        cells += _across(before, range(column + 1, start), signs.across)
        cells.append(((before, column), signs.corners_of_starts[up]))
    elif not leaves_at_start and column > finish:
        cells += _across(before, range(finish + 1, column), signs.across)
        cells.append(((before, column), signs.corners[up]))
    elif column < start:  # it enters before what it waits for begins: a lead
        return None
    between = range(min(before, after) + 1, max(before, after))
    cells += [((row, column), signs.down) for row in between]
    cells.append(((after, column), (signs.to_start if enters_at_start else signs.to_finish)[up]))
    if not enters_at_start:
        cells += _across(after, range(to_finish + 1, column), signs.across)
    elif column + 1 < to_start:
        cells += _across(after, range(column + 1, to_start), signs.across)
    return _Way(tuple(cells))


def _across(row: int, columns: Iterable[int], sign: str) -> list[tuple[tuple[int, int], str]]:
    return [((row, column), sign) for column in columns]


def _is_free(
    way: _Way, grid: Sequence[Sequence[Cell]], taken: dict[tuple[int, int], tuple[int, str]], before: int
) -> bool:
    for place, character in way.cells:
        if place in taken:
            if taken[place] != (before, character):
                return False
        elif grid[place[0]][place[1]].sign not in _CROSSED:
            return False
    return True
