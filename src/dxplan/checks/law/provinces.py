"""The provinces of Vietnam: the 63 until 30 June 2025, and what the 34 of 1 July 2025 are made of."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from dxplan.model.merged_provinces import MERGED_INTO
from dxplan.soundness.suggest import closest
from dxplan.text.expression import expression

_UNCHANGED = (
    *("Hà Nội", "Huế", "Cao Bằng", "Điện Biên", "Hà Tĩnh", "Lai Châu", "Lạng Sơn", "Nghệ An", "Quảng Ninh", "Sơn La"),
    "Thanh Hóa",
)

MERGED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_UNCHANGED, ()),
    **{new.removeprefix("TP "): olds for new, olds in MERGED_INTO.items()},
}
"""A province of today, and those that have become a part of it."""

SUCCESSORS = {old: new for new, olds in MERGED.items() for old in olds}
"""Those that are no more, each with the one that it is a part of now."""

NAMES = (*MERGED, *SUCCESSORS)

_SPELLINGS = {
    "TP.HCM": ("Hồ Chí Minh", "HCM", "Sài Gòn", "HCMC", "Ho Chi Minh City", "Hồ Chí Minh City"),
    "Huế": ("Thừa Thiên Huế", "Thừa Thiên - Huế", "TT-Huế"),
    "Bà Rịa - Vũng Tàu": ("BRVT", "BR-VT", "Bà Rịa và Vũng Tàu"),
    "Đắk Lắk": ("Đắc Lắc", "Đắc Lắk", "Đak Lak"),
    "Đắk Nông": ("Đắc Nông",),
    "Bắc Kạn": ("Bắc Cạn",),
}
_BEFORE = expression(
    r"^(?:(?:ubnd|uy ban nhan dan|tinh|thanh pho truc thuoc trung uong|thanh pho|thu do|city of|province of|t[.]?p|t)"
    r"[\s.]+|tp(?=hcm\b))+"
)
_AFTER = expression(r"\s+(?:city|province|capital)$")
_APART = expression(r"[(),;/+&]|\s[-–—]\s|\bvà\b|\band\b", re.IGNORECASE)
_LIKE = 0.8  # many names share one of two words
_MARK = expression("[\u0300-\u036f]")


def province_named(text: str) -> str | None:
    """The province that a text names first, whole or in a part of it: `TP Thủ Đức (TP.HCM)`; None if none."""
    for part in (text, *_APART.split(text)):
        found = _by_spelling().get(_key(part))
        if found is not None:
            return found
    return None


def nearest_province(text: str) -> str | None:
    """The province with the spelling that is most like a text; None if it is like none."""
    from difflib import SequenceMatcher  # only wanted once a name is not known

    key = _key(text)
    nearest = closest(key, _by_spelling())
    if nearest is None or SequenceMatcher(None, key, nearest).ratio() < _LIKE:
        return None
    return _by_spelling()[nearest]


@cache
def _by_spelling() -> dict[str, str]:
    return {_key(spelling): name for name in NAMES for spelling in (name, *_SPELLINGS.get(name, ()))}


def _key(text: str) -> str:
    """A name without marks, letter case, blanks, and without `tỉnh` or `thành phố`."""
    plain = _MARK.sub("", normalize("NFD", text.casefold().replace("đ", "d"))).strip()
    plain = _AFTER.sub("", _BEFORE.sub("", plain))
    return re.sub(r"[\W_]+", "", plain)
