"""What has happened of a task, or of all that is inside a summary, as far as the plan reports it."""

from __future__ import annotations

from datetime import date

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.named_tuple import NamedTuple


class Happened(NamedTuple):
    """Whether a task has started and is finished, and between which days each happened; None if no day is given."""

    started: bool
    finished: bool
    start: tuple[date, date] | None
    finish: tuple[date, date] | None


class History:
    """What has happened of every task. Summaries start with the first task inside and finish with the last one."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known: dict[str, Happened] = {}

    def of(self, id_: str) -> Happened:
        """What has happened of a task or a summary."""
        known = self._known.get(id_)
        if known is None:
            task = self._plan.tasks[id_]
            known = self._known[id_] = self._inside(task) if task.children else _reported(task)
        return known

    def _inside(self, summary: Task) -> Happened:
        inside = [self.of(child) for child in summary.children]
        starts, finishes = [h.start for h in inside if h.start], [h.finish for h in inside if h.finish]
        finished = all(h.finished for h in inside)
        return Happened(
            started=any(h.started for h in inside),
            finished=finished,
            start=min(starts, default=None),
            finish=max(finishes) if finished and len(finishes) == len(inside) else None,
        )


def _reported(task: Task) -> Happened:
    progress = task.progress
    start, finish = progress.actual_start, progress.actual_finish
    return Happened(
        started=progress.is_started,
        finished=progress.is_finished,
        start=None if start is None else (start.first, start.last),
        finish=None if finish is None else (finish.first, finish.last),
    )
