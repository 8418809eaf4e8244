"""A word under `checks` that stands for nothing becomes the one that was probably meant."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.named import Code, Ref
from dxplan.model.plan import Plan
from dxplan.model.settings import Waiver
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.display import shown
from dxplan.text.phrase import Part, Text, say


@kind_of_remedy
class CorrectWaiver(Remedy):
    """A waiver is for another code, or for another task."""

    waiver: Waiver
    meant: Waiver

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other waiver."""
        waivers = tuple(self.meant if waiver == self.waiver else waiver for waiver in plan.checks.waivers)
        return replace(plan, checks=replace(plan.checks, waivers=waivers))

    @property
    def in_file(self) -> Text:
        """What was probably meant."""
        if self.meant.code != self.waiver.code:
            return _did_you_mean(Code(self.meant.code))
        return _did_you_mean(Ref(shown(self.meant.task or "")))


@kind_of_remedy
class CorrectLimits(Remedy):
    """The limits that a plan sets are for another code."""

    code: str
    meant: str

    def apply(self, plan: Plan) -> Plan:
        """The plan with the limits at the other code."""
        limits = {self.meant if code == self.code else code: own for code, own in plan.checks.thresholds.items()}
        return replace(plan, checks=replace(plan.checks, thresholds=limits))

    @property
    def in_file(self) -> Text:
        """What was probably meant."""
        return _did_you_mean(Code(self.meant))


@kind_of_remedy
class CorrectLimit(Remedy):
    """A limit of a code has another name."""

    code: str
    name: str
    meant: str

    def apply(self, plan: Plan) -> Plan:
        """The plan with the limit under the other name."""
        own = plan.checks.thresholds[self.code]
        own = {self.meant if name == self.name else name: value for name, value in own.items()}
        return replace(plan, checks=replace(plan.checks, thresholds={**plan.checks.thresholds, self.code: own}))

    @property
    def in_file(self) -> Text:
        """What was probably meant."""
        return _did_you_mean(Code(self.meant))


def _did_you_mean(word: Part) -> Text:
    return say("có phải ý bạn là {word}?", "did you mean {word}?", word=word)
