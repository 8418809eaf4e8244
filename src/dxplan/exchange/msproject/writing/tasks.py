"""Tasks and their links as rows of MSPDI."""

from __future__ import annotations

from dxplan.exchange.msproject.writing.elements import Content, date, length
from dxplan.exchange.msproject.writing.fields import fields_of
from dxplan.exchange.msproject.writing.lags import minutes_of
from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Family, Unit
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.schedule.instant import Instant, at
from dxplan.schedule.lengths import working_minutes
from dxplan.schedule.result import Schedule, ScheduledTask
from dxplan.schedule.spending import own_costs
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE

_FORMATS = {
    Unit.MINUTES: 3,
    Unit.ELAPSED_MINUTES: 4,
    Unit.HOURS: 5,
    Unit.ELAPSED_HOURS: 6,
    Unit.DAYS: 7,
    Unit.ELAPSED_DAYS: 8,
    Unit.WEEKS: 9,
    Unit.ELAPSED_WEEKS: 10,
    Unit.PERCENT: 19,
    Unit.ELAPSED_PERCENT: 20,
}
_DAYS = 7
_LINK_TYPES = {
    LinkType.FINISH_FINISH: 0,
    LinkType.FINISH_START: 1,
    LinkType.START_FINISH: 2,
    LinkType.START_START: 3,
}
_CONSTRAINTS = {
    ConstraintKind.MUST_START_ON: 2,
    ConstraintKind.MUST_FINISH_ON: 3,
    ConstraintKind.START_NO_EARLIER_THAN: 4,
    ConstraintKind.START_NO_LATER_THAN: 5,
    ConstraintKind.FINISH_NO_EARLIER_THAN: 6,
    ConstraintKind.FINISH_NO_LATER_THAN: 7,
}
_AS_SOON, _AS_LATE = 0, 1
_FIXED_DURATION = 1
_USUAL_PRIORITY = 500
_LONGEST_NAME = 255
_HUNDREDTHS = 100
_TENTHS = 10
_AT_THE_END = 3


class Place(NamedTuple):
    """Where a task stands in the file."""

    uid: int
    row: int
    number: str

    @property
    def level(self) -> int:
        """Of the outline, from 1."""
        return self.number.count(".") + 1


class Worked(NamedTuple):
    """How long a task runs in working minutes, how much of that is done, and the work of its resources."""

    minutes: float
    done: float
    work: float


def places_of(schedule: Schedule) -> dict[str, Place]:
    """Numbers of the tasks: those of their ids where all are like `t12`, or else one after another."""
    plan = schedule.plan
    own = {id_: int(id_[1:]) for id_ in plan.tasks if id_[:1] == "t" and id_[1:].isascii() and id_[1:].isdigit()}
    keep = len(own) == len(plan.tasks) == len(set(own.values())) and all(0 < uid < 2**31 for uid in own.values())
    places: dict[str, Place] = {}
    inside: dict[str | None, int] = {}
    for row, task in enumerate(plan.tasks.values(), 1):
        nth = inside[task.parent] = inside.get(task.parent, 0) + 1
        above = "" if task.parent is None else f"{places[task.parent].number}."
        places[task.id] = Place(own[task.id] if keep else row, row, f"{above}{nth}")
    return places


def worked(task: Task, schedule: Schedule) -> Worked:
    """The working time of a task, and of its resources."""
    dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
    minutes: float = 0
    if not task.is_milestone:
        minutes = time.between(dates.early_start, dates.early_finish)
        if task.duration is not None and task.duration.unit.family.is_working and task.pinned is None:
            minutes = _minutes(task.duration, schedule, task.id)
    complete = 1.0 if task.progress.is_finished else task.progress.complete or 0.0
    return Worked(minutes, minutes * complete, minutes * sum(task.resources.values()))


def task_rows(
    schedule: Schedule, places: dict[str, Place], uid_of: dict[str, int], language: Language
) -> list[dict[str, Content]]:
    """All tasks, in the plan's order; `uid_of` are the calendars'."""
    costs = own_costs(schedule.plan)
    return [_row(task, schedule, places, uid_of, language, costs.get(task.id)) for task in schedule.plan.tasks.values()]


