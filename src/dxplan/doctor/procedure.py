"""What the procedure of a programme leaves to the planner: which steps may be cut short, and which may overlap."""

from __future__ import annotations

from dxplan.model.ending import ends_a_thing
from dxplan.model.kind import Kind, with_finer
from dxplan.model.plan import Plan
from dxplan.model.task import Task

_LEGAL_CLOCK = frozenset(with_finer(Kind.APPRAISE, Kind.APPROVE, Kind.TENDER, Kind.SEC_LEVEL))
_EVIDENCE = frozenset({Kind.PILOT, Kind.TRIAL})
_DECISIONS = frozenset(
    with_finer(
        *(Kind.APPRAISE, Kind.APPROVE, Kind.TENDER, Kind.CONTRACT, Kind.EVALUATE, Kind.ACCEPT, Kind.GOLIVE),
        Kind.MILESTONE,
    )
)
_LIVE = frozenset({Kind.PILOT, Kind.TRIAL, Kind.GOLIVE, Kind.ROLLOUT, Kind.ANNOUNCE})
_BASIS = frozenset({*with_finer(Kind.SEC_LEVEL, Kind.INVEST_PREP), Kind.DPIA, *_EVIDENCE})

_TERMS = frozenset(with_finer(Kind.POLICY))


def may_be_shortened(task: Task) -> bool:
    """Whether a task's length is the planner's: not where the law sets the clock, nor where nothing is worked.

    Pilots and trials are cut only where the plan itself says how short they may be: their length is their evidence.
    """
    if task.children or task.is_milestone or task.duration is None or task.progress.is_finished:
        return False
    if task.kind in _LEGAL_CLOCK:
        return False
    return task.kind not in _EVIDENCE or task.range is not None


def may_overlap(plan: Plan, first: Task, second: Task) -> bool:
    """Whether a task may begin before the one before it is finished, as far as the procedure goes.

    A decision is taken once, on the whole of what it rests on: nothing overlaps appraisal, approval, tender, contract,
    evaluation or acceptance, nor the preparation they rest on. Nothing goes live before what it waits for is finished,
    and nothing is switched off; data flows only after its terms are agreed and its source stands.
    """
    if any(task.children or task.is_milestone for task in (first, second)):
        return False
    if first.kind in _DECISIONS | _BASIS or second.kind in _DECISIONS or ends_a_thing(second):
        return False
    if second.kind in _LIVE:
        return first.kind is Kind.ROLLOUT and second.kind is Kind.ROLLOUT
    if second.kind is Kind.INTEGRATE:
        return first.kind not in _TERMS and not is_source(plan, first, second)
    return True


def is_source(plan: Plan, first: Task, second: Task) -> bool:
    """Whether a system of the second task needs one of the first."""
    known = (plan.systems[id_] for id_ in plan.systems_of(second) if id_ in plan.systems)
    return any(other in system.needs for system in known for other in plan.systems_of(first))
