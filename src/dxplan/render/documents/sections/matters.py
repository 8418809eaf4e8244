"""What the findings put before a meeting: findings of one kind are one matter; what has passed is none any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from dxplan.model.people import AgencyKind
from dxplan.model.task import Task
from dxplan.render.documents.askable import first_day_asked, is_past, overloaded_until, tasks_of
from dxplan.render.documents.bodies import Body, body_of
from dxplan.render.documents.changes import tasks_changed
from dxplan.render.documents.sections.merging import Matter, merged
from dxplan.render.documents.sections.unrecorded import OWN, day_for, own_findings
from dxplan.render.documents.subject import Subject, once
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.schedule.instant import at, day_of
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.expression import expression
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Part, Text, say

_ABOUT_THE_FILE = ("DX0", "DX1")
"""Codes of reading and structure: for who keeps the plan file, not for a meeting."""

_MOST_SUPPORTERS, _MOST_DECIDERS = 4, 3
_ABOVE = expression(
    r"^(?:HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Văn phòng (?:Tỉnh ủy|Thành ủy|Chính phủ)|Bộ (?!phận|Chỉ huy)\w+|"
    r"Chính phủ|Thủ tướng|Ban Thường vụ|(?:UBND|Uỷ ban nhân dân|Ủy ban nhân dân) (?:tỉnh|(?:TP\.? ?|[Tt]hành phố )"
    r"(?:HCM|Hồ Chí Minh|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)))\b"
)
"""Councils, committees of the Party, ministries, committees of provinces: no department gives them work."""
_LONGEST_WAIT = timedelta(days=90)


def to_decide(subject: Subject) -> tuple[Matter, ...]:
    """What can still be decided, errors first; of a plan that is over only what is asked on the day of the meeting."""
    return _parted(subject)[0]


def past(subject: Subject) -> tuple[Matter, ...]:
    """What has passed already and is to be learned from, errors first."""
    return _parted(subject)[1]


@once
def _parted(subject: Subject) -> tuple[tuple[Matter, ...], tuple[Matter, ...]]:
    told = [finding for finding in subject.findings if _is_for_a_meeting(finding)]
    gone = [is_past(subject, finding) for finding in told]
    ahead, behind = (
        _matters(finding for finding, is_gone in zip(told, gone, strict=True) if is_gone is wanted)
        for wanted in (False, True)
    )
    return (*_matters(own_findings(subject)), *merged(subject, ahead)), merged(subject, behind)


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


def tasks_held(subject: Subject, findings: Iterable[Diagnostic]) -> list[Task]:
    """The tasks that findings are about, and those that the remedy to ask for changes, each once."""
    findings = tuple(findings)
    both = (*tasks_concerned(subject, findings), *_changed(subject, findings))
    return list({task.id: task for task in both}.values())


def bodies_for(subject: Subject, findings: Iterable[Diagnostic], leader: Body | None) -> list[Body | None]:
    """For each finding who acts on the day of the meeting: for the agency that leads its task, or else for the plan.

    A company is asked for faster work, but not to change a plan of the State otherwise, and a new task is nobody's yet:
    both are for the plan's state agency. None if there is nobody.
    """
    by_lead: dict[str | None, Body | None] = {None: leader}
    found = []
    for finding in findings:
        task = subject.plan.tasks.get(finding.task) if finding.task is not None else None
        lead = None if task is None else subject.plan.inherited(task, "lead")
        if lead not in by_lead:
            assert lead is not None, "nobody's body is known from the start"
            by_lead[lead] = _body_for(subject, lead, leader)
        body = by_lead[lead]
        if any(_is_inherited(remedy) for remedy in remedies_in(finding.hint)[:1]):
            found.append(leader or body)  # who keeps the plan says so in it, and the heir confirms it
            continue
        is_told = body is not None and (
            subject.plan.agencies[body.holder].kind is AgencyKind.STATE or _asks_for_faster_work(finding)
        )
        found.append(body if is_told and not _asks_for_a_task(finding) else leader or body)
    return found


def body_for(subject: Subject, matter: Matter, leader: Body | None) -> Body | None:
    """Who settles a matter: whoever acts for most of its findings; of what was put together, who leads a task of it."""
    bodies = bodies_for(subject, matter.findings, leader)
    if matter.settled_by is not None:
        bodies = [body for body in bodies if body != leader] or bodies
    return Counter(bodies).most_common(1)[0][0]


def _asks_for_faster_work(finding: Diagnostic) -> bool:
    return any(isinstance(remedy, Shorten) for remedy in remedies_in(finding.hint)[:1])


def _asks_for_a_task(finding: Diagnostic) -> bool:
    return any(map(_adds_a_task, remedies_in(finding.hint)[:1]))


def _is_inherited(remedy: Remedy) -> bool:
    if isinstance(remedy, (Together, AndSoOn)):
        return any(map(_is_inherited, remedy.parts))
    return isinstance(remedy, HandOver) and remedy.inherited


def _adds_a_task(remedy: Remedy) -> bool:
    if isinstance(remedy, (Together, AndSoOn)):
        return any(map(_adds_a_task, remedy.parts))
    return isinstance(remedy, (AddTask, AddSteps))


def _body_for(subject: Subject, lead: str, leader: Body | None) -> Body | None:
    body = body_of(subject, lead)
    if body is not None or leader is None:
        return body
    name = subject.name(subject.plan.agencies[lead])
    return replace(leader, reason=subject.say("{name} không còn hoạt động", "{name} no longer exists", name=name))


def due(subject: Subject, findings: Iterable[Diagnostic]) -> date | None:
    """The first day ahead on which a task concerned starts, or else is finished; None if none lies ahead.

    It is not after the start, or of one that has begun the finish, of any task that the remedy changes.
    It is a working day, not after a date that the remedy asks for, and nothing is put off for much longer than the
    ninety days that the paper looks ahead.
    """
    findings = tuple(findings)
    own = [finding.code for finding in findings if finding.code.startswith(OWN)]
    if own:
        return day_for(subject, own[0])
    tasks, changed = tasks_concerned(subject, findings), _changed(subject, findings)
    days = [day for day in map(subject.start, tasks) if day > subject.today]
    if not days:
        days = [day for day in map(subject.finish, tasks) if day > subject.today]
    overloaded = [day for finding in findings if (day := overloaded_until(finding, subject.today)) is not None]
    ahead = [
        *overloaded,
        *days,
        *(day for task in changed if (day := _last_chance(subject, task)) > subject.today),
    ]
    if not ahead:
        return None
    asked = (day for finding in findings if (day := first_day_asked(subject, finding)) is not None)
    first = min(*ahead, *asked, subject.today + _LONGEST_WAIT)
    return _working_day(subject, first)


def _changed(subject: Subject, findings: Iterable[Diagnostic]) -> list[Task]:
    return [task for finding in findings for task in tasks_changed(subject, finding)]


def _last_chance(subject: Subject, task: Task) -> date:
    """Until when a decision about a task can still help: it starts, or where it has begun it is done."""
    start = subject.start(task)
    return start if start > subject.today else subject.finish(task)


def _working_day(subject: Subject, day: date) -> date:
    return day_of(subject.schedule.plan_time.next_start(at(day)))


def asked(
    subject: Subject, body: Body | None, day: date | None, *, with_reason: bool = True, through: str = ""
) -> Text:
    """Whom the meeting gives the work to: a party to the agreement, a vendor, who is above it are asked, not told.

    A paper that only proposes asks `through` whoever can give it.
    """
    if body is None and through:
        return say(
            "Đề nghị {through} giao cơ quan lập kế hoạch",
            "Proposed to {through}: the agency that draws up the plan",
            through=through,
        )
    if body is None:
        return Text("Giao cơ quan lập kế hoạch", "The agency that draws up the plan")
    name = called(subject, body, day) if with_reason else body.name
    if not is_told(subject, body):
        return say("Đề nghị {name}", "{name}", name=name)
    if through:
        return say("Đề nghị {through} giao {name}", "Proposed to {through}: {name}", through=through, name=name)
    return say("Giao {name}", "{name}", name=name)


def is_told(subject: Subject, body: Body) -> bool:
    """Whether a meeting gives work to a body, and does not only ask it."""
    agreement = subject.plan.agreement
    is_party = agreement is not None and not {body.agency, body.holder}.isdisjoint(agreement.parties)
    if is_party or _ABOVE.match(body.name):
        return False
    return subject.plan.agencies[body.holder].kind is AgencyKind.STATE


def called(subject: Subject, body: Body, day: date | None) -> str:
    """A body's name, with the reason why it is not the plan's agency, and who takes over before a day."""
    if body.reason:
        return f"{body.name} ({body.reason})"
    return subject.agency_name(body.holder, day or subject.today)


def decided(subject: Subject, tasks: Iterable[Task], body: Body | None) -> Text:
    """To whom the work on some tasks goes for the decision, where the plan says it and that is another body."""
    ids = dict.fromkeys(subject.plan.inherited(task, "authority") for task in tasks if not subject.is_done(task))
    bodies = [body_of(subject, id_) for id_ in ids if id_ is not None]
    names: list[Part] = list(
        dict.fromkeys(each.name for each in bodies if each is not None and (body is None or each.name != body.name))
    )
    if not names:
        return NOTHING
    if len(names) > _MOST_DECIDERS:
        names = [*names[: _MOST_DECIDERS - 1], Text("các cơ quan có thẩm quyền khác", "others")]
    return say(", trình {deciders} quyết định", ", for {deciders} to decide", deciders=listed(names, most=len(names)))


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
