"""What may be moved once the new system is in use: closed cases, systems onto a platform, new codes, later rounds."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Both, Phrases, padded
from dxplan.checks.procedure.rounds import begins_anew
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task

_CLOSED = Phrases(
    "đã kết thúc; đã giải quyết; đã đóng; đã xong; đã hoàn thành; hết hiệu lực; hồ sơ lưu trữ; tài liệu lưu trữ; "
    "dữ liệu lưu trữ; lịch sử; các năm trước; những năm trước; năm cũ; kho tài liệu; tài liệu số hóa; hồ sơ số hóa; "
    "đã số hóa; bản quét; closed; completed; finished; archived; historical; history; past years; scanned; digitised; "
    "digitized",
    unless="đang xử lý; đang giải quyết; đang dở; phần mềm lưu trữ; hệ thống lưu trữ; pending; open cases; in progress",
)


_SYSTEMS = Both(
    Phrases("chuyển; di chuyển; đưa; di trú; move; moves; moving; migrate; migration; migrating"),
    Phrases(
        "hệ thống; ứng dụng; phần mềm; máy ảo; máy chủ; trang thông tin; cổng; systems; applications; websites; "
        "workloads; virtual machines; servers",
        unless="từ hệ thống; từ phần mềm; hệ thống cũ; phần mềm cũ; dữ liệu; from the; old system; old systems; data",
    ),
)
_CODES = Both(
    Phrases(
        "chuyển mã; đổi mã; quy đổi; chuyển đổi mã; cập nhật mã; đổi tên; recode; recoding; "
        "new codes; conversion of codes"
    ),
    Phrases(
        "xã; phường; đơn vị hành chính; địa giới; địa bàn; danh mục; communes; wards; administrative units; boundaries",
    ),
)
"""Codes of units in the system itself, which change when the units do."""
_MADE = (Step.BUILD, Step.DATA, Step.INTEGRATION)
_PUT_UP = (Step.SERVERS, Step.EQUIPMENT)


def without_what_is_moved_later(
    examination: Examination, found: Procedure, system: str | None, befores: list[Task], afters: list[Task]
) -> list[Task]:
    """The earlier steps without those that wait for a later step themselves, and may."""
    return [
        task
        for task in befores
        if not (
            examination.waits_for(task, *afters)
            and (_may_come_later(found, system, task) or begins_anew(examination, task, afters))
        )
    ]


def without_openings_to_later_units(
    examination: Examination, found: Procedure, system: str | None, befores: list[Task], afters: list[Task]
) -> list[Task]:
    """The later steps without an opening to which units come only once the data are there, as their links say."""
    rollouts = found.of(system, (Step.ROLLOUT,)) if befores else []
    return [
        task
        for task in afters
        if found.of_task[task.id] != {Step.GOLIVE} or not _is_for_later_units(examination, befores, task, rollouts)
    ]


def _is_for_later_units(examination: Examination, befores: list[Task], opening: Task, rollouts: list[Task]) -> bool:
    units = [task for task in rollouts if task.copy_of is not None and examination.waits_for(task, opening)]
    moved = [task for task in befores if not examination.waits_for(task, *units)] if units else []
    return bool(moved) and all(
        examination.done_before(task, unit) and examination.waits_for(unit, task) for unit in units for task in moved
    )


def _may_come_later(found: Procedure, system: str | None, task: Task) -> bool:
    if task.name is None:
        return False
    said = padded(task.name.everything)
    if _CLOSED.tell(said) or _CODES.tell(said):
        return True
    is_platform = found.has(system, *_PUT_UP) and not found.has(system, *_MADE)
    return is_platform and _SYSTEMS.tell(said)
