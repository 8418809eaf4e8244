"""A finding is accepted, with its reason."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import Code
from dxplan.model.plan import Plan
from dxplan.model.settings import Waiver
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text, same, say

TO_BE_WRITTEN = Text("[ĐIỀN LÝ DO]", "[FILL IN THE REASON]")
"""In place of a reason: as in new plans, what people look for and fill in."""


@kind_of_remedy
class Waive(Remedy):
    """The planner accepts findings of a code at a task."""

    code: str
    task: str

    def apply(self, plan: Plan) -> Plan:
        """The plan with the waiver; its reason is still to be written."""
        reason = same(TO_BE_WRITTEN.in_language(plan.language))
        waivers = (*plan.checks.waivers, Waiver(code=self.code, task=self.task, reason=reason))
        return replace(plan, checks=replace(plan.checks, waivers=waivers))

    @property
    def accepts(self) -> bool:
        """It does."""
        return True

    @property
    def in_file(self) -> Text:
        """The entry to write under `checks`."""
        entry = Code(f"checks: {{waive: [{{code: {self.code}, task: {self.task}, reason: …}}]}}")
        return say("ghi {entry}", "write {entry}", entry=entry)

    @property
    def at_meeting(self) -> Text:
        """Where the reason belongs."""
        return Text("ghi vào hồ sơ", "write it into the project's papers")
