"""What the meeting must decide: the findings, each as a sentence for the notice of conclusions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.model.people import AgencyKind
from dxplan.model.task import Task
from dxplan.render.documents.meeting_voice import at_meeting, tasks_named
from dxplan.render.documents.sections.head import leading_agency
from dxplan.render.documents.subject import Period, Subject
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.numerals import number_list
from dxplan.text.phrase import NOTHING
from dxplan.text.sentences import capitalized, listed, stopped

_ABOUT_THE_FILE = ("DX0", "DX1")
"""Codes of reading and structure: for who keeps the plan file, not for a meeting."""

_MOST_CASES = 6
_MOST_SUPPORTERS = 4
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
    """A sentence such as 'Lẽ ra cần: …' for a plan that is over."""
    how = _how(subject, findings, _tasks(subject, findings), alone=alone)
    return subject.say(f"Lẽ ra cần: {how}.", f"In hindsight: {how}.")


def _conclusion(subject: Subject, lead: str | None, findings: list[Diagnostic], *, alone: bool) -> str:
    """A sentence such as 'Giao Sở … chủ trì, phối hợp với …, xử lý theo hướng: …; hoàn thành trước ngày …'."""
    tasks = _tasks(subject, findings)
    due = _due(subject, tasks)
    who, how = _who(subject, lead, due), _how(subject, findings, tasks, alone=alone)
    helpers = [id_ for id_ in dict.fromkeys(h for task in tasks for h in task.support) if id_ != lead]
    names = [subject.agency_name(id_, due or subject.today) for id_ in helpers[:_MOST_SUPPORTERS]]
    if len(helpers) > _MOST_SUPPORTERS:
        names.append(subject.say("các cơ quan liên quan", "others concerned"))
    with_vi = f", phối hợp với {listed(subject.language, names)}" if names else ""
    with_en = f", together with {listed(subject.language, names)}" if names else ""
    if due is None:
        return subject.say(
            f"{who} chủ trì{with_vi}, xử lý ngay sau cuộc họp theo hướng: {how}.",
            f"{who} to act straight after the meeting{with_en}: {how}.",
        )
    day = subject.day(due)
    return subject.say(
        f"{who} chủ trì{with_vi}, xử lý theo hướng: {how}; hoàn thành trước ngày {day}.",
        f"{who} to act before {day}{with_en}: {how}.",
    )


def _who(subject: Subject, lead: str | None, due: date | None) -> str:
    """Whom the meeting gives the work to: a party to the agreement and a vendor are asked, not told."""
    if lead is None:
        return subject.say("Giao cơ quan lập kế hoạch", "The agency that draws up the plan")
    name = subject.agency_name(lead, due or subject.today)
    agreement = subject.plan.agreement
    is_party = agreement is not None and lead in agreement.parties
    told = subject.plan.agencies[lead].kind is AgencyKind.STATE and not is_party
    return subject.say(f"{'Giao' if told else 'Đề nghị'} {name}", name)


def _how(subject: Subject, findings: list[Diagnostic], tasks: list[Task], *, alone: bool) -> str:
    """The remedy; where several findings have different ones, which tasks are to be looked at."""
    hints = list({subject.optional(finding.hint): finding.hint for finding in findings}.values())
    if len(hints) == 1 and hints[0]:
        known = frozenset().union(*(tasks_named(subject, finding.message) for finding in findings))
        remedy = at_meeting(subject, hints[0], known).rstrip(".")
        if alone or not tasks:
            return remedy
        numbers = _numbers(subject, tasks)
        return subject.say(f"{remedy} (nhiệm vụ {numbers})", f"{remedy} (tasks {numbers})") if numbers else remedy
    numbers = _numbers(subject, tasks)
    if not numbers:
        return subject.say("rà soát, điều chỉnh kế hoạch", "review and amend the plan")
    return subject.say(
        f"rà soát, điều chỉnh nhiệm vụ {numbers} cho hết các vấn đề nêu trên",
        f"review and amend tasks {numbers} so that the problems above are gone",
    )


def _tasks(subject: Subject, findings: list[Diagnostic]) -> list[Task]:
    return [subject.plan.tasks[f.task] for f in findings if f.task is not None and f.task in subject.plan.tasks]


def _numbers(subject: Subject, tasks: Iterable[Task]) -> str:
    return number_list(subject.numbers[task.id] for task in tasks if task.id in subject.numbers)


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
