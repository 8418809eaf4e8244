"""Total and free float."""

from __future__ import annotations

from dxplan.network.network import Role
from dxplan.schedule.dates import Dates
from dxplan.schedule.instant import Minutes
from dxplan.schedule.lengths import ElapsedLength
from dxplan.schedule.limits import SuccessorLimits
from dxplan.schedule.normal_form import slack

_TASK = Role.TASK  # asked for of every node: to look a member up takes longer than the rest


def total_float(dates: Dates, node: int) -> Minutes:
    """How long a task can be late without delaying the project or breaking a bound: working minutes, maybe negative."""
    early_start, early_finish = dates.early_start[node], dates.early_finish[node]
    late_start, late_finish = dates.late_start[node], dates.late_finish[node]
    left = dates.left.get(node) if dates.left else None
    if left is not None:
        if left.length is None:
            return Minutes(0)
        early_start, late_start = dates.begins[node], dates.late_begins[node]
    if node in dates.linked:
        early_start, early_finish = dates.linked[node]
    if early_start == late_start and early_finish == late_finish:
        return Minutes(0)
    time = dates.times[node]
    of_start = slack(early_start, late_start, time)
    if isinstance(dates.lengths[node], ElapsedLength):  # it ends where no work is counted: its start decides
        return of_start
    return min(of_start, slack(early_finish, late_finish, time))


def total_floats(dates: Dates) -> list[Minutes]:
    """The total float of each task: working minutes a node, nothing for what is hidden."""
    roles, nothing = dates.network.roles, Minutes(0)
    return [total_float(dates, node) if role is _TASK else nothing for node, role in enumerate(roles)]


def free_floats(dates: Dates, total: list[Minutes]) -> list[Minutes]:
    """How long each task can be late without delaying the early dates of any successor: working minutes a node.

    For summaries see `dates.free_start` and `dates.free_finish`, which this fills.
    """
    floats, limits, roles = [Minutes(0)] * len(dates.tasks), SuccessorLimits(dates), dates.network.roles
    for node in reversed(dates.network.order):
        limits.visit(node)
        if roles[node] is _TASK and not (dates.left and dates.is_done(node)):
            floats[node] = dates.rules.free_float(dates, node, total[node])
    return floats
