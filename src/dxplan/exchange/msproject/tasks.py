"""The rows of tasks as tasks of a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dxplan.dump.unwritable import writable
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.lengths import Format, cut, length
from dxplan.exchange.msproject.links import Known, links_of
from dxplan.exchange.msproject.money import Purse
from dxplan.exchange.msproject.outline import Outline, Placed, name_of
from dxplan.exchange.msproject.values import flag, minutes, moment, number, when, whole
from dxplan.model.constraint import ConstraintKind
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.task import NO_CONSTRAINTS, NO_PROGRESS, DateConstraints, Pinned, Progress, Task
from dxplan.schedule.instant import at
from dxplan.schedule.working_time import WorkingTime
from dxplan.soundness.limits import MOST_CHARACTERS
from dxplan.text.phrase import Text, same

_AS_SOON, _AS_LATE = 0, 1
_CONSTRAINTS = {
    2: ConstraintKind.MUST_START_ON,
    3: ConstraintKind.MUST_FINISH_ON,
    4: ConstraintKind.START_NO_EARLIER_THAN,
    5: ConstraintKind.START_NO_LATER_THAN,
    6: ConstraintKind.FINISH_NO_EARLIER_THAN,
    7: ConstraintKind.FINISH_NO_LATER_THAN,
}
_USUAL_PRIORITY, _HIGHEST = 500, 1000
_DAYS = 7
_NO_DATE = datetime(2000, 1, 1)
"""What some programs write for a deadline that there is none of."""

_BAD_CONSTRAINT = Text(
    "ràng buộc không có ngày dùng được bị bỏ", "constraints without a date that can be used are left out"
)
_BAD_DATE = Text(
    "ngày không dùng được (ngoài 1900–2199) bị bỏ", "dates that cannot be used (outside 1900 to 2199) are left out"
)
_NO_DURATION = Text("nhiệm vụ không ghi thời gian: lấy 1 ngày", "tasks without a duration: one day is taken")
_NEGATIVE = Text("thời gian âm được hiểu là 0", "negative durations are taken as none")
_ABSURD = Text("thời gian dài hơn 99 năm được rút ngắn", "durations of more than 99 years are cut")
_NO_PIN = Text(
    "nhiệm vụ lập lịch thủ công không có ngày: xếp theo quan hệ",
    "tasks scheduled by hand that have no dates: their links place them",
)
_LONG_MILESTONE = Text(
    "nhiệm vụ có thời gian mà đánh dấu là mốc: giữ là nhiệm vụ",
    "tasks with a duration that are marked as milestones stay tasks",
)
_LATE_SUMMARY = Text("“càng muộn càng tốt” của nhóm bị bỏ", "“as late as possible” of summaries is left out")
_REVERSED = Text(
    "kết thúc thực tế trước bắt đầu thực tế: bỏ ngày kết thúc", "an actual finish before the actual start is left out"
)
_EXTERNAL = Text(
    "nhiệm vụ của dự án khác được giữ, cố định ở ngày của nó", "tasks of other projects are kept, fixed at their dates"
)
_LONG_NOTE = Text("ghi chú quá dài bị cắt bớt", "very long notes are cut")
_ESTIMATED = Text("dấu “thời gian ước tính” không được giữ", "the mark of an estimated duration is not kept")
_LEVELLED = Text("độ trễ do cân đối nguồn lực không được giữ", "delays through levelling of resources are not kept")
LEVELLED = Text("nhiệm vụ bị dời khi cân đối nguồn lực", "levelling of resources put the task off")


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a row needs to know of the rest of the file.

    `calendar_of` are the calendars that tasks say themselves, `time_of` is the working time of a calendar (None: of
    the plan's own), `units` are those of resources by task, `told` is what custom fields say of tasks.
    """

    outline: Outline
    known: Known
    calendar_of: dict[str, str]
    time_of: Callable[[str | None], WorkingTime]
    units: dict[str, dict[str, float]]
    told: dict[str, dict[str, Any]]
    purse: Purse
    starts: datetime
    losses: Losses
    causes: dict[str, Text]

    def day_of_lag(self, predecessor: str, task: str) -> int | None:
        """What a day of lag stands for; None where that depends on whose calendar counts it."""
        days = {
            self.time_of(None).minutes_a_day,
            self.time_of(self.calendar_of.get(predecessor)).minutes_a_day,
            self.time_of(self.calendar_of.get(task)).minutes_a_day,
        }
        return days.pop() if len(days) == 1 else None


