"""Lags of links, from the predecessor to the successor and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.schedule.lags import Lag, lag_of
from tests.schedule.plans import schedule_of, show
from tests.schedule.test_working_time import TIMES, instant

VN = TIMES["vn"]
TYPES = {type_.value: type_ for type_ in LinkType}


def of(text: str, calendar: str = "vn", worked: int = 960) -> Lag:
    type_, amount = text[:2], text[2:].rstrip("abcdefghijklmnopqrstuvwxyz%")
    duration = Duration(float(amount), Unit(text[2:].removeprefix(amount)))
    lag = lag_of(Dependency("a", "b", TYPES[type_], duration), TIMES[calendar], worked)
    assert lag is not None
    return lag


@pytest.mark.parametrize(
    ("lag", "at", "bound"),
    [
        ("FS+2h", "2024-01-08 17:00", "2024-01-09 10:00"),
        ("FS+1d", "2024-01-08 17:00", "2024-01-09 17:00"),
        ("FF+1d", "2024-01-08 17:00", "2024-01-09 17:00"),
        ("SF+1d", "2024-01-08 08:00", "2024-01-08 17:00"),
        ("SS+1d", "2024-01-08 08:00", "2024-01-08 17:00"),
        ("SS-1d", "2024-01-09 08:00", "2024-01-05 17:00"),
        ("FS-1d", "2024-01-15 17:00", "2024-01-12 17:00"),
        ("FS+1w", "2024-02-07 17:00", "2024-02-21 17:00"),
        ("FS+50%", "2024-01-08 17:00", "2024-01-09 17:00"),
        ("FS-25%", "2024-01-09 17:00", "2024-01-09 12:00"),
        ("FS+2ed", "2024-01-12 17:00", "2024-01-14 17:00"),
        ("FS-1ew", "2024-01-12 17:00", "2024-01-05 17:00"),
        ("FS+1mo", "2024-01-31 17:00", "2024-02-29 17:00"),
        ("FS-1q", "2024-05-31 17:00", "2024-02-29 17:00"),
        ("FS+1y", "2024-02-29 17:00", "2025-02-28 17:00"),
    ],
)
def test_where_a_lag_leads(lag: str, at: str, bound: str) -> None:
    assert show(of(lag).forward(instant(at))) == bound


@pytest.mark.parametrize(
    ("lag", "at", "bound"),
    [
        ("FS+1d", "2024-01-10 08:00", "2024-01-09 08:00"),
        ("FS+2h", "2024-01-10 10:00", "2024-01-10 08:00"),  # all of Tuesday night has this position: its end
        ("FS+3ed", "2024-01-15 08:00", "2024-01-12 08:00"),
        ("FS+1mo", "2024-02-29 17:00", "2024-01-29 17:00"),
        ("FS+1mo", "2024-03-31 17:00", "2024-02-29 23:59"),
        ("FS-1mo", "2024-02-29 17:00", "2024-03-29 17:00"),
    ],
)
def test_where_it_leads_back(lag: str, at: str, bound: str) -> None:
    assert show(of(lag).backward(instant(at))) == bound


@given(
    st.sampled_from(sorted(TIMES)),
    st.sampled_from(("FS", "SS", "FF", "SF")),
    st.sampled_from(("+1h", "-5h", "+3d", "-2d", "+1w", "+33%", "-70%", "+2ed", "-1ew")),
    st.integers(instant("2022-01-01"), instant("2026-01-01")),
)
def test_back_leads_to_the_last_instant_that_does_not_lead_beyond(
    calendar: str, type_: str, amount: str, moment: int
) -> None:
    lag = of(type_ + amount, calendar)
    back = lag.backward(moment)
    assert lag.forward(back) <= moment
    assert lag.forward(back + 1) > moment


@given(st.integers(instant("2022-01-01"), instant("2026-01-01")), st.integers(-15, 15).filter(bool))
def test_no_month_before_it_leads_beyond(moment: int, months: int) -> None:
    lag = of(f"FS{months:+}mo")
    back = lag.backward(moment)
    assert all(lag.forward(back - minutes) <= moment for minutes in range(0, 6000, 77))
    assert any(lag.forward(back + 1 + minutes) > moment for minutes in range(0, 4 * 1440, 60))


def test_no_lag_is_no_lag() -> None:
    link = Dependency("a", "b", LinkType.FINISH_START)
    assert lag_of(link, VN, 960) is None


def test_a_share_of_nothing_is_no_lag() -> None:
    assert lag_of(Dependency("a", "b", LinkType.FINISH_START, Duration(50, Unit.PERCENT)), VN, 0) is None


def test_a_months_lag_from_the_31st_costs_its_predecessor_no_float() -> None:
    # Back from 28 February, 08:00, a month leads to 28 January, 08:00: before the predecessor's early date, which keeps
    # the link all the same. That was shown as negative float in a plan without a date to miss.
    schedule = schedule_of("""
        start: 2022-01-31
        calendar: continuous
        tasks:
          a: {duration: 8h}
          b: {kind: milestone, after: a FS+1mo}
    """)
    assert show(schedule.tasks["b"].early_start) == "2022-02-28 08:00"
    assert schedule.tasks["a"].total_float == 0
    assert schedule.tasks["a"].free_float == 0


def test_a_months_lag_gives_no_more_float_than_every_delay_within_it_is_harmless() -> None:
    # a may finish until 28 January, 08:00; also on the 31st at 08:00, but not in between.
    schedule = schedule_of("""
        start: 2022-01-27
        calendar: continuous
        tasks:
          a: {duration: 8h}
          b: {kind: milestone, after: a FS+1mo, start_no_earlier_than: "2022-02-28T08:00"}
    """)
    assert schedule.tasks["a"].free_float == 24 * 60


def test_a_share_of_a_summary_is_a_share_of_all_its_time() -> None:
    # It was a share of nothing: the lag was silently left out.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          S: {tasks: {a: {duration: 2d}, b: {duration: 2d, after: a}}}
          c: {duration: 1d, after: S FS+50%}
          d: {duration: 1d, after: S FF-25%}
    """)
    assert show(schedule.tasks["c"].early_start) == "2024-01-16 08:00"
    assert show(schedule.tasks["d"].early_finish) == "2024-01-10 17:00"
