"""What is settled already, and what should be by now but is not recorded."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.kind import Kind, with_finer
from dxplan.model.settings import Waiver
from dxplan.model.task import Task
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.sections.frame import parties
from dxplan.render.documents.subject import Subject
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import Noun
from dxplan.text.phrase import NOTHING, say
from dxplan.text.sentences import capitalized, stopped

_DECIDING = with_finer(
    *(Kind.APPROVE, Kind.POLICY, Kind.APPRAISE, Kind.CONTRACT, Kind.ACCEPT, Kind.EVALUATE, Kind.SEC_LEVEL),
    *(Kind.SELECTION_PLAN,),
)

_TASK_OR_MILESTONE = Noun("nhiệm vụ và mốc", "task or milestone", "tasks and milestones")


@dataclass(frozen=True, slots=True)
class Result:
    """A milestone or a deciding task with its day and product (empty if the plan names none)."""

    name: str
    day: str
    product: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What a meeting need not decide any more.

    `accepted` are findings that the planner has waived, with the reason. `reached` are recorded results; `due` are
    milestones and decisions that by the schedule should be there on the day of the meeting, though the plan does not
    say so, and `due_tasks` counts all such tasks.
    """

    agreement: str
    plan_time: str
    accepted: tuple[str, ...]
    reached: tuple[Result, ...]
    due: tuple[Result, ...]
    due_tasks: str
    today: str


def settled(subject: Subject) -> Settled:
    """What is settled, from the plan's frame, its records and its waivers."""
    due = [task for task in subject.plan.leaves() if subject.finish(task) < subject.today and not subject.is_done(task)]
    return Settled(
        agreement=_agreement(subject),
        plan_time=_plan_time(subject),
        accepted=tuple(_accepted(subject, diagnostic, waiver) for diagnostic, waiver in subject.waived),
        reached=_results(subject, [task for task in subject.plan.leaves() if subject.is_done(task)]),
        due=_results(subject, due),
        due_tasks=subject.count(len(due), _TASK_OR_MILESTONE),
        today=subject.day(subject.today),
    )


def _results(subject: Subject, tasks: list[Task]) -> tuple[Result, ...]:
    deciding = [task for task in tasks if task.is_milestone or task.kind in _DECIDING]
    return tuple(
        Result(subject.name(task), subject.day(subject.finish(task)), subject.optional(task.deliverable))
        for task in sorted(deciding, key=lambda t: (subject.finish(t), subject.numbers[t.id]))
    )


def _accepted(subject: Subject, diagnostic: Diagnostic, waiver: Waiver) -> str:
    return subject.say(
        "{what} Lý do chấp nhận: {why}{until}",
        "{what} Accepted because: {why}{until}",
        what=stopped(capitalized(at_meeting(subject, diagnostic.message))),
        why=subject.optional(waiver.reason).rstrip("."),
        until=NOTHING if waiver.until is None else say(" (đến {day})", " (until {day})", day=waiver.until),
    )


def _agreement(subject: Subject) -> str:
    agreement = subject.plan.agreement
    if agreement is None or agreement.signed is None or agreement.signed > subject.today:
        return ""
    who, day = parties(subject, agreement), agreement.signed
    if not who:
        return subject.say(
            "Thỏa thuận hợp tác đã ký ngày {day}", "The cooperation agreement was signed on {day}", day=day
        )
    return subject.say(
        "{who} đã ký thỏa thuận hợp tác ngày {day}",
        "{who} signed the cooperation agreement on {day}",
        who=who,
        day=day,
    )


def _plan_time(subject: Subject) -> str:
    start, due = subject.plan.start, subject.plan.due
    if due is None:
        return subject.say("Kế hoạch thực hiện từ {start}", "The plan runs from {start}", start=start)
    return subject.say(
        "Kế hoạch thực hiện từ {start}, hoàn thành chậm nhất {end}",
        "The plan runs from {start} and is to be complete by {end}",
        start=start,
        end=say("ngày {day}", "{day}", day=due) if due.time is None else due,
    )
