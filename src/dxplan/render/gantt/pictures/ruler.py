"""Instants as millimetres on a sheet, and the axis over them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dxplan.render.gantt.axis import Axis, axis
from dxplan.render.gantt.choices import Zoom
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.view import Chart
from dxplan.schedule.instant import MINUTES_A_DAY

_LETTER = 1.75
"""Millimetres of a figure of the axis."""
_DAY, _RUN = 0.9, 0.5
"""From how many millimetres a day or a longer run of days off is shaded."""
_WEEK = 7


@dataclass(frozen=True)
class Ruler:
    """The time of a chart between two places on a sheet."""

    chart: Chart
    left: float
    right: float
    zoom: Zoom | None = None

    def at(self, instant: int) -> float:
        """Where an instant stands; what is outside stands at the edge."""
        inside = min(max(instant, self.chart.start), self.chart.finish)
        span = self.chart.finish - self.chart.start
        return self.left + (inside - self.chart.start) * (self.right - self.left) / span

    def shows(self, instant: int) -> bool:
        """Whether an instant is on the axis."""
        return self.chart.start <= instant <= self.chart.finish

    @cached_property
    def axis(self) -> Axis:
        """The units whose labels fit."""
        cells = int((self.right - self.left) / _LETTER)
        return axis(Scale(self.chart.start, self.chart.finish, cells), self.chart.language, self.zoom)

    def shaded(self, days_off: tuple[tuple[int, int], ...]) -> list[tuple[float, float]]:
        """The runs of days off that are wide enough to be seen: all of them, or those of a week and more (Tết)."""
        days = (self.chart.finish - self.chart.start) / MINUTES_A_DAY
        each = (self.right - self.left) / days
        least = 0 if each >= _DAY else _WEEK * MINUTES_A_DAY
        spans = [
            (self.at(start), self.at(finish))
            for start, finish in days_off
            if finish - start >= least and finish > self.chart.start and start < self.chart.finish
        ]
        return [(left, right) for left, right in spans if right - left >= _RUN]
