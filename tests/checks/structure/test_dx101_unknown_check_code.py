"""DX101: settings for codes that no rule has."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found_with_remedies, plan

TASKS = "A: {name: Khảo sát, duration: 5d}"


def hints(checks: str) -> list[tuple[str, int, str]]:
    text = plan(TASKS, head=f"checks: {checks}")
    return [(f.message.en, f.span.column, f.hint.en) for f in findings(text, "DX101") if f.hint]


def test_an_unknown_code_in_a_waiver_is_told_with_the_nearest_one() -> None:
    ((message, column, hint),) = hints("{waive: [{code: DX498, reason: x}]}")
    assert message == "there is no rule with the code `DX498`"
    assert column == len("checks: {waive: [{code: ") + 1
    assert hint.startswith("did you mean `DX4")


def test_an_unknown_code_of_thresholds_is_told_too() -> None:
    assert len(hints("{thresholds: {DX298: {lag: 2d}}}")) == 1


def test_a_code_that_is_like_no_other_gets_the_general_remedy() -> None:
    ((_, _, hint),) = hints("{waive: [{code: DX999, reason: x}]}")
    assert "dxplan rule" in hint or "did you mean" in hint


def test_a_mistake_in_reading_cannot_be_waived_nor_limited() -> None:
    ((message, _, hint),) = hints("{waive: [{code: DX018, reason: x}]}")
    assert "mistake in reading" in message
    assert "mend the mistake" in hint


@pytest.mark.parametrize("code", ["DX401", "DX105", "DX101"])
def test_codes_of_rules_are_fine(code: str) -> None:
    assert hints(f"{{waive: [{{code: {code}, reason: x}}]}}") == []


@pytest.mark.parametrize("checks", ["{waive: [{code: DX498, reason: x}]}", "{thresholds: {DX298: {lag: 2d}}}"])
def test_with_the_code_that_was_probably_meant_nothing_is_left(checks: str) -> None:
    assert found_with_remedies(plan(TASKS, head=f"checks: {checks}"), "DX101") == [[]]
