"""Tasks no longer serve a target."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.kpi import Kpi
from dxplan.model.named import refs
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


@kind_of_remedy
class DropTarget(Remedy):
    """A target goes from the `kpis` of some tasks."""

    kpi: Kpi
    tasks: tuple[str, ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan in which they do not name it."""
        for id_ in self.tasks:
            task = plan.tasks[id_]
            plan = with_task(plan, replace(task, kpis=tuple(kpi for kpi in task.kpis if kpi != self.kpi.id)))
        return plan

    @property
    def in_file(self) -> Text:
        """Which target, and where."""
        return say("bỏ {kpi} ở {tasks}", "drop {kpi} at {tasks}", kpi=self.kpi, tasks=listed(refs(self.tasks)))

    @property
    def at_meeting(self) -> Text:
        """Which target they no longer serve."""
        return say(
            "để {tasks} không đóng góp cho chỉ tiêu {kpi} nữa",
            "let {tasks} no longer serve the target {kpi}",
            kpi=self.kpi,
            tasks=listed(refs(self.tasks)),
        )
