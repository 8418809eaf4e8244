"""What the tasks of a plan do not say and their names tell: kinds, and the systems that they work on."""

from __future__ import annotations

from dxplan.guessing.steps import FOR_ANY_SYSTEM, OF_SYSTEMS
from dxplan.model.kind import Kind
from dxplan.model.marking import Marking
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True)
class Guesses:
    """The tasks of a plan that say no kind or no system, by their ids in file order, each with its guess or None.

    Summaries need neither, nor milestones. A system is missed at a step of the procedure, where the names tell of any,
    or no task of the plan says one. Training, data and the like may be for all systems: of these only tasks that say
    no kind either are here, and only where the names tell the system.
    """

    kinds: dict[str, Kind | None]
    systems: dict[str, str | None]

    @property
    def marks(self) -> tuple[Marking, ...]:
        """What could be guessed: the kinds, then the systems."""
        return (
            *(Marking(id_, "kind", kind) for id_, kind in self.kinds.items() if kind is not None),
            *(Marking(id_, "system", system) for id_, system in self.systems.items() if system is not None),
        )


def guesses(plan: Plan) -> Guesses:
    """What can be told from the names of a plan; what is written is not questioned."""
    leaves = list(plan.leaves())
    kinds = {task.id: _kind(plan, task) for task in leaves if task.kind is None and not task.is_milestone}
    if not kinds and not plan.systems:
        return Guesses({}, {})  # nothing is missed, and most tasks need not be looked at
    written = plan.inherited_by_all("system")
    without = [task for task in leaves if written[task.id] is None and (task.kind or kinds.get(task.id)) in OF_SYSTEMS]
    if not plan.systems:  # a plan that says its kinds and has no systems may have none
        without = [task for task in without if task.id in kinds]
    return Guesses(kinds, _systems(plan, kinds, without, any_written=any(written.values())) if without else {})


def _systems(
    plan: Plan, kinds: dict[str, Kind | None], without: list[Task], *, any_written: bool
) -> dict[str, str | None]:
    """The systems of tasks that say none, as far as they are missed."""
    from dxplan.guessing.systems import Systems  # what guesses is loaded once there is something to guess

    known = {task.id: kind for task in plan.leaves() if (kind := task.kind or kinds.get(task.id)) is not None}
    told = Systems(plan, known)
    found = {task.id: told.guess(task) for task in without}
    missed = {
        id_: system
        for id_, system in found.items()
        if known[id_] not in FOR_ANY_SYSTEM or (id_ in kinds and system is not None)
    }
    return {} if any_written and not any(missed.values()) else missed


def _kind(plan: Plan, task: Task) -> Kind | None:
    """An instant takes no time: only a task that says no duration is taken for a milestone."""
    from dxplan.guessing.kinds import guess_kind, is_event

    if task.name is None:
        return None
    if task.duration is None and is_event(task.name):
        return Kind.MILESTONE
    return guess_kind(task.name, None if task.parent is None else plan.tasks[task.parent].name)
