"""Tasks get a deadline, each its own."""

from __future__ import annotations

from dxplan.model.constraint import ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.named import Ref, entry
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_MOST = 4
_KEY = ConstraintKind.DEADLINE.key


@kind_of_remedy
class DueBy(Remedy):
    """Some tasks, by their ids, have a deadline."""

    days: tuple[tuple[str, Moment], ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan with the deadlines."""
        for id_, day in self.days:
            plan = with_value(plan, ("tasks", id_), _KEY, day)
        return plan

    @property
    def in_file(self) -> Text:
        """The entries to write, and where."""
        each = (
            say("{entry} ở {task}", "{entry} at {task}", entry=entry(_KEY, day), task=Ref(id_))
            for id_, day in self.days
        )
        return say("ghi {each}", "write {each}", each=listed(each, _MOST))

    @property
    def at_meeting(self) -> Text:
        """What is due when."""
        each = (say("{task} là {day}", "{task} on {day}", task=Ref(id_), day=day) for id_, day in self.days)
        return say("đặt thời hạn cho {each}", "set a deadline for {each}", each=listed(each, _MOST))
