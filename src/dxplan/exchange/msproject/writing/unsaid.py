"""What a plan says that Microsoft Project has no place for."""

from __future__ import annotations

from dxplan.exchange.losses import Losses
from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_OF_TASKS = ("range", "kpis", "tags", "system", "source", "roll_out")
_OF_PLANS = ("agreement", "systems", "kpis", "context", "risks", "budget", "sources")
_TWO_LINKS = Text(
    "giữa hai nhiệm vụ có hai quan hệ: Microsoft Project chỉ giữ một",
    "two links between the same tasks: Microsoft Project keeps one",
)
_RATES = Text(
    "đơn giá của nguồn lực bị bỏ, vì chi phí đã ghi ở nhiệm vụ",
    "rates of resources are left out: costs stand at the tasks",
)


def note_unsaid(plan: Plan, losses: Losses) -> None:
    """Note it, with the tasks."""
    sections = [Key(name) for name in _OF_PLANS if getattr(plan, name)]
    if sections:
        losses.note(say("các mục {names} không có chỗ ghi", "there is no place for {names}", names=listed(sections)))
    for name in _OF_TASKS:
        key = "each" if name == "roll_out" else name
        where = [task.id for task in plan.tasks.values() if getattr(task, name)]
        if where:
            losses.note(say("{key} không có chỗ ghi", "there is no place for {key}", key=Key(key)), *where)
    rated = [resource.id for resource in plan.resources.values() if resource.rate is not None]
    if rated:
        losses.note(_RATES, *rated)
    for task in plan.tasks.values():
        named = [link.predecessor for link in task.predecessors]
        if len(set(named)) < len(named):
            losses.note(_TWO_LINKS, task.id)
