"""Every remedy that a hint advises can be applied, and then the finding is gone and nothing worse has come."""

from __future__ import annotations

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic, Severity
from tests.checks.examining import TODAY

THEN = {
    ("DX301", "DX425"): "what was too late is just in time: a buffer is asked for",
    ("DX314", "DX425"): "a date with no buffer yet, as the hint says",
    ("DX407", "DX425"): "just in time, or a date with no buffer yet, as the hint says",
    ("DX426", "DX410"): "a tender comes after the approval, as the hint says",
    ("DX601", "DX602"): "a later data date asks for the report of what is due by then, as the hint says",
}
"""What may be found instead, one step less harmful: a warning or error that the hint announces."""


def found_in(plan: Plan) -> tuple[Diagnostic, ...]:
    schedule = scheduled(plan)
    assert schedule is not None
    result = examine(schedule, TODAY, Selection(everything=True))
    return result.findings


def harm(found: tuple[Diagnostic, ...]) -> set[tuple[str, str | None]]:
    return {(finding.code, finding.task) for finding in found if finding.severity is not Severity.NOTE}


def times(found: tuple[Diagnostic, ...], finding: Diagnostic) -> int:
    """How often it is found, as severe as it is."""
    return sum(
        (other.code, other.task) == (finding.code, finding.task) and other.severity.rank <= finding.severity.rank
        for other in found
    )


def shortfall(plan: Plan, before: tuple[Diagnostic, ...], finding: Diagnostic, remedy: Remedy) -> str:
    """What is wrong with the plan once a remedy is applied; nothing if the remedy keeps what it promises."""
    after = found_in(remedy.apply(plan))
    if times(after, finding) >= times(before, finding):
        return f"{finding.code} is still found after: {remedy.in_file.en}"
    announced = {then for code, then in THEN if code == finding.code}
    worse = {code for code, _ in harm(after) - harm(before)} - announced
    return f"{worse} found after: {remedy.in_file.en}" if worse else ""


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in rules()])
def test_what_a_hint_advises_mends_the_finding_and_brings_nothing_worse(rule: Rule) -> None:
    plan = load_bytes(rule.bad.encode(), "plan.yaml").plan
    assert plan is not None
    before = found_in(plan)
    tried = [(finding, remedy) for finding in before for remedy in remedies_in(finding.hint)]
    assert [problem for finding, remedy in tried if (problem := shortfall(plan, before, finding, remedy))] == []
