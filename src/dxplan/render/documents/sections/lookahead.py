"""What happens in ninety days: those ahead, or those of the plan that are nearest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.model.task import Task
from dxplan.render.documents.subject import Period, Subject

_DAYS = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class LookaheadRow:
    """A task that starts or finishes in these days, or a milestone (it has no `start`)."""

    number: int
    name: str
    lead: str
    start: str
    finish: str
    product: str


@dataclass(frozen=True, slots=True)
class Lookahead:
    """Ninety days from `first` to `last`: rows in order of time, and the tasks that run all through, by number.

    `starts`, `finishes` and `milestones` count what falls into them.
    """

    first: str
    last: str
    rows: tuple[LookaheadRow, ...]
    running: str
    starts: int
    finishes: int
    milestones: int


def lookahead(subject: Subject) -> Lookahead:
    """The ninety days from the day of the document.

    A plan that hasn't begun by then shows its first ninety days, one that is over its last ninety.
    """
    first, last = _bounds(subject)

    def inside(day: date) -> bool:
        return first <= day <= last

    leaves = list(subject.plan.leaves())
    open_ = [task for task in leaves if not subject.is_done(task)]
    shown = [task for task in open_ if inside(subject.start(task)) or inside(subject.finish(task))]
    shown.sort(key=lambda task: (max(subject.start(task), first), subject.finish(task), subject.numbers[task.id]))
    running = [task for task in open_ if subject.start(task) < first and subject.finish(task) > last]
    tasks = [task for task in shown if not task.is_milestone]
    return Lookahead(
        first=subject.day(first),
        last=subject.day(last),
        rows=tuple(_row(subject, task) for task in shown),
        running=subject.say(subject.by_number(task.id for task in running)),
        starts=sum(inside(subject.start(task)) for task in tasks),
        finishes=sum(inside(subject.finish(task)) for task in tasks),
        milestones=len(shown) - len(tasks),
    )


def _bounds(subject: Subject) -> tuple[date, date]:
    if subject.period is Period.AFTER:
        last = subject.schedule.last_day
        return last - _DAYS, last
    first = max(subject.today, subject.schedule.first_day)
    return first, first + _DAYS


def _row(subject: Subject, task: Task) -> LookaheadRow:
    return LookaheadRow(
        number=subject.numbers[task.id],
        name=subject.name(task),
        lead=subject.lead(task),
        start="" if task.is_milestone else subject.in_cell(subject.start(task)),
        finish=subject.in_cell(subject.finish(task)),
        product=subject.optional(task.deliverable),
    )
