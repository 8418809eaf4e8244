"""DX481: the State is charged with what a company is to pay for itself."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX481"
HEAD = """\
agencies: {{SO: {{name: Sở, kind: state}}, DN: {{name: Công ty Mây, kind: vendor}}}}
systems: {{S: {{route: {}}}}}
"""


def funded(money: str, route: str = "company_funded", agreement: str = "Ký thỏa thuận", lead: str = "DN") -> str:
    money = f"cost: 2 tỷ, funding: {money}"
    return plan(
        f"""
        K: {{name: {agreement}, kind: contract, system: S, duration: 5d, lead: SO, support: [DN]}}
        W: {{name: Lắp cổng, kind: infra, system: S, duration: 20d, after: K, lead: {lead}, {money}}}
        X: {{name: Mở rộng, kind: rollout, system: S, duration: 20d, after: W, lead: DN, cost: 1 tỷ, funding: Công ty}}
        """,
        HEAD.format(route),
        "2026-01-05",
    )


def tried_out(money: str, kind: str = "build") -> str:
    paid, money = "cost: 3 tỷ, funding: State budget 2026", f"cost: 2 tỷ, funding: {money}"
    return plan(
        f"""
        K: {{name: Sign the trial agreement, kind: contract, system: S, duration: 5d, lead: SO, support: [DN]}}
        W: {{name: Make the version, kind: {kind}, system: S, duration: 20d, after: K, lead: DN, {money}}}
        P: {{name: Try it out, kind: pilot, system: S, duration: 60d, after: [K, W], lead: SO, support: [DN]}}
        E: {{name: Evaluate, kind: evaluate, system: S, duration: 10d, after: P, lead: SO}}
        O: {{name: Contract of the order, kind: contract, system: S, duration: 10d, after: E, lead: SO, support: [DN]}}
        V: {{name: Final version, kind: build, system: S, duration: 20d, after: O, lead: DN, {paid}}}
        """,
        HEAD.format("order"),
        "2026-01-05",
    )


@pytest.mark.parametrize("money", ["Ngân sách tỉnh 2026", "Vốn đầu tư công", "provincial budget", "vốn sự nghiệp 2026"])
def test_work_on_a_company_s_own_system_is_not_for_the_state(money: str) -> None:
    assert found(funded(money), CODE) == ["W"]


@pytest.mark.parametrize("money", ["Công ty Mây tự chi", "vốn doanh nghiệp", "the company's own capital"])
def test_where_the_company_pays_all_is_well(money: str) -> None:
    assert found(funded(money), CODE) == []


def test_what_the_state_buys_or_does_itself_or_invests_in_is_left_alone() -> None:
    assert found(funded("Ngân sách tỉnh 2026", agreement="Ký hợp đồng đặt hàng"), CODE) == []
    assert found(funded("Ngân sách tỉnh 2026", lead="SO"), CODE) == []
    assert found(funded("Ngân sách tỉnh 2026", route="project"), CODE) == []


@pytest.mark.parametrize("kind", ["build", "infra", "integrate", "data"])
def test_what_a_trial_at_own_cost_needs_is_not_for_the_state(kind: str) -> None:
    assert found(tried_out("State budget 2026", kind=kind), CODE) == ["W"]


def test_the_pilot_itself_is_at_the_company_s_cost_whoever_leads_it() -> None:
    text = tried_out("the company pays").replace(
        "support: [DN]}\n  E", "support: [DN], cost: 1 tỷ, funding: Ngân sách tỉnh}\n  E"
    )
    assert found(text, CODE) == ["P"]


def test_an_agreement_that_promises_no_purchase_is_no_order() -> None:
    text = tried_out("State budget 2026").replace("Sign the trial agreement", "Ký thỏa thuận (tỉnh không cam kết mua)")
    assert found(text, CODE) == ["W"]


def test_the_order_after_the_evaluation_is_the_state_s() -> None:
    assert found(tried_out("the company pays"), CODE) == []


def test_without_a_pilot_nothing_is_tried_out() -> None:
    assert found(tried_out("State budget 2026").replace("kind: pilot", "kind: training"), CODE) == []


def test_a_company_may_be_a_party_to_the_agreement() -> None:
    named = "DN: {name: VNPT Tây Sơn (bên bỏ vốn), kind: party}"
    text = funded("Ngân sách tỉnh 2026").replace("DN: {name: Công ty Mây, kind: vendor}", named)
    assert found(text, CODE) == ["W"]


def test_the_trial_of_what_was_ordered_is_no_trial_at_the_companys_cost() -> None:
    text = tried_out("company") + "  L: {kind: trial, system: S, duration: 20d, after: V, lead: SO}\n"
    text += "  F: {name: Evaluate again, kind: evaluate, system: S, duration: 10d, after: L, lead: SO}\n"
    assert found(text, CODE) == []
    assert found(text.replace("funding: company", "funding: State budget 2026"), CODE) == ["W"]
