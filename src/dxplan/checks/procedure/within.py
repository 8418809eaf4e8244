"""Connections within one body, of two systems that it has made, and of devices: nobody else's data are shared."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.law.vendors import vendors_of
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.guessing.words import without_marks
from dxplan.model.task import Task

_OF_OTHERS = Phrases(
    "quốc gia; trung ương; bộ; ngành; các sở; các ngành; tỉnh bạn; trục; lgsp; ndxp; vdxp; csdl; cơ sở dữ liệu; "
    "dân cư; bhxh; bảo hiểm; công an; thuế; kho bạc; ngân hàng; bệnh viện; trường; doanh nghiệp; huyện; xã; phường; "
    "national; ministry; departments; database; databases; bank; hospital; hospitals; insurance; police; others"
)
"""Whose data are connected, where the name says so; `bộ` is a ministry, and a set of things only with a word after."""
_SETS = (
    "bộ câu hỏi",
    "bộ chỉ số",
    "bộ dữ liệu",
    "bộ danh mục",
    "bộ mã",
    "bộ tiêu chí",
    "bộ lọc",
    "bộ nhớ",
    "nội bộ",
    "môi trường",
)
_BARE_SETS = tuple(map(without_marks, _SETS))


_MAKING = (Step.BUILD, Step.ACCEPTANCE, Step.GOLIVE)


def is_within_one_body(examination: Examination, found: Procedure, task: Task) -> bool:
    """Whether a connection has one body of the State at both ends: its system needs another that this body made."""
    plan = examination.plan
    own = found.systems_of(task)
    needed = {need for system in own if system in plan.systems for need in plan.systems[system].needs} | set(own[1:])
    if not needed or _speaks_of_others(task):
        return False
    if not any(found.has(system, Step.SHARING) for system in own) and (  # a plan that agrees on sharing sees others
        needed <= _bought_with(found, own) or _are_made_by_one(examination, found, {*own, *needed}, own)
    ):
        return True
    if not any(found.has(system, Step.SHARING) for system in own) and all(
        _is_equipment(examination, found, system) for system in needed
    ):
        return True
    bodies = _bodies(examination, task)
    if not bodies:
        return _is_within_one_company(examination, found, task, {*own, *needed})
    if len(bodies) != 1:
        return False
    making = [found.of(system, _MAKING) for system in needed]
    return all(making) and all(bodies <= _bodies(examination, each) for tasks in making for each in tasks)


_DEVICES = Phrases(
    "cảm biến; camera; camera giám sát; thiết bị; máy trạm; máy chủ; máy tính; trạm quan trắc; trạm đo; đầu đo; mạng; "
    "đường truyền; cáp quang; sensor; sensors; cameras; devices; device; gauges; probes; network; networks; "
    "workstations; servers; lines",
    unless="dữ liệu; csdl; chia sẻ; liên thông; đồng bộ; hệ thống; nền tảng; phần mềm; ứng dụng; cổng; dịch vụ công; "
    "trục; kho; của bộ; của công an; của sở; của các; của doanh nghiệp; của bệnh viện; data; database; databases; "
    "share; sharing; exchange; system; systems; platform; platforms; software; application; applications; portal; "
    "of the police; of the ministry; of the departments",
)
"""What is put onto a network, and sends signals of its owner's; not where the name tells of data or software."""


def connects_devices(found: Procedure, task: Task) -> bool:
    """Whether a connection is one of devices or networks by its name, in a system that agrees on no sharing itself."""
    if task.name is None or any(found.has(system, Step.SHARING) for system in found.systems_of(task)):
        return False
    return _DEVICES.tell(padded(task.name.everything))


def _is_equipment(examination: Examination, found: Procedure, id_: str) -> bool:
    """Whether a system is nothing but equipment that the plan puts up: it sends its signals, and has nobody's data."""
    system = examination.plan.systems.get(id_)
    if system is None or system.personal_data or found.has(id_, Step.BUILD, Step.DATA, Step.MIGRATION, Step.TRIAL):
        return False
    return found.has(id_, Step.EQUIPMENT)


def _are_made_by_one(examination: Examination, found: Procedure, systems: set[str], own: tuple[str, ...]) -> bool:
    """Whether a connection names all the systems that it connects, and one contractor builds them in this plan."""
    if len(own) < 2 or not systems <= set(own):
        return False
    built = [found.of(system, (Step.BUILD,)) for system in own]
    makers = {examination.lead_of[task.id] for tasks in built for task in tasks}
    return all(built) and len(makers) == 1 and makers <= vendors_of(examination.plan)


def _is_within_one_company(examination: Examination, found: Procedure, task: Task, systems: set[str]) -> bool:
    """Whether the company that connects some systems has built all of them, and nobody has bought any."""
    lead = examination.lead_of[task.id]
    built = [found.of(system, (Step.BUILD,)) for system in systems]
    if any(found.has(system, Step.CONTRACT) for system in systems) or not all(built):
        return False
    return all(examination.lead_of[each.id] == lead for tasks in built for each in tasks)


def _bought_with(found: Procedure, own: tuple[str, ...]) -> set[str]:
    """The systems that the body which buys these buys with the same contract."""
    return {
        other
        for system in own
        for contract in found.of(system, (Step.CONTRACT,))
        for other in found.systems_of(contract)
    }


def _bodies(examination: Examination, task: Task) -> set[str]:
    """Who takes part and is no vendor."""
    lead = examination.lead_of[task.id]
    return {*task.support, *([] if lead is None else [lead])} - vendors_of(examination.plan)


def _speaks_of_others(task: Task) -> bool:
    said = " ".join(text.everything for text in (task.name, task.deliverable) if text is not None)
    words = padded(said)
    for each in _BARE_SETS if words.isascii() else _SETS:
        words = words.replace(f" {each} ", " ")
    return _OF_OTHERS.tell(words)
