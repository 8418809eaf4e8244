"""Roll-outs that are summaries: their tasks are trainings, data and acceptances, unit by unit; none is the roll-out."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import put_first
from dxplan.model.kind import Kind
from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_VERDICTS = frozenset({Kind.ACCEPT, Kind.EVALUATE})
_USED = frozenset({Kind.ROLLOUT, Kind.GOLIVE, Kind.TRAINING, Kind.TRIAL, Kind.PILOT, Kind.OPS, Kind.MIGRATE})


class Started(NamedTuple):
    """A roll-out with its first task and what should have been accepted by then."""

    summary: Task
    first: Task
    acceptance: Task


def started_early(examination: Examination) -> Iterator[Finding]:
    """The roll-outs by summaries that begin before what was tried for their system is accepted."""
    for started in _started(examination):
        yield Finding(
            say(
                "{summary} nhân rộng từ {start}, khi việc nghiệm thu chưa xong ({acceptance}, {done})",
                "{summary} rolls out from {start}, before the acceptance is done ({acceptance}, {done})",
                summary=started.summary,
                start=examination.start_day(started.first),
                acceptance=started.acceptance,
                done=examination.finish_day(started.acceptance),
            ),
            Place(started.summary.places),
            started.summary.id,
            put_first(examination, started.acceptance, started.first),
            related=((Place(started.acceptance.places), Text("việc phải xong trước", "what has to be done first")),),
        )


def _started(examination: Examination) -> Iterator[Started]:
    found = examination.kept(procedure)
    for summary in examination.plan.tasks.values():
        if summary.kind is not Kind.ROLLOUT or not summary.children or summary.copy_of is not None:
            continue
        leaves = list(examination.plan.leaves_below(summary))
        if not leaves or any(Step.ROLLOUT in found.of_task.get(task.id, ()) for task in leaves):
            continue
        own = {task.id for task in leaves}
        first = min(leaves, key=lambda task: (examination.dates(task).early_start, task.id))
        for system in examination.systems_of(summary):
            tried = found.of(system, (Step.TRIAL, Step.PILOT))
            judging = [
                task
                for task in found.of(system, (Step.ACCEPTANCE,))
                if task.id not in own
                and examination.waits_for(task, *tried)
                and not examination.waits_for(task, *leaves)
            ]
            if judging and not any(examination.done_before(task, first) for task in judging):
                yield Started(summary, first, min(judging, key=lambda task: examination.dates(task).early_finish))
                break


def waves_unjudged(examination: Examination) -> Iterator[Finding]:
    """The roll-outs whose next wave begins upon a task of a unit that its own acceptance is still to follow."""
    written = examination.plan.unexpanded
    if written is None:
        return
    for summary in written.tasks.values():
        waves = None if summary.roll_out is None else summary.roll_out.waves
        if waves is None or waves.after is None or waves.after not in written.tasks:
            continue
        upon = written.tasks[waves.after]
        if upon.kind in _VERDICTS or not _is_used(written, summary):
            continue
        verdict = next(
            (
                task
                for task in written.leaves_below(summary)
                if task.kind in _VERDICTS and _waits(written.tasks, task, upon)
            ),
            None,
        )
        if verdict is not None:
            yield Finding(
                say(
                    "{summary}: đợt sau bắt đầu ngay khi xong {upon}, chưa chờ nghiệm thu đợt trước ({verdict})",
                    "{summary}: the next wave begins upon {upon}, before the verdict on the one before ({verdict})",
                    summary=summary,
                    upon=upon,
                    verdict=verdict,
                ),
                Place(summary.places, ("waves",)),
                summary.id,
                say(
                    "ghi {after} ở {waves}",
                    "write {after} at {waves}",
                    after=Code(f"after: {verdict.id}"),
                    waves=Key("waves"),
                ),
                Severity.WARNING,
            )


def _is_used(written: Plan, summary: Task) -> bool:
    """Whether a roll-out brings a system to its users; crews that put up or scan things go on to the next place."""
    return any(task.kind in _USED for task in written.leaves_below(summary))


def _waits(tasks: dict[str, Task], task: Task, for_: Task) -> bool:
    """Whether the links of a template lead from one task to another."""
    seen, waiting = {task.id}, [task]
    while waiting:
        for link in waiting.pop().predecessors:
            if link.predecessor == for_.id:
                return True
            if link.predecessor in tasks and link.predecessor not in seen:
                seen.add(link.predecessor)
                waiting.append(tasks[link.predecessor])
    return False
