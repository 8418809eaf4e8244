"""A task waits for another one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.named import Key, Ref
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedy import Remedy, with_link, with_task
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import NOTHING, Text, say


@dataclass(frozen=True, slots=True)
class Wait(Remedy):
    """`task` starts only after `on` is finished (FS); the links that say nothing new then go, `bypassed`."""

    task: Task
    on: Task
    bypassed: tuple[Dependency, ...] = field(default=(), repr=False)

    def apply(self, plan: Plan) -> Plan:
        """The plan with one more link."""
        task = plan.tasks[self.task.id]
        link = Dependency(self.on.id, task.id, LinkType.FINISH_START)
        plan = with_task(plan, replace(task, predecessors=(*task.predecessors, link)))
        return without_links(plan, self.bypassed)

    @property
    def in_file(self) -> Text:
        """A new item of `after`."""
        return say(
            "thêm {on} vào {after} của {task}{instead}",
            "add {on} to the {after} of {task}{instead}",
            on=self.on,
            after=Key("after"),
            task=self.task,
            instead=instead_of(self.bypassed, self.task.id),
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


def without_links(plan: Plan, links: Iterable[Dependency]) -> Plan:
    """The plan without some links."""
    for link in links:
        plan = with_link(plan, link)
    return plan


def instead_of(bypassed: Iterable[Dependency], *tasks: str) -> Text:
    """In the file's words which links go with a new one: those of the tasks that wait, and those of others."""
    own: list[Dependency] = []
    others: dict[str, list[Dependency]] = {}
    for link in bypassed:
        (own if link.successor in tasks else others.setdefault(link.successor, [])).append(link)
    return say(
        "{own}{others}",
        "{own}{others}",
        own=say(" thay cho {links}", " instead of {links}", links=listed(own)) if own else NOTHING,
        others=joined((_dropped(links, id_) for id_, links in others.items()), "") if others else NOTHING,
    )


def _dropped(links: list[Dependency], task: str) -> Text:
    return say(
        ", bỏ {links} ở {after} của {task}",
        ", drop {links} from the {after} of {task}",
        links=listed(links),
        after=Key("after"),
        task=Ref(task),
    )
