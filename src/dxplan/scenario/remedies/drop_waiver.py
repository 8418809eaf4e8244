"""A waiver goes."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.plan import Plan
from dxplan.model.settings import Waiver
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text


@kind_of_remedy
class DropWaiver(Remedy):
    """The plan no longer accepts what a waiver of it accepts."""

    waiver: Waiver

    def apply(self, plan: Plan) -> Plan:
        """The plan without the waiver; of several that say the same, the last one goes."""
        waivers = list(plan.checks.waivers)
        last = max(nth for nth, waiver in enumerate(waivers) if waiver == self.waiver)
        return replace(plan, checks=replace(plan.checks, waivers=(*waivers[:last], *waivers[last + 1 :])))

    @property
    def in_file(self) -> Text:
        """The entry of `waive` at which the finding stands."""
        return Text("bỏ miễn trừ này", "drop this waiver")
