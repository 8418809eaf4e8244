"""What a verdict is for: on a trial, or on whether to go on to others."""

from __future__ import annotations

from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.model.task import Task

_TO_GO_ON = Phrases("mở rộng; nhân rộng; extension; extend; roll out; rollout; go on")


def is_to_go_on(task: Task) -> bool:
    """Whether an evaluation says whether to go on: it may come after the acceptance of what was tried."""
    return task.name is not None and _TO_GO_ON.tell(padded(task.name.everything))
