"""Durations in a calendar, forwards and backwards."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.duration import Duration, Unit
from dxplan.schedule.instant import at, months_over, shift_months, shift_months_at_most
from dxplan.schedule.lengths import Length, MonthsLength, last_start_up_to, last_where, latest_dates, length_of
from dxplan.schedule.working_time import WorkingTime
from tests.schedule.plans import show
from tests.schedule.test_working_time import TIMES, instant

VN, CONTINUOUS, CLOSED = TIMES["vn"], TIMES["continuous"], TIMES["closed"]
UNITS = [unit for unit in Unit if unit is not Unit.PERCENT]
lengths = st.builds(Duration, st.integers(1, 40), st.sampled_from(UNITS)).filter(
    lambda duration: duration.amount <= 14 or duration.unit in (Unit.HOURS, Unit.DAYS)
)
moments = st.integers(instant("2021-01-01"), instant("2028-01-01"))


def of(text: str, time: WorkingTime = VN) -> Length:
    amount = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    return length_of(Duration(float(amount), Unit(text.removeprefix(amount))), time)


@pytest.mark.parametrize(
    ("text", "start", "finish"),
    [
        ("1h", "2024-01-08 16:30", "2024-01-09 08:30"),
        ("7.5h", "2024-01-08 08:00", "2024-01-08 16:30"),
        ("1d", "2024-01-08 13:00", "2024-01-09 12:00"),
        ("0.5d", "2024-01-08 08:00", "2024-01-08 12:00"),
        ("1w", "2024-02-05 08:00", "2024-02-16 17:00"),
        ("1ed", "2024-01-12 08:00", "2024-01-13 08:00"),
        ("0.5ed", "2024-01-12 08:00", "2024-01-12 20:00"),
        ("1ew", "2024-01-12 08:00", "2024-01-19 08:00"),
        ("1mo", "2024-01-16 08:00", "2024-02-15 17:00"),
        ("1mo", "2024-01-10 08:00", "2024-02-07 17:00"),
        ("1mo", "2024-01-31 08:00", "2024-02-29 17:00"),
        ("1mo", "2023-01-31 08:00", "2023-02-28 17:00"),
        ("1mo", "2023-01-30 13:00", "2023-02-28 17:00"),
        ("1mo", "2023-05-31 08:00", "2023-06-30 17:00"),
        ("1q", "2023-08-31 08:00", "2023-11-30 17:00"),
        ("1mo", "2023-12-29 10:00", "2024-01-29 10:00"),
        ("1q", "2024-03-29 08:00", "2024-06-28 17:00"),
        ("2y", "2024-01-08 08:00", "2026-01-07 17:00"),
    ],
)
def test_where_a_duration_ends(text: str, start: str, finish: str) -> None:
    assert show(of(text).finish(VN, instant(start))) == finish


def test_a_duration_that_rounds_to_nothing_still_takes_a_minute() -> None:
    assert of("0.001h").finish(VN, instant("2024-01-08 08:00")) == instant("2024-01-08 08:01")
    assert of("0.0001ed").finish(VN, instant("2024-01-08 08:00")) == instant("2024-01-08 08:01")


@given(st.sampled_from(sorted(TIMES)), lengths, moments)
def test_the_latest_start_finishes_in_time_and_a_minute_of_work_later_is_too_late(
    id_: str, duration: Duration, cap: int
) -> None:
    time = TIMES[id_]
    length = length_of(duration, time)
    start = length.latest_start(time, cap)
    assert time.next_start(start) == start
    assert length.finish(time, start) <= cap
    later = time.start_at(time.position(start) + 1)
    assert length.finish(time, later) > cap


@given(st.sampled_from(sorted(TIMES)), lengths, moments)
def test_the_earliest_start_for_a_finish_and_a_minute_of_work_before_it_is_too_early(
    id_: str, duration: Duration, bound: int
) -> None:
    time = TIMES[id_]
    length = length_of(duration, time)
    start = length.earliest_start(time, bound)
    earlier = time.start_at(time.position(start) - 1)
    assert time.next_start(start) == start
    assert time.between(length.finish(time, earlier), bound) > 0 or length.finish(time, earlier) < bound
    if not isinstance(length, MonthsLength):
        assert time.between(length.finish(time, start), bound) <= 0


def test_a_months_late_start_is_found_behind_weeks_without_work() -> None:
    # The search began within the closed year, was pushed behind it, and gave a start that finishes much too late.
    cap = instant("2025-03-03 09:00")
    start = of("1mo").latest_start(CLOSED, cap)
    assert show(start) == "2024-06-01 16:59"
    assert CLOSED.next_start(instant("2024-06-03 08:00")) == instant("2025-03-03 08:00")
    assert of("1mo").finish(CLOSED, start) <= cap


def test_a_month_without_work_takes_at_least_a_minute() -> None:
    time = TIMES["closed"]
    assert of("1mo").finish(time, instant("2024-02-29 16:59")) == instant("2024-02-29 17:00")
    assert of("6mo").finish(time, instant("2024-06-01 16:59")) == instant("2024-06-01 17:00")


@pytest.mark.parametrize(
    ("moment", "months", "shifted"),
    [
        ("2024-01-31 10:15", 1, "2024-02-29 10:15"),
        ("2023-01-29 10:15", 1, "2023-02-28 10:15"),
        ("2024-02-29 00:00", 12, "2025-02-28 00:00"),
        ("2024-03-31 17:00", -1, "2024-02-29 17:00"),
        ("2024-11-30 17:00", 3, "2025-02-28 17:00"),
    ],
)
def test_the_31st_becomes_the_last_day_of_a_shorter_month(moment: str, months: int, shifted: str) -> None:
    assert show(shift_months(instant(moment), months)) == shifted


@given(moments, st.integers(0, 6000), st.integers(1, 30))
def test_the_furthest_that_months_lead_never_goes_back(moment: int, more: int, months: int) -> None:
    assert shift_months_at_most(moment, months) <= shift_months_at_most(moment + more, months)
    assert shift_months(moment, months) <= shift_months_at_most(moment + more, months)


@given(st.sampled_from(sorted(TIMES)), moments)
def test_the_last_start_up_to_an_instant(id_: str, moment: int) -> None:
    time = TIMES[id_]
    start = last_start_up_to(time, moment)
    assert start <= moment
    assert time.next_start(start) == start
    assert time.start_at(time.position(start) + 1) > moment


def test_latest_dates_obey_the_bound_that_asks_for_more() -> None:
    early, start, finish = (instant(f"2024-01-{text}") for text in ("08 08:00", "10 08:00", "12 17:00"))
    one = of("1d")
    assert [show(i) for i in latest_dates(one, VN, early, None, finish)] == ["2024-01-12 08:00", "2024-01-12 17:00"]
    assert [show(i) for i in latest_dates(one, VN, early, start, finish)] == ["2024-01-10 08:00", "2024-01-10 17:00"]
    assert [show(i) for i in latest_dates(one, VN, early, start, None)] == ["2024-01-10 08:00", "2024-01-10 17:00"]


@given(moments, st.integers(0, 6000), st.integers(1, 30))
def test_a_span_of_months_that_begins_later_is_never_over_earlier(moment: int, more: int, months: int) -> None:
    assert months_over(moment, months) <= months_over(moment + more, months)


@pytest.mark.parametrize(
    ("begins", "months", "over"),
    [
        ("2023-01-31 00:00", 1, "2023-03-01 00:00"),
        ("2023-01-28 00:00", 1, "2023-02-28 00:00"),
        ("2024-01-31 09:00", 1, "2024-03-01 00:00"),
        ("2023-05-31 09:00", 1, "2023-07-01 00:00"),
        ("2024-02-29 09:00", 12, "2025-03-01 00:00"),
        ("2023-08-31 09:00", 3, "2023-12-01 00:00"),
        ("2023-12-15 09:00", 1, "2024-01-15 09:00"),
    ],
)
def test_months_end_as_legal_periods_do(begins: str, months: int, over: str) -> None:
    assert show(months_over(instant(begins), months)) == over


@given(st.integers(-50, 50), st.integers(0, 50), st.integers(0, 50))
def test_the_last_number_for_which_something_holds(low: int, more: int, width: int) -> None:
    last = low + min(more, width)
    assert last_where(lambda number: number <= last, low, low + width) == last


def test_datetime_and_instant_agree() -> None:
    assert instant("2024-01-08 10:15") == at(datetime(2024, 1, 8).date()) + 615
