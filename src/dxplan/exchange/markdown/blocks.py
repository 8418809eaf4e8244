"""The tables of a text in markdown, each as rows of raw cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.exchange.markdown.inline import plain
from dxplan.exchange.markdown.lines import FENCE, HEADING, RULE, STROKE, is_grid_rule, is_pipe_rule
from dxplan.text.named_tuple import NamedTuple

Cells = dict[int, str]
"""What stands in a row, by column from 0."""


_MOST_ABOVE = 5
_LONGEST_TITLE = 160
_SENTENCES = (".", ";", ",", "|", "---")
"""How a line ends that is no title."""


class Block(NamedTuple):
    """A table: the heading above it (empty if there is none), and its rows with their lines, from 1.

    `above` are the short lines between that heading, or the table before, and this table.
    """

    title: str
    rows: tuple[tuple[int, Cells], ...]
    above: tuple[tuple[int, str], ...] = ()


class _Found(NamedTuple):
    rows: list[tuple[int, Cells]]
    end: int


def blocks(text: str) -> Iterator[Block]:
    """The tables in a text, from above to below; what stands in fences (pictures, code) is none."""
    lines = text.split("\n")
    title, number, fence = "", 0, ""
    above: list[tuple[int, str]] = []
    while number < len(lines):
        line = lines[number]
        opened = FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        elif not fence:
            found = _table_at(lines, number)
            if found is not None:
                if found.rows:
                    yield Block(title, tuple(found.rows), tuple(above[-_MOST_ABOVE:]))
                number, above = found.end, []
                continue
            heading = HEADING.fullmatch(line)
            if heading:
                title, above = plain(heading[1]).strip(), []
            elif line.strip() and len(line) <= _LONGEST_TITLE and not line.rstrip(" *_").endswith(_SENTENCES):
                above.append((number + 1, plain(line.strip(" \t>")).strip()))
        number += 1


def _table_at(lines: Sequence[str], first: int) -> _Found | None:
    line, below = lines[first], lines[first + 1] if first + 1 < len(lines) else ""
    if "<table" in line.lower():
        from dxplan.exchange.markdown.html import html_table  # rarely met

        return _Found(*html_table(lines, first))
    if "|" in line and is_pipe_rule(below):
        return _piped(lines, first)
    if is_grid_rule(line):
        from dxplan.exchange.markdown.grid import grid_table

        return _Found(*grid_table(lines, first))
    if RULE.fullmatch(line) or (STROKE.fullmatch(line) and below.strip()):
        return _ruled(lines, first)
    return None


def _piped(lines: Sequence[str], first: int) -> _Found:
    rows = [(first + 1, _split(lines[first]))]
    number = first + 2
    while number < len(lines) and "|" in lines[number]:
        rows.append((number + 1, _split(lines[number])))
        number += 1
    return _Found(rows, number)


def _split(line: str) -> Cells:
    r"""The cells between pipes; one behind a backslash is a character of its cell."""
    line = line.strip()
    cells, start = list[str](), 0
    is_escaped = False
    for at, character in enumerate(line):
        if character == "|" and not is_escaped:
            cells.append(line[start:at])
            start = at + 1
        is_escaped = character == "\\" and not is_escaped
    cells.append(line[start:])
    if line.startswith("|"):
        cells = cells[1:]
    if cells and not cells[-1].strip():
        cells = cells[:-1]
    return dict(enumerate(cells))


def _ruled(lines: Sequence[str], first: int) -> _Found | None:
    """A table of pandoc's without pipes, by its upper stroke: every row on a line, or blank lines between rows."""
    rule = next((n for n in range(first, min(first + 12, len(lines))) if RULE.fullmatch(lines[n])), None)
    if rule is None or not all(line.strip() for line in lines[first:rule]):
        return None
    starts = _starts(lines[rule])
    is_spaced = STROKE.fullmatch(lines[first]) is not None
    above = [*range(first + 1, rule)] if is_spaced else _header_above(lines, first)
    rows: list[tuple[int, list[int]]] = [(above[0] + 1, above)] if above else []
    number, open_ = rule + 1, False
    while number < len(lines):
        line = lines[number]
        if STROKE.fullmatch(line) or RULE.fullmatch(line):
            number += 1
            break
        if not line.strip():
            if not is_spaced and above:
                break
            open_ = False
        elif open_ and is_spaced:
            rows[-1][1].append(number)
        else:
            rows.append((number + 1, [number]))
            open_ = True
        number += 1
    return _Found([(at, _cut(lines, which, starts)) for at, which in rows], number)


def _header_above(lines: Sequence[str], rule: int) -> list[int]:
    return [rule - 1] if rule and lines[rule - 1].strip() else []


def _starts(rule: str) -> list[int]:
    return [at for at, c in enumerate(rule) if c == "-" and (at == 0 or rule[at - 1] != "-")]


def _cut(lines: Sequence[str], which: Sequence[int], starts: Sequence[int]) -> Cells:
    ends = [*starts[1:], None]
    return {
        column: "\n".join(lines[number][start:end].strip() for number in which).strip()
        for column, (start, end) in enumerate(zip(starts, ends, strict=True))
    }
