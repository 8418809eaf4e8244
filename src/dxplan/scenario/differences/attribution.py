"""What moves because of which difference: the differences applied one by one, in the order that explains most.

Whatever the order, the moves of all steps add up to the whole move: each is counted from the step before. What is
cause, and what would have happened anyway, depends on the order; so the step that brings the plan nearest to what it
has become is taken first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dxplan.load.collector import paused_collector
from dxplan.network.expand import expanded
from dxplan.scenario.differences.comparing import Change, Differences, Of, What
from dxplan.scenario.differences.mixing import mixed
from dxplan.scenario.supposed.side_by_side import Move
from dxplan.schedule.drivers import critical_path_ends, driving_chain
from dxplan.schedule.instant import Instant, Minutes
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled

_UNDATED = frozenset(
    (
        *("name", "source", "assumed", "note", "system", "other_systems", "lead", "support", "resources", "cost"),
        "authority",
        *("funding", "deliverable", "deliverables", "kpis", "tags", "priority", "range", "actual_cost"),
    )
)
"""Fields of tasks that move no date; what is kept out here and moved one all the same is found in the end."""
_DATED_OF_PLAN = frozenset(("start", "start_clock", "finish_by", "finish_by_clock", "status_date", "calendar"))
_MORE_DATED_OF_PLAN = frozenset(("calendars", "rules", "scheduling"))
_MOST_WORK = 15_000
"""How many tasks are scheduled again to find the order: tasks of the plan times schedules."""
_LEAST_TRIES = 4


@dataclass(frozen=True, slots=True)
class Step:
    """Some differences that are applied together, and where everything stands afterwards.

    `finish` is the plan's finish before and after the step; `finishes` where each task is finished after it.
    """

    changes: tuple[Change, ...]
    finish: Move
    finishes: Mapping[str, Instant]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The way from one schedule to another: the steps in their order, and the finish of the first schedule's tasks."""

    before: Schedule
    after: Schedule
    start: Mapping[str, Instant]
    steps: tuple[Step, ...]

    @property
    def finish(self) -> Move:
        """The plan's finish, in the working time of the newer plan."""
        return Move(self.before.finish, self.after.finish, self.after.plan_time)

    def causes(self) -> Iterator[tuple[Step, Minutes]]:
        """The steps that move the plan's finish, and by how many working minutes: these add up."""
        for step in self.steps:
            if step.finish.before != step.finish.after:
                yield step, step.finish.minutes

    def causes_of(self, task: str) -> Iterator[tuple[Step, Move]]:
        """The steps that move the finish of a task that both have: these add up."""
        time, now = self.after.working_time(task), self.start.get(task)
        for step in self.steps:
            then = step.finishes.get(task)
            if now is not None and then is not None and then != now:
                yield step, Move(now, then, time)
            now = then if then is not None else now


def attribution(differences: Differences, before: Schedule, after: Schedule) -> Attribution:
    """Which differences move what, from the schedule of the older version (with the newer ids) to the newer one's."""
    with paused_collector():  # schedules are many objects, and none of them is garbage before the end
        return Attribution(before, after, _finishes(before), tuple(_Way(differences, before, after).steps()))


