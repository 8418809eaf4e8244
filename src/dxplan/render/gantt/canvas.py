"""A row of the chart as cells: layer upon layer, what matters more over what matters less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from dxplan.render.gantt.background import Background
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.signs import INKS, Piece, Sign, Signs
from dxplan.render.gantt.strokes import stroke
from dxplan.render.gantt.view import Deadline, Row, Shape
from dxplan.render.lines import Part


@dataclass(frozen=True, slots=True)
class _Cell:
    character: str = " "
    ink: Ink = Ink.NORMAL
    sign: Sign | None = None


_BLANK = _Cell()


class Canvas:
    """Draws rows at a scale with a set of signs, and notes which signs it used."""

    def __init__(self, scale: Scale, signs: Signs, *, color: bool) -> None:
        self.used: set[Sign] = set()
        self._scale = scale
        self._signs = signs
        self._color = color
        self._laid: tuple[Background | None, list[_Cell]] = (None, [])

    def draw(self, row: Row | None, background: Background) -> list[Part]:
        """A row, or the background alone."""
        cells = self._ground(background)
        if row is not None:
            self._lay_float(cells, row)
        self._lay_today(cells, background)
        if row is not None:
            last = self._lay_row(cells, row)
            self._lay_today_through_bar(cells, row, background)
            if row.deadline is not None:
                self._lay_deadline(cells, last, row.deadline)
            self._lay_arrows(cells, row)
        self.used.update(cell.sign for cell in cells if cell.sign is not None)
        return [Part("".join(c.character for c in alike), ink) for ink, alike in groupby(cells, attrgetter("ink"))]

    def _ground(self, background: Background) -> list[_Cell]:
        """The cells of the background; they are laid once for all rows over it."""
        if background is not self._laid[0]:
            cells = [_BLANK] * self._scale.cells
            self._lay(cells, background.grid, self._cell(Sign.GRID))
            self._lay(cells, background.days_off, self._cell(Sign.DAYS_OFF))
            self._laid = (background, cells)
        return list(self._laid[1])

    def _lay_today(self, cells: list[_Cell], background: Background) -> None:
        if background.today is not None:
            cells[background.today] = self._cell(Sign.TODAY)

    def _lay_today_through_bar(self, cells: list[_Cell], row: Row, background: Background) -> None:
        """In colour, today's line is seen through bars."""
        today = background.today
        if today is None or not self._color or row.shape is not Shape.TASK:
            return
        if cells[today].character == self._signs.pieces[Sign.CRITICAL][7].sign:  # a full block
            cells[today] = _Cell(self._signs.single[Sign.TODAY], cells[today].ink.cut, Sign.TODAY)

    def _lay_float(self, cells: list[_Cell], row: Row) -> None:
        if row.float_until is not None:
            until = self._scale.cell(row.float_until - 1)
            self._lay(cells, range(self._scale.cell(row.finish), until + 1), self._cell(Sign.FLOAT))

    def _lay_row(self, cells: list[_Cell], row: Row) -> int:
        """Draws the bar, bracket or milestone; returns its last cell."""
        scale = self._scale
        first = scale.cell(row.start)
        last = max(scale.cell(row.finish - 1), first)
        if last < 0 or first >= scale.cells:
            return last
        if row.shape is Shape.MILESTONE:
            ink = Ink.CRITICAL if row.is_critical else Ink.STRONG
            cells[first] = _Cell(self._signs.single[Sign.MILESTONE], ink, Sign.MILESTONE)
        elif row.shape is Shape.TASK:
            sign = Sign.CRITICAL if row.is_critical else Sign.OTHER
            ink = INKS[sign]
            pieces = self._signs.pieces[sign]
            parts = list(stroke(scale.eighth(row.start), scale.eighth(row.finish), scale.cells, pieces))
            last = parts[-1][0]
            for cell, piece in parts:
                cells[cell] = _Cell(piece.sign, ink.cut if piece.is_cut else ink, sign)
            self._lay_done(cells, row, parts)
        else:
            bracket, sign = self._signs.bracket, Sign.PLAN if row.shape is Shape.PLAN else Sign.PHASE
            self._lay(cells, range(first, last + 1), self._cell(sign, bracket.middle))
            ends = ((first, bracket.alone),) if first == last else ((first, bracket.left), (last, bracket.right))
            for cell, character in ends:
                self._lay(cells, (cell,), self._cell(sign, character))
        return last

    def _lay_done(self, cells: list[_Cell], row: Row, bar: Sequence[tuple[int, Piece]]) -> None:
        """Over the cells of a bar in which all work is done: in colour the same signs in another one."""
        if row.done_until is None:
            return
        until = len(cells) if row.done_until >= row.finish else self._scale.cell(row.done_until)
        ink = INKS[Sign.DONE]
        for cell, piece in bar:
            if cell < until:
                sign = piece.sign if self._color else self._signs.single[Sign.DONE]
                cells[cell] = _Cell(sign, ink.cut if piece.is_cut and self._color else ink, Sign.DONE)

    def _lay_deadline(self, cells: list[_Cell], last: int, deadline: Deadline) -> None:
        """The mark at its date, moved by a cell if need be: right of a bar that meets it, inside one that does not.

        So a mark never hides the end of the bar, and says the truth about it at any zoom.
        """
        cell = self._scale.cell(deadline.at - 1)
        if not 0 <= cell < len(cells):
            return
        if deadline.is_missed and 0 <= last - 1 < len(cells):
            cell = min(cell, last - 1)
        elif not deadline.is_missed and last + 1 < len(cells):
            cell = max(cell, last + 1)
        sign = Sign.MISSED if deadline.is_missed else Sign.DEADLINE
        below = cells[cell]
        ink = INKS[sign]
        if below.sign in (Sign.CRITICAL, Sign.OTHER, Sign.DONE) and self._color:
            ink = below.ink if below.ink.is_cut else below.ink.cut
        cells[cell] = _Cell(self._signs.single[sign], ink, sign)

    def _lay_arrows(self, cells: list[_Cell], row: Row) -> None:
        """At the edges, for what goes on outside; a whole plan that lies outside is an arrow alone."""
        scale = self._scale
        ink = Ink.STRONG if row.shape.is_bracket else Ink.CRITICAL if row.is_critical else Ink.OTHER
        if row.start < scale.start:
            cells[0] = _Cell(self._signs.arrows[0], ink, Sign.EDGE)
        if row.finish > scale.finish:
            cells[-1] = _Cell(self._signs.arrows[1], ink, Sign.EDGE)

    def _lay(self, cells: list[_Cell], places: Iterable[int], cell: _Cell) -> None:
        for place in places:
            if 0 <= place < len(cells):
                cells[place] = cell

    def _cell(self, sign: Sign, character: str | None = None) -> _Cell:
        return _Cell(character or self._signs.single[sign], INKS[sign], sign)
