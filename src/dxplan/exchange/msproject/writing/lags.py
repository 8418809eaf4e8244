"""Lags as Microsoft Project counts them."""

from __future__ import annotations

from dxplan.exchange.losses import Losses
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration, Family, Unit
from dxplan.schedule.instant import shift_months
from dxplan.schedule.lengths import working_minutes
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Text

_MONTHS = Text(
    "độ trễ tính bằng tháng, quý, năm được ghi bằng số ngày đồng hồ mà nó tới",
    "lags in calendar months, quarters, years are written as the time by the clock they come to",
)
_SHARE = Text("độ trễ theo phần trăm lẻ được ghi bằng thời gian", "lags in fractions of a percent are written as time")
_UNIT = Text(
    "quan hệ với một đơn vị của nhiệm vụ lặp lại được ghi thành quan hệ với cả nhóm",
    "links to one unit of a repeated task are written as links to the whole",
)


def said_lag(link: Dependency, schedule: Schedule, losses: Losses) -> Duration | None:
    """The lag of a link, in working or elapsed time or whole percent."""
    if link.unit is not None:
        losses.note(_UNIT, link.successor)
    lag = link.lag
    if lag is None:
        return None
    family = lag.unit.family
    if family is Family.MONTHS:
        losses.note(_MONTHS, link.successor)
        dates = schedule.tasks[link.predecessor]
        instant = dates.early_start if link.type.from_start else dates.early_finish
        return Duration(shift_months(instant, int(lag.size)) - instant, Unit.ELAPSED_MINUTES)
    if family is Family.PERCENT and not lag.amount.is_integer():
        losses.note(_SHARE, link.successor)
        dates, time = schedule.tasks[link.predecessor], schedule.working_time(link.predecessor)
        return Duration(round(time.between(dates.early_start, dates.early_finish) * lag.amount / 100), Unit.MINUTES)
    if family is Family.ELAPSED_PERCENT and not lag.amount.is_integer():
        losses.note(_SHARE, link.successor)
        dates, time = schedule.tasks[link.predecessor], schedule.working_time(link.predecessor)
        minutes = time.between(dates.early_start, dates.early_finish) * lag.amount / 100
        return Duration(round(minutes), Unit.ELAPSED_MINUTES)
    return lag


def minutes_of(lag: Duration, schedule: Schedule, task: str) -> float:
    """Minutes of a lag that is no share, by the clock or of the successor's working time."""
    if lag.unit.family is Family.WORKING_DAYS:
        return float(working_minutes(lag, schedule.working_time(task)))
    return lag.size
