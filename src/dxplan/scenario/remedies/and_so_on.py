"""The same change over and over, told by its first case."""

from __future__ import annotations

from dataclasses import field

from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, applied, kind_of_remedy
from dxplan.text.phrase import Text, say


@kind_of_remedy
class AndSoOn(Remedy):
    """Changes of which the first is told; `each` says for what the others are: each year."""

    parts: tuple[Remedy, ...]
    each: Text = field(repr=False)

    def apply(self, plan: Plan) -> Plan:
        """The plan with all of them."""
        return applied(plan, self.parts)

    @property
    def in_file(self) -> Text:
        """The first of them, and that there are others."""
        return say(
            "{first}, tương tự cho {each}",
            "{first}, and so on for {each}",
            first=self.parts[0].in_file,
            each=self.each,
        )
