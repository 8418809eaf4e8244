"""Tables of a paper without the columns in which no row has anything; what a person must add is said once, above."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.text.expression import expression
from dxplan.text.phrase import Language, Text

TO_ADD = frozenset(
    {"[…]", "chưa có số liệu", "not known", "no figure", "chưa có", "none yet", "chưa giao", "nobody yet"}
)
"""What stands in a cell that a person must fill in."""
_NOTHING = frozenset({"", "–", "-", "…", *TO_ADD})
_BARS = expression(r"(?<!\\)\|")
_ESCAPED = expression(r"\\(.)")
_BRACKETS = expression(r" *\(.*?\)")
_LEAST = 3
"""Columns of a table: what has fewer is the head or the end of a paper."""
_ASKED = Text("[Bổ sung {columns}: kế hoạch chưa ghi.]", "[To be added, the plan does not say: {columns}.]")


def told_columns(markdown: str, language: Language) -> str:
    """A paper in markdown, its tables without columns that tell nothing."""
    return "\n".join(_lines(markdown.split("\n"), language))


def _lines(lines: list[str], language: Language) -> Iterator[str]:
    table: list[str] = []
    is_fenced = False
    for line in lines:
        if line.startswith("```"):
            is_fenced = not is_fenced
        if line.startswith("|") and not is_fenced:
            table.append(line)
            continue
        if table:
            yield from _told(table, language)
            table = []
        yield line
    if table:
        yield from _told(table, language)


def _told(table: list[str], language: Language) -> Iterator[str]:
    rows = [_cells(line) for line in table]
    columns = range(len(rows[0]))
    if len(columns) < _LEAST or len(rows) < _LEAST or any(len(row) != len(columns) for row in rows):
        yield from table
        return
    different = [set(cells) for cells in zip(*rows[2:], strict=True)]  # a long table has few in a column without news
    kept = [column for column in columns if any(_plain(cell) not in _NOTHING for cell in different[column])]
    if not kept or len(kept) == len(columns):
        yield from table
        return
    asked = [
        _called(rows[0][column])
        for column in columns
        if column not in kept and any(_plain(cell) in TO_ADD for cell in different[column])
    ]
    if asked:
        yield _ASKED.in_language(language).replace("{columns}", ", ".join(asked))
        yield ""
    for row in rows:
        yield f"|{'|'.join(row[column] for column in kept)}|"


def _cells(line: str) -> list[str]:
    return _BARS.split(line.strip())[1:-1]


def _plain(cell: str) -> str:
    return _ESCAPED.sub(r"\1", cell.strip().removeprefix("**").removesuffix("**")).strip()


def _called(heading: str) -> str:
    """A column as a sentence names it: without brackets, its first letter small unless the word is a short form."""
    name = _BRACKETS.sub("", heading.strip()).strip()
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
