"""What the findings put before a meeting: findings of one kind are one matter; what has passed is none any more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dxplan.model.people import AgencyKind
from dxplan.model.task import Task
from dxplan.render.documents.advice import alone_standing
from dxplan.render.documents.askable import first_day_asked, is_past, speaks_of_the_past, still_askable, tasks_of
from dxplan.render.documents.bodies import Body, body_of
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.subject import Period, Subject
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy, advise, remedies_in
from dxplan.schedule.instant import at, day_of
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import NOTHING, Part, Text, same, say

_ABOUT_THE_FILE = ("DX0", "DX1")
"""Codes of reading and structure: for who keeps the plan file, not for a meeting."""

_MOST_SUPPORTERS = 4
_MOST_REMEDIES = 3
_MOST_COMPARED = 20
"""Findings whose remedies are compared: the rest counts as different."""
_ALIKE = Noun("việc tương tự", "more of the kind", "more of the kind")
_LONGEST_WAIT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Matter:
    """Findings of one code and severity, in their order."""

    code: str
    severity: Severity
    findings: tuple[Diagnostic, ...]


def to_decide(subject: Subject) -> tuple[Matter, ...]:
    """What can still be decided, errors first; of a plan that is over nothing can."""
    return _parted(subject)[0]


def past(subject: Subject) -> tuple[Matter, ...]:
    """What has passed already and is to be learned from, errors first."""
    return _parted(subject)[1]


def _parted(subject: Subject) -> tuple[tuple[Matter, ...], tuple[Matter, ...]]:
    if "matters" not in subject.worked_out:
        told = [finding for finding in subject.findings if _is_for_a_meeting(finding)]
        gone = [is_past(subject, finding) for finding in told]
        subject.worked_out["matters"] = tuple(
            _matters(finding for finding, is_gone in zip(told, gone, strict=True) if is_gone is wanted)
            for wanted in (False, True)
        )
    found: tuple[tuple[Matter, ...], tuple[Matter, ...]] = subject.worked_out["matters"]
    return found


def _is_for_a_meeting(finding: Diagnostic) -> bool:
    return finding.severity is not Severity.NOTE and not finding.code.startswith(_ABOUT_THE_FILE)


def _matters(findings: Iterable[Diagnostic]) -> tuple[Matter, ...]:
    alike: dict[tuple[str, Severity], list[Diagnostic]] = {}
    for finding in sorted(findings, key=lambda finding: finding.severity.rank):
        alike.setdefault((finding.code, finding.severity), []).append(finding)
    return tuple(Matter(code, severity, tuple(group)) for (code, severity), group in alike.items())


def tasks_concerned(subject: Subject, findings: Iterable[Diagnostic]) -> list[Task]:
    """The tasks that some findings are about, each once."""
    return list({task.id: task for finding in findings for task in tasks_of(subject, finding)}.values())


def bodies_for(subject: Subject, findings: Iterable[Diagnostic], leader: Body | None) -> list[Body | None]:
    """For each finding who acts on the day of the meeting: for the agency that leads its task, or else for the plan.

    None if there is nobody.
    """
    by_lead: dict[str | None, Body | None] = {None: leader}
    found = []
    for finding in findings:
        task = subject.plan.tasks.get(finding.task) if finding.task is not None else None
        lead = None if task is None else subject.plan.inherited(task, "lead")
        if lead not in by_lead:
            assert lead is not None, "nobody's body is known from the start"
            by_lead[lead] = _body_for(subject, lead, leader)
        found.append(by_lead[lead])
    return found


def _body_for(subject: Subject, lead: str, leader: Body | None) -> Body | None:
    body = body_of(subject, lead)
    if body is not None or leader is None:
        return body
    name = subject.name(subject.plan.agencies[lead])
    return replace(leader, reason=subject.say("{name} không còn hoạt động", "{name} no longer exists", name=name))


def due(subject: Subject, findings: Iterable[Diagnostic]) -> date | None:
    """The first day ahead on which a task concerned starts, or else is finished; None if none lies ahead.

    It is a working day, not after a date that the remedy asks for, and nothing is put off for much longer than the
    ninety days that the paper looks ahead.
    """
    findings = tuple(findings)
    tasks = tasks_concerned(subject, findings)
    for days in ([subject.start(task) for task in tasks], [subject.finish(task) for task in tasks]):
        ahead = [day for day in days if day > subject.today]
        if ahead:
            asked = (day for finding in findings if (day := first_day_asked(subject, finding)) is not None)
            first = min(*ahead, *asked, subject.today + _LONGEST_WAIT)
            return day_of(subject.schedule.plan_time.next_start(at(first)))
    return None


def asked(subject: Subject, body: Body | None, day: date | None, *, with_reason: bool = True) -> Text:
    """Whom the meeting gives the work to: a party to the agreement and a vendor are asked, not told."""
    if body is None:
        return Text("Giao cơ quan lập kế hoạch", "The agency that draws up the plan")
    agreement = subject.plan.agreement
    is_party = agreement is not None and not {body.agency, body.holder}.isdisjoint(agreement.parties)
    told = subject.plan.agencies[body.holder].kind is AgencyKind.STATE and not is_party
    name = called(subject, body, day) if with_reason else body.name
    return say("Giao {name}" if told else "Đề nghị {name}", "{name}", name=name)


def called(subject: Subject, body: Body, day: date | None) -> str:
    """A body's name, with the reason why it is not the plan's agency, and who takes over before a day."""
    if body.reason:
        return f"{body.name} ({body.reason})"
    return subject.agency_name(body.holder, day or subject.today)


def helped(subject: Subject, helpers: Iterable[str], body: Body | None, most: int = _MOST_SUPPORTERS) -> Text:
    """By whom, if by anybody: those that are there on the day of the meeting."""
    bodies = (body_of(subject, id_) for id_ in dict.fromkeys(helpers))
    names: list[Part] = list(
        dict.fromkeys(b.name for b in bodies if b is not None and (not body or b.name != body.name))
    )
    if len(names) > most:
        names = [*names[:most], Text("các cơ quan liên quan", "others concerned")]
    if not names:
        return NOTHING
    return say(", phối hợp với {names}", ", together with {names}", names=listed(names, most=len(names)))


def remedy_of(
    subject: Subject,
    findings: tuple[Diagnostic, ...],
    known: frozenset[str],
    *,
    alone: bool,
    most: int = _MOST_REMEDIES,
) -> Text:
    """What to do: the remedy, or of several different ones the first; with the numbers of the tasks it is for.

    A meeting is not asked for what would have to be done before it; a plan that is over is told what would have helped.
    """
    compared = findings[:_MOST_COMPARED]
    hints = list({_told(subject, finding, known): None for finding in compared})
    numbers = subject.by_number(task.id for task in _own_tasks(subject, findings))
    if hints == [""]:
        return _review(numbers)
    if len(hints) == 1:
        if alone or not numbers:
            return same(hints[0])
        return say("{remedy} ({numbers})", "{remedy} ({numbers})", remedy=hints[0], numbers=numbers)
    each = [_alone(subject, finding, known) or _review(_number_of(subject, finding)) for finding in compared]
    return _first_ones(each, most, len(findings) - len(compared))


def first_remedies(subject: Subject, findings: tuple[Diagnostic, ...], known: frozenset[str], most: int) -> Text:
    """What to do, in short: of each finding the first remedy that is left, without the reasons and alternatives."""
    if len(findings) > 1:
        return remedy_of(subject, findings, known, alone=False, most=most)
    remedies = (_left_of(subject, remedy) for remedy in remedies_in(findings[0].hint))
    first, hint = next(filter(None, remedies), None), findings[0].hint or NOTHING
    if first is None:
        return remedy_of(subject, findings, known, alone=True)
    if _needs_its_hint(first) and not (subject.period is not Period.AFTER and speaks_of_the_past(subject, hint)):
        return same(at_meeting(subject, hint, known).split("; ")[0])
    return same(at_meeting(subject, advise(first) if isinstance(first, AddTask) else alone_standing(first), known))


def _needs_its_hint(remedy: Remedy) -> bool:
    """Whether a remedy is but what stands under a key: the words around it tell what that is for."""
    parts = remedy.parts if isinstance(remedy, Together) else (remedy,)
    return all(isinstance(part, Say) for part in parts)


def _left_of(subject: Subject, remedy: Remedy) -> Remedy | None:
    return remedy if subject.period is Period.AFTER else still_askable(subject, remedy)


def _own_tasks(subject: Subject, findings: Iterable[Diagnostic]) -> list[Task]:
    return [subject.plan.tasks[f.task] for f in findings if f.task is not None and f.task in subject.plan.tasks]


def _number_of(subject: Subject, finding: Diagnostic) -> Text:
    return subject.by_number(task.id for task in _own_tasks(subject, (finding,)))


def _review(numbers: Text) -> Text:
    if not numbers:
        return Text("rà soát, điều chỉnh kế hoạch", "review and amend the plan")
    return say("rà soát, điều chỉnh {numbers}", "review and amend {numbers}", numbers=numbers)


def _told(subject: Subject, finding: Diagnostic, known: frozenset[str]) -> str:
    """A finding's hint; where some of it has passed, the first remedy that has not."""
    hint = finding.hint or NOTHING
    if subject.period is not Period.AFTER and speaks_of_the_past(subject, hint):
        return _first_remedy(subject, finding, known)
    return at_meeting(subject, hint, known).rstrip(".")


def _alone(subject: Subject, finding: Diagnostic, known: frozenset[str]) -> Text | None:
    """The first remedy of a finding as it stands alone, or else its hint with the numbers of its tasks."""
    first = _first_remedy(subject, finding, known)
    if first:
        return same(first)
    told, numbers = _told(subject, finding, known), _number_of(subject, finding)
    if not told:
        return None
    return say("{told} ({numbers})", "{told} ({numbers})", told=told, numbers=numbers) if numbers else same(told)


def _first_remedy(subject: Subject, finding: Diagnostic, known: frozenset[str]) -> str:
    for remedy in remedies_in(finding.hint):
        left = _left_of(subject, remedy)
        if left is not None:
            return at_meeting(subject, alone_standing(left), known)
    return ""


def _first_ones(remedies: list[Text], most: int, others: int) -> Text:
    """The first of many remedies, and how many more there are; `others` are not given."""
    each = list(dict.fromkeys(remedies))
    shown, more = joined(each[:most], sign="; "), max(len(each) - most, 0) + others
    if not more:
        return say("{shown}", "{shown}", shown=shown)
    return say("{shown}; và {more}", "{shown}; and {more}", shown=shown, more=Count(more, _ALIKE))
