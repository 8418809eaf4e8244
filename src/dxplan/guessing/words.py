"""Names as they are compared: words only, one spelling for each, with or without the marks of Vietnamese."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_APART = expression(r"[^\w%,]+|_+")
_COMMAS = expression(r"\s*,[\s,]*")
_NUMBERING = expression(
    r"^(?:[\W_]*(?:"
    r"\(?(?:[0-9]+|[ivxl]+|[a-zđ])(?:[.][0-9]+)*[.):]+(?=\s|[^\W0-9])|"  # 2.1. a) (iii) 4:
    r"[0-9]+(?:[.][0-9]+)+(?=\s)|"  # 2.1
    r"[a-zđ]{1,2}[-.]?[0-9]{1,3}(?:[.-][0-9]+)*[.):]+(?=\s)|"  # B5) C-07: DL3.
    r"[0-9]+\s+[-–—]+\s|"  # 3 -
    r"\[[^\]]*\]|"
    r"(?:bước|nhiệm vụ|công việc|hoạt động|hạng mục|nội dung|đợt|giai đoạn|mục|"
    r"buoc|nhiem vu|cong viec|hoat dong|hang muc|noi dung|dot|giai doan|muc|"
    r"step|task|item|phase|stage|wave|batch)"
    r"\s+(?:[0-9]+(?:[.][0-9]+)*|[ivx]+|[a-z])\s*[.:)–—-]+\s"  # Bước 3:
    r"))+\s*",
)
LONGEST = 250
"""Characters of a name that are looked at."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_MISPLACED = expression(rf"(o|u)([{_TONES}])(a|e|y)(?![\w\u0302\u0306\u031b])")  # hòa as hoà, thủy as thuỷ
_QU = expression(r"(?<=q)u")
_MARK = expression("[\u0300-\u036f]")


class Wording(NamedTuple):
    """A name in words, single blanks between them and commas standing alone; `is_bare` if it has no marks at all."""

    text: str
    is_bare: bool


def worded(name: str) -> Wording:
    """A name without its numbering, letter case and way of placing tones: "2.1. THÍ ĐIỂM: OneGov" is "thí điểm onegov".

    What a long text says after its first lines tells nothing more.
    """
    return _worded(name[:LONGEST])


@lru_cache(maxsize=4096)
def _worded(name: str) -> Wording:
    text = one_spelling(name)
    text = _NUMBERING.sub("", text) or text
    text = _COMMAS.sub(" , ", _APART.sub(" ", text)).strip(" ,")
    return Wording(text, text.isascii())


def without_numbering(name: str) -> str:
    """A name without what counts it at its beginning: `Bước 3 - Lập hồ sơ` is `Lập hồ sơ`."""
    folded = name.casefold()
    match = _NUMBERING.match(folded) if len(folded) == len(name) else None
    return name if match is None else name[match.end() :] or name


def one_spelling(text: str) -> str:
    """A text composed, in small letters, with each tone on the letter where it is put today."""
    decomposed = normalize("NFD", text.casefold())
    return normalize("NFC", _MISPLACED.sub(r"\1\3\2", _QU.sub("u\u200c", decomposed)).replace("\u200c", ""))


@lru_cache(maxsize=4096)
def without_marks(text: str) -> str:
    """A text without the marks of Vietnamese: "thí điểm" is "thi diem"."""
    return _MARK.sub("", normalize("NFD", text.replace("đ", "d")))


class Spelled:
    """An expression for texts in small letters, with the marks of Vietnamese or without."""

    def __init__(self, written: str) -> None:
        self._marked, self._bare = expression(written), expression(without_marks(written))

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a text where it fits."""
        return self._for(text).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """How a text begins, where it fits."""
        return self._for(text).match(text)

    def sub(self, replacement: str, text: str) -> str:
        """A text with each place replaced where it fits."""
        return self._for(text).sub(replacement, text)

    def _for(self, text: str) -> re.Pattern[str]:
        return self._bare if text.isascii() else self._marked
