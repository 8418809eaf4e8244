"""Holds the steps of each system against the rows of the table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.afters import afters_of
from dxplan.checks.procedure.afterwards import done_afterwards
from dxplan.checks.procedure.another import of_another
from dxplan.checks.procedure.approvals import is_approved, only_prepared, without_updates
from dxplan.checks.procedure.befores import befores_of
from dxplan.checks.procedure.cases import holds
from dxplan.checks.procedure.doubts import in_doubt, named, named_for
from dxplan.checks.procedure.generations import (
    BUYING,
    before_its_use,
    is_done_in_its_generation,
    of_its_generation,
    of_its_purchase,
    of_what_is_built,
)
from dxplan.checks.procedure.lack import NONE, Lack, Manner, together
from dxplan.checks.procedure.missing import is_done_elsewhere, wanting
from dxplan.checks.procedure.moved_later import without_openings_to_later_units, without_what_is_moved_later
from dxplan.checks.procedure.own_steps import own_too_late
from dxplan.checks.procedure.packages import of_its_package
from dxplan.checks.procedure.passed_over import passed_over
from dxplan.checks.procedure.plainly_kept import not_plainly_kept
from dxplan.checks.procedure.rounds import is_next_round, opens
from dxplan.checks.procedure.row import Quantifier, Row
from dxplan.checks.procedure.secured import has_leads, secured
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import FOR_ALL, Procedure, procedure
from dxplan.checks.procedure.units import by_unit
from dxplan.checks.procedure.verdicts import is_of_its_use, is_to_go_on
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.network.many_sets import NOTHING_MARKED, Marked
from dxplan.source.diagnostic import Severity


def lacks(examination: Examination, row: Row) -> list[Lack]:
    """The systems that do not keep a row, each in its worst manner, in the order of the plan's file."""
    found = examination.kept(procedure)
    several = (
        in_doubt(examination, found, row, _of_system(examination, found, row, system))
        for system in not_plainly_kept(examination, found, row, _systems(examination, found, row))
        if (row.case is None and not row.routes) or holds(examination, found, row, system)
    )
    return [lack for lack in several if lack is not None]


def _systems(examination: Examination, found: Procedure, row: Row) -> Iterator[str | None]:
    """Those that have the later step and, if only then the row may not be kept, the earlier.

    A step of no system is not held against steps of all, unless the row says so.
    """
    may_be_none = row.apart or not examination.plan.systems
    having = None
    if (
        row.missing is None
        and not row.apart
        and not any(found.has(None, step) for step in FOR_ALL.intersection(row.before))
        and examination.kept(named).keys().isdisjoint(row.before)
    ):
        having = set(found.with_any(row.before))
    for system in found.with_any(row.after):
        if system is None:
            if may_be_none:
                yield system
        elif having is None or system in having:
            yield system


def severity(row: Row, lack: Lack) -> Severity:
    """How bad it is: of a partial step a note, of a task that says no system or no kind no more than a warning."""
    if lack.is_partial:
        return Severity.NOTE
    if lack.manner is Manner.MISSING:
        level = Severity.NOTE if row.missing is None else row.missing
    else:
        level = row.severity if lack.manner is Manner.LATE else row.severity_unlinked
    is_vague = lack.system is None or lack.is_by_name
    return Severity.WARNING if is_vague and level is Severity.ERROR else level


def _of_system(examination: Examination, found: Procedure, row: Row, system: str | None) -> Lack | None:
    afters = afters_of(examination, found, row, system)
    if not afters:
        return None
    befores = befores_of(examination, found, row, system)
    if row.but_moved_later:
        befores = without_what_is_moved_later(examination, found, system, befores, afters)
        afters = without_openings_to_later_units(examination, found, system, befores, afters)
        if not afters:
            return None
    if Step.ACCEPTANCE in row.after and row.before == (Step.EVALUATION,):
        befores = [task for task in befores if not (is_to_go_on(task) or is_of_its_use(task, afters))]
    if row.of_what_is_bought:
        befores = of_what_is_built(examination, found, system, befores, afters)
    if all(after.copy_of is None for after in afters):
        of_none = [before for before in befores if before.copy_of is None]
        befores = of_none if of_none or row.missing is None else befores
        return _of_what_is_kept(examination, found, row, _of_tasks(examination, found, row, system, afters, befores))
    return together(
        _of_tasks(examination, found, row, system, of_unit, own if own or row.missing is None else befores, afters)
        for of_unit, own in by_unit(afters, befores)
    )


