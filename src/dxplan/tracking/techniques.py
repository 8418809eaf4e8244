"""How tasks earn: what share of its budget a task is worth, begun, under way and done.

What is planned is counted as what is earned is, so that work done as planned earns what was planned.
"""

from __future__ import annotations

from enum import Enum

from dxplan.model.baseline import BaselineTask
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.phrase import Text

AT_ONCE = frozenset(
    {Kind.MILESTONE, Kind.APPROVE, Kind.ACCEPT, Kind.GOLIVE, Kind.HANDOVER, Kind.ANNOUNCE, Kind.SWITCH_OFF}
)
"""Kinds that are there or not: a decision half signed is none."""
_SHORT_DAYS = 31
"""Tasks that take no longer than a period, by the calendar, earn half when they begin."""
_HALF = 0.5


class Technique(Enum):
    """The ways of earning, each with what it is called."""

    AT_ONCE = "0/100"
    HALVES = "50/50"
    WEIGHTED = "weighted deliverables"
    PERCENT = "percent"
    LEVEL_OF_EFFORT = "level of effort"

    @property
    def title(self) -> Text:
        """In words."""
        return _TITLES[self]

    def worth(self, begun: bool, share: float) -> float:
        """What share of its budget is earned by a task, of whose work a `share` is done."""
        if share >= 1:
            return 1.0
        if self is Technique.AT_ONCE:
            return 0.0
        if self is Technique.HALVES:
            return _HALF if begun else 0.0
        return share


_TITLES = {
    Technique.AT_ONCE: Text("0/100: chỉ tính khi xong", "0/100: earned when done"),
    Technique.HALVES: Text("50/50: một nửa khi bắt đầu, một nửa khi xong", "50/50: half when begun, half when done"),
    Technique.WEIGHTED: Text("theo trọng số của sản phẩm", "by its deliverables, each by its weight"),
    Technique.PERCENT: Text("theo phần trăm hoàn thành", "by percent complete"),
    Technique.LEVEL_OF_EFFORT: Text("việc thường xuyên, tính theo thời gian", "level of effort, by the calendar"),
}


def technique_of(agreed: BaselineTask, task: Task | None) -> Technique:
    """How a task of the baseline earns; `task` is what it is now, if it still is in the plan."""
    if task is not None and task.is_level_of_effort:
        return Technique.LEVEL_OF_EFFORT
    if agreed.minutes and task is not None and task.deliverables:
        return Technique.WEIGHTED
    if not agreed.minutes or (task is not None and task.kind in AT_ONCE):
        return Technique.AT_ONCE
    return Technique.HALVES if (agreed.finish - agreed.start).days < _SHORT_DAYS else Technique.PERCENT
