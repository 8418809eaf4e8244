"""Deliverables with weights, for which no other program has a place: its own share of progress goes over."""

from __future__ import annotations

from dxplan.exchange.incoming import Unkept
from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.text.phrase import say

_WEIGHTS = say(
    "trọng số và tiến độ từng sản phẩm ({key}) không có chỗ ghi, chỉ còn phần trăm chung",
    "there is no place for the weights of {key}, and how far each is: the task's percentage remains",
    key=Key("deliverables"),
)


def weights_unsaid(plan: Plan) -> tuple[Unkept, ...]:
    """That weights do not go over, of the tasks that have any."""
    where = tuple(task.id for task in plan.tasks.values() if task.deliverables)
    return (Unkept(_WEIGHTS, where),) if where else ()
