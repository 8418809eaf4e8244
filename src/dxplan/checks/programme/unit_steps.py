"""Within a unit of a roll-out: what has to be there before the unit begins to use the system."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import put_first
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_USES = (Step.ROLLOUT, Step.GOLIVE)
_WANTED = (
    ((Step.TRAINING, Step.TRAINING_OF_ALL), Text("tập huấn", "the training")),
    ((Step.EQUIPMENT, Step.SERVERS), Text("lắp đặt thiết bị", "the installation of the equipment")),
)
"""Data are left out: much is moved by the people of the unit once they work in the new system."""


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
        start = examination.dates(use).early_start
        for steps, what in _WANTED:
            own = [task for task in tasks if task not in uses and not found.of_task[task.id].isdisjoint(steps)]
            if own and all(examination.dates(task).early_start >= start for task in own):
                yield _finding(
                    examination, use, min(own, key=lambda task: (examination.dates(task).early_finish, task.id)), what
                )


def _finding(examination: Examination, use: Task, before: Task, what: Text) -> Finding:
    return Finding(
        say(
            "{use} bắt đầu {start}, trước khi {what} cho chính đơn vị này bắt đầu ({before}, từ {from_})",
            "{use} starts on {start}, before {what} of the same unit does ({before}, from {from_})",
            use=use,
            start=examination.start_day(use),
            what=what,
            before=before,
            from_=examination.start_day(before),
        ),
        Place(use.places, ("after",)),
        use.id,
        put_first(examination, before, use),
        Severity.WARNING,
        related=((Place(before.places), Text("việc phải xong trước", "what has to be done first")),),
    )
