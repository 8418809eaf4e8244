"""Several tasks wait for the same one."""

from __future__ import annotations

from dataclasses import field

from dxplan.model.dependency import Dependency
from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedies.wait import Wait, instead_of
from dxplan.scenario.remedy import IF_ANY, Remedy, applied, kind_of_remedy, without_links
from dxplan.text.phrase import Text, say


@kind_of_remedy
class WaitEach(Remedy):
    """Each of some tasks, which the finding names, starts only after `on` is finished (FS); `bypassed` links go."""

    tasks: tuple[Task, ...]
    on: Task
    bypassed: tuple[Dependency, ...] = field(default=(), metadata=IF_ANY)

    def apply(self, plan: Plan) -> Plan:
        """The plan with one more link a task."""
        return without_links(applied(plan, (Wait(task, self.on) for task in self.tasks)), self.bypassed)

    @property
    def in_file(self) -> Text:
        """A new item of each `after`."""
        return say(
            "thêm {on} vào {after} của từng nhiệm vụ{instead}",
            "add {on} to the {after} of each{instead}",
            on=self.on,
            after=Key("after"),
            instead=instead_of(self.bypassed),
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
