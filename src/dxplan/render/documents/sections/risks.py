"""The risk register as a meeting reads it."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.duration import length_range
from dxplan.model.risk import Risk
from dxplan.render.documents.sections.assumed import assumed_mark
from dxplan.render.documents.subject import Subject
from dxplan.text.sentences import capitalized
from dxplan.text.wording import Number
from dxplan.text.working_amounts import spare


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A risk; `impact` says which tasks it delays, by how much, against what float they have."""

    name: str
    probability: str
    impact: str
    response: str
    owner: str


def risks(subject: Subject) -> tuple[RiskRow, ...]:
    """All risks, in the plan's order."""
    return tuple(
        RiskRow(
            name=subject.name(risk) + assumed_mark(subject, risk),
            probability=""
            if risk.probability is None
            else subject.say("{share}%", "{share}%", share=Number(risk.probability * 100)),
            impact=_impacts(subject, risk),
            response=subject.optional(risk.response),
            owner="" if risk.owner is None else subject.agency_name(risk.owner, subject.today),
        )
        for risk in subject.plan.risks.values()
    )


def _impacts(subject: Subject, risk: Risk) -> str:
    return capitalized("; ".join(_impact(subject, risk, id_) for id_ in risk.delays))


def _impact(subject: Subject, risk: Risk, id_: str) -> str:
    task, by = subject.plan.tasks[id_], length_range(risk.delays[id_])
    total = subject.schedule.tasks[id_].total_float
    left = spare(max(total, 0), subject.schedule.working_time(id_).minutes_a_day).number
    what = subject.numbered(task)
    return subject.say(
        "{what} chậm {by} (dự trữ {spare})", "{what} late by {by} (float {spare})", what=what, by=by, spare=left
    )
