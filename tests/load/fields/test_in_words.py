"""Lengths of time, dates and money as people write them: what is told to be written reads, and as what was meant."""

from __future__ import annotations

import calendar
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.load.fields.dates import moment, rough_date
from dxplan.load.fields.dates_in_words import moments_meant
from dxplan.load.fields.durations import duration, duration_range
from dxplan.load.fields.lengths_in_words import durations_meant, ranges_meant
from dxplan.load.fields.money import money
from dxplan.load.fields.money_in_words import amount_meant
from dxplan.load.nodes import Scalar
from dxplan.model.duration import Duration, Unit
from dxplan.soundness.log import Log
from dxplan.text.wording import Money
from tests.load.reading import hint, mistake_of_task, the_mistake


def scalar(text: str) -> Scalar:
    return Scalar(text, 0, 0, plain=True)


WORDS = [
    ("ngày làm việc", "d"),
    ("tuần", "w"),
    ("tháng", "mo"),
    ("quý", "q"),
    ("năm", "y"),
    ("giờ", "h"),
    ("weeks", "w"),
]
WORDS += [
    ("Tháng", "mo"),
    ("thang", "mo"),
    ("NGÀY LÀM VIỆC", "d"),
    ("ngay lam viec", "d"),
    ("months", "mo"),
    ("D", "d"),
]
WORDS += [("ngày lịch", "ed"), ("calendar days", "ed"), ("working days", "d"), ("edays", "ed")]
ABOUT = ["{} {}", "{}{}", "khoảng {} {}", "~{} {}", "tối đa {} {}", "{} {}.", "“{} {}”", "{}\u00a0{}"]


@given(st.integers(1, 90), st.sampled_from(WORDS), st.sampled_from(ABOUT))
def test_a_length_in_words_is_told_as_what_it_is(amount: int, unit: tuple[str, str], form: str) -> None:
    [told] = durations_meant(form.format(amount, unit[0]))
    assert told == f"{amount}{unit[1]}"
    assert duration(Log(""), scalar(told)) == Duration(amount, Unit(unit[1]))  # type: ignore[call-arg]  # known by how it is written


FROM_TO = [
    "{}-{} {}",
    "{} – {} {}",
    "{}–{} {}",
    "từ {} đến {} {}",
    "{} đến {} {}",
    "{}..{} {}",
    "{}…{} {}",
    "{} to {} {}",
]


@given(st.integers(1, 40), st.integers(0, 40), st.sampled_from(WORDS), st.sampled_from(FROM_TO))
def test_a_range_in_words_is_told_as_what_it_is(low: int, more: int, unit: tuple[str, str], form: str) -> None:
    [told] = ranges_meant(form.format(low, low + more, unit[0]))
    read = duration_range(Log(""), scalar(told))
    assert read is not None
    assert (str(read.optimistic), str(read.pessimistic)) == (f"{low}{unit[1]}", f"{low + more}{unit[1]}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("20-30d", "`range: 20d..30d`"),
        ("20–30 ngày", "`range: 20d..30d`"),
        ("20 ngày", "`20ed`"),
        ("3 tháng", "`3mo`"),
        ("20 ngày làm việc", "`20d`"),
        ("2 tuần", "`2w`"),
        ("hai tuần", "`2w`"),
        ("một quý", "`1q`"),
        ("nửa năm", "`6mo`"),
        ("1 năm rưỡi", "`18mo`"),
        ("nửa tháng", "`10d`"),
        ("1 tuần 2 ngày", "`7d`"),
        ("PT80H0M0S", "`10d`"),
        ("90 phút", "`90min`"),
        ("２０d", "`20d`"),
    ],
)
def test_durations_of_departments(text: str, told: str) -> None:
    found = mistake_of_task(f'duration: "{text}"')
    assert (found.code, told in hint(found)) == ("DX014", True)


@pytest.mark.parametrize("text", ["", "sớm", "vài ngày", "5 d d", "1.000 ngày", "x" * 1000, "20 con", "1-2", "999 năm"])
def test_near_misses_of_lengths(text: str) -> None:
    assert durations_meant(text) == ()


