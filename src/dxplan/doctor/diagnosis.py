"""The diagnosis of a broken promise: how late, through which chain, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.doctor.candidates import FULL_BREADTH, Case
from dxplan.doctor.repairs import Repair, ranked
from dxplan.doctor.search import search
from dxplan.doctor.shares import Chain, chain_of, end_of_chain
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import Promise
from dxplan.scenario.trials import Trials, weight
from dxplan.schedule.result import Schedule

MOST_TRIALS = 600
"""How often a plan is scheduled again for one diagnosis in full, at most."""
MOST_WORK = 150_000
"""How many tasks are scheduled again for all diagnoses in full: tasks of the plan times schedules; a few seconds."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A broken promise, how late it is, the chain that drives it with its shares, and the repairs, best first."""

    target: Promise
    late: Lateness
    chain: Chain
    repairs: tuple[Repair, ...]


def trials_for(schedule: Schedule, diagnoses: int = 1) -> int:
    """How often a plan may be scheduled again for each of so many diagnoses in full, which share the work."""
    return min(MOST_WORK // (weight(schedule) * max(diagnoses, 1)), MOST_TRIALS)


def diagnose(
    schedule: Schedule, target: Promise, most_trials: int | None = None, breadth: int = FULL_BREADTH
) -> Diagnosis:
    """Why a promise is broken, and what would mend it; without trials, no repairs, by default all that there are."""
    if most_trials is None:
        most_trials = trials_for(schedule)
    late = target.lateness(schedule)
    assert late is not None, "the plan says what is to be kept"
    chain = chain_of(schedule, end_of_chain(schedule, target), of_start=target.of_start)
    repairs: list[Repair] = []
    if most_trials > 0 and target.is_broken(schedule):
        repairs = search(Case(schedule, target, late, chain, Trials(schedule, most_trials), breadth))
    return Diagnosis(target, late, chain, ranked(repairs))
