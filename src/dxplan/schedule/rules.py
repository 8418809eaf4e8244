"""Where scheduling programs differ: each difference is a strategy, and the passes know no program.

`SchedulingRules` has a field a difference; what each program does stands here by field, with its source. What
Microsoft Project does was found in files that it saved (15 with 638 tasks), and where these say nothing, in MPXJ's
scheduler, which follows such files; what Primavera P6 does, in 13 micro cases that P6 23.12 scheduled.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from dxplan.model.constraint import HARD, ConstraintKind
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.model.settings import OutOfSequenceMode
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.schedule.bounds import finish_instant, latest_start, upper_start_bounds
from dxplan.schedule.criticality import BY_FLOAT, BY_SLIPS, Criticality
from dxplan.schedule.dates import FAR_FUTURE
from dxplan.schedule.instant import Instant, Minutes
from dxplan.schedule.lengths import (
    ElapsedLength,
    LengthOf,
    ToMinutes,
    planned_length,
    planned_to_the_tenth,
    tenths_of_minutes,
    whole_minutes,
)
from dxplan.schedule.limits import latest_within
from dxplan.schedule.normal_form import late_form
from dxplan.schedule.result import Driver, DriverKind, ScheduledTask
from dxplan.text.named_tuple import NamedTuple

if TYPE_CHECKING:
    from dxplan.network.network import Edge
    from dxplan.schedule.dates import Dates
    from dxplan.schedule.lengths import Length
    from dxplan.schedule.working_time import WorkingTime


_HALF = Fraction(1, 2)

# The plan's start.


def not_before_plan_start(start: Instant) -> Instant:
    """Nothing starts before the plan's start, not even a task with an earlier date (dxplan, Primavera P6)."""
    return start


def dates_may_lie_before(_start: Instant) -> Instant:
    """The start binds only what has neither a predecessor nor a date; others may lie before it (Microsoft Project)."""
    return Instant(0)


def starts_with_plan(_held_by: Driver | None) -> bool:
    """What only has to finish late enough may start with the plan (dxplan, Primavera P6)."""
    return True


def starts_with_plan_if_links_ask(held_by: Driver | None) -> bool:
    """A date or an SF link that holds the finish places the start as well; an FF link does not (Microsoft Project)."""
    if held_by is None or held_by.kind is DriverKind.PLAN_START:
        return True
    return held_by.kind is DriverKind.LINK and held_by.link is not None and not held_by.link.type.from_start


# A milestone.


def moved_into_work(start: Instant, time: WorkingTime) -> Instant:
    """A milestone with nothing before it stands where work begins (dxplan, Primavera P6)."""
    return time.next_start(start)


def where_it_is(start: Instant, _time: WorkingTime) -> Instant:
    """It stands at the plan's start, be it a Sunday or before the opening hour (Microsoft Project)."""
    return start


def late_at_the_end_of_work(dates: Dates, node: int) -> Instant:
    """In the passes it is as late as what follows lets it be, maybe 08:00; shown, where work ended (dxplan).

    Its own date leaves it there.
    """
    task, time, late = dates.tasks[node], dates.times[node], dates.late_finish[node]
    form = late_form(late, dates.early_finish[node], time)
    if task.constraints is NO_CONSTRAINTS or form == dates.early_finish[node]:
        return form
    return late if late in [bound for bound, _ in upper_start_bounds(task, time)] else form


def late_as_what_follows(dates: Dates, node: int) -> Instant:
    """It is late when what follows has to start, be it at 08:00 (Microsoft Project)."""
    return dates.late_finish[node]


# Dates against links.


Held = tuple[Instant, Instant, ConstraintKind]


def links_decide(
    _task: Task, _time: WorkingTime, _length: Length | None, _dates: tuple[Instant, Instant]
) -> Held | None:
    """A date never overrides a link: its breach is told, and shows as negative float (dxplan, Primavera P6)."""
    return None


def dates_decide(task: Task, time: WorkingTime, length: Length | None, dates: tuple[Instant, Instant]) -> Held | None:
    """“Tasks will always honor their constraint dates”: the hard dates move what links made later (Microsoft Project).

    The floats still count from where the links would have put the task.
    """
    start, finish = dates
    for kind in HARD:
        moment = task.constraints.of(kind)
        if moment is None:
            continue
        if kind.of_start:
            latest = latest_start(moment, time)
            if start > latest:
                return latest, latest if length is None else length.finish(time, latest), kind
        else:
            due = finish_instant(moment, time)
            if finish > due:
                return due if length is None else length.latest_start(time, due), due, kind
    return None


# Lags.


def successors_calendar(_predecessor: WorkingTime, successor: WorkingTime) -> WorkingTime:
    """A lag counts in the successor's calendar (dxplan, Microsoft Project)."""
    return successor


