"""A target is due later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.named import entry
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy
from dxplan.text.phrase import Text, for_file, say


@dataclass(frozen=True, slots=True)
class PostponeTarget(Remedy):
    """A target is due on a later day."""

    kpi: Kpi
    day: date

    def apply(self, plan: Plan) -> Plan:
        """The plan with the later date."""
        return with_value(plan, ("kpis", self.kpi.id), "by", self._by)

    @property
    def in_file(self) -> Text:
        """Until when: it is put off by asking."""
        return say(
            "xin lùi thời hạn của chỉ tiêu {kpi} đến {day}{entry}",
            "ask for the target {kpi} to be due on {day}{entry}",
            kpi=self.kpi,
            day=self.day,
            entry=for_file(": {entry}", ": {entry}", entry=entry("by", self._by)),
        )

    @property
    def _by(self) -> Moment:
        return Moment(self.day, self.day)
