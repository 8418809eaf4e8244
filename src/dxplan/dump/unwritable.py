"""What a plan file cannot hold: it is refused, never left out in silence."""

from __future__ import annotations

from unicodedata import is_normalized, normalize

from dxplan.soundness.limits import MOST_CHARACTERS
from dxplan.text.expression import expression

_HIDDEN = expression("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class UnwritableError(ValueError):
    """A value that no reader of the file would give back; `place` is where it belongs: `tasks.T1.note`."""

    def __init__(self, reason: str, place: str = "") -> None:
        super().__init__(f"{place}: {reason}" if place else reason)
        self.reason, self.place = reason, place

    def within(self, place: str) -> UnwritableError:
        """The same, further out."""
        return UnwritableError(self.reason, f"{place}.{self.place}" if self.place else place)


def composed(text: str) -> str:
    """A text in NFC, in which files are written and read.

    Raises:
        UnwritableError: it holds control characters, or is too long.
    """
    if not text.isascii() and not is_normalized("NFC", text):
        text = normalize("NFC", text)
    if not text.isprintable():
        hidden = _HIDDEN.search(text)
        if hidden is not None:
            raise UnwritableError(f"the character U+{ord(hidden[0]):04X} cannot stand in a plan file")
    if len(text) > MOST_CHARACTERS:
        raise UnwritableError(f"{len(text)} characters are more than the {MOST_CHARACTERS} that one text may have")
    return text


def writable(text: str) -> str:
    """What a plan file can hold of another program's text: in NFC, with plain line ends, no control characters."""
    text = normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    return _HIDDEN.sub("", text)[:MOST_CHARACTERS]
