"""Several waits without a name become tasks."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import refs
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.name_wait import NameWait
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, same, say


@kind_of_remedy
class NameWaits(Remedy):
    """What is waited for by the lags of some links becomes a task each."""

    waits: tuple[NameWait, ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan with the tasks, each under a name of its own; better ones are still to be found."""
        for wait in self.waits:
            plan = wait.apply(plan)
            named = plan.tasks[plan.roots[-1]]
            plan = with_task(plan, replace(named, name=same(f"{wait.link.predecessor} – {wait.link.successor}: …")))
        return plan

    @property
    def steps(self) -> tuple[Remedy, ...]:
        """One wait after the other."""
        return self.waits

    @property
    def in_file(self) -> Text:
        """Where is waited."""
        tasks = dict.fromkeys(wait.link.successor for wait in self.waits)
        return say(
            "ghi khoảng chờ trước {tasks} thành nhiệm vụ có tên và cơ quan chủ trì",
            "make each wait before {tasks} a task with a name and a lead",
            tasks=listed(refs(tasks)),
        )
