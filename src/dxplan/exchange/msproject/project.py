"""A whole file as a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dxplan.exchange.incoming import BaselineTask, Imported, Refused, Wishes
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.calendars import PlanCalendars
from dxplan.exchange.msproject.document import NAMESPACE, Document, Row
from dxplan.exchange.msproject.links import Known
from dxplan.exchange.msproject.money import Purse
from dxplan.exchange.msproject.outline import ID_FIELD, Outline, read_outline
from dxplan.exchange.msproject.own_fields import read_own_fields
from dxplan.exchange.msproject.resources import read_assignments, read_resources
from dxplan.exchange.msproject.stated import baselines_of, stated_dates
from dxplan.exchange.msproject.task_calendars import Sources, calendars_of_tasks
from dxplan.exchange.msproject.tasks import Context, read_task
from dxplan.exchange.msproject.values import flag, line, minutes, when, whole
from dxplan.exchange.new_ids import slug
from dxplan.model.duration import ZERO, Duration, Unit
from dxplan.model.moment import YEARS
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.model.settings import DEFAULT_SCHEDULING, OutOfSequenceMode
from dxplan.schedule.calendars import Calendars
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, same, say

_YEARS_AFTER = 10
"""Years after the last date of a file up to which recurring exceptions of its calendars are written out."""
_NO_TASKS = Text("tệp không có nhiệm vụ nào", "the file has no tasks")
_NO_START = Text(
    "tệp không ghi ngày bắt đầu và không nhiệm vụ nào có ngày",
    "the file says no start, and none of its tasks has a date",
)
_BACKWARD = Text(
    "tệp xếp lịch lùi từ ngày kết thúc; kế hoạch xếp từ ngày bắt đầu: ngày có thể khác",
    "the file is scheduled backwards from its finish, the plan from its start: dates may differ",
)
_GUESSED = Text(
    "tệp không theo bảng mã mà nó ghi: đọc theo Windows-1252",
    "the file is not in the encoding it says: read as Windows-1252",
)
_OTHER_NAMESPACE = Text(
    "không gian tên (xmlns) của tệp XML không phải của Microsoft Project: vẫn đọc như tệp của Project",
    "the namespace (xmlns) of the XML is not that of Microsoft Project: read as Project's all the same",
)
_OWN_START = Text(
    "dự án không có ngày bắt đầu dùng được: lấy ngày sớm nhất của các nhiệm vụ",
    "the project has no start that can be used: the earliest date of its tasks is taken",
)
_NO_STATUS = Text(
    "ngày cập nhật không dùng được, hoặc trước ngày bắt đầu: bị bỏ",
    "a status date that cannot be used, or lies before the start, is left out",
)
_AUTHORS = ("Author", "Company", "Manager", "Subject", "Category", "Keywords", "Comments")


def read_project(document: Document, path: Path, wishes: Wishes) -> Imported | Refused:
    """The plan that a file holds."""
    losses = Losses()
    project = document.project
    if document.is_guessed:
        losses.note(_GUESSED)
    if document.namespace not in ("", NAMESPACE):
        losses.note(_OTHER_NAMESPACE)
    outline = read_outline(document.rows("Tasks", "Task"), project, losses, ids_from_names=wishes.ids_from_names)
    if not outline.tasks:
        return Refused(_NO_TASKS)
    starts = _start(project, outline, losses)
    if starts is None:
        return Refused(_NO_START)
    purse = Purse(project, losses)
    calendars = PlanCalendars(document.rows("Calendars", "Calendar"), losses, _until(project, outline, starts))
    own = calendars.meant(project.text("CalendarUID"))
    plans = calendars.usual() if own is None else calendars.id_of(own)
    staff = read_resources(document.rows("Resources", "Resource"), calendars, own, purse, losses)
    allotted = read_assignments(document.rows("Assignments", "Assignment"), outline.id_of, staff, losses)
    causes = dict(allotted.causes)
    head: dict[str, Any] = _head(project, path, starts, wishes)
    times = Calendars(Plan(**head, calendar=plans, calendars=calendars.made))
    sources = Sources(calendars, own, plans, staff, times)
    calendar_of = calendars_of_tasks(outline, sources, allotted.units, losses, causes)
    told = read_own_fields(project, outline)
    parents = {placed.id: placed.parent for placed in outline.tasks.values()}
    context = Context(
        outline=outline,
        known=Known(outline.id_of, outline.left_out, parents, _summaries(outline)),
        calendar_of=calendar_of,
        time_of=lambda id_: times[id_ or plans],
        units=allotted.units,
        told=told.of_tasks,
        purse=purse,
        starts=starts,
        losses=losses,
        causes=causes,
    )
    tasks = {placed.id: read_task(placed, context) for placed in outline.tasks.values()}
    if project.text("StatusDate") and head["status_date"] is None:
        losses.note(_NO_STATUS)
    if not flag(project.text("ScheduleFromStart"), otherwise=True):
        losses.note(_BACKWARD)
        finish = when(project.text("FinishDate"))
        if finish is not None and finish >= starts:
            head |= {"finish_by": finish.date(), "finish_by_clock": finish.time()}
        causes.update((task.id, _BACKWARD) for task in tasks.values() if not task.children and task.id not in causes)
    baselines = _baselines(outline, purse)
    _note_the_rest(project, outline, calendars, baselines, told.fields, losses)
    plan = Plan(
        **head,
        calendar=plans,
        calendars=calendars.made,
        agencies=told.agencies,
        resources=staff.resources,
        tasks=tasks,
        roots=tuple(id_ for id_, parent in parents.items() if parent is None),
        file=str(path),
    )
    stated = {placed.id: stated_dates(placed.row) for placed in outline.tasks.values()}
    return Imported(plan, losses.all(), stated, baselines, causes)


def _head(project: Row, path: Path, starts: datetime, wishes: Wishes) -> dict[str, Any]:
    name = line(project.text("Title") or project.text("Name").removesuffix(".xml") or path.stem)
    limit = whole(project.text("CriticalSlackLimit"))
    status = when(project.text("StatusDate"))
    return {
        "id": slug(name) or slug(path.stem) or "plan",
        "name": same(name or path.stem or "plan"),
        "start": starts.date(),
        "start_clock": starts.time(),
        "status_date": None if status is None or status.date() < starts.date() else status.date(),
        "language": wishes.language,
        "rules": Program.MSPROJECT,
        "scheduling": replace(
            DEFAULT_SCHEDULING,
            critical_float=Duration(limit, Unit.DAYS) if 0 < limit < 1000 else ZERO,
            out_of_sequence=OutOfSequenceMode.NO_SPLIT if project.text("SplitsInProgressTasks") == "0" else None,
        ),
    }


def _start(project: Row, outline: Outline, losses: Losses) -> datetime | None:
    said = when(project.text("StartDate"))
    if said is not None:
        return said
    dates = (when(placed.row.text("Start")) for placed in outline.tasks.values())
    earliest = min((found for found in dates if found is not None), default=None)
    if earliest is not None:
        losses.note(_OWN_START)
    return earliest


def _until(project: Row, outline: Outline, starts: datetime) -> date:
    """The last day that matters for calendars that go on for ever."""
    dates = [when(placed.row.text("Finish")) for placed in outline.tasks.values()]
    last = max([found for found in (*dates, when(project.text("FinishDate"))) if found is not None], default=starts)
    year = min(max(last, starts).year + _YEARS_AFTER, YEARS.stop - 1)
    return date(year, 12, 31)


def _summaries(outline: Outline) -> dict[str, float]:
    """How long the file says that its summaries run."""
    return {id_: minutes(placed.row.text("Duration")) or 0 for id_, placed in outline.tasks.items() if placed.children}


def _baselines(outline: Outline, purse: Purse) -> dict[int, dict[str, BaselineTask]]:
    baselines: dict[int, dict[str, BaselineTask]] = {}
    for id_, placed in outline.tasks.items():
        if "Baseline" in placed.row.inside:
            for nth, task in baselines_of(placed.row, id_, purse).items():
                baselines.setdefault(nth, {})[id_] = task
    return dict(sorted(baselines.items()))


def _note_the_rest(
    project: Row,
    outline: Outline,
    calendars: PlanCalendars,
    baselines: dict[int, dict[str, BaselineTask]],
    kept: frozenset[str],
    losses: Losses,
) -> None:
    """What no plan of ours has a place for."""
    for nth, tasks in baselines.items():
        losses.note(
            say(
                "đường cơ sở {nth} không được ghi vào kế hoạch", "baseline {nth} is not written into the plan", nth=nth
            ),
            *tasks,
        )
    named = {
        row.text("FieldID"): line(row.text("Alias") or row.text("FieldName"))
        for row in project.rows("ExtendedAttributes", "ExtendedAttribute")
    }
    for id_, placed in outline.tasks.items():
        row = placed.row
        for attribute in row.inside.get("ExtendedAttribute", ()):
            alias = named.get(attribute.text("FieldID")) or line(attribute.text("FieldID"))
            if alias != ID_FIELD and attribute.text("FieldID") not in kept:
                losses.note(
                    say(
                        "trường tự đặt “{field}” không được giữ", "the custom field “{field}” is not kept", field=alias
                    ),
                    id_,
                )
        if "HyperlinkAddress" in row.texts:
            losses.note(Text("liên kết tới trang, tệp không được giữ", "hyperlinks are not kept"), id_)
        wbs, number = row.text("WBS"), row.text("OutlineNumber")
        if wbs and number and wbs != number:
            losses.note(Text("mã WBS riêng không được giữ", "WBS codes of their own are not kept"), id_)
    unused = calendars.unused()
    if unused:
        losses.note(Text("lịch không nhiệm vụ nào dùng bị bỏ", "calendars that nothing uses are left out"), *unused)
    said = [name for name in _AUTHORS if project.text(name)]
    if said:
        losses.note(
            say(
                "thuộc tính của tệp ({names}) không được giữ",
                "properties of the file ({names}) are not kept",
                names=listed(said),
            )
        )
