from __future__ import annotations

import pytest

from dxplan.text.phrase import same
from tests.load.reading import hint, mistake_of_task, sound, sound_task, the_mistake


def capacity(text: str) -> float:
    return sound(f"resources:\n  r: {{capacity: {text}}}").resources["r"].capacity


@pytest.mark.parametrize(("text", "value"), [("8", 8), ("0.5", 0.5), ('"0,5"', 0.5), ("1.25", 1.25), ("1 500", 1500)])
def test_numbers_take_a_point_or_a_comma(text: str, value: float) -> None:
    assert capacity(text) == value


@pytest.mark.parametrize(
    "text", ["hai", "1e3", "0x10", "1:30", ".5", "5.", "1_000", "--5", "٣", "NaN", "inf", "9" * 400]
)
def test_what_is_no_number(text: str) -> None:
    assert the_mistake(f"resources:\n  r: {{capacity: {text}}}").code == "DX017"


@pytest.mark.parametrize("text", ["0", "-1", "0.0"])
def test_a_capacity_is_more_than_nothing(text: str) -> None:
    assert the_mistake(f"resources:\n  r: {{capacity: {text}}}").code == "DX017"


@pytest.mark.parametrize("text", ["1.500", '"1,500"', "12.000"])
def test_three_digits_after_a_point_could_be_thousands(text: str) -> None:
    found = the_mistake(f"resources:\n  r: {{capacity: {text}}}")
    assert found.code == "DX017"
    assert "could mean" in found.message.en


def test_three_digits_after_a_zero_are_decimals() -> None:
    assert capacity("0.125") == 0.125


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_security_levels_run_from_one_to_five(level: int) -> None:
    assert sound(f"systems:\n  s: {{security_level: {level}}}").systems["s"].security_level == level


@pytest.mark.parametrize("text", ["0", "6", "2.5", "-1", "cấp 3", "III"])
def test_other_security_levels(text: str) -> None:
    assert the_mistake(f"systems:\n  s: {{security_level: {text}}}").code == "DX017"


@pytest.mark.parametrize(
    ("text", "share"),
    [("40 %", 0.4), ("40%", 0.4), ("40", 0.4), ('"12,5 %"', 0.125), ("0", 0), ("0.5 %", 0.005), ("100%", 1)],
)
def test_percentages(text: str, share: float) -> None:
    assert sound_task(f"duration: 1d, progress: {text}").progress.complete == share


@pytest.mark.parametrize("text", ["140 %", "-1 %", "nửa", "40 phần trăm"])
def test_what_is_no_percentage(text: str) -> None:
    assert mistake_of_task(f"duration: 1d, progress: {text}").code == "DX017"


@pytest.mark.parametrize("text", ["0.3", "1", '"0,3"'])
def test_a_share_without_its_sign_could_mean_either(text: str) -> None:
    found = mistake_of_task(f"duration: 1d, progress: {text}")
    assert found.code == "DX017"
    assert "%" in hint(found)


def test_targets_are_numbers_or_words() -> None:
    kpis = sound('kpis: {a: {baseline: "12,5", target: 25}, b: {baseline: hạng 7, target: {vi: nhất, en: first}}}').kpis
    assert (kpis["a"].baseline, kpis["a"].target) == (12.5, 25)
    assert kpis["b"].baseline == same("hạng 7")


def test_grouped_targets_are_numbers_too() -> None:
    kpi = sound("kpis: {a: {baseline: 1.500.000, target: 2 000 000}}").kpis["a"]
    assert (kpi.baseline, kpi.target) == (1_500_000, 2_000_000)
    assert the_mistake("kpis: {a: {target: 1.500}}").code == "DX017"
