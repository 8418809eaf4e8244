"""DCMA point 13: the critical path length index."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading, Scale, Verdict
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date, written_number

_TITLE = Text("Chỉ số độ dài đường găng (CPLI)", "Critical path length index (CPLI)")
LIMIT = Threshold(
    "DX314",
    "index",
    Measure.SHARE,
    Text("CPLI thấp nhất được phép", "the least CPLI allowed"),
    0.95,
)


def measure(examination: Examination) -> Reading:
    """The working days that may still pass until the promised day, for each working day that is still needed."""
    plan, schedule, time = examination.plan, examination.schedule, examination.schedule.plan_time
    promised = plan.finish_by or (plan.agreement.ends if plan.agreement is not None else None)
    if promised is None:
        return not_applicable(
            Text(
                "không có ngày phải xong (`finish_by`, hoặc `ends` của thỏa thuận)",
                "nothing says when the plan has to be done (`finish_by`, or the agreement's `ends`)",
            )
        )
    since = schedule.start
    if plan.status_date is not None:
        since = max(since, time.end_of(plan.status_date))
    length = time.between(since, schedule.finish) / time.minutes_a_day
    if length <= 0:
        return not_applicable(Text("từ `status_date` không còn công việc nào", "after `status_date` no work is left"))
    slack = time.between(schedule.finish, time.end_of(promised)) / time.minutes_a_day
    limit = examination.limit(LIMIT)
    first, last = written_date(day_of(since)), written_date(finish_day_of(schedule.finish))
    by, needed, left = written_date(promised), written_number(length), written_number(slack)
    operands = Text(
        f"CPL = {needed.vi} ngày làm việc ({first.vi} → {last.vi}), TF = {left.vi} so với {by.vi}; "
        "CPLI = (CPL + TF) / CPL",
        f"CPL = {needed.en} working days ({first.en} → {last.en}), TF = {left.en} against {by.en}; "
        "CPLI = (CPL + TF) / CPL",
    )
    verdict = Verdict.PASS if (length + slack) / length >= limit else Verdict.FAIL
    return Reading(verdict, length + slack, length, limit, remarks=(operands,))


POINT = Point(
    number=13,
    title=_TITLE,
    formula=Text(
        "(CPL + TF) / CPL; CPL: số ngày làm việc từ `status_date` (hoặc từ đầu) đến ngày xong, TF: từ ngày xong đến "
        "`finish_by` (hoặc đến hết thỏa thuận), âm nếu trễ",
        "(CPL + TF) / CPL; CPL: working days from `status_date` (or the start) to the finish, TF: from the finish to "
        "`finish_by` (or the agreement's end), negative if late",
    ),
    limit=LIMIT,
    at_least=True,
    scale=Scale.INDEX,
    measure=measure,
)
