"""Up to which price a form of selection may be chosen, by the day: a dated table, as the limits have changed often."""

from __future__ import annotations

from datetime import date

from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_MILLION, _BILLION = 10**6, 10**9


class Limits(NamedTuple):
    """From `first` on: the highest prices (đồng) of a direct appointment, of a consultant's too, and of a quotation."""

    first: date
    appointment: int
    consultant: int
    quotation: int
    source: Text


_LIMITS = (
    Limits(
        date.min,
        1 * _BILLION,
        500 * _MILLION,
        5 * _BILLION,
        Text("Nghị định 63/2014/NĐ-CP, Điều 54, 57", "Decree 63/2014/NĐ-CP, Art. 54, 57"),
    ),
    Limits(
        date(2024, 2, 27),
        1 * _BILLION,
        500 * _MILLION,
        5 * _BILLION,
        Text("Nghị định 24/2024/NĐ-CP, Điều 78", "Decree 24/2024/NĐ-CP, Art. 78"),
    ),
    Limits(
        date(2025, 1, 15),  # what held between this law and Decree 214 is not known: the higher limits are taken
        2 * _BILLION,
        800 * _MILLION,
        10 * _BILLION,
        Text("Luật 57/2024/QH15 sửa Luật Đấu thầu", "Law 57/2024/QH15, amending the Bidding Law"),
    ),
    Limits(
        date(2025, 8, 4),
        2 * _BILLION,
        800 * _MILLION,
        10 * _BILLION,
        Text("Nghị định 214/2025/NĐ-CP, Điều 78.4, 81", "Decree 214/2025/NĐ-CP, Art. 78.4, 81"),
    ),
    Limits(
        date(2026, 9, 9),
        5 * _BILLION,
        3 * _BILLION,
        10 * _BILLION,
        Text("Nghị định 214/2025/NĐ-CP, sửa bởi 349/2026", "Decree 214/2025/NĐ-CP as amended by 349/2026"),
    ),
)


def limits_on(day: date) -> Limits:
    """The limits that hold on a day."""
    return next(row for row in reversed(_LIMITS) if row.first <= day)
