"""What comes before a finish that a set date decides: the work that such a date hides."""

from __future__ import annotations

from dxplan.schedule.drivers import ChainStep, chain_before_date, critical_path_ends, driving_chain
from dxplan.schedule.result import Schedule
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.working_amounts import WorkingAmount, spare


class BeforeDate(NamedTuple):
    """The task that a set date holds, the chain of the work before it in order, and how early that is done."""

    held: str
    chain: tuple[str, ...]
    slack: WorkingAmount


def before_date(schedule: Schedule, path: tuple[ChainStep, ...] | None = None) -> BeforeDate | None:
    """The chain of work before a path (the critical one) that begins at a set date; None where it begins with work.

    The slack is working time of the plan's calendar.
    """
    if path is None:
        path = driving_chain(schedule, critical_path_ends(schedule)[0])
    before = chain_before_date(schedule, path)
    if not before:
        return None
    time, held = schedule.plan_time, path[0].task
    left = time.between(schedule.tasks[before[-1].task].early_finish, schedule.tasks[held].early_start)
    return BeforeDate(held, tuple(step.task for step in before), spare(left, time.minutes_a_day))
