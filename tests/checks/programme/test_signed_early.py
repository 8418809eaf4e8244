"""DX438: what is signed before the paper that it rests on is approved."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX438"
HEAD = "agencies: {SO: {kind: state}, NT: {kind: vendor}}\nsystems: {S: {}}"


def of(drafted: str, appraised: str, approved: str, signed: str, after: str) -> str:
    return plan(
        f"""
        A: {{{drafted}, system: S, duration: 20d, lead: SO}}
        B: {{name: {appraised}, kind: appraise, system: S, duration: 30d, after: A, lead: SO}}
        C: {{name: {approved}, kind: approve, system: S, duration: 10d, after: B, lead: SO}}
        K: {{name: {signed}, kind: contract, system: S, duration: 5d, after: {after}, lead: SO, support: [NT]}}
        L: {{name: Make it, kind: build, system: S, duration: 50d, after: [C, K], lead: NT}}
        """,
        HEAD,
    )


CASES = [
    (
        "kind: plan, name: Xây dựng phương án thí điểm",
        "Thẩm định phương án",
        "Phê duyệt phương án",
        "Ký thỏa thuận thí điểm",
    ),
    (
        "kind: invest_prep, name: Lập kế hoạch và dự toán",
        "Thẩm định",
        "Phê duyệt kế hoạch và dự toán",
        "Ký hợp đồng đặt hàng",
    ),
    ("kind: plan, name: Draw up the scheme", "Appraise the scheme", "Approve the scheme", "Sign the agreement"),
    (
        "kind: policy, name: Draft terms of the trial",
        "Appraise the terms",
        "Approve the terms",
        "Trial agreement signed",
    ),
]


@pytest.mark.parametrize(("drafted", "appraised", "approved", "signed"), CASES)
def test_what_is_signed_waits_for_the_approval(drafted: str, appraised: str, approved: str, signed: str) -> None:
    assert found(of(drafted, appraised, approved, signed, "A"), CODE) == ["K"]
    assert found(of(drafted, appraised, approved, signed, "C"), CODE) == []


def test_what_is_approved_under_the_contract_is_another_paper() -> None:
    text = of(*CASES[2], "A").replace("after: A, lead: SO}\n  C", "after: [A, K], lead: SO}\n  C")
    assert found(text, CODE) == []


def test_a_contract_that_does_not_rest_on_the_paper_is_left_alone() -> None:
    assert found(of(*CASES[2], "[]").replace("after: []", "start_no_earlier_than: 2022-03-07"), CODE) == []


def test_of_several_papers_one_that_is_not_approved_is_enough() -> None:
    """Whether another one, on which it rests as well, is approved in time, and in two steps, changes nothing."""
    text = plan(
        """
        A: {name: Draft the scheme, kind: plan, system: S, duration: 5d, lead: SO}
        C: {name: Approve the scheme, kind: approve, system: S, duration: 90d, after: A, lead: SO}
        P: {name: Draft the estimate, kind: design, system: S, duration: 20d, lead: SO}
        Q: {name: Approve the estimate, kind: approve, system: S, duration: 5d, after: P, lead: SO}
        R: {name: Approve the estimate once more, kind: approve, system: S, duration: 5d, after: Q, lead: SO}
        K: {name: Sign it, kind: contract, system: S, after: [A, P FS+20d], duration: 5d, lead: SO, support: [NT]}
        """,
        HEAD,
    )
    assert found(text, CODE) == ["K"]
