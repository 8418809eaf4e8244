"""What findings say can be taken out of a plan file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Span


@dataclass(frozen=True, slots=True)
class Removal:
    """A step of a finding's remedy that takes something out of the file: at `places`."""

    finding: Diagnostic
    step: Remedy
    places: tuple[Span, ...]


def removals(plan: Plan, findings: Iterable[Diagnostic]) -> list[Removal]:
    """What certain findings want to go, each place once: two findings may want the same."""
    found: dict[tuple[Span, ...], Removal] = {}
    for finding in findings:
        if finding.is_certain:
            for remedy in remedies_in(finding.hint):
                for removal in removals_of(plan, finding, remedy):
                    found.setdefault(removal.places, removal)
    return list(found.values())


def removals_of(plan: Plan, finding: Diagnostic, remedy: Remedy) -> list[Removal]:
    """What a finding's remedy takes out, step by step."""
    steps = [Removal(finding, step, step.taken_out(plan)) for step in remedy.steps]
    return [step for step in steps if step.places]


def places_of(wanted: Iterable[Removal]) -> list[Span]:
    """All places of several removals."""
    return [place for removal in wanted for place in removal.places]
