from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.tables.cells import Cell
from dxplan.exchange.tables.periods import day_first, month_comes_first, period_in, period_of

SPANS = """
Quý III/2022 | 2022-07-01 | 2022-Q3
quý 3 năm 2022 | 2022-07-01 | 2022-Q3
QUÝ III.2022 | 2022-07-01 | 2022-Q3
Quí IV/2022 | 2022-10-01 | 2022-Q4
Q3 2022 | 2022-07-01 | 2022-Q3
Tháng 9/2022 | 2022-09-01 | 2022-09
T9/2022 | 2022-09-01 | 2022-09
9/2022 | 2022-09-01 | 2022-09
2022-09 | 2022-09-01 | 2022-09
September 2022 | 2022-09-01 | 2022-09
Sep-22 | 2022-09-01 | 2022-09
Năm 2022 | 2022-01-01 | 2022-12-31
Trong năm 2022 | 2022-01-01 | 2022-12-31
2022-2023 | 2022-01-01 | 2023-12-31
2022 – 2025 | 2022-01-01 | 2025-12-31
Giai đoạn 2022-2025 | 2022-01-01 | 2025-12-31
Năm 2022, 2023 | 2022-01-01 | 2023-12-31
Từ 01/2022 đến 6/2023 | 2022-01-01 | 2023-06
Quý I-II/2022 | 2022-01-01 | 2022-Q2
Quý III, IV/2022 | 2022-07-01 | 2022-Q4
Quý III và IV năm 2022 | 2022-07-01 | 2022-Q4
Quý II, III năm 2022 và năm 2023 | 2022-04-01 | 2023-12-31
Quý I/2022 đến quý I/2023 | 2022-01-01 | 2023-Q1
Quý 1/2022 – Quý 4/2022 | 2022-01-01 | 2022-Q4
Tháng 1-3/2022 | 2022-01-01 | 2022-03
Tháng 3, 6, 9/2022 | 2022-03-01 | 2022-09
T1-T3/2022 | 2022-01-01 | 2022-03
tháng 01 đến tháng 6/2022 | 2022-01-01 | 2022-06
01/3/2022 - 30/6/2022 | 2022-03-01 | 2022-06-30
01/3-30/6/2022 | 2022-03-01 | 2022-06-30
15-30/6/2022 | 2022-06-15 | 2022-06-30
Jan 2022 - Jun 2022 | 2022-01-01 | 2022-06
6 tháng đầu năm 2022 | 2022-01-01 | 2022-06-30
6 tháng cuối năm 2022 | 2022-07-01 | 2022-12-31
9 tháng đầu năm 2022 | 2022-01-01 | 2022-09-30
H2/2022 | 2022-07-01 | 2022-12-31
Cuối năm 2022 | 2022-10-01 | 2022-Q4
Đầu năm 2022 | 2022-01-01 | 2022-Q1
Hoàn thành trong quý II/2022 | 2022-04-01 | 2022-Q2
Quý IV | 2024-10-01 | 2024-Q4
từ tháng 3 đến tháng 9 | 2024-03-01 | 2024-09
Từ quý II/2022 | 2022-04-01 | None
"""
DEADLINES = """
31/12/2025 | 2025-12-31
30/06/22 | 2022-06-30
2022-03-31 | 2022-03-31
ngày 05 tháng 02 năm 2022 | 2022-02-05
Trước 30/6/2022 | 2022-06-30
Trước ngày 30/6 | 2024-06-30
Xong trước 15/12 | 2024-12-15
Hoàn thành trước ngày 31/12/2022 | 2022-12-31
Chậm nhất 31/3/2023 | 2023-03-31
Đến hết năm 2025 | 2025-12-31
Trước quý III/2022 | 2022-Q3
By 30 June 2022 | 2022-06-30
Đầu quý III/2022 | 2022-07-01
"""
LENGTHS = """
90 ngày | 90ed
20 ngày làm việc | 20d
03 tháng | 3mo
Ba tháng | 3mo
2 tuần | 2w
1 năm | 1y
45 ngày kể từ ngày ký hợp đồng | 45ed
"""
ONGOING = """
Thường xuyên | None | None
Thường xuyên hằng năm | None | None
Hằng năm | None | None
Hàng năm | None | None
Hằng quý | None | None
Định kỳ | None | None
Ongoing | None | None
Annually | None | None
Hằng năm (2022-2025) | 2022-01-01 | 2025-12-31
Thường xuyên, từ năm 2022 | 2022-01-01 | None
"""


