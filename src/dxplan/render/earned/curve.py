"""The S-curve for the terminal: what was to be earned, and what is, over time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from dxplan.render.lines import Line, Part, line
from dxplan.text.phrase import Language, Text
from dxplan.text.wording import written_date
from dxplan.tracking.earned import Earned

_ROWS = 11
_MOST_COLUMNS = 100
_LABEL = 6
_PLANNED, _EARNED, _STATUS = "·", "●", "┊"
_KEY = Text(
    "· theo kế hoạch gốc   ● đạt được   ┊ ngày chốt số liệu", "· planned in the baseline   ● earned   ┊ status date"
)


def s_curve(found: Earned, language: Language, width: int) -> list[Line]:
    """Both curves as shares of the budget, one cell a column, with their key."""
    columns = min(width, _MOST_COLUMNS) - _LABEL - 1
    start = found.baseline.start.date().toordinal()
    last = max(found.periods[-1].day.toordinal(), found.status.toordinal(), start + 1)
    budget = found.figures["BAC"]
    assert not isinstance(budget, Text)
    points = [(start, 0.0), *((each.day.toordinal(), each.planned / budget) for each in found.periods)]
    done = [(start, 0.0)]
    done += [(each.day.toordinal(), each.earned / budget) for each in found.periods if each.earned is not None]
    days = [start + (last - start) * column / (columns - 1) for column in range(columns)]
    status = min(range(columns), key=lambda column: abs(days[column] - found.status.toordinal()))
    cells = [[" "] * columns for _ in range(_ROWS)]
    for row in cells:
        row[status] = _STATUS
    _draw(cells, [_value(points, day) for day in days], _PLANNED)
    _draw(cells, [_value(done, day) for day in days[: status + 1]], _EARNED)
    lines = [_row(index, row) for index, row in enumerate(cells)]
    first, end = (written_date(date.fromordinal(day)).in_language(language) for day in (start, last))
    axis = f"{first}{end:>{columns - len(first)}}"
    lines.append(line(f"{'':{_LABEL}}└{'─' * columns}"))
    lines.append(line(f"{'':{_LABEL + 1}}{axis}", "dim"))
    return [*lines, line(_KEY.in_language(language), "dim", indent=_LABEL + 1)]


def _row(index: int, row: Sequence[str]) -> Line:
    percent = round(100 * (_ROWS - 1 - index) / (_ROWS - 1))
    label = f"{percent:>3} %" if percent % 20 == 0 else ""
    return Line((Part(f"{label:>{_LABEL}}│"), Part("".join(row).rstrip(), "cyan")), 0, wraps=False)


def _draw(cells: list[list[str]], values: Sequence[float], mark: str) -> None:
    """Put a mark into each column, and into what lies between it and the one before."""
    before = None
    for column, value in enumerate(values):
        level = round(min(max(value, 0.0), 1.0) * (_ROWS - 1))
        for each in range(level if before is None else min(before + 1, level), level + 1):
            cells[_ROWS - 1 - each][column] = mark
        before = level


def _value(points: Sequence[tuple[int, float]], day: float) -> float:
    """What a curve through points is on a day: straight in between."""
    index = bisect_right([at for at, _ in points], day)
    if index == len(points):
        return points[-1][1]
    (first, low), (second, high) = points[max(index - 1, 0)], points[index]
    return low if second <= first else low + (high - low) * max(day - first, 0) / (second - first)
