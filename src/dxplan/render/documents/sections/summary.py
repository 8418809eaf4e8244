"""The plan in a few figures, for the first paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.render.documents.subject import Subject, once
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.normal_form import agreed_finish, plan_margin
from dxplan.text.counts import MILESTONE, PHASE, TASK


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts and dates; `margin` compares the finish with the plan's deadline, `beyond` with the agreement's end.

    Counts are empty where there are none. The other two are clauses, and empty where there is nothing to compare, or no
    overrun of the agreement.
    """

    tasks: str
    milestones: str
    phases: str
    start: str
    finish: str
    margin: str
    beyond: str


@once
def summary(subject: Subject) -> Summary:
    """The figures of the plan."""
    leaves = list(subject.plan.leaves())
    return Summary(
        tasks=subject.count(sum(not task.is_milestone for task in leaves), TASK),
        milestones=subject.count(sum(task.is_milestone for task in leaves), MILESTONE),
        phases=subject.count(sum(phase.summary is not None for phase in subject.phases), PHASE),
        start=subject.day(subject.schedule.first_day),
        finish=subject.day(subject.schedule.last_day),
        margin=_margin(subject),
        beyond=_beyond(subject),
    )


def _margin(subject: Subject) -> str:
    schedule, due = subject.schedule, subject.plan.due
    if due is None:
        return ""
    time = schedule.plan_time
    late = Lateness(finish_instant(due, time), schedule.finish, time)
    if late.is_late:
        return subject.say(
            "chậm hơn thời hạn {day} là {days}", "{days} after the deadline of {day}", day=due, days=late.written
        )
    if schedule.last_day == due.last:
        return subject.say("đúng ngày hết hạn của kế hoạch", "on the plan's last day")
    minutes = plan_margin(schedule, late.allowed)
    if minutes == 0:
        return subject.say("trước thời hạn {day}, chỉ còn ngày nghỉ", "just before the deadline of {day}", day=due)
    return subject.say(
        "sớm hơn thời hạn {day} là {days}",
        "{days} before the deadline of {day}",
        day=due,
        days=subject.slack(minutes),
    )


def _beyond(subject: Subject) -> str:
    agreement = subject.plan.agreement
    if agreement is None or agreement.ends is None or finish_day_of(agreed_finish(subject.schedule)) <= agreement.ends:
        return ""
    return subject.say(
        "sau ngày thỏa thuận hết hiệu lực ({day})", "after the agreement has ended ({day})", day=agreement.ends
    )
