"""What is not certain: tasks that say no kind, or no system, and may well be the step that seems to be lacking.

What a plan does not say is read in its favour. A task whose name alone tells the step, or that says no system and that
the later step waits for, counts as done; what is found all the same is then no more than a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dxplan.checks.examination import Examination
from dxplan.checks.procedure import signs
from dxplan.checks.procedure import signs_of_selection as selection
from dxplan.checks.procedure.joined import joined_steps
from dxplan.checks.procedure.lack import Lack, Manner
from dxplan.checks.procedure.phrases import LONGEST, padded
from dxplan.checks.procedure.reading import steps_of
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.secured import overlaps_a_little
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import FOR_ALL, Procedure
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.bulk import with_one_figure

Named = dict[Step, list[Task]]
NOT_NAMED: Named = {}
_TOLD_ALONE = (selection.RESULT, signs.SUMS_UP_A_PILOT)
"""What the words of a name tell, whichever kind they sound like."""


def named(examination: Examination) -> Named:
    """Tasks without a kind by the steps that their names tell, where no step is read off them otherwise."""
    from dataclasses import replace

    from dxplan.checks.procedure.systems import procedure

    columns = examination.columns
    each = zip(columns.tasks, columns.kinds, columns.milestones, strict=True)
    unknown = [task for task, kind, marks in each if kind is None and not marks and task.name is not None]
    if not unknown:
        return {}
    from dxplan.guessing.kinds import guess_kind  # what guesses is loaded once there is something to guess

    known = examination.kept(procedure).of_task
    found: Named = {}
    for task in unknown:
        assert task.name is not None
        kind = guess_kind(task.name, None if task.parent is None else examination.plan.tasks[task.parent].name)
        steps = steps_of(replace(task, kind=kind)) if kind is not None else frozenset[Step]()
        steps |= _told_without_a_kind(task.name.everything)
        for step in steps - known.get(task.id, frozenset()):
            found.setdefault(step, []).append(task)
    return found


def _told_without_a_kind(name: str) -> frozenset[Step]:
    """The steps that a name joins or tells alone: not by its numbers, and many names are the same but for these."""
    return _told(name if len(name) > LONGEST else with_one_figure(name))


@lru_cache(maxsize=4096)
def _told(name: str) -> frozenset[Step]:
    said = padded(name)
    alone = (sign.step for sign in _TOLD_ALONE if sign.step is not None and sign.phrases.tell(said))
    return frozenset((*joined_steps(None, name), *alone))


def named_for(examination: Examination, found: Procedure, row: Row, system: str | None, after: Task) -> list[Task]:
    """The tasks that by their names are an earlier step of a row, of the system or of none, but for the later one."""
    named_ = examination.kept(named)
    own = found.of_task[after.id]
    return [
        task
        for step in row.before
        if step in named_ and step not in own
        for task in named_[step]
        if task is not after and may_be_of(found, task, system) and not examination.waits_for(task, after)
    ]


def may_be_of(found: Procedure, task: Task, system: str | None) -> bool:
    """Whether a task is of a system, or says none."""
    systems = found.systems_of(task)
    return system is None or not systems or system in systems


def in_doubt(examination: Examination, found: Procedure, row: Row, lack: Lack | None) -> Lack | None:
    """A lack, as a partial one where all that is late or missing may well be done by tasks that do not say so.

    Where this is so of some of the later steps, these are left out.
    """
    if lack is None:
        return None
    tasks = examination.plan.tasks
    if all(before is not None and before.kind is None for before in lack.befores.values()):
        lack = lack._replace(is_by_name=True)
    if all(
        tasks[id_].kind in (None, Kind.MILESTONE) or _is_only_linked(examination, tasks[id_]) for id_ in lack.befores
    ):
        lack = lack._replace(is_by_name=True)
    if row.severity is Severity.WARNING and _only_overlaps(examination, lack):
        return lack._replace(is_partial=True)
    if lack.is_partial:
        return lack
    of = row.of if lack.manner is Manner.MISSING else ()
    doubtful = examination.marked(_may_be_one_of((*row.before, *of), examination, found, lack.system))
    following = list(_may_be_one_of(row.after, examination, found, lack.system)) if row.followed else []
    certain = {
        id_: before
        for id_, before in lack.befores.items()
        if not examination.waits_for_marked(tasks[id_], doubtful)
        and not _is_followed(examination, following, tasks[id_], before)
    }
    if not certain:
        return lack._replace(is_partial=True)
    return lack if len(certain) == len(lack.befores) else lack._replace(befores=certain)


def _only_overlaps(examination: Examination, lack: Lack) -> bool:
    """Whether what is too late is linked to begin with the last part of what it should wait for."""
    tasks = examination.plan.tasks
    return lack.manner is Manner.LATE and all(
        before is not None and overlaps_a_little(examination, before, tasks[id_])
        for id_, before in lack.befores.items()
    )


def _is_only_linked(examination: Examination, task: Task) -> bool:
    """Whether a task says no system, and only its links tell which it may be for."""
    return bool(examination.plan.systems) and not examination.systems_of(task)


def _may_be_one_of(
    steps: tuple[Step, ...], examination: Examination, found: Procedure, system: str | None
) -> Iterator[Task]:
    """What may be one of some steps of a system: by its name alone, or by its kind while it says no system.

    What is for all systems where it names none is none of these: it has been counted.
    """
    called = examination.kept(named)
    for step in steps:
        yield from (task for task in called.get(step, ()) if may_be_of(found, task, system))
    if system is None:
        return
    own = [step for step in steps if step not in FOR_ALL]
    for step in own:
        yield from found.steps.get(None, {}).get(step, ())
    for id_, systems in found.linked.items():
        if system not in systems and not found.of_task[id_].isdisjoint(own):
            yield examination.plan.tasks[id_]


def _is_followed(examination: Examination, following: list[Task], after: Task, before: Task | None) -> bool:
    """Whether what may be a later step comes after an earlier one that wants one after it."""
    return before is not None and any(task is not after and examination.waits_for(task, before) for task in following)


def called_so(examination: Examination, system: str | None, *steps: Step) -> list[Task]:
    """The tasks without a kind that are called as one of some steps, of a system or of none."""
    from dxplan.checks.procedure.systems import procedure

    found, called = examination.kept(procedure), examination.kept(named)
    return [task for step in steps for task in called.get(step, ()) if may_be_of(found, task, system)]
