"""DX207: the share of finish-to-start links, once a plan."""

from __future__ import annotations

import pytest

from tests.checks.examining import examined, findings, found, plan

CODE = "DX207"
DCMA = "checks: {profile: dcma}"


def links(plain: int, others: int) -> str:
    """A chain with so many finish-to-start links, and tasks that overlap with its last one."""
    chain = ["A0: {duration: 5d}", *(f"A{n}: {{duration: 5d, after: A{n - 1}}}" for n in range(1, plain + 1))]
    return "\n".join([*chain, *(f"B{n}: {{duration: 5d, after: A{plain} SS}}" for n in range(1, others + 1))])


@pytest.mark.parametrize(("plain", "others", "fires"), [(9, 1, False), (8, 1, True), (18, 2, False), (17, 2, True)])
def test_it_fires_below_nine_of_ten(plain: int, others: int, fires: bool) -> None:
    assert found(plan(links(plain, others), DCMA), CODE) == ([None] if fires else [])


def test_one_finding_a_plan_says_how_many_links_to_change_and_where() -> None:
    (finding,) = findings(plan(links(17, 3), DCMA), CODE)
    assert "finish-to-start: only 17 of 20 links of unfinished tasks, 85 %, less than 90 %" in finding.message.en
    assert finding.hint is not None
    assert "at least 1 more" in finding.hint.en
    assert "`B1`, `B2` and `B3`" in finding.hint.en
    assert found(plan(links(18, 2), DCMA), CODE) == []  # one of them changed


def test_a_province_may_overlap_a_fifth_and_is_not_told_unless_it_asks() -> None:
    assert found(plan(links(8, 2)), CODE) == []
    result = examined(plan(links(7, 3)), CODE)
    assert (len(result.findings), len(result.held_back)) == (0, 1)


def test_links_of_finished_tasks_do_not_count() -> None:
    text = plan("A: {duration: 5d, progress: 100 %}\nB: {duration: 5d, after: A SS, progress: 100 %}", DCMA)
    assert found(text, CODE) == []


def test_the_plan_sets_its_own_share() -> None:
    head = "checks: {profile: dcma, thresholds: {DX207: {share: 50 %}}}"
    assert found(plan(links(5, 5), head), CODE) == []
