"""Drawn tables (`+---+`), with the merged cells that pandoc writes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dxplan.text.expression import expression

_DRAWN = expression(r"[-=:]+")


def grid_table(lines: Sequence[str], first: int) -> tuple[list[tuple[int, dict[int, str]]], int]:
    """The rows of a table whose upper edge is a line, and the line after it."""
    end = first
    while end < len(lines) and lines[end].strip()[:1] in ("+", "|"):
        end += 1
    body = [line.strip() for line in lines[first:end]]
    edges = sorted({at for line in body if line.startswith("+") for at, c in enumerate(line) if c == "+"})
    rows: list[tuple[int, dict[int, list[str]]]] = []
    row_of: dict[int, int] = {}
    """The row to which what stands in a column belongs: a merged cell stays with its first."""
    for number, line in enumerate(body, first + 1):
        pieces = list(_pieces(line, edges))
        drawn = [column for column, text in pieces if _DRAWN.fullmatch(text)]
        if drawn:
            rows.append((number + 1, {}))
            for column, text in pieces:
                if _DRAWN.fullmatch(text):
                    row_of[column] = len(rows) - 1
        for column, text in pieces:
            if text.strip() and not _DRAWN.fullmatch(text) and rows:
                rows[row_of.setdefault(column, len(rows) - 1)][1].setdefault(column, []).append(text.strip())
    return [(at, {column: "\n".join(texts) for column, texts in cells.items()}) for at, cells in rows if cells], end


def _pieces(line: str, edges: Sequence[int]) -> list[tuple[int, str]]:
    """What stands between the edges that a line draws, each with the column in which it begins."""
    is_edge_line = line.startswith("+") and set(line) <= set("+-=:")
    cuts = [(column, at) for column, at in enumerate(edges) if at < len(line) and (is_edge_line or line[at] in "|+")]
    return [(column, line[at + 1 : after]) for (column, at), (_, after) in pairwise(cuts)]
