"""A vendor that is not known yet is named in the place of one that is."""

from __future__ import annotations

from dataclasses import field, replace

from dxplan.model.named import Key, refs
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.hand_over import handed_over
from dxplan.scenario.remedy import IF_ANY, Remedy, kind_of_remedy
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_WINNER = Text("Nhà thầu trúng thầu", "Winning bidder")


@kind_of_remedy
class NameBidder(Remedy):
    """Whoever wins the tender leads or supports some tasks where the plan named a vendor, or several (`also`)."""

    tasks: tuple[str, ...]
    instead_of: Agency
    also: tuple[Agency, ...] = field(default=(), metadata=IF_ANY)

    def apply(self, plan: Plan) -> Plan:
        """The plan with one more vendor."""
        number = 1
        while f"vendor_{number}" in plan.agencies:
            number += 1
        new = Agency(id=f"vendor_{number}", name=_WINNER, kind=AgencyKind.VENDOR)
        plan = replace(plan, agencies={**plan.agencies, new.id: new})
        return handed_over(plan, self.tasks, tuple(each.id for each in self._named), new.id)

    @property
    def in_file(self) -> Text:
        """A new entry of `agencies`, and where to name it."""
        return say(
            "thêm doanh nghiệp “{winner}” vào {agencies} và ghi thay cho {vendor} ở {tasks}",
            "add a vendor “{winner}” to the {agencies} and name it instead of {vendor} at {tasks}",
            winner=_WINNER,
            agencies=Key("agencies"),
            vendor=listed(self._named),
            tasks=listed(refs(self.tasks)),
        )

    @property
    def at_meeting(self) -> Text:
        """What to name, and where."""
        return say(
            "ghi “{winner}” thay cho {vendor} ở {tasks}",
            "name a “{winner}” instead of {vendor} at {tasks}",
            winner=_WINNER,
            vendor=listed(self._named),
            tasks=listed(refs(self.tasks)),
        )

    @property
    def _named(self) -> tuple[Agency, ...]:
        return (self.instead_of, *self.also)
