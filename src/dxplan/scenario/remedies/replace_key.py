"""A date of a task stands under another key."""

from __future__ import annotations

from dxplan.model.moment import Moment
from dxplan.model.named import Key, Ref, entry
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.say import with_value
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.text.phrase import Text, say


@kind_of_remedy
class ReplaceKey(Remedy):
    """What a task says under `key` it says under the key `by`: a softer constraint for a hard one."""

    task: str
    key: str
    by: str
    value: Moment

    def apply(self, plan: Plan) -> Plan:
        """The plan with the other constraint."""
        at = ("tasks", self.task)
        return with_value(with_value(plan, at, self.key, None), at, self.by, self.value)

    @property
    def in_file(self) -> Text:
        """The entry that goes, and the key that comes."""
        return self._worded("replace the {entry} of {task} by a {by}")

    @property
    def at_meeting(self) -> Text:
        """What the date no longer is, and what it becomes."""
        return self._worded("replace the {entry} of {task} by its {by}")

    def _worded(self, english: str) -> Text:
        return say(
            "thay {entry} của {task} bằng {by}",
            english,
            entry=entry(self.key, self.value),
            task=Ref(self.task),
            by=Key(self.by),
        )
