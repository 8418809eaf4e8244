"""Every plan in tests/bad whose name begins with `check-` says beside each fault what the rules must find there."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.checks.registry import rules
from tests.checks.examining import findings
from tests.load.expectations import BAD_PLANS, differences, expectations

FILES = sorted(BAD_PLANS.glob("check-*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem.removeprefix("check-"))
def test_what_is_found_is_what_is_expected_no_more_no_fewer(path: Path) -> None:
    text = path.read_text("utf-8")
    assert differences(expectations(text), findings(text)) == []


def test_every_rule_has_a_sample() -> None:
    sampled = {e.code for path in FILES for e in expectations(path.read_text("utf-8"))}
    assert sampled == {rule.code for rule in rules()}
