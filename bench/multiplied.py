"""A plan several times over in one file: what a rule finds once, it then finds as often."""

from __future__ import annotations

import re
from typing import Any

import yaml

_SECTIONS = ("calendars", "agencies", "resources", "systems", "kpis", "risks", "sources")
_KEPT = frozenset({"name", "deliverable", "note", "title", "reason", "province"})
_WORD = re.compile(r"[\w-]+")


def multiplied(text: str, times: int) -> str:
    """A plan file with its sections and tasks `times` over, each time with ids of its own."""
    plan: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)  # it makes texts of everything
    ids = _ids(plan)
    whole = {
        key: value if key in _KEPT or (isinstance(value, str) and key != "calendar") else _renamed(value, ids, "_0")
        for key, value in plan.items()
        if key not in (*_SECTIONS, "tasks")
    }
    for section in (*_SECTIONS, "tasks"):
        if section in plan:
            whole[section] = {}
            for number in range(times):
                whole[section] |= _renamed(plan[section], ids, f"_{number}")
    if "checks" in whole and "waive" in whole["checks"]:
        waived = plan["checks"]["waive"]
        waivers = [_renamed(waiver, ids, f"_{number}") for waiver in waived for number in range(times)]
        whole["checks"] = {**whole["checks"], "waive": waivers}
    return yaml.dump(whole, allow_unicode=True, sort_keys=False, width=10_000, Dumper=yaml.CSafeDumper)


def _ids(plan: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for section in _SECTIONS:
        found |= set(plan.get(section) or {})
    left = [plan["tasks"]]
    while left:
        tasks = left.pop()
        found |= set(tasks)
        left += [task["tasks"] for task in tasks.values() if isinstance(task, dict) and "tasks" in task]
    return found


def _renamed(value: Any, ids: set[str], suffix: str) -> Any:
    if isinstance(value, dict):
        return {
            key + suffix if key in ids else key: inner if key in _KEPT else _renamed(inner, ids, suffix)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(inner, ids, suffix) for inner in value]
    if isinstance(value, str):
        return _WORD.sub(lambda word: word[0] + suffix if word[0] in ids else word[0], value)
    return value
