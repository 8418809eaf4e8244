"""What a repealed text still rules: what was decided, invited, approved or filed in its days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.law.decided import Decided
from dxplan.checks.law.legal_text import Keeps, LegalText
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.law.tender_roles import Role, role_of
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task

_IMPACT = Words(("đánh giá tác động", "dpia", "impact assessment"))
_FOR_A_DECISION = (Kind.SURVEY, Kind.INVEST_PREP)
_TENDERING = with_finer(Kind.TENDER)
_ONE_PROJECT = timedelta(days=365)
"""An appraisal belongs to the decision that follows within this time."""
_ONE_APPROVAL = timedelta(days=180)
"""Dossier, appraisal and approval of a security level come within this time."""
_ONE_TENDER = timedelta(days=120)
"""A tender task that waits for another of its system within this time belongs to the same invitation."""


def day_that_counts(examination: Examination, task: Task, text: LegalText) -> date:
    """The day on which a text has to be in force if a task rests on it: of the step that keeps it, or its own start."""
    if text.keeps is Keeps.DECISION:
        return _of_the_decision(examination, task)
    start, systems = examination.start_day(task), examination.systems_of(task)
    if not systems or text.keeps is Keeps.ACT:
        return start
    if text.keeps is Keeps.TENDER:
        return _invited(examination, task)
    if text.keeps is Keeps.LEVEL:
        levels = (other for other in examination.of_systems_of(task, Kind.SEC_LEVEL) if other is not task)
        before = (examination.finish_day(other) for other in levels)
        if task.kind is Kind.SEC_LEVEL:  # what is approved anew is approved by the law of its day
            before = (day for day in before if day >= start - _ONE_APPROVAL)
        return _last_before(start, before)
    if _is_on_the_impact(task):
        return start
    files = (
        t
        for t in examination.leaves
        if t is not task and not set(systems).isdisjoint(examination.systems_of(t)) and _is_on_the_impact(t)
    )
    return _last_before(start, (examination.finish_day(other) for other in files))


def _is_on_the_impact(task: Task) -> bool:
    return task.kind is Kind.DPIA or mentions(task, _IMPACT)


def _of_the_decision(examination: Examination, task: Task) -> date:
    """A study is for the decision that comes after it; what follows a decision keeps the law of that day.

    An appraisal that is done is as good as the decision.
    """
    start = examination.start_day(task)
    has_system = bool(examination.systems_of(task))
    appraised = (
        sorted(map(examination.finish_day, examination.of_systems_of(task, Kind.APPRAISE))) if has_system else []
    )
    if task.kind is Kind.APPRAISE:
        return examination.finish_day(task)
    if task.kind in _FOR_A_DECISION:
        decided = examination.kept(Decided).day_for(task)
        coming = [day for day in (*appraised, *([] if decided is None else [decided])) if day >= start]
        return min(coming, default=start)
    decisions = examination.kept(Decided)
    is_one = decisions.is_one(task)
    decided = examination.finish_day(task) if is_one else decisions.day_for(task)
    if decided is None or (decided > start and not is_one):
        decided = start
    return max((day for day in appraised if day <= decided <= day + _ONE_PROJECT), default=decided)


def _invited(examination: Examination, task: Task) -> date:
    """When the bidders of the last tender up to a task were invited: its first step, if it has several.

    While its documents are written nobody is invited.
    """
    start = examination.start_day(task)
    tenders = examination.of_systems_of(task, *_TENDERING)
    before = (other for other in tenders if other is not task and role_of(other) is not Role.PREPARATION)
    if task.kind in _TENDERING:
        before = (other for other in before if examination.waits_for(task, other))
    invited = start
    for day in sorted((examination.start_day(other) for other in before), reverse=True):
        if day <= invited and (invited - day <= _ONE_TENDER or (invited == start and task.kind not in _TENDERING)):
            invited = day
    return invited


def _last_before(start: date, days: Iterable[date]) -> date:
    return max((day for day in days if day <= start), default=start)
