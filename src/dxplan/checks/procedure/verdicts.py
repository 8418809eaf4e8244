"""What a verdict is for: on a trial, or on whether to go on to others."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.model.dependency import LinkType
from dxplan.model.task import Task

_TO_GO_ON = Phrases("mở rộng; nhân rộng; extension; extend; roll out; rollout; go on")


def is_to_go_on(task: Task) -> bool:
    """Whether an evaluation says whether to go on: it may come after the acceptance of what was tried."""
    return task.name is not None and _TO_GO_ON.tell(padded(task.name.everything))


def is_of_its_use(task: Task, accepted: Iterable[Task]) -> bool:
    """Whether an evaluation waits for some time of use after an acceptance: that is what it judges, and no trial."""
    ids = {each.id for each in accepted}
    return any(
        link.predecessor in ids and link.type is LinkType.FINISH_START and link.lag is not None and link.lag.amount > 0
        for link in task.predecessors
    )
