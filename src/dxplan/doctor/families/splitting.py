"""Repairs by parts: a long task is split, so that the next one waits for its first part only."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.amounts import finer, guess
from dxplan.doctor.candidates import Candidate, Case, Changes, Place
from dxplan.doctor.repairs import RepairKind
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration, Unit
from dxplan.model.task import Task
from dxplan.scenario.remedies.split import Split

_LONG = 20
_MOST_SPLIT_OFF = 2 / 3


def splits(case: Case) -> Iterator[Candidate]:
    """The longest tasks of the chain first; not where the next one could overlap, which is simpler."""
    overlapping = {repair.task for repair in case.found if repair.kind is RepairKind.OVERLAP}
    whole: dict[Dependency, float] = {}
    for link in case.plain_links():
        task = case.plan.tasks[link.predecessor]
        duration = None if task.duration is None else finer(task.duration)
        if duration is None or duration.unit is not Unit.DAYS or duration.amount < _LONG:
            continue
        if link.successor not in overlapping and not _is_held(task) and f"{task.id}_1" not in case.plan.tasks:
            whole[link] = duration.amount
    for link in sorted(whole, key=lambda link: (-whole[link], link.predecessor))[: case.breadth // 2]:
        yield _split(case, link, whole[link])


def _split(case: Case, link: Dependency, whole: float) -> Candidate:
    task = link.predecessor
    until = None if case.is_waited_for_by_others(link) else case.chain.ids[-1]

    def change(amount: int) -> Changes:
        first, rest = Duration(whole - amount, Unit.DAYS), Duration(amount, Unit.DAYS)
        return (Split(task=task, part=f"{task}_1", first=first, rest=rest, waiting=link.successor, until=until),)

    place = Place(int(whole * _MOST_SPLIT_OFF), whole, change)
    return Candidate(task, (place,), guess=guess(case.late, Unit.DAYS), moved=case.minutes_a_day)


def _is_held(task: Task) -> bool:
    """Whether a task's start is held to a date: then its parts could not say which."""
    constraints = task.constraints
    return any(kind.of_start for kind, _ in constraints.said()) or constraints.as_late_as_possible
