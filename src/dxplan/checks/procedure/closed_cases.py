"""Data of closed cases: nobody works on them, so that they may be moved, or loaded, once the new system is in use."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.model.task import Task

_CLOSED = Phrases(
    "đã kết thúc; đã giải quyết; đã đóng; đã xong; đã hoàn thành; hết hiệu lực; hồ sơ lưu trữ; tài liệu lưu trữ; "
    "dữ liệu lưu trữ; lịch sử; các năm trước; những năm trước; năm cũ; kho tài liệu; tài liệu số hóa; hồ sơ số hóa; "
    "đã số hóa; bản quét; closed; completed; finished; archived; historical; history; past years; scanned; digitised; "
    "digitized",
    unless="đang xử lý; đang giải quyết; đang dở; phần mềm lưu trữ; hệ thống lưu trữ; pending; open cases; in progress",
)


def without_closed_cases(examination: Examination, befores: list[Task], afters: list[Task]) -> list[Task]:
    """The earlier steps without those of closed cases that wait for a later step themselves."""
    return [task for task in befores if not (_is_of_closed_cases(task) and examination.waits_for(task, *afters))]


def _is_of_closed_cases(task: Task) -> bool:
    return task.name is not None and _CLOSED.tell(padded(task.name.everything))