def table(text: str) -> list[Any]:
    rows = [tuple(part.strip() for part in line.split("|")) for line in text.strip().splitlines()]
    return [pytest.param(*row, id=row[0]) for row in rows]


@pytest.mark.parametrize(("text", "first", "last"), table(SPANS))
def test_a_time_in_which_work_runs(text: str, first: str, last: str):
    period = period_of(text, 2024)
    assert period is not None
    assert period.is_span
    assert not period.is_ongoing
    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(("text", "last"), table(DEADLINES))
def test_a_day_by_which_it_is_done(text: str, last: str):
    period = period_of(text, 2024)
    assert period is not None
    assert not period.is_span
    assert (period.first, str(period.last)) == (None, last)


@pytest.mark.parametrize(("text", "length"), table(LENGTHS))
def test_a_length_without_dates(text: str, length: str):
    period = period_of(text, 2024)
    assert period is not None
    assert (period.first, period.last, str(period.length)) == (None, None, length)


@pytest.mark.parametrize(("text", "first", "last"), table(ONGOING))
def test_work_that_goes_on_or_comes_back(text: str, first: str, last: str):
    period = period_of(text, 2024)
    assert period is not None
    assert period.is_ongoing
    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    "text", ["Theo tiến độ", "Sau khi có kết quả", "31/02/2022", "x", "-", "quý V/2022", "tháng 13/2022", "", "a" * 500]
)
def test_what_says_no_time_is_none(text: str):
    assert period_of(text, 2024) is None


@pytest.mark.parametrize("text", [row.split("|")[0].strip() for row in (SPANS + DEADLINES).strip().splitlines() if row])
def test_capitals_and_missing_diacritics_make_no_difference(text: str):
    from dxplan.text.lookalikes import unaccented

    assert period_of(text.upper(), 2024) == period_of(text, 2024) == period_of(unaccented(text), 2024)


@pytest.mark.parametrize(
    ("value", "grain", "written"),
    [
        (datetime(2022, 9, 1), "month", "2022-09"),
        (datetime(2022, 1, 1), "year", "2022-12-31"),
        (datetime(2022, 9, 1), "day", "2022-09-01"),
        (44805, "day", "2022-09-01"),
        (2022, "day", "2022-12-31"),
        (9.2022, "day", "2022-09"),
    ],
)
def test_dates_and_numbers_of_excel(value: Any, grain: Any, written: str):
    period = period_in(Cell(value, grain=grain), None)
    assert period is not None
    assert str(period.last) == written


def test_a_bare_number_is_days_of_the_calendar():
    period = period_in(Cell(90), None)
    assert period is not None
    assert str(period.length) == "90ed"


def test_american_dates_are_known_by_their_column():
    assert month_comes_first(["Mon 1/3/22", "Fri 1/14/22"])
    assert not month_comes_first(["3/1/2022", "14/1/2022"])
    assert not month_comes_first(["3/1/2022"])
    assert day_first("Fri 1/14/22") == "Fri 14/1/22"


@given(st.text(max_size=130))
def test_no_text_raises(text: str):
    period_of(text, 2024)
    period_of(f"từ {text} đến {text}", None)


@given(st.dates(min_value=datetime(1990, 1, 1).date(), max_value=datetime(2090, 1, 1).date()), st.integers(0, 900))
def test_two_days_make_the_time_between_them(first: Any, days: int):
    from datetime import timedelta

    last = first + timedelta(days=days)
    for way in (f"{first:%d/%m/%Y} - {last:%d/%m/%Y}", f"Từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}"):
        period = period_of(way)
        assert period is not None
        assert (period.first, period.last and period.last.last) == (first, last)
