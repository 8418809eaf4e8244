"""The tasks that are to be as late as possible: moved once the late dates are known, before floats are measured."""

from __future__ import annotations

from dxplan.network.network import Role
from dxplan.schedule.dates import Dates
from dxplan.schedule.limits import SuccessorLimits, latest_within
from dxplan.schedule.normal_form import late_form
from dxplan.schedule.result import AS_LATE_AS_POSSIBLE


def put_off(dates: Dates) -> None:
    """Move those tasks to where they would begin to delay a successor, and not past their own late dates.

    The last are moved first, so that those before them can follow. Early dates and drivers change, late dates stay.
    """
    if not any(dates.late_as_possible):
        return
    limits, roles = SuccessorLimits(dates), dates.network.roles
    for node in reversed(dates.network.order):
        limits.visit(node)
        if roles[node] is Role.TASK and dates.late_as_possible[node] and node not in dates.left:
            _move(dates, node)


def _move(dates: Dates, node: int) -> None:
    start, finish = latest_within(
        dates,
        node,
        min(dates.free_start[node], dates.late_start[node]),
        min(dates.free_finish[node], dates.late_finish[node]),
    )
    if dates.lengths[node] is None:
        start = finish = late_form(finish, dates.early_finish[node], dates.times[node])
    if start > dates.early_start[node]:
        dates.early_start[node] = dates.begins[node] = start
        dates.early_finish[node] = max(finish, dates.early_finish[node])
        dates.drivers[node] = AS_LATE_AS_POSSIBLE
