"""Whether a plan is of a size that can be worked with."""

from __future__ import annotations

from dxplan.model.plan import Plan
from dxplan.soundness.limits import MOST_AGENCIES, MOST_CALENDARS, MOST_LINKS, MOST_LINKS_OF_A_TASK, MOST_NEEDS
from dxplan.soundness.log import Log
from dxplan.source.span import Position
from dxplan.text.counts import Noun
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Amount

_LINK = Noun("quan hệ phụ thuộc", "link")
_CALENDAR = Noun("lịch làm việc", "calendar")
_AGENCY = Noun("cơ quan", "agency", "agencies")
_NEED = Noun("hệ thống được cần đến", "needed system")
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
