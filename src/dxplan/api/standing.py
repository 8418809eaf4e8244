"""Where a plan under way stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.doctor.standing import Standing, standing

if TYPE_CHECKING:
    from datetime import date

    from dxplan.schedule.result import Schedule

__all__ = ["Standing", "standing_of"]


def standing_of(schedule: Schedule, today: date, as_of: date | None = None) -> Standing:
    """Where a plan stands at the close of `as_of`, else of its status date, else of today."""
    return standing(schedule, today, as_of)
