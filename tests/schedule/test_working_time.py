"""Working minutes and instants, there and back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from itertools import accumulate
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplan.schedule.calendars import Calendars
from dxplan.schedule.instant import MINUTES_A_DAY, BeyondDatesError, Instant, at, clock_of, day_of, finish_day_of
from dxplan.schedule.working_time import WorkingTime, minutes_of
from tests.schedule.plans import plan_of_data, show

CALENDARS = {
    "half": {"base": "vn", "week": {"mon..fri": ["08:00-12:00", "13:00-17:00"], "sat": ["08:00-12:00"]}},
    "night": {"week": "tue..thu", "hours": ["00:00-02:00", "20:00-24:00"], "holidays": "none"},
    "closed": {"base": "vn", "days_off": ["2024-03-01..2025-02-28"], "worked_days": ["2024-06-01"]},
}


def working_time(id_: str, start: str = "2024-01-08") -> WorkingTime:
    plan = plan_of_data({"start": start, "calendars": CALENDARS, "tasks": {"a": {"duration": "1d"}}})
    return Calendars(plan)[id_]


def instant(text: str) -> int:
    clock = datetime.fromisoformat(text)
    return at(clock.date(), clock.time())


TIMES = {id_: working_time(id_) for id_ in ("vn", "continuous", "half", "night", "closed")}
times = st.sampled_from(sorted(TIMES)).map(TIMES.__getitem__)
instants = st.integers(instant("2015-01-01"), instant("2035-01-01"))


@settings(deadline=None)
@given(times, instants)
def test_a_position_has_a_first_and_a_last_instant_around_it(time: WorkingTime, moment: int) -> None:
    position = time.position(moment)
    first, last = time.finish_at(position), time.start_at(position)
    assert first <= moment <= last
    assert time.position(first) == time.position(last) == position
    assert time.position(first - 1) == position - 1
    assert time.position(last + 1) == position + 1


@settings(deadline=None)
@given(times, instants)
def test_positions_count_minute_by_minute(time: WorkingTime, moment: int) -> None:
    day, minute = day_of(moment), moment % 1440
    is_worked = any(start <= minute < end for start, end in time.intervals_of(day))
    assert time.position(moment + 1) - time.position(moment) == is_worked


@settings(deadline=None)
@given(times, instants, instants)
def test_the_minutes_between_are_the_sum_of_the_days(time: WorkingTime, one: int, other: int) -> None:
    first, last = day_of(min(one, other)), day_of(max(one, other))
    days = (first + timedelta(day) for day in range((last - first).days))
    expected = sum(end - start for day in days for start, end in time.intervals_of(day))
    assert time.between(at(first), at(last)) == expected
    assert time.between(at(last), at(first)) == -expected


@settings(deadline=None)
@given(times, st.lists(instants, min_size=1, max_size=6), st.permutations(range(6)))
def test_the_order_of_the_questions_does_not_matter(
    time: WorkingTime, moments: list[int], order: tuple[int, ...]
) -> None:
    fresh = working_time(time.id)
    origin = at(date(2024, 1, 8))
    for index in order:
        if index < len(moments):
            moment = moments[index]
            assert fresh.between(origin, moment) == time.between(origin, moment)
            assert fresh.next_start(moment) == time.next_start(moment)
            assert fresh.last_finish(moment) == time.last_finish(moment)


@pytest.mark.parametrize(
    ("id_", "asked", "next_start", "last_finish"),
    [
        ("vn", "2024-01-08 10:00", "2024-01-08 10:00", "2024-01-08 10:00"),
        ("vn", "2024-01-08 12:30", "2024-01-08 13:00", "2024-01-08 12:00"),
        ("vn", "2024-01-08 12:00", "2024-01-08 13:00", "2024-01-08 12:00"),
        ("vn", "2024-01-08 13:00", "2024-01-08 13:00", "2024-01-08 12:00"),
        ("vn", "2024-01-12 17:00", "2024-01-15 08:00", "2024-01-12 17:00"),
        ("vn", "2024-02-10 00:00", "2024-02-15 08:00", "2024-02-07 17:00"),
        ("half", "2024-01-13 12:00", "2024-01-15 08:00", "2024-01-13 12:00"),
        ("night", "2024-01-10 00:00", "2024-01-10 00:00", "2024-01-10 00:00"),
        ("night", "2024-01-12 00:00", "2024-01-16 00:00", "2024-01-12 00:00"),
        ("continuous", "2024-01-14 03:21", "2024-01-14 03:21", "2024-01-14 03:21"),
        ("closed", "2024-08-01 09:00", "2025-03-03 08:00", "2024-06-01 17:00"),
    ],
)
def test_the_next_start_and_the_last_finish(id_: str, asked: str, next_start: str, last_finish: str) -> None:
    assert show(TIMES[id_].next_start(instant(asked))) == next_start
    assert show(TIMES[id_].last_finish(instant(asked))) == last_finish


@pytest.mark.parametrize(
    ("id_", "day", "start", "end"),
    [
        ("vn", "2024-01-08", "2024-01-08 08:00", "2024-01-08 17:00"),
        ("vn", "2024-02-10", "2024-02-10 08:00", "2024-02-10 17:00"),
        ("half", "2024-01-13", "2024-01-13 08:00", "2024-01-13 12:00"),
        ("half", "2024-01-14", "2024-01-14 08:00", "2024-01-14 17:00"),
        ("night", "2024-01-10", "2024-01-10 00:00", "2024-01-11 00:00"),
        ("continuous", "2024-01-10", "2024-01-10 00:00", "2024-01-11 00:00"),
    ],
)
def test_where_work_begins_and_ends_on_a_day_or_would(id_: str, day: str, start: str, end: str) -> None:
    time = TIMES[id_]
    assert show(time.start_of(date.fromisoformat(day))) == start
    assert show(time.end_of(date.fromisoformat(day))) == end


def test_a_working_day_is_the_commonest_one_of_the_week() -> None:
    minutes = {id_: time.minutes_a_day for id_, time in TIMES.items()}
    assert minutes == {"vn": 480, "continuous": 1440, "half": 480, "night": 360, "closed": 480}


def test_midnight_belongs_to_the_day_that_ends() -> None:
    midnight = instant("2024-01-13 00:00")
    assert finish_day_of(midnight) == date(2024, 1, 12)
    assert finish_day_of(midnight + 1) == date(2024, 1, 13)
    assert day_of(midnight) == date(2024, 1, 13)
    assert clock_of(midnight) == datetime(2024, 1, 13)


@pytest.mark.slow
def test_days_are_added_on_both_sides_as_far_as_years_go() -> None:
    time = working_time("half")
    origin, far, long_ago = at(date(2024, 1, 8)), at(date(9998, 1, 1)), at(date(3, 1, 1))
    assert time.start_at(time.position(far) + 1) > far
    assert time.finish_at(time.position(long_ago)) <= long_ago
    assert time.between(long_ago, origin) + time.between(origin, far) == time.between(long_ago, far)


@pytest.mark.slow
@pytest.mark.parametrize("sign", [1, -1])
def test_positions_that_no_date_can_name_are_refused(sign: int) -> None:
    with pytest.raises(BeyondDatesError):
        working_time("vn").start_at(sign * 10**10)
    with pytest.raises(BeyondDatesError):
        working_time("vn").finish_at(sign * 10**10)
    with pytest.raises(BeyondDatesError):
        working_time("vn").position(sign * 10**10)


@pytest.mark.slow
def test_far_years_are_reached_quickly() -> None:
    began = process_time()
    time = working_time("vn")
    time.position(at(date(9000, 1, 1)))
    time.position(at(date(5, 1, 1)))
    assert process_time() - began < 20  # takes one; minutes, if each year copied all others


FRIDAY_IS_SHORT = (((480, 720), (780, 1020)),) * 4 + (((480, 600),), (), ())
ANCHOR = date(2022, 1, 3).toordinal()
EDGES = (date(1900, 1, 1), date(2200, 1, 1))


@cache
def _counted_before() -> dict[int, int]:
    """Working minutes from the anchor to the beginning of each day between the edges and around, day by day."""
    first, last = EDGES[0].toordinal() - 90, EDGES[1].toordinal() + 90
    later = accumulate((minutes_of(FRIDAY_IS_SHORT[(day - 1) % 7]) for day in range(ANCHOR, last)), initial=0)
    earlier = accumulate(
        (-minutes_of(FRIDAY_IS_SHORT[(day - 1) % 7]) for day in range(ANCHOR - 1, first, -1)), initial=0
    )
    return dict(zip(range(ANCHOR, first, -1), earlier, strict=True)) | dict(enumerate(later, ANCHOR))


@given(st.integers(-60_000, 60_000), st.sampled_from(EDGES), st.integers(-40, 40))
def test_where_all_weeks_are_alike_time_is_counted_as_if_day_by_day(minutes: int, edge: date, days: int) -> None:
    week = FRIDAY_IS_SHORT
    lazy = WorkingTime("x", week, lambda _: {}, date(2022, 1, 1))
    instant = Instant((edge.toordinal() + days) * MINUTES_A_DAY + minutes)
    ordinal, minute = divmod(instant, MINUTES_A_DAY)
    counted = _counted_before()[ordinal]
    counted += sum(max(min(minute, end) - start, 0) for start, end in week[(ordinal - 1) % 7])
    position = lazy.position(instant)
    assert position - lazy.position(Instant(ANCHOR * MINUTES_A_DAY)) == counted
    assert lazy.position(lazy.start_at(position)) == position
    assert lazy.position(lazy.finish_at(position)) == position
    assert lazy.start_at(position) >= instant >= lazy.finish_at(position)
    assert lazy.position(Instant(lazy.start_at(position) + 1)) == position + 1
    assert lazy.position(Instant(lazy.finish_at(position) - 1)) == position - 1
    assert lazy.intervals_of(date.fromordinal(ordinal)) == week[(ordinal - 1) % 7]


def test_the_far_future_takes_no_memory() -> None:
    week = (((480, 720), (780, 1020)),) * 5 + ((), ())
    time = WorkingTime("x", week, lambda _: {}, date(2022, 1, 1))
    end = time.finish_at(time.position(Instant(date(2022, 1, 3).toordinal() * MINUTES_A_DAY)) + 480 * 260 * 7_000)
    assert date.fromordinal(end // MINUTES_A_DAY).year > 8_000
    assert len(time._days) < 366 * 200
