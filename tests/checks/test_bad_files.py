"""The plans in tests/bad say beside each fault what the rules must find there; near misses must not be found at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from tests.checks.examining import findings
from tests.load.expectations import BAD_PLANS, differences, expectations

FILES = sorted((*BAD_PLANS.glob("check-*.yaml"), *BAD_PLANS.glob("dx*-*.yaml")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_found_is_what_is_expected_no_more_no_fewer(path: Path) -> None:
    text = path.read_text("utf-8")
    assert differences(expectations(text), findings(text)) == []


def test_every_rule_has_a_sample_among_the_plans_of_many_faults() -> None:
    sampled = {e.code for path in BAD_PLANS.glob("check-*.yaml") for e in expectations(path.read_text("utf-8"))}
    assert sampled == {rule.code for rule in rules()}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_bad_plan_of_its_own_and_a_near_miss(rule: Rule) -> None:
    bad, near = (BAD_PLANS / f"{rule.code.lower()}-{kind}.yaml" for kind in ("bad", "near"))
    assert {e.code for e in expectations(bad.read_text("utf-8"))} == {rule.code}
    assert expectations(near.read_text("utf-8")) == []
    assert near.read_text("utf-8").startswith("# ")  # what makes it near, and why it is no fault
