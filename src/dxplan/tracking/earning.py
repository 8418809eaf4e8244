"""What was to be earned and what is, task by task, at any instant."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dxplan.model.baseline import Baseline, BaselineTask
from dxplan.schedule.baseline import instant_of
from dxplan.schedule.instant import Instant
from dxplan.schedule.result import Schedule, ScheduledTask, State
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple
from dxplan.tracking.techniques import Technique, technique_of


class Earner(NamedTuple):
    """A task of the baseline: what it is worth, when that was to be earned, and what has become of it by now."""

    id: str
    worth: float
    technique: Technique
    time: WorkingTime
    start: Instant
    finish: Instant
    is_known: bool
    """Whether the plan still has it."""
    began: Instant | None
    ended: Instant | None
    share: float
    """How much of its work is done."""

    def planned(self, until: Instant) -> float:
        """What was to be earned until an instant."""
        return self.worth * self.technique.worth(until > self.start, _share(self.time, self.start, self.finish, until))

    def earned(self, until: Instant, status: Instant) -> float:
        """What had been earned until an instant, evenly in between: at the status date what is reported."""
        if self.technique is Technique.LEVEL_OF_EFFORT:
            return self.planned(until)
        if self.began is None or until < self.began:
            return 0.0
        whole = _share(self.time, self.began, status if self.ended is None else self.ended, until)
        return self.worth * self.technique.worth(until > self.began or self.share > 0, self.share * whole)


def earners(schedule: Schedule, baseline: Baseline, *, in_money: bool, status: Instant) -> tuple[Earner, ...]:
    """The tasks of a baseline, worth their cost in đồng, or else their working minutes."""
    found: list[Earner] = []
    for id_, agreed in baseline.tasks.items():
        task = schedule.plan.tasks.get(id_)
        is_known = task is not None and not task.children
        dates = schedule.tasks[id_] if is_known else None
        worth = (agreed.cost or 0) if in_money else agreed.minutes
        found.append(_earner(schedule, agreed, id_, dates, float(worth), status))
    return tuple(found)


def planned_by(every: Iterable[Earner], ends: Iterable[Instant]) -> dict[Instant, float]:
    """What all of them were to earn until each of some instants."""
    spans = ((each.start, each.finish, each) for each in every)
    return _swept(spans, ends, lambda each, end: each.planned(end))


def earned_by(every: Iterable[Earner], ends: Iterable[Instant], status: Instant) -> dict[Instant, float]:
    """What all of them had earned until each of some instants, none of which is after the status date."""
    spans = ((each.began, each.ended, each) for each in every if each.began is not None)
    return _swept(spans, ends, lambda each, end: each.earned(end, status))


def _swept(
    spans: Iterable[tuple[Instant, Instant | None, Earner]],
    ends: Iterable[Instant],
    value: Callable[[Earner, Instant], float],
) -> dict[Instant, float]:
    """Sums at instants: what has begun is asked for its value until it is over, and then no more."""
    waiting = sorted(spans, key=lambda span: span[0], reverse=True)
    running: list[tuple[Instant | None, Earner]] = []
    over = 0.0
    found: dict[Instant, float] = {}
    for end in sorted(ends):
        while waiting and waiting[-1][0] <= end:
            _, last, each = waiting.pop()
            running.append((last, each))
        still: list[tuple[Instant | None, Earner]] = []
        amount = 0.0
        for last, each in running:
            if last is not None and last <= end:
                over += value(each, end)
            else:
                amount += value(each, end)
                still.append((last, each))
        running = still
        found[end] = over + amount
    return found


def total(values: Iterable[float]) -> float:
    """A sum."""
    return float(sum(values))


def _earner(
    schedule: Schedule, agreed: BaselineTask, id_: str, dates: ScheduledTask | None, worth: float, status: Instant
) -> Earner:
    task = None if dates is None else schedule.plan.tasks[id_]
    time = schedule.plan_time if dates is None else schedule.working_time(id_)
    is_begun = dates is not None and dates.state is not State.PLANNED
    share = 0.0
    if dates is not None and task is not None:
        if dates.state is State.DONE:
            share = 1.0
        elif dates.state is State.RUNNING:
            complete = task.complete_by_deliverables
            complete = task.progress.complete if complete is None else complete
            share = _worked_off(time, dates, status) if complete is None else min(complete, 1.0)
    return Earner(
        id_,
        worth,
        technique_of(agreed, task),
        time,
        instant_of(agreed.start),
        instant_of(agreed.finish),
        dates is not None,
        dates.early_start if dates is not None and is_begun else None,
        dates.early_finish if dates is not None and dates.state is State.DONE else None,
        share,
    )


def _worked_off(time: WorkingTime, dates: ScheduledTask, status: Instant) -> float:
    """How much of running work is done where only what remains is reported."""
    gone = max(time.between(dates.early_start, min(status, dates.remaining_start or status)), 0)
    left = time.between(dates.remaining_start or dates.early_start, dates.early_finish)
    return gone / (gone + left) if gone + left > 0 else 0.0


def _share(time: WorkingTime, start: Instant, finish: Instant, until: Instant) -> float:
    """How much of the working time between two instants has gone; all of it at the end, however little there is."""
    if until >= finish:
        return 1.0
    whole = time.between(start, finish)
    return min(max(time.between(start, until) / whole, 0.0), 1.0) if whole > 0 and until > start else 0.0