def _of_what_is_kept(examination: Examination, found: Procedure, row: Row, lack: Lack | None) -> Lack | None:
    """A lack without the pilots before their system is bought, if there is any other; else no more than a note."""
    if lack is None or not row.of_what_is_kept or not found.has(lack.system, Step.PILOT):
        return lack
    buying, tasks = found.of(lack.system, BUYING), examination.plan.tasks
    kept = {
        id_: before
        for id_, before in lack.befores.items()
        if Step.PILOT not in found.of_task[id_] or not any(examination.waits_for(task, tasks[id_]) for task in buying)
    }
    return lack._replace(befores=kept) if kept else lack._replace(is_partial=True)


def _of_tasks(
    examination: Examination,
    found: Procedure,
    row: Row,
    system: str | None,
    afters: list[Task],
    befores: list[Task],
    of_all: Sequence[Task] = (),
) -> Lack | None:
    """What some later steps do not keep; of a unit's, the later steps `of_all` units are those that may follow, too."""
    if not befores:
        wrong = {} if row.missing is None else wanting(examination, found, row, system, afters)
        lack = _lack(examination, system, Manner.MISSING, wrong) if wrong else None
        if lack is None:
            return _late_by_name(examination, found, row, system, afters)
        if lack is not None and is_done_elsewhere(examination, found, row, lack):
            return lack._replace(is_partial=True)
        return lack
    ways: dict[Manner, dict[str, Task | None]] = {}
    of_others: dict[str, Task | None] = {}
    in_order: list[Task] = []
    one_will_do = row.quantifier is Quantifier.ONE and not has_leads(examination)
    marked = examination.marked(befores) if one_will_do and len(befores) > _FEW else NOTHING_MARKED
    own_late = own_too_late(examination, found, row, system, afters) if row.own_counts else {}
    others = _others(found, row, system) if row.either else []
    dates = examination.schedule.tasks
    first_done = min([dates[before.id].early_finish for before in befores])
    for after in afters:
        if (newer := of_its_purchase(examination, found, system, befores, after)) is not None:
            manner, before = _kept_by(examination, row, _as_they_finish(examination, newer), after, waits=True)
            if manner is Manner.LATE:
                ways.setdefault(manner, {})[after.id] = before
                continue
        if after.id in own_late:
            ways.setdefault(Manner.LATE, {})[after.id] = own_late[after.id]
            continue
        waits = not one_will_do or _waits_for_any(examination, befores, marked, after)
        if one_will_do and waits and first_done <= dates[after.id].early_start:
            continue  # which is what most are (if it waits for one, links without leads see to it)
        if found.of_task[after.id].isdisjoint(row.before):  # else it is both steps itself
            in_order = in_order or _as_they_finish(examination, befores)
            own = of_its_package(examination, found, system, in_order, after) if row.by_package else in_order
            manner, before = _kept_by(examination, row, own, after, waits=waits) if own else (None, None)
            if manner is not None:
                manner, before = _in_its_generation(examination, found, row, system, own, after, (manner, before))
            if manner is Manner.UNLINKED and others and examination.waits_for(after, *others):
                continue
            if manner is not None and (its := of_another(examination, found, row, system, own, after)):
                told, before = _without(examination, row, own, its, after)
                manner = told if told is manner else None  # never worse than with them
                if manner is None:
                    of_others[after.id] = its[0]
            if manner is Manner.MISSING and not wanting(examination, found, row, system, [after]):
                continue
            if manner is not None:
                ways.setdefault(manner, {})[after.id] = before
    if row.followed:
        last = _not_followed(examination, found, row, system, befores, afters, of_all, ways.get(Manner.LATE, {}))
        if last:
            ways.setdefault(Manner.LATE, {}).update(last)
    if row.judged_by:
        for id_, before in passed_over(examination, found, row, system, befores, afters).items():
            ways.setdefault(Manner.LATE, {}).setdefault(id_, before)
    if not ways and of_others:
        return _lack(examination, system, Manner.LATE, of_others)._replace(is_partial=True)
    if not ways and row.own_counts:
        afterwards = done_afterwards(examination, found, row, system, afters)
        return _lack(examination, system, Manner.LATE, afterwards)._replace(is_partial=True) if afterwards else None
    return _worst(examination, row, system, afters, ways) if ways else None


