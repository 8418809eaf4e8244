"""A breach of the procedure in words: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import cited_on
from dxplan.checks.procedure.engine import Breach, Manner, breaches
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import turned_round
from dxplan.checks.waits import between, wait_for
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.waive import Waive
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_AS_WELL = Text("cũng vậy", "as well")


def check_of(rows: tuple[Row, ...]) -> Callable[[Examination], Iterator[Finding]]:
    """The check of a rule that is a group of rows of the table: a finding for each breach of each row."""

    def check(examination: Examination) -> Iterator[Finding]:
        for row in rows:
            for breach in breaches(examination, row):
                yield finding(examination, breach)

    return check


def finding(examination: Examination, breach: Breach) -> Finding:
    """A breach at the later task, with what it should wait for."""
    after, before = breach.after, breach.before
    others = tuple((Place(task.places), _AS_WELL) for task in breach.others)
    if before is None:
        return Finding(
            _missing(examination, breach),
            Place(after.places),
            after.id,
            _add(examination, breach),
            severity=breach.severity,
            related=others,
            is_detail=breach.severity is Severity.NOTE,
        )
    done = say("{before} xong {done}", "{before} is done {done}", before=before, done=examination.finish_day(before))
    return Finding(
        _late(examination, breach, before) if breach.manner is Manner.LATE else _unlinked(examination, breach, before),
        Place(after.places, ("after",)),
        after.id,
        _wait(examination, breach, before),
        severity=breach.severity,
        related=((Place(before.places), done), *others),
        is_detail=breach.severity is Severity.NOTE,
    )


def _late(examination: Examination, breach: Breach, before: Task) -> Text:
    return say(
        "{after} bắt đầu {start}, khi chưa xong {step} ({before}, {done})",
        "{after} starts on {start}, before the {step} is done ({before}, {done})",
        after=breach.after,
        start=examination.start_day(breach.after),
        step=_step(examination, breach, before),
        before=before,
        done=examination.finish_day(before),
    )


def _unlinked(examination: Examination, breach: Breach, before: Task) -> Text:
    return say(
        "{after} (từ {start}) không chờ {step} ({before}, xong {done}): chậm một chút là sai thứ tự",
        "{after} (from {start}) does not wait for the {step} ({before}, done {done}): any delay turns them round",
        after=breach.after,
        start=examination.start_day(breach.after),
        step=_step(examination, breach, before),
        before=before,
        done=examination.finish_day(before),
    )


def _step(examination: Examination, breach: Breach, before: Task) -> Text:
    """The earlier step, as the table calls it: of several the one that the task is."""
    steps = examination.kept(procedure).of_task[before.id]
    return next(step.words for step in breach.row.before if step in steps)


def _missing(examination: Examination, breach: Breach) -> Text:
    system = _system(examination, breach)
    return say(
        "{after} bắt đầu {start}, nhưng trước đó kế hoạch không có nhiệm vụ {step}{of}",
        "{after} starts on {start}, but the plan has no {step}{of} before it",
        after=breach.after,
        start=examination.start_day(breach.after),
        step=breach.row.before[0].words,
        of=NOTHING if system is None else say(" của {system}", " of {system}", system=system),
    )


def _wait(examination: Examination, breach: Breach, before: Task) -> Text:
    """Wait; where the earlier step waits for the later one by a link of its own, that link goes first."""
    after, cited = breach.after, _cited(examination, breach)
    wait = wait_for(examination, after, before)
    if not examination.waits_for(before, after):
        return say("{wait}{cited}", "{wait}{cited}", wait=advise(wait), cited=cited)
    turned = turned_round(examination, before, wait, after)
    if turned is not None:
        return say("{turned}{cited}", "{turned}{cited}", turned=advise(turned), cited=cited)
    return say(
        "đổi thứ tự: {before} trước, rồi {after}{cited}",
        "turn them round: first {before}, then {after}{cited}",
        before=before,
        after=after,
        cited=cited,
    )


def _add(examination: Examination, breach: Breach) -> Text:
    after, step = breach.after, breach.row.before[0]
    named = step.words if step.kind.words != step.words else None
    add = AddTask(step.kind, before=(after.id,), system=_system(examination, breach), name=named)
    hint = say("{add}{cited}", "{add}{cited}", add=advise(between(examination, add)), cited=_cited(examination, breach))
    if breach.severity is Severity.ERROR:
        return hint
    return say(
        "{hint}; đã làm từ trước thì nêu lý do: {waive}",
        "{hint}; if it was done earlier, say so: {waive}",
        hint=hint,
        waive=Waive(breach.row.code, after.id),
    )


def _system(examination: Examination, breach: Breach) -> System | None:
    return None if breach.system is None else examination.plan.systems[breach.system]


def _cited(examination: Examination, breach: Breach) -> Text:
    """With the legal text that ruled when the later step starts."""
    row = breach.row
    provision = cited_on(row.topic, examination.start_day(breach.after), row.articles)
    return say("{provision}{advice}", "{provision}{advice}", provision=provision, advice=row.advice)
