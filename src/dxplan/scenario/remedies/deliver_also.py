"""Tasks deliver something more."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import Key, refs
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


@kind_of_remedy
class DeliverAlso(Remedy):
    """The deliverable of some tasks names one more thing."""

    tasks: tuple[str, ...]
    what: Text

    def apply(self, plan: Plan) -> Plan:
        """The plan with the longer deliverables."""
        for id_ in self.tasks:
            so_far, more = plan.tasks[id_].deliverable, self.what
            if so_far is not None:
                more = so_far.followed_by(more, "; ")
            plan = with_task(plan, replace(plan.tasks[id_], deliverable=more))
        return plan

    @property
    def in_file(self) -> Text:
        """What to write, and at which tasks."""
        return say(
            "thêm “{what}” vào {deliverable} của {tasks}",
            "add “{what}” to the {deliverable} of {tasks}",
            what=self.what,
            deliverable=Key("deliverable"),
            tasks=listed(refs(self.tasks)),
        )
