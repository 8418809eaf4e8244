"""The registers: calendars, agencies, resources, systems, targets, context, risks, sources."""

from __future__ import annotations

from typing import Any, TypeVar

from dxplan.load.fields.dates import date_ranges, day, moment, rough_date
from dxplan.load.fields.durations import duration_range
from dxplan.load.fields.money import rate
from dxplan.load.fields.numbers import level, measure, positive_number, share
from dxplan.load.fields.text import (
    Choice,
    boolean,
    by_id,
    expect_mapping,
    plain_text,
    prose,
    reference,
    references,
    single_identifier,
)
from dxplan.load.fields.week import holidays, hours, hours_on, week, weeks
from dxplan.load.nodes import Node
from dxplan.load.table import ITEM, Table, entries, read_fields
from dxplan.model.calendar import Calendar
from dxplan.model.duration import DurationRange
from dxplan.model.item import Item
from dxplan.model.kpi import Kpi
from dxplan.model.people import Agency, AgencyKind, Resource
from dxplan.model.reference import Circumstance, Reference
from dxplan.model.risk import Risk
from dxplan.model.system import Route, System
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text

I = TypeVar("I", bound=Item)  # noqa: E741


def task_delays(log: Log, node: Node) -> dict[str, DurationRange]:
    """Which tasks a risk delays, and by how much: {TD14: 20d..60d}."""
    mapping = expect_mapping(log, node, Text("nhiệm vụ và khoảng chậm", "tasks and how long they would be late"))
    delays: dict[str, DurationRange] = {}
    for key, value in by_id(log, mapping, refers=True) if mapping else ():
        range_ = duration_range(log, value)
        if range_ is not None:
            delays[key.text] = range_
    return delays


_AGENCY_KINDS = {kind.value: kind for kind in AgencyKind}

CALENDAR: Table = {
    **ITEM,
    "base": reference,
    "week": week,
    "hours": hours,
    "holidays": holidays,
    "days_off": date_ranges,
    "worked_days": date_ranges,
    "weeks": weeks,
    "hours_on": hours_on,
}
AGENCY: Table = {
    **ITEM,
    "kind": Choice(_AGENCY_KINDS, Text("loại cơ quan", "kind of agency")),
    "valid_from": day,
    "valid_to": day,
    "successor": reference,
}
RESOURCE: Table = {**ITEM, "agency": reference, "capacity": positive_number, "rate": rate, "calendar": reference}
_ROUTES = {route.value: route for route in Route}
SYSTEM: Table = {
    **ITEM,
    "security_level": level,
    "personal_data": boolean,
    "needs": references,
    "route": Choice(_ROUTES, Text("cách có được hệ thống", "route")),
}
KPI: Table = {**ITEM, "baseline": measure, "target": measure, "unit": prose, "by": moment}
CIRCUMSTANCE: Table = {**ITEM, "date": rough_date}
RISK: Table = {
    **ITEM,
    "probability": share,
    "delays": task_delays,
    "response": prose,
    "owner": single_identifier,
}
REFERENCE: Table = {**ITEM, "title": prose, "date": rough_date, "url": plain_text}


def register(log: Log, node: Node, kind: type[I], table: Table, what: Text) -> dict[str, I] | None:
    """A register of items of one kind, by id; None if it is no register at all."""
    found = entries(log, node, what, table)
    if found is None:
        return None
    items: dict[str, I] = {}
    for id_, mapping in found.items():
        values: dict[str, Any] = read_fields(log, mapping, table)
        if "title" in values:
            values["name"] = values.pop("title")
        items[id_] = kind(id=id_, places=mapping, **values)
    return items


def calendars(log: Log, node: Node) -> dict[str, Calendar] | None:
    """The plan's own calendars."""
    return register(log, node, Calendar, CALENDAR, Text("lịch làm việc", "calendars"))


def agencies(log: Log, node: Node) -> dict[str, Agency] | None:
    """The agencies that lead and support."""
    return register(log, node, Agency, AGENCY, Text("cơ quan", "agencies"))


def resources(log: Log, node: Node) -> dict[str, Resource] | None:
    """The teams."""
    return register(log, node, Resource, RESOURCE, Text("nguồn lực", "resources"))


def systems(log: Log, node: Node) -> dict[str, System] | None:
    """The systems built or connected."""
    return register(log, node, System, SYSTEM, Text("hệ thống", "systems"))


def kpis(log: Log, node: Node) -> dict[str, Kpi] | None:
    """The targets."""
    return register(log, node, Kpi, KPI, Text("chỉ tiêu", "targets"))


def context(log: Log, node: Node) -> dict[str, Circumstance] | None:
    """What frames the plan."""
    return register(log, node, Circumstance, CIRCUMSTANCE, Text("bối cảnh", "circumstances"))


def risks(log: Log, node: Node) -> dict[str, Risk] | None:
    """The risk register."""
    return register(log, node, Risk, RISK, Text("rủi ro", "risks"))


def sources(log: Log, node: Node) -> dict[str, Reference] | None:
    """Where the content comes from."""
    return register(log, node, Reference, REFERENCE, Text("nguồn", "sources"))
