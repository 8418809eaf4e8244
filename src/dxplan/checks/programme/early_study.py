"""A project or hire that is prepared and decided on before the pilot that should shape it has been judged."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.cases import holds
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.procedure.table import rows
from dxplan.checks.turning import in_this_order
from dxplan.checks.waits import following, wait_for
from dxplan.model.task import Task
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, say

_PREPARES = (Step.STUDY, Step.DECISION)


def early_study(examination: Examination) -> Iterator[Finding]:
    """Nothing that a tender rests on waits for the verdict on the pilot, and it begins before that.

    What the pilot itself waits for prepared the pilot; where the decision waits for the verdict, the study may begin
    beside the pilot.
    """
    found = examination.kept(procedure)
    for system in found.with_any((Step.PILOT,)):
        if system is None:
            continue
        for row in rows("DX405"):
            if holds(examination, found, row, system):
                yield from _of_system(examination, found, system, row.after)


def _of_system(examination: Examination, found: Procedure, system: str, bought: tuple[Step, ...]) -> Iterator[Finding]:
    pilots = found.of(system, (Step.PILOT,))
    verdicts = [
        task for task in found.of(system, (Step.EVALUATION, Step.ACCEPTANCE)) if examination.waits_for(task, *pilots)
    ]
    tenders = found.of(system, bought)
    if not all(any(examination.done_before(verdict, tender) for verdict in verdicts) for tender in tenders):
        return  # the tender itself is too early, which is told as an error
    prepared = [
        task
        for task in found.of(system, tuple(step for step in _PREPARES if step not in bought))
        if any(examination.waits_for(tender, task) for tender in tenders)
        and not any(examination.waits_for(pilot, task) for pilot in pilots)
    ]
    if any(examination.waits_for(task, *verdicts) for task in prepared):
        return
    early = [task for task in prepared if not any(examination.done_before(each, task) for each in verdicts)]
    if early:
        early.sort(key=lambda task: (examination.dates(task).early_start, task.id))
        joint = all(_is_of_another_too(examination, found, task) for task in early)
        severity = Severity.NOTE if joint else Severity.WARNING
        yield _finding(examination, early, _first_done(examination, verdicts))._replace(severity=severity)


def _is_of_another_too(examination: Examination, found: Procedure, task: Task) -> bool:
    """Whether a paper is also that of a system which is not piloted, and which need not wait."""
    return any(not found.has(system, Step.PILOT) for system in examination.systems_of(task))


def _first_done(examination: Examination, verdicts: list[Task]) -> Task:
    return min(verdicts, key=lambda task: (examination.dates(task).early_finish, task.id))


@later
def _hint(examination: Examination, first: Task, verdict: Task) -> Text:
    if not examination.waits_for(verdict, first):
        return advise(wait_for(examination, first, verdict))
    return in_this_order(verdict, first)


def _finding(examination: Examination, early: list[Task], verdict: Task) -> Finding:
    first = early[0]
    return Finding(
        say(
            "{task} chuẩn bị việc mua, thuê từ {start}, khi việc đánh giá thí điểm chưa xong ({verdict}, {done})",
            "{task} prepares what is bought or hired from {start}, before the pilot is evaluated ({verdict}, {done})",
            task=first,
            start=examination.start_day(first),
            verdict=verdict,
            done=examination.finish_day(verdict),
        ),
        Place(first.places, ("after",)),
        first.id,
        _hint(examination, first, verdict),
        related=following(examination, tuple(early[1:])),
    )
