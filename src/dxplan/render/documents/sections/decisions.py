"""What the meeting must decide: the findings, each as a sentence for the notice of conclusions."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.render.documents.advice import alone_standing
from dxplan.render.documents.bodies import Body
from dxplan.render.documents.fitting import numbers_together
from dxplan.render.documents.meeting_voice import at_meeting, names_said
from dxplan.render.documents.sections.at_odds import at_odds
from dxplan.render.documents.sections.head import leading_body
from dxplan.render.documents.sections.matters import (
    asked,
    bodies_for,
    body_for,
    decided,
    due,
    helped,
    past,
    tasks_concerned,
    to_decide,
)
from dxplan.render.documents.sections.merging import Matter
from dxplan.render.documents.sections.proposed import Proposed
from dxplan.render.documents.subject import Period, Subject
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.phrase import NOTHING, Part, Text, same, say
from dxplan.text.sentences import capitalized, opened, stopped

_MOST_CASES = 6
_POINT = Noun("điểm", "point")


@dataclass(frozen=True, slots=True)
class Decision:
    """One problem, or several alike, with what the meeting may conclude.

    `must` says whether it has to be settled (a finding at error level) or weighed (a warning). `problem` is a
    sentence; with several alike, `cases` tells them (the first ones) and `more` counts those not told. Each of
    `conclusions` gives the work to one body; of what has passed there is nothing left to order, and the only one says
    what should have been done.
    """

    code: str
    must: bool
    problem: str
    why: str
    cases: tuple[str, ...]
    more: int
    conclusions: tuple[str, ...]


def decisions(subject: Subject) -> tuple[Decision, ...]:
    """The decisions to be taken, the most pressing first; of a plan that is over its lessons."""
    if subject.period is Period.AFTER:
        return tuple(_lesson(subject, matter) for matter in past(subject))
    leader = leading_body(subject)
    return tuple(_decision(subject, matter, leader) for matter in to_decide(subject))


def lessons(subject: Subject) -> tuple[Decision, ...]:
    """What has passed already in a plan that goes on, and can only be learned from."""
    return () if subject.period is Period.AFTER else tuple(_lesson(subject, matter) for matter in past(subject))


def _decision(subject: Subject, matter: Matter, leader: Body | None) -> Decision:
    known = _named(subject, matter)
    if matter.settled_by is not None:
        body, how = body_for(subject, matter, leader), _settled(subject, matter, known)
        said = _conclusion(subject, body, matter.findings, how)
        return _told(subject, matter, (said,))
    by_body: dict[str | None, list[Diagnostic]] = {}
    bodies: dict[str | None, Body | None] = {}
    for finding, body in zip(matter.findings, bodies_for(subject, matter.findings, leader), strict=True):
        key = None if body is None else body.name
        bodies.setdefault(key, body)
        by_body.setdefault(key, []).append(finding)
    proposed, alone = Proposed(subject, known, hindsight=False), len(matter.findings) == 1
    hows = {
        key: _with_odds(subject, proposed.remedy(tuple(group), alone=alone), tuple(group))
        for key, group in by_body.items()
    }
    return _told(
        subject,
        matter,
        tuple(_conclusion(subject, bodies[key], tuple(group), hows[key]) for key, group in by_body.items()),
    )


def _lesson(subject: Subject, matter: Matter) -> Decision:
    """With a sentence such as 'Hướng xử lý lẽ ra cần chọn: …'."""
    known = _named(subject, matter)
    proposed = Proposed(subject, known, hindsight=True)
    if matter.settled_by is not None:
        how = _settled(subject, matter, known)
    else:
        how = _with_odds(subject, proposed.remedy(matter.findings, alone=len(matter.findings) == 1), matter.findings)
    said = subject.say("Hướng xử lý lẽ ra cần chọn: {how}.", "In hindsight: {how}.", how=how)
    return _told(subject, matter, (said,))


def _settled(subject: Subject, matter: Matter, known: frozenset[str]) -> Text:
    """The remedy that does for all that was put together."""
    assert matter.settled_by is not None
    return same(at_meeting(subject, alone_standing(matter.settled_by), known))


def _with_odds(subject: Subject, how: Text, findings: tuple[Diagnostic, ...]) -> Text:
    odds = at_odds(subject, findings)
    return how if odds is None else say("{how} ({odds})", "{how} ({odds})", how=how, odds=odds)


def _told(subject: Subject, matter: Matter, conclusions: tuple[str, ...]) -> Decision:
    number, shown = len(matter.findings), _shown(matter)
    messages = [stopped(capitalized(numbers_together(at_meeting(subject, finding.message)))) for finding in shown]
    problem, whys = messages[0] if number == 1 else "", [told.why or NOTHING for told in matter.told]
    if len(matter.kinds) == number:
        problem, messages = " ".join(messages), messages[:1]
    elif matter.kinds:
        points = Count(number, _POINT)
        problem = subject.say("{points} cùng sửa một nhiệm vụ.", "{points} change the same task.", points=points)
    is_told = bool(problem) and len(messages) == 1
    return Decision(
        code=matter.code,
        must=matter.severity is Severity.ERROR,
        problem=opened(problem, subject.language),
        why=" ".join(dict.fromkeys(filter(None, (stopped(at_meeting(subject, why)) for why in whys)))),
        cases=() if is_told else tuple(messages),
        more=0 if is_told else number - len(shown),
        conclusions=tuple(map(numbers_together, conclusions)),
    )


def _shown(matter: Matter) -> tuple[Diagnostic, ...]:
    """The cases that are told: of each kind one, and then the first."""
    others = (finding for finding in matter.findings if not any(finding is told for told in matter.told))
    return (*matter.told, *others)[:_MOST_CASES]


def _named(subject: Subject, matter: Matter) -> frozenset[str]:
    """The tasks whose names the cases that are told say: after them, their numbers do."""
    return frozenset().union(*(names_said(subject, f.message) for f in _shown(matter)))


def _conclusion(subject: Subject, body: Body | None, findings: tuple[Diagnostic, ...], how: Text) -> str:
    """A sentence such as 'Giao Sở … chủ trì, phối hợp với … xử lý, hoàn thành trước ngày …', and how."""
    day = due(subject, findings)
    supporting = [
        helper for f in findings if f.task in subject.plan.tasks for helper in subject.plan.tasks[f.task].support
    ]
    parts: dict[str, Part] = {
        "who": asked(subject, body, day),
        "helped": helped(subject, supporting, body),
        "decided": decided(subject, tasks_concerned(subject, findings), body),
        "how": how,
    }
    if day is None:
        return subject.say(
            "{who} chủ trì{helped} xử lý{decided} ngay sau cuộc họp. Hướng xử lý: {how}.",
            "{who} to act straight after the meeting{helped}{decided}: {how}.",
            **parts,
        )
    return subject.say(
        "{who} chủ trì{helped} xử lý{decided}, hoàn thành trước ngày {day}. Hướng xử lý: {how}.",
        "{who} to act before {day}{helped}{decided}: {how}.",
        day=day,
        **parts,
    )
