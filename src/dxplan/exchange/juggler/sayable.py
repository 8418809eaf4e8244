"""Which links and dates TaskJuggler says as dxplan means them.

It has finish-to-start and start-to-start links with gaps, not leads; gaps in working time run in the project's hours,
and a start stays where its predecessor ends, though nobody works there. What else decides when a task starts is
written as a fixed date on which the task depends.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.exchange.juggler.words import amount
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Family
from dxplan.model.task import Task
from dxplan.schedule.instant import MINUTES_A_DAY, Instant
from dxplan.schedule.lengths import working_minutes
from dxplan.schedule.normal_form import runs_by_clock
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.text.named_tuple import NamedTuple


class SaidLink(NamedTuple):
    """A link as TaskJuggler's `depends` has it: its options in braces."""

    predecessor: str
    options: tuple[str, ...]


class Sayable:
    """What of a schedule can be said; instants are dxplan's."""

    def __init__(self, schedule: Schedule) -> None:
        self._schedule = schedule
        self._plan = schedule.plan

    def link(self, link: Dependency) -> SaidLink | None:
        """A link as it is said; None if it cannot be."""
        if not link.type.to_start or link.unit is not None or self._is_held(link):
            return None
        from_start = link.type is LinkType.START_START
        if from_start and not self._share_calendar(link):
            return None
        options = ("onstart",) if from_start else ()
        gap = self._gap(link)
        if gap is None:
            return None
        return SaidLink(link.predecessor, (*options, gap) if gap else options)

    def is_fixed(self, task: Task) -> bool:
        """Whether a task stands at its dates, whatever its links ask.

        It has begun, or is pinned, or it finishes where nobody works, as a link or a date puts it there.
        """
        if task.children:
            return False
        return task.pinned is not None or task.progress.is_started or self._ends_at_rest(task)

    def _ends_at_rest(self, task: Task) -> bool:
        if task.is_milestone or runs_by_clock(task):
            return False
        time, finish = self._schedule.working_time(task.id), self._schedule.tasks[task.id].early_finish
        return time.last_finish(finish) != finish

    def anchor(self, task: Task) -> Instant | None:
        """The date on which a task has to depend, as no link that is said puts it where it is; None if one does."""
        dates = self._schedule.tasks[task.id]
        driver = dates.driver
        if self.is_fixed(task) or task.children:
            return None
        if driver is not None and driver.kind is DriverKind.LINK and driver.link is not None:
            is_said = self.link(driver.link) is not None and not runs_by_clock(task)
            return None if is_said else dates.early_start
        return (
            dates.early_start
            if self.has_links(task) or driver is None or driver.kind is not DriverKind.PLAN_START
            else None
        )

    def has_links(self, task: Task) -> bool:
        """Whether it, or a summary around it, depends on anything."""
        return bool(task.predecessors) or any(summary.predecessors for summary in self._plan.ancestors(task))

    def _gap(self, link: Dependency) -> str | None:
        """A lag as a gap, empty if there is none; None if it cannot be said."""
        lag = link.lag
        if lag is None or lag.is_zero:
            return ""
        family = lag.unit.family
        if family is Family.ELAPSED_MINUTES:
            if lag.amount < 0 or link.type.from_start:
                return None  # the start from which it counts may stand a night earlier there
            return f"gapduration {amount(round(lag.size), MINUTES_A_DAY)}"
        if lag.amount < 0 or not (family.is_working or family is Family.PERCENT):
            return None
        time = self._schedule.working_time(link.successor)
        if time is not self._schedule.plan_time:
            return None
        if family is Family.PERCENT:
            dates = self._schedule.tasks[link.predecessor]
            whole = self._schedule.working_time(link.predecessor).between(dates.early_start, dates.early_finish)
            minutes = round(whole * lag.size / 100)
        else:
            minutes = working_minutes(lag, time)
        return f"gaplength {amount(minutes, time.minutes_a_day)}" if minutes else ""

    def _is_held(self, link: Dependency) -> bool:
        """Whether it leaves a summary that finishes later than what is inside it."""
        before = self._plan.tasks[link.predecessor]
        if not before.children or link.type.from_start:
            return False
        tasks = self._schedule.tasks
        return tasks[before.id].early_finish > max(
            tasks[leaf.id].early_finish for leaf in self._plan.leaves_below(before)
        )

    def _share_calendar(self, link: Dependency) -> bool:
        """Whether all tasks at both ends of a link work at the same times."""
        ends = (self._plan.tasks[link.predecessor], self._plan.tasks[link.successor])
        return len({self._schedule.calendar_of[leaf.id] for end in ends for leaf in self._plan.leaves_below(end)}) == 1

    def unsaid(self) -> Iterator[Dependency]:
        """The links that cannot be said."""
        for task in self._plan.tasks.values():
            for link in task.predecessors:
                if self.link(link) is None or self.is_fixed(task):
                    yield link