def predecessors_calendar(predecessor: WorkingTime, _successor: WorkingTime) -> WorkingTime:
    """A lag counts in the predecessor's calendar (Primavera P6, its default)."""
    return predecessor


# Floats.


def capped_by_total_float(dates: Dates, node: int, total: Minutes) -> Minutes:
    """Free float is how late a task may be for its successors, and never more than total float (dxplan)."""
    start, finish = dates.free_start[node], dates.free_finish[node]
    if start == FAR_FUTURE and finish == FAR_FUTURE:
        return total
    latest_start, latest_finish = latest_within(dates, node, start, finish)
    return min(_slack(dates, node, latest_start, latest_finish), total)


def never_negative(dates: Dates, node: int, total: Minutes) -> Minutes:
    """The same, and never less than none (Microsoft Project)."""
    return not_below_none(capped_by_total_float(dates, node, total))


def up_to_successors(dates: Dates, node: int, _total: Minutes) -> Minutes:
    """Free float is the slack to the successors, or the project's finish, though a date allows less (Primavera P6)."""
    start, finish = dates.free_start[node], dates.free_finish[node]
    if start == FAR_FUTURE and finish == FAR_FUTURE:
        finish = max(dates.early_finish)
    return _slack(dates, node, start, finish)


def _slack(dates: Dates, node: int, start: Instant, finish: Instant) -> Minutes:
    """Working minutes up to where a task may start and finish; an elapsed duration ends where no work is counted."""
    time = dates.times[node]
    if start == FAR_FUTURE:
        return time.between(dates.early_finish[node], finish)
    of_start = time.between(dates.begins[node], start)
    if finish == FAR_FUTURE or dates.lengths[node].__class__ is ElapsedLength:
        return of_start
    of_finish = time.between(dates.early_finish[node], finish)
    return of_start if of_start < of_finish else of_finish


def as_it_is(slack: Minutes) -> Minutes:
    """The free float of a summary as it is counted, up to its total float (dxplan, Primavera P6)."""
    return slack


def not_below_none(slack: Minutes) -> Minutes:
    """No free float is negative (Microsoft Project)."""
    return max(slack, Minutes(0))


def also_of_summaries(_edge: Edge) -> bool:
    """What is after a summary is after the tasks inside it, when free float is counted (dxplan, Primavera P6)."""
    return True


def own_successors(edge: Edge) -> bool:
    """Free float is counted to a task's own successors, not to those of its summary (Microsoft Project)."""
    return edge.link is not None


# Summaries.


def its_late_dates(_task: Task, dates: ScheduledTask) -> tuple[Instant, Instant]:
    """A summary is as late as the tasks inside it (dxplan, Primavera P6)."""
    return dates.late_start, dates.late_finish


def pinned_where_they_stand(task: Task, dates: ScheduledTask) -> tuple[Instant, Instant]:
    """The same, but a pinned task counts where it stands (Microsoft Project, as MPXJ has it: no file tried here)."""
    return (dates.early_start, dates.early_finish) if task.pinned else (dates.late_start, dates.late_finish)


# Fractions of a minute.


def as_counted(_dates: Dates, _total: list[Minutes], _free: list[Minutes], finish: Instant) -> Instant:
    """All is counted in whole minutes (dxplan, Primavera P6). Returns the project's finish."""
    return finish


def rounded_at_last(dates: Dates, total: list[Minutes], free: list[Minutes], finish: Instant) -> Instant:
    """What was counted in tenths of minutes is shown in whole ones (Microsoft Project stores dates by the second)."""
    for values in (dates.early_start, dates.early_finish, dates.late_start, dates.late_finish, total, free):
        for node, value in enumerate(values):
            if value.__class__ is not int:
                values[node] = floor(value + _HALF)  # type: ignore[call-overload]
    return floor(finish + _HALF)  # type: ignore[return-value]


# Progress.


class OutOfSequence(NamedTuple):
    """How the rest of a task goes on that has begun before its predecessors let it.

    `rest_from` gives the instant, of when work on it has stopped, the status date and what its links ask, if anything.
    `rest_waits` says whether its links still bind: also the late dates of its predecessors.
    """

    rest_from: Callable[[Instant, Instant | None, Instant | None], Instant]
    rest_waits: bool


def _after_status(stopped: Instant, status: Instant | None, _linked: Instant | None) -> Instant:
    return stopped if status is None else status


def _after_status_and_links(stopped: Instant, status: Instant | None, linked: Instant | None) -> Instant:
    since = _after_status(stopped, status, None)
    return since if linked is None else max(since, linked)


def _at_once(stopped: Instant, _status: Instant | None, _linked: Instant | None) -> Instant:
    return stopped


