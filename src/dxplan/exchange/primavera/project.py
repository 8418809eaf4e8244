"""A whole XER file as a plan, scheduled by P6's conventions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from dxplan.exchange.incoming import Imported, Refused, Wishes
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.values import line, when
from dxplan.exchange.new_ids import slug
from dxplan.exchange.primavera.activities import Context, critical_hours, read_activity, stated_dates
from dxplan.exchange.primavera.calendars import PlanCalendars
from dxplan.exchange.primavera.outline import Outline, read_outline
from dxplan.exchange.primavera.people import read_staff
from dxplan.exchange.primavera.tables import Row, Tables
from dxplan.model.duration import Duration, Unit
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.model.settings import DEFAULT_SCHEDULING, SchedulingSettings
from dxplan.schedule.calendars import Calendars
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, same, say

_NO_TASKS = Text("tệp không có công việc nào (bảng TASK)", "the file has no activities (table TASK)")
_NO_START = Text("tệp không ghi ngày bắt đầu nào dùng được", "the file has no start that can be used")
_ODD = Text("dòng không thuộc bảng nào bị bỏ", "lines that belong to no table are left out")
_SEVERAL = Text(
    "tệp có nhiều dự án: mỗi dự án là một nhóm của kế hoạch",
    "the file has several projects: each is a summary of the plan",
)
_LONGEST_PATH = Text(
    "P6 tính đường găng theo đường dài nhất (longest path); ở đây theo thời gian dự trữ",
    "critical is what lies on the longest path in P6; here what has no float, and what drives the finish",
)
_DATA_DATES = Text(
    "các dự án có ngày cập nhật khác nhau: dùng ngày muộn nhất",
    "the projects have different data dates: the latest is used",
)
_NO_CALENDAR = Text(
    "lịch không có trong tệp: dùng lịch của dự án", "calendars that are not in the file: the project's is used"
)
_UNUSED = Text("lịch không công việc nào dùng bị bỏ", "calendars that no activity uses are left out")
_LOST = Text("ký tự không đọc được", "characters that cannot be read")
_DATA_HOUR = Text(
    "ngày cập nhật nằm giữa ngày: lấy cuối ngày gần nhất",
    "the data date lies within a day: the nearest end of a day is taken",
)
_MORNING, _NOON, _EVENING = time(9), time(12), time(16)
_TABLES = {
    "ACTVCODE": Text("mã phân loại công việc (activity codes)", "activity codes"),
    "UDFVALUE": Text("trường tự đặt (UDF)", "user-defined fields"),
    "TASKMEMO": Text("ghi chú (notebook)", "notebooks"),
    "TASKPROC": Text("các bước của công việc", "steps of activities"),
    "TASKFIN": Text("số liệu theo kỳ tài chính", "past financial periods"),
    "PROJRISK": Text("rủi ro", "risks"),
    "TASKDOC": Text("tài liệu", "documents"),
}


def read_project(tables: Tables, path: Path, wishes: Wishes) -> Imported | Refused:
    """The plan that a file holds."""
    losses = Losses()
    outline = read_outline(tables, losses, ids_from_names=wishes.ids_from_names)
    if not any(not placed.is_branch for placed in outline.tasks.values()):
        return Refused(_NO_TASKS)
    projects = _projects(tables)
    starts = _start(projects, outline)
    if starts is None:
        return Refused(_NO_START)
    if len(projects) > 1:
        losses.note(_SEVERAL, *(line(project.get("proj_short_name", "")) for project in projects))
    calendars = PlanCalendars(tables.of("CALENDAR"), losses)
    own = next((n for p in projects if calendars.knows(n := p.get("clndr_id", ""))), calendars.default())
    plans = calendars.id_of(own)
    calendar_of = _calendars_of(outline, calendars, plans, losses)
    head = _head(projects, tables, path, starts, wishes, losses)
    times = Calendars(Plan(**head, calendar=plans, calendars=calendars.made))
    staff = read_staff(tables, outline.id_of, losses)
    context = Context(
        outline=outline,
        calendar_of=calendar_of,
        plans=plans,
        minutes_a_day=lambda id_: times[id_].minutes_a_day,
        links=_links(tables, outline),
        units=staff.units,
        costs=staff.costs,
        losses=losses,
    )
    tasks = {placed.id: read_activity(placed, context) for placed in outline.tasks.values()}
    _note_the_rest(tables, calendars, losses)
    plan = Plan(
        **head,
        calendar=plans,
        calendars=calendars.made,
        resources=staff.resources,
        tasks=tasks,
        roots=tuple(placed.id for placed in outline.tasks.values() if placed.parent is None),
        file=str(path),
    )
    by_id = {project.get("proj_id"): project for project in projects}
    stated = {
        placed.id: stated_dates(placed.row, by_id.get(placed.row.get("proj_id"), {}))
        for placed in outline.tasks.values()
        if not placed.is_branch
    }
    return Imported(plan, losses.all(), stated)


def _projects(tables: Tables) -> list[Row]:
    """The projects that have activities: files name others, of which they only hold links."""
    used = {row.get("proj_id") for row in tables.of("TASK")}
    return [row for row in tables.of("PROJECT") if row.get("proj_id") in used]


def _start(projects: list[Row], outline: Outline) -> datetime | None:
    said = [found for project in projects if (found := when(project.get("plan_start_date", "")))]
    if said:
        return min(said)
    columns = ("act_start_date", "early_start_date", "target_start_date")
    dates = (when(placed.row.get(column, "")) for placed in outline.tasks.values() for column in columns)
    return min((found for found in dates if found is not None), default=None)


def _head(
    projects: list[Row], tables: Tables, path: Path, starts: datetime, wishes: Wishes, losses: Losses
) -> dict[str, Any]:
    name = path.stem
    if len(projects) == 1:
        own = projects[0].get("proj_id")
        roots = (row for row in tables.of("PROJWBS") if row.get("proj_node_flag") == "Y" and row.get("proj_id") == own)
        name = next((row.get("wbs_name", "") for row in roots), "") or projects[0].get("proj_short_name", "") or name
    name = line(name) or line(path.stem) or "plan"
    due = [found for project in projects if (found := when(project.get("plan_end_date", "")))]
    finish = max(due, default=None)
    head: dict[str, Any] = {
        "id": slug(name) or slug(path.stem) or "plan",
        "name": same(name),
        "start": starts.date(),
        "start_clock": starts.time(),
        "status_date": _data_date(projects, starts, losses),
        "language": wishes.language,
        "rules": Program.P6,
        "scheduling": _scheduling(projects, losses),
    }
    if finish is not None and finish >= starts:
        head |= {"finish_by": finish.date(), "finish_by_clock": finish.time()}
    return head


def _scheduling(projects: list[Row], losses: Losses) -> SchedulingSettings:
    if any(project.get("critical_path_type") == "CT_DrivPath" for project in projects):
        losses.note(_LONGEST_PATH)
    hours = max(map(critical_hours, projects), default=0)
    return SchedulingSettings(critical_float=Duration(hours, Unit.HOURS)) if hours else DEFAULT_SCHEDULING


def _data_date(projects: list[Row], starts: datetime, losses: Losses) -> date | None:
    """The day up to whose end progress is told: a data date in the morning is the end of the day before.

    None where nothing has begun yet.
    """
    said = [found for project in projects if (found := when(project.get("last_recalc_date", "")))]
    if not said or max(said) <= starts:
        return None
    if len({found.date() for found in said}) > 1:
        losses.note(_DATA_DATES)
    latest = max(said)
    if _MORNING < latest.time() < _EVENING:
        losses.note(_DATA_HOUR)
    day = latest.date() if latest.time() >= _NOON else latest.date() - timedelta(days=1)
    return day if day >= starts.date() else None


def _calendars_of(outline: Outline, calendars: PlanCalendars, plans: str, losses: Losses) -> dict[str, str]:
    found: dict[str, str] = {}
    for id_, placed in outline.tasks.items():
        if placed.is_branch:
            continue
        number = placed.row.get("clndr_id", "")
        if calendars.knows(number):
            found[id_] = calendars.id_of(number)
        else:
            found[id_] = plans
            if number:
                losses.note(_NO_CALENDAR, id_)
    return found


def _links(tables: Tables, outline: Outline) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in tables.of("TASKPRED"):
        task = outline.id_of.get(row.get("task_id", ""))
        if task is not None and not outline.tasks[task].is_branch:
            found.setdefault(task, []).append(row)
    return found


def _note_the_rest(tables: Tables, calendars: PlanCalendars, losses: Losses) -> None:
    if tables.odd:
        losses.note(_ODD, *map(str, tables.odd))
    if tables.decoded.guessed is not None:
        losses.note(tables.decoded.guessed)
    if tables.decoded.unreadable:
        losses.note(_LOST)
    for name in calendars.unused():
        losses.note(_UNUSED, name)
    others = list(_others(tables))
    if others:
        losses.note(say("không được đưa vào: {tables}", "not carried over: {tables}", tables=listed(others)))


def _others(tables: Tables) -> Iterator[Text]:
    return (what for name, what in _TABLES.items() if tables.of(name))