days = st.dates(date(2000, 1, 1), date(2060, 12, 31))
FORMS = ["{d:02}/{m:02}/{y}", "{d}/{m}/{y}", "{d}-{m}-{y}", "{d}.{m}.{y}", "ngày {d} tháng {m} năm {y}", "{y}/{m}/{d}"]
FORMS += [
    "{d}/{m:02}/{yy:02}",
    "{d:02}-{name}-{yy:02}",
    "{d} {long} {y}",
    "{long} {d}, {y}",
    "{y}{m:02}{d:02}",
    "{serial}",
]
FORMS += [
    "Mon {d}/{m}/{yy:02}",
    "thứ Hai, {d}/{m}/{y}",
    "trước ngày {d}/{m}/{y}",
    "{y}–{m:02}–{d:02}",
    "{d}/{m}/{y} 00:00",
]


@given(days, st.sampled_from(FORMS))
def test_a_day_in_any_form_is_told_in_iso_form(day: date, form: str) -> None:
    parts = {"d": day.day, "m": day.month, "y": day.year, "yy": day.year % 100}
    parts["serial"] = (day - date(1899, 12, 30)).days
    names = {"name": calendar.month_abbr[day.month], "long": calendar.month_name[day.month]}
    assert moments_meant(form.format(**parts, **names)) == (day.isoformat(),)


PERIODS = [
    "tháng {m}/{y}",
    "{m}/{y}",
    "T{m}/{y}",
    "tháng {m} năm {y}",
    "quý {q}/{y}",
    "Quý {roman} năm {y}",
    "Q{q} {y}",
]
PERIODS += [
    "{y} Q{q}",
    "cuối năm {y}",
    "cuối quý {roman}/{y}",
    "năm {y}",
    "{y}",
    "6 tháng đầu năm {y}",
    "đầu tháng {m}/{y}",
]


@given(days, st.sampled_from(PERIODS), st.booleans(), st.booleans())
def test_what_is_told_of_a_month_a_quarter_or_a_year_can_be_read_there(
    day: date, form: str, one_day: bool, year_alone: bool
) -> None:
    quarter = (day.month + 2) // 3
    text = form.format(m=day.month, y=day.year, q=quarter, roman=("I", "II", "III", "IV")[quarter - 1])
    told = moments_meant(text, one_day=one_day, year_alone=year_alone)
    assert told
    for written in told:
        log = Log("")
        read = (rough_date if year_alone else moment)(log, scalar(written))
        assert read is not None
        assert log.diagnostics == []
        assert not one_day or read.first == read.last


@pytest.mark.parametrize(
    "text", ["", "sớm", "31/13/2022", "30/2/2022", "31/3", "hết năm", "x" * 1000, "1/1/1500", "99999", "9999w52"]
)
def test_near_misses_of_dates(text: str) -> None:
    assert moments_meant(text) == ()


def test_where_one_day_is_wanted_a_month_is_told_by_its_first_and_last_day() -> None:
    for text in ("tháng 3/2022", "2022-03"):
        assert hint(the_mistake(f"finish_by: {text}")) == "write 2022-03-01 or 2022-03-31"


SCALES = [
    ("tỷ", 10**9),
    ("tỉ đồng", 10**9),
    ("triệu", 10**6),
    ("tr", 10**6),
    ("nghìn", 10**3),
    ("ty", 10**9),
    ("k", 10**3),
]
SCALES += [("trieu dong", 10**6), ("billion", 10**9), ("tỷ VND", 10**9)]


