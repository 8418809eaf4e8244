"""Phases, and milestones with their deadlines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dxplan.model.task import Task
from dxplan.render.documents.phases import Phase
from dxplan.render.documents.subject import Period, Subject
from dxplan.schedule.bounds import upper_finish_bounds
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.text.counts import Noun
from dxplan.text.phrase import Text, say

_DEADLINE = Noun("thời hạn", "deadline")


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A phase: its time, the number of its tasks (milestones not counted), and who leads most of them."""

    numeral: str
    name: str
    start: str
    finish: str
    tasks: int
    lead: str


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """A milestone, or a task with a deadline; `number` is empty for a phase; `verdict` compares date and deadline."""

    number: str
    name: str
    lead: str
    day: str
    deadline: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """Phases and milestones, each in order; `missed` counts the deadlines that the schedule doesn't keep."""

    phases: tuple[PhaseRow, ...]
    milestones: tuple[MilestoneRow, ...]
    missed: str


def timetable(subject: Subject) -> Timetable:
    """Phases in the plan's order, milestones in order of time."""
    marked = [task for task in subject.plan.tasks.values() if task.is_milestone or _deadline(subject, task) is not None]
    marked.sort(key=lambda task: (subject.schedule.tasks[task.id].early_finish, subject.numbers.get(task.id, 0)))
    return Timetable(
        phases=tuple(_phase_row(subject, phase) for phase in subject.phases),
        milestones=tuple(_milestone_row(subject, task) for task in marked),
        missed=subject.count(sum(_margin(subject, task) < 0 for task in marked), _DEADLINE),
    )


def missed_deadlines(subject: Subject) -> list[tuple[str, str]]:
    """What misses its deadline by the schedule, the latest first: the task, and by how much."""
    late = [task for task in subject.plan.tasks.values() if _margin(subject, task) < 0 and not subject.is_done(task)]
    late.sort(key=lambda task: _margin(subject, task))
    return [(subject.quoted(task), subject.say(_verdict(subject, task)).lower()) for task in late]


def phase_name(subject: Subject, phase: Phase) -> str:
    """A phase's name; tasks outside any phase have a common one."""
    if phase.summary is not None:
        return subject.name(phase.summary)
    if len(subject.phases) == 1:
        return subject.say("Nhiệm vụ của kế hoạch", "Tasks of the plan")
    return subject.say("Nhiệm vụ chung", "Tasks outside the phases")


def _phase_row(subject: Subject, phase: Phase) -> PhaseRow:
    leads = Counter(subject.plan.inherited(t, "lead") for t in phase.leaves if not t.is_milestone).most_common(1)
    lead = leads[0][0] if leads else None
    finish = max(subject.finish(task) for task in phase.leaves)
    return PhaseRow(
        numeral=phase.numeral,
        name=phase_name(subject, phase),
        start=subject.day(min(subject.start(task) for task in phase.leaves)),
        finish=subject.day(finish),
        tasks=sum(not task.is_milestone for task in phase.leaves),
        lead="" if lead is None else subject.agency_name(lead, finish),
    )


def _milestone_row(subject: Subject, task: Task) -> MilestoneRow:
    deadline = _deadline(subject, task)
    return MilestoneRow(
        number=str(subject.numbers.get(task.id, "")),
        name=subject.name(task),
        lead=subject.lead(task),
        day=subject.day(subject.finish(task)),
        deadline="" if deadline is None else subject.day(finish_day_of(deadline)),
        verdict=subject.say(_verdict(subject, task)),
    )


def _deadline(subject: Subject, task: Task) -> Instant | None:
    bounds = upper_finish_bounds(task.constraints, subject.schedule.working_time(task.id))
    return min((instant for instant, _ in bounds), default=None)


def _margin(subject: Subject, task: Task) -> int:
    """Working minutes between a task's finish and its deadline; negative if it is missed, 0 if there is none."""
    deadline = _deadline(subject, task)
    if deadline is None:
        return 0
    return subject.schedule.working_time(task.id).between(subject.schedule.tasks[task.id].early_finish, deadline)


def _verdict(subject: Subject, task: Task) -> Text:
    if subject.is_done(task):
        return Text("Đã đạt", "Reached")
    deadline = _deadline(subject, task)
    missed = deadline is not None and _margin(subject, task) < 0
    is_past = subject.finish(task) < subject.today
    if is_past and not missed and (deadline is None or subject.period is Period.DURING):
        return Text("Chưa ghi nhận kết quả", "No result recorded")
    if deadline is not None:
        minutes = _margin(subject, task)
        if finish_day_of(deadline) == subject.finish(task):
            return Text("Đúng hạn, không còn dự phòng", "In time, nothing to spare")
        days = subject.working_days(minutes, task)
        if minutes < 0:
            return say("Trễ hạn {days}", "Late by {days}", days=days)
        return say("Kịp hạn, sớm {days}", "In time, {days} early", days=days)
    total = subject.schedule.tasks[task.id].total_float
    days = subject.working_days(total, task)
    if total > 0:
        return say("Được chậm tối đa {days}", "May slip {days} at most", days=days)
    return (
        Text("Không được chậm", "Must not slip")
        if total == 0
        else say("Phải sớm hơn {days}", "Must be {days} earlier", days=days)
    )
