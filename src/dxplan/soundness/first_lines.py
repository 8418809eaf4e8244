"""What a plan begins with: to be written first where there is nothing yet."""

from __future__ import annotations

from dxplan.model.named import Code, entry
from dxplan.text.lists import joined
from dxplan.text.phrase import Part

ONE_TASK = "T1: {name: Khảo sát, duration: 10d}"
"""A task, as a plan writes it."""
FIRST_LINES: dict[str, Part] = {
    "dxplan": entry("dxplan", 1),
    "id": entry("id", "ke-hoach"),
    "start": entry("start", "2022-01-10"),
    "tasks": Code(f"tasks: {{{ONE_TASK}}}"),
}
"""The lines of the smallest plan, by key."""
ALL_LINES = joined(FIRST_LINES.values())
