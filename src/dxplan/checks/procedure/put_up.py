"""What a roll-out only puts up: nobody uses it before the trial, acceptance or opening that comes upon it."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.model.task import Task

_BEGINS = (Step.TRIAL, Step.GOLIVE)
_INSTALLS = Phrases(
    "lắp đặt; cài đặt; cấu hình; lắp ráp; install; installs; installation; installing; configure; "
    "configuration; set up",
    unless="sử dụng; vận hành; khai thác; đưa vào; đi vào; áp dụng; dùng; mở; use; in use; using; operation; operate; "
    "live; open; opening",
)
"""Names of roll-outs by which things are put up, and nobody works with them yet."""


def is_put_up_before(examination: Examination, use: Task, tasks: Iterable[Task]) -> bool:
    """Whether a roll-out is only put up: its people begin upon a trial or opening that waits for their own steps, too.

    Of one that installs by its name, an acceptance that waits for both says so as well: that of its own unit, where it
    is one of a roll-out in units.
    """
    found = examination.kept(procedure)
    begins = found.of_any(_BEGINS)
    if use.name is not None and _INSTALLS.tell(padded(use.name.everything)):
        begins = [*begins, *found.of_any((Step.ACCEPTANCE,))]
    both = (use, *tasks)
    return any(
        task not in both and _is_of_its_unit(task, use) and all(examination.waits_for(task, each) for each in both)
        for task in begins
    )


def _is_of_its_unit(task: Task, use: Task) -> bool:
    if use.copy_of is None:
        return True
    if task.copy_of is None:
        return False
    return (task.copy_of.summary, task.copy_of.unit) == (use.copy_of.summary, use.copy_of.unit)
