"""Tasks begin later than they could."""

from __future__ import annotations

from datetime import date

from dxplan.model.moment import Moment
from dxplan.model.named import refs
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


@kind_of_remedy
class Delay(Remedy):
    """Tasks start no earlier than on a day."""

    tasks: tuple[str, ...]
    day: date

    def apply(self, plan: Plan) -> Plan:
        """The plan in which each of them says so."""
        for id_ in self.tasks:
            plan = with_value(plan, ("tasks", id_), "start_no_earlier_than", Moment(self.day, self.day))
        return plan

    @property
    def in_file(self) -> Text:
        """Which tasks, and from when."""
        return say(
            "cho {tasks} bắt đầu không sớm hơn {day}",
            "let {tasks} start no earlier than {day}",
            tasks=listed(refs(self.tasks)),
            day=self.day,
        )

    @property
    def at_meeting(self) -> Text:
        """Which tasks are put off, and to when."""
        return say(
            "lùi ngày bắt đầu của {tasks} đến {day}",
            "put off the start of {tasks} to {day}",
            tasks=listed(refs(self.tasks)),
            day=self.day,
        )
