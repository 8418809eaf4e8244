"""A file's calendars become working time that is what Microsoft Project works by."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.incoming import Imported
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.working_time import Intervals
from tests.exchange.mspdi import DAY, STANDARD, imported, mspdi, period, read, task, unkept, weekday, working

OFFICE = ((480, 720), (780, 1020))
MORNING = [("08:00:00", "12:00:00")]


def on(result: Imported, day: str, calendar: str | None = None) -> Intervals:
    """The hours of a day in a calendar of what was read; in the plan's own if none is named."""
    plan = result.plan
    return Calendars(plan)[calendar or plan.calendar].intervals_of(date.fromisoformat(day))


def of_calendar(**fields: Any) -> Imported:
    return read(task(1), calendars=[STANDARD | fields])


def exception(first: str, last: str, times: list[tuple[str, str]] | None = None, **fields: Any) -> dict[str, Any]:
    usual = {"TimePeriod": period(first, last), "Type": 1, "DayWorking": int(bool(times))}
    return usual | ({"WorkingTimes": working(times)} if times else {}) | fields


def old(first: str, last: str, times: list[tuple[str, str]] | None = None) -> dict[str, Any]:
    usual = {"DayType": 0, "DayWorking": int(bool(times)), "TimePeriod": period(first, last)}
    return usual | ({"WorkingTimes": working(times)} if times else {})


def test_the_week() -> None:
    result = read(task(1))
    assert [on(result, f"2024-01-0{day}") for day in range(1, 8)] == [OFFICE] * 5 + [()] * 2
    calendar = result.plan.calendars["standard"]
    assert (calendar.holidays, calendar.base, calendar.week) == ("none", None, dict.fromkeys(range(5)))


def test_days_round_the_clock_end_at_midnight() -> None:
    for end in ("00:00:00", "24:00:00", "23:59:59"):
        days = [weekday(number, [("00:00:00", end)]) for number in range(1, 8)]
        assert on(of_calendar(WeekDays={"WeekDay": days}), "2024-01-06") == ((0, 1440),)


def test_work_past_midnight_counts_on_its_day() -> None:
    """A night shift is written as 23:00 to 00:00 and 00:00 to 03:00; one that is not, is read as if it were."""
    days = [weekday(2, [("23:00:00", "03:00:00")])]
    assert on(of_calendar(WeekDays={"WeekDay": days}), "2024-01-01") == ((0, 180), (1380, 1440))


def test_days_that_a_base_calendar_leaves_out_are_the_usual_ones() -> None:
    result = of_calendar(WeekDays={"WeekDay": [weekday(7, MORNING), {"DayType": 3, "DayWorking": 1}]})
    assert on(result, "2024-01-06") == ((480, 720),)
    assert on(result, "2024-01-02") == on(result, "2024-01-03") == OFFICE
    assert on(result, "2024-01-07") == ()


def test_exceptions_of_both_forms_count_once() -> None:
    """Files repeat exceptions in the old form as days of type 0."""
    exceptions = {"Exception": [exception("2024-01-01", "2024-01-02"), exception("2024-01-06", "2024-01-06", MORNING)]}
    both = [*STANDARD["WeekDays"]["WeekDay"], old("2024-01-01", "2024-01-02"), old("2024-01-06", "2024-01-06", MORNING)]  # type: ignore[index]
    for result in (
        of_calendar(Exceptions=exceptions),
        of_calendar(WeekDays={"WeekDay": both}),
        of_calendar(Exceptions=exceptions, WeekDays={"WeekDay": both}),
    ):
        assert [on(result, f"2024-01-0{day}") for day in (1, 2, 3, 6)] == [(), (), OFFICE, ((480, 720),)]
        calendar = result.plan.calendars["standard"]
        assert (len(calendar.days_off), len(calendar.hours_on), calendar.worked_days) == (1, 1, ())


def test_the_closest_of_several_exceptions_counts() -> None:
    result = of_calendar(
        Exceptions={
            "Exception": [
                exception("2024-01-03", "2024-01-03", MORNING),
                exception("2024-01-01", "2024-01-31"),
                exception("2024-01-01", "2024-12-31", Type=6, Period=1, DaysOfWeek=2, times=DAY),
            ]
        }
    )
    assert [on(result, f"2024-01-0{day}") for day in (2, 3, 4)] == [(), ((480, 720),), ()]


