"""Working time in words, read back: on the safe side, within the last digit, and never nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dxplan.text.voice import FILE, LANGUAGES, Language
from dxplan.text.working_amounts import WorkingAmount, spare, whole_days, worked
from tests.text.reading_amounts import number_in, time_in

A_DAY = st.sampled_from((90, 120, 240, 420, 450, 480, 720, 1440))
MINUTES = st.integers(-3_000_000, 3_000_000) | st.integers(-2000, 2000)


@given(MINUTES, A_DAY, st.sampled_from(LANGUAGES))
@example(959, 480, "vi")
@example(-1, 480, "en")
def test_slack_read_back_is_no_more_than_there_is(minutes: int, a_day: int, language: Language) -> None:
    amount = spare(minutes, a_day)
    for read, digit in both_ways(amount, language):
        assert read <= minutes < read + digit
        assert (read == 0) == (minutes == 0)


@given(MINUTES, A_DAY, st.sampled_from(LANGUAGES))
@example(1, 1440, "vi")
def test_work_and_delay_read_back_are_no_less_than_there_is(minutes: int, a_day: int, language: Language) -> None:
    amount = worked(minutes, a_day)
    for read, digit in both_ways(amount, language):
        assert read - digit < minutes <= read
        assert (read == 0) == (minutes == 0)


def both_ways(amount: WorkingAmount, language: Language) -> list[tuple[Fraction, Fraction]]:
    """The amount in a sentence and in a column, read back in minutes, each with what its last digit stands for."""
    days, digit = number_in(amount.number.said(FILE[language]), language)
    a_day = amount.minutes_a_day
    return [time_in(amount.said(FILE[language]), language, a_day), (days * a_day, digit * a_day)]


@pytest.mark.parametrize(
    ("amount", "vi", "en"),
    [
        (spare(0, 480), "0 ngày làm việc", "0 working days"),
        (spare(959, 480), "1,9 ngày làm việc", "1.9 working days"),
        (worked(959, 480), "2 ngày làm việc", "2 working days"),
        (worked(3, 480), "3 phút làm việc", "3 working minutes"),
        (spare(1, 480), "1 phút làm việc", "1 working minute"),
        (spare(48, 480), "0,1 ngày làm việc", "0.1 working days"),
        (spare(-49, 480), "-0,2 ngày làm việc", "-0.2 working days"),
        (worked(8 * 1440, 1440), "8 ngày làm việc", "8 working days"),
        (worked(1234 * 480 + 240, 480), "1.234,5 ngày làm việc", "1,234.5 working days"),
    ],
)
def test_in_words(amount: WorkingAmount, vi: str, en: str) -> None:
    assert (amount.said(FILE["vi"]), amount.said(FILE["en"])) == (vi, en)


def test_a_column_has_the_decimals_it_needs() -> None:
    assert [spare(minutes, 480).number.said(FILE["en"]) for minutes in (480, 47, 4, 1, -1)] == [
        "1",
        "0.09",
        "0.008",
        "0.002",
        "-0.1",
    ]


def test_what_is_to_be_won_is_planned_in_whole_days() -> None:
    assert [whole_days(minutes, 480).said(FILE["en"]) for minutes in (1, 480, 481)] == [
        "1 working day",
        "1 working day",
        "2 working days",
    ]


def test_machines_get_it_exactly() -> None:
    assert (spare(120, 480).plain(), worked(959, 480).plain()) == (0.25, 959 / 480)


def test_a_minute_too_much_is_one_minute() -> None:
    assert spare(-1, 480).said(FILE["en"]) == "-1 working minute"
    assert spare(-2, 480).said(FILE["en"]) == "-2 working minutes"
    assert spare(-1, 480).said(FILE["vi"]) == "-1 phút làm việc"
