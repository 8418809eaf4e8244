"""A plan sets a limit of a check for itself."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import Code
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text, say


@kind_of_remedy
class SetLimit(Remedy):
    """The threshold `name` of a check becomes `value`, as written."""

    code: str
    name: str
    value: str

    def apply(self, plan: Plan) -> Plan:
        """The plan with the limit."""
        limits = {
            **plan.checks.thresholds,
            self.code: {**plan.checks.thresholds.get(self.code, {}), self.name: self.value},
        }
        return replace(plan, checks=replace(plan.checks, thresholds=limits))

    @property
    def accepts(self) -> bool:
        """It does."""
        return True

    @property
    def in_file(self) -> Text:
        """The entry to write under `checks`."""
        entry = Code(f"checks: {{thresholds: {{{self.code}: {{{self.name}: {self.value}}}}}}}")
        return say("ghi {entry}", "write {entry}", entry=entry)

    @property
    def at_meeting(self) -> Text:
        """Where the limit belongs, with its reason."""
        return Text("ghi vào hồ sơ", "write it into the project's papers")
