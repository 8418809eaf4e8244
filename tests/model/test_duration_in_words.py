"""Lengths of time read back as planners write them."""

from __future__ import annotations

import pytest

from dxplan.model.duration import ZERO, Duration, DurationRange, Unit, length, length_range


@pytest.mark.parametrize(
    ("duration", "written"),
    [
        (Duration(5, Unit.DAYS), "5d"),
        (Duration(2.5, Unit.HOURS), "2.5h"),
        (Duration(2.0, Unit.WEEKS), "2w"),
        (Duration(3, Unit.MONTHS), "3mo"),
        (Duration(1, Unit.QUARTERS), "1q"),
        (Duration(2, Unit.YEARS), "2y"),
        (Duration(7, Unit.ELAPSED_DAYS), "7ed"),
        (Duration(4, Unit.ELAPSED_WEEKS), "4ew"),
        (Duration(50, Unit.PERCENT), "50%"),
        (Duration(-5, Unit.DAYS), "-5d"),
    ],
)
def test_a_duration_is_written_with_its_unit_and_no_needless_decimals(duration: Duration, written: str) -> None:
    assert str(duration) == written


def test_every_unit_has_a_spelling_of_its_own() -> None:
    spellings = [str(Duration(1, unit)) for unit in Unit]
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize("unit", Unit)
def test_no_time_is_no_time_in_any_unit(unit: Unit) -> None:
    assert Duration(0, unit).is_zero
    assert not Duration(0.5, unit).is_zero
    assert not Duration(-1, unit).is_zero


def test_zero_is_no_time() -> None:
    assert ZERO.is_zero


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_can_be_said_in_both_languages(unit: Unit) -> None:
    """Without its sign: whether it is a lag or a lead is said around it."""
    said = length(Duration(-3, unit))
    assert said == length(Duration(3, unit))
    assert said.vi.startswith("3")
    assert said.en.startswith("3")
    assert said.vi != said.en


def test_only_one_is_singular_in_english() -> None:
    assert length(Duration(1, Unit.DAYS)).en == "1 working day"
    assert length(Duration(0, Unit.DAYS)).en == "0 working days"
    assert length(Duration(1.5, Unit.WEEKS)).en == "1.5 working weeks"


def test_a_decimal_comma_in_vietnamese() -> None:
    assert length(Duration(1.5, Unit.WEEKS)).vi == "1,5 tuần làm việc"


def test_a_range_says_its_unit_once_if_it_is_the_same() -> None:
    days = DurationRange(Duration(20, Unit.DAYS), Duration(60, Unit.DAYS))
    assert length_range(days).vi == "từ 20 đến 60 ngày làm việc"
    assert length_range(days).en == "20 to 60 working days"
    mixed = DurationRange(Duration(2, Unit.WEEKS), Duration(1, Unit.MONTHS))
    assert length_range(mixed).en == "2 working weeks to 1 month"


def test_a_range_of_one_length_is_that_length() -> None:
    same = Duration(20, Unit.DAYS)
    assert length_range(DurationRange(same, same)) == length(same)
