"""The resources of a file, and how much of them each task has."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.calendars import PlanCalendars
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.money import Purse
from dxplan.exchange.msproject.values import flag, line, number, whole
from dxplan.exchange.new_ids import free, slug
from dxplan.model.duration import Unit
from dxplan.model.people import Rate, Resource
from dxplan.text.phrase import Text, same

_MATERIAL, _WORK = 0, 1
_DECIMALS = 6
_MOST_UNITS = 1e9
_MATERIALS = Text("vật tư không phải nguồn lực làm việc: bị bỏ", "materials are no resources that work: left out")
_COSTS = Text("nguồn lực chi phí bị bỏ", "cost resources are left out")
_TWICE = Text("hai nguồn lực cùng UID: giữ nguồn lực trước", "two resources have one UID: the first is kept")
_UNKNOWN = Text(
    "phân công cho nguồn lực không có trong tệp bị bỏ", "assignments of resources that are not in the file are left out"
)
_NO_TASK = Text(
    "phân công cho nhiệm vụ không có trong kế hoạch bị bỏ",
    "assignments to tasks that are not carried over are left out",
)
_DELAYED = Text(
    "độ trễ của phân công không giữ được: ngày của nhiệm vụ có thể khác",
    "delays of assignments are not kept: the tasks' dates may differ",
)
_CONTOUR = Text("phân bổ công việc không đều được hiểu là đều", "work that is spread unevenly is taken as even")
_EVEN = (0, 8)  # flat, and contoured by hand: which says nothing by itself
DELAY = Text("phân công có độ trễ riêng", "an assignment has a delay of its own")


@dataclass(frozen=True, slots=True)
class Staff:
    """The plan's resources by id, the ids by UID, and the UIDs of their calendars."""

    resources: dict[str, Resource]
    id_of: dict[str, str]
    calendar_of: dict[str, str]
    left_out: frozenset[str]


@dataclass(frozen=True, slots=True)
class Allotted:
    """Units of resources by task id, and why dates of tasks may differ through their assignments."""

    units: dict[str, dict[str, float]]
    causes: dict[str, Text]


def read_resources(rows: list[Row], calendars: PlanCalendars, plans: str | None, purse: Purse, losses: Losses) -> Staff:
    """The teams of a file; `plans` is the UID of the plan's own calendar."""
    resources: dict[str, Resource] = {}
    id_of: dict[str, str] = {}
    calendar_of: dict[str, str] = {}
    left_out: set[str] = set()
    for row in rows:
        uid, name = row.text("UID"), line(row.text("Name"))
        if whole(uid) <= 0 or flag(row.text("IsNull")) or not (name or uid):
            continue
        if uid in id_of:
            losses.note(_TWICE, name)
            continue
        is_cost = flag(row.text("IsCostResource"))
        if is_cost or whole(row.text("Type"), _WORK) == _MATERIAL:
            losses.note(_COSTS if is_cost else _MATERIALS, name)
            left_out.add(uid)
            continue
        id_ = free(slug(name) or f"r{whole(uid)}", resources)
        calendar = calendars.meant(row.text("CalendarUID"))
        if calendar is not None and calendar != plans:
            calendar_of[id_] = calendar
        amount = purse.rate(row.text("StandardRate"), id_)
        id_of[uid] = id_
        resources[id_] = Resource(
            id=id_,
            name=same(name) if name and name != id_ else None,
            capacity=_units(row.text("MaxUnits")) or 1.0,
            rate=None if amount is None else Rate(amount, Unit.HOURS),
            calendar=None if id_ not in calendar_of else calendars.id_of(calendar_of[id_]),
        )
    return Staff(resources, id_of, calendar_of, frozenset(left_out))


def read_assignments(rows: list[Row], tasks: dict[str, str], staff: Staff, losses: Losses) -> Allotted:
    """How much of which resource each task has; `tasks` are ids by UID. A resource named twice has both amounts."""
    units: dict[str, dict[str, float]] = {}
    causes: dict[str, Text] = {}
    for row in rows:
        task, uid = tasks.get(row.text("TaskUID")), row.text("ResourceUID")
        resource = staff.id_of.get(uid)
        if resource is None:
            if whole(uid) > 0 and uid not in staff.left_out:
                losses.note(_UNKNOWN, *([task] if task else []))
            continue
        if task is None:
            losses.note(_NO_TASK, resource)
            continue
        own = units.setdefault(task, {})
        own[resource] = round(own.get(resource, 0) + (_units(row.text("Units")) or 1.0), _DECIMALS)
        if whole(row.text("Delay")):
            losses.note(_DELAYED, task)
            causes[task] = DELAY
        if whole(row.text("WorkContour")) not in _EVEN:
            losses.note(_CONTOUR, task)
    return Allotted(units, causes)


def _units(text: str) -> float | None:
    value = number(text) if text else None
    return None if value is None or not 0 < value <= _MOST_UNITS else round(value, _DECIMALS)
