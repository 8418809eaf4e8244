"""Several tasks wait for the same one."""

from __future__ import annotations

from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedy import Remedy, applied, kind_of_remedy
from dxplan.text.phrase import Text, say


@kind_of_remedy
class WaitEach(Remedy):
    """Each of some tasks, which the finding names, starts only after `on` is finished (FS)."""

    tasks: tuple[Task, ...]
    on: Task

    def apply(self, plan: Plan) -> Plan:
        """The plan with one more link a task."""
        return applied(plan, (Wait(task, self.on) for task in self.tasks))

    @property
    def in_file(self) -> Text:
        """A new item of each `after`."""
        return say(
            "thêm {on} vào {after} của từng nhiệm vụ", "add {on} to the {after} of each", on=self.on, after=Key("after")
        )

    @property
    def at_meeting(self) -> Text:
        """Which comes first."""
        return say(
            "để từng nhiệm vụ chỉ bắt đầu sau khi {on} {done}",
            "let each of them start only after {on} {done}",
            on=self.on,
            done=Text("đạt", "is reached") if self.on.is_milestone else Text("xong", "is done"),
        )
