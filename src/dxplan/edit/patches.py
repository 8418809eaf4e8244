"""What would be written into a plan file, or taken out of it, finding by finding, as other programs take it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from dxplan.edit.correcting import corrections, description_of
from dxplan.edit.cuts import BREAKS, Cut, NotSafeError
from dxplan.edit.mending import Attempt
from dxplan.edit.removal import removed
from dxplan.edit.wanted import places_of, removals, removals_of
from dxplan.findings.patch import Patch, Region
from dxplan.findings.review import Review
from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.excerpt import BYTE_ORDER_MARK
from dxplan.source.span import Span


def patches(review: Review) -> dict[Diagnostic, Patch]:
    """How findings of a plan are mended: what is superfluous goes, and right words take the place of mistyped ones."""
    return {**_corrections(review), **_removals(review)}


def _corrections(review: Review) -> dict[Diagnostic, Patch]:
    """The word that is meant, for each mistake that names one."""
    found = corrections(review.outcome.data, review.file, review.findings)
    text = review.outcome.data.decode("utf-8", "replace").removeprefix(BYTE_ORDER_MARK) if found else ""
    regions = _Regions(text)
    return {
        mistake: Patch(description_of(mistake), (regions.of((to.start, to.end)),), to.text)
        for mistake, to in found.items()
    }


def _removals(review: Review) -> dict[Diagnostic, Patch]:
    """How certain findings are mended, each by itself, where all of them together change nothing else."""
    schedule = review.outcome.schedule
    wanted = [] if schedule is None else removals(schedule.plan.written, review.findings)
    if schedule is None or not wanted:
        return {}
    attempt = Attempt(review.outcome.data, review.outcome.diagnostics, schedule)
    attempt.take(wanted)
    can_go = {removal.places for removal in attempt.taken}
    mended = {
        finding: (remedy, places_of(steps))
        for finding in review.findings
        if finding.is_certain
        for remedy in remedies_in(finding.hint)
        if (steps := removals_of(schedule.plan.written, finding, remedy))
        and can_go.issuperset(step.places for step in steps)
    }
    regions = _Regions(attempt.outline.text)
    found: dict[Diagnostic, Patch] = {}
    for batch in _one_a_task(mended):
        for finding, gone in zip(batch, _gone(attempt, [mended[finding][1] for finding in batch]), strict=True):
            if gone:
                found[finding] = Patch(mended[finding][0].in_file, tuple(map(regions.of, gone)))
    return found


def _one_a_task(findings: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Findings in as few batches as can be, none with two of the same task."""
    batches: list[list[Diagnostic]] = []
    times: Counter[str | None] = Counter()
    for finding in findings:
        if times[finding.task] == len(batches):
            batches.append([])
        batches[times[finding.task]].append(finding)
        times[finding.task] += 1
    return batches


def _gone(attempt: Attempt, groups: list[list[Span]]) -> list[list[Cut]]:
    """What goes with each of several groups; nothing where a group goes only together with others."""
    try:
        return removed(attempt.outline, groups)
    except NotSafeError:
        return [[]] if len(groups) == 1 else [gone for group in groups for gone in _gone(attempt, [group])]


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
