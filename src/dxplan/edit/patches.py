"""What `--fix` would take out of a plan file, finding by finding, as other programs take it."""

from __future__ import annotations

from bisect import bisect_right

from dxplan.edit.cuts import BREAKS, Cut, NotSafeError
from dxplan.edit.mending import Attempt
from dxplan.edit.removal import removed
from dxplan.edit.wanted import places_of, removals, removals_of
from dxplan.findings.patch import Patch, Region
from dxplan.findings.review import Review
from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Diagnostic


def patches(review: Review) -> dict[Diagnostic, Patch]:
    """How the certain findings of a plan are mended, each by itself, where all of them together change nothing else."""
    schedule = review.outcome.schedule
    wanted = [] if schedule is None else removals(schedule.plan, review.findings)
    if schedule is None or not wanted:
        return {}
    attempt = Attempt(review.text.encode(), review.outcome.diagnostics, schedule)
    attempt.take(wanted)
    can_go = {removal.places for removal in attempt.taken}
    regions = _Regions(attempt.outline.text)
    found: dict[Diagnostic, Patch] = {}
    for finding in review.findings:
        for remedy in remedies_in(finding.hint) if finding.is_certain else ():
            steps = removals_of(schedule.plan, finding, remedy)
            if not steps or not can_go.issuperset(step.places for step in steps):
                continue
            try:
                gone = removed(attempt.outline, places_of(steps))
            except NotSafeError:
                continue  # together with others it can go, alone it cannot
            found.setdefault(finding, Patch(remedy.in_file, tuple(map(regions.of, gone))))
    return found


class _Regions:
    """Lines and columns of the characters of a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in BREAKS.finditer(text))]

    def of(self, cut: Cut) -> Region:
        """Where a cut begins and ends."""
        return Region(*self._place(cut[0]), *self._place(cut[1]))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
