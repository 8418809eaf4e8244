"""There is more money for the whole plan."""

from __future__ import annotations

from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Money, needed

_KEY = "total"


@kind_of_remedy
class RaiseTotal(Remedy):
    """The budget's total becomes so many đồng; the plan has one already."""

    to: int

    def apply(self, plan: Plan) -> Plan:
        """The plan with more money."""
        return with_value(plan, ("budget",), _KEY, self.to)

    @property
    def in_file(self) -> Text:
        """The amount as it is to be written."""
        return say(
            "nâng {total} lên {to}", "raise the {total} to {to}", total=Key(_KEY), to=Code(Money(self.to).written)
        )

    @property
    def at_meeting(self) -> Text:
        """The amount in words."""
        return say("nâng tổng kinh phí lên {to}", "raise the budget to {to}", to=needed(self.to))
