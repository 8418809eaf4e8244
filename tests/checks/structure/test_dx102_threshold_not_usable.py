"""DX102: limits that a rule cannot use."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found_with_remedies, plan


def told(thresholds: str, more: str = "") -> list[tuple[str, str]]:
    text = plan("A: {name: Khảo sát, duration: 5d}", head=f"checks: {{{more}thresholds: {thresholds}}}")
    return [(f.message.en, f.hint.en) for f in findings(text, "DX102") if f.hint]


def test_a_mistyped_name_gets_the_nearest_one() -> None:
    assert told("{DX206: {lags: 20d}}") == [("DX206 has no threshold `lags`", "did you mean `lag`?")]


def test_a_name_like_no_other_gets_all_there_are() -> None:
    ((_, hint),) = told("{DX206: {xyz: 20d}}")
    assert hint == "write one of the thresholds of DX206: `lag`"


def test_a_rule_without_thresholds_says_so() -> None:
    ((_, hint),) = told("{DX401: {days: 20d}}")
    assert "DX401 has no thresholds" in hint


@pytest.mark.parametrize("value", ["20", "ten days", "20 %", "-5d", "1e3d", "20mo", "20đ"])
def test_a_value_of_the_wrong_kind_is_told_with_the_default_in_use(value: str) -> None:
    ((message, hint),) = told(f'{{DX206: {{lag: "{value}"}}}}')
    assert f"`{value}` cannot be used" in message
    assert "the default" in message
    assert hint == "write working days, for example 10d"


def test_the_default_is_that_of_the_profile() -> None:
    (message, _), (other, _) = told("{DX206: {lag: x}}") + told("{DX206: {lag: x}}", "profile: p6, ")
    assert message != other


def test_the_place_is_the_value() -> None:
    text = plan("A: {name: K, duration: 5d}", head="checks:\n  thresholds:\n    DX206:\n      lag: nhiều")
    (finding,) = findings(text, "DX102")
    assert text.splitlines()[finding.span.line - 1][finding.span.column - 1 :] == "nhiều"


@pytest.mark.parametrize("value", ["20d", "2w", "0d", "2,5d", '" 20d "'])
def test_usable_values_are_fine(value: str) -> None:
    quoted = value if value.startswith('"') else f'"{value}"'
    assert told(f"{{DX206: {{lag: {quoted}}}}}") == []


def test_an_unknown_code_is_left_to_dx101() -> None:
    assert told("{DX298: {lag: x}}") == []


def test_with_the_name_that_was_probably_meant_the_limit_counts() -> None:
    text = plan("A: {name: Khảo sát, duration: 5d}", head="checks: {thresholds: {DX206: {lags: 20d}}}")
    assert found_with_remedies(text, "DX102") == [[]]
