"""docs/scorecard.md keeps up with the points and the rules that go with them."""

from __future__ import annotations

from dxplan.checks.registry import rules
from dxplan.checks.scorecard.dcma import POINTS
from dxplan.checks.scorecard.gao import PRACTICES
from tests.checks.scorecard.documented import table
from tests.samples import ROOT, sample

DOCUMENT = sample(ROOT / "docs" / "scorecard.md", "it says how each point is measured")


def test_every_point_stands_in_the_table_with_its_limits() -> None:
    """Where this fails, the rows that are missing are the new ones."""
    assert [row for row in table() if row not in DOCUMENT.splitlines()] == []


def test_every_practice_is_named() -> None:
    assert [p.title.en for p in PRACTICES if f"| {p.code} | {p.title.en} |" not in DOCUMENT] == []


def test_points_and_practices_are_complete_in_both_languages() -> None:
    assert [point.number for point in POINTS] == list(range(1, 15))
    assert [practice.number for practice in PRACTICES] == list(range(1, 11))
    for text in [text for point in POINTS for text in (point.title, point.formula)]:
        assert text.vi != text.en
        assert text.vi.strip(" .") == text.vi
        assert text.en.strip(" .") == text.en
    for point in POINTS:
        assert (point.limit is None) == (point.instead is not None)


def test_limits_that_carry_the_code_of_a_rule_are_that_rules() -> None:
    known = {threshold for rule in rules() for threshold in rule.thresholds}
    for point in POINTS:
        for limit in (point.limit, point.span):
            assert limit is None or limit.code == point.code or limit in known
