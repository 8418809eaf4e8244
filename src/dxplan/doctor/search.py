"""The search for repairs of a broken promise: each candidate is tried out, by the least amount that suffices."""

from __future__ import annotations

from dxplan.doctor.candidates import Candidate, Case
from dxplan.doctor.moving import origin_earlier, promise_later
from dxplan.doctor.overlapping import in_parallel, overlaps
from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.doctor.shortening import cuts, waits
from dxplan.doctor.splitting import splits
from dxplan.doctor.spreading import spread
from dxplan.scenario.promises import effects
from dxplan.scenario.trials import NoTrialsLeftError, Trials, least
from dxplan.schedule.result import Schedule

_FAMILIES = (promise_later, waits, cuts, overlaps, origin_earlier, in_parallel)


def search(case: Case, trials: Trials) -> list[Repair]:
    """All repairs that were found and tried out, in no order."""
    found: list[Repair] = []
    try:
        for candidates in _FAMILIES:
            for candidate in candidates(case):
                _try(case, trials, candidate, found)
        if sum(repair.kind is RepairKind.SHORTEN for repair in found) < 2:
            _spread(case, trials, found)
        overlapped = {repair.task for repair in found if repair.kind is RepairKind.OVERLAP}
        for candidate in splits(case, overlapped):
            _try(case, trials, candidate, found)
    except NoTrialsLeftError:
        pass  # what has been found until then was tried out
    return found


def _try(case: Case, trials: Trials, candidate: Candidate, found: list[Repair]) -> None:
    tried: dict[int, Schedule | None] = {}

    def suffices(amount: int) -> bool:
        if amount not in tried:
            after = trials.after(candidate.make(amount))
            tried[amount] = None if after is None or case.promise.is_broken(after) else after
        return tried[amount] is not None

    amount = least(suffices, candidate.guess, candidate.most)
    after = None if amount is None else tried[amount]
    if amount is None or after is None:
        return
    found.append(
        Repair(
            kind=candidate.kind,
            task=candidate.task,
            changes=candidate.make(amount),
            amount=amount,
            moved=amount * candidate.moved,
            strain=amount / candidate.whole if candidate.whole else 1.0,
            effects=effects(case.schedule, after),
            finish=after.finish,
            is_estimated=candidate.is_estimated,
        )
    )


def _spread(case: Case, trials: Trials, found: list[Repair]) -> None:
    """Several tasks are shortened together."""
    for with_waits in (False, True):
        result = spread(case, trials.after, waits=with_waits)
        if result is None or any(repair.changes == result.changes for repair in found):
            continue
        found.append(
            Repair(
                kind=RepairKind.SPREAD,
                task=None,
                changes=result.changes,
                amount=result.amount,
                moved=result.amount * case.minutes_a_day,
                strain=result.amount / result.whole,
                effects=effects(case.schedule, result.after),
                finish=result.after.finish,
                is_estimated=result.is_estimated,
            )
        )
