"""Whether a plan is of a size that can be worked with."""

from __future__ import annotations

from dxplan.model.dependency import ALL_UNITS
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.soundness.limits import (
    MOST_AGENCIES,
    MOST_CALENDARS,
    MOST_LINKS,
    MOST_LINKS_OF_A_TASK,
    MOST_NEEDS,
    MOST_REPEATED,
)
from dxplan.soundness.log import Log
from dxplan.source.span import Position
from dxplan.text.counts import Noun
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Amount

_LINK = Noun("quan hệ phụ thuộc", "link")
_CALENDAR = Noun("lịch làm việc", "calendar")
_AGENCY = Noun("cơ quan", "agency", "agencies")
_NEED = Noun("hệ thống được cần đến", "needed system")
_REPEATED = Noun("nhiệm vụ lặp lại cho các đơn vị", "task repeated for units", "tasks repeated for units")
_LINK_REPEATED = Noun("quan hệ phụ thuộc lặp lại cho các đơn vị", "link repeated for units", "links repeated for units")
_BY_FEWER = Text(
    "gom các đơn vị thành cụm, hoặc tách kế hoạch theo vùng", "put units together, or divide the plan by region"
)
_BY_ONE_WAIT = say(
    "chờ một mốc trong nhóm, hoặc chờ cả nhóm, thay vì từng nhiệm vụ của mọi đơn vị",
    "wait for the summary, or for a milestone, instead of each task of all units",
)
_BY_SUMMARIES = Text(
    "gom các nhiệm vụ vào nhóm, rồi chờ cả nhóm thay vì từng nhiệm vụ",
    "put tasks into summaries, and wait for a summary instead of each task",
)
_BY_LAYERS = Text("chỉ kể những hệ thống được dùng trực tiếp", "name only the systems that are used directly")
_BY_NAMING = Text("chỉ kể những cơ quan mà nhiệm vụ nêu tên", "list only the agencies that tasks name")
_BY_SHARING = Text("dùng chung lịch cho các nhiệm vụ làm việc như nhau", "let tasks that work alike share a calendar")


def is_of_workable_size(log: Log, plan: Plan) -> bool:
    """Whether a plan keeps within the limits; what goes beyond one is reported, at the first that does."""
    before = len(log.diagnostics)
    _links(log, plan)
    _repeated(log, plan)
    if len(plan.calendars) > MOST_CALENDARS:
        _report(log, plan.places.position("calendars"), len(plan.calendars), MOST_CALENDARS, _CALENDAR, _BY_SHARING)
    if len(plan.agencies) > MOST_AGENCIES:
        _report(log, plan.places.position("agencies"), len(plan.agencies), MOST_AGENCIES, _AGENCY, _BY_NAMING)
    needs = 0
    for system in plan.systems.values():
        needs += len(system.needs)
        if needs > MOST_NEEDS:
            all_ = sum(len(each.needs) for each in plan.systems.values())
            _report(log, system.places.position("needs"), all_, MOST_NEEDS, _NEED, _BY_LAYERS)
            break
    return len(log.diagnostics) == before


def _links(log: Log, plan: Plan) -> None:
    links = 0
    for task in plan.tasks.values():
        own = len(task.predecessors)
        links += own
        if own > MOST_LINKS_OF_A_TASK:
            _report(log, task.places.position("after"), own, MOST_LINKS_OF_A_TASK, _LINK, _BY_SUMMARIES, task.id)
            return
        if links > MOST_LINKS:
            all_ = sum(len(each.predecessors) for each in plan.tasks.values())
            _report(log, task.places.position("after"), all_, MOST_LINKS, _LINK, _BY_SUMMARIES)
            return


def _repeated(log: Log, plan: Plan) -> None:
    """The copies of all roll-outs, and the links that these come to."""
    units_of: dict[str, int] = {}  # of a task inside a roll-out, or the roll-out itself
    copies = links = 0
    for task in plan.tasks.values():
        own = 0 if task.roll_out is None or not task.children else len(task.roll_out.units)
        around = 0 if task.parent is None else units_of.get(task.parent, 0)
        units_of[task.id] = around or own
        copies += around
        if copies > MOST_REPEATED:
            summary = next((a for a in plan.ancestors(task) if a.roll_out is not None), task)
            all_ = sum(_copies(plan, each) for each in plan.tasks.values())
            _report(log, summary.places.position("each"), all_, MOST_REPEATED, _REPEATED, _BY_FEWER)
            return
    if not copies:
        return
    for task in plan.tasks.values():
        times = 0 if task.roll_out is not None else units_of[task.id]
        for link in task.predecessors:
            others = units_of.get(link.predecessor, 0)
            is_one = link.unit not in (None, ALL_UNITS) or (
                link.unit is None and times and _are_together(plan, task, link.predecessor)
            )
            links += (times or 1) * (1 if is_one or not others else others)
        if links > MOST_LINKS:
            _report(log, task.places.position("after"), links, MOST_LINKS, _LINK_REPEATED, _BY_ONE_WAIT)
            return


def _copies(plan: Plan, task: Task) -> int:
    outer = [a.roll_out for a in plan.ancestors(task) if a.roll_out is not None]
    return len(outer[-1].units) if outer else 0


def _are_together(plan: Plan, task: Task, other: str) -> bool:
    """Whether two tasks stand in one roll-out."""
    home = next((a for a in plan.ancestors(task) if a.roll_out is not None), None)
    there = plan.tasks.get(other)
    return home is not None and there is not None and any(a is home for a in plan.ancestors(there))


def _report(log: Log, at: Position, number: int, most: int, of: Noun, hint: Text, task: str | None = None) -> None:
    message = say(
        "{where} có {number}, tối đa {most}",
        "{where} has {number}, at most {most} are read",
        where=Text("kế hoạch", "the plan") if task is None else Text("nhiệm vụ này", "this task"),
        number=Amount(number, of),
        most=Amount(most, of),
    )
    why = Text("kế hoạch không được xếp lịch, để không chạy mãi", "it is not scheduled, so as not to take for ever")
    log.report("DX002", at, message, hint, why=why, task=task)
