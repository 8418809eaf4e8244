"""DX480: contracts on the ground of an agreement, without a tender."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX480"
HEAD = "agencies: {SO: {name: Sở}, DN: {name: Công ty, kind: vendor}}\nsystems: {S: {}}"


def signed(name: str, cost: str = "4.8 tỷ", more: str = "") -> str:
    return plan(
        f"""
        K: {{name: "{name}", kind: contract, system: S, duration: 5d, lead: SO, support: [DN]{more}}}
        W: {{name: Số hóa, kind: data, system: S, duration: 60d, after: K, lead: DN, cost: {cost}}}
        """,
        HEAD,
        "2026-01-05",
    )


@pytest.mark.parametrize(
    "name",
    [
        "Contract lot 2 with VNPT on the ground of the framework agreement, without tender",
        "Ký hợp đồng theo thỏa thuận hợp tác với VNPT",
        "Giao trực tiếp cho VNPT thực hiện",
        "Ký hợp đồng, không tổ chức đấu thầu",
    ],
)
def test_an_agreement_buys_nothing(name: str) -> None:
    (finding,) = findings(signed(name), CODE)
    assert finding.severity is Severity.WARNING
    assert "4.8 billion" in finding.message.en


@pytest.mark.parametrize(
    ("name", "cost"),
    [
        ("Ký hợp đồng với đơn vị trúng thầu", "4.8 tỷ"),
        ("Đấu thầu rộng rãi, không giao trực tiếp", "4.8 tỷ"),
        ("Giao trực tiếp cho VNPT", "500 triệu"),
        ("Giao trực tiếp: khắc phục sự cố cấp bách", "4.8 tỷ"),
        ("Ký theo thỏa thuận hợp tác, dùng thử không thanh toán", "4.8 tỷ"),
        ("Chỉ định thầu, giao trực tiếp cho VNPT", "4.8 tỷ"),
    ],
)
def test_tenders_small_sums_other_grounds_and_what_costs_nothing_are_left_alone(name: str, cost: str) -> None:
    assert found(signed(name, cost), CODE) == []


def test_without_a_price_it_is_a_note() -> None:
    text = plan("K: {name: Giao trực tiếp cho VNPT, kind: contract, duration: 5d}", HEAD, "2026-01-05")
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.NOTE


def test_what_the_company_pays_is_its_own() -> None:
    assert found(signed("Giao trực tiếp cho VNPT", more=", funding: Vốn doanh nghiệp, cost: 4 tỷ"), CODE) == []


def after_the_decision(route: str, before: str, contract: str) -> str:
    return plan(
        f"""
        D: {{name: Phê duyệt kế hoạch thuê, kind: approve, system: S, duration: 5d, lead: SO}}
        {before}
        K: {{{contract}, kind: contract, system: S, duration: 5d, lead: SO, support: [DN]}}
        W: {{name: Xây dựng, kind: build, system: S, duration: 60d, after: K, lead: DN, cost: 6 tỷ}}
        """,
        HEAD.replace("S: {}", f"S: {{route: {route}}}"),
        "2026-01-05",
    )


@pytest.mark.parametrize("route", ["hire", "project"])
@pytest.mark.parametrize(
    "contract",
    ["name: Ký hợp đồng thuê, after: D", "name: Sign the hire contract, after: D", "name: Hợp đồng, after: D FS+5d"],
)
def test_the_approval_of_a_hire_plan_selects_nobody(route: str, contract: str) -> None:
    (finding,) = findings(after_the_decision(route, "", contract), CODE)
    assert finding.severity is Severity.WARNING
    assert "right after `D`" in finding.message.en


@pytest.mark.parametrize(
    ("route", "before", "contract"),
    [
        ("hire", "T: {name: Đấu thầu, kind: tender, system: S, duration: 40d, after: D}", "name: Hợp đồng, after: T"),
        ("hire", "T: {name: Đấu thầu rộng rãi hai gói, duration: 40d, after: D}", "name: Hợp đồng, after: T"),
        ("hire", "T: {name: Đấu thầu, kind: tender, duration: 40d, after: D}", "name: Hợp đồng, after: T"),
        ("hire", "", "name: Ký hợp đồng với đơn vị trúng thầu, after: D"),
        ("hire", "", "name: Chỉ định thầu và ký hợp đồng, after: D"),
        ("hire", "", "name: Hợp đồng tư vấn, after: D"),
        ("hire", "", "name: Hợp đồng thuê"),
        ("order", "", "name: Hợp đồng đặt hàng, after: D"),
        ("company_funded", "", "name: Hợp đồng, after: D"),
    ],
)
def test_what_is_selected_somehow_or_on_another_route_is_left_alone(route: str, before: str, contract: str) -> None:
    assert found(after_the_decision(route, before, contract), CODE) == []


AGAIN = """
    Q: {{kind: approve, system: S, duration: 5d}}
    T: {{kind: tender, system: S, duration: 40d, after: Q}}
    H: {{kind: contract, system: S, duration: 5d, after: T}}
    O: {{kind: ops, system: S, duration: 12mo, after: H}}
    R: {{name: Phê duyệt kế hoạch thuê kỳ 2, kind: approve, system: S, duration: 5d, after: H FS+9mo}}
    {second}
    K: {{name: {name}, kind: contract, system: S, duration: 5d, after: {after}}}
"""
SECOND = "M: {kind: tender, system: S, duration: 40d, after: R}"


@pytest.mark.parametrize(
    ("second", "name", "after", "expected"),
    [
        ("", "Ký hợp đồng thuê kỳ 2", "R", ["K"]),
        ("", "Gia hạn hợp đồng", "R", []),
        (SECOND, "Ký hợp đồng thuê kỳ 2", "M", []),
    ],
)
def test_what_is_hired_again_is_selected_again(second: str, name: str, after: str, expected: list[str]) -> None:
    text = plan(AGAIN.format(second=second, name=name, after=after), "systems: {S: {route: hire}}")
    assert found(text, "DX480") == expected


@pytest.mark.parametrize(
    ("other", "expected"), [("T: {kind: tender, system: O, duration: 40d, after: P}", ["K"]), ("", [])]
)
def test_a_plan_of_selection_selects_nobody_where_other_packages_are_tendered(other: str, expected: list[str]) -> None:
    tasks = f"""
        Q: {{kind: approve, system: [S, O], duration: 5d}}
        P: {{kind: selection_plan, system: [S, O], duration: 9d, after: Q}}
        {other}
        K: {{name: "Phê duyệt kết quả, ký hợp đồng thuê gói 2", kind: contract, system: S, duration: 9d, after: P}}
    """
    assert found(plan(tasks, "systems: {S: {route: hire}, O: {route: hire}}"), "DX480") == expected
