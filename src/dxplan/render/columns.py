"""Tables for the terminal: cells in columns, which give way where the width is short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from dxplan.render.lines import Line, Part, fitting, folded_rows, line
from dxplan.text.display import display_width

GAP = 3
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Column:
    """Cells of `width` terminal cells; what is too long for them is wrapped, or cut with an ellipsis."""

    width: int
    is_right: bool = False
    wraps: bool = False


def natural_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """The cells that the widest text of each column takes."""
    return [max(map(display_width, column)) for column in zip(*rows, strict=True)]


def fitted(widths: Sequence[int], width: int, *, giving: int, least: int, gap: int = GAP) -> list[int]:
    """Widths of columns so that a row has `width` cells at most: one column gives way, down to `least` cells.

    Where that does not do, the widest columns do too.
    """
    others = sum(widths) - widths[giving] + gap * (len(widths) - 1)
    wanted = [*widths[:giving], max(min(widths[giving], width - others), least), *widths[giving + 1 :]]
    return levelled(wanted, width, gap=gap)


def levelled(widths: Sequence[int], width: int, *, gap: int = GAP) -> list[int]:
    """Widths of columns so that a row has `width` cells at most: the widest give way until they are like the next."""
    before, after = (gap - 1) // 2, gap // 2  # the blanks beside a column count as its own
    around = [after, *[before + after] * (len(widths) - 2), before]
    taken = [cells + blanks for cells, blanks in zip(widths, around, strict=True)]
    between = gap - before - after
    while (excess := sum(taken) + between * (len(taken) - 1) - width) > 0 and (widest := max(taken)) > 0:
        alike = [index for index, cells in enumerate(taken) if cells == widest]
        step = widest - max((cells for cells in taken if cells != widest), default=0)
        taken = _shortened(taken, alike, min(excess, step * len(alike)))
    return [max(cells - blanks, 0) for cells, blanks in zip(taken, around, strict=True)]


def ruled(
    headings: Sequence[str], rows: Sequence[tuple[Sequence[str], str]], columns: Sequence[Column], indent: int = 0
) -> Iterator[Line]:
    """A table with its headings, a rule under them, and rows each in one style."""
    yield from row_lines([Part(heading, "bold") for heading in headings], columns, indent=indent)
    rule = "─" * (sum(column.width for column in columns) + GAP * (len(columns) - 1))
    yield line(rule, indent=indent)
    for cells, style in rows:
        yield from row_lines([Part(cell, style) for cell in cells], columns, indent=indent)


def row_lines(cells: Sequence[Part], columns: Sequence[Column], *, gap: int = GAP, indent: int = 0) -> Iterator[Line]:
    """The lines of one row."""
    wrapped = [_wrapped(cell.text, column) for cell, column in zip(cells, columns, strict=True)]
    for row in zip_longest(*wrapped, fillvalue=""):
        parts: list[Part] = []
        for text, cell, column in zip(row, cells, columns, strict=True):
            blanks = " " * (column.width - display_width(text))
            parts += (Part(blanks + text if column.is_right else text + blanks, cell.style), Part(" " * gap))
        yield Line(tuple(parts[:-1]), indent, wraps=False)


def _wrapped(text: str, column: Column) -> list[str]:
    if column.is_right:
        text = text.rstrip()
    if display_width(text) <= column.width:
        return [text]
    if column.wraps:
        return folded_rows(text, max(column.width, 1))
    return [text[: fitting(text, column.width - 1)] + _ELLIPSIS if column.width else ""]


def _shortened(widths: Sequence[int], which: Sequence[int], excess: int) -> list[int]:
    """Widths less `excess` cells in all, given up by some columns in equal parts."""
    shorter = list(widths)
    for number, index in enumerate(which):
        part = round(excess / (len(which) - number))
        shorter[index] -= part
        excess -= part
    return shorter
