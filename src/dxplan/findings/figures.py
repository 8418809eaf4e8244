"""A plan in a few figures, to stand beside its findings."""

from __future__ import annotations

from datetime import date

from dxplan.model.moment import Moment
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.drivers import critical_path_ends, driving_chain
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.schedule.normal_form import agreed_finish, plan_margin
from dxplan.schedule.result import Schedule
from dxplan.schedule.set_date import before_date
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text
from dxplan.text.working_amounts import WorkingAmount, spare, worked


class Figures(NamedTuple):
    """Counts, dates and margins of a plan. Margins are working time of the plan's calendar, negative if it is late.

    `critical_path` names the tasks of the (first) critical path in order; its length is counted in working days from
    the start of its first task to the end of its last. Where that path begins at a set date, `chain_before` is the
    chain of the work before it, and `slack_before` the working days from its end to that date. `agreed_finish` is the
    day on which the work is done that the agreement's end limits.
    """

    plan: str
    name: Text
    tasks: int
    milestones: int
    phases: int
    start: date
    finish: date
    finish_by: Moment | None
    margin_to_finish_by: WorkingAmount | None
    agreed_finish: date
    agreement_ends: Moment | None
    margin_to_agreement_end: WorkingAmount | None
    critical_path: tuple[str, ...]
    critical_path_days: WorkingAmount
    critical_tasks: int
    chain_before: tuple[str, ...]
    slack_before: WorkingAmount | None


def figures_of(schedule: Schedule) -> Figures:
    """The figures of a scheduled plan."""
    plan, time = schedule.plan, schedule.plan_time
    leaves = list(plan.leaves())
    milestones = sum(task.is_milestone for task in leaves)
    path = driving_chain(schedule, critical_path_ends(schedule)[0])
    before = before_date(schedule, path)
    first, last = schedule.tasks[path[0].task], schedule.tasks[path[-1].task]
    agreed = agreed_finish(schedule)
    last_day = None if plan.agreement is None else plan.agreement.ends
    ends = None if last_day is None else Moment(last_day, last_day)

    def margin(to: Moment | None, finish: Instant) -> WorkingAmount | None:
        if to is None:
            return None
        return spare(plan_margin(schedule, finish_instant(to, time), finish), time.minutes_a_day)

    return Figures(
        plan=plan.id,
        name=plan.name,
        tasks=len(leaves) - milestones,
        milestones=milestones,
        phases=sum(bool(plan.tasks[id_].children) for id_ in plan.roots),
        start=schedule.first_day,
        finish=schedule.last_day,
        finish_by=plan.due,
        margin_to_finish_by=margin(plan.due, schedule.finish),
        agreed_finish=finish_day_of(agreed),
        agreement_ends=ends,
        margin_to_agreement_end=margin(ends, agreed),
        critical_path=tuple(step.task for step in path),
        critical_path_days=worked(time.between(first.early_start, last.early_finish), time.minutes_a_day),
        chain_before=() if before is None else before.chain,
        slack_before=None if before is None else before.slack,
        critical_tasks=sum(schedule.tasks[task.id].is_critical for task in leaves),
    )
