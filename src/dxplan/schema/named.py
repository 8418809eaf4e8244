"""Which keys name things of the plan by their ids, and in which section those stand: for editors."""

from __future__ import annotations

TASKS, AGENCIES, SYSTEMS, CALENDARS, SOURCES = "tasks", "agencies", "systems", "calendars", "sources"
RESOURCES, KPIS = "resources", "kpis"

REGISTERS = (CALENDARS, AGENCIES, RESOURCES, SYSTEMS, KPIS, "context", "risks", SOURCES)
"""The sections whose keys are ids, the tasks aside."""

NAMES: dict[str, str] = {
    "calendar": CALENDARS,
    "base": CALENDARS,
    "lead": AGENCIES,
    "support": AGENCIES,
    "parties": AGENCIES,
    "agency": AGENCIES,
    "successor": AGENCIES,
    "owner": AGENCIES,
    "system": SYSTEMS,
    "needs": SYSTEMS,
    "kpis": KPIS,
    "resources": RESOURCES,
    "source": SOURCES,
    "delays": TASKS,
    "after": TASKS,
    "task": TASKS,
}
"""By key, wherever it stands below the sections: its value is such an id, a list of them, or a mapping by them."""
