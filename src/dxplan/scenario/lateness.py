"""How late something is against a date, and how people read it."""

from __future__ import annotations

from dxplan.schedule.instant import Instant, Minutes, finish_day_of
from dxplan.schedule.normal_form import is_later
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.counts import DAY, Count
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.working_amounts import whole_days, worked


class Lateness(NamedTuple):
    """From the instant that was allowed to the instant it becomes, in the working time of a calendar."""

    allowed: Instant
    reached: Instant
    time: WorkingTime

    @property
    def minutes(self) -> Minutes:
        """Working minutes too late; 0 or less if there is no work in between."""
        return self.time.between(self.allowed, self.reached)

    @property
    def calendar_days(self) -> int:
        """Days of the calendar too late."""
        return (finish_day_of(self.reached) - finish_day_of(self.allowed)).days

    @property
    def is_late(self) -> bool:
        """Whether it is too late by any work, or (where time runs by the clock) by a day."""
        return is_later(self.reached, self.allowed, self.time)

    @property
    def written(self) -> Text:
        """How late: in working days, or in days if no work lies in between."""
        if self.minutes <= 0:
            return say("{days}", "{days}", days=Count(self.calendar_days, DAY))
        return say("{days}", "{days}", days=worked(self.minutes, self.time.minutes_a_day))

    @property
    def to_be_saved(self) -> Count:
        """How much has to be saved, in whole days: working days, or days if no work lies in between."""
        if self.minutes <= 0:
            return Count(max(self.calendar_days, 1), DAY)
        return whole_days(self.minutes, self.time.minutes_a_day)
