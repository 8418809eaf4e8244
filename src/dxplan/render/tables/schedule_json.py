"""The schedule as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dxplan.render.tables.rows import iso, row
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language


def schedule_json(schedules: Sequence[tuple[Schedule, Language]], *, as_list: bool) -> str:
    """A plan as an object `{"plan", "start", "finish", "tasks": […]}`; `as_list` makes a list of such objects."""
    documents = [_document(schedule, language) for schedule, language in schedules]
    return json.dumps(documents if as_list else documents[0], ensure_ascii=False, indent=2) + "\n"


def _document(schedule: Schedule, language: Language) -> dict[str, Any]:
    return {
        "plan": schedule.plan.id,
        "start": iso(schedule.start),
        "finish": iso(schedule.finish),
        "tasks": [row(schedule, task, language) for task in schedule.plan.tasks.values()],
    }
