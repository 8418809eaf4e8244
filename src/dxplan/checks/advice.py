"""What several hints end with."""

from __future__ import annotations

from dxplan.model.named import Code
from dxplan.text.phrase import Voiced, for_file


def see_why(task: str) -> Voiced:
    """Where the plan file's reader learns more of what drives a task."""
    return for_file("; xem {command}", "; see {command}", command=Code(f"dxplan why {task}"))
