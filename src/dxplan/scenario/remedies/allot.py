"""Years get other budgets."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.lists import Listed
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Money, needed


@kind_of_remedy
class Allot(Remedy):
    """The budgets of some years (year, đồng), those of the other years stay."""

    years: tuple[tuple[int, int], ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other budgets; it has a budget by year already."""
        assert plan.budget is not None
        return replace(plan, budget=replace(plan.budget, by_year={**plan.budget.by_year, **dict(self.years)}))

    @property
    def in_file(self) -> Text:
        """The entries of `by_year`."""
        entries = ", ".join(f"{year}: {Money(amount).written}" for year, amount in self.years)
        return say(
            "ghi {entries} ở {by_year}", "write {entries} in {by_year}", entries=Code(entries), by_year=Key("by_year")
        )

    @property
    def at_meeting(self) -> Text:
        """How much for which year."""
        each = [
            say("{money} cho năm {year}", "{money} to {year}", money=needed(amount), year=year)
            for year, amount in self.years
        ]
        return say("bố trí {each}", "allot {each}", each=Listed(tuple(each), most=len(each)))