def _without(
    examination: Examination, row: Row, befores: list[Task], others: list[Task], after: Task
) -> tuple[Manner | None, Task | None]:
    """What is told of a task without the earlier steps that are those of another one."""
    ids = {task.id for task in others}
    own = [task for task in befores if task.id not in ids]
    return _kept_by(examination, row, own, after, waits=True) if own else (None, None)


def _in_its_generation(
    examination: Examination,
    found: Procedure,
    row: Row,
    system: str | None,
    befores: list[Task],
    after: Task,
    told: tuple[Manner, Task | None],
) -> tuple[Manner | None, Task | None]:
    """What is told of a task, or what is left of it without the steps of the next generation of its system."""
    own = of_its_generation(examination, found, row, system, befores, after)
    if not own and len(row.before) > 1:
        others = _as_they_finish(examination, found.of(system, row.before))
        own = of_its_generation(examination, found, row, system, others, after)
    if not own:
        return (None if row.missing is None else Manner.MISSING), None
    if len(own) < len(befores):
        return _kept_by(examination, row, own, after, waits=True)
    if told[0] is Manner.LATE and is_done_in_its_generation(examination, found, row, system, after):
        return None, None
    return told


def _late_by_name(
    examination: Examination, found: Procedure, row: Row, system: str | None, afters: list[Task]
) -> Lack | None:
    """Of a step that only names of tasks without a kind tell: no more than a note where the dates are wrong."""
    late: dict[str, Task | None] = {}
    for after in (task for task in afters if task.kind is not None):
        named = named_for(examination, found, row, system, after)
        if named and not any(examination.done_before(task, after) for task in named):
            late[after.id] = named[0]
    return _lack(examination, system, Manner.LATE, late)._replace(is_partial=True) if late else None


def _others(found: Procedure, row: Row, system: str | None) -> list[Task]:
    """The tasks of all earlier steps, any of which secures a row that says so."""
    return found.of_any(row.before) if system is None else found.of(system, row.before)


def _worst(
    examination: Examination,
    row: Row,
    system: str | None,
    afters: list[Task],
    ways: dict[Manner, dict[str, Task | None]],
) -> Lack | None:
    manner = next(manner for manner in Manner if manner in ways)
    last_is_right = row.last_counts and _last(examination, afters).id not in ways[manner]
    if manner is Manner.LATE and row.last_counts and len(afters) > 1:
        ways[manner] = {
            id_: before for id_, before in ways[manner].items() if not is_next_round(examination, id_, before)
        }
        if not ways[manner]:
            del ways[manner]
            return _worst(examination, row, system, afters, ways) if ways else None
    lack = _lack(examination, system, manner, ways[manner])
    if manner is not Manner.LATE:
        return lack
    is_partial = last_is_right and not opens(examination, lack)
    return lack._replace(is_partial=is_partial, unlinked=ways.get(Manner.UNLINKED, NONE))


_FEW = 8


def _waits_for_any(examination: Examination, befores: list[Task], marked: Marked, after: Task) -> bool:
    return examination.waits_for_marked(after, marked) if marked else examination.waits_for(after, *befores)


