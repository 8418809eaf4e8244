"""Holds the steps of each system against the rows of the table."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.row import Case, Quantifier, Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import FOR_ALL, Procedure, procedure
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity


class Manner(Enum):
    """In which way a plan does not keep a row."""

    __hash__ = object.__hash__

    LATE = "by the dates the earlier step is not done when the later one starts"
    UNLINKED = "the dates are in order, but no link keeps them so"
    MISSING = "there is no earlier step at all"


class Breach(NamedTuple):
    """A row that a system does not keep: `after` is the first task concerned, `before` what it should wait for.

    `others` are the further tasks of the same system that do not keep the row in the same manner.
    """

    row: Row
    system: str | None
    manner: Manner
    after: Task
    before: Task | None
    others: tuple[Task, ...] = ()
    is_partial: bool = False

    @property
    def severity(self) -> Severity:
        """How bad it is: of a partial step a note, of a task that names no system no more than a warning."""
        if self.is_partial:
            return Severity.NOTE
        if self.manner is Manner.MISSING:
            assert self.row.missing is not None, "only what may not be missing is told"
            severity = self.row.missing
        else:
            severity = self.row.severity if self.manner is Manner.LATE else self.row.severity_unlinked
        return Severity.WARNING if self.system is None and severity is Severity.ERROR else severity


def breaches(examination: Examination, row: Row) -> Iterator[Breach]:
    """The systems that do not keep a row, each with its worst manner, in the order of the plan's file."""
    found = examination.kept(procedure)
    for system in found.steps:
        if system is None and not row.apart and examination.plan.systems:
            continue  # a step of no system is not held against steps of all
        if _holds(examination, found, row, system):
            breach = _of_system(examination, found, row, system)
            if breach is not None:
                yield breach


def _holds(examination: Examination, found: Procedure, row: Row, id_: str | None) -> bool:
    """Whether a row is about a system: by its route, and by what it is."""
    system = examination.plan.systems.get(id_) if id_ is not None else None
    if row.routes and (system is None or system.route not in row.routes):
        return False
    return row.case is None or _is(examination, found, row.case, id_, system)


_LEVEL = 3
_WORK = (Step.INVITATION, Step.CONTRACT, Step.BUILD, Step.SERVERS, Step.DATA, Step.INTEGRATION)
"""Work of the plan on a system, after which its operation is one of what the plan delivers."""


def _is(examination: Examination, found: Procedure, case: Case, id_: str | None, system: System | None) -> bool:
    match case:
        case Case.LEVEL_3:
            if system is None or system.security_level is None:
                return found.has(id_, Step.SEC_LEVEL)
            return system.security_level >= _LEVEL
        case Case.PERSONAL_DATA:
            return system is not None and system.personal_data
        case Case.DELIVERED:
            return found.has(id_, Step.CONTRACT, Step.INVITATION)
        case Case.BUILT:
            return found.has(id_, Step.BUILD)
        case Case.TRIED:
            return found.has(id_, Step.TRIAL) and not found.has(id_, Step.PILOT)
        case Case.TRIED_ON_DELIVERY:
            return found.has(id_, Step.TRIAL) and found.has(id_, Step.CONTRACT, Step.INVITATION)
        case Case.UNTRIED:
            return not found.has(id_, Step.TRIAL, Step.PILOT)
        case Case.UNUSED:
            return not found.has(id_, Step.GOLIVE)
        case Case.USED:
            return found.has(id_, Step.GOLIVE)
        case Case.PILOTED:
            return found.has(id_, Step.PILOT)
        case Case.PILOTED_FIRST:
            return _is_piloted_first(examination, found, id_)
        case Case.BOUGHT_UNTRIED:
            return not _is_piloted_first(examination, found, id_)


def _is_piloted_first(examination: Examination, found: Procedure, id_: str | None) -> bool:
    """Whether a pilot of the system does not wait for what a contractor of it delivers."""
    contracts = examination.marked(found.of(id_, (Step.CONTRACT, Step.RESULT, Step.INVITATION)))
    return any(not examination.waits_for_marked(pilot, contracts) for pilot in found.of(id_, (Step.PILOT,)))


