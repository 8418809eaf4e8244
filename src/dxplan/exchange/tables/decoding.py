"""The text of a file that does not say its encoding: Unicode in its forms, or the Vietnamese code pages before it."""

from __future__ import annotations

import codecs
from unicodedata import normalize

from dxplan.exchange.tables.old_fonts import FONTS, score
from dxplan.load.foreign import is_utf16
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000


class Decoded(NamedTuple):
    """A text, what it was written in where that had to be guessed, and how many characters could not be read."""

    text: str
    guessed: Text | None = None
    unreadable: int = 0


def decode(data: bytes) -> Decoded:
    """The text of a file. Every file gives one: what is no character becomes U+FFFD, and is counted."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _counted(data[len(mark) :].decode(encoding, "replace"))
    if is_utf16(data):
        encoding = "utf-16-le" if data[1:200:2].count(0) > data[:200:2].count(0) else "utf-16-be"
        return _counted(data.decode(encoding, "replace"))
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        pass
    text = data.decode(errors="replace")
    lost = text.count("\ufffd")
    if sum(c > "\x7f" for c in text) - lost > lost:  # letters of code pages hardly ever come in UTF-8's sequences
        return Decoded(text, None, lost)
    return _code_page(data)


def _counted(text: str) -> Decoded:
    return Decoded(text, None, text.count("\ufffd"))


def _code_page(data: bytes) -> Decoded:
    """One byte a character: the code page in which most words are Vietnamese ones."""
    western = data.decode("cp1252", "replace") if b"\x81" not in data else data.decode("latin-1")
    latin = data.decode("latin-1")
    ways = {
        "Windows-1258": normalize("NFC", data.decode("cp1258", "replace")),
        "TCVN3 (ABC)": FONTS["tcvn3"](latin),
        "VNI": normalize("NFC", FONTS["vni"](latin)),
        "Windows-1252": western,
    }
    name = max(ways, key=lambda way: score(ways[way][:_SAMPLE]))
    return Decoded(ways[name], Text(name, name), ways[name].count("\ufffd"))
