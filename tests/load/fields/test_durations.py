from __future__ import annotations

import pytest

from dxplan.model.duration import Duration, DurationRange, Unit
from tests.load.reading import hint, mistake_of_task, sound_task


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("60d", 60, Unit.DAYS),
        ("60 d", 60, Unit.DAYS),
        ("1.5w", 1.5, Unit.WEEKS),
        ('"1,5w"', 1.5, Unit.WEEKS),
        ("3mo", 3, Unit.MONTHS),
        ("2q", 2, Unit.QUARTERS),
        ("1y", 1, Unit.YEARS),
        ("4h", 4, Unit.HOURS),
        ("90min", 90, Unit.MINUTES),
        ("0.4min", 0.4, Unit.MINUTES),
        ("20ed", 20, Unit.ELAPSED_DAYS),
        ("36eh", 36, Unit.ELAPSED_HOURS),
        ("5emin", 5, Unit.ELAPSED_MINUTES),
        ("3ew", 3, Unit.ELAPSED_WEEKS),
        ("0d", 0, Unit.DAYS),
        ("2.0mo", 2, Unit.MONTHS),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text: str, amount: float, unit: Unit) -> None:
    assert sound_task(f"duration: {text}").duration == Duration(amount, unit)


def test_a_decimal_comma_needs_no_quotes_outside_braces() -> None:
    from tests.load.reading import sound

    plan = sound("tasks:\n  T1:\n    duration: 1,5w\n")
    assert plan.tasks["T1"].duration == Duration(1.5, Unit.WEEKS)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("60 ngày", "`ed`"),
        ("60 ngày làm việc", "`d`"),
        ("2 tuần", "`w`"),
        ("3 Tháng", "`mo`"),
        ("1 quý", "`q`"),
        ("1 năm", "`y`"),
        ("4 giờ", "`h`"),
        ("90 phút", "90min"),
        ("3m", "`mo`"),
        ("3M", "`mo`"),
        ("10D", "`d`"),
        ("5 days", "`d`"),
        ("5 working days", "`d`"),
        ("2 wks", "`w`"),
        ("2 weeks", "`w`"),
        ("6 months", "`mo`"),
    ],
)
def test_units_in_words_are_told_how_they_are_written_here(text: str, unit: str) -> None:
    found = mistake_of_task(f"duration: {text}")
    assert found.code == "DX014"
    assert unit in hint(found)


def test_a_number_alone_is_told_that_its_unit_is_missing() -> None:
    found = mistake_of_task("duration: 60")
    assert found.code == "DX014"
    assert "60d" in hint(found)


def test_hours_and_minutes_are_not_taken_for_a_number_of_base_sixty() -> None:
    found = mistake_of_task("duration: 1:30")  # YAML 1.1 reads 90
    assert found.code == "DX014"
    assert "1.5h" in hint(found)


def test_a_number_with_an_exponent_is_no_duration() -> None:
    assert mistake_of_task("duration: 1e3").code == "DX014"


@pytest.mark.parametrize(
    "text", ["-5d", "-1mo", "25001d", "101y", "1201mo", "401q", "36501ed", "200001h", "9" * 400 + "d"]
)
def test_negative_and_absurd_durations(text: str) -> None:
    assert mistake_of_task(f"duration: {text}").code == "DX015"


@pytest.mark.parametrize("text", ["25000d", "100y", "1200mo", "36500ed"])
def test_a_hundred_years_are_still_allowed(text: str) -> None:
    assert sound_task(f"duration: {text}").duration is not None


@pytest.mark.parametrize("text", ["1.5mo", '"0,5q"', "2.5y"])
def test_calendar_months_come_in_whole_numbers(text: str) -> None:
    assert mistake_of_task(f"duration: {text}").code == "DX014"


@pytest.mark.parametrize("text", ["30%", "d", "abc", "5 d d", "five days", "5d..10d", "+-5d", "5d,6d"])
def test_what_is_no_duration(text: str) -> None:
    assert mistake_of_task(f'duration: "{text}"').code == "DX014"


def test_a_mistake_is_not_forgotten_when_the_same_text_comes_again() -> None:
    from tests.load.reading import mistakes

    assert mistakes("tasks: {A: {duration: 5x}, B: {duration: 5x}}") == ["DX014", "DX014"]


def test_a_range_runs_from_optimistic_to_pessimistic() -> None:
    range_ = sound_task("duration: 60d, range: 45d..100d").range
    assert range_ == DurationRange(Duration(45, Unit.DAYS), Duration(100, Unit.DAYS))
    assert sound_task("duration: 60d, range: 45d .. 5mo").range is not None


def test_a_range_may_be_one_point() -> None:
    assert sound_task("duration: 45d, range: 45d..45d").range is not None


@pytest.mark.parametrize(
    ("text", "code"), [("45d", "DX014"), ("45..100d", "DX014"), ("45d..", "DX014"), ("100d..45d", "DX033")]
)
def test_what_is_no_range(text: str, code: str) -> None:
    assert mistake_of_task(f"duration: 60d, range: {text}").code == code


def test_ranges_in_different_units_are_compared_with_care() -> None:
    assert sound_task("duration: 22d, range: 21d..1mo").range is not None  # some months have 23 working days
    assert mistake_of_task("duration: 60d, range: 60d..1mo").code == "DX033"


@pytest.mark.parametrize("text", ["61d..90d", "30d..59d"])
def test_the_most_likely_duration_lies_inside_its_range(text: str) -> None:
    assert mistake_of_task(f"duration: 60d, range: {text}").code == "DX033"


@pytest.mark.parametrize("text", ["1mo", "2q", "1y", "5ed", "1ew", "0mo"])
def test_a_float_is_compared_with_working_time_only(text: str) -> None:
    from tests.load.reading import the_mistake

    found = the_mistake(f"scheduling: {{critical_float: {text}}}")
    assert found.code == "DX014"
    assert "5d, 1w, 16h" in hint(found)


@pytest.mark.parametrize("text", ["5d", "1w", "16h", "0d"])
def test_working_time_of_a_float(text: str) -> None:
    from tests.load.reading import sound

    assert str(sound(f"scheduling: {{critical_float: {text}}}").scheduling.critical_float) == text
