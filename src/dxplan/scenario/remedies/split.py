"""A long task is split, so that the next one waits for its first part only."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, length
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.source.span import NOWHERE
from dxplan.text.phrase import NOTHING, Text, say


@kind_of_remedy
class Split(Remedy):
    """The beginning of a task becomes a task of its own, `part`, for which `waiting` waits instead of the whole.

    The rest follows it and keeps the id, so that all others wait for it; where there are none, `until` is the task that
    is not finished before the rest is.
    """

    task: str
    part: str
    first: Duration
    rest: Duration
    waiting: str
    until: str | None

    def apply(self, plan: Plan) -> Plan:
        """The plan with both parts."""
        whole = plan.tasks[self.task]
        part = replace(
            whole,
            id=self.part,
            duration=self.first,
            range=None,
            constraints=NO_CONSTRAINTS,
            predecessors=tuple(link._replace(successor=self.part) for link in whole.predecessors if link.type.to_start),
            places=NOWHERE,
        )
        held = tuple(link for link in whole.predecessors if not link.type.to_start)
        follows = Dependency(self.part, self.task, LinkType.FINISH_START)
        rest = replace(whole, duration=self.rest, range=None, predecessors=(*held, follows))
        tasks: dict[str, Task] = {}
        for task in plan.tasks.values():
            if task.id == self.task:
                tasks[self.part] = part
                tasks[self.task] = rest
            elif task.children and self.task in task.children:
                tasks[task.id] = replace(self._waiting(task), children=self._with_part(task.children))
            else:
                tasks[task.id] = self._waiting(task)
        return replace(plan, tasks=tasks, roots=self._with_part(plan.roots))

    @property
    def in_file(self) -> Text:
        """The two parts, and who waits for which."""
        until = NOTHING
        if self.until is not None:
            until = say(
                "; phần sau xong trước khi {until} xong",
                "; the second is done by the time {until} is",
                until=Ref(self.until),
            )
        return say(
            "tách {task} thành hai phần {first} và {rest}, {waiting} chỉ chờ phần đầu{until}",
            "split {task} into {first} and {rest}: {waiting} waits for the first part only{until}",
            task=Ref(self.task),
            first=length(self.first),
            rest=length(self.rest),
            waiting=Ref(self.waiting),
            until=until,
        )

    def _with_part(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The part stands before the rest."""
        return tuple(id_ for old in ids for id_ in ((self.part, old) if old == self.task else (old,)))

    def _waiting(self, task: Task) -> Task:
        if task.id != self.until and not any(link.predecessor == self.task for link in task.predecessors):
            return task
        links: list[Dependency] = []
        if task.id == self.until:
            links.append(Dependency(self.task, task.id, LinkType.FINISH_FINISH))
        for link in task.predecessors:
            if link.predecessor != self.task:
                links.append(link)
            elif link.type.from_start or (task.id == self.waiting and link.type is LinkType.FINISH_START):
                links.append(link._replace(predecessor=self.part))
            else:
                links.append(link)
        return replace(task, predecessors=tuple(links))
