"""The activities of a file as tasks: their length, links, limits, progress, and the dates that P6 computed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dxplan.exchange.incoming import StatedDates
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.lengths import Format, cut, length
from dxplan.exchange.msproject.values import instant, moment, number, when
from dxplan.exchange.primavera.outline import Outline, Placed
from dxplan.exchange.primavera.tables import Row
from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.task import NO_CONSTRAINTS, NO_PROGRESS, DateConstraints, Pinned, Progress, Task
from dxplan.schedule.instant import Minutes
from dxplan.text.phrase import Text, same

_DAYS = Format(7)
_HOURS = Format(5)
_MILESTONES = ("TT_Mile", "TT_FinMile")
_LEVEL_OF_EFFORT = "TT_LOE"
_LONGEST = 1e9
_MOST_CRITICAL = 2000
_LONGEST_PATH = "CT_DrivPath"
_TYPES = {
    "PR_FS": LinkType.FINISH_START,
    "PR_SS": LinkType.START_START,
    "PR_FF": LinkType.FINISH_FINISH,
    "PR_SF": LinkType.START_FINISH,
}
_CONSTRAINTS = {
    "CS_MSO": ConstraintKind.MUST_START_ON,
    "CS_MSOA": ConstraintKind.START_NO_EARLIER_THAN,
    "CS_MSOB": ConstraintKind.START_NO_LATER_THAN,
    "CS_MEO": ConstraintKind.MUST_FINISH_ON,
    "CS_MEOA": ConstraintKind.FINISH_NO_EARLIER_THAN,
    "CS_MEOB": ConstraintKind.FINISH_NO_LATER_THAN,
    "CS_MANDSTART": ConstraintKind.MUST_START_ON,
    "CS_MANDFIN": ConstraintKind.MUST_FINISH_ON,
}
_MANDATORY = ("CS_MANDSTART", "CS_MANDFIN")
_AS_LATE = "CS_ALAP"

_NO_LENGTH = Text("công việc không có thời lượng: ghi 1 ngày", "activities without a duration: a day is written")
_NEGATIVE = Text("thời lượng âm hoặc dài bất thường được cắt", "durations that are negative or absurd are cut")
_EFFORT = Text(
    "công việc đi kèm (level of effort) được cố định ở ngày của tệp",
    "level-of-effort activities are fixed at the file's dates",
)
_BAD_DATE = Text("ngày không dùng được bị bỏ", "dates that cannot be used are left out")
_BAD_LIMIT = Text("ràng buộc không dùng được bị bỏ", "constraints that cannot be used are left out")
_TWO_ALIKE = Text("hai ràng buộc cùng loại: giữ một", "of two constraints of one kind one is kept")
_HARD = Text(
    "ràng buộc bắt buộc (mandatory) thắng cả quan hệ trong P6; ở đây chỉ là phải bắt đầu, kết thúc đúng ngày",
    "mandatory constraints override links in P6; here they are dates to start or finish on",
)
_SUSPENDED = Text("thời gian tạm dừng không được giữ", "suspensions are not kept")
_EXPECTED = Text("ngày dự kiến kết thúc (expected finish) không được giữ", "expected finishes are not kept")
_NO_PREDECESSOR = Text(
    "quan hệ với công việc không có trong tệp bị bỏ", "links to activities that are not in the file are left out"
)
_FAMILY = Text(
    "quan hệ của công việc với chính nó hoặc với nhóm chứa nó bị bỏ",
    "links of an activity to itself or to a summary around it are left out",
)
_UNKNOWN_TYPE = Text("kiểu quan hệ lạ được hiểu là FS", "links of an unknown type are taken as FS")
_ABSURD = Text("độ trễ dài bất thường bị bỏ", "absurd lags are left out")
_TWICE = Text("quan hệ ghi hai lần chỉ giữ một", "links that stand there twice are kept once")


@dataclass(frozen=True, slots=True)
class Context:
    """What reading an activity needs of the rest: calendars by task, minutes of a day by calendar, people, money."""

    outline: Outline
    calendar_of: dict[str, str]
    plans: str
    minutes_a_day: Callable[[str], int]
    links: dict[str, list[Row]]
    units: dict[str, dict[str, float]]
    costs: dict[str, int]
    losses: Losses

    def day_of(self, *tasks: str) -> int | None:
        """What a day stands for in the calendars of some tasks; None where they differ."""
        days = {self.minutes_a_day(self.calendar_of.get(task, self.plans)) for task in tasks}
        return days.pop() if len(days) == 1 else None


def read_activity(placed: Placed, context: Context) -> Task:
    """A summary of the work breakdown, a milestone, or a task."""
    id_ = placed.id
    fields: dict[str, Any] = {"name": same(placed.name)} if placed.name else {}
    if placed.is_branch:
        return Task(id=id_, parent=placed.parent, children=tuple(placed.children), **fields)
    row = placed.row
    calendar = context.calendar_of.get(id_)
    if calendar is not None and calendar != context.plans:
        fields["calendar"] = calendar
    if row.get("task_type") in _MILESTONES:
        fields["kind"] = Kind.MILESTONE
    else:
        fields["duration"] = _duration(row, id_, context)
    fields["predecessors"] = _links(id_, context)
    fields["constraints"] = _constraints(row, id_, context)
    fields["progress"] = _progress(row, id_, context)
    if row.get("task_type") == _LEVEL_OF_EFFORT:
        fields["pinned"] = _pinned(row, id_, context)
    if id_ in context.units:
        fields["resources"] = context.units[id_]
    if context.costs.get(id_):
        fields["cost"] = context.costs[id_]
    return Task(id=id_, parent=placed.parent, **fields)


def stated_dates(row: Row, project: Row) -> StatedDates:
    """What a file says that P6 computed; float is in hours there. A project says what is critical to it."""
    start = row.get("act_start_date") or row.get("early_start_date") or row.get("target_start_date", "")
    finish = row.get("act_end_date") or row.get("early_end_date") or row.get("target_end_date", "")
    total = _minutes(row.get("total_float_hr_cnt", ""))
    return StatedDates(
        instant(start),
        instant(finish),
        instant(row.get("early_start_date", "")),
        instant(row.get("early_end_date", "")),
        instant(row.get("late_start_date", "")),
        instant(row.get("late_end_date", "")),
        total,
        _minutes(row.get("free_float_hr_cnt", "")),
        _is_critical(row, total, project),
    )


def critical_hours(project: Row) -> float:
    """The total float up to which activities of a project are critical."""
    hours = number(project.get("critical_drtn_hr_cnt", "") or "0")
    return hours if hours is not None and 0 < hours < _MOST_CRITICAL else 0


def _is_critical(row: Row, total: Minutes | None, project: Row) -> bool | None:
    if project.get("critical_path_type") == _LONGEST_PATH:
        return row.get("driving_path_flag") == "Y" if row.get("driving_path_flag") else None
    return None if total is None else total <= critical_hours(project) * 60


def _minutes(text: str) -> Minutes | None:
    value = number(text) if text else None
    return None if value is None or abs(value) > _LONGEST else Minutes(round(value * 60))


def _duration(row: Row, id_: str, context: Context) -> Duration:
    hours = number(row.get("target_drtn_hr_cnt", "") or row.get("remain_drtn_hr_cnt", "") or "x")
    if hours is None:
        context.losses.note(_NO_LENGTH, id_)
        return Duration(1, Unit.DAYS)
    if hours < 0 or hours > _LONGEST:
        context.losses.note(_NEGATIVE, id_)
    return _length(min(max(hours, 0), _LONGEST), id_, context)


def _length(hours: float, id_: str, context: Context) -> Duration:
    found = length(hours * 60, _DAYS, context.day_of(id_))
    kept = cut(found)
    if kept is not found:
        context.losses.note(_NEGATIVE, id_)
    return kept


def _links(id_: str, context: Context) -> tuple[Dependency, ...]:
    found: dict[tuple[str, LinkType, Duration | None], Dependency] = {}
    for row in context.links.get(id_, ()):
        predecessor = context.outline.id_of.get(row.get("pred_task_id", ""))
        if predecessor is None:
            context.losses.note(_NO_PREDECESSOR, id_)
            continue
        if predecessor == id_ or _is_around(predecessor, id_, context.outline):
            context.losses.note(_FAMILY, id_)
            continue
        type_ = _TYPES.get(row.get("pred_type", "PR_FS"))
        if type_ is None:
            context.losses.note(_UNKNOWN_TYPE, id_)
            type_ = LinkType.FINISH_START
        lag = _lag(row, predecessor, id_, context)
        link = Dependency(predecessor, id_, type_, lag, nth=len(found))
        if found.setdefault((predecessor, type_, lag), link) is not link:
            context.losses.note(_TWICE, id_)
    return tuple(found.values())


def _is_around(summary: str, task: str, outline: Outline) -> bool:
    around = outline.tasks[task].parent
    while around is not None and around != summary:
        around = outline.tasks[around].parent
    return around is not None


def _lag(row: Row, predecessor: str, id_: str, context: Context) -> Duration | None:
    said = row.get("lag_hr_cnt", "")
    hours = number(said) if said else 0
    if hours is None or abs(hours) > _LONGEST:
        context.losses.note(_ABSURD, id_)
        return None
    if not hours:
        return None
    a_day = context.day_of(predecessor, id_)
    lag = length(hours * 60, _HOURS if a_day is None else _DAYS, a_day)
    if cut(lag) is not lag or lag.is_zero:
        context.losses.note(_ABSURD, id_)
        return None
    return lag


def _constraints(row: Row, id_: str, context: Context) -> DateConstraints:
    """Both constraints of an activity."""
    constraints = NO_CONSTRAINTS
    for kind_column, date_column in (("cstr_type", "cstr_date"), ("cstr_type2", "cstr_date2")):
        said = row.get(kind_column, "")
        if not said:
            continue
        if said == _AS_LATE:
            constraints = replace(constraints, as_late_as_possible=True)
            continue
        kind, found = _CONSTRAINTS.get(said), when(row.get(date_column, ""))
        if kind is None or found is None:
            context.losses.note(_BAD_LIMIT, id_)
            continue
        if said in _MANDATORY:
            context.losses.note(_HARD, id_)
        if constraints.of(kind) is not None:
            context.losses.note(_TWO_ALIKE, id_)
            continue
        constraints = constraints.with_(kind, moment(found))
    if row.get("expect_end_date"):
        context.losses.note(_EXPECTED, id_)
    return constraints


def _progress(row: Row, id_: str, context: Context) -> Progress:
    started, finished = _date(row, "act_start_date", id_, context), _date(row, "act_end_date", id_, context)
    if started is not None and finished is not None and finished < started:
        context.losses.note(_BAD_DATE, id_)
        finished = None
    status = row.get("status_code", "")
    if started is None and finished is None and status not in ("TK_Active", "TK_Complete"):
        return NO_PROGRESS
    if row.get("suspend_date"):
        context.losses.note(_SUSPENDED, id_)
    complete = 1.0 if status == "TK_Complete" or finished is not None else _share(row)
    left = number(row.get("remain_drtn_hr_cnt", "") or "x")
    remaining = None
    if complete < 1 and left is not None and 0 <= left <= _LONGEST and row.get("task_type") not in _MILESTONES:
        remaining = _length(left, id_, context)
    return Progress(
        complete=complete or None,
        actual_start=None if started is None else moment(started),
        actual_finish=None if finished is None else moment(finished),
        remaining=remaining,
    )


def _share(row: Row) -> float:
    """How much is done, by the kind of percentage that the activity has; that of the duration where it is another."""
    if row.get("complete_pct_type") == "CP_Phys":
        done = (number(row.get("phys_complete_pct", "") or "0") or 0) / 100
    else:
        whole = number(row.get("target_drtn_hr_cnt", "") or "0") or 0
        left = number(row.get("remain_drtn_hr_cnt", "") or "0") or 0
        done = (whole - left) / whole if whole > 0 else 0
    return round(min(max(done, 0.0), 0.99), 4)


def _pinned(row: Row, id_: str, context: Context) -> Pinned | None:
    start = when(row.get("act_start_date") or row.get("early_start_date") or row.get("target_start_date", ""))
    finish = when(row.get("act_end_date") or row.get("early_end_date") or row.get("target_end_date", ""))
    if start is None or finish is None or finish < start:
        return None
    context.losses.note(_EFFORT, id_)
    return Pinned(moment(start), moment(finish))


def _date(row: Row, column: str, id_: str, context: Context) -> Any:
    text = row.get(column, "")
    found = when(text) if text else None
    if text and found is None:
        context.losses.note(_BAD_DATE, id_)
    return found
