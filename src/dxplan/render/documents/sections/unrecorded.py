"""What a meeting has to ask whatever the checks find: for results that nobody recorded, for an agreement that runs on.

These are findings of the day of the meeting, not of the plan: the file has no mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.model.named import Ref
from dxplan.model.people import AgencyKind
from dxplan.model.reorganisation import province_on
from dxplan.model.task import Task
from dxplan.render.documents.bodies import body_of
from dxplan.render.documents.file_words import shortened
from dxplan.render.documents.sections.head import leading_body
from dxplan.render.documents.sections.province import orphaned
from dxplan.render.documents.sections.targets import TARGET_DUE, targets_due
from dxplan.render.documents.subject import Period, Subject, once
from dxplan.schedule.instant import at, day_of
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from dxplan.text.counts import DAY, Count, Noun
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Part, Text, say

RESULTS, GOES_ON, RUNS_ON = "ASK1", "ASK2", "ASK3"
"""Codes of these findings: none of the checks has one that begins alike."""
OWN = "ASK"
_UNREPORTED = "DX602"
"""The code of work that the data date finds unreported: it asks for the same."""
_NOWHERE = Span("", 1, 1)
_TIME_TO_REPORT, _LONGEST = timedelta(days=10), timedelta(days=90)
_CLOSE = 14
"""The day of the month at which the figures of a monthly report are closed (Decree 09/2019/NĐ-CP, article 12)."""
_MOST_BODIES, _MOST_PARTIES, _MOST_LEFT, _LONGEST_NAME = 3, 4, 3, 60
_TASK_OR_MILESTONE = Noun("nhiệm vụ và mốc", "task or milestone", "tasks and milestones")
_OTHER_LEAD = Noun("cơ quan chủ trì khác", "other lead", "other leads")


def unrecorded(subject: Subject) -> tuple[Task, ...]:
    """The tasks and milestones that by the schedule are done by the day of the meeting, with nothing recorded of it."""
    return _unrecorded(subject)


@once
def _unrecorded(subject: Subject) -> tuple[Task, ...]:
    return tuple(
        task for task in subject.plan.leaves() if subject.finish(task) < subject.today and not subject.is_done(task)
    )


def own_findings(subject: Subject) -> tuple[Diagnostic, ...]:
    """The findings of the day of the meeting, the most pressing first."""
    return (*_results(subject), *_goes_on(subject), *_runs_on(subject))


def day_for(subject: Subject, code: str) -> date:
    """By when such a finding is to be settled: a working day."""
    agreement = subject.plan.agreement
    if code == RUNS_ON and agreement is not None and agreement.ends is not None:
        last = min(agreement.ends, subject.today + _LONGEST)
    else:
        last = subject.today + _TIME_TO_REPORT
        while last.day != _CLOSE:
            last += timedelta(days=1)
    return day_of(subject.schedule.plan_time.next_start(at(last)))


def _results(subject: Subject) -> Iterator[Diagnostic]:
    tasks = unrecorded(subject)
    if not tasks or (subject.period is Period.DURING and any(f.code == _UNREPORTED for f in subject.findings)):
        return
    agreement = subject.plan.agreement
    ended = NOTHING
    if agreement is not None and agreement.ends is not None and agreement.ends < subject.today:
        ended = say("; thỏa thuận đã hết hiệu lực {day}", "; the agreement ended on {day}", day=agreement.ends)
    paid = any(task.cost for task in tasks)
    yield Diagnostic(
        RESULTS,
        Severity.ERROR,
        say(
            "theo tiến độ, {tasks} đã đến hạn, nhưng kế hoạch chưa ghi nhận kết quả{ended}",
            "by the schedule {tasks} were due, but the plan records no result of them{ended}",
            tasks=Count(len(tasks), _TASK_OR_MILESTONE),
            ended=ended,
        ),
        _NOWHERE,
        Text(
            "chưa có kết quả ghi nhận thì các ngày nêu ở đây chỉ là tính toán: chưa thể kết luận việc nào xong, việc "
            "nào còn phải làm",
            "without recorded results the dates given here are only computed: nobody can conclude what is done and "
            "what is left",
        ),
        say(
            "{others}xác nhận từng nhiệm vụ đã xong chưa, {paid}{reached}{settled}",
            "{others}confirm for each task whether it is done, {paid}{reached}{settled}",
            others=_with_others(subject, tasks),
            paid=Text(
                "đã nghiệm thu, thanh toán, quyết toán đến đâu",
                "and how far it is accepted, paid and settled",
            )
            if paid
            else Text("đã nghiệm thu chưa", "and accepted"),
            reached=say(
                "; báo cáo mức đạt của {targets}",
                "; report the results of {targets}",
                targets=Count(len(targets), TARGET_DUE),
            )
            if (targets := targets_due(subject))
            else NOTHING,
            settled=Text("; nêu rõ thỏa thuận đã thanh lý chưa", "; say whether the agreement has been wound up")
            if ended
            else NOTHING,
        ),
    )


def _with_others(subject: Subject, tasks: tuple[Task, ...]) -> Text:
    """'cùng Sở Y tế và 2 cơ quan chủ trì khác ': who led the tasks, as they are there on the day of the meeting.

    All parties to the agreement are named first: what was done under it is for them to confirm.
    """
    agreement = subject.plan.agreement
    parties = () if agreement is None else agreement.parties
    leads = (subject.plan.inherited(task, "lead") for task in tasks)
    bodies = (body_of(subject, lead) for lead in dict.fromkeys((*parties, *leads)) if lead is not None)
    leader = leading_body(subject)
    names: list[Part] = list(
        dict.fromkeys(
            _short(body.name) for body in bodies if body is not None and (not leader or body.name != leader.name)
        )
    )
    if not names:
        return NOTHING
    most = max(_MOST_BODIES, min(len(parties), _MOST_PARTIES) + 1)
    return say("cùng {names} ", "together with {names}, ", names=listed(names, most=most, rest=_OTHER_LEAD))


def _goes_on(subject: Subject) -> Iterator[Diagnostic]:
    left, province = orphaned(subject), subject.plan.province
    merged = None if province is None else province_on(province, subject.today)
    if not left or province is None or merged is None:
        return
    yield Diagnostic(
        GOES_ON,
        Severity.ERROR,
        say(
            "{old} sáp nhập vào {new} từ {day}, nhưng kế hoạch không nêu phần việc còn lại ({tasks}) tiếp tục hay dừng",
            "{old} became part of {new} on {day}, but the plan does not say whether what is left ({tasks}) goes on",
            old=province,
            new=merged.name,
            day=merged.since,
            tasks=listed((Ref(task.id) for task in left), most=_MOST_LEFT),
        ),
        _NOWHERE,
        Text(
            "không rõ ai chịu trách nhiệm, bố trí kinh phí cho phần còn lại",
            "nobody is known to answer for what is left, or to find the money for it",
        ),
        say(
            "rà soát, trình cấp có thẩm quyền của {new} quyết định tiếp tục, điều chỉnh hay kết thúc kế hoạch",
            "review the plan and have {new} decide whether it goes on, is changed or ends",
            new=merged.name,
        ),
    )


def _runs_on(subject: Subject) -> Iterator[Diagnostic]:
    agreement = subject.plan.agreement
    if subject.period is not Period.AFTER or agreement is None or agreement.ends is None:
        return
    if agreement.ends < subject.today:
        return
    yield Diagnostic(
        RUNS_ON,
        Severity.ERROR,
        say(
            "thỏa thuận còn hiệu lực đến {ends}, tức còn {left}, nhưng theo tiến độ, công việc đã kết thúc ngày {last}",
            "the agreement is in force until {ends}, {left} from now, but by the schedule the work ended on {last}",
            ends=agreement.ends,
            left=Count((agreement.ends - subject.today).days, DAY),
            last=subject.schedule.last_day,
        ),
        _NOWHERE,
        say(
            "sau ngày {ends}, không còn căn cứ yêu cầu {others} hoàn thành việc còn dở, bảo hành, bàn giao dữ liệu",
            "after {ends} nothing obliges {others} to finish what is left, to mend faults or to hand data back",
            ends=agreement.ends,
            others=_other_side(subject),
        ),
        say(
            "thống nhất với {others} gia hạn hay thanh lý thỏa thuận{heirs}",
            "agree with {others} to extend the agreement or to wind it up{heirs}",
            others=_other_side(subject),
            heirs=_heirs(subject),
        )
        if agreement.ends <= subject.today + _LONGEST
        else say(
            "thống nhất với {others} các việc còn thực hiện theo thỏa thuận đến {ends}, hoặc thanh lý trước hạn{heirs}",
            "agree with {others} on what is still done under the agreement until {ends}, or to wind it up early{heirs}",
            others=_other_side(subject),
            ends=agreement.ends,
            heirs=_heirs(subject),
        ),
    )


def _short(name: str) -> str:
    return shortened(name, _LONGEST_NAME)


def _other_side(subject: Subject) -> Part:
    agreement, agencies = subject.plan.agreement, subject.plan.agencies
    assert agreement is not None
    others = [
        _short(subject.name(agencies[id_])) for id_ in agreement.parties if agencies[id_].kind is AgencyKind.VENDOR
    ]
    return listed(others, most=_MOST_BODIES) if others else Text("các bên", "the parties")


def _heirs(subject: Subject) -> Text:
    """Who takes the place of a party that is not there any more."""
    agreement = subject.plan.agreement
    assert agreement is not None
    changed: list[Part] = []
    for party in agreement.parties:
        body = body_of(subject, party)
        name = _short(subject.name(subject.plan.agencies[party]))
        if body is None:
            changed.append(
                say(
                    "xác định cơ quan thay {name} đã kết thúc hoạt động",
                    "name who takes the place of {name}, which has ended",
                    name=name,
                )
            )
        elif _short(body.name) != name:
            changed.append(
                say(
                    "{heir} tiếp nhận phần việc của {name}",
                    "{heir} takes the place of {name}",
                    name=name,
                    heir=_short(body.name),
                )
            )
    return say("; {heirs}", "; {heirs}", heirs=listed(changed)) if changed else NOTHING
