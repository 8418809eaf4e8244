"""Total and free float."""

from __future__ import annotations

from dxplan.network.network import Role
from dxplan.schedule.dates import FAR_FUTURE, Dates
from dxplan.schedule.instant import Minutes
from dxplan.schedule.lengths import ElapsedLength
from dxplan.schedule.limits import SuccessorLimits, latest_within
from dxplan.schedule.normal_form import slack


def total_float(dates: Dates, node: int) -> Minutes:
    """How long a task can be late without delaying the project or breaking a bound: working minutes, maybe negative."""
    early_start, early_finish = dates.early_start[node], dates.early_finish[node]
    late_start, late_finish = dates.late_start[node], dates.late_finish[node]
    if node in dates.linked:
        early_start, early_finish = dates.linked[node]
    if early_start == late_start and early_finish == late_finish:
        return Minutes(0)
    time = dates.times[node]
    of_start = slack(early_start, late_start, time)
    if isinstance(dates.lengths[node], ElapsedLength):  # it ends where no work is counted: its start decides
        return of_start
    return min(of_start, slack(early_finish, late_finish, time))


def free_floats(dates: Dates) -> list[Minutes]:
    """How long each task can be late without delaying the early dates of any successor: working minutes a node.

    For summaries see `dates.free_start` and `dates.free_finish`, which this fills.
    """
    floats, limits, roles = [Minutes(0)] * len(dates.tasks), SuccessorLimits(dates), dates.network.roles
    for node in reversed(dates.network.order):
        limits.visit(node)
        if roles[node] is Role.TASK:
            floats[node] = _free_float(dates, node)
    return floats


def _free_float(dates: Dates, node: int) -> Minutes:
    total = total_float(dates, node)
    start, finish = dates.free_start[node], dates.free_finish[node]
    if start == FAR_FUTURE and finish == FAR_FUTURE:
        return dates.rules.free_float(total, total)
    latest_start, latest_finish = latest_within(dates, node, start, finish)
    time = dates.times[node]
    free = time.between(dates.early_start[node], latest_start)
    if not isinstance(dates.lengths[node], ElapsedLength):
        free = min(free, time.between(dates.early_finish[node], latest_finish))
    return dates.rules.free_float(free, total)
