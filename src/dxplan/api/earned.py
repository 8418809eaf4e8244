"""What a plan under way has earned against its baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.tracking import earned
from dxplan.tracking.earned import Earned

if TYPE_CHECKING:
    from dxplan.schedule.result import Schedule
    from dxplan.text.phrase import Text

__all__ = ["Earned", "earned_value"]


def earned_value(schedule: Schedule, *, in_money: bool | None = None) -> Earned | Text:
    """The earned value of a plan under way, against its baseline; or why it cannot be measured."""
    return earned.earned_value(schedule, schedule.plan.baseline, in_money=in_money)
