"""Within a unit of a roll-out: what has to be there before the unit begins to use the system."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.put_up import is_put_up_before
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import out_of_turn
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_USES = (Step.ROLLOUT, Step.GOLIVE)
_TAUGHT = (Step.TRAINING, Step.TRAINING_OF_ALL)
_INSTALLED = (Step.EQUIPMENT, Step.SERVERS)


def steps_of_units(examination: Examination) -> Iterator[Finding]:
    """A unit that uses the system before any of its own people are taught, or its own equipment is there."""
    found = examination.kept(procedure)
    units: dict[tuple[str, str], list[Task]] = {}
    for id_ in found.of_task:
        task = examination.plan.tasks[id_]
        if task.copy_of is not None:
            units.setdefault((task.copy_of.summary, task.copy_of.unit), []).append(task)
    for tasks in units.values():
        uses = [task for task in tasks if not found.of_task[task.id].isdisjoint(_USES)]
        if not uses:
            continue
        use = min(uses, key=lambda task: (examination.dates(task).early_start, task.id))
        own = [task for task in tasks if task not in uses]
        taught = [task for task in own if not found.of_task[task.id].isdisjoint(_TAUGHT)]
        if (
            taught
            and not any(_has_begun(examination, task, use) for task in taught)
            and not is_put_up_before(examination, use, taught)
        ):
            yield _finding(examination, use, taught, Text("tập huấn", "training"))
        installed = [task for task in own if not found.of_task[task.id].isdisjoint(_INSTALLED)]
        if installed and not any(examination.done_before(task, use) for task in installed):
            yield _finding(examination, use, installed, Text("lắp đặt thiết bị", "installation"))


def _has_begun(examination: Examination, task: Task, use: Task) -> bool:
    return examination.dates(task).early_start < examination.dates(use).early_start


def _finding(examination: Examination, use: Task, befores: list[Task], what: Text) -> Finding:
    before = min(befores, key=lambda task: (examination.dates(task).early_finish, task.id))
    return out_of_turn(
        examination,
        say(
            "{use} bắt đầu {start}, trước khi {what} cho chính đơn vị này ({before}, xong {done})",
            "{use} starts on {start}, before the {what} of the same unit ({before}, done {done})",
            use=use,
            start=examination.start_day(use),
            what=what,
            before=before,
            done=examination.finish_day(before),
        ),
        before,
        use,
        Severity.WARNING,
    )
