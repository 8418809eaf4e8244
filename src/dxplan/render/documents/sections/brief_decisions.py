"""The points of the brief: who does what by when, and what follows if it is not decided."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dxplan.render.documents.fitting import fitted
from dxplan.render.documents.meeting_voice import at_meeting, names_said
from dxplan.render.documents.outlook import Outlook, outlook, trials_for
from dxplan.render.documents.sections.head import leading_body
from dxplan.render.documents.sections.matters import (
    Matter,
    asked,
    body_for,
    due,
    first_remedies,
    helped,
    past,
    tasks_concerned,
    to_decide,
)
from dxplan.render.documents.subject import Period, Subject
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.phrase import NOTHING, Part
from dxplan.text.sentences import capitalized, stopped

_LONGEST_PROBLEM, _LONGEST_REMEDY, _LONGEST_WHY = 190, 170, 115
_MOST_HELPERS = 1
_ABOUT_THE_SCHEDULE = ("DX2", "DX303", "DX304", "DX305", "DX306", "DX307", "DX308", "DX309", "DX31")
"""Codes of how the schedule is drawn up: whoever draws it up can mend them, so they come last."""
_CASE = Noun("trường hợp cùng loại", "more like it", "more like it")


@dataclass(frozen=True, slots=True)
class Point:
    """A problem as a sentence, what is proposed (who, what, by when), and what follows otherwise.

    `must` says whether it has to be settled or weighed.
    """

    must: bool
    problem: str
    proposal: str
    otherwise: str


def points(subject: Subject) -> tuple[tuple[Point, ...], int, str]:
    """The points, the gravest first; how many there are; and how many others have passed (empty if none)."""
    if subject.period is Period.AFTER:
        found = past(subject)
        return tuple(_lesson(subject, matter) for matter in found), len(found), ""
    trials, decided = trials_for(subject), []
    for matter in sorted(to_decide(subject), key=_rank):
        decided.append((matter, outlook(subject, matter, trials)))
    decided.sort(key=lambda each: (*_rank(each[0]), tuple(-harm for harm in each[1].harm)))
    gone = len(past(subject))
    return (
        tuple(_point(subject, matter, found) for matter, found in decided),
        len(decided),
        str(gone) if gone else "",
    )


def _rank(matter: Matter) -> tuple[bool, int]:
    return matter.code.startswith(_ABOUT_THE_SCHEDULE), matter.severity.rank


def _problem(subject: Subject, matter: Matter) -> str:
    said = fitted(capitalized(at_meeting(subject, matter.findings[0].message)), _LONGEST_PROBLEM).rstrip(".")
    more = len(matter.findings) - 1
    if not more:
        return stopped(said)
    return subject.say("{said} (và {more}).", "{said} (and {more}).", said=said, more=Count(more, _CASE))


def _why(subject: Subject, matter: Matter) -> str:
    return fitted(at_meeting(subject, matter.findings[0].why or NOTHING), _LONGEST_WHY).rstrip(".")


def _remedy(subject: Subject, matter: Matter) -> str:
    known = names_said(subject, matter.findings[0].message)
    return fitted(subject.say(first_remedies(subject, matter.findings, known)), _LONGEST_REMEDY).rstrip(".")


def _lesson(subject: Subject, matter: Matter) -> Point:
    return Point(
        matter.severity is Severity.ERROR,
        _problem(subject, matter),
        stopped(capitalized(_remedy(subject, matter))),
        stopped(capitalized(_why(subject, matter))),
    )


def _point(subject: Subject, matter: Matter, found: Outlook) -> Point:
    leader = leading_body(subject)
    bodies = [body_for(subject, finding, leader) for finding in matter.findings]
    body = max(bodies, key=lambda b: sum(b == other for other in bodies))
    tasks = tasks_concerned(subject, matter.findings)
    day = due(subject, tasks)
    others = [other.agency for other in bodies if other is not None and body is not None and other.name != body.name]
    supporting = [
        helper for f in matter.findings if f.task in subject.plan.tasks for helper in subject.plan.tasks[f.task].support
    ]
    parts: dict[str, Part] = {
        "who": asked(subject, body, day),
        "helped": helped(subject, [*others, *supporting], body, _MOST_HELPERS),
        "how": _remedy(subject, matter),
    }
    if day is None:
        proposal = subject.say(
            "{who} chủ trì{helped}, làm ngay sau cuộc họp: {how}.",
            "{who}{helped}, straight after the meeting: {how}.",
            **parts,
        )
    else:
        proposal = subject.say(
            "{who} chủ trì{helped}, xong trước {day}: {how}.",
            "{who}{helped}, before {day}: {how}.",
            day=day,
            **parts,
        )
    clauses = [clause for clause in (_why(subject, matter), subject.optional(found.text)) if clause]
    otherwise = " ".join(stopped(capitalized(clause)) for clause in clauses)
    return Point(matter.severity is Severity.ERROR, _problem(subject, matter), proposal, otherwise)
