"""Money: amounts, rates, and amounts by year."""

from __future__ import annotations

import re
from fractions import Fraction

from dxplan.load.fields.numbers import is_number, parse_number, written_number
from dxplan.load.fields.text import expect_mapping, expect_scalar
from dxplan.load.hedges import is_hedged
from dxplan.load.nodes import Node, Scalar
from dxplan.load.repeated import duplicate_key
from dxplan.model.named import Code, Meant
from dxplan.model.people import RATE_UNITS, Rate
from dxplan.soundness.log import Log
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Money

_AMOUNT = expression(r"(?P<number>[+-]?[0-9](?:[0-9.,\s]*[0-9])?)\s*(?P<scale>[^0-9]{0,20})")
_SCALES = {
    "": 1,
    "đồng": 1,
    "đ": 1,
    "vnd": 1,
    "vnđ": 1,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tr": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_RATE_UNITS = {unit.value: unit for unit in RATE_UNITS}
_YEAR = expression(r"[12][0-9]{3}")

_amounts: dict[str, int] = {}


def money(log: Log, node: Node) -> int | None:
    """An amount in whole đồng: a number, or with nghìn, triệu, tỷ."""
    if node.__class__ is Scalar:
        known = _amounts.get(node.text)
        if known is not None:
            return known
    scalar = expect_scalar(log, node, Text("một số tiền", "an amount of money"))
    if scalar is None:
        return None
    amount = _amount(log, scalar, scalar.text)
    if amount is not None:
        _amounts[scalar.text] = amount
    return amount


def rate(log: Log, node: Node) -> Rate | None:
    """Money for a unit of time: 3.5 triệu/d."""
    scalar = expect_scalar(log, node, Text("một đơn giá", "a rate"))
    if scalar is None:
        return None
    amount_text, slash, unit_text = scalar.text.rpartition("/")
    unit = _RATE_UNITS.get(unit_text.strip())
    if not slash or unit is None:
        listed = ", ".join(_RATE_UNITS)
        hint = _rate_meant(scalar.text, amount_text, unit_text) if slash else None
        log.report(
            "DX017",
            scalar.at(),
            say("{scalar} không phải đơn giá", "{scalar} is not a rate", scalar=Code(scalar.shown)),
            hint or say("viết ví dụ 3.5 triệu/d ({units})", "write for example 3.5 triệu/d ({units})", units=listed),
        )
        return None
    amount = _amount(log, scalar, amount_text.strip(), f"/{unit.value}")
    return None if amount is None else Rate(amount, unit)


def _rate_meant(text: str, amount: str, unit: str) -> Text | None:
    """How a rate is written whose unit of time is a word."""
    from dxplan.load.fields.lengths_in_words import units_meant  # only wanted once a mistake was made
    from dxplan.load.fields.money_in_words import amount_meant

    meant, units = amount_meant(amount), [unit for unit in units_meant(unit) if unit.value in _RATE_UNITS]
    if meant is None or not units:
        return None
    rate = f"{Money(meant).written}/{units[0].value}"
    is_certain = len(units) == 1 and not is_hedged(text)
    return say("viết {rate}", "write {rate}", rate=Meant(rate, text, Code(rate)) if is_certain else Code(rate))


def year_amounts(log: Log, node: Node) -> dict[int, int]:
    """Amounts of money by calendar year."""
    mapping = expect_mapping(log, node, Text("số tiền theo từng năm", "amounts of money by year"))
    amounts: dict[int, int] = {}
    seen: dict[str, Scalar] = {}
    for key, value in zip(mapping.keys, mapping.values, strict=True) if mapping else ():
        if not _YEAR.fullmatch(key.text):
            log.report(
                "DX016",
                key.at(),
                say("{key} không phải một năm", "{key} is not a year", key=Code(key.shown)),
                say("viết {year}", "write {year}", year=Meant(year[0], key.text, year[0]))
                if (year := re.search(r"(?<![0-9])[12][0-9]{3}(?![0-9])", key.text[:40]))
                else Text("viết năm bằng bốn chữ số: 2022", "write the year in four digits: 2022"),
            )
            continue
        if key.text in seen:
            duplicate_key(log, key, seen[key.text])
            continue
        seen[key.text] = key
        amount = money(log, value)
        if amount is not None:
            amounts[int(key.text)] = amount
    return amounts


def _amount(log: Log, scalar: Scalar, text: str, rest: str = "") -> int | None:
    match = _AMOUNT.fullmatch(text)
    unit = "" if match is None else match["scale"].strip()
    scale = _SCALES.get(unit.lower().removesuffix(" đồng"))
    if match is None or scale is None or not is_number(match["number"]):
        _report_unreadable(log, scalar, text, rest)
        return None

    def written(read: Fraction) -> str:
        return f"{written_number(read) if scale == 1 else Money(round(read * scale)).written}{rest}"

    value = parse_number(log, scalar, match["number"], written)
    if value is not None and value < 0:
        log.report(
            "DX017",
            scalar.at(),
            Text("số tiền không được âm", "an amount of money cannot be negative"),
            Text("bỏ dấu trừ, hoặc bỏ dòng này", "drop the minus sign, or the line"),
        )
        return None
    return None if value is None else round(value * scale)


def _report_unreadable(log: Log, scalar: Scalar, text: str, rest: str) -> None:
    from dxplan.load.fields.money_in_words import amount_meant, highest_meant  # only after a mistake

    meant = amount_meant(text)
    highest = highest_meant(text) if meant is None else None
    if highest is not None:
        hint = say(
            "chỉ viết một số tiền; để không thiếu thì lấy mức cao: {amount}",
            "write one amount; the upper one is on the safe side: {amount}",
            amount=Code(f"{Money(highest).written}{rest}"),
        )
    elif meant is None and not any(map(str.isdigit, text)):
        hint = Text(
            "viết số tiền bằng đồng, hoặc với nghìn, triệu, tỷ: 1.5 tỷ; chưa có thì bỏ dòng này",
            "write it in đồng, or with nghìn, triệu, tỷ: 1.5 tỷ; drop the line if there is none",
        )
    elif meant is None:
        hint = Text(
            "viết số tiền bằng đồng, hoặc với nghìn, triệu, tỷ: 1.5 tỷ",
            "write it in đồng, or with nghìn, triệu, tỷ: 1.5 tỷ",
        )
    else:
        written = f"{Money(meant).written}{rest}"
        shown_as = Code(written)
        hint = say(
            "viết {amount}",
            "write {amount}",
            amount=shown_as if is_hedged(text) else Meant(written, scalar.text, shown_as),
        )
    log.report(
        "DX017",
        scalar.at(),
        say("{text} không phải số tiền", "{text} is not an amount of money", text=Code(shown(text))),
        hint,
    )