def project_row(schedule: Schedule, language: Language) -> dict[str, Content]:
    """The summary of the whole project, which every file begins with."""
    row: dict[str, Content] = {
        "UID": 0,
        "ID": 0,
        "Name": _name(schedule.plan.name, language),
        "Active": 1,
        "Manual": 0,
        "Type": _FIXED_DURATION,
        "IsNull": 0,
        "OutlineNumber": "0",
        "OutlineLevel": 0,
        "Priority": _USUAL_PRIORITY,
        "Start": date(schedule.start),
        "Finish": date(schedule.finish),
        "Duration": length(schedule.plan_time.between(schedule.start, schedule.finish)),
        "DurationFormat": _DAYS,
        "Estimated": 0,
        "Milestone": 0,
        "Summary": 1,
    }
    return row


def _row(
    task: Task,
    schedule: Schedule,
    places: dict[str, Place],
    uid_of: dict[str, int],
    language: Language,
    cost: int | None,
) -> dict[str, Content]:
    place, dates = places[task.id], schedule.tasks[task.id]
    work = worked(task, schedule)
    row: dict[str, Content] = {
        "UID": place.uid,
        "ID": place.row,
        "Name": _name(task.name, language) or task.id,
        "Active": 1,
        "Manual": int(task.pinned is not None),
        "Type": _FIXED_DURATION,
        "IsNull": 0,
        "WBS": place.number,
        "OutlineNumber": place.number,
        "OutlineLevel": place.level,
        "Priority": _USUAL_PRIORITY if task.priority is None else task.priority,
        "Start": date(dates.early_start),
        "Finish": date(dates.early_finish),
        "EffortDriven": 0,
        "Recurring": 0,
        "OverAllocated": 0,
        "Estimated": 0,
        "Milestone": int(task.is_milestone),
        "Summary": int(task.is_summary),
        "Critical": int(dates.is_critical),
        "IsSubproject": 0,
        "IsSubprojectReadOnly": 0,
        "ExternalTask": 0,
        "EarlyStart": date(dates.early_start),
        "EarlyFinish": date(dates.early_finish),
        "LateStart": date(dates.late_start),
        "LateFinish": date(dates.late_finish),
        "FreeSlack": _TENTHS * dates.free_float,
        "TotalSlack": _TENTHS * dates.total_float,
        "CalendarUID": -1,
        "LevelAssignments": 1,
        "LevelingCanSplit": 1,
        "LevelingDelay": 0,
        "LevelingDelayFormat": 8,
        "HideBar": 0,
        "Rollup": 0,
    }
    minutes, shown = _duration(task, dates, work, schedule)
    row |= {"Duration": length(minutes), "DurationFormat": shown, "Work": length(work.work)}
    row |= _calendar(task, schedule, uid_of)
    if not task.children:
        row |= _progress(task, dates, schedule.working_time(task.id), *_done_and_left(task, minutes, schedule))
    row |= _constraint(task)
    if task.pinned is not None:
        row |= {"ManualStart": row["Start"], "ManualFinish": row["Finish"], "ManualDuration": row["Duration"]}
    if cost is not None or task.cost:
        row |= {"FixedCost": _HUNDREDTHS * (cost or 0), "FixedCostAccrual": str(_AT_THE_END)}
        row |= {"Cost": _HUNDREDTHS * (task.cost or 0)}
    if task.note is not None:
        row["Notes"] = task.note.said(FILE[language])
    if task.predecessors:
        row["PredecessorLink"] = [_link(link, schedule, places) for link in task.predecessors]
    fields = fields_of(task, schedule.plan, language)
    if fields:
        row["ExtendedAttribute"] = fields
    return row


def _name(name: Text | None, language: Language) -> str:
    return "" if name is None else " ".join(name.said(FILE[language]).split())[:_LONGEST_NAME]


