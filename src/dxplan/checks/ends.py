"""How the two ends of every task are tied to the rest of the plan: by links, by dates, or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property

from dxplan.checks.columns import Columns
from dxplan.checks.law.mentions import Words
from dxplan.checks.saying import tasks_saying
from dxplan.model.constraint import UPPER_FINISHES
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind, with_finer
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints, Task
from dxplan.schedule.instant import day_of
from dxplan.schedule.result import Schedule
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, folded

_ON_A_DAY = frozenset(with_finer(Kind.MILESTONE, Kind.SURVEY, Kind.PLAN, Kind.REVIEW))
"""What may have a day of its own in the middle of a plan, without waiting for anything."""
_BEGINNINGS = _ON_A_DAY | frozenset(with_finer(Kind.POLICY))
"""What may begin with the plan itself, without waiting for anything; of milestones one, that which it begins with."""

_BEGINS = Words(
    (
        *("bắt đầu", "khởi động", "khởi công", "ký", "ký kết", "ban hành", "phát động", "quyết định", "chủ trương"),
        *("có hiệu lực", "start", "starts", "begin", "begins", "kick-off", "kickoff", "signed", "issued", "launch"),
    )
)
_ENDS = Words(
    (
        *("kết thúc", "hoàn thành", "hoàn tất", "xong", "sẵn sàng", "nghiệm thu", "bàn giao", "đưa vào vận hành"),
        *("end", "ends", "done", "complete", "completed", "completion", "ready", "accepted", "handed over"),
    )
)
"""Milestones of what the plan itself brings about: these wait for the work, whatever their date."""
_FINISH_START, _REVIEW = LinkType.FINISH_START, Kind.REVIEW  # asked for of every link, of every task


_CLOSES = expression(r"(?<!\w)(?:quyết toán|thanh lý|thanh lí|final account|settlement)(?!\w)")


def closes(task: Task) -> bool:
    """Whether a task by its name closes a contract or an account: plans put that under operation, but it ends."""
    return task.name is not None and _CLOSES.search(folded(task.name.everything)) is not None


def _goes_on(task: Task) -> bool:
    """Whether a task is a level of effort by its kind, or by its name where it says none."""
    if task.kind is not None or task.name is None or task.is_milestone:
        return task.is_level_of_effort
    from dxplan.guessing.kinds import guess_kind  # what guesses is loaded once there is something to guess

    return guess_kind(task.name) in LEVEL_OF_EFFORT


def _ends(name: Text) -> bool:
    return _ENDS.occur_in(name.everything)


class End(Enum):
    """How one end of a task is tied to the rest of the plan."""

    HELD = "a link or a date holds it, or it needs none"
    DANGLING = "links hold only the task's other end"
    OPEN = "nothing holds it"


_HELD, _DANGLING, _OPEN = End  # asked for of every task: to look a member up takes longer than the rest


class Ends:
    """How the ends of all tasks are tied; what holds a summary holds the tasks inside it."""

    def __init__(self, schedule: Schedule, columns: Columns, links: tuple[Dependency, ...]) -> None:
        self._schedule = schedule
        plan, dates, leaves = schedule.plan, schedule.tasks, columns.tasks
        self._links = links
        others = [link for link in links if link.type is not _FINISH_START]  # few are
        waits = {link.successor for link in links if link.type is _FINISH_START}
        waited_for = {link.predecessor for link in links if link.type is _FINISH_START}
        linked = waits.union(link.successor for link in others)
        into_start = waits.union(link.successor for link in others if link.type.to_start)
        from_finish = waited_for.union(link.predecessor for link in others if not link.type.from_start)
        dated = tasks_saying(plan, "constraints")
        summaries = summaries_of(plan)
        on_its_day = {task.id for task in dated if _holds_start(task.constraints)}
        due = {task.id for task in dated if _holds_finish(task.constraints)}
        self._start_held = with_inside(summaries, into_start | on_its_day)
        self.on_its_day = with_inside(summaries, on_its_day)
        """Those whose start a date holds."""
        self._finish_held = with_inside(summaries, from_finish | due)
        self._linked_before = with_inside(summaries, linked)
        self._linked_after = with_inside(summaries, waited_for.union(link.predecessor for link in others))
        ids, by_id = columns.ids, plan.tasks
        beginnings = [by_id[id_] for id_ in ids if id_ not in self._linked_before]
        self._first = beginnings[0] if beginnings else None
        marks = (  # what is due on a day of its own is no beginning
            task
            for task in beginnings
            if task.is_milestone and task.id in self._linked_after and not _holds_finish(task.constraints)
        )
        first_mark = next(marks, None)
        self._first_milestone = first_mark if first_mark is not None and _begins(first_mark, leaves) else None
        marked = zip(leaves, columns.milestones, columns.kinds, strict=True)
        finals = [task for task, marks, kind in marked if marks or kind is _REVIEW]
        self.last = max(finals, key=lambda task: (dates[task.id].early_finish, task.id), default=None)
        """The review or milestone that finishes last."""
        starts = {id_: self._start(by_id[id_]) for id_ in ids if id_ not in self._start_held}
        finishes = {id_: self._finish(by_id[id_]) for id_ in ids if id_ not in self._finish_held}
        self.starts = dict.fromkeys(ids, _HELD) | starts
        """How the start of each of the tasks is tied, by id."""
        self.finishes = dict.fromkeys(ids, _HELD) | finishes
        """How the finish of each is tied."""
        open_ = {id_ for ends in (starts, finishes) for id_, end in ends.items() if end is _OPEN}
        self.open = [by_id[id_] for id_ in ids if id_ in open_]
        """Those of the tasks one end of which, or both, nothing holds."""

    @cached_property
    def links_from(self) -> Mapping[str, list[Dependency]]:
        """The links from each task or summary, in file order; those that have none are left out."""
        links_from: defaultdict[str, list[Dependency]] = defaultdict(list)
        for link in self._links:
            links_from[link.predecessor].append(link)
        return dict(links_from)

    def _start(self, task: Task) -> End:
        """Of a task whose start is held by neither a link nor a date."""
        if task.progress.actual_start is not None:
            return _HELD
        if task.id in self._linked_before:
            return _DANGLING
        if task is self._first or task is self._first_milestone:
            return _HELD
        return _HELD if task.kind in _BEGINNINGS and not task.is_milestone else _OPEN

    def starts_by_date_alone(self, task: Task) -> bool:
        """Whether only a date later than the plan's start holds the start of a task in the middle of things."""
        if task.id in self._linked_before or task.is_level_of_effort or task is self._first:
            return False
        if task.kind in _ON_A_DAY and not (task.is_milestone and task.name is not None and _ends(task.name)):
            return False
        if task.id not in self.on_its_day or task.progress.is_started:
            return False
        return day_of(self._schedule.tasks[task.id].early_start) > self._schedule.first_day

    def _finish(self, task: Task) -> End:
        """Of a task whose finish is held by neither a link nor a date."""
        if self._may_be_last(task):
            return _HELD
        return _DANGLING if task.id in self._linked_after else _OPEN

    def _may_be_last(self, task: Task) -> bool:
        if task is self.last or (_goes_on(task) and not closes(task)):
            return True
        if self._schedule.tasks[task.id].early_finish == self._schedule.finish:
            return not (self._ends_the_plan(self.last) and closes(task))  # the last review waits for the account
        if task.kind is Kind.REVIEW and task.id in self.on_its_day:  # a year's review is held when its day comes
            return True
        # a milestone that only marks what others go on from
        return task.is_milestone and all(self._has_several_after(link.predecessor) for link in task.predecessors)

    def _ends_the_plan(self, task: Task | None) -> bool:
        return task is not None and self._schedule.tasks[task.id].early_finish == self._schedule.finish

    def _has_several_after(self, id_: str) -> bool:
        return len({link.successor for link in self.links_from[id_]}) > 1


def _begins(milestone: Task, leaves: tuple[Task, ...]) -> bool:
    """Whether a milestone that waits for nothing is where things begin: the file says so, or its name."""
    return milestone is leaves[0] or milestone.name is None or _BEGINS.occur_in(milestone.name.everything)


def _holds_start(constraints: DateConstraints) -> bool:
    return constraints.as_late_as_possible or any(kind.is_lower for kind, _ in constraints.said())


def _holds_finish(constraints: DateConstraints) -> bool:
    return any(kind in UPPER_FINISHES for kind, _ in constraints.said())


def summaries_of(plan: Plan) -> tuple[Task, ...]:
    """The summaries of a plan, each before those inside it."""
    return tasks_saying(plan, "children")


def with_inside(summaries: Sequence[Task], linked: set[str]) -> set[str]:
    """The tasks linked or held by a date, with all that is inside them; an outer summary comes before the inner."""
    if linked.isdisjoint([summary.id for summary in summaries]):
        return linked  # as most are tied task by task
    found = set(linked)
    for summary in summaries:
        if summary.id in found:
            found.update(summary.children)
    return found
