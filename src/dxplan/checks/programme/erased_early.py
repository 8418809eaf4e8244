"""Data that are erased before they are handed back, backed up or moved, or while their system still runs."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.mentions import Words
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import out_of_turn
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_ERASES = Words(
    (
        *("xóa dữ liệu", "xoá dữ liệu", "xóa toàn bộ dữ liệu", "xóa bản sao", "xoá bản sao", "hủy dữ liệu"),
        *("huỷ dữ liệu", "erase", "erases", "erasure", "wipe", "wipes", "wiping", "deletion of the data"),
    )
)
_OF_NO_MATTER = Words(
    ("dữ liệu thử", "dữ liệu mẫu", "dữ liệu trùng", "test data", "sample data", "trial data", "duplicates")
)
_BEFORE = (Step.HAND_BACK, Step.SWITCH_OFF)


def erased_early(examination: Examination) -> Iterator[Finding]:
    """Who erases waits for the hand-back and the switch-off of the system, where the plan has them."""
    found = examination.kept(procedure)
    erasing = examination.names.speaking_of(_ERASES)
    for task in examination.leaves if erasing else ():
        if task.id not in erasing or examination.mentions(task, _OF_NO_MATTER):
            continue
        owed = [
            before
            for system in examination.systems_of(task)
            for before in found.of(system, _BEFORE)
            if before is not task and not examination.done_before(before, task)
        ]
        if owed:
            last = max(owed, key=lambda each: (examination.dates(each).early_finish, each.id))
            yield _finding(examination, task, last)


def _finding(examination: Examination, task: Task, before: Task) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{task} xóa dữ liệu từ {start}, khi chưa bàn giao lại, chưa dừng hệ thống xong ({before}, {done})",
            "{task} erases data from {start}, before they are handed back and their system is off ({before}, {done})",
            task=task,
            start=examination.start_day(task),
            before=before,
            done=examination.finish_day(before),
        ),
        before,
        task,
        Severity.WARNING,
    )
