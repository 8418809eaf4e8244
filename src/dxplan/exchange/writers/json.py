"""JSON: the whole plan with its dates, for programs. `docs/export.schema.json` describes it.

Version 1 may get more members; none changes its meaning or goes away.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any

from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.outline import outline_of
from dxplan.model.calendar import Hours
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import Pinned, Task
from dxplan.render.encoding import PLAIN
from dxplan.schedule.instant import clock_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, same

TITLE = same("JSON")
EXTENSION = ".json"
NEEDS_REVIEW = False

VERSION = 1
_NOT_OF_THE_PLAN = ("places", "file", "tasks", "roots", "checks")
_OF_ITS_OWN = ("id", "parent", "children", "predecessors", "constraints", "progress", "places")
_UNSEEN = expression("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""What would steer a terminal, hide or turn round text; in JSON it can only stand in a string."""


def write(outgoing: Outgoing) -> bytes:
    """An object: the plan's head and registers as in its file, and all tasks in a list, with their dates."""
    text = json.dumps(_document(outgoing.schedule), ensure_ascii=False, indent=2)
    return PLAIN.encoded(_UNSEEN.sub(_code, text) + "\n")


def _code(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _document(schedule: Schedule) -> dict[str, Any]:
    plan = schedule.plan
    numbers = outline_of(plan)
    return {
        "format": "dxplan-export",
        "version": VERSION,
        "plan": _head(plan),
        "schedule": {
            "start": _clock(schedule.start),
            "finish": _clock(schedule.finish),
            "first_day": schedule.first_day.isoformat(),
            "last_day": schedule.last_day.isoformat(),
        },
        "tasks": [_task(schedule, task, numbers[task.id]) for task in plan.tasks.values()],
    }


def _head(plan: Plan) -> dict[str, Any]:
    return {
        f.name: said
        for f in fields(plan)
        if f.name not in _NOT_OF_THE_PLAN and _says(said := _said(getattr(plan, f.name)))
    }


def _task(schedule: Schedule, task: Task, number: str) -> dict[str, Any]:
    constraints = {kind.key: str(moment) for kind, moment in task.constraints.said()}
    parts: dict[str, Any] = {
        "id": task.id,
        "number": number,
        "parent": task.parent,
        "shape": task.shape,
        **{f.name: _said(getattr(task, f.name)) for f in fields(task) if f.name not in _OF_ITS_OWN},
        "after": [_link(link) for link in task.predecessors],
        "constraints": constraints | ({"as_late_as_possible": True} if task.constraints.as_late_as_possible else {}),
        "progress": _said(task.progress),
    }
    kept = {key: value for key, value in parts.items() if _says(value)}
    dates, days = schedule.tasks[task.id], days_of(schedule, task.id)
    driver = dates.driver
    return kept | {
        "dates": {
            "start": days.start.isoformat(),
            "finish": days.finish.isoformat(),
            "early_start": _clock(dates.early_start),
            "early_finish": _clock(dates.early_finish),
            "late_start": _clock(dates.late_start),
            "late_finish": _clock(dates.late_finish),
            "total_float": dates.total_float,
            "free_float": dates.free_float,
            "critical": dates.is_critical,
            "calendar": schedule.calendar_of[task.id],
            "driver": None if driver is None or driver.link is None else driver.link.predecessor,
        }
    }


def _link(link: Dependency) -> dict[str, str]:
    lag = {} if link.lag is None else {"lag": str(link.lag)}
    unit = {} if link.unit is None else {"unit": link.unit}
    return {"task": link.predecessor, "type": link.type.value, **lag, **unit}


def _clock(instant: Any) -> str:
    return clock_of(instant).isoformat(timespec="minutes")


def _said(value: Any) -> Any:
    """A value of the model: amounts and moments as in a plan file, money in đồng, prose in both languages."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Text):
        return value.plain()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (Moment, Duration, Pinned)):
        return str(value)
    if isinstance(value, (date, time)):
        return value.isoformat() if isinstance(value, date) else value.isoformat("minutes")
    if isinstance(value, Hours):
        return [f"{_of_day(start)}-{_of_day(end)}" for start, end in value.intervals]
    if isinstance(value, dict):
        return {str(key): _said(each) for key, each in value.items()}
    if is_dataclass(value):
        return _members((f.name, getattr(value, f.name)) for f in fields(value) if f.name not in ("places", "id"))
    if hasattr(value, "_asdict"):
        return _members(value._asdict().items())
    return [_said(each) for each in value]


def _members(named: Any) -> dict[str, Any]:
    return {name: said for name, value in named if _says(said := _said(value))}


def _says(value: Any) -> bool:
    """What is empty is left out; a number never is."""
    return value is not None and value is not False and value not in ("", [], {})


def _of_day(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
