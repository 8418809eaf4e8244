"""What a cell's style says of its value: that a number is a date, or a percentage; and how far a text is set in."""

from __future__ import annotations

from dxplan.exchange.spreadsheet.archive import Archive, Attributes
from dxplan.exchange.tables.cells import Grain
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENT = frozenset((9, 10))
_MONTHS_ONLY = frozenset((17,))
_QUOTED = expression(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


class Style(NamedTuple):
    """Of a cell."""

    is_date: bool = False
    is_percent: bool = False
    grain: Grain = "day"
    indent: int = 0


def styles_of(archive: Archive, part: str) -> list[Style]:
    """The styles of a workbook, in the order in which cells name them."""
    formats: dict[int, str] = {}
    found: list[Style] = []
    inside = False
    current: tuple[int, int] | None = None

    def start(name: str, attributes: Attributes) -> None:
        nonlocal inside, current
        if name == "numFmt":
            formats[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            inside = True
        elif inside and name == "xf":
            current = (_number(attributes.get("numFmtId")), 0)
        elif inside and name == "alignment" and current is not None:
            current = (current[0], _number(attributes.get("indent")))

    def end(name: str) -> None:
        nonlocal inside, current
        if name == "cellXfs":
            inside = False
        elif inside and name == "xf" and current is not None:
            found.append(_style(current[0], formats.get(current[0], ""), current[1]))
            current = None

    if archive.has(part):
        archive.parse(part, start, end)
    return found


def _style(number: int, code: str, indent: int) -> Style:
    plain = _QUOTED.sub("", code.partition(";")[0]).lower()
    if number in _BUILT_IN_DATES or (code and any(c in plain for c in "dmyh") and "general" not in plain):
        has_day = "d" in plain or "h" in plain or not code
        grain: Grain = (
            "month" if number in _MONTHS_ONLY or (not has_day and "m" in plain) else "day" if has_day else "year"
        )
        return Style(is_date=True, grain=grain, indent=indent)
    return Style(is_percent=number in _PERCENT or "%" in plain, indent=indent)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0
