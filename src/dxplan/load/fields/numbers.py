"""Numbers, shares and money."""

from __future__ import annotations

import re
from fractions import Fraction

from dxplan.load.fields.words import expect_scalar
from dxplan.load.log import Log
from dxplan.load.nodes import Node, Scalar
from dxplan.model.duration import Unit
from dxplan.model.people import Rate
from dxplan.source.text import Text

_NUMBER = re.compile(r"[+-]?\d{1,18}(?:[.,]\d{1,9})?")
_MONEY = re.compile(r"(?P<number>-?\d{1,18}(?:[.,]\d{1,9})?|-?\d{1,3}(?:[.,]\d{3}){2,5})\s*(?P<scale>\D*)")
_SCALES = {
    "": 1,
    "đồng": 1,
    "đ": 1,
    "vnd": 1,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tr": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_THOUSANDS = re.compile(r"-?\d{1,3}[.,]\d{3}")
_RATE_UNITS = {unit.value: unit for unit in (Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)}

_amounts: dict[str, int] = {}


def number(log: Log, node: Node) -> float | None:
    """A number with a decimal point or comma."""
    scalar = expect_scalar(log, node, Text("một con số", "a number"))
    if scalar is None:
        return None
    if not _NUMBER.fullmatch(scalar.text):
        log.report("DX017", scalar.at(), Text(f"`{scalar.text}` không phải là số", f"`{scalar.text}` is not a number"))
        return None
    return float(scalar.text.replace(",", "."))


def positive_number(log: Log, node: Node) -> float | None:
    """A number greater than zero: a capacity, a count of units."""
    value = number(log, node)
    if value is not None and value <= 0:
        log.report("DX017", node.at(), Text("con số phải lớn hơn 0", "the number must be greater than 0"))
        return None
    return value


def level(log: Log, node: Node) -> int | None:
    """A security level from 1 to 5."""
    value = number(log, node)
    if value is not None and value not in (1, 2, 3, 4, 5):
        log.report(
            "DX017",
            node.at(),
            Text("cấp độ an toàn từ 1 đến 5", "a security level runs from 1 to 5"),
            Text("ghi một số từ 1 đến 5", "write a number from 1 to 5"),
        )
        return None
    return None if value is None else int(value)


def measure(log: Log, node: Node) -> float | Text | None:
    """A number, or a rank or event in words."""
    from dxplan.load.fields.words import prose

    if isinstance(node, Scalar) and _NUMBER.fullmatch(node.text):
        return float(node.text.replace(",", "."))
    return prose(log, node)


def share(log: Log, node: Node) -> float | None:
    """A percentage from 0 % to 100 %, as a share from 0 to 1."""
    scalar = expect_scalar(log, node, Text("một tỷ lệ phần trăm", "a percentage"))
    if scalar is None:
        return None
    text = scalar.text.removesuffix("%").rstrip()
    if not _NUMBER.fullmatch(text) or not 0 <= float(text.replace(",", ".")) <= 100:
        log.report(
            "DX017",
            scalar.at(),
            Text(
                f"`{scalar.text}` không phải tỷ lệ từ 0 % đến 100 %",
                f"`{scalar.text}` is no percentage from 0 % to 100 %",
            ),
            Text("viết ví dụ 40 %", "write for example 40 %"),
        )
        return None
    return float(text.replace(",", ".")) / 100


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
        log.report(
            "DX017",
            scalar.at(),
            Text(f"`{scalar.text}` không phải đơn giá", f"`{scalar.text}` is not a rate"),
            Text("viết ví dụ 3.5 triệu/d (h, d, w, mo)", "write for example 3.5 triệu/d (h, d, w, mo)"),
        )
        return None
    amount = _amount(log, scalar, amount_text.strip())
    return None if amount is None else Rate(amount, unit)


def _amount(log: Log, scalar: Scalar, text: str) -> int | None:
    match = _MONEY.fullmatch(text)
    scale = None if match is None else _SCALES.get(match["scale"].strip().lower())
    if match is None or scale is None:
        log.report(
            "DX017",
            scalar.at(),
            Text(f"`{scalar.text}` không phải số tiền", f"`{scalar.text}` is not an amount of money"),
        )
        return None
    digits = match["number"]
    if digits.startswith("-"):
        log.report("DX017", scalar.at(), Text("số tiền không được âm", "an amount of money cannot be negative"))
        return None
    if _THOUSANDS.fullmatch(digits):
        whole, decimal = re.sub("[.,]", "", digits), digits.replace(",", ".").rstrip("0")
        log.report(
            "DX017",
            scalar.at(),
            Text(
                f"`{digits}` có thể là {whole} hoặc {decimal.replace('.', ',')}",
                f"`{digits}` could mean {whole} or {decimal}",
            ),
            Text(f"viết {whole} hoặc {decimal}", f"write {whole} or {decimal}"),
        )
        return None
    groups = re.split("[.,]", digits)
    value = Fraction("".join(groups)) if len(groups) > 2 else Fraction(digits.replace(",", "."))
    return round(value * scale)
