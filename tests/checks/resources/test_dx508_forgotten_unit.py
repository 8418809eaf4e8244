"""DX508: amounts are compared with one another, not with a fixed sum."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX508"


def advised(*costs: str, head: str = "") -> list[str]:
    tasks = "\n".join(f"T{nth}: {{name: Việc {nth}, duration: 5d, cost: {cost}}}" for nth, cost in enumerate(costs))
    return [finding.hint.en for finding in findings(plan(tasks, head), CODE) if finding.hint is not None]


def meant(entry: str) -> str:
    return f"did you mean `{entry}`?"


@pytest.mark.parametrize(
    ("costs", "entry"),
    [
        (("15", "2 tỷ", "30 tỷ"), "cost: 15 tỷ"),
        (("15", "2 tỷ", "3 tỷ"), "cost: 15 triệu"),
        (("800", "2 tỷ", "3 tỷ"), "cost: 800 triệu"),
        (("2.5 nghìn", "2 tỷ", "30 tỷ"), "cost: 2.5 tỷ"),
        (("15", "200 triệu"), "cost: 15 triệu"),
        (("1", "500 triệu", "600 triệu", "700 triệu"), "cost: 1 tỷ"),
    ],
)
def test_a_tiny_amount_beside_large_ones_wants_the_unit_that_comes_nearest(costs: tuple[str, ...], entry: str) -> None:
    assert advised(*costs) == [meant(entry)]


@pytest.mark.parametrize(
    "costs",
    [
        ("15", "20", "700"),
        ("5 triệu", "50 tỷ", "500 tỷ"),
        ("600 nghìn", "2 tỷ", "60 tỷ"),
        ("0", "2 tỷ", "3 tỷ"),
        ("15",),
        ("100 triệu", "100 triệu"),
    ],
)
def test_amounts_that_can_be_of_one_plan_are_left(costs: tuple[str, ...]) -> None:
    assert advised(*costs) == []


def test_most_amounts_may_lack_the_unit_where_the_budget_has_it() -> None:
    assert advised("15", "20", "12", head="budget: {total: 60 tỷ}") == [
        meant("cost: 15 tỷ"),
        meant("cost: 20 tỷ"),
        meant("cost: 12 tỷ"),
    ]


def test_the_budget_and_its_years_are_amounts_too() -> None:
    assert advised("15 tỷ", "20 tỷ", head="budget: {total: 60, by_year: {2022: 60 tỷ, 2023: 1}}") == [
        meant("total: 60 tỷ"),
        "did you mean write `2023: 1 tỷ` in `by_year`?",
    ]


def test_rates_are_compared_with_rates() -> None:
    head = "resources: {A: {name: A, rate: 3.5/d}, B: {name: B, rate: 3 triệu/d}, C: {name: C, rate: 500 nghìn/h}}"
    assert advised("500 tỷ", head=head) == [meant("rate: 4 triệu/d")]