@given(st.integers(1, 10**4), st.sampled_from(SCALES), st.sampled_from(["{} {}", "khoảng {} {}", "~{}{}", "{} {}."]))
def test_money_in_words_is_told_as_what_it_is(amount: int, scale: tuple[str, int], form: str) -> None:
    assert amount_meant(form.format(amount, scale[0])) == amount * scale[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31.025 tỷ", "31025 tỷ or 31025 triệu"),
        ("1.500,5 triệu", "`1500.5 triệu`"),
        ("5 tỷ rưỡi", "`5.5 tỷ`"),
        ("2 tỷ 500 triệu", "`2.5 tỷ`"),
        ("500k", "`500000`"),
        ("10 nghìn tỷ", "`10000 tỷ`"),
    ],
)
def test_money_of_departments(text: str, told: str) -> None:
    found = mistake_of_task(f'duration: 1d, cost: "{text}"')
    assert (found.code, told in hint(found)) == ("DX017", True)


@given(
    st.integers(1, 999), st.integers(0, 999), st.sampled_from([".", ","]), st.sampled_from(["", "nghìn", "triệu", "tỷ"])
)
def test_both_meanings_of_three_decimals_are_told_so_that_they_read(
    whole: int, rest: int, sign: str, scale: str
) -> None:
    log = Log("")
    assert money(log, scalar(f"{whole}{sign}{rest:03} {scale}".strip())) is None
    assert log.diagnostics[0].hint is not None
    told = log.diagnostics[0].hint.en.removeprefix("write ").split(" or ")
    again = Log("")
    read = [money(again, scalar(text)) for text in told]
    assert again.diagnostics == []
    unit = {"": 1, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}[scale]
    assert read == [(whole * 1000 + rest) * unit, round((whole * 1000 + rest) * unit / 1000)]


@pytest.mark.parametrize("text", ["", "tỷ", "5 USD", "5 - 6 tỷ", "nhiều", "1.500 tỷ", "9" * 100, "5 triệu 2 tỷ"])
def test_near_misses_of_money(text: str) -> None:
    assert amount_meant(text) is None


def test_an_amount_as_a_finding_prints_it_is_told_as_it_reads() -> None:
    assert Money(31_025_000_000).written == "31025 triệu"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("P1M", "1mo"),
        ("P1Y", "1y"),
        ("P1Y2M", "14mo"),
        ("P2W", "2ew"),
        ("P0Y0M10DT0H0M0S", "10ed"),
        ("PT16H30M", "16.5h"),
        ("10d 4h", "84h"),
        ("1w 1d 2h", "50h"),
        ("2 ngày 4 giờ", "20h"),
        ("1 year 6 months", "18mo"),
        ("1 năm 3 tháng", "15mo"),
        ("0", "0d"),
        ("-5d", "5d"),
        ("-2 weeks", "2w"),
    ],
)
def test_a_length_in_parts_or_in_iso_is_told_as_one_that_reads(text: str, told: str) -> None:
    advised = hint(mistake_of_task(f"duration: '{text}'"))
    assert f"`{told}`" in advised or f"write {told}" in advised
    log = Log("")
    assert duration(log, scalar(told)) is not None
    assert not log.diagnostics


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-W12", ["2026-03-16", "2026-03-22"]),
        ("W12 2026", ["2026-03-16", "2026-03-22"]),
        ("tuần 12/2026", ["2026-03-16", "2026-03-22"]),
        ("week 53 2026", ["2026-12-28", "2027-01-03"]),
        ("2026-03-05T08:00:00+07:00", ["2026-03-05T08:00"]),
        ("2026-03-04T17:00:00.000Z", ["2026-03-05"]),
        ("2026-03-05T10:00:00Z", ["2026-03-05T17:00"]),
        ("2026-03-05T10:00:00.123", ["2026-03-05T10:00"]),
        ("30/02/2026", ["2026-02-28"]),
        ("31.04.2026", ["2026-04-30"]),
        ("2026/02/29", ["2026-02-28"]),
        ("ngày 31 tháng 9 năm 2026", ["2026-09-30"]),
    ],
)
def test_weeks_zones_and_days_that_are_none_are_told_as_dates_that_read(text: str, told: list[str]) -> None:
    advised = hint(mistake_of_task(f"duration: 1d, deadline: '{text}'"))
    assert re.findall(r"[0-9]{4}-[0-9-]{5}(?:T[0-9:]{5})?", advised) == told
