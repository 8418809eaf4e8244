"""A task is of another kind."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.kind import Kind
from dxplan.model.named import Ref, entry
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.phrase import Text, say


@kind_of_remedy
class Recast(Remedy):
    """A task is said to be of another kind: the trial that it is, and not a pilot."""

    task: str
    kind: Kind

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other kind."""
        return with_task(plan, replace(plan.tasks[self.task], kind=self.kind))

    @property
    def in_file(self) -> Text:
        """The entry to write, and where."""
        return say("ghi {entry} cho {task}", "give {task} {entry}", entry=entry("kind", self.kind), task=Ref(self.task))

    @property
    def at_meeting(self) -> Text:
        """What the task is to count as."""
        return say(
            "coi {task} là {kind}",
            "treat {task} as one of {entry}",
            task=Ref(self.task),
            kind=self.kind.words,
            entry=entry("kind", self.kind),
        )