class _Way:
    """Applies groups of differences, the best first, as far as tries go; the rest together."""

    def __init__(self, differences: Differences, before: Schedule, after: Schedule) -> None:
        self._differences = differences
        self._before, self._after = before, after
        self._applied: list[Change] = []
        self._now = before
        self._tries = max(_LEAST_TRIES, _MOST_WORK // max(len(after.tasks), len(before.tasks), 1))
        self._target = _finishes(after)

    def steps(self) -> Iterator[Step]:
        """The steps; the last one ends at the newer schedule."""
        groups = _groups(self._differences.changes)
        dated = [group for group in groups if any(map(_is_dated, group))]
        if _finishes(self._before) == self._target and self._before.finish == self._after.finish:
            dated = []
        while dated:
            best = self._best(dated)
            if best is None:
                joint = tuple(change for group in dated for change in group)
                yield self._step(joint, self._after)  # where all that is left leads to is known
                break
            group, schedule = best
            dated.remove(group)
            yield self._step(group, schedule)
        if self._now.finish != self._after.finish or _finishes(self._now) != self._target:
            rest = tuple(change for change in self._differences.changes if change not in self._applied)
            yield self._step(rest, self._after)

    def _best(self, groups: Sequence[tuple[Change, ...]]) -> tuple[tuple[Change, ...], Schedule] | None:
        """The group that brings the plan nearest to what it becomes; None where all have to go together."""
        if len(groups) == 1 or self._tries <= 1:
            return None
        found: tuple[tuple[float, float, int], tuple[Change, ...], Schedule] | None = None
        some = self._likely(groups)
        for number, group in enumerate(some):
            if self._tries <= 1:
                break
            self._tries -= 1
            schedule = self._with(group)
            if schedule is None:
                continue
            score = (*self._distance(schedule), number)
            if found is None or score < found[0]:
                found = score, group, schedule
            if len(some) > self._tries:  # there is no time to look at all of them each time
                break
        return None if found is None else (found[1], found[2])

    def _likely(self, groups: Sequence[tuple[Change, ...]]) -> list[tuple[Change, ...]]:
        """The groups in the order in which to try: those on the chains that decide either finish come first."""
        chain = {
            step.task
            for schedule in (self._before, self._after)
            for step in driving_chain(schedule, critical_path_ends(schedule)[0])
        }
        return sorted(groups, key=lambda group: not any(c.task in chain or c.task is None for c in group))

    def _with(self, group: Iterable[Change]) -> Schedule | None:
        plan = mixed(self._differences, (*self._applied, *group))
        if not plan.tasks:
            return None
        return scheduled(expanded(plan), self._now.calendars.of(plan))

    def _step(self, group: tuple[Change, ...], schedule: Schedule) -> Step:
        finish = Move(self._now.finish, schedule.finish, self._after.plan_time)
        self._applied += group
        self._now = schedule
        return Step(group, finish, _finishes(schedule))

    def _distance(self, schedule: Schedule) -> tuple[float, float]:
        """How far a schedule is from the newer one: its finish first, then that of all tasks."""
        tasks = schedule.tasks
        apart = sum(abs(tasks[id_].early_finish - then) for id_, then in self._target.items() if id_ in tasks)
        return abs(schedule.finish - self._after.finish), apart


def _finishes(schedule: Schedule) -> dict[str, Instant]:
    return {id_: task.early_finish for id_, task in schedule.tasks.items()}


def _groups(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """Differences that only make sense together: a task that comes or goes with its links, a day with its hour."""
    changes = list(changes)
    whole = {change.task for change in changes if change.of is Of.TASK}
    groups: dict[object, list[Change]] = {}
    for number, change in enumerate(changes):
        key: object = number
        link = change.link
        if change.of is Of.TASK:
            key = change.task
        elif link is not None and (link.predecessor in whole or link.successor in whole):
            key = link.predecessor if link.predecessor in whole else link.successor
        elif change.of is Of.PLAN:
            key = (Of.PLAN, change.field.removesuffix("_clock"))
        elif change.of is Of.FIELD and change.section == "progress":
            key = (change.task, change.section)
        elif change.of is Of.FIELD and change.task is not None and change.field in ("kind", "duration", "parent"):
            key = (change.task, "shape")
        groups.setdefault(key, []).append(change)
    return [tuple(group) for group in groups.values()]


def _is_dated(change: Change) -> bool:
    if change.of is Of.PLAN:
        return change.field in _DATED_OF_PLAN or change.field in _MORE_DATED_OF_PLAN
    if change.of is Of.ENTRY:
        return change.section in _MORE_DATED_OF_PLAN
    if change.of is Of.FIELD:
        return change.field not in _UNDATED
    return change.what in What
