"""From where to where the tasks of a schedule are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.render.gantt.drawn import drawn, drawn_finish, drawn_start, finish_within, start_within
from dxplan.render.gantt.view import Deadline
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.instant import Instant, Minutes
from dxplan.schedule.normal_form import days_of, is_later, margin
from dxplan.schedule.result import Schedule, State
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.working_amounts import spare


class Spans:
    """The drawn spans of a schedule's tasks, each worked out once: a summary is asked for by all around it."""

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        self._known: dict[str, tuple[int, int]] = {}
        self._is_under_way = any(dates.state is not State.PLANNED for dates in schedule.tasks.values())

    def of(self, task: Task) -> tuple[int, int]:
        """From where to where a task is drawn; a summary from and to where what is inside it is."""
        known = self._known.get(task.id)
        if known is None:
            known = self._known[task.id] = self._summary(task) if task.children else self._leaf(task)
        return known

    def whole(self) -> tuple[int, int]:
        """From where to where the plan is drawn: from its first start to its finish."""
        schedule = self.schedule
        starts, finishes = zip(*(self.of(task) for task in schedule.plan.leaves()), strict=True)
        last = finish_within(max(finishes), schedule.last_day)
        if schedule.finish > max(schedule.tasks[task.id].early_finish for task in schedule.plan.leaves()):
            last = max(last, drawn_finish(schedule.finish, schedule.last_day, schedule.plan_time))
        return min(starts), last

    def late_finish(self, task: Task) -> int:
        """Where a task's late finish is drawn."""
        schedule, days = self.schedule, days_of(self.schedule, task.id)
        within = drawn_start if task.is_milestone else drawn_finish
        return within(schedule.tasks[task.id].late_finish, days.late_finish, schedule.working_time(task.id))

    def share_done(self, task: Task) -> float | None:
        """The share of a task that is complete, or was over by the status date; None where it has not begun.

        Of a summary, by the working time of what is inside it.
        """
        dates = self.schedule.tasks[task.id]
        if task.children:
            return self._share_inside(self.schedule.plan.leaves_below(task))
        if dates.state is State.DONE:
            return 1.0
        if dates.remaining_start is None:
            return None
        share = task.progress.complete
        if share is None:
            share = (dates.remaining_start - dates.early_start) / max(dates.early_finish - dates.early_start, 1)
        return share

    def share_of_all(self) -> float | None:
        """The same of the whole plan."""
        return self._share_inside(self.schedule.plan.leaves())

    def _share_inside(self, leaves: Iterable[Task]) -> float | None:
        """The working time that is done by all that there is; where there is none, the tasks by their number."""
        if not self._is_under_way:
            return None
        inside = list(leaves)
        return weighted([self.share_done(leaf) for leaf in inside], [self._length(leaf) for leaf in inside])

    def _length(self, leaf: Task) -> int:
        """The working minutes of a task; a milestone has none."""
        if leaf.is_milestone:
            return 0
        dates = self.schedule.tasks[leaf.id]
        return self.schedule.working_time(leaf.id).between(dates.early_start, dates.early_finish)

    def deadline(self, task: Task) -> Deadline | None:
        """The deadline that a task says."""
        moment, schedule = task.constraints.deadline, self.schedule
        if moment is None:
            return None
        time, finish = schedule.working_time(task.id), schedule.tasks[task.id].early_finish
        limit = finish_instant(moment, time)
        return promise(moment, finish, margin(schedule, task.id, limit), time)

    def _leaf(self, task: Task) -> tuple[int, int]:
        schedule, id_ = self.schedule, task.id
        dates, time, days = schedule.tasks[id_], schedule.working_time(id_), days_of(schedule, id_)
        if task.is_milestone:
            at = drawn_start(dates.early_finish, days.finish, time)
            return at, at
        return drawn_start(dates.early_start, days.start, time), drawn_finish(dates.early_finish, days.finish, time)

    def _summary(self, task: Task) -> tuple[int, int]:
        schedule, plan = self.schedule, self.schedule.plan
        dates, days, time = schedule.tasks[task.id], days_of(schedule, task.id), schedule.working_time(task.id)
        inside = list(plan.leaves_below(task))
        starts, finishes = zip(*(self.of(leaf) for leaf in inside), strict=True)
        finish = max(finishes)
        if dates.early_finish > max(schedule.tasks[leaf.id].early_finish for leaf in inside):  # something else binds it
            finish = max(finish, drawn_finish(dates.early_finish, days.finish, time))
        return start_within(min(starts), days.start), finish_within(finish, days.finish)


def weighted(shares: Sequence[float | None], minutes: Sequence[int]) -> float | None:
    """The share of several tasks that is done, by the working minutes of each; None where none has begun.

    Actual duration over duration, as MS Project has the "% complete" of summaries; milestones count where nothing else
    does.
    """
    if all(share is None for share in shares):
        return None
    weights = minutes if any(minutes) else [1] * len(shares)
    done = sum((share or 0.0) * weight for share, weight in zip(shares, weights, strict=True))
    return min(done / sum(weights), 1.0)


def promise(moment: Moment, finish: Instant, left: Minutes, time: WorkingTime) -> Deadline:
    """What is due at a moment and finished at an instant, with so many working minutes left."""
    limit = finish_instant(moment, time)
    return Deadline(drawn(limit, time), is_later(finish, limit, time), moment.last, spare(left, time.minutes_a_day))
