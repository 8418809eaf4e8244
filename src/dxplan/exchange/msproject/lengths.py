"""Durations and lags of a file in the units of a plan, exactly: to the tenth of a minute."""

from __future__ import annotations

from dxplan.model.duration import Duration, Unit
from dxplan.text.named_tuple import NamedTuple

_ESTIMATED = 32
_FIRST_ESTIMATED = 35
ELAPSED = frozenset((4, 6, 8, 10, 12, 20))
PERCENT, ELAPSED_PERCENT = 19, 20
_HOURS, _WEEKS, _ELAPSED_WEEKS = 5, 9, 10
_SHORT = frozenset((3, 4))
_A_DAY, _A_WEEK = 24 * 60, 7 * 24 * 60
_LONGEST_IN_YEARS = 99
MOST_PERCENT = 10_000


class Format(NamedTuple):
    """What a `DurationFormat` or `LagFormat` says: 7 are days, 8 elapsed days; 32 more is an estimate."""

    code: int

    @classmethod
    def of(cls, code: int) -> Format:
        """The format of a number; what is none shows days."""
        return cls(code - _ESTIMATED if code >= _FIRST_ESTIMATED else code)

    @property
    def is_elapsed(self) -> bool:
        """Whether it counts by the clock."""
        return self.code in ELAPSED

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage of the predecessor's duration."""
        return self.code in (PERCENT, ELAPSED_PERCENT)


def cut(duration: Duration) -> Duration:
    """A duration or lag no longer than plans take."""
    most = float(int(_LONGEST_IN_YEARS * duration.unit.in_a_year))
    return duration if abs(duration.amount) <= most else Duration(most if duration.amount > 0 else -most, duration.unit)


def length(minutes: float, shown: Format, minutes_a_day: int | None) -> Duration:
    """So many minutes in the unit in which the file shows them, or in the next smaller one in which they come out even.

    `minutes_a_day` is what a day stands for in the calendar by which they are counted; None where that is not certain.
    """
    sizes = _elapsed(shown) if shown.is_elapsed else _working(shown, minutes_a_day)
    for unit, size in sizes:
        amount = minutes / size
        if (4 * amount).is_integer():
            return Duration(amount, unit)
    return Duration(round(minutes, 4), Unit.ELAPSED_MINUTES if shown.is_elapsed else Unit.MINUTES)


def _working(shown: Format, minutes_a_day: int | None) -> list[tuple[Unit, int]]:
    if shown.code in _SHORT:
        return []
    sizes = [(Unit.HOURS, 60)]
    if minutes_a_day is not None and shown.code != _HOURS:
        sizes.insert(0, (Unit.DAYS, minutes_a_day))
        if shown.code == _WEEKS:
            sizes.insert(0, (Unit.WEEKS, 5 * minutes_a_day))
    return sizes


def _elapsed(shown: Format) -> list[tuple[Unit, int]]:
    if shown.code in _SHORT:
        return []
    sizes = [(Unit.ELAPSED_HOURS, 60)]
    if shown.code != _HOURS + 1:
        sizes.insert(0, (Unit.ELAPSED_DAYS, _A_DAY))
        if shown.code == _ELAPSED_WEEKS:
            sizes.insert(0, (Unit.ELAPSED_WEEKS, _A_WEEK))
    return sizes
