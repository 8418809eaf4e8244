"""The plans in tests/bad say beside each fault what the rules must find there; near misses must not be found at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from tests.checks.examining import answered_for, findings
from tests.load.expectations import BAD_PLANS, differences, expectations
from tests.samples import sample

FILES = sorted(BAD_PLANS.glob("check-*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_found_is_what_is_expected_no_more_no_fewer(path: Path) -> None:
    text = path.read_text("utf-8")
    assert differences(expectations(text), findings(text)) == []


def test_every_rule_has_a_sample_among_the_plans_of_many_faults() -> None:
    sampled = {e.code for path in FILES for e in expectations(path.read_text("utf-8"))}
    codes = {rule.code for rule in rules()}
    missing, unknown = sorted(codes - sampled), sorted(sampled - codes)
    assert missing == [], f"put one fault with `# expect: {missing[0]}` beside it into a tests/bad/check-*.yaml"
    assert unknown == [], "no rule has these codes"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_bad_plan_of_its_own(rule: Rule) -> None:
    """What rules of other families warn of beside it is free."""
    bad = sample(BAD_PLANS / f"{rule.code.lower()}-bad.yaml", f"a plan with `# expect: {rule.code}` beside the fault")
    assert {e.code for e in expectations(bad)} == {rule.code}
    assert differences(expectations(bad), answered_for(rule, findings(bad))) == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_near_miss(rule: Rule) -> None:
    holds = f"a plan in which {rule.code} is nearly found; its first line says in a comment why it is not"
    near = sample(BAD_PLANS / f"{rule.code.lower()}-near.yaml", holds)
    assert near.startswith("# ")
    assert expectations(near) == []
    assert differences([], answered_for(rule, findings(near))) == []


def test_every_plan_of_one_rule_belongs_to_a_rule() -> None:
    names = {f"{rule.code.lower()}-{kind}" for rule in rules() for kind in ("bad", "near")}
    assert not {path.stem for path in BAD_PLANS.glob("dx*.yaml")} - names
