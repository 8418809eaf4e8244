"""The search for repairs of a broken promise: each candidate is tried out, by the least amount that suffices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from dxplan.doctor.candidates import Amounts, Candidate, Case
from dxplan.doctor.families.combining import combinations_of, combined_and_later
from dxplan.doctor.families.moving import date_earlier, promise_later, start_earlier
from dxplan.doctor.families.overlapping import in_parallel, overlaps
from dxplan.doctor.families.shortening import cuts, waits
from dxplan.doctor.families.splitting import splits
from dxplan.doctor.families.spreading import spreads
from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.scenario.promises import effects
from dxplan.scenario.trials import NoTrialsLeftError, least
from dxplan.schedule.result import Schedule

Family = Callable[[Case], Iterator[Candidate]]
FAMILIES: dict[RepairKind, Family] = {
    RepairKind.PROMISE_LATER: promise_later,
    RepairKind.WAIT_LESS: waits,
    RepairKind.SHORTEN: cuts,
    RepairKind.OVERLAP: overlaps,
    RepairKind.MOVE_DATE: date_earlier,
    RepairKind.START_EARLIER: start_earlier,
    RepairKind.PARALLEL: in_parallel,
    RepairKind.SPREAD: spreads,
    RepairKind.SPLIT: splits,
    RepairKind.COMBINE: combinations_of,
    RepairKind.PROMISE_LESS_LATE: combined_and_later,
}
"""What each kind of repair comes from, in the order in which they are tried while trials are left.

The last two are tried only where a diagnosis is asked for in full: checks have no room for many changes.

A family is asked for its next candidate when the last one has been tried: it may look at what has been found.
"""

_IN_FULL = (RepairKind.COMBINE, RepairKind.PROMISE_LESS_LATE)


def search(case: Case) -> list[Repair]:
    """All repairs that were found and tried out, in no order."""
    with suppress(NoTrialsLeftError):  # what has been found until then was tried out
        for kind, candidates in FAMILIES.items():
            if kind in _IN_FULL and not case.is_full:
                continue
            for candidate in candidates(case):
                repair = _tried_out(case, kind, candidate)
                if repair is not None and all(repair.changes != other.changes for other in case.found):
                    case.found.append(repair)
    return case.found


def _tried_out(case: Case, kind: RepairKind, candidate: Candidate) -> Repair | None:
    tried: dict[Amounts, Schedule | None] = {}

    def suffice(amounts: Amounts) -> bool:
        if amounts not in tried:
            tried[amounts] = case.kept_by(candidate.changes(amounts))
        return tried[amounts] is not None

    amounts = _least(candidate, suffice)
    after = None if amounts is None else tried[amounts]
    if amounts is None or after is None:
        return None
    amount = sum(amounts)
    return Repair(
        kind=kind,
        task=candidate.task,
        changes=candidate.changes(amounts),
        amount=amount,
        moved=amount * candidate.moved,
        strain=amount / candidate.whole,
        effects=effects(case.schedule, after),
        finish=after.finish,
        is_estimated=any(place.is_estimated for place in candidate.places),
    )


def _least(candidate: Candidate, suffice: Callable[[Amounts], bool]) -> Amounts | None:
    """The least that suffices: in proportion to what each place can give, but nowhere a unit more than is needed."""
    amount = least(lambda amount: suffice(candidate.in_proportion(amount)), candidate.guess, candidate.most)
    if amount is None:
        return None
    amounts = candidate.in_proportion(amount)
    if len(amounts) > 1:
        with suppress(NoTrialsLeftError):
            for index in range(len(amounts)):
                amounts = _least_at(amounts, index, suffice)
    return amounts


def _least_at(amounts: Amounts, index: int, suffice: Callable[[Amounts], bool]) -> Amounts:
    """The same, but at one place only as much as is needed: beside others, it may be less than its part."""

    def with_(amount: int) -> Amounts:
        return (*amounts[:index], amount, *amounts[index + 1 :])

    given = amounts[index]
    return with_(least(lambda amount: suffice(with_(amount)), given - 1, given) or given)
