"""What a repealed text still rules: what was decided, invited, approved or filed in its days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.law.legal_text import Keeps, LegalText
from dxplan.checks.law.mentions import Words, mentions
from dxplan.model.kind import Kind
from dxplan.model.task import Task

_IMPACT = Words(("đánh giá tác động", "dpia", "impact assessment"))
_BEFORE_THE_DECISION = (Kind.SURVEY, Kind.INVEST_PREP, Kind.APPRAISE, Kind.APPROVE)


def day_that_counts(examination: Examination, task: Task, text: LegalText) -> date:
    """The day on which a text has to be in force if a task rests on it: of the step that keeps it, or its own start.

    A study or an appraisal is for a decision that comes after it: that one's day counts. An appraisal that is done is
    as good as the decision.
    """
    start = examination.start_day(task)
    steps = list(_steps(examination, task, text.keeps))
    if text.keeps is Keeps.DECISION and task.kind in _BEFORE_THE_DECISION:
        coming = [day for day in steps if day >= start]
        return min(coming, default=start)
    return min((day for day in steps if day <= start), default=start)


def _steps(examination: Examination, task: Task, keeps: Keeps) -> Iterator[date]:
    system = examination.system_of(task)
    if keeps is Keeps.DECISION:
        decided = examination.decided_for(task)
        if decided is not None:
            yield decided
            first = examination.decided_on(system)
            if first is not None and system is not None:
                yield first
        if system is not None:
            yield from (examination.finish_day(one) for one in examination.of_system(system, Kind.APPRAISE))
        return
    kinds = {Keeps.TENDER: Kind.TENDER, Keeps.LEVEL: Kind.SEC_LEVEL}
    if keeps in kinds and system is not None:
        day_of = examination.start_day if keeps is Keeps.TENDER else examination.finish_day
        yield from (day_of(one) for one in examination.of_system(system, kinds[keeps]))
    if keeps is Keeps.IMPACT and system is not None:
        for other in examination.leaves:
            if examination.system_of(other) == system and mentions(other, _IMPACT):
                yield examination.finish_day(other)
