"""Phases, and milestones with their deadlines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dxplan.model.moment import Moment
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.render.documents.phases import Phase
from dxplan.render.documents.subject import Subject, once
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.bounds import upper_finish_bounds
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.schedule.normal_form import margin
from dxplan.text.counts import Noun
from dxplan.text.numerals import number_list
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
    """A milestone, or a task with a deadline; `verdict` compares date and deadline.

    `number` of a phase is its numeral, of a group those of what it holds.
    """

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
        missed=subject.count(sum(_is_missed(subject, task) for task in marked), _DEADLINE),
    )


@once
def missed_deadlines(subject: Subject) -> tuple[Task, ...]:
    """What misses its deadline by the schedule, the latest first."""
    missed = [
        (late.minutes, task)
        for task in subject.plan.tasks.values()
        if not subject.is_done(task) and (late := _lateness(subject, task)) is not None and late.is_late
    ]
    missed.sort(key=lambda pair: -pair[0])
    return tuple(task for _, task in missed)


def how_late(subject: Subject, task: Task) -> str:
    """By how much a task misses its deadline: 'trễ hạn 5 ngày làm việc'."""
    return subject.say(_verdict(subject, task)).lower()


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
    finish = max(subject.finish(task) for task in (*phase.leaves, *([phase.summary] if phase.summary else ())))
    return PhaseRow(
        numeral=phase.numeral,
        name=phase_name(subject, phase),
        start=subject.day(min(subject.start(task) for task in phase.leaves)),
        finish=subject.day(finish),
        tasks=sum(not task.is_milestone for task in phase.leaves),
        lead="" if lead is None else subject.agency_name(lead, finish),
    )


def number_of_row(subject: Subject, task: Task) -> str:
    """The number of a task's row; of a phase its numeral, of a group inside one the numbers of what it holds."""
    number = subject.number_of(task)
    if number is not None:
        return str(number)
    numerals = (phase.numeral for phase in subject.phases if phase.summary is not None and phase.summary.id == task.id)
    inside = (subject.numbers[leaf.id] for leaf in subject.plan.leaves_below(task) if leaf.id in subject.numbers)
    return next(numerals, "") or number_list(inside) or "–"


def _milestone_row(subject: Subject, task: Task) -> MilestoneRow:
    deadline = deadline_of(subject, task)
    return MilestoneRow(
        number=number_of_row(subject, task),
        name=subject.name(task),
        lead=subject.lead(task),
        day=subject.in_cell(subject.finish(task)),
        deadline="" if deadline is None else subject.in_cell(say("{deadline}", "{deadline}", deadline=deadline)),
        verdict=subject.say(_verdict(subject, task)),
    )


def deadline_of(subject: Subject, task: Task) -> Moment | None:
    """The day by which a task has to be done, the first of them; with the hour that its date says."""
    if task.constraints is NO_CONSTRAINTS:
        return None
    bounds = upper_finish_bounds(task, subject.schedule.working_time(task.id))
    instant, kind = min(bounds, key=lambda bound: bound[0], default=(None, None))
    moment = None if kind is None else task.constraints.of(kind)
    if instant is None or moment is None:
        return None
    return Moment(finish_day_of(instant), finish_day_of(instant), moment.time)


def _deadline(subject: Subject, task: Task) -> Instant | None:
    if task.constraints is NO_CONSTRAINTS:
        return None
    bounds = upper_finish_bounds(task, subject.schedule.working_time(task.id))
    return min((instant for instant, _ in bounds), default=None)


def _lateness(subject: Subject, task: Task) -> Lateness | None:
    """How late a task is against its deadline, if it has one."""
    deadline = _deadline(subject, task)
    if deadline is None:
        return None
    return Lateness(deadline, subject.schedule.tasks[task.id].early_finish, subject.schedule.working_time(task.id))


def _is_missed(subject: Subject, task: Task) -> bool:
    late = _lateness(subject, task)
    return late is not None and late.is_late


def _verdict(subject: Subject, task: Task) -> Text:
    if subject.is_done(task):
        return Text("Đã đạt", "Reached")
    late = _lateness(subject, task)
    if late is not None and late.is_late:
        return say("Trễ hạn {days}", "Late by {days}", days=late.written)
    is_past = subject.finish(task) < subject.today
    if is_past:
        return Text("Chưa ghi nhận kết quả", "No result recorded")
    if late is not None:
        minutes = margin(subject.schedule, task.id, late.allowed)
        if minutes <= 0:
            return Text("Đúng hạn, không còn dự phòng", "In time, nothing to spare")
        return say("Kịp hạn, sớm {days}", "In time, {days} early", days=subject.slack(minutes, task))
    dates = subject.schedule.tasks[task.id]
    total = dates.total_float
    if task.is_milestone and total > 0:
        total = margin(subject.schedule, task.id, dates.late_finish)
    if total > 0:
        return say("Được chậm tối đa {days}", "May slip {days} at most", days=subject.slack(total, task))
    if total == 0:
        return Text("Không được chậm", "Must not slip")
    return say("Phải sớm hơn {days}", "Must be {days} earlier", days=subject.working_days(total, task))
