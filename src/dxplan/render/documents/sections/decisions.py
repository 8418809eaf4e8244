"""What the meeting must decide: the findings, each as a sentence for the notice of conclusions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.model.people import AgencyKind
from dxplan.model.task import Task
from dxplan.render.documents.advice import alone_standing
from dxplan.render.documents.meeting_voice import at_meeting, tasks_named
from dxplan.render.documents.sections.head import leading_agency
from dxplan.render.documents.subject import Period, Subject
from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import NOTHING, Part, Text, same, say
from dxplan.text.sentences import capitalized, stopped

_ABOUT_THE_FILE = ("DX0", "DX1")
"""Codes of reading and structure: for who keeps the plan file, not for a meeting."""

_MOST_CASES = 6
_MOST_SUPPORTERS = 4
_MOST_REMEDIES = 3
_ALIKE = Noun("việc tương tự", "thing like these", "things like these")
_LONGEST_WAIT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Decision:
    """One problem, or several alike, with what the meeting may conclude.

    `must` says whether it has to be settled (a finding at error level) or weighed (a warning). `problem` is a
    sentence; with several alike, `cases` tells them (the first ones) and `more` counts those not told. Each of
    `conclusions` gives the work to one agency; when the plan is over there is nothing left to order, and the only one
    says what should have been done.
    """

    code: str
    must: bool
    problem: str
    why: str
    cases: tuple[str, ...]
    more: int
    conclusions: tuple[str, ...]


def decisions(subject: Subject) -> tuple[Decision, ...]:
    """The decisions to be taken, the most pressing first; findings of one kind are one decision."""
    alike: dict[tuple[str, Severity], list[Diagnostic]] = {}
    for finding in sorted(subject.findings, key=lambda finding: finding.severity.rank):
        if finding.severity is not Severity.NOTE and not finding.code.startswith(_ABOUT_THE_FILE):
            alike.setdefault((finding.code, finding.severity), []).append(finding)
    leader = leading_agency(subject)
    return tuple(_decision(subject, findings, leader) for findings in alike.values())


def _decision(subject: Subject, findings: list[Diagnostic], leader: str | None) -> Decision:
    first = findings[0]
    messages = [stopped(capitalized(at_meeting(subject, finding.message))) for finding in findings]
    by_lead: dict[str | None, list[Diagnostic]] = {}
    for finding in findings:
        by_lead.setdefault(_lead(subject, finding) or leader, []).append(finding)
    single = len(findings) == 1
    return Decision(
        code=first.code,
        must=first.severity is Severity.ERROR,
        problem=messages[0] if single else "",
        why=stopped(at_meeting(subject, first.why or NOTHING)),
        cases=() if single else tuple(messages[:_MOST_CASES]),
        more=max(len(messages) - _MOST_CASES, 0),
        conclusions=(_lesson(subject, findings, alone=single),)
        if subject.period is Period.AFTER
        else tuple(_conclusion(subject, lead, group, alone=single) for lead, group in by_lead.items()),
    )


def _lesson(subject: Subject, findings: list[Diagnostic], *, alone: bool) -> str:
    """A sentence such as 'Hướng xử lý lẽ ra cần chọn: …' for a plan that is over."""
    how = _how(subject, findings, alone=alone)
    return subject.say("Hướng xử lý lẽ ra cần chọn: {how}.", "In hindsight: {how}.", how=how)


def _conclusion(subject: Subject, lead: str | None, findings: list[Diagnostic], *, alone: bool) -> str:
    """A sentence such as 'Giao Sở … chủ trì, phối hợp với … xử lý, hoàn thành trước ngày …', and how."""
    tasks = _tasks(subject, findings)
    due = _due(subject, tasks)
    parts: dict[str, Part] = {
        "who": _who(subject, lead, due),
        "helped": _helped(subject, [h for task in tasks for h in task.support if h != lead], due),
        "how": _how(subject, findings, alone=alone),
    }
    if due is None:
        return subject.say(
            "{who} chủ trì{helped} xử lý ngay sau cuộc họp. Hướng xử lý: {how}.",
            "{who} to act straight after the meeting{helped}: {how}.",
            **parts,
        )
    return subject.say(
        "{who} chủ trì{helped} xử lý, hoàn thành trước ngày {day}. Hướng xử lý: {how}.",
        "{who} to act before {day}{helped}: {how}.",
        day=due,
        **parts,
    )


def _who(subject: Subject, lead: str | None, due: date | None) -> Text:
    """Whom the meeting gives the work to: a party to the agreement and a vendor are asked, not told."""
    if lead is None:
        return Text("Giao cơ quan lập kế hoạch", "The agency that draws up the plan")
    name = subject.agency_name(lead, due or subject.today)
    agreement = subject.plan.agreement
    is_party = agreement is not None and lead in agreement.parties
    told = subject.plan.agencies[lead].kind is AgencyKind.STATE and not is_party
    return say("Giao {name}" if told else "Đề nghị {name}", "{name}", name=name)


def _helped(subject: Subject, helpers: list[str], due: date | None) -> Text:
    """By whom, if by anybody."""
    ids = list(dict.fromkeys(helpers))
    names: list[Part] = [subject.agency_name(id_, due or subject.today) for id_ in ids[:_MOST_SUPPORTERS]]
    if len(ids) > _MOST_SUPPORTERS:
        names.append(Text("các cơ quan liên quan", "others concerned"))
    if not names:
        return NOTHING
    return say(", phối hợp với {names}", ", together with {names}", names=listed(names, most=len(names)))


def _how(subject: Subject, findings: list[Diagnostic], *, alone: bool) -> Text:
    """The remedy; where several findings have different ones, the first of them, or which tasks are to be looked at."""
    hints = list({subject.optional(finding.hint): finding.hint for finding in findings}.values())
    numbers = subject.by_number(task.id for task in _tasks(subject, findings))
    known = frozenset().union(*(tasks_named(subject, finding.message) for finding in findings))
    if len(hints) == 1 and hints[0]:
        remedy = at_meeting(subject, hints[0], known).rstrip(".")
        if alone or not numbers:
            return same(remedy)
        return say("{remedy} ({numbers})", "{remedy} ({numbers})", remedy=remedy, numbers=numbers)
    firsts = [remedies_in(finding.hint)[:1] for finding in findings]
    if all(firsts):
        return _first_ones([at_meeting(subject, alone_standing(remedy), known) for (remedy,) in firsts])
    if not numbers:
        return Text("rà soát, điều chỉnh kế hoạch", "review and amend the plan")
    return say(
        "rà soát, điều chỉnh {numbers} cho hết các vấn đề nêu trên",
        "review and amend {numbers} so that the problems above are gone",
        numbers=numbers,
    )


def _first_ones(remedies: list[str]) -> Text:
    """The first of many remedies, and how many more there are."""
    each = list(dict.fromkeys(remedies))
    shown = joined(each[:_MOST_REMEDIES], sign="; ")
    if len(each) <= _MOST_REMEDIES:
        return say("{shown}", "{shown}", shown=shown)
    return say("{shown}; và {more}", "{shown}; and {more}", shown=shown, more=Count(len(each) - _MOST_REMEDIES, _ALIKE))


def _tasks(subject: Subject, findings: list[Diagnostic]) -> list[Task]:
    return [subject.plan.tasks[f.task] for f in findings if f.task is not None and f.task in subject.plan.tasks]


def _lead(subject: Subject, finding: Diagnostic) -> str | None:
    task = subject.plan.tasks.get(finding.task) if finding.task is not None else None
    return None if task is None else subject.plan.inherited(task, "lead")


def _due(subject: Subject, tasks: list[Task]) -> date | None:
    """The first day ahead on which a task concerned starts, or else is finished; None if none lies ahead.

    Nothing is put off for longer than the ninety days that the paper looks ahead.
    """
    for days in ([subject.start(task) for task in tasks], [subject.finish(task) for task in tasks]):
        ahead = [day for day in days if day > subject.as_of]
        if ahead:
            return min(*ahead, subject.as_of + _LONGEST_WAIT)
    return None
