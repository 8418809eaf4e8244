"""Two tasks in the wrong order are turned round."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.model.task import Task
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy


def turned_round(examination: Examination, first: Task, then: Remedy, waiting: Task) -> Remedy | None:
    """`first` no longer waits for `waiting` by a link of its own, and then the remedy that lets that one wait.

    None where it waits by others, too, or through other tasks: then there is more to change than a link.
    """
    own = [link for link in first.predecessors if link.predecessor == waiting.id]
    around = [link for summary in examination.plan.ancestors(first) for link in summary.predecessors]
    others = [link for link in (*first.predecessors, *around) if link not in own]
    if not own or any(
        link.predecessor == waiting.id or examination.waits_for(examination.plan.tasks[link.predecessor], waiting)
        for link in others
    ):
        return None
    return Together((Drop(own[0], tuple(own[1:])), then), word=("rồi", "and then"))
