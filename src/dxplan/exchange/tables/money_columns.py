"""What the columns of money of a table say of a line: its cost, and where the money comes from."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.exchange.tables.amounts import amount_in, bare_number, is_range, unit_in_words
from dxplan.exchange.tables.cells import Cell, on_one_line
from dxplan.exchange.tables.layout import Heading, Table
from dxplan.exchange.tables.lines import Line
from dxplan.exchange.tables.report import Report
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text
from dxplan.text.voice import FILE
from dxplan.text.wording import Money

_MILLION = 10**6
_SMALL = 10**6
_TOO_SMALL = 10**5
"""Đồng: nothing in a plan costs so little."""
_DASHES = "-–—0 "


class Means(NamedTuple):
    """Đồng, and the source of the money in words."""

    cost: int | None = None
    funding: str = ""


class Purse:
    """Reads the money of a table in its units: that of a column, of the lines above, or else what makes sense."""

    def __init__(self, table: Table, lines: Sequence[Line], report: Report) -> None:
        self._report = report
        self._above = unit_in_words(
            " ".join(t for row in table.above for t in row.texts if "tính" in t.lower() or "đvt" in t.lower())
        )
        self._usual = self._above or self._sensible(table, lines)

    def means(self, line: Line) -> Means:
        """The cost of a line and its source; amounts by source or by year are added up."""
        whole: int | None = None
        parts: list[tuple[str, int]] = []
        words = [line.text("funding")]
        for heading, cell in line.cells.get("cost", ()):
            if not cell.text.strip(_DASHES):
                amount, rest = (0 if "0" in cell.text else None), ""
            else:
                amount, rest = amount_in(cell, self._unit(heading))
            if rest and amount is None and any(map(str.isdigit, rest)):
                self._not_read(line, rest)
            words.append(rest)
            if amount:
                self._say_doubts(line, heading, cell, amount)
            if amount is not None and heading.part:
                parts.append((heading.part, amount))
            elif amount is not None and whole is None:
                whole = amount
        named = [(part, amount) for part, amount in parts if amount and not part.strip().isdigit()]
        if named and not words[0]:
            words += [
                part if len(named) == 1 else f"{part}: {Money(amount).said(FILE['vi'])}" for part, amount in named
            ]
        cost = whole if whole is not None else sum(amount for _, amount in parts) if parts else None
        return Means(cost, on_one_line("; ".join(dict.fromkeys(filter(None, words)))))

    def amount(self, line: Line, key: str) -> int | None:
        """The đồng in another column of money."""
        found = line.cells.get(key)
        if not found or not found[0][1].text.strip(_DASHES):
            return None
        amount = amount_in(found[0][1], self._unit(found[0][0])).dong
        if amount is None:
            self._not_read(line, found[0][1].text)
        return amount

    def _unit(self, heading: Heading) -> int:
        return unit_in_words(heading.unit) or unit_in_words(heading.part) or self._usual

    def _sensible(self, table: Table, lines: Sequence[Line]) -> int:
        """Đồng, unless all numbers are so small that they must count millions; that is told."""
        bare = [
            number
            for line in lines
            for heading, cell in line.cells.get("cost", ())
            if unit_in_words(heading.unit) is None and (number := _bare(cell))
        ]
        if not bare or max(bare) >= _SMALL or not table.has("cost"):
            return 1
        self._report.say(
            Text(
                "bảng không nêu đơn vị của kinh phí: các số được hiểu là triệu đồng",
                "the table names no unit of money: its numbers are taken for millions of đồng",
            )
        )
        return _MILLION

    def _say_doubts(self, line: Line, heading: Heading, cell: Cell, amount: int) -> None:
        """Say where an amount is a range, or so small that its unit was surely left out."""
        if is_range(cell.text):
            what = Text("kinh phí là một khoảng: lấy mức cao nhất", "an amount is a range: its upper end is taken")
            self._report.say(what, line.place, f"{line.name}: {cell.text}")
        elif amount < _TOO_SMALL and self._unit(heading) == 1 and _bare(cell):
            what = Text(
                "kinh phí không ghi đơn vị, hiểu là đồng thì rất nhỏ: cần xem lại",
                "amounts without a unit, taken for đồng, are very small: look at them",
            )
            self._report.say(what, line.place, f"{line.name}: {cell.text}")

    def _not_read(self, line: Line, text: str) -> None:
        what = Text("kinh phí không đọc được: giữ ở nguồn kinh phí", "amounts that could not be read: kept as funding")
        self._report.say(what, line.place, f"{line.name}: {text}")


def _bare(cell: Cell) -> float:
    """The number in a cell that names no unit; 0 if there is none."""
    if isinstance(cell.value, (int, float)):
        return cell.value
    return float(bare_number(cell.text) or 0)
