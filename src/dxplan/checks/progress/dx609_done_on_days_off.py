"""DX609: work is reported as done on days on which nobody works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.day_off import days_worked, first_day_off, is_holiday_in, reason
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.progress.practice import UPDATED_WITH_ACTUALS
from dxplan.checks.rule import Rule
from dxplan.model.duration import Family
from dxplan.model.kind import Kind
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_MAY_BE_MEANT = frozenset(
    {
        *(Kind.MIGRATE, Kind.SWITCH_OFF, Kind.GOLIVE, Kind.ANNOUNCE, Kind.COMMS, Kind.OPS, Kind.INFRA),
        *(Kind.TEST, Kind.SECURITY_TEST),
    }
)
"""Openings and campaigns are held on holidays, and systems changed over while offices are closed."""


def check(examination: Examination) -> Iterator[Finding]:
    """Between the actual start and the actual finish of what took working time lies a working day.

    Who worked through a weekend is told in a note that is held back; a holiday as a whole is a slip of the pen.
    """
    for task in examination.reported:
        actual = task.progress
        if actual.actual_start is None or actual.actual_finish is None or task.is_milestone:
            continue
        start, finish = actual.actual_start.first, actual.actual_finish.last
        if finish < start:
            continue
        if task.duration is not None and task.duration.unit.family is Family.ELAPSED_MINUTES:
            continue
        time = examination.schedule.working_time(task.id)
        if days_worked(time, start, finish) == 0:
            is_odd = is_holiday_in(time, start, finish) and task.kind not in _MAY_BE_MEANT
            yield _finding(examination, task, start, finish, is_odd=is_odd)


def _finding(examination: Examination, task: Task, start: date, finish: date, *, is_odd: bool) -> Finding:
    schedule = examination.schedule
    time, calendar = schedule.working_time(task.id), schedule.calendar_of[task.id]
    holidays = (day for day in (start, finish) if is_holiday_in(time, day, day))
    off = next(holidays, first_day_off(time, start, finish) or start)
    return Finding(
        say(
            "{task} báo cáo đã làm từ {start} đến {finish}, toàn ngày nghỉ: {off} là {reason}",
            "{task} is reported as done from {start} to {finish}, which are all days off: {off} is {reason}",
            task=task,
            start=start,
            finish=finish,
            off=off,
            reason=reason(examination.plan, schedule.calendars, calendar, off),
        ),
        Place(task.places, ("actual_start",)),
        task.id,
        say(
            "sửa ngày thực tế; nếu đã làm bù thì ghi vào {worked_days} của lịch",
            "correct the actual dates; if those days were worked, put them into the calendar's {worked_days}",
            worked_days=Key("worked_days"),
        ),
        None if is_odd else Severity.NOTE,
        is_detail=not is_odd,
    )


RULE = Rule(
    code="DX609",
    name="done_on_days_off",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Báo cáo đã làm vào toàn ngày nghỉ", "Reported as done on days off"),
    why=Text(
        "không cơ quan nào họp, chấm thầu, nghiệm thu giữa kỳ nghỉ: ngày ghi sai thì tiến độ thực tế cũng sai",
        "no office meets, judges bids or accepts in the middle of a holiday: with wrong dates the progress is wrong",
    ),
    fix=say(
        "ghi ngày thực tế đúng theo biên bản; nếu hôm đó làm bù thì ghi vào {worked_days} của lịch. Cuối tuần là lưu ý, "
        "giữ lại",
        "write the dates of the minutes; if those days were worked, put them into the calendar's {worked_days}. A weekend "
        "is a note that is held back",
        worked_days=Key("worked_days"),
    ),
    provisions=(
        UPDATED_WITH_ACTUALS,
        Text(
            "Bộ luật Lao động 2019, Điều 112 (ngày nghỉ lễ, tết) và thông báo nghỉ hằng năm (hiểu biết chung)",
            "Labour Code 2019, Art. 112 (public holidays), and the notice of each year (general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: lam-ngay-nghi
start: 2026-02-16
status_date: 2026-02-27
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
tasks:
  T1:
    name: Biên soạn đề cương
    kind: plan
    duration: 5d
    actual_start: 2026-02-16  # expect: DX609
    actual_finish: 2026-02-20
    lead: SKHCN
    deliverable: Đề cương
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: SKHCN, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: lam-ngay-nghi
start: 2026-02-16
status_date: 2026-02-27
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
tasks:
  T1:
    name: Biên soạn đề cương
    kind: plan
    duration: 5d
    actual_start: 2026-02-23
    actual_finish: 2026-02-27
    lead: SKHCN
    deliverable: Đề cương
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: SKHCN, deliverable: Báo cáo}
""",
    check=check,
)
