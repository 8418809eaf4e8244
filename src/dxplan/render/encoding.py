"""How texts become bytes: a pipe takes plain ones, a file what its format wants."""

from __future__ import annotations

from dxplan.source.excerpt import BYTE_ORDER_MARK
from dxplan.text.named_tuple import NamedTuple


class Encoding(NamedTuple):
    """UTF-8 with these line ends, behind a byte order mark or not."""

    newline: str = "\n"
    has_mark: bool = False

    def encoded(self, text: str) -> bytes:
        """A text as bytes; its lines end in a line feed before. What has no UTF-8 becomes a question mark."""
        mark = BYTE_ORDER_MARK if self.has_mark else ""
        return (mark + text.replace("\n", self.newline)).encode("utf-8", "replace")


PLAIN = Encoding()
SPREADSHEET = Encoding(newline="\r\n", has_mark=True)
"""Excel takes a file for UTF-8 only with the mark."""