def _at_once_or_after_links(stopped: Instant, _status: Instant | None, linked: Instant | None) -> Instant:
    return stopped if linked is None else max(stopped, linked)


MODES = {
    OutOfSequenceMode.RETAINED_LOGIC: OutOfSequence(_after_status_and_links, rest_waits=True),
    OutOfSequenceMode.PROGRESS_OVERRIDE: OutOfSequence(_after_status, rest_waits=False),
    OutOfSequenceMode.SPLIT: OutOfSequence(_at_once_or_after_links, rest_waits=True),
    OutOfSequenceMode.NO_SPLIT: OutOfSequence(_at_once, rest_waits=False),
}
"""Primavera P6's two, after the status date, and Microsoft Project's two, which do not look at it."""


def not_before_status(status: Instant | None) -> Instant | None:
    """What has not begun starts after the status date (dxplan, Primavera P6)."""
    return status


def whenever(_status: Instant | None) -> Instant | None:
    """Nothing moves because the status date has passed (Microsoft Project)."""
    return None


class SchedulingRules(NamedTuple):
    """The conventions a schedule follows; the defaults are dxplan's own.

    `first_start` gives, for the plan's start, the instant before which nothing starts, whatever its dates.
    `starts_with_plan` says whether the plan's start binds a task of which nothing asks for the start, by what holds its
    finish. `first_milestone` places a milestone that the plan's start decides, `late_milestone` says how late one is.
    `overriding` gives the dates that a task is moved to though links make it later, if any. `lag_time` chooses the
    calendar of a lag. `free_float` counts the free float of a task that has some total float,
    `counts_for_free_float` says which edges lead to successors. `late_for_summary` gives the late dates with which a
    task counts for its summary. `criticality` says what is critical. `out_of_sequence` says how the rest of a task goes
    on, `first_unstarted` what the status date is to a task that has not begun. `length_of` and `to_minutes` count
    durations and lags, `to_whole_minutes` rounds what was counted finer.
    """

    first_start: Callable[[Instant], Instant] = not_before_plan_start
    starts_with_plan: Callable[[Driver | None], bool] = starts_with_plan
    first_milestone: Callable[[Instant, WorkingTime], Instant] = moved_into_work
    late_milestone: Callable[[Dates, int], Instant] = late_at_the_end_of_work
    overriding: Callable[[Task, WorkingTime, Length | None, tuple[Instant, Instant]], Held | None] = links_decide
    lag_time: Callable[[WorkingTime, WorkingTime], WorkingTime] = successors_calendar
    free_float: Callable[[Dates, int, Minutes], Minutes] = capped_by_total_float
    free_float_of_summary: Callable[[Minutes], Minutes] = as_it_is
    counts_for_free_float: Callable[[Edge], bool] = also_of_summaries
    late_for_summary: Callable[[Task, ScheduledTask], tuple[Instant, Instant]] = its_late_dates
    criticality: Criticality = BY_SLIPS
    out_of_sequence: OutOfSequence = MODES[OutOfSequenceMode.RETAINED_LOGIC]
    first_unstarted: Callable[[Instant | None], Instant | None] = not_before_status
    length_of: LengthOf = planned_length
    to_minutes: ToMinutes = whole_minutes
    to_whole_minutes: Callable[[Dates, list[Minutes], list[Minutes], Instant], Instant] = as_counted


BY_PROGRAM = {
    Program.DXPLAN: SchedulingRules(),
    Program.MSPROJECT: SchedulingRules(
        first_start=dates_may_lie_before,
        starts_with_plan=starts_with_plan_if_links_ask,
        first_milestone=where_it_is,
        late_milestone=late_as_what_follows,
        overriding=dates_decide,
        free_float=never_negative,
        free_float_of_summary=not_below_none,
        counts_for_free_float=own_successors,
        late_for_summary=pinned_where_they_stand,
        out_of_sequence=MODES[OutOfSequenceMode.SPLIT],
        first_unstarted=whenever,
        length_of=planned_to_the_tenth,
        to_minutes=tenths_of_minutes,
        to_whole_minutes=rounded_at_last,
        criticality=BY_FLOAT,
    ),
    Program.P6: SchedulingRules(
        lag_time=predecessors_calendar,
        free_float=up_to_successors,
        criticality=BY_FLOAT,
    ),
}
"""The rules of each program that a plan may name."""


def rules_of(plan: Plan) -> SchedulingRules:
    """The rules that a plan follows: those of the program it names, and how its unfinished work goes on, if it says."""
    rules, mode = BY_PROGRAM[plan.rules], plan.scheduling.out_of_sequence
    return rules if mode is None else rules._replace(out_of_sequence=MODES[mode])
