"""Broken promises of a plan, before it is asked why: how much may be tried for each, and where a delay comes from."""

from __future__ import annotations

from collections.abc import Collection

from dxplan.checks.examination import Examination
from dxplan.scenario.trials import weight
from dxplan.schedule.drivers import task_before
from dxplan.schedule.result import Schedule

WORK = 6_000
"""How many tasks a rule may schedule again, in one plan, in search of repairs: tasks of the plan times schedules.

Counted, not timed, so that the same plan gets the same advice everywhere; a few tenths of a second.
"""
IN_FULL = 50
"""For so many findings of a rule, the most harmful ones, the chain is shown."""
_LEAST_TRIALS = 15
_DENSE = 2
_MOST_STEPS = 20_000
"""Of the chains that are shown in full, in all."""
SHOWN = 20
"""So many related lines of one sort a finding has."""


def trials_for(examination: Examination, findings: int) -> list[int]:
    """How many schedules may be tried for each finding of a rule, the most harmful first; 0 where it is not worth it.

    Large plans get none: `dxplan why` does it for one task.
    """
    all_ = WORK // max(len(examination.leaves), weight(examination.schedule) // _DENSE)
    served = min(findings, all_ // _LEAST_TRIALS)
    return [all_ // served if served and index < served else 0 for index in range(findings)]


class InFull:
    """Whether the chain of a finding is shown in full: of the first ones, while the chains are not too long in all."""

    def __init__(self) -> None:
        self._findings = IN_FULL
        self._steps = _MOST_STEPS

    def is_open(self) -> bool:
        """Whether another chain may be looked at."""
        return self._findings > 0 and self._steps > 0

    def took(self, steps: int) -> None:
        """A chain of so many steps was shown."""
        self._findings -= 1
        self._steps -= steps


def roots(schedule: Schedule, late: Collection[str]) -> dict[str, str]:
    """For each late task, the first late one on the chain that drives it: where the delay comes from.

    No summary lies on a chain: for a late one that its tasks alone drive stands the last of them.
    """
    summary_at = {task_before(schedule, id_): id_ for id_ in late if schedule.tasks[id_].driver is None}
    root_of: dict[str | None, str | None] = {None: None}
    for id_ in late:
        passed: list[str] = []
        current: str | None = id_
        while current is not None and current not in root_of:
            passed.append(current)
            current = task_before(schedule, current)
        root = root_of[current]
        for task in reversed(passed):
            if root is None:
                root = task if task in late else summary_at.get(task)
            root_of[task] = root
    return {id_: root_of[id_] or id_ for id_ in late}
