"""Which lines of a table are inside which: by levels, numbers, Excel's outline, indents or phase rows."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.exchange.tables.lines import Line
from dxplan.exchange.tables.numbering import Depths, Number, number_in


def parents_of(lines: Sequence[Line]) -> list[int | None]:
    """For each line the index of the line that it stands in."""
    open_: list[tuple[int, int]] = []
    parents: list[int | None] = []
    for index, depth in enumerate(_depths(lines)):
        while open_ and open_[-1][0] >= depth:
            open_.pop()
        parents.append(open_[-1][1] if open_ else None)
        open_.append((depth, index))
    return parents


def _depths(lines: Sequence[Line]) -> list[int]:
    levels = [_whole(line.text("level")) for line in lines]
    if lines and all(level is not None for level in levels):
        return [level or 0 for level in levels]
    numbers = _numbers(lines)
    styles = {number.style for number in numbers if number is not None}
    if len(styles) > 1:
        return _by_numbers(lines, numbers)
    for given in ([line.row.level for line in lines], [line.indent for line in lines]):
        if len(set(given)) > 1:
            return given
    return _by_numbers(lines, numbers)


def _numbers(lines: Sequence[Line]) -> list[Number | None]:
    found: list[Number | None] = []
    before: Number | None = None
    for line in lines:
        number = number_in(line.number, before) if line.number else None
        if number is not None and number.style.partition(" ")[0] in ("letter", "roman"):
            before = number
        found.append(number)
    return found


def _by_numbers(lines: Sequence[Line], numbers: Sequence[Number | None]) -> list[int]:
    depths = Depths()
    found: list[int] = []
    inside = False  # whether the last line with a depth was a phase, into which what has no number goes
    for line, number in zip(lines, numbers, strict=True):
        if number is not None:
            found.append(depths.of(number))
            inside = False
        elif line.is_phase and _has_followers(lines, line):
            found.append(depths.of_phase())
            inside = True
        else:
            found.append((found[-1] + 1 if inside else found[-1]) if found else 0)
            inside = False
    return found


def _has_followers(lines: Sequence[Line], line: Line) -> bool:
    return line is not lines[-1]


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 3 else None
