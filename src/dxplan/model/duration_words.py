"""Durations and lags in words."""

from __future__ import annotations

from dxplan.model.duration import Duration, DurationRange, Unit
from dxplan.text.phrase import Text
from dxplan.text.wording import written_number

_UNITS = {
    Unit.HOURS: Text("giờ làm việc", "working hour"),
    Unit.DAYS: Text("ngày làm việc", "working day"),
    Unit.WEEKS: Text("tuần làm việc", "working week"),
    Unit.MONTHS: Text("tháng", "month"),
    Unit.QUARTERS: Text("quý", "quarter"),
    Unit.YEARS: Text("năm", "year"),
    Unit.ELAPSED_DAYS: Text("ngày", "day"),
    Unit.ELAPSED_WEEKS: Text("tuần", "week"),
    Unit.PERCENT: Text("% thời gian của nhiệm vụ trước", "% of the earlier task's time"),
}


def length(duration: Duration) -> Text:
    """An amount of time without its sign: '5 ngày làm việc', '5 working days'."""
    amount = written_number(abs(duration.amount), 2)
    unit = _UNITS[duration.unit]
    if duration.unit is Unit.PERCENT:
        return Text(amount.vi + unit.vi, amount.en + unit.en)
    return Text(f"{amount.vi} {unit.vi}", f"{amount.en} {unit.en}{'' if amount.en == '1' else 's'}")


def length_range(between: DurationRange) -> Text:
    """'từ 20 đến 60 ngày làm việc', '20 to 60 working days'."""
    low, high = between.optimistic, between.pessimistic
    if low.unit is not high.unit:
        first, last = length(low), length(high)
        return Text(f"từ {first.vi} đến {last.vi}", f"{first.en} to {last.en}")
    if low == high:
        return length(low)
    amount, last = written_number(abs(low.amount), 2), length(high)
    return Text(f"từ {amount.vi} đến {last.vi}", f"{amount.en} to {last.en}")
