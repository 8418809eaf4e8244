"""DX607: progress of nobody knows which day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX607"
TODAY = date(2022, 3, 31)
SAID = ("progress: 9 %", "actual_start: 2022-03-09", "actual_finish: 2022-03-09", "remaining: 3d", "progress: 0 %")


@pytest.mark.parametrize("said", SAID)
def test_progress_asks_for_a_status_date(said: str) -> None:
    assert found(plan(f"A: {{duration: 5d, {said}}}"), CODE, TODAY) == ["A"]


@pytest.mark.parametrize("said", SAID)
def test_near_miss_a_plan_with_a_status_date(said: str) -> None:
    assert found(plan(f"A: {{duration: 5d, {said}}}", "status_date: 2022-03-31"), CODE, TODAY) == []


@pytest.mark.parametrize("said", ["actual_cost: 5 triệu", "note: x"])
def test_near_miss_a_plan_of_which_nothing_is_reported(said: str) -> None:
    assert found(plan(f"A: {{duration: 5d, {said}}}"), CODE, TODAY) == []


def test_it_is_told_once_with_the_last_day_of_which_something_is_reported() -> None:
    text = plan("A: {duration: 5d, progress: 9 %}\nB: {duration: 5d, actual_finish: 2022-03-09}")
    (finding,) = findings(text, CODE, TODAY)
    assert "there is progress of `A` and 1 other" in finding.message.en
    assert "`status_date: 2022-03-09`" in (finding.hint.en if finding.hint else "")
    (finding,) = findings(plan("A: {duration: 5d, progress: 9 %}"), CODE, TODAY)
    assert "`status_date: 2022-03-31`" in (finding.hint.en if finding.hint else "")
