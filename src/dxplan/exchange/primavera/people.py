"""The resources of a file, how much of them activities have, and what activities cost."""

from __future__ import annotations

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.values import line, number
from dxplan.exchange.new_ids import free, slug
from dxplan.exchange.primavera.tables import Tables
from dxplan.model.people import Resource
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, same, say

_MATERIAL = "RT_Mat"
_DONG = frozenset(("vnd", "vnđ", "₫", "đ", "đồng", "dong"))
_DECIMALS = 6
_MOST = 1e9
_MOST_COST = 10**17
_MATERIALS = Text("vật tư không phải nguồn lực làm việc: bị bỏ", "materials are no resources that work: left out")
_UNKNOWN = Text(
    "phân công cho nguồn lực không có trong tệp bị bỏ", "assignments of resources that are not in the file are left out"
)
_NO_CURRENCY = Text(
    "tệp không ghi tiền tính bằng gì: không được đưa vào",
    "the file does not say in which currency money is: it is left out",
)
_OWN_HOURS = Text(
    "công việc chạy theo lịch của nguồn lực (resource dependent): dùng lịch của công việc",
    "resource-dependent activities run by the calendar of their resources in P6: here by their own",
)


class Staff(NamedTuple):
    """The plan's resources, units of them by task, and costs by task (đồng)."""

    resources: dict[str, Resource]
    units: dict[str, dict[str, float]]
    costs: dict[str, int]


def read_staff(tables: Tables, id_of: dict[str, str], losses: Losses) -> Staff:
    """Units are a share of an hour's work: 1 is one person all the time."""
    resources: dict[str, Resource] = {}
    known: dict[str, str] = {}
    capacity = {row.get("rsrc_id"): _positive(row.get("max_qty_per_hr", "")) for row in tables.of("RSRCRATE")}
    for row in tables.of("RSRC"):
        name = line(row.get("rsrc_name", "") or row.get("rsrc_short_name", ""))
        if row.get("rsrc_type") == _MATERIAL:
            losses.note(_MATERIALS, name)
            continue
        id_ = free(slug(row.get("rsrc_short_name", "")) or slug(name) or "r", resources)
        known.setdefault(row.get("rsrc_id", ""), id_)
        resources[id_] = Resource(
            id=id_, name=same(name) if name else None, capacity=capacity.get(row.get("rsrc_id")) or 1.0
        )
    units: dict[str, dict[str, float]] = {}
    costs: dict[str, float] = {}
    for row in tables.of("TASKRSRC"):
        task, resource = id_of.get(row.get("task_id", "")), known.get(row.get("rsrc_id", ""))
        if task is None:
            continue
        costs[task] = costs.get(task, 0) + (number(row.get("target_cost", "") or "0") or 0)
        if resource is None:
            losses.note(_UNKNOWN, task)
            continue
        had = units.setdefault(task, {})
        had[resource] = round(had.get(resource, 0) + (_positive(row.get("target_qty_per_hr", "")) or 1.0), _DECIMALS)
    for row in tables.of("PROJCOST"):
        task = id_of.get(row.get("task_id", ""))
        if task is not None:
            costs[task] = costs.get(task, 0) + (number(row.get("target_cost", "") or "0") or 0)
    for row in tables.of("TASK"):
        if row.get("task_type") == "TT_Rsrc" and row.get("task_id", "") in id_of:
            losses.note(_OWN_HOURS, id_of[row["task_id"]])
    used = {id_ for each in units.values() for id_ in each}
    kept = {id_: resource for id_, resource in resources.items() if id_ in used}
    return Staff(kept, units, _in_dong(tables, costs, losses))


def _positive(text: str) -> float | None:
    value = number(text) if text else None
    return value if value is not None and 0 < value < _MOST else None


def _in_dong(tables: Tables, costs: dict[str, float], losses: Losses) -> dict[str, int]:
    """Costs where the file's own currency is đồng."""
    said = {task: round(cost) for task, cost in costs.items() if 0 < cost < _MOST_COST and round(cost)}
    base = next((row for row in tables.of("CURRTYPE") if number(row.get("base_exch_rate", "") or "0") == 1), {})
    names = [line(base.get(column, "")) for column in ("curr_short_name", "curr_symbol")]
    if not any(names):
        names = [line(tables.currency)]
    if not said or any(name.casefold() in _DONG for name in names):
        return said
    currency = next(filter(None, names), "")
    unlike = say(
        "tiền trong tệp tính bằng {currency}, không phải đồng: không được đưa vào",
        "money in the file is in {currency}, not in đồng: it is left out",
        currency=currency,
    )
    losses.note(unlike if currency else _NO_CURRENCY, *said)
    return {}
