"""Dates, lengths and amounts as people read them, in both languages."""

from __future__ import annotations

from datetime import date

from dxplan.text.phrase import Text


def written_date(day: date) -> Text:
    """31/03/2022 in Vietnamese, 2022-03-31 in English."""
    return Text(f"{day:%d/%m/%Y}", day.isoformat())


def written_number(value: float, decimals: int = 1) -> Text:
    """A number with at most `decimals` decimals: 1.234,5 in Vietnamese, 1,234.5 in English."""
    english = f"{value:,.{decimals}f}"
    if "." in english:
        english = english.rstrip("0").rstrip(".")
    if english == "-0":
        english = "0"
    return Text(english.translate(_SWAP), english)


def working_days(minutes: int, minutes_a_day: int) -> Text:
    """An amount of working time in working days."""
    days = written_number(minutes / minutes_a_day)
    plural = "" if days.en == "1" else "s"
    return Text(f"{days.vi} ngày làm việc", f"{days.en} working day{plural}")


def money(amount: int) -> Text:
    """Đồng in the unit that fits: tỷ (billion), triệu (million) or đồng."""
    for size, vi, en in ((10**9, "tỷ đồng", "billion đồng"), (10**6, "triệu đồng", "million đồng")):
        if amount >= size:
            number = written_number(amount / size, 3)
            return Text(f"{number.vi} {vi}", f"{number.en} {en}")
    number = written_number(amount, 0)
    return Text(f"{number.vi} đồng", f"{number.en} đồng")


_SWAP = str.maketrans(",.", ".,")
