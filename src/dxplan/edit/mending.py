"""Takes out of a plan file what its findings say can go, as far as that surely changes nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dxplan.checks.runner import examine
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.proof import objection
from dxplan.edit.removal import obstacles, remove
from dxplan.findings.selection import Selection
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.outline import Outline
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Span
from dxplan.text.phrase import Text


@dataclass(frozen=True, slots=True)
class Mending:
    """A plan file before and after: what was taken out of it, and what was left alone, each with the reason."""

    before: bytes
    after: bytes
    removed: tuple[Diagnostic, ...] = ()
    left: tuple[tuple[Diagnostic, Text], ...] = ()


def mend(data: bytes, file: str, today: date, selection: Selection) -> Mending | None:
    """Mend what is selected and not waived, also what is held back; None if the file cannot be scheduled.

    Taking one thing out may make another one needed, or superfluous. So the rules run again until they find nothing
    more that can go.
    """
    text = data
    removed: list[Diagnostic] = []
    while True:
        loaded = load_bytes(text, file)
        schedule = _scheduled(loaded)
        if schedule is None:
            return None
        result = examine(schedule, today, selection)
        wanted = _single_removals((*result.findings, *result.held_back))
        if not removed:  # from now on only the rules matter that have something to take out
            selection = replace(selection, select=frozenset(finding.code for finding in wanted))
        if not wanted:
            return Mending(data, text, tuple(removed))
        outline = Outline(text)
        hindered = obstacles(outline, _places(wanted))
        attempt = _Attempt(text, outline, loaded, schedule)
        attempt.take([finding for finding in wanted if hindered.keys().isdisjoint(finding.removals)])
        if not attempt.taken:
            left = [(finding, hindered[span]) for finding in wanted for span in finding.removals if span in hindered]
            return Mending(data, text, tuple(removed), (*left, *attempt.left))
        text = attempt.after
        removed += attempt.taken


def _single_removals(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings with something to take out, each place once and by itself."""
    found: dict[Span, Diagnostic] = {}
    for finding in findings:
        for span in finding.removals:
            found.setdefault(span, replace(finding, removals=(span,)))
    return list(found.values())


def _places(findings: Iterable[Diagnostic]) -> list[Span]:
    return [span for finding in findings for span in finding.removals]


class _Attempt:
    """Takes as much out of a file as can go together."""

    def __init__(self, data: bytes, outline: Outline, loaded: LoadResult, schedule: Schedule) -> None:
        self.after = data
        self.taken: list[Diagnostic] = []
        self.left: list[tuple[Diagnostic, Text]] = []
        self._outline = outline
        self._loaded = loaded
        self._schedule = schedule

    def take(self, wanted: Sequence[Diagnostic]) -> None:
        """Try findings together, and by halves where that cannot be done."""
        if not wanted:
            return
        reason = self._try([*self.taken, *wanted])
        if reason is None:
            return
        if len(wanted) == 1:
            self.left.append((wanted[0], reason))
            return
        middle = len(wanted) // 2
        self.take(wanted[:middle])
        self.take(wanted[middle:])

    def _try(self, together: list[Diagnostic]) -> Text | None:
        """Why findings cannot be mended together, if so."""
        try:
            after = remove(self._outline, _places(together))
        except NotSafeError as error:
            return error.reason
        loaded = load_bytes(after, self._schedule.plan.file)
        reason = objection(self._loaded, self._schedule, loaded, together)
        if reason is None:
            self.after, self.taken = after, together
        return reason


def _scheduled(loaded: LoadResult) -> Schedule | None:
    return scheduled(loaded.plan) if loaded.plan is not None and loaded.is_usable else None
