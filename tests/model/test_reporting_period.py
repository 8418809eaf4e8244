"""A period's report closes on the 14th of its last month (Decree 09/2019/NĐ-CP)."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.reporting_period import closing_day


@pytest.mark.parametrize(
    ("written", "closes"),
    [
        ("2022-Q3", "2022-09-14"),
        ("2022-q1", "2022-03-14"),
        ("2022Q4", "2022-12-14"),
        ("Q2/2022", "2022-06-14"),
        ("quý III/2022", "2022-09-14"),
        ("Quý IV năm 2022", "2022-12-14"),
        ("quy 2 2022", "2022-06-14"),
        ("2022-09", "2022-09-14"),
        ("9/2022", "2022-09-14"),
        ("tháng 01/2023", "2023-01-14"),
        ("2022-H1", "2022-06-14"),
        ("6 tháng đầu năm 2022", "2022-06-14"),
        ("6 tháng/2022", "2022-06-14"),
        ("6 tháng cuối năm 2022", "2022-12-14"),
        ("2022-9M", "2022-09-14"),
        ("9 tháng 2022", "2022-09-14"),
        ("2022", "2022-12-14"),
        ("năm 2022", "2022-12-14"),
    ],
)
def test_a_period_closes_on_the_fourteenth_of_its_last_month(written: str, closes: str) -> None:
    assert closing_day(written) == date.fromisoformat(closes)


@pytest.mark.parametrize(
    "written",
    ["", "Q3", "2022-Q5", "2022-13", "2022-00", "2022-09-14", "quý V/2022", "0000-Q1", "9999-Q1", "q", "x" * 999],
)
def test_what_is_no_period_closes_never(written: str) -> None:
    assert closing_day(written) is None
