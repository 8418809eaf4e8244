"""The critical path length index (DX314, DCMA point 13): is there time enough for the work that is left?"""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Counted, Tally
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.moment import Moment
from dxplan.model.named import Key
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.instant import day_of
from dxplan.text.phrase import Part, Text, Voiced, say
from dxplan.text.working_amounts import WorkingAmount, spare, worked

CRITICAL_PATH_LENGTH = Threshold(
    "DX314",
    "index",
    Measure.SHARE,
    Text("CPLI thấp nhất được phép", "the least CPLI allowed"),
    0.95,
)


def critical_path_length(examination: Examination) -> Counted:
    """The working days that may still pass until the promised day, for each working day that is still needed."""
    plan, schedule, time = examination.plan, examination.schedule, examination.schedule.plan_time
    ends = None if plan.agreement is None else plan.agreement.ends
    promised = plan.due or (None if ends is None else Moment(ends, ends))
    if promised is None:
        return say(
            "không có ngày phải xong ({finish_by}, hoặc {ends} của thỏa thuận)",
            "nothing says when the plan has to be done ({finish_by}, or the agreement's {ends})",
            finish_by=Key("finish_by"),
            ends=Key("ends"),
        )
    since = schedule.start
    if plan.status_date is not None:
        since = max(since, time.end_of(plan.status_date))
    length = worked(time.between(since, schedule.finish), time.minutes_a_day)
    if length.minutes <= 0:
        return say(
            "từ {status_date} không còn công việc nào",
            "after {status_date} no work is left",
            status_date=Key("status_date"),
        )
    slack = spare(time.between(schedule.finish, finish_instant(promised, time)), time.minutes_a_day)
    days: dict[str, Part] = {
        "length": length,
        "first": day_of(since),
        "last": schedule.last_day,
        "promised": promised.end,
    }
    operands = Voiced(
        say(
            "CPL = {length} ({first} → {last}), TF = {slack} so với {promised}; CPLI = (CPL + TF) / CPL",
            "CPL = {length} ({first} → {last}), TF = {slack} against {promised}; CPLI = (CPL + TF) / CPL",
            slack=slack.number,
            **days,
        ),
        say(
            "còn {length} ({first} – {last}), {against} thời hạn {promised}",
            "{length} to go ({first} to {last}), {against} the date promised, {promised}",
            against=_against(slack),
            **days,
        ),
    )
    return Tally(length.days + slack.days, length.days, remarks=(say("{operands}", "{operands}", operands=operands),))


def _against(slack: WorkingAmount) -> Text:
    """So many working days before a date, or after it."""
    if slack.minutes < 0:
        return say("muộn {amount} so với", "{amount} later than", amount=worked(-slack.minutes, slack.minutes_a_day))
    return say("sớm {amount} so với", "{amount} earlier than", amount=slack)
