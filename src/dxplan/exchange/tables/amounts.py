"""Money in the cells of a table: numbers in the unit of their heading, and texts: “1.234,5 tỷ, ngân sách tỉnh”."""

from __future__ import annotations

import re
from fractions import Fraction

from dxplan.exchange.tables.cells import Cell
from dxplan.load.fields.money_in_words import amount_meant, highest_meant
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed
from dxplan.text.named_tuple import NamedTuple

_UNITS = (
    ("nghin ty", 10**12),
    ("ty", 10**9),
    ("ti", 10**9),
    ("billion", 10**9),
    ("trieu", 10**6),
    ("tr", 10**6),
    ("trd", 10**6),
    ("tr d", 10**6),
    ("million", 10**6),
    ("nghin", 10**3),
    ("ngan", 10**3),
    ("1000", 10**3),
    ("thousand", 10**3),
    ("dong", 1),
    ("vnd", 1),
    ("d", 1),
)
_NUMBER = expression(r"[0-9][0-9., ]*(?:[0-9])?")
_GROUPS = expression(
    r"(?P<whole>[0-9]{1,3}(?:(?P<sign>[., ])[0-9]{3})(?:(?P=sign)[0-9]{3})*)(?:[.,](?P<part>[0-9]{1,6}))?"
)
_DECIMAL = expression(r"(?P<whole>[0-9]+)(?:[.,](?P<part>[0-9]+))?")
_AMOUNT_FIRST = expression(
    r"(?P<amount>[~≈]?\s*[0-9][0-9.,]*\s*(?:nghìn tỷ|tỷ|tỉ|triệu|tr|nghìn|ngàn)?\s*(?:đồng|đ|vnđ|"
    r"vnd)?)(?P<rest>\s*(?:[;:(\n]|,(?![0-9])).*)",
    re.I | re.S,
)
_CURRENCY = expression(r"^(?:vnđ|vnd|đ|₫)\s*(?=[0-9])", re.IGNORECASE)
_MOST = 10**16


class Amount(NamedTuple):
    """What a cell of money says: đồng where it is an amount, and what else it says (where the money comes from)."""

    dong: int | None = None
    rest: str = ""


def unit_in_words(text: str) -> int | None:
    """The đồng in one of the unit that a heading or a line above the table names; None if it names none."""
    said = f" {bare(text)} "
    return next((size for word, size in _UNITS if f" {word} " in said), None)


def amount_in(cell: Cell, unit: int) -> Amount:
    """The money in a cell whose bare numbers count `unit` đồng. An amount below zero or beyond sense is none."""
    value = cell.value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        dong = round(Fraction(value) * unit)
        return Amount(dong) if 0 <= dong <= _MOST else Amount(None, cell.text)
    text = cell.text
    plain = _CURRENCY.sub("", typed(text))
    if not any(c.isdigit() for c in plain):
        return Amount(None, text)
    number = bare_number(plain)
    if number is not None:
        dong = round(number * unit)
        return Amount(dong) if dong <= _MOST else Amount(None, text)
    meant = amount_meant(_without_groups(plain)) or highest_meant(plain) if unit_in_words(plain) else None
    if meant is not None and meant <= _MOST:
        return Amount(meant)
    if match := _AMOUNT_FIRST.fullmatch(text):
        first = amount_in(Cell(match["amount"].strip(" ~≈")), unit)
        if first.dong is not None:
            return Amount(first.dong, match["rest"].strip(" ,;:()\n"))
    return Amount(None, text)


def is_range(text: str) -> bool:
    """Whether an amount is one from … to …, of which the upper end is taken."""
    plain = _CURRENCY.sub("", typed(text))
    return unit_in_words(plain) is not None and not amount_meant(_without_groups(plain)) and bool(highest_meant(plain))


def bare_number(text: str) -> Fraction | None:
    """A number without a unit as tables write it; three digits after a point or comma are thousands: 1.234 is 1234."""
    plain = text.strip().replace("\u00a0", " ")
    match = _GROUPS.fullmatch(plain) if not plain.startswith("0") else None
    if match is not None and match["sign"] != (plain[match.end("whole")] if match["part"] else ""):
        return Fraction(re.sub("[., ]", "", match["whole"]) + (f".{match['part']}" if match["part"] else ""))
    match = _DECIMAL.fullmatch(plain)
    if match is None or len(plain) > 40:
        return None
    return Fraction(match["whole"] + (f".{match['part']}" if match["part"] else ""))


def _without_groups(text: str) -> str:
    """The same without points between thousands, which a number before a unit has in Vietnamese: 1.234 tỷ."""
    return re.sub(r"(?<![0-9.,])([1-9][0-9]{0,2})\.([0-9]{3})(?![0-9])", r"\1\2", text)
