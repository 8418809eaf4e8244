"""Two tasks in the wrong order are turned round."""

from __future__ import annotations

from collections.abc import Collection

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.waits import then_wait, wait_for
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.task import Task
from dxplan.network.order import leads_to
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.turn_round import TurnRound
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_FEW = 2
"""So many links that change are each said; of more only what order they make."""


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
    if not any(link.type.to_start for link in others):
        turned = _taking_over(examination, turned, first, waiting)
    return _in_short(turned, (first,), waiting)


def moved_forward(
    examination: Examination, last: Task, waiting: Task, chain: Collection[Task], cut: tuple[Dependency, ...]
) -> Remedy | None:
    """A chain of tasks that ends with `last` and now follows `waiting` comes before it: the links `cut` go.

    None where it follows it by the summaries around it, too.
    """
    if leads_to(examination.network, waiting.id, last.id, cut):
        return None
    turned: Together = Together((Drop(cut[0]), *map(Drop, cut[1:])), word=("rồi", "and then"))
    wait = then_wait(examination, turned, waiting, last)
    turned = Together((*turned.parts, wait), word=turned.word)
    for task in chain:
        gone = [link for link in task.predecessors if link in cut]
        if gone and not any(link.type.to_start for link in task.predecessors if link not in gone):
            turned = _taking_over(examination, turned, task, waiting)
    return _in_short(turned, tuple(chain), waiting)


def put_first(examination: Examination, before: Task, after: Task) -> Text:
    """What to do so that one task waits for another: where that one waits for it so far, its link goes first."""
    wait = wait_for(examination, after, before)
    if not examination.waits_for(before, after):
        return advise(wait)
    turned = turned_round(examination, before, wait, after)
    return in_this_order(before, after) if turned is None else advise(turned)


def out_of_turn(
    examination: Examination, message: Text, before: Task, after: Task, severity: Severity | None = None
) -> Finding:
    """A finding at the links of a task, which should wait for another one, with the remedy and the place of that."""
    return Finding(
        message,
        Place(after.places, ("after",)),
        after.id,
        put_first(examination, before, after),
        severity,
        related=((Place(before.places), Text("việc phải xong trước", "what has to be done first")),),
    )


def in_this_order(before: Task, after: Task) -> Text:
    """What to do where more than a few links would have to change, and which, only the planner knows."""
    return say(
        "đổi thứ tự: {before} trước, rồi {after}",
        "turn them round: first {before}, then {after}",
        before=before,
        after=after,
    )


def _taking_over(examination: Examination, turned: Together, first: Task, waiting: Task) -> Together:
    """`first` waits for what `waiting` has waited for."""
    for link in waiting.predecessors:
        if link.type is LinkType.FINISH_START and link.lag is None:
            taken_over = then_wait(examination, turned, first, examination.plan.tasks[link.predecessor])
            turned = Together((*turned.parts, taken_over), word=turned.word)
    return turned


def _in_short(turned: Together, firsts: tuple[Task, ...], waiting: Task) -> Together:
    """Only the order is said where many links change, and nothing else does."""
    links = 0
    thens: tuple[Task, ...] = (waiting,)
    for part in turned.parts:
        if isinstance(part, Drop):
            links += 1 + len(part.others)
        elif isinstance(part, Wait):
            links += 1 + len(part.bypassed)
        elif isinstance(part, WaitEach):
            links += len(part.tasks) + len(part.bypassed)
            thens = part.tasks
        else:
            return turned
    return turned if links <= _FEW else TurnRound(turned.parts, turned.word, firsts, thens)
