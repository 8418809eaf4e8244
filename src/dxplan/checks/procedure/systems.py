"""Which tasks are which steps of which system: what the table is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import TYPE_CHECKING

from dxplan.checks.procedure.advisers import without_those_of_advisers
from dxplan.checks.procedure.dossiers import with_those_of_dossiers
from dxplan.checks.procedure.reading import NONE, steps_of_each
from dxplan.checks.procedure.step import Step
from dxplan.model.task import Task
from dxplan.network.many_sets import Marked
from dxplan.text.value_class import value_class

if TYPE_CHECKING:
    from dxplan.checks.examination import Examination
    from dxplan.checks.procedure.row import Case

_PROCURING = frozenset(
    {
        *(Step.STUDY, Step.APPRAISAL, Step.DECISION, Step.DESIGN, Step.DESIGN_APPROVAL, Step.SELECTION_PLAN),
        *(Step.INVITATION, Step.BID_EVALUATION, Step.RESULT, Step.CONTRACT),
    }
)
"""Steps that are for the systems that they lead to, where they name none; others are for those they come from."""

FOR_ALL = frozenset(
    {
        *(Step.TRAINING, Step.TRAINING_OF_ALL, Step.SHARING, Step.REGULATION, Step.POLICY, Step.DPIA, Step.SURVEY),
        *(Step.SEC_LEVEL, Step.SERVERS),
    }
)
"""Steps that may be for all systems, where they name none."""

TENDERING = (Step.INVITATION, Step.BID_EVALUATION, Step.RESULT)
"""Steps by which a contractor is chosen."""

_DELIVERING = (Step.CONTRACT, Step.BUILD, Step.SERVERS, Step.EQUIPMENT, Step.DATA, Step.INTEGRATION)

_PREPARING = frozenset({Step.SURVEY, Step.POLICY, Step.STUDY, Step.APPRAISAL, Step.DECISION})
_OF_PROGRAMMES = frozenset({Step.OPERATION, Step.MEASUREMENT, *FOR_ALL})
"""Steps that are for the whole programme where they name no system."""

Steps = dict[Step, list[Task]]


@value_class(frozen=True, slots=True)
class Procedure:
    """The steps of each system, in file order; None: of the tasks that belong to none."""

    steps: dict[str | None, Steps]
    of_task: dict[str, frozenset[Step]]
    linked: dict[str, tuple[str, ...]] = field(repr=False)
    """The systems of tasks that name none, as far as their links tell."""
    systems: dict[Step, list[str | None]] = field(repr=False)
    """The systems that have a step, in the order of their first tasks."""
    _examination: Examination = field(repr=False)
    cases: dict[tuple[Case, str | None], bool] = field(default_factory=dict, repr=False)
    """Whether a system is what rows ask of it, as far as has been asked: several rows ask the same."""
    _of: dict[tuple[str | None, tuple[Step, ...]], list[Task]] = field(default_factory=dict, repr=False)
    _of_any: dict[tuple[Step, ...], list[Task]] = field(default_factory=dict, repr=False)
    _marks: dict[tuple[str | None, tuple[Step, ...]], Marked] = field(default_factory=dict, repr=False)
    _delivered: dict[str | None, Marked] = field(default_factory=dict, repr=False)

    def of(self, system: str | None, steps: tuple[Step, ...]) -> list[Task]:
        """The tasks of some steps of a system, step by step, each once; not to be changed."""
        own = self.steps.get(system)
        if own is None:
            return []
        if len(steps) == 1:
            return own.get(steps[0]) or []
        known = self._of.get((system, steps))
        if known is None:
            groups = [own[step] for step in steps if step in own]
            known = self._of[system, steps] = groups[0] if len(groups) == 1 else _once(groups) if groups else []
        return known

    def systems_of(self, task: Task) -> tuple[str, ...]:
        """The systems that a task names, or else those of the chain that it is linked into."""
        return self._examination.systems_of(task) or self.linked.get(task.id, ())

    def of_any(self, steps: Iterable[Step]) -> list[Task]:
        """The tasks of some steps, of whichever system; not to be changed."""
        key = tuple(steps)
        known = self._of_any.get(key)
        if known is None:
            known = self._of_any[key] = _once(
                self.steps[id_][step] for step in key for id_ in self.systems.get(step, ())
            )
        return known

    def has_elsewhere(self, step: Step, *but_in: str | None) -> bool:
        """Whether any system has a task of a step, but for some systems."""
        return any(system not in but_in for system in self.systems.get(step, ()))

    def has(self, system: str | None, *steps: Step) -> bool:
        """Whether a system has a task of any of the steps."""
        own = self.steps.get(system)
        return own is not None and not own.keys().isdisjoint(steps)

    def with_any(self, steps: Iterable[Step]) -> Iterator[str | None]:
        """The systems that have a task of any of the steps."""
        return iter(dict.fromkeys(system for step in steps for system in self.systems.get(step, ())))

    def marked(self, system: str | None, steps: tuple[Step, ...]) -> Marked:
        """The tasks of some steps of a system, marked once however often they are asked for."""
        key = system, steps
        if key not in self._marks:
            self._marks[key] = self._examination.marked(self.of(system, steps))
        return self._marks[key]

    def delivered(self, system: str | None) -> Marked:
        """What a contractor delivers for a system, marked: its contract or building that waits for a tender of it.

        A pilot that waits for any of it tries what a contractor has delivered, and stands after the tender.
        """
        if system not in self._delivered:
            waits, tenders = self._examination.waits_for_marked, self.marked(system, TENDERING)
            tasks = self.of(system, _DELIVERING) if tenders else []
            self._delivered[system] = self._examination.marked(task for task in tasks if waits(task, tenders))
        return self._delivered[system]


def _once(groups: Iterable[Iterable[Task]]) -> list[Task]:
    return list({task.id: task for group in groups for task in group}.values())


def procedure(examination: Examination) -> Procedure:
    """Read the steps off the tasks of a plan, and whose they are."""
    of_task = without_those_of_advisers(examination, steps_of_each(examination.texts))
    of_task = with_those_of_dossiers(examination, of_task)
    linked = _linked_into(examination, of_task)
    found: dict[str | None, Steps] = {}
    systems: dict[Step, list[str | None]] = {}
    groups: dict[tuple[tuple[str, ...], frozenset[Step]], list[list[Task]]] = {}
    for id_, steps in of_task.items():
        task = examination.plan.tasks[id_]
        of = examination.systems_of(task) or linked.get(id_, ())
        into = groups.get((of, steps))
        if into is None:  # most are the same steps of the same systems as others
            into = groups[of, steps] = []
            for system in of or (None,):
                own = found.setdefault(system, {})
                for step in steps:
                    if step not in own:
                        own[step] = []
                        systems.setdefault(step, []).append(system)
                    into.append(own[step])
        for tasks in into:
            tasks.append(task)
    for own in found.values():
        _without_consultants(examination, own)
        _without_the_policys_own(examination, own)
        _without_the_pilots_own(examination, own)
        _without_decisions_to_begin(examination, own)
    return Procedure(found, of_task, linked, systems, examination)


_SELECTING = (Step.INVITATION, Step.BID_EVALUATION, Step.RESULT, Step.CONTRACT)


def _without_consultants(examination: Examination, steps: Steps) -> None:
    """A selection that the study of the system waits for, while it waits for none itself, chooses who prepares it."""
    studies = steps.get(Step.STUDY)
    if not studies or not any(step in steps for step in _SELECTING):
        return
    for step in _SELECTING:
        for task in steps.get(step, ()):
            later = [study for study in studies if examination.done_before(task, study)]
            if any(examination.waits_for(study, task) for study in later) and not examination.waits_for(task, *studies):
                steps[step] = [other for other in steps[step] if other is not task]


def _without_the_pilots_own(examination: Examination, steps: Steps) -> None:
    """Where the study waits for a pilot, what was appraised and decided before allowed that: it has its own after."""
    pilots, studies = steps.get(Step.PILOT), steps.get(Step.STUDY)
    if not pilots or not studies or not all(examination.waits_for(study, *pilots) for study in studies):
        return
    for step in (Step.APPRAISAL, Step.DECISION):
        tasks = steps.get(step, [])
        later = [task for task in tasks if not any(examination.waits_for(pilot, task) for pilot in pilots)]
        if later and len(later) < len(tasks):
            steps[step] = later


def _without_the_policys_own(examination: Examination, steps: Steps) -> None:
    """What is appraised before the policy is decided, upon which the study is made, is the proposal of that policy."""
    studies, appraisals = steps.get(Step.STUDY), steps.get(Step.APPRAISAL)
    if not studies or not appraisals:
        return
    decided = [
        policy
        for policy in steps.get(Step.POLICY, ())
        if all(examination.waits_for(study, policy) for study in studies)
    ]
    own = [task for task in appraisals if not any(examination.waits_for(policy, task) for policy in decided)]
    if len(own) < len(appraisals):
        steps[Step.APPRAISAL] = own


def _without_decisions_to_begin(examination: Examination, steps: Steps) -> None:
    """What is decided before the study, which waits for it, is to make one: the project has its own decision after."""
    studies, decisions = steps.get(Step.STUDY), steps.get(Step.DECISION)
    if not studies or not decisions or len(decisions) < 2:
        return
    own = [task for task in decisions if examination.waits_for(task, *studies)]
    if own:
        steps[Step.DECISION] = [
            task for task in decisions if not all(examination.waits_for(study, task) for study in studies)
        ] or decisions


def _linked_into(examination: Examination, of_task: dict[str, frozenset[Step]]) -> dict[str, tuple[str, ...]]:
    """The systems that steps without one lead into by their links or come from: procuring leads, what follows comes.

    Only through tasks that name no system, and not past a step that the system has of its own: that is another chain.
    """
    plan = examination.plan
    if not plan.systems:
        return {}
    lacking = {
        id_
        for id_, steps in of_task.items()
        if not (steps <= FOR_ALL or steps <= _OF_PROGRAMMES) and not examination.systems_of(plan.tasks[id_])
    }
    if not lacking:
        return {}
    forward: dict[str, list[str]] = {}
    backward: dict[str, list[str]] = {}
    for task in examination.leaves:
        for link in task.predecessors:
            for before in plan.leaves_below(plan.tasks[link.predecessor]):
                forward.setdefault(before.id, []).append(task.id)
                backward.setdefault(task.id, []).append(before.id)
    leaf_of = {node: id_ for id_, node in examination.network.leaf.items()}
    in_order = [leaf_of[node] for node in examination.network.order if node in leaf_of]
    chains = _Chains(examination, of_task)
    into, from_ = chains.nearest(reversed(in_order), forward), chains.nearest(in_order, backward, is_after=True)
    found: dict[str, tuple[str, ...]] = {}
    for id_ in lacking:
        first, second = (into, from_) if of_task[id_] & _PROCURING else (from_, into)
        systems = first[id_] or second[id_]
        if systems:
            found[id_] = systems
    return found


class _Chains:
    """The chains of a plan's systems, with the steps that each has of its own."""

    def __init__(self, examination: Examination, of_task: dict[str, frozenset[Step]]) -> None:
        self._systems = {task.id: examination.systems_of(task) for task in examination.leaves}
        self._of_task = of_task
        self._own: dict[str, set[Step]] = {}
        for id_, steps in of_task.items():
            for system in self._systems[id_]:
                self._own.setdefault(system, set()).update(steps)

    def nearest(
        self, tasks: Iterable[str], ways: dict[str, list[str]], *, is_after: bool = False
    ) -> dict[str, tuple[str, ...]]:
        """The systems that each task without one comes to first on its ways; what is on these comes before it.

        `is_after` says that the ways lead back: what is surveyed for a system tells nothing of what comes after.
        """
        nearest: dict[str, tuple[str, ...]] = {}
        told: dict[str, tuple[str, ...]] = {}
        for id_ in tasks:
            systems, steps = self._systems[id_], self._of_task.get(id_, NONE)
            if systems:
                told[id_] = () if is_after and steps <= _PREPARING else systems
                continue
            next_ = ways.get(id_, ())
            groups = [told[other] for other in next_ if other in told]
            groups += [nearest[other] for other in reversed(next_) if other in nearest]
            found = dict.fromkeys(system for group in dict.fromkeys(groups) for system in group)
            nearest[id_] = tuple(system for system in found if steps.isdisjoint(self._own.get(system, ())))
        return nearest
