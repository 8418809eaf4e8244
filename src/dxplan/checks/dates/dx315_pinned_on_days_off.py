"""DX315: a task is pinned to days on which nobody works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dxplan.checks.day_off import days_worked, first_day_off, is_holiday_in, reason
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.duration import USUAL, Family
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.named import Key
from dxplan.model.task import Pinned, Task
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import WORKING_DAY
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Amount

_WHILE_OFFICES_ARE_CLOSED = frozenset(
    {Kind.MIGRATE, Kind.SWITCH_OFF, Kind.GOLIVE, Kind.INFRA, Kind.TEST, Kind.SECURITY_TEST}
)
"""What is often done at a weekend on purpose, so that it stops nobody's work."""
_ENOUGH = 0.5
"""The share of its duration that there is to work on a pinned task at the least."""
_ONE_DAY = timedelta(days=1)


def check(examination: Examination) -> Iterator[Finding]:
    """What is pinned can be worked on, on some day and for half of its duration at least; so can what takes no time.

    What takes time by the clock (`5ed`) runs on days off as well, and what is reported as done is over. At a weekend a
    system may be tested or changed over on purpose: that is a note.
    """
    for task in examination.saying("pinned"):
        if task.pinned is None or task.children or task.progress.is_finished or task.kind is Kind.MILESTONE:
            continue
        wanted = _wanted(examination, task)
        if wanted is None:
            continue
        worked = days_worked(
            examination.schedule.working_time(task.id), task.pinned.start.first, task.pinned.finish.last
        )
        if worked == 0 or worked <= _ENOUGH * wanted:
            yield _finding(examination, task, task.pinned, worked, wanted)


def _wanted(examination: Examination, task: Task) -> float | None:
    """The working days that its duration asks for, a day where it says none; None if it runs by the clock."""
    if task.duration is None:
        return 1
    if task.duration.unit.family not in (Family.WORKING_MINUTES, Family.WORKING_DAYS, Family.MONTHS):
        return None
    minutes_a_day = examination.schedule.working_time(task.id).minutes_a_day
    return task.duration.working_minutes(minutes_a_day, USUAL) / minutes_a_day


def _finding(examination: Examination, task: Task, pinned: Pinned, worked: float, wanted: float) -> Finding:
    schedule = examination.schedule
    time, calendar = schedule.working_time(task.id), schedule.calendar_of[task.id]
    first, last = pinned.start.first, pinned.finish.last
    off = first_day_off(time, first, last) or first
    why = reason(examination.plan, schedule.calendars, calendar, off)
    is_meant = task.kind in _WHILE_OFFICES_ARE_CLOSED and not is_holiday_in(time, first, last)
    return Finding(
        say(
            "{task} ghim vào ngày nghỉ: {off} là {reason}",
            "{task} is pinned to a day off: {off} is {reason}",
            task=task,
            off=off,
            reason=why,
        )
        if not wanted
        else say(
            "{task} ghim vào {first} – {last}, chỉ có {worked} cho việc cần {wanted}: {off} là {reason}",
            "{task} is pinned to {first} – {last}, which hold {worked} for work of {wanted}: {off} is {reason}",
            task=task,
            first=first,
            last=last,
            worked=Amount(worked, WORKING_DAY),
            wanted=Amount(wanted, WORKING_DAY),
            off=off,
            reason=why,
        ),
        Place(task.places, ("pinned",)),
        task.id,
        say(
            "ghi {later}; nếu hôm đó làm bù thì ghi vào {worked_days} của lịch",
            "write {later}; if those days are worked, put them into the calendar's {worked_days}",
            later=_later(examination, task, pinned, wanted),
            worked_days=Key("worked_days"),
        ),
        Severity.NOTE if is_meant else None,
    )


def _later(examination: Examination, task: Task, pinned: Pinned, wanted: float) -> Say:
    """The working days from the first on that hold the work."""
    time = examination.schedule.working_time(task.id)
    start = pinned.start.first
    while not time.is_worked(start):
        start += _ONE_DAY
    finish = start
    while days_worked(time, start, finish) < wanted:
        finish += _ONE_DAY
    return Say(("tasks", task.id), "pinned", Pinned(Moment(start, start), Moment(finish, finish)))


RULE = Rule(
    code="DX315",
    name="pinned_on_days_off",
    severity=Severity.WARNING,
    title=Text("Ghim vào những ngày không ai làm việc", "Pinned to days on which nobody works"),
    why=Text(
        "ngày đã ghim thì không gì dời được: nghỉ lễ, cuối tuần không ai làm, việc thật rơi vào ngày khác",
        "nothing moves what is pinned: on holidays and weekends nobody is there, and the work is done on other days",
    ),
    fix=say(
        "ghim vào ngày làm việc, đủ cho thời gian thực hiện; nếu hôm đó làm bù thì ghi vào {worked_days} của lịch. Việc "
        "chuyển đổi, kiểm thử hệ thống vào cuối tuần là lưu ý; thời gian tính theo ngày liên tục thì không xét",
        "pin it to working days, enough for its duration; if those days are worked, put them into the calendar's "
        "{worked_days}. To change a system over, or to test it, at a weekend is a note; durations by the clock are left "
        "alone",
        worked_days=Key("worked_days"),
    ),
    provisions=(
        Text(
            "Bộ luật Lao động 2019, Điều 112 (ngày nghỉ lễ, tết) và thông báo nghỉ hằng năm (hiểu biết chung)",
            "Labour Code 2019, Art. 112 (public holidays), and the notice of each year (general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ghim-ngay-nghi
start: 2021-01-04
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tập huấn, kind: training, duration: 5d, after: T1, pinned: 2021-02-10..2021-02-13, lead: STTTT, deliverable: Danh sách}  # expect: DX315
""",
    good="""\
dxplan: 1
id: ghim-ngay-nghi
start: 2021-01-04
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tập huấn, kind: training, duration: 5d, after: T1, pinned: 2021-02-22..2021-02-26, lead: STTTT, deliverable: Danh sách}
""",
    check=check,
)
