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