def _duration(task: Task, dates: ScheduledTask, work: Worked, schedule: Schedule) -> tuple[float, int]:
    """Minutes, and the format in which they are shown."""
    duration = task.duration
    minutes, shown = work.minutes, _DAYS
    if duration is not None and not task.is_milestone and not task.children:
        shown = _FORMATS[duration.unit]
        if duration.unit.family is Family.ELAPSED_MINUTES:
            minutes = duration.size if task.pinned is None else dates.early_finish - dates.early_start
    elif task.children:
        minutes = schedule.working_time(task.id).between(dates.early_start, dates.early_finish)
    return minutes, shown


def _minutes(duration: Duration, schedule: Schedule, task: str) -> float:
    """Minutes, to the tenth."""
    if duration.unit.family is not Family.WORKING_DAYS:
        return duration.size
    return working_minutes(duration, schedule.working_time(task))


def _calendar(task: Task, schedule: Schedule, uid_of: dict[str, int]) -> dict[str, Content]:
    """Its own calendar, which its teams' do not change: here none of them decides when a task is at work."""
    plan = schedule.plan
    own = schedule.calendar_of[task.id]
    theirs = {plan.resources[id_].calendar or plan.calendar for id_ in task.resources if id_ in plan.resources}
    if own == plan.calendar and not theirs - {own}:
        return {}
    return {"CalendarUID": uid_of[own], "IgnoreResourceCalendar": 1}


def _progress(task: Task, dates: ScheduledTask, time: WorkingTime, done: float, left: float) -> dict[str, Content]:
    """How far it is; `done` and `left` are minutes."""
    progress = task.progress
    percent = 100 if progress.is_finished else percent_done(progress.complete or 0)
    found: dict[str, Content] = {
        "PercentComplete": percent,
        "PercentWorkComplete": percent,
        "ActualDuration": length(done),
        "RemainingDuration": length(left),
    }
    if progress.is_started:
        start = _instant(progress.actual_start, dates.early_start)
        found["ActualStart"] = date(start)
        if dates.remaining_start is not None:
            found["Stop"] = date(time.finish_at(time.position(start) + round(done)) if done else start)
            found["Resume"] = date(dates.remaining_start)
        if progress.is_finished:  # without it Microsoft Project shows 99 %
            found["ActualFinish"] = date(max(_instant(progress.actual_finish, dates.early_finish), start))
    if progress.actual_cost:
        found["ActualCost"] = _HUNDREDTHS * progress.actual_cost
    return found


def _done_and_left(task: Task, minutes: float, schedule: Schedule) -> tuple[float, float]:
    """Minutes of a task's duration; what remains is as long as the plan says, where it does."""
    progress = task.progress
    done = minutes if progress.is_finished else minutes * (progress.complete or 0)
    remaining = progress.remaining
    if remaining is None or progress.is_finished or not progress.is_started:
        return done, minutes - done
    if remaining.unit.family is Family.MONTHS:
        return done, minutes - done
    return done, _minutes(remaining, schedule, task.id)


def _instant(moment: Moment | None, otherwise: Instant) -> Instant:
    """An actual date; one without an hour has that of the date it was planned for."""
    if moment is None:
        return otherwise
    return at(moment.last, moment.time) if moment.time else Instant(at(moment.last) + otherwise % (24 * 60))


def _constraint(task: Task) -> dict[str, Content]:
    found: dict[str, Content] = {"ConstraintType": _AS_LATE if task.constraints.as_late_as_possible else _AS_SOON}
    for kind, moment in task.constraints.said():
        written = date(at(moment.last, moment.time))
        if kind is ConstraintKind.DEADLINE:
            found["Deadline"] = written
        else:
            found |= {"ConstraintType": _CONSTRAINTS[kind], "ConstraintDate": written}
    return found


def _link(link: Dependency, schedule: Schedule, places: dict[str, Place]) -> dict[str, Content]:
    lag, shown = 0, _DAYS
    if link.lag is not None:
        shown = _FORMATS[link.lag.unit]
        share = link.lag.unit.is_share
        lag = round(link.lag.amount if share else _TENTHS * minutes_of(link.lag, schedule, link.successor))
    return {
        "PredecessorUID": places[link.predecessor].uid,
        "Type": _LINK_TYPES[link.type],
        "CrossProject": 0,
        "LinkLag": lag,
        "LagFormat": shown,
    }
