"""Tasks say their kinds and their systems."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dxplan.model.kind import Kind
from dxplan.model.marking import Marking
from dxplan.model.named import entry, refs
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import PutIn, Remedy, kind_of_remedy
from dxplan.text.counts import Count, Noun
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import Text, say

_NAMED = 4
_MOST = 20
_OTHER = Noun("loại, hệ thống khác", "other kind or system", "other kinds and systems")


@kind_of_remedy
class Mark(Remedy):
    """Tasks that say no kind or no system say one."""

    marks: tuple[Marking, ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan with the marks."""
        tasks = dict(plan.tasks)
        for task, mark, value in self.marks:
            said: dict[str, Any] = {mark: value}
            tasks[task] = replace(tasks[task], **said)
        return replace(plan, tasks=tasks)

    def put_in(self, plan: Plan) -> tuple[PutIn, ...]:
        """A line, or an entry, after the task's name; a system after the kind."""
        found: list[PutIn] = []
        for marking in self.marks:
            task = plan.tasks[marking.task]
            after = "name" if task.name is not None else "duration"
            if marking.mark == "system" and task.kind is not None:
                after = "kind"
            found.append(PutIn(plan.span(task.places, after), marking.written))
        return tuple(found)

    @property
    def steps(self) -> tuple[Remedy, ...]:
        """One task after the other."""
        by_task: dict[str, list[Marking]] = {}
        for marking in self.marks:
            by_task.setdefault(marking.task, []).append(marking)
        return tuple(Mark(tuple(marks)) for marks in by_task.values())

    @property
    def in_file(self) -> Text:
        """Each kind and system with its tasks; of many the first ones."""
        groups: dict[tuple[str, Kind | str], list[str]] = {}
        for task, mark, value in self.marks:
            groups.setdefault((mark, value), []).append(task)
        shown = len(groups) if len(groups) <= _MOST else _MOST - 1
        said = [
            say("{entry} ở {tasks}", "{entry} at {tasks}", entry=entry(*group), tasks=listed(refs(ids), _NAMED))
            for group, ids in list(groups.items())[:shown]
        ]
        if shown < len(groups):
            said.append(say("và {others}", "and {others}", others=Count(len(groups) - shown, _OTHER)))
        return say("ghi {marks}", "write {marks}", marks=joined(said, "; "))

    @property
    def at_meeting(self) -> Text:
        """What is to be settled; which task is what, the file's reader sees."""
        tasks = dict.fromkeys(task for task, _, _ in self.marks)
        return say(
            "xác định loại công việc và hệ thống của {tasks}",
            "settle the kind of work and the system of {tasks}",
            tasks=listed(refs(tasks), _NAMED),
        )

    def plain(self) -> dict[str, object]:
        """For machines: the marks, task by task."""
        return {
            "action": "mark",
            "marks": [{"task": task, mark: getattr(value, "value", value)} for task, mark, value in self.marks],
        }
