"""Several changes that only help together."""

from __future__ import annotations

from dataclasses import field

from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, applied, kind_of_remedy
from dxplan.text.lists import Listed
from dxplan.text.phrase import Part, Text, say


@kind_of_remedy
class Together(Remedy):
    """One change and then the others. `word` stands before the last one: và, rồi.

    What several of them say alike is said once.
    """

    parts: tuple[Remedy, ...]
    word: tuple[str, str] = field(default=("và", "and"), repr=False)

    def apply(self, plan: Plan) -> Plan:
        """The plan with all of them."""
        return applied(plan, self.parts)

    @property
    def accepts(self) -> bool:
        """Whether none of them changes anything else."""
        return all(part.accepts for part in self.parts)

    @property
    def steps(self) -> tuple[Remedy, ...]:
        """The changes, one by one."""
        return tuple(step for part in self.parts for step in part.steps)

    @property
    def in_file(self) -> Text:
        """All of them."""
        said = tuple({part.in_file: part for part in self.parts}.values())
        return say("{parts}", "{parts}", parts=Listed(said, most=len(said), word=self.word))

    @property
    def inside(self) -> tuple[Part, ...]:
        """What its parts speak of; they are no remedies by themselves."""
        return tuple(inside for part in self.parts for inside in part.inside)
