"""DX416: targets with a number, a unit and a date, or in words that can be verified."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

CODE = "DX416"


def messages(*kpis: str, tasks: str = "A: {duration: 5d}") -> list[str]:
    section = ", ".join(f"K{nth}: {{{kpi}}}" for nth, kpi in enumerate(kpis, 1))
    return [finding.message.en for finding in findings(plan(tasks, f"kpis: {{{section}}}"), CODE)]


def test_a_number_a_unit_and_a_date_are_enough() -> None:
    assert messages('target: 90, unit: "%", by: 2022-Q4') == []


def test_what_is_missing_is_named() -> None:
    assert messages("name: Nâng cao") == ["`K1` cannot be measured without a value, a unit, a date"]
    assert messages("target: 90, by: 2022-12-30") == ["`K1` cannot be measured without a unit"]
    assert messages('target: 90, unit: "%"') == ["`K1` cannot be measured without a date"]


def test_a_rank_in_words_needs_a_date_and_no_unit() -> None:
    assert messages("target: top 20, by: 2022-12-30") == []
    assert messages("target: top 20") == ["`K1` cannot be measured without a date"]


def test_an_event_in_words_can_be_verified() -> None:
    assert messages("target: Đề án được HĐND tỉnh thông qua, by: 2022-12-30") == []


def test_a_mere_direction_in_words_is_a_note() -> None:
    (finding,) = findings(plan("A: {duration: 5d}", "kpis: {K: {target: Nâng cao nhận thức, by: 2022-12-30}}"), CODE)
    assert finding.severity is Severity.NOTE
    assert "“Nâng cao nhận thức”" in finding.message.vi


def test_a_direction_with_a_number_in_it_is_measurable() -> None:
    assert messages("target: nâng cao lên hạng 10, by: 2022-12-30") == []


def test_targets_that_lack_the_same_are_one_finding() -> None:
    assert messages("target: 1, by: 2022-12-30", "target: 2, by: 2022-12-30", 'target: 3, unit: "%"') == [
        "`K1` and `K2` cannot be measured without a unit",
        "`K3` cannot be measured without a date",
    ]


def test_the_date_that_is_offered_is_when_what_serves_the_target_is_done() -> None:
    text = plan("A: {duration: 5d, kpis: [K]}\nB: {duration: 50d}", 'kpis: {K: {target: 9, unit: "%"}}')
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert "`by: 2022-03-07`" in finding.hint.en


def test_a_comparison_without_a_number_is_a_mere_direction_too() -> None:
    for target in ("faster", "nhanh hơn", "Rút ngắn thời gian giải quyết", "less paper"):
        assert messages(f"target: {target}, by: 2022-12-30") != []
    for target in ("twice as fast as in 2021", "nhanh hơn 20 %", "Cổng hoạt động", "moreover accepted"):
        assert messages(f"target: {target}, by: 2022-12-30") == []


@pytest.mark.parametrize(
    ("baseline", "target", "is_told"),
    [
        ("baseline: 12, ", "giảm rõ rệt", True),
        ("", "giảm rõ rệt", True),
        ("baseline: 12, ", "ít đi", True),
        ("baseline: 12, ", "clearly fewer", True),
        ("baseline: 12, ", "không còn", False),
        ("baseline: 12, ", "all communes", False),
        ("", "Ban hành quy chế", False),
    ],
)
def test_what_was_counted_is_wanted_in_numbers(baseline: str, target: str, is_told: bool) -> None:
    kpi = f'kpis: {{K: {{name: Hồ sơ trả lại, {baseline}target: {target}, unit: "%", by: 2022-12-30}}}}'
    assert bool(findings(plan("A: {duration: 5d, kpis: [K]}", kpi), "DX416")) is is_told


@pytest.mark.parametrize("target", ["Hoạt động tích cực hơn", "Phục vụ gần dân hơn"])
def test_any_comparison_is_a_wish(target: str) -> None:
    kpi = f"kpis: {{K: {{name: Tổ công nghệ số, target: {target}, by: 2022-12-30}}}}"
    (finding,) = findings(plan("A: {duration: 5d, kpis: [K]}", kpi), "DX416")
    assert "a number" in finding.message.en or "no more than" in finding.message.en or finding.severity.value == "note"
