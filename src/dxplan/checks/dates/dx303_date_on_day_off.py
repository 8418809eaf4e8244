"""DX303: a date of the plan falls on a day on which nobody works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.checks.day_off import reason, working_days_around
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.constraint import ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.named import Key, Ref, refs
from dxplan.scenario.promises import Promise
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.schedule.normal_form import days_of
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import Listed, listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say

_ONLY_PUSHES = frozenset({"start", *(kind.key for kind in ConstraintKind if not kind.is_upper)})
"""Dates before which nothing happens: on a day off they mean the next working day, and nothing is lost."""

_BY_THE_END = frozenset({"finish_by", ConstraintKind.DEADLINE.key})
"""Dates by which a thing is done: on a day off the working day before is meant, of a month, quarter or year its last."""
_ONE_DAY = timedelta(days=1)


class _FixedDate(NamedTuple):
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
    for task in examination.saying("constraints"):
        for kind, moment in task.constraints.said():
            if moment.first == moment.last:
                place = Place(task.places, (kind.key,))
                yield _FixedDate(moment.first, calendar_of[task.id], kind.key, place, task.id)


def _is_broken(examination: Examination, fixed: _FixedDate) -> bool:
    """Whether the date is not kept anyway, whatever day it falls on: DX301 or DX302 says which one it becomes."""
    return fixed.key not in _ONLY_PUSHES and Promise(fixed.key, fixed.task).is_broken(examination.schedule)


def _finding(examination: Examination, group: list[_FixedDate]) -> Finding:
    schedule, fixed = examination.schedule, group[0]
    is_period_end = fixed.key in _BY_THE_END and (fixed.day + _ONE_DAY).day == 1
    key, tasks = fixed.key, [other.task for other in group if other.task is not None]
    nearest = list(working_days_around(schedule.calendars[fixed.calendar], fixed.day))
    if key in _ONLY_PUSHES:
        nearest.reverse()
    elif Promise(key).of_start:  # not before the day on which, after what comes before, they start: that is not kept
        starts = [days_of(schedule, task).start for task in tasks]
        nearest = [near for near in nearest if near >= max(starts)]
    return Finding(
        say(
            "{key}{of} rơi vào ngày nghỉ: {day} là {reason}",
            "{key}{of} falls on a day off: {day} is {reason}",
            key=Key(key),
            of=say(" của {tasks}", " of {tasks}", tasks=listed(refs(tasks))) if tasks else NOTHING,
            day=fixed.day,
            reason=reason(examination.plan, schedule.calendars, fixed.calendar, fixed.day),
        ),
        fixed.place,
        fixed.task,
        say(
            "lấy ngày làm việc gần nhất: ghi {dates}",
            "take the nearest working day: write {dates}",
            dates=Listed(tuple(_written(key, tasks, day) for day in nearest), word=("hoặc", "or")),
        ),
        severity=Severity.NOTE if key in _ONLY_PUSHES or key in _BY_THE_END else None,
        is_detail=is_period_end,
        related=tuple(
            (other.place, say("{task}: cùng ngày", "{task}: same day", task=Ref(other.task)))
            for other in group[1:]
            if other.task is not None
        ),
    )


def _written(key: str, tasks: list[str], day: date) -> Remedy:
    """Another day for the plan, or for all of the tasks."""
    if not tasks:
        return Say((), key, day)
    moved = tuple(Say(("tasks", task), key, Moment(day, day)) for task in tasks)
    return moved[0] if len(moved) == 1 else Together(moved)


RULE = Rule(
    code="DX303",
    name="date_on_day_off",
    aliases=("R21",),
    severity=Severity.WARNING,
    title=Text("Mốc, thời hạn rơi vào ngày nghỉ", "A date on a day off"),
    why=Text(
        "ngày đó không ai họp, ký hay nghiệm thu được: việc thật rơi vào ngày khác",
        "nobody meets, signs or accepts anything on that day: it really happens on another one",
    ),
    fix=say(
        "chọn ngày làm việc liền trước hoặc liền sau; nếu hôm đó làm bù thì ghi vào {worked_days} của lịch. "
        "Là cảnh báo; chỉ là lưu ý với {start}, {start_no_earlier_than}, {finish_no_earlier_than}, và với thời hạn còn "
        "giữ được",
        "take the working day before or after; if that day is worked, put it into the calendar's {worked_days}. "
        "A warning; only a note for {start}, {start_no_earlier_than} and {finish_no_earlier_than}, and for a deadline "
        "that is kept",
        worked_days=Key("worked_days"),
        start=Key("start"),
        start_no_earlier_than=Key(ConstraintKind.START_NO_EARLIER_THAN.key),
        finish_no_earlier_than=Key(ConstraintKind.FINISH_NO_EARLIER_THAN.key),
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
