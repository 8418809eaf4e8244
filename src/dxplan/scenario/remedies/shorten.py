"""A task takes less time, or more."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.duration import Duration, Unit, length
from dxplan.model.named import Code, Ref, entry
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.counts import CALENDAR_DAY
from dxplan.text.phrase import Text, for_file, say
from dxplan.text.wording import Amount


@kind_of_remedy
class Shorten(Remedy):
    """Crashing: a task takes less time, `before` and `after` in the same unit."""

    task: str
    before: Duration
    after: Duration

    def apply(self, plan: Plan) -> Plan:
        """The plan with the shorter task."""
        return with_task(plan, replace(plan.tasks[self.task], duration=self.after))

    @property
    def in_file(self) -> Text:
        """By how much, and to what."""
        return say(
            "rút ngắn {task} {by} ({change})",
            "cut {task} by {by} ({change})",
            task=Ref(self.task),
            by=length(Duration(self.before.amount - self.after.amount, self.before.unit)),
            change=say(
                "{before} → {after}",
                "{before} → {after}",
                before=Code(str(self.before)),
                after=Code(str(self.after)),
            ),
        )

    @property
    def at_meeting(self) -> Text:
        """From what, and to what."""
        return say(
            "rút ngắn {task} từ {before} còn {after}",
            "cut {task} from {before} to {after}",
            task=Ref(self.task),
            before=length(self.before),
            after=length(self.after),
        )


@kind_of_remedy
class Lengthen(Remedy):
    """A task takes more time: `after`; it said `before`."""

    task: str
    before: Duration
    after: Duration

    def apply(self, plan: Plan) -> Plan:
        """The plan with the longer task."""
        return with_task(plan, replace(plan.tasks[self.task], duration=self.after))

    @property
    def in_file(self) -> Text:
        """How long it has to be; calendar days also as they are written."""
        after = length(self.after)
        if self.after.unit is Unit.ELAPSED_DAYS:
            after = say(
                "{days}{written}",
                "{days}{written}",
                days=Amount(self.after.amount, CALENDAR_DAY),
                written=for_file(": {entry}", ": {entry}", entry=entry("duration", str(self.after))),
            )
        return say("cho {task} ít nhất {after}", "give {task} at least {after}", task=Ref(self.task), after=after)
