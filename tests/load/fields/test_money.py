from __future__ import annotations

import pytest

from dxplan.model.duration import Unit
from dxplan.model.people import Rate
from tests.load.reading import hint, mistake_of_task, mistakes, sound, sound_task, the_mistake


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.5 tỷ", 1_500_000_000),
        ('"1,5 tỷ"', 1_500_000_000),
        ("1.5tỷ", 1_500_000_000),
        ("1.5 Tỷ", 1_500_000_000),
        ("1.5 tỉ", 1_500_000_000),
        ("60 tỷ đồng", 60_000_000_000),
        ("600 triệu", 600_000_000),
        ("600 tr", 600_000_000),
        ("500 nghìn", 500_000),
        ("500 ngàn đồng", 500_000),
        ("1500000", 1_500_000),
        ("1500000 đồng", 1_500_000),
        ("1500000 VNĐ", 1_500_000),
        ("1.500.000", 1_500_000),
        ('"1,500,000"', 1_500_000),
        ("3 500 000", 3_500_000),
        ("3 500 000 đ", 3_500_000),
        ("0.125 tỷ", 125_000_000),
        ("0", 0),
    ],
)
def test_amounts_are_whole_dong(text: str, amount: int) -> None:
    assert sound_task(f"duration: 1d, cost: {text}").cost == amount


def test_a_decimal_comma_outside_braces_needs_no_quotes() -> None:
    assert sound("tasks:\n  T1:\n    duration: 1d\n    cost: 1,5 tỷ\n").tasks["T1"].cost == 1_500_000_000


def test_the_trap_a_decimal_comma_in_braces_becomes_a_key() -> None:
    found = mistake_of_task("duration: 1d, cost: 1,5 tỷ")
    assert found.code == "DX020"
    assert '"1,5 tỷ"' in hint(found)
    assert "1.5 tỷ" in hint(found)
    assert found.span.column == mistake_of_task("duration: 1d, cost: -1").span.column


def test_near_miss_a_key_of_digits_after_something_else_is_only_unknown() -> None:
    assert mistake_of_task("duration: 1d, 5 tỷ").code == "DX011"
    assert mistakes("tasks:\n  T1:\n    duration: 1d\n    5 tỷ:\n") == ["DX011"]


@pytest.mark.parametrize("text", ["1.500 tỷ", '"1,500 tỷ"', "1.500"])
def test_three_decimals_could_be_thousands(text: str) -> None:
    found = mistake_of_task(f"duration: 1d, cost: {text}")
    assert found.code == "DX017"
    unit = " tỷ" if "tỷ" in text else ""
    assert f"1500{unit}" in hint(found)
    assert f"1.5{unit}" in hint(found)


@pytest.mark.parametrize(
    "text",
    ["-5 tỷ", "tỷ", "5 USD", "5 tỷ rưỡi", "khoảng 5 tỷ", '"1.500,000.000"', "1e9", "1.50.000", "5 - 6 tỷ", "12 34"],
)
def test_what_is_no_amount(text: str) -> None:
    assert mistake_of_task(f"duration: 1d, cost: {text}").code == "DX017"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("3-5 tỷ", "5 tỷ"),
        ("3 – 5 tỷ đồng", "5 tỷ"),
        ("3..5 tỷ", "5 tỷ"),
        ("từ 3 đến 5 tỷ", "5 tỷ"),
        ("800 triệu đến 1,5 tỷ", "1.5 tỷ"),
        ("500 ~ 700 triệu", "700 triệu"),
    ],
)
def test_of_a_range_of_money_the_upper_end_is_advised(text: str, amount: str) -> None:
    assert f"`{amount}`" in hint(mistake_of_task(f"duration: 1d, cost: '{text}'"))


@pytest.mark.parametrize("text", ["5-3 tỷ", "3-5 USD", "-5 tỷ", "2022-03-31", "3-4-5 tỷ"])
def test_what_is_no_range_of_money_is_not_taken_for_one(text: str) -> None:
    found = mistake_of_task(f"duration: 1d, cost: '{text}'")
    assert found.code == "DX017"
    assert "mức cao" not in hint(found)


def test_a_rate_is_money_for_a_unit_of_time() -> None:
    resources = sound("resources: {a: {rate: 3.5 triệu/d}, b: {rate: 200 nghìn / h}}").resources
    assert resources["a"].rate == Rate(3_500_000, Unit.DAYS)
    assert resources["b"].rate == Rate(200_000, Unit.HOURS)


@pytest.mark.parametrize("text", ["3.5 triệu", "3.5 triệu/ngày", "3.5 triệu/y", "/d", "-1/d", "1.500/d"])
def test_what_is_no_rate(text: str) -> None:
    assert the_mistake(f"resources: {{a: {{rate: {text}}}}}").code == "DX017"


def test_amounts_by_year() -> None:
    budget = sound("budget: {total: 3 tỷ, by_year: {2021: 1 tỷ, 2022: 2 tỷ}}").budget
    assert budget is not None
    assert (budget.total, budget.by_year) == (3 * 10**9, {2021: 10**9, 2022: 2 * 10**9})


@pytest.mark.parametrize(
    ("text", "code"), [("năm 2022: 1 tỷ", "DX016"), ("22: 1 tỷ", "DX016"), ("2022: nhiều", "DX017")]
)
def test_years_are_written_in_four_digits(text: str, code: str) -> None:
    assert the_mistake(f"budget: {{by_year: {{{text}}}}}").code == code
