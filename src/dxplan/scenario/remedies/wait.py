"""A task waits for another one."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.named import Key
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedy import Remedy, kind_of_remedy, with_task
from dxplan.text.phrase import Text, say


@kind_of_remedy
class Wait(Remedy):
    """`task` starts only after `on` is finished (FS)."""

    task: Task
    on: Task

    def apply(self, plan: Plan) -> Plan:
        """The plan with one more link."""
        task = plan.tasks[self.task.id]
        link = Dependency(self.on.id, task.id, LinkType.FINISH_START)
        return with_task(plan, replace(task, predecessors=(*task.predecessors, link)))

    @property
    def in_file(self) -> Text:
        """A new item of `after`."""
        return say(
            "thêm {on} vào {after} của {task}",
            "add {on} to the {after} of {task}",
            on=self.on,
            after=Key("after"),
            task=self.task,
        )

    @property
    def at_meeting(self) -> Text:
        """Which comes first."""
        return say(
            "để {task} chỉ {begins} sau khi {on} {done}",
            "let {task} {begins} only after {on} {done}",
            task=self.task,
            begins=Text("đạt", "be reached") if self.task.is_milestone else Text("bắt đầu", "start"),
            on=self.on,
            done=Text("đạt", "is reached") if self.on.is_milestone else Text("xong", "is done"),
        )
