"""What a plan does not keep of a row: one breach a system, or one for all that one step mends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Place
from dxplan.checks.law.regimes import in_force
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.procedure.engine import lacks, severity
from dxplan.checks.procedure.lack import Lack, Manner
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.systems import FOR_ALL, procedure
from dxplan.checks.waits import in_chains
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple


class Breach(NamedTuple):
    """A row that is not kept, at the first of the tasks of the later step; `before` is what they should wait for.

    The `tasks` do not wait for each other; what follows them gets what they get. `system` is None where it is about
    several, or about none; `is_everywhere` says that the plan has the earlier step for no system at all. A `group` is
    the tasks of a phase.
    """

    row: Row
    manner: Manner
    severity: Severity
    tasks: tuple[Task, ...]
    system: str | None = None
    before: Task | None = None
    following: tuple[Task, ...] = ()
    is_everywhere: bool = False
    group: Lacking | None = None

    @property
    def after(self) -> Task:
        """The first of the tasks concerned."""
        return self.tasks[0]

    @property
    def place(self) -> Place:
        """Where to mend it: at the links of the first task, or at the phase."""
        if self.group is not None and len(self.tasks) > 1:
            return self.group.place
        return Place(self.after.places) if self.before is None else Place(self.after.places, ("after",))

    @property
    def waived_by(self) -> str:
        """The task whose id a waiver has to name."""
        return self.after.id if self.group is None else self.group.waived_by


def breaches(examination: Examination, row: Row) -> Iterator[Breach]:
    """The breaches of a row, in the order of the plan's file; what a waiver of the code names stands by itself."""
    several = lacks(examination, row)
    if not several:
        return
    if _is_everywhere(examination, row, several):
        yield from _everywhere(examination, row, several)
        return
    several = _each_task_once(several) if len(several) > 1 else several
    shared: dict[tuple[Manner, Severity, str], list[Task]] = {}
    loose: list[Task] = []
    for lack in several:
        if not _is_shared(examination, row, lack):
            yield from _of_system(examination, row, lack)
            continue
        loose += (examination.plan.tasks[id_] for id_ in lack.unlinked)
        for id_, before in lack.befores.items():
            assert before is not None
            key = lack.manner, severity(row, lack), before.id
            shared.setdefault(key, []).append(examination.plan.tasks[id_])
    for (manner, level, before_id), tasks in shared.items():
        before = examination.plan.tasks[before_id]
        chains = _chains(examination, row, [*tasks, *loose])
        for group in by_phase(examination, row.code, [task for task in tasks if task.id in chains]):
            following = tuple(other for task in group.tasks for other in chains[task.id])
            yield Breach(row, manner, level, tuple(group.tasks), None, before, following, group=group)


def _each_task_once(several: list[Lack]) -> list[Lack]:
    """The lacks without what another system's tells of the same task: that it should wait for the same, or more.

    What comes too late for one of its systems is not missing for the other, and what is missing wants no link.
    """
    told: set[tuple[Manner, str, str | None]] = set()
    worse: dict[str, Manner] = {}
    kept: dict[int, Lack] = {}
    for number, lack in sorted(enumerate(several), key=lambda pair: (pair[1].is_partial, _WORST.index(pair[1].manner))):
        befores = _untold(lack.manner, lack.befores, told, worse)
        unlinked = _untold(Manner.UNLINKED, lack.unlinked, told, worse)
        if befores:
            kept[number] = lack._replace(befores=befores, unlinked=unlinked)
        elif unlinked:
            kept[number] = Lack(lack.system, Manner.UNLINKED, unlinked)
    return [kept[number] for number in sorted(kept)]


_WORST = tuple(Manner)


def _untold(
    manner: Manner,
    befores: Mapping[str, Task | None],
    told: set[tuple[Manner, str, str | None]],
    worse: dict[str, Manner],
) -> dict[str, Task | None]:
    untold: dict[str, Task | None] = {}
    for id_, before in befores.items():
        key = manner, id_, None if before is None else before.id
        if key not in told and worse.setdefault(id_, manner) is manner:
            told.add(key)
            untold[id_] = before
    return untold


def _is_everywhere(examination: Examination, row: Row, several: list[Lack]) -> bool:
    """Whether the plan lacks for all of several systems a step that may be for all, or is no more than a note."""
    found = examination.kept(procedure)
    if len(several) < 2 or found.of_any(row.before):
        return False
    return row.before[0] in FOR_ALL or row.missing is Severity.NOTE


def _everywhere(examination: Examination, row: Row, several: list[Lack]) -> Iterator[Breach]:
    """One breach for all systems under one law, by their dates."""
    named = examination.tasks_waived(row.code)
    of_law: dict[tuple[str | None, str | None], dict[str, Task]] = {}
    for lack in several:
        for id_ in lack.befores:
            task = examination.plan.tasks[id_]
            law = in_force(row.topic, examination.start_day(task))
            key = None if law is None else law.key, id_ if id_ in named else None
            of_law.setdefault(key, {})[id_] = task  # once, however many systems it is for
    levels = [severity(row, lack) for lack in several]
    worst = min(levels, key=lambda level: level.rank)
    for group in of_law.values():
        tasks = tuple(sorted(group.values(), key=lambda task: (examination.dates(task).early_start, task.id)))
        systems = [set[str | None](examination.systems_of(task) or (None,)) for task in tasks]
        common = set[str | None].intersection(*systems)
        system = next(iter(common)) if len(common) == 1 and len(set().union(*systems)) == 1 else None
        yield Breach(row, Manner.MISSING, worst, tasks, system, is_everywhere=True)


def _is_shared(examination: Examination, row: Row, lack: Lack) -> bool:
    """Whether what its tasks should wait for is for all systems."""
    if lack.manner is Manner.MISSING or row.first_only or row.before[0] not in FOR_ALL or lack.is_partial:
        return False
    return not any(examination.systems_of(before) for before in lack.befores.values() if before is not None)


def _of_system(examination: Examination, row: Row, lack: Lack) -> Iterator[Breach]:
    tasks = [examination.plan.tasks[id_] for id_ in lack.befores]
    named = examination.tasks_waived(row.code) if len(tasks) > 1 else set()
    level = severity(row, lack)
    loose = [examination.plan.tasks[id_] for id_ in lack.unlinked]
    for group in ([task for task in tasks if task.id not in named], *([task] for task in tasks if task.id in named)):
        if group:
            chains = _chains(examination, row, [*group, *loose])
            heads = tuple(task for task in group if task.id in chains)
            following = tuple(other for head in heads for other in chains[head.id])
            loose = [task for task in loose if task.id in chains]
            yield Breach(row, lack.manner, level, heads, lack.system, lack.befores[heads[0].id], following)
    if loose:
        yield from _of_system(
            examination, row, Lack(lack.system, Manner.UNLINKED, {task.id: lack.unlinked[task.id] for task in loose})
        )


def _chains(examination: Examination, row: Row, tasks: list[Task]) -> dict[str, tuple[Task, ...]]:
    """The first of each chain of tasks with those that follow it."""
    return in_chains(examination, row.code, tasks) if len(tasks) > 1 else {task.id: () for task in tasks}
