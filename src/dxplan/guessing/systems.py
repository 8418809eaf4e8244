"""The system that a task works on, guessed from the systems that it, its summary or what it follows is named for."""

from __future__ import annotations

from collections.abc import Mapping

from dxplan.guessing.names import Names
from dxplan.guessing.steps import OF_SYSTEMS, STEPS
from dxplan.model.kind import Kind, with_finer
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.named_tuple import NamedTuple

_LATER = STEPS - {*with_finer(Kind.SEC_LEVEL, Kind.INTEGRATE, Kind.TRAINING, Kind.TEST), Kind.MIGRATE}
"""Steps that carry on what was done before them: without a name in it, they are for the system of that."""

_PROCURED = frozenset({Kind.TENDER, Kind.BID_EVALUATION, Kind.CONTRACT})


class _Handed(NamedTuple):
    """What a task hands on to those that wait for it: the systems of its step, and whether it ends a procurement."""

    systems: frozenset[str] = frozenset()
    is_procured: bool = False


class Systems:
    """The systems of a plan as its tasks speak of them. `kinds` are the tasks' kinds, written or guessed."""

    def __init__(self, plan: Plan, kinds: Mapping[str, Kind]) -> None:
        self._plan = plan
        self._kinds = kinds
        self._written = plan.inherited_by_all("system")
        self._names = Names(plan.systems.values())
        self._around: dict[str | None, str | None] = {None: None}
        self._told: dict[str, str | None] = {}
        self._found: dict[str, str | None] = {}
        self._handed: dict[str, _Handed] = {}

    def guess(self, task: Task) -> str | None:
        """The system that a task names, or its summary, or that of the steps it carries on; None if nothing tells."""
        if not self._names or self._kinds.get(task.id) not in OF_SYSTEMS:
            return None
        waiting = [task.id]
        while waiting:  # what is waited for comes first; a chain may be longer than calls can be deep
            id_ = waiting[-1]
            left = [other for other in self._needed(self._plan.tasks[id_]) if other not in self._handed]
            if left and id_ not in self._handed:
                self._handed[id_] = _Handed()  # links in a circle end here
                waiting += left
            else:
                self._handed[id_] = self._hand_on(self._plan.tasks[waiting.pop()])
        return self._found[task.id]

    def _needed(self, task: Task) -> list[str]:
        """The tasks that a guess about this one looks at."""
        if not task.is_milestone and (self._kinds.get(task.id) not in _LATER or self._named(task) is not None):
            return []
        links = (self._plan.tasks.get(link.predecessor) for link in task.predecessors)
        return [other.id for other in links if other is not None and not other.children]

    def _hand_on(self, task: Task) -> _Handed:
        """Settle the system of a task, from what it waits for if need be; a milestone hands on what it was handed."""
        before = [self._handed[id_] for id_ in self._needed(task)]
        systems = frozenset[str]().union(*(handed.systems for handed in before))
        is_procured = bool(before) and all(handed.is_procured for handed in before)
        kind = self._kinds.get(task.id)
        system = self._named(task)
        if system is None and len(systems) == 1 and (kind is not Kind.BUILD or is_procured) and self._says(task, kind):
            (system,) = systems
        self._found[task.id] = system
        if task.is_milestone and system is None:
            return _Handed(systems, is_procured)
        is_step = system is not None and kind in STEPS
        return _Handed(frozenset((system,)) if is_step and system else frozenset(), kind in _PROCURED)

    def _says(self, task: Task, kind: Kind | None) -> bool:
        """Whether the name of a task tells the step that it is, or the wider one that this belongs to."""
        if kind not in _LATER or task.name is None:
            return False
        from dxplan.guessing.kinds import guess_kind  # most systems are told without the vocabulary of kinds

        told = guess_kind(task.name)
        return told is not None and kind in with_finer(told)

    def _named(self, task: Task) -> str | None:
        """The system that is written at a task or its summary, or that one of their names speaks of."""
        if task.id not in self._told:
            written, kind = self._written[task.id], self._kinds.get(task.id)
            if written is None and kind in OF_SYSTEMS:
                written = None if task.name is None else self._names.spoken_of(task.name, kind)
                if written is None and kind in STEPS:
                    written = self._by_summary(task.parent)
            self._told[task.id] = written
        return self._told[task.id]

    def _by_summary(self, id_: str | None) -> str | None:
        """The system that the name of a summary speaks of, or of the nearest one around it that speaks of any."""
        if id_ not in self._around:
            summary = self._plan.tasks[id_ or ""]
            own = None if summary.name is None else self._names.spoken_of(summary.name)
            self._around[id_] = own or self._by_summary(summary.parent)
        return self._around[id_]
