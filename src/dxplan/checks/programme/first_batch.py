"""A first batch of work that is looked at, so that the rest is done better: the rest waits for that verdict."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.packages import followers
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_WORK = (Kind.DATA, Kind.MIGRATE, Kind.INFRA)
_JUDGING = frozenset({Kind.EVALUATE, Kind.REVIEW, Kind.ACCEPT, Kind.TEST})
_FIRST = Phrases(
    "đợt đầu; lô đầu; mẻ đầu; đợt thử; lô thử; làm thử; số hóa thử; nhập thử; lắp thử; mẫu; đợt mẫu; đợt 1; lô 1; "
    "đợt một; lô một; thí điểm; pilot; first batch; first lot; first load; sample; trial batch; batch 1; lot 1"
)


def begun_before_verdict(examination: Examination) -> Iterator[Finding]:
    """The rest of some work that waits for its first batch, or that goes unit by unit, before that batch is judged."""
    following, tasks = examination.kept(followers), examination.plan.tasks
    for first in examination.of_kind(*_WORK):
        if first.name is None or not _FIRST.tell(padded(first.name.everything)):
            continue
        after = [tasks[id_] for id_ in sorted(following.get(first.id, ()))]
        verdicts = [task for task in after if task.kind in _JUDGING and _is_of_same(examination, task, first)]
        if not verdicts:
            continue
        for rest in examination.of_kind(*_WORK):
            if (
                rest.kind is first.kind
                and rest is not first
                and _is_of_same(examination, rest, first)
                and (rest.copy_of is not None or examination.waits_for(rest, first))
                and not any(examination.done_before(task, rest) for task in verdicts)
            ):
                yield _finding(examination, rest, verdicts[0])


def _is_of_same(examination: Examination, task: Task, first: Task) -> bool:
    systems = examination.systems_of(first)
    return not systems or not set(systems).isdisjoint(examination.systems_of(task) or systems)


def _finding(examination: Examination, rest: Task, verdict: Task) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{rest} bắt đầu {start}, khi đợt đầu chưa được đánh giá xong ({verdict}, {done})",
            "{rest} starts on {start}, before the verdict on the first batch ({verdict}, done {done})",
            rest=rest,
            start=examination.start_day(rest),
            verdict=verdict,
            done=examination.finish_day(verdict),
        ),
        verdict,
        rest,
        Severity.WARNING,
    )
