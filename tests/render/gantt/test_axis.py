"""The time axis: units that fit, ticks in the cell of their date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.axis import Axis, axis, days_on_axis
from dxplan.render.gantt.choices import Zoom
from dxplan.render.gantt.scale import Scale
from dxplan.schedule.instant import MINUTES_A_DAY, at
from dxplan.text.display import display_width
from dxplan.text.phrase import Language


def ruled(first: str, last: str, cells: int, language: Language = "vi") -> tuple[Axis, Scale]:
    scale = Scale(at(date.fromisoformat(first)), at(date.fromisoformat(last)), cells)
    return axis(scale, language), scale


def labels(first: str, last: str, cells: int, language: Language = "vi") -> list[list[str]]:
    return [[tick.label for tick in line] for line in ruled(first, last, cells, language)[0].lines]


def test_years_and_quarters() -> None:
    assert labels("2022-07-01", "2023-07-01", 20) == [["2022", "2023"], ["Q3", "Q4", "Q1", "Q2"]]


def test_quarters_and_months_in_both_languages() -> None:
    assert labels("2022-07-01", "2023-01-01", 40) == [
        ["Quý III/2022", "Quý IV/2022"],
        ["T7", "T8", "T9", "T10", "T11", "T12"],
    ]
    assert labels("2022-11-01", "2023-03-01", 40, "en") == [["Q4 2022", "Q1 2023"], ["Nov", "Dec", "Jan", "Feb"]]


@pytest.mark.parametrize(
    ("zoom", "lines"),
    [
        (Zoom.QUARTER, [["2022"], ["Q3", "Q4"]]),
        (Zoom.YEAR, [["2022"]]),
        (Zoom.DAY, [["Quý III/2022", "Quý IV/2022"], ["T7", "T8", "T9", "T10", "T11", "T12"]]),
    ],
)
def test_a_zoom_is_never_finer_than_asked_for_and_never_crowded(zoom: Zoom, lines: list[list[str]]) -> None:
    scale = Scale(at(date(2022, 7, 1)), at(date(2023, 1, 1)), 40)
    assert [[tick.label for tick in line] for line in axis(scale, "vi", zoom).lines] == lines


@pytest.mark.parametrize("zoom", Zoom)
@pytest.mark.parametrize("cells", [8, 40, 120, 400])
def test_a_window_of_a_zoom_shows_its_unit(zoom: Zoom, cells: int) -> None:
    """From a Monday that begins a year, so many days that the unit is told apart: the axis has no coarser one."""
    first = date(2024, 1, 1)
    days = days_on_axis(zoom, cells)
    scale = Scale(at(first), at(first + timedelta(days)), cells)
    assert axis(scale, "vi", zoom) == axis(scale, "vi", None) or zoom in (Zoom.QUARTER, Zoom.YEAR)
    assert axis(scale, "vi", zoom).lines


def test_months_and_weeks_by_their_mondays() -> None:
    assert labels("2022-01-01", "2022-03-01", 60) == [
        ["T1/2022", "T2/2022"],
        ["3", "10", "17", "24", "31", "7", "14", "21", "28"],
    ]


def test_months_and_days() -> None:
    assert labels("2022-02-27", "2022-03-02", 30, "en") == [["Feb 2022", "Mar 2022"], ["27", "28", "1"]]


def test_one_day() -> None:
    assert labels("2022-03-31", "2022-04-01", 40) == [["T3/2022"], ["31"]]


def test_many_years_in_few_cells() -> None:
    """Years alone, in one line, and only those whose labels fit."""
    assert labels("2014-01-01", "2026-01-01", 61) == [[str(year) for year in range(2014, 2026)]]
    assert labels("2014-01-01", "2026-01-01", 25) == [["2015", "2020"]]


def test_a_tick_stands_over_the_cell_of_its_date() -> None:
    ticks, scale = ruled("2021-03-01", "2023-07-01", 111)
    for year, tick in zip((2021, 2022, 2023), ticks.lines[0], strict=True):
        assert tick.label == str(year)
        assert tick.cell == max(scale.cell(at(date(year, 1, 1))), 0)
        assert year == 2021 or scale.instant(tick.cell) <= at(date(year, 1, 1))
    quarters = [date(2021 + n // 4, 1 + 3 * (n % 4), 1) for n in range(1, 10)]
    assert [tick.cell for tick in ticks.lines[1]] == [scale.cell(at(day)) for day in quarters]


def test_the_grid_stands_at_years_or_at_quarters_if_they_are_far_apart() -> None:
    few, scale = ruled("2021-01-01", "2023-01-01", 48)
    assert few.grid == (scale.cell(at(date(2022, 1, 1))),)
    many, scale = ruled("2021-01-01", "2022-01-01", 48)
    assert many.grid == tuple(scale.cell(at(date(2021, month, 1))) for month in (4, 7, 10))


@pytest.mark.parametrize("last", [date(9999, 12, 31), date(2, 1, 1)])
def test_the_first_and_the_last_years_there_are(last: date) -> None:
    for span in (1, 30, 300):
        day = last - timedelta(span)
        axis(Scale(at(day), at(last), 40), "vi")


@given(st.dates(date(1900, 1, 1), date(2199, 1, 1)), st.integers(1, 30_000), st.integers(8, 260))
def test_ticks_never_touch_and_never_leave_the_axis(first: date, days: int, cells: int) -> None:
    """Whatever the span and the width: sorted, a blank between two labels, nothing past the edge."""
    scale = Scale(at(first), at(first + timedelta(days)), cells)
    for language in ("vi", "en"):
        ticks = axis(scale, language)
        assert ticks.lines
        assert all(0 <= cell < cells for cell in ticks.grid)
        for line in ticks.lines:
            ends = [tick.cell + display_width(tick.label) for tick in line]
            assert all(end < tick.cell for end, tick in zip(ends, line[1:], strict=False))
            assert not ends or ends[-1] <= cells


@given(start=st.integers(700_000, 760_000), days=st.integers(1, 4000), cells=st.integers(4, 60))
def test_no_axis_is_without_a_label(start: int, days: int, cells: int) -> None:
    """However little room there is: a chart without a year says nothing of time."""
    scale = Scale(start * MINUTES_A_DAY, (start + days) * MINUTES_A_DAY, cells)
    assert any(axis(scale, "vi").lines)
