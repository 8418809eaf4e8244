"""The time axis: which units fit, and where they begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date

from dxplan.render.gantt.choices import Zoom
from dxplan.render.gantt.scale import Scale
from dxplan.schedule.instant import Instant, at, day_of
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, Text, same, say

_ROMAN = ("I", "II", "III", "IV")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label over the cell in which its unit begins (0 for a unit that began before the axis), and that instant."""

    cell: int
    label: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Axis:
    """One or two lines of ticks, the coarser first, and the instants from which a line goes down the chart.

    `grid` are the cells of these.
    """

    lines: tuple[tuple[Tick, ...], ...]
    ruled: tuple[int, ...]
    scale: Scale

    @property
    def grid(self) -> tuple[int, ...]:
        """The cells under which the lines go down."""
        return tuple(map(self.scale.cell, self.ruled))


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit of the calendar: its shortest length, the first day of the one a day is in and of the next, its label."""

    days: float
    first: Callable[[date], date]
    following: Callable[[date], date | None]
    label: Callable[[date], Text]
    cells: int
    """Room for a label and the gap after it."""


def axis(scale: Scale, language: Language, zoom: Zoom | None = None) -> Axis:
    """The finest pair of units whose labels fit, with a `zoom` none that is finer.

    These are months and days or weeks, quarters and months, years and months or quarters, or years alone.
    """
    for unit, upper, lower, ruled in _PAIRS:
        if zoom is not None and _FINENESS.index(unit) < _FINENESS.index(zoom):
            continue
        if _fits(lower, scale) and (upper is not _LONG_QUARTER or _fits(upper, scale)):
            above, below = _ticks(upper, scale, language, from_the_edge=True), _ticks(lower, scale, language)
            lines = above or (() if below else _first_year(scale)), below
            finer = ruled.days / scale.days_a_cell >= _LEAST_BETWEEN_LINES
            return Axis(lines, _grid(ruled if finer else upper, scale), scale)
    step = next(unit for unit in _YEARS if _fits(unit, scale) or unit is _YEARS[-1])
    years = _ticks(step, scale, language, from_the_edge=step is _YEAR) or _first_year(scale)
    return Axis((years,), _grid(step, scale), scale)


def days_on_axis(zoom: Zoom, cells: int) -> int:
    """How many days an axis may have at most for each unit of a zoom to be told apart."""
    units = [_YEAR] if zoom is Zoom.YEAR else next([upper, lower] for unit, upper, lower, _ in _PAIRS if unit is zoom)
    return max(min(int(cells * unit.days / unit.cells) for unit in units), 1)


def _fits(unit: _Unit, scale: Scale) -> bool:
    return unit.cells <= unit.days / scale.days_a_cell


def _ticks(unit: _Unit, scale: Scale, language: Language, *, from_the_edge: bool = False) -> tuple[Tick, ...]:
    """The ticks whose labels fit; a unit begun before the axis is named at its edge only if asked for."""
    begins = list(_begins(unit, scale))
    ticks: list[Tick] = []
    for index, day in enumerate(begins):
        before = at(day) < scale.start
        if before and not from_the_edge:
            continue
        cell = max(scale.cell(at(day)), 0)
        end = min(scale.cell(at(begins[index + 1])) - 1, scale.cells) if index + 1 < len(begins) else scale.cells
        label = unit.label(day).in_language(language)
        if display_width(label) <= end - cell:
            ticks.append(Tick(cell, label, max(at(day), scale.start)))
    return tuple(ticks)


def _first_year(scale: Scale) -> tuple[Tick, ...]:
    """The year in which the axis begins, for one on which no label has room where it belongs."""
    label = str(day_of(Instant(scale.start)).year)
    return (Tick(0, label, scale.start),) if len(label) <= scale.cells else ()


def _grid(unit: _Unit, scale: Scale) -> tuple[int, ...]:
    return tuple(at(day) for day in _begins(unit, scale) if at(day) > scale.start)


def _begins(unit: _Unit, scale: Scale) -> Iterator[date]:
    """The first days of the units on the axis, beginning with the one that the axis begins in."""
    day: date | None = unit.first(day_of(Instant(scale.start)))
    while day is not None and at(day) < scale.finish:
        yield day
        day = unit.following(day)


def _month_later(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1) if year <= MAXYEAR else None


def _days_later(days: int) -> Callable[[date], date | None]:
    last = date.max.toordinal()
    return lambda day: date.fromordinal(day.toordinal() + days) if day.toordinal() + days <= last else None


def _years(step: int) -> _Unit:
    return _Unit(
        365 * step,
        lambda day: date(max(day.year - day.year % step, 1), 1, 1),
        lambda day: _month_later(day, 12 * (step - day.year % step)),
        lambda day: same(str(day.year)),
        5,
    )


_DAY = _Unit(1, lambda day: day, _days_later(1), lambda day: same(str(day.day)), 3)
_WEEK = _Unit(
    7,
    lambda day: date.fromordinal(max(day.toordinal() - day.weekday(), 1)),
    _days_later(7),
    lambda day: same(str(day.day)),
    3,
)
_SHORT_MONTH = _Unit(
    28,
    lambda day: day.replace(day=1),
    lambda day: _month_later(day, 1),
    lambda day: say("T{month}", "{name}", month=day.month, name=MONTHS[day.month - 1]),
    4,
)
_MONTH = _Unit(
    28,
    lambda day: day.replace(day=1),
    lambda day: _month_later(day, 1),
    lambda day: say("T{month}/{year}", "{name} {year}", month=day.month, name=MONTHS[day.month - 1], year=day.year),
    9,
)
_QUARTER = _Unit(
    90,
    lambda day: date(day.year, day.month - (day.month - 1) % 3, 1),
    lambda day: _month_later(day, 3),
    lambda day: same(f"Q{day.month // 3 + 1}"),
    3,
)
_LONG_QUARTER = _Unit(
    90,
    _QUARTER.first,
    _QUARTER.following,
    lambda day: say(
        "Quý {roman}/{year}",
        "Q{number} {year}",
        roman=_ROMAN[(day.month - 1) // 3],
        number=(day.month - 1) // 3 + 1,
        year=day.year,
    ),
    13,
)
_YEAR = _years(1)
_YEARS = (_YEAR, *map(_years, (2, 5, 10, 20, 50, 100, 500, 1000)))
_PAIRS = (  # the units of both lines, and the one whose lines go down the chart if they do not crowd it
    (Zoom.DAY, _MONTH, _DAY, _WEEK),
    (Zoom.WEEK, _MONTH, _WEEK, _MONTH),
    (Zoom.MONTH, _LONG_QUARTER, _SHORT_MONTH, _QUARTER),
    (Zoom.MONTH, _YEAR, _SHORT_MONTH, _QUARTER),
    (Zoom.QUARTER, _YEAR, _QUARTER, _QUARTER),
)
_FINENESS = list(Zoom)
_LEAST_BETWEEN_LINES = 10
