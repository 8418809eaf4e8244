"""How far a task may slip, and what gives way when it slips further: tried out by scheduling the plan once again."""

from __future__ import annotations

from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import ENDS, FINISH_BY, Promise, promises
from dxplan.schedule.instant import Instant, Minutes, day_of, finish_day_of
from dxplan.schedule.result import Schedule, State
from dxplan.schedule.scheduler import slipped
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple


class Broken(NamedTuple):
    """A promise that is broken then: how late it is then, and how much later than now (working minutes)."""

    promise: Promise
    late: Lateness
    more: Minutes


class Shifted(NamedTuple):
    """A milestone, or the plan's finish (`task` None), that comes later then.

    `room` is how many working minutes the task itself could slip before that moved, `minutes` by how many it moves.
    """

    task: str | None
    before: Instant
    after: Instant
    minutes: Minutes
    room: Minutes


class Leeway(NamedTuple):
    """A task, or all inside a summary, slipped by whole working days of its calendar: the first that harm something.

    `spare` are the working minutes that it may slip without harm (negative where something is late already), `slip`
    those that it was slipped by. `milestones` move then, the first to give way first.
    """

    spare: Minutes
    slip: Minutes
    minutes_a_day: int
    promises: tuple[Broken, ...]
    finish: Shifted | None
    milestones: tuple[Shifted, ...]
    after: Schedule

    @property
    def is_harmless(self) -> bool:
        """Whether nothing gives way even then: another calendar, or something else, takes it up."""
        return not self.promises and self.finish is None

    @property
    def still_kept(self) -> tuple[Promise, ...]:
        """The dates of the whole plan that hold although it is finished later."""
        if self.finish is None:
            return ()
        whole = (Promise(FINISH_BY), Promise(ENDS))
        said = (promise for promise in whole if promise.date(self.after.plan) is not None)
        return tuple(promise for promise in said if not promise.is_broken(self.after))


def leeway(schedule: Schedule, task: str) -> Leeway | None:
    """How far a task may slip and what gives way first then; None of what is done, or does not move."""
    plan, dates = schedule.plan, schedule.tasks
    of = plan.tasks[task]
    inside = [task] if not of.children else [leaf.id for leaf in plan.leaves_below(of)]
    moving = [id_ for id_ in inside if dates[id_].state is not State.DONE]
    if not moving:
        return None
    time = schedule.working_time(task)
    spare = min(dates[id_].total_float for id_ in moving)
    days = max(spare, 0) // time.minutes_a_day + 1
    slip = Minutes(days * time.minutes_a_day)
    after = slipped(schedule, {id_: _later(schedule, id_, days) for id_ in moving})
    if after is None or after.tasks == dates:
        return None
    finish = _shifted(None, schedule.finish, after.finish, schedule.plan_time, slip)
    moved = (
        _shifted(id_, dates[id_].early_finish, after.tasks[id_].early_finish, schedule.working_time(id_), slip)
        for id_, each in plan.tasks.items()
        if each.is_milestone and id_ not in moving
    )
    return Leeway(
        spare=spare,
        slip=slip,
        minutes_a_day=time.minutes_a_day,
        promises=tuple(sorted(_broken(schedule, after), key=lambda each: -each.more)),
        finish=finish,
        milestones=tuple(
            sorted((each for each in moved if each is not None), key=lambda each: (each.room, each.before))
        ),
        after=after,
    )


def _later(schedule: Schedule, task: str, days: int) -> Instant:
    """When a task, or the rest of it, begins so many working days of its own calendar later.

    A milestone stands at the end of work then, unless that were still the day on which it stands now.
    """
    dates, time = schedule.tasks[task], schedule.working_time(task)
    start = dates.early_start if dates.remaining_start is None else dates.remaining_start
    position = time.position(start) + days * time.minutes_a_day
    if schedule.plan.tasks[task].is_milestone:
        end, stands_at_an_end = time.finish_at(position), time.finish_at(time.position(start)) == start
        if finish_day_of(end) > (finish_day_of(start) if stands_at_an_end else day_of(start)):
            return end
    return time.start_at(position)


def _shifted(task: str | None, before: Instant, after: Instant, time: WorkingTime, slip: Minutes) -> Shifted | None:
    minutes = time.between(before, after)
    if after <= before or not minutes:
        return None
    return Shifted(task, before, after, minutes, max(Minutes(slip - minutes), Minutes(0)))


def _broken(before: Schedule, after: Schedule) -> list[Broken]:
    found: list[Broken] = []
    for promise in promises(before.plan):
        was, now = promise.lateness(before), promise.lateness(after)
        if was is None or now is None or now.reached <= was.reached or not promise.is_broken(after):
            continue
        more = now.minutes - max(was.minutes, 0) if promise.is_broken(before) else now.minutes
        found.append(Broken(promise, now, Minutes(max(more, 0))))
    return found
