"""Long tasks become several steps."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS
from dxplan.scenario.remedy import Remedy, kind_of_remedy
from dxplan.source.span import NOWHERE
from dxplan.text.counts import STEP, Count
from dxplan.text.lists import Listed, listed
from dxplan.text.phrase import Text, same, say


@kind_of_remedy
class Divide(Remedy):
    """Each of some tasks, by its id, becomes so many steps of about equal length, one after the other.

    The last step keeps the id, so that all others wait for it, and what is delivered; what the other ones deliver is
    still to be written.
    """

    tasks: tuple[tuple[str, int], ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan with the steps."""
        for id_, steps in self.tasks:
            plan = _divided(plan, id_, steps)
        return plan

    @property
    def in_file(self) -> Text:
        """Which tasks, and into how many steps."""
        return say("chia {each}", "split {each}", each=self._each)

    @property
    def _each(self) -> Listed:
        return listed(
            say(
                "{task} thành ít nhất {steps}",
                "{task} into at least {steps}",
                task=Ref(id_),
                steps=Count(steps, STEP),
            )
            for id_, steps in self.tasks
        )


def _divided(plan: Plan, id_: str, steps: int) -> Plan:
    whole = plan.tasks[id_]
    if whole.duration is None:
        return plan
    lengths = _lengths(whole.duration, steps)
    names = [*(f"{id_}_{number}" for number in range(1, steps)), id_]
    held = tuple(link for link in whole.predecessors if not link.type.to_start)
    parts = {}
    for number, name in enumerate(names, 1):
        is_first, is_last = number == 1, number == steps
        before = () if is_first else (Dependency(names[number - 2], name, LinkType.FINISH_START),)
        waits = tuple(link._replace(successor=name) for link in whole.predecessors if is_first and link.type.to_start)
        parts[name] = replace(
            whole,
            id=name,
            name=None if whole.name is None else same(f"{number}").followed_by(whole.name, ". "),
            duration=lengths[number - 1],
            range=None,
            cost=whole.cost if is_last else None,
            constraints=whole.constraints if is_last else NO_CONSTRAINTS,
            predecessors=(*waits, *before, *(held if is_last else ())),
            deliverable=whole.deliverable if is_last and whole.deliverable is not None else same("…"),
            places=whole.places if is_last else NOWHERE,
        )
    tasks = {}
    for task in plan.tasks.values():
        if task.id == id_:
            tasks.update(parts)
        else:
            tasks[task.id] = replace(task, children=_with(task.children, id_, names)) if task.children else task
    return replace(plan, tasks=tasks, roots=_with(plan.roots, id_, names))


def _lengths(whole: Duration, steps: int) -> list[Duration]:
    """A duration in parts, in whole units where there are enough of them: months have no halves."""
    unit = whole.unit.finest
    amount = whole.size / unit.size
    if amount < steps or not amount.is_integer():
        return [Duration(amount / steps, unit)] * steps
    each, left = divmod(int(amount), steps)
    return [Duration(each + (number < left), unit) for number in range(steps)]


def _with(ids: tuple[str, ...], id_: str, names: list[str]) -> tuple[str, ...]:
    """The steps in the place of the whole."""
    return tuple(name for old in ids for name in (names if old == id_ else (old,)))