def test_weeks_for_some_time() -> None:
    week = {"TimePeriod": period("2024-02-01", "2024-02-29"), "Name": "Tết"}
    result = of_calendar(
        WorkWeeks={"WorkWeek": [week | {"WeekDays": {"WeekDay": [weekday(6), weekday(7, MORNING)]}}]},
        Exceptions={"Exception": [exception("2024-02-03", "2024-02-03")]},
    )
    assert [on(result, day) for day in ("2024-01-26", "2024-02-02", "2024-02-10", "2024-02-03", "2024-03-01")] == [
        OFFICE,
        (),
        ((480, 720),),
        (),
        OFFICE,
    ]


def test_a_derived_calendar_says_only_what_differs() -> None:
    night = {
        "UID": 2,
        "Name": "Ca sáng",
        "IsBaseCalendar": 0,
        "BaseCalendarUID": 1,
        "WeekDays": {"WeekDay": [weekday(2, MORNING), {"DayType": 3, "DayWorking": 1}]},
        "Exceptions": {"Exception": [exception("2024-01-10", "2024-01-10", DAY)]},
    }
    base = STANDARD | {
        "Exceptions": {
            "Exception": [
                exception("2024-01-09", "2024-01-10"),
                exception("2024-01-08", "2024-01-08", [("10:00:00", "11:00:00")]),
            ]
        }
    }
    result = read(task(1, CalendarUID=2), calendars=[night, base])
    assert result.plan.tasks["t1"].calendar == "ca-sang"
    assert result.plan.calendars["ca-sang"].base == "standard"
    hours = [
        on(result, day, "ca-sang") for day in ("2024-01-01", "2024-01-02", "2024-01-08", "2024-01-09", "2024-01-10")
    ]
    assert hours == [((480, 720),), OFFICE, ((600, 660),), (), OFFICE]


def test_a_derived_calendar_that_says_nothing_is_its_base() -> None:
    empty = {"UID": 2, "Name": "An", "IsBaseCalendar": 0, "BaseCalendarUID": 1}
    result = read(task(1, CalendarUID=2), calendars=[STANDARD, empty])
    assert list(result.plan.calendars) == ["standard"]
    assert result.plan.tasks["t1"].calendar is None


def test_calendars_in_a_circle_are_read() -> None:
    days = {"WeekDay": [weekday(2, MORNING)]}
    one = {"UID": 1, "Name": "A", "IsBaseCalendar": 0, "BaseCalendarUID": 2, "WeekDays": days}
    result = read(task(1), calendars=[one, one | {"UID": 2, "Name": "B", "BaseCalendarUID": 1}])
    assert on(result, "2024-01-01") == ((480, 720),)


def test_a_calendar_without_working_time_is_replaced_and_told() -> None:
    result = of_calendar(WeekDays={"WeekDay": [weekday(number) for number in range(1, 8)]})
    assert on(result, "2024-01-01") == OFFICE
    told = "a calendar has no working time: Monday to Friday, 8 to 12 and 13 to 17, stand in for it"
    assert unkept(result) == {told: ("Standard",)}


def test_a_file_without_calendars_has_the_usual_week() -> None:
    assert on(read(task(1), calendars=[]), "2024-01-05") == OFFICE
    assert on(read(task(1), calendars=[], CalendarUID=7), "2024-01-06") == ()


def test_what_recurs_for_ever_is_written_for_the_years_that_matter() -> None:
    result = of_calendar(
        Exceptions={"Exception": [exception("2000-01-01", "2199-12-31", Type=2, Period=1, Month=8, MonthDay=2)]}
    )
    assert on(result, "2034-09-02") == ()
    assert on(result, "2024-09-02") == ()
    assert list(unkept(result)) == ["recurring exceptions of a calendar are written up to 2034-12-31 only"]


def test_ids_of_calendars_are_free() -> None:
    night = STANDARD | {"UID": 2, "Name": "VN", "WeekDays": {"WeekDay": [weekday(2, MORNING)]}}
    result = read(task(1, CalendarUID=2), task(2, CalendarUID=3), calendars=[STANDARD, night, night | {"UID": 3}])
    assert list(result.plan.calendars) == ["standard", "vn-2", "vn-3"]


WEEKDAYS = [rrule.SU, rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA]
starts = st.dates(date(2023, 1, 1), date(2025, 12, 31))


