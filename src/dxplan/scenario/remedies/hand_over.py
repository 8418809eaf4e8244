"""Tasks pass from one agency to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from dxplan.model.named import refs
from dxplan.model.people import Agency
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


@kind_of_remedy
class HandOver(Remedy):
    """An agency leads or supports some tasks where `of` (agency ids) do so far.

    `inherited` says that it has taken over from them: nobody need give it what it has, the plan only has to say so.
    """

    tasks: tuple[str, ...]
    of: tuple[str, ...]
    to: Agency
    inherited: bool = field(default=False, repr=False)

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other agency."""
        return handed_over(plan, self.tasks, self.of, self.to.id)

    @property
    def in_file(self) -> Text:
        """What goes to whom."""
        return say(
            "giao {tasks} cho {agency}", "give {tasks} to {agency}", tasks=listed(refs(self.tasks)), agency=self.to
        )

    @property
    def at_meeting(self) -> Text:
        """The same; of what was taken over who confirms it, as nobody gives a task to itself."""
        if not self.inherited:
            return self.in_file
        return say(
            "cập nhật kế hoạch: {agency} tiếp nhận {tasks}, kèm văn bản xác nhận của cơ quan này",
            "update the plan: {agency} has taken over {tasks}, which it confirms in writing",
            tasks=listed(refs(self.tasks)),
            agency=self.to,
        )


def handed_over(plan: Plan, tasks: Iterable[str], of: tuple[str, ...], to: str) -> Plan:
    """The plan in which an agency leads or supports tasks in the place of others."""
    for id_ in tasks:
        task = plan.tasks[id_]
        lead = to if plan.inherited(task, "lead") in of else task.lead
        support = dict.fromkeys(to if agency in of else agency for agency in task.support)
        plan = with_task(plan, replace(task, lead=lead, support=tuple(agency for agency in support if agency != lead)))
    return plan