def read_task(placed: Placed, context: Context) -> Task:
    """A task, a milestone or a summary."""
    row, id_, losses = placed.row, placed.id, context.losses
    name = name_of(row)
    fields: dict[str, Any] = dict(context.told.get(id_, ()))
    if name:
        fields["name"] = same(name)
    notes = row.texts.get("Notes")
    if notes is not None and notes.strip():
        if len(notes) > MOST_CHARACTERS:
            losses.note(_LONG_NOTE, id_)
        fields["note"] = same(writable(notes).strip())
    links = row.inside.get("PredecessorLink")
    if links is not None:
        fields["predecessors"] = links_of(id_, links, context.known, context.day_of_lag, losses)
    calendar = context.calendar_of.get(id_)
    if calendar is not None:
        fields["calendar"] = calendar
    if placed.children:
        fields["children"] = tuple(placed.children)
    else:
        _leaf(row, id_, context, fields)
    constraints = _constraints(row, placed, context)
    if constraints is not NO_CONSTRAINTS:
        fields["constraints"] = constraints
    pinned = _pinned(row, id_, losses)
    if pinned is not None:
        fields["pinned"] = pinned
    priority = whole(row.texts.get("Priority", ""), _USUAL_PRIORITY)
    if priority != _USUAL_PRIORITY:
        fields["priority"] = min(max(priority, 0), _HIGHEST)
    if not placed.children or number(
        row.text("FixedCost")
    ):  # a summary's cost is that of the whole, said if it adds some
        cost = context.purse.cost(row.texts.get("Cost", "") or row.texts.get("FixedCost", ""), id_)
        if cost is not None:
            fields["cost"] = cost
    units = context.units.get(id_)
    if units is not None:
        fields["resources"] = units
    return Task(id=id_, parent=placed.parent, **fields)


def _leaf(row: Row, id_: str, context: Context, fields: dict[str, Any]) -> None:
    duration = _duration(row, id_, context.time_of(context.calendar_of.get(id_)).minutes_a_day, context.losses)
    if duration is None:
        fields["kind"] = Kind.MILESTONE
    else:
        fields["duration"] = duration
        if flag(row.texts.get("Milestone", "")):
            context.losses.note(_LONG_MILESTONE, id_)
    progress = _progress(row, id_, context)
    if progress is not NO_PROGRESS:
        fields["progress"] = progress
    if whole(row.texts.get("LevelingDelay", "")):
        context.losses.note(_LEVELLED, id_)
        context.causes.setdefault(id_, LEVELLED)


def _duration(row: Row, id_: str, minutes_a_day: int, losses: Losses) -> Duration | None:
    """How long a task is; None of a milestone."""
    code = whole(row.texts.get("DurationFormat", ""), _DAYS)
    shown = Format.of(code)
    amount = minutes(row.text("Duration") or row.text("ManualDuration"))
    if amount is None:
        if flag(row.texts.get("Milestone", "")):
            return None
        losses.note(_NO_DURATION, id_)
        return Duration(1, Unit.DAYS)
    if amount < 0:
        losses.note(_NEGATIVE, id_)
        return None
    if flag(row.texts.get("Estimated", "")):
        losses.note(_ESTIMATED, id_)
    found = length(amount, shown, minutes_a_day)
    kept = cut(found)
    if kept is not found:
        losses.note(_ABSURD, id_)
    return None if kept.is_zero else kept


