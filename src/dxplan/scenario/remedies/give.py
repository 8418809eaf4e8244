"""Tasks get another lead."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import refs
from dxplan.model.people import Agency
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


@kind_of_remedy
class Give(Remedy):
    """An agency leads some tasks, without the support of others that the plan named so far."""

    tasks: tuple[str, ...]
    to: Agency

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other lead."""
        for id_ in self.tasks:
            plan = with_task(plan, replace(plan.tasks[id_], lead=self.to.id, support=()))
        return plan

    @property
    def in_file(self) -> Text:
        """Who leads what."""
        return say(
            "giao {tasks} cho {agency}", "give {tasks} to {agency}", tasks=listed(refs(self.tasks)), agency=self.to
        )