def _of_system(examination: Examination, found: Procedure, row: Row, system: str | None) -> Breach | None:
    afters = [task for task in found.of(system, row.after) if _in_time(examination, row, task)]
    if system is None and examination.plan.systems:
        afters = [task for task in afters if not task.is_milestone]  # a milestone may be anybody's
    if row.after_work and afters:
        work = examination.marked(found.of(system, _WORK))
        afters = [task for task in afters if examination.waits_for_marked(task, work)]
    if not afters:
        return None
    befores = _befores(found, row, system)
    if not befores:
        if row.missing is None:
            return None
        lacking = [
            task for task in afters if not (task.is_milestone or found.of_task[task.id].intersection(row.before))
        ]
        return _breach(examination, row, system, Manner.MISSING, {task.id: None for task in lacking})
    late: dict[str, Task | None] = {}
    unlinked: dict[str, Task | None] = {}
    marked = examination.marked(befores)
    for after in afters:
        if found.of_task[after.id].intersection(row.before):
            continue  # it is both steps itself
        others = [task for task in befores if task is not after]
        done = [task for task in others if examination.done_before(task, after)]
        owed = _owed(examination, row, others, after)
        if not done or owed:
            late[after.id] = _nearest(examination, owed or others, after)
        elif not examination.waits_for_marked(after, marked):
            unlinked[after.id] = max(done, key=lambda task: (examination.dates(task).early_finish, task.id))
    if row.followed:
        late.update(_not_followed(examination, found, row, befores, afters, late))
    if late:
        breach = _breach(examination, row, system, Manner.LATE, late)
        if breach is not None and row.last_counts and _last(examination, afters).id not in late:
            return breach._replace(is_partial=True)
        return breach
    return _breach(examination, row, system, Manner.UNLINKED, unlinked)


def _in_time(examination: Examination, row: Row, task: Task) -> bool:
    if row.since is None and row.until is None:
        return True
    day = examination.start_day(task)
    return (row.since is None or row.since <= day) and (row.until is None or day <= row.until)


def _befores(found: Procedure, row: Row, system: str | None) -> list[Task]:
    """The tasks of the first of the earlier steps that the system has; else those that are for all systems."""
    for step in row.before:
        own = found.of(system, (step,))
        if own:
            return own
    if system is not None:
        for step in row.before:
            if step in FOR_ALL or row.apart:
                own = found.of(None, (step,))
                if own:
                    return own
    return []


def _owed(examination: Examination, row: Row, befores: list[Task], after: Task) -> list[Task]:
    """Of a row that asks for all: those that are not done, though they do not wait for the later task themselves."""
    if row.quantifier is Quantifier.ONE:
        return []
    return [
        task for task in befores if not examination.done_before(task, after) and not examination.waits_for(task, after)
    ]


def _not_followed(
    examination: Examination,
    found: Procedure,
    row: Row,
    befores: list[Task],
    afters: list[Task],
    late: dict[str, Task | None],
) -> dict[str, Task | None]:
    """The last of the later steps, where an earlier one is done only after it has started."""
    last = _last(examination, afters)
    if last.id in late or found.of_task[last.id].intersection(row.before):
        return {}
    open_ = [task for task in befores if task is not last and not examination.done_before(task, last)]
    return {last.id: min(open_, key=lambda task: (examination.dates(task).early_finish, task.id))} if open_ else {}


def _last(examination: Examination, tasks: list[Task]) -> Task:
    return max(tasks, key=lambda task: (examination.dates(task).early_start, task.id))


def _nearest(examination: Examination, befores: list[Task], after: Task) -> Task:
    """What to wait for: the first to be done of those that do not wait for the task themselves."""
    possible = [task for task in befores if not examination.waits_for(task, after)] or befores
    return min(possible, key=lambda task: (examination.dates(task).early_finish, task.id))


def _breach(
    examination: Examination, row: Row, system: str | None, manner: Manner, found: dict[str, Task | None]
) -> Breach | None:
    """At the first task of those that do not keep the row."""
    if not found:
        return None
    tasks = [examination.plan.tasks[id_] for id_ in found]
    first, *others = sorted(tasks, key=lambda task: (examination.dates(task).early_start, task.id))
    return Breach(row, system, manner, first, found[first.id], tuple(others))
