"""Tables in HTML, which pandoc writes where cells are merged or hold several paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from html.parser import HTMLParser

from dxplan.text.expression import expression

_BREAKS = frozenset(("br", "p", "div", "li"))
_MOST_COLUMNS = 200
_NUMBER = expression(r"[0-9]{1,9}")


class _Rows(HTMLParser):
    """Collects the rows of the first table, an inner one as text of its cell."""

    def __init__(self, first: int) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[int, dict[int, str]]] = []
        self._first = first
        self._depth = 0
        self._text: list[str] | None = None
        self._column = 0
        self._width = 1
        self._taken: dict[int, int] = {}
        """How many more rows a merged cell goes down in a column."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row, a cell, or a line break in one."""
        if tag == "table":
            self._depth += 1
        elif tag in _BREAKS and self._text is not None:
            self._text.append("\n")
        elif self._depth != 1:
            return
        elif tag == "tr":
            self.rows.append((self._first + self.getpos()[0], {}))
            self._column, self._taken = 0, {at: left - 1 for at, left in self._taken.items() if left > 1}
        elif tag in ("td", "th") and self.rows:
            self._close()
            said = dict(attrs)
            while self._taken.get(self._column):
                self._column += 1
            self._width = _count(said.get("colspan"))
            down = _count(said.get("rowspan"))
            for at in range(self._column, self._column + self._width if down > 1 else 0):
                self._taken[at] = down
            self._text = []

    def handle_endtag(self, tag: str) -> None:
        """The end of a cell, or of the table."""
        if tag == "table":
            self._depth -= 1
        if self._depth <= 1 and tag in ("td", "th", "tr", "table"):
            self._close()

    def handle_data(self, data: str) -> None:
        """The text of a cell; its own line ends mean nothing."""
        if self._text is not None:
            self._text.append(data.replace("\n", " "))

    def _close(self) -> None:
        if self._text is not None and self.rows:
            self.rows[-1][1][self._column] = "".join(self._text).strip()
            self._column += self._width
        self._text = None


def html_table(lines: Sequence[str], first: int) -> tuple[list[tuple[int, dict[int, str]]], int]:
    """The rows of the table that begins in a line, and the line after it."""
    end, depth = first, 0
    while end < len(lines):
        low = lines[end].lower()
        depth += low.count("<table") - low.count("</table")
        end += 1
        if depth <= 0:
            break
    parser = _Rows(first)
    with suppress(AssertionError):  # what the parser says of `<![` that is no declaration
        parser.feed("\n".join(lines[first:end]))
        parser.close()
    return parser.rows, end


def _count(said: str | None) -> int:
    if not said or not _NUMBER.fullmatch(said):
        return 1
    return min(max(int(said), 1), _MOST_COLUMNS)