@st.composite
def recurring(draw: st.DrawFn) -> tuple[dict[str, Any], set[date]]:
    """An exception that recurs, and its days as another library counts them."""
    first, type_ = draw(starts), draw(st.integers(1, 6))
    every = draw(st.integers(2 if type_ == 1 else 1, 4))  # every day: that is a range
    fields: dict[str, Any] = {"Type": type_, "Period": every}
    rule: dict[str, Any] = {"interval": every}
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 31))
    item, position = draw(st.integers(0, 9)), draw(st.integers(0, 4))
    if type_ == 1:
        rule["freq"] = rrule.DAILY
    elif type_ == 6:
        bits = draw(st.integers(1, 127))
        fields["DaysOfWeek"] = bits
        rule |= {"freq": rrule.WEEKLY, "wkst": rrule.SU}
        rule["byweekday"] = [day for bit, day in enumerate(WEEKDAYS) if bits >> bit & 1]
    elif type_ in (2, 4):
        fields |= {"Month": month - 1, "MonthDay": day}
        rule |= (
            {"freq": rrule.MONTHLY, "bymonthday": day}
            if type_ == 4
            else {"freq": rrule.YEARLY, "bymonth": month, "bymonthday": day}
        )
    else:
        fields |= {"Month": month - 1, "MonthItem": item, "MonthPosition": position}
        rule |= {"freq": rrule.MONTHLY} if type_ == 5 else {"freq": rrule.YEARLY, "bymonth": month}
        days = (
            WEEKDAYS
            if item == 0
            else WEEKDAYS[1:6]
            if item == 1
            else [rrule.SU, rrule.SA]
            if item == 2
            else [WEEKDAYS[item - 3]]
        )
        rule |= {"byweekday": days, "bysetpos": -1 if position == 4 else position + 1}
    if draw(st.booleans()):
        number = draw(st.integers(1, 12))
        fields |= {"EnteredByOccurrences": 1, "Occurrences": number}
        rule["count"] = number
        last = first
    else:
        last = min(date(first.year + draw(st.integers(0, 6)), 12, 31), date(2030, 12, 31))
        rule["until"] = last
    frequency = rule.pop("freq")
    begin = datetime.combine(first, time())
    if "until" in rule:
        rule["until"] = datetime.combine(rule["until"], time())
    if frequency in (rrule.MONTHLY, rrule.YEARLY):  # the rule's own phase begins with its month or year
        begin_of = begin.replace(day=1) if frequency == rrule.MONTHLY else begin.replace(month=1, day=1)
        count = rule.pop("count", None)
        found = [
            one.date()
            for one in rrule.rrule(frequency, dtstart=begin_of, **({"until": datetime(2045, 1, 1)} | rule))
            if one >= begin
        ]
        expected = found[:count] if count else found
    else:
        expected = [one.date() for one in rrule.rrule(frequency, dtstart=begin, **rule)]
    return exception(first.isoformat(), last.isoformat(), **fields), set(expected)


@given(recurring())
def test_exceptions_recur_as_another_library_counts(case: tuple[dict[str, Any], set[date]]) -> None:
    given_, expected = case
    around = {
        "UID": 1,
        "Name": "All days",
        "IsBaseCalendar": 1,
        "WeekDays": {"WeekDay": [weekday(n, DAY) for n in range(1, 8)]},
    }
    result = imported(
        mspdi(task(1), calendars=[around | {"Exceptions": {"Exception": [given_]}}], FinishDate="2033-01-01T17:00:00")
    )
    calendar = result.plan.calendars["all-days"]
    off = {
        date.fromordinal(day)
        for each in calendar.days_off
        for day in range(each.first.toordinal(), each.last.toordinal() + 1)
    }
    assert off == {day for day in expected if day <= date(2043, 12, 31)}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"Type": 7, "Period": 3}, ["2024-01-01", "2024-01-04", "2024-01-07", "2024-01-10"]),
        ({"Type": 8, "Period": 2}, ["2024-01-01", "2024-01-03", "2024-01-05", "2024-01-09"]),
        ({"Type": 1, "Period": 1}, [f"2024-01-{day:02}" for day in range(1, 11)]),
        ({"Type": 9}, [f"2024-01-{day:02}" for day in range(1, 11)]),
        ({"Type": 6, "Period": 1, "DaysOfWeek": 0}, []),
        ({"Type": 2, "Period": 0, "Month": 99, "MonthDay": 99}, []),
    ],
)
def test_exceptions_by_days_and_weekdays(fields: dict[str, Any], expected: list[str]) -> None:
    days = [weekday(number, DAY) for number in range(1, 8)]
    result = of_calendar(
        WeekDays={"WeekDay": days}, Exceptions={"Exception": [exception("2024-01-01", "2024-01-10", **fields)]}
    )
    assert [f"2024-01-{day:02}" for day in range(1, 11) if not on(result, f"2024-01-{day:02}")] == expected
