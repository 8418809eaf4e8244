"""Figures from which targets start, taken only once the system is in use: nothing is left to compare with."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_BASELINE = Phrases(
    "hiện trạng; giá trị ban đầu; số liệu gốc; giá trị gốc; số liệu ban đầu; đầu kỳ; baseline; baselines; "
    "starting value; starting values; initial values"
)
_BEFORE_A_PILOT = Phrases("trước khi thí điểm; trước thí điểm; before the pilot; before the trial")
_USES = (Step.PILOT, Step.GOLIVE, Step.ROLLOUT)


def baseline_measured_late(examination: Examination) -> Iterator[Finding]:
    """Measurements of the beginning that start when a pilot, opening or roll-out of their system is done.

    Not where the same targets were measured or surveyed before that, too.
    """
    found = examination.kept(procedure)
    for task in examination.of_kind(Kind.MEASURE):
        steps = _before_which(task)
        uses = [use for system in examination.systems_of(task) for use in found.of(system, steps)] if steps else []
        done = [use for use in uses if examination.done_before(use, task)]
        first = min(done, key=lambda use: (examination.dates(use).early_start, use.id), default=None)
        if first is not None and not _is_measured_before(examination, task, first):
            yield _finding(examination, task, first)


def _before_which(task: Task) -> tuple[Step, ...]:
    texts = [text.everything for text in (task.name, task.deliverable) if text is not None]
    said = padded(" ; ".join(texts))
    if _BEFORE_A_PILOT.tell(said):
        return (Step.PILOT, Step.TRIAL)
    return _USES if _BASELINE.tell(said) else ()


def _is_measured_before(examination: Examination, task: Task, use: Task) -> bool:
    return any(
        not task.kpis or not set(task.kpis).isdisjoint(other.kpis)
        for other in examination.of_kind(Kind.MEASURE, Kind.SURVEY)
        if other is not task and examination.done_before(other, use)
    )


def _finding(examination: Examination, task: Task, use: Task) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{task} đo số liệu ban đầu từ {start}, khi hệ thống đã được sử dụng ({use} xong {done})",
            "{task} measures what there was from {start}, when the system is in use already ({use} is done on {done})",
            task=task,
            start=examination.start_day(task),
            use=use,
            done=examination.finish_day(use),
        ),
        task,
        use,
        Severity.WARNING,
    )
