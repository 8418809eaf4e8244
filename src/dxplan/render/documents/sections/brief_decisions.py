"""The points of the brief: who does what by when, and what follows if it is not decided."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from dxplan.render.documents.advice import alone_standing
from dxplan.render.documents.bodies import Body
from dxplan.render.documents.fitting import fitted, numbers_together, without_brackets
from dxplan.render.documents.meeting_voice import at_meeting, names_said
from dxplan.render.documents.outlook import NOT_TRIED, Outlook, outlook, trials_for
from dxplan.render.documents.sections.form import reports_to
from dxplan.render.documents.sections.head import leading_body
from dxplan.render.documents.sections.matters import (
    asked,
    body_for,
    decided,
    due,
    past,
    tasks_concerned,
    to_decide,
)
from dxplan.render.documents.sections.merging import Matter
from dxplan.render.documents.sections.proposed import Proposed
from dxplan.render.documents.sections.unrecorded import OWN
from dxplan.render.documents.subject import Period, Subject
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Part, Text
from dxplan.text.sentences import capitalized, opened, stopped

_ABOUT_THE_SCHEDULE = ("DX2", "DX303", "DX304", "DX306", "DX307", "DX308", "DX309", "DX31", "DX501", "DX502")
"""Codes of how the schedule is drawn up: whoever draws it up can mend them, so they come last."""
_CLAUSE, _LEAST_WHY = re.compile("[:;] "), 25
_LONGEST, _MOST_ROOM = 300, 2
"""No statement of the checks about a plan with names of usual length is longer."""
_CASE = Noun("trường hợp cùng loại", "more like it", "more like it")


class Room(NamedTuple):
    """How much a point may tell: characters of a name and of a reason, whether brackets, how many remedies."""

    name: int
    why: int
    with_brackets: bool
    remedies: int


@dataclass(frozen=True, slots=True)
class Point:
    """A problem as a sentence, what is proposed (who, what, by when), and what follows otherwise.

    `must` says whether it has to be settled or weighed; `request` is the proposal as a report words it, to the body
    above that can give the work. What it leaves out stands in the point of this number in the full paper, or in the
    annex of an issued one; 0 if it tells all.
    """

    must: bool
    problem: str
    proposal: str
    otherwise: str
    request: str = ""
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A matter with what follows if it is not decided.

    `who` is asked (in a report, `through` whom), `decided` says who decides on it where that is another body; `day` is
    when it has to be done (or at once).
    """

    matter: Matter
    found: Outlook
    who: Text = NOTHING
    decided: Text = NOTHING
    day: date | None = None
    through: Text = NOTHING
    body: Body | None = None


def weighed(subject: Subject, most: int) -> tuple[Case, ...]:
    """The gravest matters to be decided (of a plan that is over, to learn from) with what follows."""
    if subject.period is Period.AFTER:
        return tuple(Case(matter, NOT_TRIED) for matter in sorted(past(subject), key=_rank)[:most])
    trials, leader = trials_for(subject), leading_body(subject)
    found = [(matter, outlook(subject, matter, trials)) for matter in sorted(to_decide(subject), key=_rank)]
    cases = [_case(subject, matter, what, leader) for matter, what in found]
    cases.sort(key=_pressing)
    return _each_reason_once(subject, cases[:most])


def requested(subject: Subject) -> tuple[Case, ...]:
    """What is still asked about a plan that is over."""
    leader = leading_body(subject)
    asks = to_decide(subject) if subject.period is Period.AFTER else ()
    return _each_reason_once(subject, [_case(subject, matter, NOT_TRIED, leader) for matter in asks])


def _each_reason_once(subject: Subject, cases: list[Case]) -> tuple[Case, ...]:
    """The cases, each body with the reason why it is not the plan's only where it comes first."""
    seen: set[str] = set()
    told: list[Case] = []
    for case in cases:
        body = case.body
        if body is not None and body.name in seen:
            who = asked(subject, body, case.day, with_reason=False)
            through = asked(subject, body, case.day, with_reason=False, through=reports_to(subject))
            told.append(replace(case, who=who, through=through))
        else:
            told.append(case)
        seen |= set() if body is None else {body.name}
    return tuple(told)


def _pressing(case: Case) -> tuple[object, ...]:
    """What comes first: what must be settled, then what breaks a promise, then the first day, then the greater harm."""
    kind, size = case.found.harm
    return (*_rank(case.matter), -kind, case.day or date.min, -size)


