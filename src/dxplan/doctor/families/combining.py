"""Several kinds of repair together, where no single step suffices: the smallest set that was found to keep the date.

The chain is looked at anew after each step, for what gets shorter hands over to another chain. What gives most comes
first; then what turns out to be dispensable goes, and smaller sets of what gives most are tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from dxplan.doctor.candidates import Candidate, Case, Changes, Place
from dxplan.doctor.families.moving import earlier_place, less_late
from dxplan.doctor.families.overlapping import overlap_place
from dxplan.doctor.families.shortening import room_of_lag, room_of_task
from dxplan.doctor.procedure import may_be_shortened
from dxplan.doctor.repairs import LAST_RESORTS
from dxplan.doctor.shares import chain_of, end_of_chain
from dxplan.model.duration import AVERAGE, Duration, Unit
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.relink import LinkChange
from dxplan.scenario.remedy import Remedy
from dxplan.schedule.folded import template_of
from dxplan.schedule.instant import Instant
from dxplan.schedule.result import Schedule

MOST_STEPS = 16
"""So many changes at once are a new plan: more are no advice."""
MOST_STEPS_BESIDE_A_LATER_DATE = 8
_BREADTH = 3
"""So many steps, those that should give most, are tried before one is taken."""
_ENOUGH_TRIALS = 100
"""With fewer trials left, what should give most is taken at once."""
_MOST_SMALLER = 40
_POOL = 7


@dataclass(frozen=True, slots=True)
class _Step:
    """A place of some chain, what it is a place of, and about how many working minutes of the plan it can give."""

    of: object
    place: Place
    gain: float

    @property
    def changes(self) -> Changes:
        """As much as it can give."""
        return self.place.change(self.place.most)


def combinations_of(case: Case) -> Iterator[Candidate]:
    """Sets of several steps: of what the plan itself says can give first, then also of what is only estimated."""
    if _suffices_alone(case):
        return
    known = [set(map(_changed, repair.changes)) for repair in case.found]
    for estimated in (False, True):
        steps = _enough(case, estimated=estimated)
        if steps is None or len(steps) < 2:
            continue
        changed = set(map(_changed, _all(steps)))
        if changed not in known:
            known.append(changed)
            yield _candidate(case, steps)


def combined_and_later(case: Case) -> Iterator[Candidate]:
    """Where no set suffices: all that can be done, and the promise moves by what is missing still."""
    if any(repair.kind not in LAST_RESORTS for repair in case.found):
        return
    steps, after = _most(case, MOST_STEPS_BESIDE_A_LATER_DATE, estimated=True)
    if after is None:
        return
    reach = _reach(case, after)
    for step in sorted(steps, key=lambda step: step.gain):
        others = [other for other in steps if other is not step]
        without = case.trials.after(_all(others)) if others else None
        if without is not None and _reach(case, without) <= reach:
            steps = others
    moved = less_late(case, after)
    if moved:
        places = (*(step.place for step in steps), Place(1, 1, lambda _: moved))
        yield Candidate(None, places, guess=sum(place.most for place in places), moved=case.minutes_a_day)


def _changed(change: Remedy) -> object:
    """What a change is made to, whatever it comes to."""
    if isinstance(change, LinkChange):
        return change.before
    return type(change), getattr(change, "task", None)


def _suffices_alone(case: Case) -> bool:
    return any(len(repair.changes) == 1 and repair.kind not in LAST_RESORTS for repair in case.found)


def _names(steps: list[_Step]) -> set[object]:
    return {step.of for step in steps}


def _candidate(case: Case, steps: list[_Step]) -> Candidate:
    places = tuple(step.place for step in steps)
    return Candidate(None, places, guess=sum(place.most for place in places), moved=case.minutes_a_day)


def _all(steps: list[_Step]) -> Changes:
    return tuple(change for step in steps for change in step.changes)


def _enough(case: Case, *, estimated: bool) -> list[_Step] | None:
    """Steps that suffice if each gives all it can, none of them dispensable, and no fewer found to do."""
    steps, after = _most(case, MOST_STEPS, estimated=estimated)
    if after is None or case.promise.is_broken(after):
        return None
    return _fewer(case, _without_dispensable(case, steps), steps)


def _most(case: Case, most: int, *, estimated: bool) -> tuple[list[_Step], Schedule | None]:
    """Step by step what gives most on the chain as it then is, until the promise is kept or nothing is left."""
    chosen: list[_Step] = []
    reached, at, useless = case.schedule, case, set[object]()
    while len(chosen) < most:
        taken = _names(chosen) | useless
        steps = [step for step in _steps(case, at, estimated=estimated) if step.of not in taken]
        steps.sort(key=lambda step: (-step.gain, step.place.is_estimated, str(step.of)))
        if not steps:
            break
        breadth = _BREADTH if case.trials.left > _ENOUGH_TRIALS else 1
        tried = [(step, case.trials.after(_all([*chosen, step]))) for step in steps[:breadth]]
        better = [
            (step, after) for step, after in tried if after is not None and _reach(case, after) < _reach(case, reached)
        ]
        useless |= _names([step for step, _ in tried]) - _names([step for step, _ in better])
        if not better:
            continue
        step, reached = min(better, key=lambda each: _reach(case, each[1]))
        chosen.append(step)
        if not case.promise.is_broken(reached):
            break
        chain = chain_of(reached, end_of_chain(reached, case.promise), of_start=case.promise.of_start)
        at = replace(case, schedule=reached, chain=chain)
    return chosen, reached if chosen else None


def _reach(case: Case, schedule: Schedule) -> Instant:
    """When what was promised starts, or is finished."""
    late = case.promise.lateness(schedule)
    assert late is not None
    return late.reached


def _without_dispensable(case: Case, chosen: list[_Step]) -> list[_Step]:
    for step in sorted(chosen, key=lambda step: step.gain):
        others = [other for other in chosen if other is not step]
        if len(others) > 1 and case.kept_by(_all(others)) is not None:
            chosen = others
    return chosen


def _fewer(case: Case, chosen: list[_Step], steps: list[_Step]) -> list[_Step]:
    """Fewer of the steps that give most, if so many of them suffice."""
    pool = sorted(steps, key=lambda step: -step.gain)[:_POOL]
    tried = 0
    for size in range(2, len(chosen)):
        for some in combinations(pool, size):
            if tried >= _MOST_SMALLER or sum(step.gain for step in some) < case.late.minutes:
                continue
            tried += 1
            if case.kept_by(_all(list(some))) is not None:
                return list(some)
    return chosen


def _steps(case: Case, at: Case, *, estimated: bool) -> Iterator[_Step]:
    """All that could give something on the chain of `at`, as changes of the plan of `case` as it is written."""
    plan = case.plan
    seen: set[str] = set()
    on_chain = [
        template_of(plan.tasks[id_]) for id_ in at.chain.ids if id_ in plan.tasks and at.chain.work[id_].minutes > 0
    ]
    for id_ in on_chain:
        task = plan.written.tasks.get(id_)
        if id_ in seen or task is None or not may_be_shortened(task):
            continue
        seen.add(id_)
        room = room_of_task(task)
        if room.most > 0 and (estimated or not room.is_estimated):
            yield _Step(id_, room.place, room.most * _minutes(case, room.duration.unit) * on_chain.count(id_))
    for share in at.chain.shares:
        link = share.link
        if (
            link is None
            or link.lag is None
            or link.lag.unit.is_share
            or share.minutes <= 0
            or not _is_written(plan, link)
        ):
            continue
        waiting = room_of_lag(link, link.lag)
        if waiting.most > 0:
            yield _Step(link, waiting.place, waiting.most * _minutes(case, waiting.duration.unit))
    for link in at.plain_links():
        if _is_written(plan, link):
            days = case.days_before(link)
            overlap = overlap_place(link, days)
            yield _Step(link, overlap, overlap.most * case.minutes_a_day)
    held = earlier_place(at)
    if held is not None:
        (first, *_) = at.chain.steps
        yield _Step(first.driver, held, held.most * case.minutes_a_day)


def _is_written(plan: Plan, link: object) -> bool:
    """Whether the plan as written has a link: it may have become another one by a step before, or be of one unit."""
    task = plan.written.tasks.get(getattr(link, "successor", ""))
    return task is not None and link in task.predecessors


def _minutes(case: Case, unit: Unit) -> int:
    return int(Duration(1, unit).working_minutes(case.minutes_a_day, AVERAGE))
