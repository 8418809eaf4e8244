"""How much of a task is done, as tables say it: 0.4 shown as 40 %, “40%”, “Đã hoàn thành”."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.exchange.tables.amounts import bare_number
from dxplan.exchange.tables.cells import Cell
from dxplan.text.lookalikes import bare, typed

_DONE = ("hoan thanh", "da hoan thanh", "xong", "da xong", "done", "completed", "complete", "finished", "dat", "100")
_NOT_BEGUN = ("chua thuc hien", "chua", "chua trien khai", "chua bat dau", "not started", "khong", "planned", "moi")


def are_fractions(cells: Iterable[Cell]) -> bool:
    """Whether the bare numbers of a column run from 0 to 1, and not to 100."""
    numbers = [cell.value for cell in cells if isinstance(cell.value, (int, float)) and not cell.is_percent]
    return bool(numbers) and max(numbers) <= 1 and any(0 < number < 1 for number in numbers)


def share_in(cell: Cell, *, fractions: bool) -> float | None:
    """The share done from 0 to 1; None if the cell does not say it."""
    value = cell.value
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, (int, float)):
        share = float(value) if cell.is_percent or fractions else value / 100
        return round(share, 6) if 0 <= share <= 1 else None
    said = bare(cell.text)
    if said in _DONE:
        return 1.0
    if said in _NOT_BEGUN:
        return 0.0
    number = bare_number(typed(cell.text).removesuffix("%").strip())
    if number is None or not 0 <= number <= 100:
        return None
    return float(number) if fractions and "%" not in cell.text and number <= 1 else round(float(number) / 100, 6)
