"""A system does without the data of another one."""

from __future__ import annotations

from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.model.system import System
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text, say


@kind_of_remedy
class DropNeed(Remedy):
    """A source goes from the `needs` of a system."""

    system: System
    source: System

    def apply(self, plan: Plan) -> Plan:
        """The plan in which the system does not live on the source."""
        needs = tuple(id_ for id_ in plan.systems[self.system.id].needs if id_ != self.source.id)
        return with_value(plan, ("systems", self.system.id), "needs", needs)

    @property
    def in_file(self) -> Text:
        """Which source, and where."""
        return say(
            "bỏ {source} khỏi {needs} của {system}",
            "drop {source} from the {needs} of {system}",
            source=self.source,
            needs=Key("needs"),
            system=self.system,
        )

    @property
    def at_meeting(self) -> Text:
        """Whose data it does without."""
        return say(
            "để {system} không dùng dữ liệu của {source} nữa",
            "let {system} do without the data of {source}",
            system=self.system,
            source=self.source,
        )
