"""The progress report: what is done, runs, is late or comes next; its periods are those of Decree 09/2019."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dxplan.doctor import wording
from dxplan.doctor.standing import Standing, TaskStanding, standing
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.sections.agreed import compared, whole
from dxplan.render.documents.subject import Subject, once
from dxplan.render.status.view import state
from dxplan.schedule.folded import template_of
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import State
from dxplan.text.dates import quarter
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.sentences import capitalized, stopped

_MOST_CAUSES, _DECREE_YEAR = 10, 2019


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """A task with its planned and its real or expected finish, how it stands, and the verdict on it."""

    number: str
    name: str
    lead: str
    planned: str
    now: str
    state: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many tasks there are of a kind."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Reported:
    """`period` names the quarter by Decree 09/2019, `day` the day as of which figures hold.

    `headline` are sentences; `causes` tell what is late and why; `rows` are all tasks and milestones, `ahead` what
    starts or is due until `next_day`, the end of the next period. `is_reported`: whether anything is recorded at all;
    `is_by_decree`: whether the decree was there on that day.
    """

    period: str
    is_by_decree: bool
    first: str
    last: str
    day: str
    is_reported: bool
    headline: tuple[str, ...]
    tallies: tuple[Tally, ...]
    causes: tuple[str, ...]
    more_causes: int
    rows: tuple[ProgressRow, ...]
    ahead: tuple[ProgressRow, ...]
    next_period: str
    next_day: str


_KINDS = (
    Text("Hoàn thành đúng hạn", "Done on time"),
    Text("Hoàn thành chậm", "Done late"),
    Text("Đang thực hiện, trong hạn", "Under way, in time"),
    Text("Đang thực hiện, quá hạn hoặc chậm", "Under way, overdue or late"),
    Text("Chưa thực hiện, đã quá ngày bắt đầu", "Not begun, start overdue"),
    Text("Chưa đến kỳ thực hiện", "Not yet to begin"),
)
_UNRECORDED = Text("Đã đến hạn theo kế hoạch, chưa ghi nhận kết quả", "Due by the plan, no result recorded")
_UNDER_WAY = Text("Đang trong thời gian thực hiện, chưa ghi nhận kết quả", "Under way by the plan, nothing recorded")
_NOT_RECORDED = Text("chưa ghi nhận", "not recorded")
_VERDICTS = {_UNRECORDED.vi: Text("Đã đến hạn", "Due"), _UNDER_WAY.vi: Text("Trong hạn", "Not yet due")}
"""Of a single task: nobody knows whether it is done, or has begun."""
_ON_TIME, _DONE_LATE, _RUNNING, _OVERDUE, _NOT_BEGUN, _TO_COME = _KINDS
_WORST = (_OVERDUE, _NOT_BEGUN, _UNRECORDED, _UNDER_WAY, _RUNNING, _TO_COME, _DONE_LATE, _ON_TIME)


@once
def reported(subject: Subject) -> Reported:
    """Where the plan stands at its status date, else on the day of the paper."""
    found = standing(subject.whole, subject.today)
    first, last = quarter_of(found.day)
    _, following = quarter_of(_day_after(last))
    items = sorted(_items(subject, found), key=lambda item: item.planned_finish)
    counted = Counter(item.kind.vi for item in items)
    causes = list(_causes(subject, found))
    ahead = [
        item
        for item in items
        if any(task.state is not State.DONE and found.day < _next_of(task, found) <= following for task in item.units)
    ]
    return Reported(
        period=capitalized(subject.say(quarter(last))),
        is_by_decree=found.day.year >= _DECREE_YEAR,
        first=subject.day(first),
        last=subject.day(last),
        day=subject.day(found.day),
        is_reported=found.is_reported,
        headline=tuple(stopped(subject.say(text)) for text in _headline(subject, found, counted, len(items))),
        tallies=tuple(
            Tally(subject.say(kind), counted[kind.vi])
            for kind in (*_KINDS[:-1], _UNRECORDED, _UNDER_WAY, _TO_COME)
            if counted[kind.vi]
        ),
        causes=tuple(causes[:_MOST_CAUSES]),
        more_causes=max(len(causes) - _MOST_CAUSES, 0),
        rows=tuple(_row(subject, item, is_reported=found.is_reported) for item in items),
        ahead=tuple(_row(subject, item, is_reported=found.is_reported) for item in ahead),
        next_period=subject.say(quarter(following)),
        next_day=subject.day(following),
    )


class _Item(NamedTuple):
    """A row: a task, or a roll-out with all its `units`; `task` is the one that is worst off."""

    row: str
    task: TaskStanding
    kind: Text
    units: tuple[TaskStanding, ...]

    @property
    def planned_finish(self) -> date:
        """When all of it was to be done."""
        return max((each.planned or each.days).finish for each in self.units)

    @property
    def done(self) -> int:
        """How many units are done."""
        return sum(each.state is State.DONE for each in self.units)


def _items(subject: Subject, found: Standing) -> Iterator[_Item]:
    """A row for each task of the paper: one for all units of a roll-out that it does not list one by one."""
    rows: dict[str, list[TaskStanding]] = {}
    for task in found.tasks:
        row = task.task if task.task in subject.numbers else template_of(subject.whole.plan.tasks[task.task])
        rows.setdefault(row, []).append(task)
    for row, tasks in rows.items():
        kinds = [_kind(found, task) for task in tasks]
        worst = min(range(len(tasks)), key=lambda nth: (_WORST.index(kinds[nth]), tasks[nth].days.finish))
        item = _Item(row, tasks[worst], kinds[worst], tuple(tasks))
        yield item if found.is_reported else item._replace(kind=_by_the_plan(found, item))


def _by_the_plan(found: Standing, item: _Item) -> Text:
    """Of a row of a plan that records nothing: where it would be by its dates."""
    if item.planned_finish < found.day:
        return _UNRECORDED
    start = min((each.planned or each.days).start for each in item.units)
    return _UNDER_WAY if start <= found.day else _TO_COME


def quarter_of(day: date) -> tuple[date, date]:
    """The first and the last day of the quarter of reports that a day lies in: from the 15th to the 14th."""
    months = day.year * 12 + day.month - 1 + (day.day > 14)
    start = months - months % 3
    return _month(start - 1, 15), _month(start + 2, 14)


def _month(months: int, day: int) -> date:
    year, month = divmod(months, 12)
    if year < 1:
        return date.min
    return date.max if year > date.max.year else date(year, month + 1, day)


def _day_after(day: date) -> date:
    return day if day == date.max else date.fromordinal(day.toordinal() + 1)


def _next_of(task: TaskStanding, found: Standing) -> date:
    return task.days.start if task.days.start > found.day else task.days.finish


def _kind(found: Standing, task: TaskStanding) -> Text:
    planned = task.planned or task.days
    if task.state is State.DONE:
        return _ON_TIME if task.days.finish <= planned.finish else _DONE_LATE
    if task.state is State.RUNNING:
        return _OVERDUE if task.is_late or planned.finish < found.day else _RUNNING
    return _NOT_BEGUN if planned.start <= found.day else _TO_COME


def _headline(subject: Subject, found: Standing, counted: Counter[str], count: int) -> Iterator[Text]:
    if not found.is_reported:
        yield say(
            "Kế hoạch chưa ghi nhận kết quả thực hiện nào; các ngày nêu dưới đây là ngày theo kế hoạch",
            "The plan records no result; the days below are those of the plan",
        )
    else:
        done = counted[_ON_TIME.vi] + counted[_DONE_LATE.vi]
        yield say(
            "Tính đến hết ngày {day}, đã xong {done}/{all} nhiệm vụ và mốc",
            "At the close of {day}, {done} of {all} tasks and milestones are done",
            day=found.day,
            done=done,
            all=count,
        )
    finish, planned = finish_day_of(found.schedule.finish), found.planned_finish
    over = finish < subject.today
    if found.late.is_late:
        yield say(
            "Cả kế hoạch {verb} ngày {finish}, chậm {late} so với kế hoạch ({planned})",
            "The whole plan {verb} on {finish}, {late} later than planned ({planned})",
            verb=Text("đã kết thúc", "ended") if over else Text("dự kiến xong", "is expected to be done"),
            finish=finish,
            late=found.late.written,
            planned=planned,
        )
    else:
        verb = Text("theo tiến độ đã kết thúc", "ended by its schedule")
        yield say(
            "Cả kế hoạch {verb} ngày {finish}{planned}",
            "The whole plan {verb} on {finish}{planned}",
            verb=verb if over else Text("dự kiến xong", "is expected to be done"),
            finish=finish,
            planned=NOTHING
            if finish == planned
            else say(" (kế hoạch: {planned})", " (planned: {planned})", planned=planned),
        )
    agreed = compared(subject)
    if agreed is not None:
        yield whole(agreed)


def _causes(subject: Subject, found: Standing) -> Iterator[str]:
    """What is late by itself, the latest first, and why; then what is due without a result."""
    own = [task for task in found.tasks if task.is_late and task.slip is not None and task.slip.origin == task.task]
    own.sort(key=lambda task: -(task.slip.late.minutes if task.slip is not None else 0))
    plan = found.schedule.plan
    moved = Counter(task.slip.origin for task in found.tasks if task.slip is not None and task.is_late)
    for task in own:
        assert task.slip is not None
        others = moved[task.task] - 1
        yield stopped(
            subject.say(
                "{task} chậm {late}: {why}{more}",
                "{task} is {late} late: {why}{more}",
                task=capitalized(subject.quoted(plan.tasks[task.task])),
                late=task.slip.late.written,
                why=at_meeting(subject, wording.slip(task.slip, plan)).replace(" %", "%"),
                more=say("; kéo theo {n} nhiệm vụ, mốc khác", "; {n} more with it", n=others) if others > 0 else "",
            )
        )


def _row(subject: Subject, row: _Item, *, is_reported: bool) -> ProgressRow:
    task = row.task
    item = subject.plan.tasks[row.row]
    number, is_known = subject.number_of(item), row.kind.vi not in _VERDICTS
    units = ""
    if len(row.units) > 1 and is_reported:
        units = subject.say(": xong {done}/{all}", ": {done} of {all} done", done=row.done, all=len(row.units))
    return ProgressRow(
        number="–" if number is None else str(number),
        name=subject.name(item) + units,
        lead=subject.lead(item) or "–",
        planned="–" if task.planned is None else subject.in_cell(row.planned_finish),
        now=subject.in_cell(max(each.days.finish for each in row.units)) if is_known and is_reported else "–",
        state=capitalized(subject.in_cell(state(task) if is_known else _NOT_RECORDED).replace(" %", "%")),
        verdict=subject.say(_VERDICTS.get(row.kind.vi, row.kind)),
    )
