"""Small plans for the tests: from text, through the real loader, into a schedule."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import Any

from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.network.expand import expanded
from dxplan.network.network import build
from dxplan.schedule.instant import clock_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HEAD = "dxplan: 1\nid: p\nname: p\n"


def plan_of(text: str) -> Plan:
    """The plan in a YAML text that leaves out `dxplan`, `id` and `name`."""
    return _usable((HEAD + dedent(text)).encode())


def plan_of_data(data: dict[str, Any]) -> Plan:
    """The plan that a mapping describes, written as JSON, which is YAML."""
    return _usable(json.dumps({"dxplan": 1, "id": "p", "name": "p", **data}, ensure_ascii=False).encode())


def schedule_of(text: str) -> Schedule:
    """The schedule of the plan in a YAML text."""
    return compute(build(expanded(plan_of(text))))


def schedule_of_data(data: dict[str, Any]) -> Schedule:
    """The schedule of the plan that a mapping describes."""
    return compute(build(expanded(plan_of_data(data))))


def show(instant: int) -> str:
    """An instant as `2024-05-03 17:00`."""
    return f"{clock_of(instant):%Y-%m-%d %H:%M}"


def show_day(instant: int) -> str:
    """An instant as `Fri 05-03 17:00`."""
    clock = clock_of(instant)
    return f"{WEEKDAYS[clock.weekday()]} {clock:%m-%d %H:%M}"


def _usable(data: bytes) -> Plan:
    loaded = load_bytes(data, "x.yaml")
    assert loaded.is_usable, [str(diagnostic) for diagnostic in loaded.diagnostics]
    assert loaded.plan is not None
    return loaded.plan
