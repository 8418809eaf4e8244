"""DX601: reports of what had not happened yet."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX601"
STATUS = "status_date: 2022-03-31"


def reported(actual: str, head: str = STATUS) -> str:
    return plan(f"A: {{duration: 5d, {actual}}}", head)


@pytest.mark.parametrize("key", ["actual_start", "actual_finish"])
def test_an_actual_date_after_the_data_date_is_an_error(key: str) -> None:
    (finding,) = findings(reported(f"{key}: 2022-04-01"), CODE)
    assert finding.severity is Severity.ERROR
    assert "after the data date 2022-03-31" in finding.message.en
    assert "move the `status_date` to 2022-04-01" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize("day", ["2022-03-31", "2022-03-31T23:00", "2022-03", "2022-Q1"])
def test_near_miss_what_happened_up_to_the_data_date(day: str) -> None:
    assert found(reported(f"actual_finish: {day}"), CODE) == []


def test_a_plan_without_a_data_date_is_as_of_today() -> None:
    text = reported("actual_start: 2022-04-01", "")
    assert found(text, CODE, date(2022, 4, 1)) == []
    (finding,) = findings(text, CODE, date(2022, 3, 31))
    assert "but today is 2022-03-31" in finding.message.en


def test_nobody_is_told_to_move_the_data_date_into_the_future() -> None:
    (finding,) = findings(reported("actual_start: 2022-04-01"), CODE, date(2022, 3, 31))
    assert "delete the `actual_start`" in (finding.hint.en if finding.hint else "")


def test_start_and_finish_are_two_dates_to_correct() -> None:
    assert found(reported("actual_start: 2022-04-01, actual_finish: 2022-04-05"), CODE) == ["A", "A"]


def test_the_data_date_may_be_moved_to_today() -> None:
    (finding,) = findings(reported("actual_start: 2022-04-01"), CODE, date(2022, 4, 1))
    assert "move the `status_date` to 2022-04-01" in (finding.hint.en if finding.hint else "")
