"""On which days the projects and plans of hire of a plan are decided: by the law of that day they are carried out."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.law.decision import decisions_among, speaks_of_a_decision
from dxplan.checks.law.regimes import COUNTS_FROM, CountsFrom, Topic
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task


class Decided:
    """The decisions of a plan, made once: `examination.kept(Decided)`."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        self._deciding = _deciding(examination)
        self._before = _decided_before(examination)
        self._days: dict[str | None, list[date]] = {}
        for decision in self._deciding.values():
            for system in examination.systems_of(decision) or (None,):
                self._days.setdefault(system, []).append(examination.finish_day(decision))

    def on(self, system: str | None) -> date | None:
        """The day on which the project or plan of hire of a system is decided, the first if there are several.

        Where the plan has no such approval, a circumstance may tell of one before it. None if nobody says.
        """
        return min(self._days.get(system, ()), default=self._before)

    def day_for(self, task: Task) -> date | None:
        """The day of the decision under which a task is done: the last before it starts, else the first after.

        A task of no system has the decisions that it waits for. None if nobody says.
        """
        examination = self._examination
        systems = examination.systems_of(task)
        if systems:
            days = [day for system in systems for day in self._days.get(system, ())]
        else:
            days = [
                examination.finish_day(one)
                for one in self._deciding.values()
                if one is not task and examination.waits_for(task, one)
            ]
            days += [examination.finish_day(task)] if self.is_one(task) else []
        start = examination.start_day(task)
        return max((day for day in days if day <= start), default=min(days, default=self._before))

    def is_one(self, task: Task) -> bool:
        """Whether a task is the decision on a project or a plan of hire."""
        return task.id in self._deciding


def law_day(examination: Examination, topic: Topic, task: Task) -> date:
    """The day whose law holds for a task: that of the decision or invitation it follows, or its own start."""
    start = examination.start_day(task)
    counts = COUNTS_FROM.get(topic, CountsFrom.TASK)
    if counts is CountsFrom.DECISION:
        return min(examination.kept(Decided).day_for(task) or start, start)
    if counts is CountsFrom.INVITATION:
        tenders = examination.of_systems_of(task, *with_finer(Kind.TENDER)) if examination.systems_of(task) else []
        return min((examination.start_day(tender) for tender in tenders), default=start)
    return start


def _deciding(examination: Examination) -> dict[str, Task]:
    """The approvals that decide on a project, system by system, by their ids."""
    by_system: dict[str | None, list[Task]] = {}
    for task in examination.of_kind(Kind.APPROVE, Kind.MILESTONE):
        for system in examination.systems_of(task) or (None,):
            by_system.setdefault(system, []).append(task)
    return {decision.id: decision for tasks in by_system.values() for decision in decisions_among(tasks)}


def _decided_before(examination: Examination) -> date | None:
    """The last decision that a circumstance tells of."""
    told = [c for c in examination.plan.context.values() if c.date is not None and c.name is not None]
    return max((c.date.last for c in told if c.date and c.name and speaks_of_a_decision(c.name)), default=None)
