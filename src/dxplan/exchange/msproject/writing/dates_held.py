"""The dates of a task as the one constraint and the deadline that Microsoft Project has for it."""

from __future__ import annotations

from datetime import time

from dxplan.exchange.losses import Losses
from dxplan.model.constraint import ConstraintKind as Kind
from dxplan.model.moment import Moment
from dxplan.model.program import Program
from dxplan.model.task import NO_CONSTRAINTS, DateConstraints, Task
from dxplan.schedule.bounds import earliest_start, finish_instant, latest_start
from dxplan.schedule.instant import Instant, clock_of
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Text

_ORDER = (
    Kind.MUST_START_ON,
    Kind.MUST_FINISH_ON,
    Kind.START_NO_EARLIER_THAN,
    Kind.FINISH_NO_EARLIER_THAN,
    Kind.START_NO_LATER_THAN,
    Kind.FINISH_NO_LATER_THAN,
)
"""Of several the first is kept: what pushes a task says more than what it only should keep."""
_SOFTER = {Kind.MUST_START_ON: Kind.START_NO_EARLIER_THAN, Kind.MUST_FINISH_ON: Kind.FINISH_NO_EARLIER_THAN}
_SEVERAL = Text(
    "một nhiệm vụ chỉ có một ràng buộc ngày: các ràng buộc khác bị bỏ",
    "a task has one date constraint only: further ones are left out",
)
_MISSED = Text(
    "ngày bắt buộc đã bị trễ được ghi thành mốc nhẹ hơn, để các ngày không đổi",
    "hard dates that are missed become softer ones, so that no date changes",
)


def single_constraint(task: Task, schedule: Schedule, losses: Losses) -> DateConstraints:
    """One constraint with its hour, and the deadline.

    Microsoft Project moves a task to a hard date whatever its links ask; so one that is missed here becomes softer: a
    must-start a start-no-earlier, a latest finish a deadline.
    """
    said = task.constraints
    if said is NO_CONSTRAINTS or said == NO_CONSTRAINTS:
        return NO_CONSTRAINTS
    times = {kind: _instant(kind, moment, task, schedule) for kind, moment in said.said()}
    deadlines = [times.pop(Kind.DEADLINE)] if Kind.DEADLINE in times else []
    dates = schedule.tasks[task.id]
    if not (schedule.plan.rules is Program.MSPROJECT and len(times) == 1):
        for kind in [kind for kind in times if kind.is_hard]:
            now = dates.early_start if kind.of_start else dates.early_finish
            if now > times[kind]:
                losses.note(_MISSED, task.id)
                missed = times.pop(kind)
                if kind in _SOFTER:
                    times.setdefault(_SOFTER[kind], missed)
                if not kind.of_start:
                    deadlines.append(missed)
    kept = next((kind for kind in _kept_first(task, schedule) if kind in times), None)
    found = NO_CONSTRAINTS
    if kept is not None:
        found = found.with_(kept, _moment(times.pop(kept)))
    deadlines += [times.pop(kind) for kind in (Kind.FINISH_NO_LATER_THAN, Kind.MUST_FINISH_ON) if kind in times]
    if times or (said.as_late_as_possible and kept is not None):
        losses.note(_SEVERAL, task.id)
    if deadlines:
        found = found.with_(Kind.DEADLINE, _moment(min(deadlines)))
    if said.as_late_as_possible and kept is None and not task.children:
        found = DateConstraints(deadline=found.deadline, as_late_as_possible=True)
    return found


def _kept_first(task: Task, schedule: Schedule) -> tuple[Kind, ...]:
    """What decides the task's dates comes first."""
    driver = schedule.tasks[task.id].driver
    if driver is not None and driver.constraint in _ORDER and driver.of == task.id:
        return (driver.constraint, *_ORDER)
    return _ORDER


def _instant(kind: Kind, moment: Moment, task: Task, schedule: Schedule) -> Instant:
    working = schedule.working_time(task.id)
    if not kind.of_start:
        return finish_instant(moment, working)
    return latest_start(moment, working) if kind is Kind.START_NO_LATER_THAN else earliest_start(moment, working)


def _moment(instant: Instant) -> Moment:
    found = clock_of(instant)
    return Moment(found.date(), found.date(), time(found.hour, found.minute))
