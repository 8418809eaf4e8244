"""Days and stretches of time in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.duration import Duration, DurationRange, Unit, length, length_range
from dxplan.model.moment import Moment
from dxplan.text.dates import days_written, english_date, letter_date, stretch, with_english_dates
from dxplan.text.numerals import number_list, roman
from dxplan.text.phrase import Text


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 2, 5), Text("ngày 05 tháng 02 năm 2026", "5 February 2026")),
        (date(2026, 3, 31), Text("ngày 31 tháng 3 năm 2026", "31 March 2026")),
        (date(2026, 12, 10), Text("ngày 10 tháng 12 năm 2026", "10 December 2026")),
    ],
)
def test_letter_date_has_a_zero_before_small_days_and_the_first_two_months(day: date, words: Text) -> None:
    said = letter_date(day)
    assert (said.vi, said.en) == (words.vi, words.en)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2022, 9, 2), date(2022, 9, 2), Text("02/09/2022", "2022-09-02")),
        (date(2022, 9, 1), date(2022, 9, 30), Text("tháng 9/2022", "September 2022")),
        (date(2022, 7, 1), date(2022, 9, 30), Text("quý III/2022", "Q3 2022")),
        (date(2022, 1, 1), date(2022, 12, 31), Text("năm 2022", "2022")),
    ],
)
def test_moments_are_said_as_exactly_as_the_plan_says_them(first: date, last: date, words: Text) -> None:
    said = Moment(first, last).in_words
    assert (said.vi, said.en) == (words.vi, words.en)


@pytest.mark.parametrize(
    ("first", "last", "exact", "words"),
    [
        (date(2022, 3, 1), date(2022, 3, 1), False, Text("01/03/2022", "2022-03-01")),
        (date(2022, 3, 1), date(2022, 3, 31), False, Text("01/03/2022 – 31/03/2022", "2022-03-01 – 2022-03-31")),
        (date(2022, 3, 1), date(2022, 4, 1), False, Text("Tháng 3 – tháng 4/2022", "March – April 2022")),
        (
            date(2022, 11, 1),
            date(2023, 1, 30),
            False,
            Text("Tháng 11/2022 – tháng 01/2023", "November 2022 – January 2023"),
        ),
        (date(2022, 1, 1), date(2022, 8, 1), False, Text("Quý I – quý III/2022", "Q1 – Q3 2022")),
        (date(2021, 10, 1), date(2022, 12, 1), False, Text("Quý IV/2021 – quý IV/2022", "Q4 2021 – Q4 2022")),
        (date(2021, 10, 1), date(2022, 12, 1), True, Text("01/10/2021 – 01/12/2022", "2021-10-01 – 2022-12-01")),
    ],
)
def test_the_longer_a_task_the_coarser_its_time(first: date, last: date, exact: bool, words: Text) -> None:
    said = stretch(first, last, exact=exact)
    assert (said.vi, said.en) == (words.vi, words.en)


def test_lengths() -> None:
    assert length(Duration(1, Unit.DAYS)).plain() == {
        "vi": "1 ngày làm việc",
        "en": "1 working day",
        "parts": {"amount": 1},
    }
    assert length(Duration(-2.5, Unit.WEEKS)).vi == "2,5 tuần làm việc"
    assert length(Duration(-2.5, Unit.WEEKS)).en == "2.5 working weeks"
    assert length(Duration(50, Unit.PERCENT)).vi == "50% thời gian của nhiệm vụ trước"
    days = DurationRange(Duration(20, Unit.DAYS), Duration(60, Unit.DAYS))
    assert length_range(days).vi == "từ 20 đến 60 ngày làm việc"
    assert length_range(days).en == "20 to 60 working days"
    mixed = DurationRange(Duration(2, Unit.WEEKS), Duration(1, Unit.MONTHS))
    assert length_range(mixed).vi == "từ 2 tuần làm việc đến 1 tháng"
    assert length_range(mixed).en == "2 working weeks to 1 month"
    assert length_range(DurationRange(Duration(5, Unit.DAYS), Duration(5, Unit.DAYS))).vi == "5 ngày làm việc"


def test_numbers() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
    assert number_list([]) == ""
    assert number_list([3, 1, 2, 7, 8, 2]) == "1–3, 7, 8"


@given(st.dates())
def test_every_day_that_a_paper_writes_can_be_read_again(day: date) -> None:
    written = (letter_date(day).en, english_date(day), day.isoformat(), f"{day.day:02}/{day.month:02}/{day.year:04}")
    assert [list(days_written(f"hạn {each}.")) for each in written if day.year > 999] in ([], [[day]] * 4)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("since 2025-07-01, two levels", "since 1 July 2025, two levels"),
        ("(2022-02-01–2022-03-10)", "(1 February 2022–10 March 2022)"),
        ("31 February: 2022-02-31", "31 February: 2022-02-31"),
        (
            "https://a.vn/news/2021-10-28/b and No. 12-2021-10-28",
            "https://a.vn/news/2021-10-28/b and No. 12-2021-10-28",
        ),
    ],
)
def test_days_in_english_prose_are_written_as_letters_do(text: str, said: str) -> None:
    assert with_english_dates(text) == said


def test_a_narrow_column_has_the_month_in_three_letters() -> None:
    days = [english_date(date(2026, month, 5), short=True) for month in (2, 5, 9)]
    assert days == ["5 Feb 2026", "5 May 2026", "5 Sep 2026"]


def test_what_is_no_day_is_not_one() -> None:
    assert list(days_written("họp 31/02/2025, 2025-13-01, 30 February 2025")) == []
