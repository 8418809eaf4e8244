"""How wide letters are in Times New Roman, of which Liberation Serif and Tinos have the widths too."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

_REGULAR = {
    250: " ,.\u00a0",
    278: "ijlt/:;",
    333: "I()-f[]r!",
    389: "Js",
    408: '"',
    444: "acez“”?",
    500: "bdghknopquvxyđ0123456789–$_*",
    556: "FPS",
    564: "+<>=",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYĐw",
    778: "m&",
    833: "%",
    889: "M",
    944: "W",
    1000: "…—",
}
_BOLD = {
    250: " ,.\u00a0",
    278: "il/",
    333: "()-jt:;f[]!",
    389: "Is",
    444: "cerz",
    500: "agoJvxy0123456789“”–?$_*",
    556: "bdhknpquSđ",
    570: "+<>=",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQ",
    833: "m&",
    944: "M",
    1000: "W%…—",
}
"""Thousandths of the type's size, by the letters without their marks."""
_HORNED = {"ơ": 20, "ư": 40, "Ơ": 20, "Ư": 60}
"""By so much a horn makes them wider."""
_HORN, _UNKNOWN, _SQUARE = "\u031b", 722, 1000
_TABLES = tuple({sign: wide for wide, signs in table.items() for sign in signs} for table in (_REGULAR, _BOLD))
_VIETNAMESE, _STAND_IN = "\u1e9f", 1.18
"""Letters from here to U+1EFF: where the font lacks them, another one stands in whose letters are wider."""
_FIRST_SQUARE = "\u1100"
"""Scripts from here on have letters as wide as they are high; but for the Latin letters of Vietnamese."""


def ems(text: str, *, bold: bool = False) -> float:
    """How wide a text is, in the size of its type."""
    return sum(_em(sign, bold) for sign in text)


@cache
def _em(sign: str, bold: bool) -> float:
    parts = normalize("NFD", sign)
    base, marks = parts[0], parts[1:]
    if combining(base):
        return 0.0
    wide = _TABLES[bold].get(base, _SQUARE if base >= _FIRST_SQUARE else _UNKNOWN)
    if _HORN in marks:
        wide += _HORNED.get(normalize("NFC", base + _HORN), 0)
    return wide / 1000 * (_STAND_IN if _VIETNAMESE < normalize("NFC", sign) < "\u1f00" else 1)
