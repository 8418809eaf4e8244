"""DX407: work after the agreement, one finding a chain."""

from __future__ import annotations

from tests.checks.examining import findings, found, plan

CODE = "DX407"
HEAD = "agreement: {ends: 2022-03-31}"


def test_finishing_on_the_last_day_is_in_time() -> None:
    assert found(plan("A: {duration: 23d}", HEAD), CODE) == []
    assert found(plan("A: {duration: 24d}", HEAD), CODE) == ["A"]


def test_what_follows_on_the_chain_is_folded_into_its_first_task() -> None:
    text = plan(
        """
        A: {duration: 20d}
        B: {duration: 20d, after: A}
        C: {duration: 5d, after: B}
        D: {duration: 5d, after: C}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert "so do 2 tasks after it, until 2022-05-12" in finding.message.en
    assert "`ends: 2022-05-12`" in (finding.hint.en if finding.hint else "")


def test_chains_that_have_nothing_to_do_with_each_other_are_two_findings() -> None:
    assert found(plan("{A: {duration: 30d}, B: {duration: 40d}}", HEAD), CODE) == ["A", "B"]


def test_operation_goes_on() -> None:
    assert found(plan("{A: {duration: 5d}, B: {kind: ops, duration: 12mo, after: A}}", HEAD), CODE) == []


def test_a_plan_without_an_agreement_or_without_its_end_is_free() -> None:
    assert found(plan("A: {duration: 300d}"), CODE) == []
    assert found(plan("A: {duration: 300d}", "agreement: {signed: 2022-01-04}"), CODE) == []


def test_what_its_own_date_holds_is_told_so() -> None:
    (finding,) = findings(plan("A: {duration: 5d, start_no_earlier_than: 2022-06-01}", HEAD), CODE)
    assert "change the `start_no_earlier_than` of `A`" in (finding.hint.en if finding.hint else "")
