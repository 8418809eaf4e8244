"""Plans from a few lines, scheduled and drawn."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from dxplan.api import schedule_loaded
from dxplan.load.loader import load_bytes
from dxplan.render.gantt.terminal import gantt_text
from dxplan.render.gantt.view import GanttOptions
from dxplan.schedule.result import Schedule

PLANS = Path(__file__).parent.parent.parent.parent / "plans"
TODAY = date(2022, 3, 31)


def scheduled(tasks: dict[str, Any], **head: Any) -> Schedule:
    """The schedule of a plan that begins on Monday 10 January 2022, unless said otherwise."""
    plan = {"dxplan": 1, "id": "p", "name": "Kế hoạch", "start": "2022-01-10", **head, "tasks": tasks}
    outcome = schedule_loaded(load_bytes(json.dumps(plan, ensure_ascii=False).encode(), "plan.yaml"), "plan.yaml")
    assert outcome.schedule is not None, outcome.diagnostics
    return outcome.schedule


def drawn_plan(
    schedule: Schedule, width: int = 80, *, color: bool = False, ascii_only: bool = False, **options: Any
) -> str:
    """The chart of one plan in Vietnamese, on 31 March 2022."""
    wanted = GanttOptions(**{"today": TODAY, **options})
    return gantt_text([(schedule, "vi")], wanted, width, color=color, ascii_only=ascii_only)


def row_of(text: str, id_: str) -> str:
    """The line that begins with an id."""
    return next(line for line in text.splitlines() if line.split(" ", 1)[0] == id_)