def _constraints(row: Row, placed: Placed, context: Context) -> DateConstraints:
    constraints = NO_CONSTRAINTS
    type_ = whole(row.texts.get("ConstraintType", ""), _AS_SOON)
    if type_ == _AS_LATE:
        if placed.children:
            context.losses.note(_LATE_SUMMARY, placed.id)
        else:
            constraints = DateConstraints(as_late_as_possible=True)
    elif type_ != _AS_SOON:
        kind, found = _CONSTRAINTS.get(type_), when(row.text("ConstraintDate"))
        if kind is None or found is None:
            context.losses.note(_BAD_CONSTRAINT, placed.id)
        else:
            constraints = constraints.with_(kind, moment(found))
    said = row.text("Deadline")
    if said:
        deadline = when(said)
        if deadline is None:
            context.losses.note(_BAD_DATE, placed.id)
        elif deadline != _NO_DATE or context.starts <= _NO_DATE:
            constraints = constraints.with_(ConstraintKind.DEADLINE, moment(deadline))
    return constraints


def _pinned(row: Row, id_: str, losses: Losses) -> Pinned | None:
    is_external = flag(row.texts.get("ExternalTask", "")) or flag(row.texts.get("IsSubproject", ""))
    if not is_external and not flag(row.texts.get("Manual", "")):
        return None
    start = when(row.text("Start")) or when(row.text("ManualStart"))
    finish = when(row.text("Finish")) or when(row.text("ManualFinish"))
    if start is None or finish is None or finish < start:
        losses.note(_NO_PIN, id_)
        return None
    if is_external:
        losses.note(_EXTERNAL, id_)
    return Pinned(moment(start), moment(finish))


def _progress(row: Row, id_: str, context: Context) -> Progress:
    texts = row.texts
    percent = min(max(whole(texts.get("PercentComplete", "")), 0), 100)
    start, finish = texts.get("ActualStart"), texts.get("ActualFinish")
    if not percent and start is None and finish is None:
        return NO_PROGRESS
    started, finished = _date(start, id_, context), _date(finish, id_, context)
    if started is not None and finished is not None and finished < started:
        context.losses.note(_REVERSED, id_)
        finished = None
    remaining = None
    if percent < 100 and finished is None:
        left = minutes(row.text("RemainingDuration"))
        shown = Format.of(whole(texts.get("DurationFormat", ""), _DAYS))
        if left is not None and left >= 0:
            remaining = cut(length(left, shown, context.time_of(context.calendar_of.get(id_)).minutes_a_day))
    suspended = resumed = None
    if percent < 100 and started is not None and finished is None:
        suspended, resumed = _interruption(texts.get("Stop", ""), texts.get("Resume", ""), id_, context)
    return Progress(
        suspended=suspended,
        resumed=resumed,
        complete=percent / 100 if percent else None,
        actual_start=None if started is None else moment(started),
        actual_finish=None if finished is None else moment(finished),
        remaining=remaining,
        actual_cost=context.purse.cost(texts.get("ActualCost", ""), id_),
    )


def _interruption(stop: str, resume: str, id_: str, context: Context) -> tuple[Moment | None, Moment | None]:
    """When work stopped and when it goes on, where working time lies in between."""
    stopped, resumed = when(stop), when(resume)
    if stopped is None or resumed is None:
        return None, None
    time = context.time_of(context.calendar_of.get(id_))
    between = time.between(at(stopped.date(), stopped.time()), at(resumed.date(), resumed.time()))
    return (moment(stopped), moment(resumed)) if between > 0 else (None, None)


def _date(text: str | None, id_: str, context: Context) -> datetime | None:
    found = None if text is None else when(text.strip())
    if text is not None and found is None:
        context.losses.note(_BAD_DATE, id_)
    return found