def _rank(matter: Matter) -> tuple[bool, bool, int]:
    return not matter.code.startswith(OWN), matter.code.startswith(_ABOUT_THE_SCHEDULE), matter.severity.rank


def _case(subject: Subject, matter: Matter, found: Outlook, leader: Body | None) -> Case:
    body = body_for(subject, matter, leader)
    day = due(subject, matter.findings)
    decider = decided(subject, tasks_concerned(subject, matter.findings), body)
    through = asked(subject, body, day, through=reports_to(subject))
    return Case(matter, found, asked(subject, body, day), decider, day, through, body)


def point(subject: Subject, case: Case, room: Room) -> Point:
    """A matter as the brief tells it; of what has passed there is nothing to propose."""
    matter = case.matter
    must, problem = matter.severity is Severity.ERROR, opened(_problem(subject, matter, room), subject.language)
    (how, more), why = _remedy(subject, matter, room), _why(subject, matter, room.why)
    rest = _number_in_full(subject, matter) if more else 0
    if subject.period is Period.AFTER and not matter.code.startswith(OWN):
        return Point(must, problem, stopped(capitalized(how)), stopped(capitalized(why)), rest=rest)
    clauses = [clause for clause in (why, subject.optional(case.found.text)) if clause]
    otherwise = " ".join(stopped(capitalized(clause)) for clause in clauses)
    then = stopped(capitalized(subject.optional(case.found.proposed)))
    proposal, request = (_proposal(subject, case, who, how, then) for who in (case.who, case.through))
    return Point(must, problem, proposal, otherwise, request, rest)


def _proposal(subject: Subject, case: Case, who: Text, how: str, then: str) -> str:
    """Who does what by when, and what becomes of the plan then, where that is known."""
    parts: dict[str, Part] = {"who": who, "decided": case.decided, "how": how}
    if case.day is None:
        said = subject.say(
            "{who}{decided}, ngay sau cuộc họp: {how}.", "{who}{decided}, straight after the meeting: {how}.", **parts
        )
    else:
        said = subject.say(
            "{who}{decided}, xong trước {day}: {how}.", "{who}{decided}, before {day}: {how}.", day=case.day, **parts
        )
    return f"{said} {then}".rstrip()


def _problem(subject: Subject, matter: Matter, room: Room) -> str:
    shorter = subject.with_shorter_names(room.name)
    said = capitalized("; ".join(_in_room(at_meeting(shorter, told.message), room) for told in matter.told))
    more = len(matter.findings) - len(matter.told)
    if not more:
        return stopped(said)
    return subject.say("{said} (và {more}).", "{said} (and {more}).", said=said, more=Count(more, _CASE))


def _why(subject: Subject, matter: Matter, longest: int) -> str:
    """What it leads to: of a long reason, what comes last, and of that the beginning."""
    each = (_why_of(subject, told, longest) for told in matter.told)
    return "; ".join(dict.fromkeys(filter(None, each)))


def _why_of(subject: Subject, told: Diagnostic, longest: int) -> str:
    why = at_meeting(subject, told.why or NOTHING).rstrip(".")
    last = _CLAUSE.split(why)[-1]
    shorter = [each for each in (last, last.split(", ")[0]) if len(each) >= _LEAST_WHY]
    found = next((each for each in (why, *shorter) if len(each) <= longest), min([why, *shorter], key=len))
    return fitted(found, _MOST_ROOM * longest)


def _remedy(subject: Subject, matter: Matter, room: Room) -> tuple[str, int]:
    """What is to be done, and how many remedies of the kind are left out."""
    shorter = subject.with_shorter_names(room.name)
    known = frozenset().union(*(names_said(subject, told.message) for told in matter.told))
    if matter.settled_by is not None:
        return _in_room(at_meeting(shorter, alone_standing(matter.settled_by), known), room), 0
    short = Proposed(shorter, known, subject.period is Period.AFTER).in_short(matter.findings, room.remedies)
    return _in_room(shorter.say(short.said), room), short.more


def _number_in_full(subject: Subject, matter: Matter) -> int:
    """The number of a matter among all of them; 0 if it is none of those."""
    listed = past(subject) if subject.period is Period.AFTER else to_decide(subject)
    numbered = {(each.code, each.severity): n for n, each in reversed([*enumerate(listed, 1)])}
    return numbered.get((matter.code, matter.severity), 0)


def _in_room(said: str, room: Room) -> str:
    said = numbers_together(said).rstrip(".")
    return fitted(said if room.with_brackets else without_brackets(said), _LONGEST)
