"""Instants as places on an axis of so many cells, to an eighth of a cell."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.schedule.instant import MINUTES_A_DAY

EIGHTHS = 8


@dataclass(frozen=True, slots=True)
class Scale:
    """`cells` cells for the time from `start` to `finish`."""

    start: int
    finish: int
    cells: int

    def cell(self, instant: int) -> int:
        """The cell in which an instant lies, from 0; below 0 or from `cells` on if it is outside."""
        return (instant - self.start) * self.cells // (self.finish - self.start)

    def eighth(self, instant: int) -> int:
        """The nearest eighth of a cell."""
        span = self.finish - self.start
        return (2 * (instant - self.start) * self.cells * EIGHTHS + span) // (2 * span)

    def instant(self, cell: int) -> int:
        """Where a cell begins."""
        return self.start + cell * (self.finish - self.start) // self.cells

    @property
    def days_a_cell(self) -> float:
        """Days in a cell."""
        return (self.finish - self.start) / self.cells / MINUTES_A_DAY
