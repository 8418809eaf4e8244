"""There is more of a resource."""

from __future__ import annotations

from dxplan.model.named import Key
from dxplan.model.people import Resource
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Number

_DECIMALS = 3


@kind_of_remedy
class RaiseCapacity(Remedy):
    """So many units of a resource can work at the same time."""

    resource: Resource
    to: float

    def apply(self, plan: Plan) -> Plan:
        """The plan with more of the resource."""
        return with_value(plan, ("resources", self.resource.id), "capacity", self.to)

    @property
    def in_file(self) -> Text:
        """To how many units."""
        return say(
            "nâng {capacity} của {resource} lên {to}",
            "raise the {capacity} of {resource} to {to}",
            capacity=Key("capacity"),
            resource=self.resource,
            to=Number(self.to, _DECIMALS),
        )
