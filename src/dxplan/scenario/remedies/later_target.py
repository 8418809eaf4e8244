"""A target may be reached later."""

from __future__ import annotations

from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.named import entry
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text, for_file, say

_KEY = "by"


@kind_of_remedy
class LaterTarget(Remedy):
    """A target has a later date."""

    kpi: Kpi
    by: Moment

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other date."""
        return with_value(plan, ("kpis", self.kpi.id), _KEY, self.by)

    @property
    def in_file(self) -> Text:
        """Which target, and until when."""
        return say(
            "xin lùi thời hạn của chỉ tiêu {kpi} đến {by}{entry}",
            "ask for the target {kpi} to be due on {by}{entry}",
            kpi=self.kpi,
            by=self.by,
            entry=for_file(": {entry}", ": {entry}", entry=entry(_KEY, self.by)),
        )
