"""A task waits for another one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.named import Key, Ref
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedy import IF_ANY, Remedy, kind_of_remedy, with_task, without_links
from dxplan.text.counts import Count, Noun
from dxplan.text.lists import Listed, joined, listed
from dxplan.text.phrase import NOTHING, Text, say

_MOST_TOLD = 4


@kind_of_remedy
class Wait(Remedy):
    """`task` starts only after `on` is finished (FS); the links that say nothing new then go, `bypassed`."""

    task: Task
    on: Task
    bypassed: tuple[Dependency, ...] = field(default=(), metadata=IF_ANY)

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


def instead_of(bypassed: Iterable[Dependency], *tasks: str) -> Text:
    """In the file's words which links go with a new one: those of the tasks that wait, and those of others."""
    own: list[Dependency] = []
    others: dict[str, list[Dependency]] = {}
    for link in bypassed:
        (own if link.successor in tasks else others.setdefault(link.successor, [])).append(link)
    return say(
        "{own}{others}",
        "{own}{others}",
        own=say(" thay cho {links}", " instead of {links}", links=_links(own)) if own else NOTHING,
        others=_dropped_elsewhere(others) if others else NOTHING,
    )


def _dropped_elsewhere(links: dict[str, list[Dependency]]) -> Text:
    told, untold = list(links.items())[:_MOST_TOLD], list(links.values())[_MOST_TOLD:]
    rest = Count(sum(map(len, untold)), Noun("quan hệ thừa khác", "other redundant link"))
    return say(
        "{told}{rest}",
        "{told}{rest}",
        told=joined((_dropped(dropped, id_) for id_, dropped in told), ""),
        rest=say(" và {count}", " and {count}", count=rest) if untold else NOTHING,
    )


def _links(links: list[Dependency]) -> Listed:
    """Each as `after` writes it, once."""
    return listed({link.written: link for link in links}.values())


def _dropped(links: list[Dependency], task: str) -> Text:
    return say(
        ", bỏ {links} ở {after} của {task}",
        ", drop {links} from the {after} of {task}",
        links=_links(links),
        after=Key("after"),
        task=Ref(task),
    )
