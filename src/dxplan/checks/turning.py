"""Two tasks in the wrong order are turned round."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.waits import then_wait, wait_for
from dxplan.model.dependency import LinkType
from dxplan.model.task import Task
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy, advise
from dxplan.text.phrase import Text, say


def turned_round(examination: Examination, first: Task, then: Remedy, waiting: Task) -> Remedy | None:
    """`first` no longer waits for `waiting` by a link of its own, and then the remedy that lets that one wait.

    None where it waits by others, too, or through other tasks: then there is more to change than a link. Where nothing
    else holds its start, it waits from then on for what `waiting` has waited for.
    """
    own = [link for link in first.predecessors if link.predecessor == waiting.id]
    around = [link for summary in examination.plan.ancestors(first) for link in summary.predecessors]
    others = [link for link in (*first.predecessors, *around) if link not in own]
    if not own or any(
        link.predecessor == waiting.id or examination.waits_for(examination.plan.tasks[link.predecessor], waiting)
        for link in others
    ):
        return None
    turned = Together((Drop(own[0], tuple(own[1:])), then), word=("rồi", "and then"))
    if any(link.type.to_start for link in others):
        return turned
    for link in waiting.predecessors:
        if link.type is LinkType.FINISH_START and link.lag is None:
            on = examination.plan.tasks[link.predecessor]
            taken_over = then_wait(examination, turned, first, on)
            turned = Together((*turned.parts, taken_over), word=("rồi", "and then"))
    return turned


def put_first(examination: Examination, before: Task, after: Task) -> Text:
    """What to do so that one task waits for another: where that one waits for it so far, its link goes first."""
    wait = wait_for(examination, after, before)
    if not examination.waits_for(before, after):
        return advise(wait)
    turned = turned_round(examination, before, wait, after)
    if turned is not None:
        return advise(turned)
    return say(
        "đổi thứ tự: {before} trước, rồi {after}",
        "turn them round: first {before}, then {after}",
        before=before,
        after=after,
    )
