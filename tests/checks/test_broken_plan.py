"""A plan that breaks the procedure on purpose: every rule it was written for fires."""

from __future__ import annotations

from tests.checks.examining import find_rule, findings
from tests.load.expectations import BAD_PLANS

BROKEN = [f"R{number:02}" for number in (*range(1, 18), 19, 21, 26)]


def test_every_rule_that_the_plan_breaks_on_purpose_fires() -> None:
    fired = {finding.code for finding in findings((BAD_PLANS / "check-vi-du-loi.yaml").read_text("utf-8"))}
    rules = {alias: find_rule(alias) for alias in BROKEN}
    assert {alias for alias, rule in rules.items() if rule is None or rule.code not in fired} == set()