def _kept_by(
    examination: Examination, row: Row, befores: list[Task], after: Task, *, waits: bool
) -> tuple[Manner | None, Task | None]:
    """In which manner a task does not keep a row, if at all, and what it should wait for.

    `waits` is False if it is known to wait for none of the earlier steps.

    The earlier steps, of which there may be thousands, are in the order of their finishes here and below.
    """
    possible = befores
    if row.late_is_other:
        possible = [task for task in befores if not examination.waits_for(task, after)]
    if not possible:
        return (Manner.MISSING if befores and row.missing is not None else None), None
    count = _count_done(examination, possible, after)
    done, owed = possible[:count], _owed(examination, row, possible, count, after)
    if not done or owed:
        if row.in_batches and _is_in_batches(examination, possible, after):
            return None, None
        return Manner.LATE, _to_wait_for(examination, row, owed or possible, after)
    if row.quantifier is Quantifier.ALL:
        done = without_updates(done) or done
    last = _to_wait_for(examination, row, done, after)
    if row.by_dates or (waits and secured(examination, after, done if row.quantifier is Quantifier.ONE else [last])):
        return None, None
    return Manner.UNLINKED, last


def _is_in_batches(examination: Examination, befores: list[Task], after: Task) -> bool:
    """Whether one that a task is linked to has begun before it: of a roll-out, which goes unit by unit, with it."""
    linked = {link.predecessor for link in after.predecessors}
    start = examination.dates(after).early_start + (1 if after.kind is Kind.ROLLOUT else 0)
    return any(task.id in linked and examination.dates(task).early_start < start for task in befores)


def _as_they_finish(examination: Examination, tasks: list[Task]) -> list[Task]:
    return sorted(tasks, key=lambda task: (examination.dates(task).early_finish, task.id))


def _count_done(examination: Examination, in_order: list[Task], after: Task) -> int:
    """How many tasks, which are in the order of their finishes, are done when another starts."""
    start = examination.dates(after).early_start
    return bisect_right(in_order, start, key=lambda task: examination.dates(task).early_finish)


def _owed(examination: Examination, row: Row, befores: list[Task], count: int, after: Task) -> list[Task]:
    """Of a row that asks for all: those that are not done, though they do not wait for the later task themselves.

    None where what is done, the first `count`, is an approval of its own. Where it is only a dossier, the approval that
    waits for the later task comes too late.
    """
    if row.quantifier is Quantifier.ONE:
        return []
    open_ = [task for task in befores[count:] if not examination.waits_for(task, after)]
    if not open_:
        return only_prepared(examination, befores[:count], befores[count:], after)
    return [] if is_approved(examination, befores[:count], open_, after) else open_


def _not_followed(
    examination: Examination,
    found: Procedure,
    row: Row,
    system: str | None,
    befores: list[Task],
    afters: list[Task],
    of_all: Sequence[Task],
    late: dict[str, Task | None],
) -> dict[str, Task | None]:
    """The last of the later steps, where an earlier one is done only after it has started and none `of_all` follows."""
    last = _last(examination, afters)
    if last.id in late or found.of_task[last.id].intersection(row.before):
        return {}
    open_ = [
        task
        for task in befores
        if task is not last and not any(examination.done_before(task, other) for other in (last, *of_all))
    ]
    open_ = of_its_generation(examination, found, row, system, open_, last) if open_ else []
    if len(open_) < len(befores):
        open_ = before_its_use(examination, found, row, system, open_, last)
    return {last.id: min(open_, key=lambda task: (examination.dates(task).early_finish, task.id))} if open_ else {}


def _last(examination: Examination, tasks: list[Task]) -> Task:
    return max(tasks, key=lambda task: (examination.dates(task).early_start, task.id))


def _to_wait_for(examination: Examination, row: Row, befores: list[Task], after: Task) -> Task:
    """The first to be done of those that do not wait for the task themselves; the last where all have to be done."""
    in_turn = befores if row.quantifier is Quantifier.ONE else befores[::-1]
    return next((task for task in in_turn if not examination.waits_for(task, after)), in_turn[0])


def _lack(examination: Examination, system: str | None, manner: Manner, wrong: dict[str, Task | None]) -> Lack:
    if len(wrong) == 1:
        return Lack(system, manner, wrong)
    starts = sorted((examination.dates(examination.plan.tasks[id_]).early_start, id_) for id_ in wrong)
    return Lack(system, manner, {id_: wrong[id_] for _, id_ in starts})
