"""DX303: a date of the plan falls on a day on which nobody works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dxplan.checks.dates.day_off import reason, working_days_around
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.constraint import ConstraintKind
from dxplan.model.task import NO_CONSTRAINTS
from dxplan.scenario.promises import Promise
from dxplan.schedule.instant import day_of
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

_ONLY_PUSHES = frozenset({"start", *(kind.key for kind in ConstraintKind if not kind.is_upper)})
"""Dates before which nothing happens: on a day off they mean the next working day, and nothing is lost."""


@dataclass(frozen=True, slots=True)
class _FixedDate:
    """A date of the plan, in which calendar it is meant, and where it stands."""

    day: date
    calendar: str
    key: str
    place: Place
    task: str | None


def check(examination: Examination) -> Iterator[Finding]:
    """No fixed date, deadline, or start or end of the plan is a day off; a date that stands often is found once."""
    waived = examination.tasks_waived("DX303")
    groups: dict[tuple[object, ...], list[_FixedDate]] = {}
    for fixed in _fixed_dates(examination):
        if not examination.schedule.calendars[fixed.calendar].is_worked(fixed.day) and not _is_broken(
            examination, fixed
        ):
            alone = fixed.task if fixed.task in waived else None
            groups.setdefault((fixed.day, fixed.calendar, fixed.key, alone), []).append(fixed)
    for group in groups.values():
        yield _finding(examination, group)


def _fixed_dates(examination: Examination) -> Iterator[_FixedDate]:
    plan, calendar_of = examination.plan, examination.schedule.calendar_of
    yield _FixedDate(plan.start, plan.calendar, "start", Place(plan.places, ("start",)), None)
    if plan.finish_by is not None:
        yield _FixedDate(plan.finish_by, plan.calendar, "finish_by", Place(plan.places, ("finish_by",)), None)
    for task in plan.tasks.values():
        if task.constraints is NO_CONSTRAINTS:
            continue
        for kind, moment in task.constraints.said():
            if moment.first == moment.last:
                place = Place(task.places, (kind.key,))
                yield _FixedDate(moment.first, calendar_of[task.id], kind.key, place, task.id)


def _is_broken(examination: Examination, fixed: _FixedDate) -> bool:
    """Whether the date is not kept anyway, whatever day it falls on: DX301 or DX302 says which one it becomes."""
    return fixed.key not in _ONLY_PUSHES and Promise(fixed.key, fixed.task).is_broken(examination.schedule)


def _finding(examination: Examination, group: list[_FixedDate]) -> Finding:
    schedule, fixed = examination.schedule, group[0]
    day, key = written_date(fixed.day), fixed.key
    why = reason(examination.plan, schedule.calendars, fixed.calendar, fixed.day)
    of = listed(other.task for other in group if other.task is not None)
    of = Text(of.vi and f" của {of.vi}", of.en and f" of {of.en}")
    nearest = list(working_days_around(schedule.calendars[fixed.calendar], fixed.day))
    if key in _ONLY_PUSHES:
        nearest.reverse()
    if Promise(
        key
    ).of_start:  # not before the day on which, after what comes before, they start: that would not be kept
        starts = [day_of(schedule.tasks[other.task].early_start) for other in group if other.task is not None]
        nearest = [near for near in nearest if near >= max(starts)]
    choice = [f"`{key}: {day.isoformat()}`" for day in nearest]
    return Finding(
        Text(
            f"`{key}`{of.vi} rơi vào ngày nghỉ: {day.vi} là {why.vi}",
            f"`{key}`{of.en} falls on a day off: {day.en} is {why.en}",
        ),
        fixed.place,
        fixed.task,
        Text(
            f"ghi {' hoặc '.join(choice)}: ngày làm việc gần nhất",
            f"write {' or '.join(choice)}: the nearest working day{'s' if len(choice) > 1 else ''}",
        ),
        severity=Severity.NOTE if key in _ONLY_PUSHES else None,
        related=tuple(
            (other.place, Text(f"`{other.task}`: cùng ngày", f"`{other.task}`: same day")) for other in group[1:]
        ),
    )


RULE = Rule(
    code="DX303",
    name="date_on_day_off",
    aliases=("R21",),
    severity=Severity.WARNING,
    title=Text("Mốc, thời hạn rơi vào ngày nghỉ", "A date on a day off"),
    why=Text(
        "ngày đó không ai họp, ký hay nghiệm thu được: việc thật sẽ rơi vào ngày khác",
        "nobody meets, signs or accepts anything on that day: it will really happen on another one",
    ),
    fix=Text(
        "chọn ngày làm việc liền trước hoặc liền sau; nếu hôm đó làm bù thì ghi vào `worked_days` của lịch. "
        "Là cảnh báo; chỉ là lưu ý với `start`, `start_no_earlier_than`, `finish_no_earlier_than`",
        "take the working day before or after; if that day is worked, put it into the calendar's `worked_days`. "
        "A warning; only a note for `start`, `start_no_earlier_than` and `finish_no_earlier_than`",
    ),
    provisions=(
        Text(
            "Bộ luật Lao động 2019, Điều 112 (ngày nghỉ lễ, tết) và thông báo nghỉ hằng năm (hiểu biết chung)",
            "Labour Code 2019, Art. 112 (public holidays), and the notice of each year (general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ngay-nghi
start: 2022-03-01
finish_by: 2022-09-02  # expect: DX303
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Họp thẩm định, kind: appraise, duration: 1d, after: T1, must_start_on: 2022-04-11, lead: STTTT, deliverable: Biên bản}  # expect: DX303
""",
    good="""\
dxplan: 1
id: ngay-nghi
start: 2022-03-01
finish_by: 2022-08-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Họp thẩm định, kind: appraise, duration: 1d, after: T1, must_start_on: 2022-04-12, lead: STTTT, deliverable: Biên bản}
""",
    check=check,
)
