"""A link goes."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.dependency import Dependency
from dxplan.model.named import Key, Ref
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, with_link
from dxplan.source.span import Span
from dxplan.text.phrase import Text, say


@dataclass(frozen=True, slots=True)
class Drop(Remedy):
    """A task no longer waits by one of its links."""

    link: Dependency

    def apply(self, plan: Plan) -> Plan:
        """The plan without the link."""
        return with_link(plan, self.link)

    def taken_out(self, plan: Plan) -> tuple[Span, ...]:
        """The link's place in `after`."""
        return (plan.span(plan.tasks[self.link.successor].places, "after", self.link.nth),)

    @property
    def in_file(self) -> Text:
        """An item of `after` less."""
        return say(
            "bỏ {link} khỏi {after} của {task}",
            "drop {link} from the {after} of {task}",
            link=self.link,
            after=Key("after"),
            task=Ref(self.link.successor),
        )

    @property
    def at_meeting(self) -> Text:
        """What need not be waited for."""
        return say(
            "để {task} không chờ {link} nữa",
            "let {task} no longer wait for {link}",
            task=Ref(self.link.successor),
            link=self.link,
        )
