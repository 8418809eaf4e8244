"""The curve of planned value, and the earned schedule that is read from it.

Earned schedule after Lipke: C whole periods have a planned value that does not exceed what is earned, and of the next
one the part I = (EV − PV_C) / (PV_{C+1} − PV_C) is: ES = C + I.
"""

from __future__ import annotations

from bisect import bisect_right

from dxplan.text.named_tuple import NamedTuple

_TOLERANCE = 1e-9  # of the whole budget: sums of shares are not exact


class Curve(NamedTuple):
    """Cumulative planned value at the ends of periods: `at` counts periods from the start, where the value is nothing.

    Both begin with 0 and never fall; the last of each are the planned duration and the budget at completion.
    """

    at: tuple[float, ...]
    value: tuple[float, ...]

    @property
    def duration(self) -> float:
        """The planned duration (PD), in periods."""
        return self.at[-1]

    @property
    def budget(self) -> float:
        """The budget at completion (BAC)."""
        return self.value[-1]

    def earned_schedule(self, earned: float) -> float:
        """In which period what is earned should have been earned (ES); nothing earned is 0, everything the duration.

        Where nothing is planned for some periods, what stands before them counts as their end: all periods with a
        planned value of no more than what is earned count.
        """
        slack = self.budget * _TOLERANCE
        if earned <= slack:
            return 0.0
        if earned >= self.budget - slack:
            return self.duration
        last = bisect_right(self.value, earned + slack) - 1
        part = (earned - self.value[last]) / (self.value[last + 1] - self.value[last])
        return self.at[last] + max(part, 0.0) * (self.at[last + 1] - self.at[last])


def by_periods(values: tuple[float, ...]) -> Curve:
    """The curve of planned values at the ends of whole periods, the first of which is period 1."""
    return Curve(tuple(map(float, range(len(values) + 1))), (0.0, *values))
