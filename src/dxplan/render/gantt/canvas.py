"""A row of the chart as cells: layer upon layer, what matters more over what matters less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import is_not

from dxplan.render.gantt.background import Background
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.signs import INKS, Sign, Signs
from dxplan.render.gantt.strokes import stroke
from dxplan.render.gantt.tones import second_tones
from dxplan.render.gantt.view import Deadline, Row, Segment, Shape
from dxplan.render.lines import Part, between
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language
from dxplan.text.voice import FILE


class Cell(NamedTuple):
    """What a cell shows, in which ink, and which sign of the legend that is."""

    character: str = " "
    ink: Ink = Ink.NORMAL
    sign: Sign | None = None


_BLANK = Cell()
_GROUND = Cell(ink=INKS[Sign.GRID])
"""A blank between grid lines: in their ink, so that a row changes its ink less often."""
_FULL = "█"
_BARS = frozenset({Sign.CRITICAL, Sign.CHAIN, Sign.OTHER, Sign.DONE})
FREE = frozenset({None, Sign.GRID, Sign.DAYS_OFF, Sign.FLOAT})
"""What may be written over: nothing is lost by it."""


class _Ground(NamedTuple):
    """What is laid once for all rows over a background: the cells under them, the lines through them, and both."""

    background: Background
    cells: list[Cell]
    lines: dict[int, Cell]
    all: list[Cell]
    pieces: tuple[Part, ...]


class Canvas:
    """Draws rows at a scale with a set of signs, and notes which signs it used, in which inks where these differ.

    What is on the chain of work is drawn as such where it is not critical, or everywhere if the chain `is_asked` for.
    """

    def __init__(
        self, scale: Scale, signs: Signs, language: Language, *, color: bool, chain_is_asked: bool = False
    ) -> None:
        self.used: set[Sign | None] = set()
        self.inks: dict[Sign, set[Ink]] = {}
        self.links_left_out = 0
        self.scale = scale
        self.signs = signs
        self._language = language
        self._color = color
        self._chain_is_asked = chain_is_asked
        self._laid: _Ground | None = None
        self._unseen: set[Sign | None] = set()
        self._plain = {sign: Cell(signs.single[sign], INKS[sign], sign) for sign in signs.single}

    def cells(
        self, row: Row | None, background: Background, segments: Sequence[Segment] = (), *, is_second: bool = False
    ) -> list[Cell]:
        """A row, or the background alone. A plan is drawn as its `segments`, where there are any.

        `is_second`: in the tone that keeps it apart from a bar right above it.
        """
        ground = self._ground(background)
        cells = list(ground.cells)
        if row is not None:
            self._lay_float(cells, row)
            self._lay_baseline(cells, row)
        for place, line in ground.lines.items():
            cells[place] = line
        if row is not None:
            last = (
                self._lay_segments(cells, row, segments) if segments else self._lay_row(cells, row, is_second=is_second)
            )
            self._lay_lines_through_bar(cells, row, background)
            if row.shape is Shape.PLAN:  # its own promise: seen also where it is over before the plan is
                self._lay_agreement(cells, background)
            if row.deadline is not None:
                self._lay_deadline(cells, last, row.deadline)
                self._lay_lateness(cells, row, last, row.deadline)
            self._lay_arrows(cells, row)
        return cells

    def parts(self, cells: Sequence[Cell]) -> list[Part]:
        """The cells of a row as pieces of a line.

        Most of a row is what all rows over the same background are: it is put together once for all of them.
        """
        assert self._laid is not None
        ground, pieces = self._laid.all, self._laid.pieces
        is_own = bytes(map(is_not, cells, ground))
        first, end = is_own.find(1), is_own.rfind(1) + 1
        if first < 0:
            first = end = len(cells)
        if self._unseen:
            self._see(ground[:first])
            self._see(ground[end:])
        return [
            *between(pieces, 0, first),
            *_put_together(cells[first:end], self.used, color=self._color),
            *between(pieces, end, len(cells)),
        ]

    def _see(self, cells: Iterable[Cell]) -> None:
        """Notes what is seen of the background."""
        seen = self._unseen.intersection(cell.sign for cell in cells)
        self._unseen -= seen
        self.used |= seen

    def sign_of(self, row: Row) -> Sign:
        """How the bar of a task is drawn."""
        if row.is_on_chain and (self._chain_is_asked or not row.is_critical):
            return Sign.CHAIN
        return Sign.CRITICAL if row.is_critical else Sign.OTHER

    def second_tones(self, rows: Sequence[Row]) -> list[bool]:
        """Which rows are drawn in the second tone; without colour none."""
        return list(second_tones(map(self._filled, rows))) if self._color else [False] * len(rows)

    def _filled(self, row: Row) -> tuple[int, int] | None:
        """From when to when the bar of a task is as high as its row; None if nowhere."""
        if row.shape is Shape.TASK and row.is_critical and self.sign_of(row) is Sign.CRITICAL:
            return row.start, row.finish
        return None if row.done_until is None or row.shape is not Shape.TASK else (row.start, row.done_until)

    def extent(self, row: Row) -> tuple[int, int]:
        """The first and the last cell of a row, perhaps outside the chart."""
        first = self.scale.cell(row.start)
        return first, max(self.scale.cell(row.finish - 1), first)

    def _ground(self, background: Background) -> _Ground:
        if self._laid is None or background is not self._laid.background:
            cells = [_GROUND if self._color else _BLANK] * self.scale.cells
            self._lay(cells, background.grid, self.cell(Sign.GRID))
            self._lay(cells, background.days_off, self.cell(Sign.DAYS_OFF))
            lines = self._lines(background)
            everything = [lines.get(place, cell) for place, cell in enumerate(cells)]
            signs: set[Sign | None] = set()
            pieces = _put_together(everything, signs, color=self._color)
            self._laid = _Ground(background, cells, lines, everything, tuple(pieces))
            self._unseen = signs - self.used
        return self._laid

    def _lines(self, background: Background) -> dict[int, Cell]:
        """The lines that go down through all rows: an agreement's end, the status date, today; a later one on top."""
        lines: dict[int, Cell] = {}
        self._lay_agreement(lines, background)
        for place, sign in ((background.status, Sign.STATUS), (background.today, Sign.TODAY)):
            if place is not None:
                lines[place] = self.cell(sign)
        return lines

    def _lay_agreement(self, cells: list[Cell] | dict[int, Cell], background: Background) -> None:
        if background.agreement is not None:
            ink = Ink.MISSED if background.is_agreement_missed else INKS[Sign.AGREEMENT]
            cells[background.agreement] = self._inked(Sign.AGREEMENT, ink)

    def _lay_lines_through_bar(self, cells: list[Cell], row: Row, background: Background) -> None:
        """Today's line is seen through thin bars, and in colour through thick ones; the status date's through all."""
        status, today = background.status, background.today
        inside = status is not None and 0 < status < len(cells) - 1 and row.shape is Shape.TASK
        if inside and status is not None and {cells[status - 1].sign, cells[status + 1].sign} <= _BARS:
            cells[status] = self.cell(Sign.STATUS)
        if today is None or row.shape is not Shape.TASK:
            return
        below = cells[today]
        if below.sign is Sign.OTHER and below.character in self.signs.crossed:
            cells[today] = Cell(self.signs.crossed[below.character], below.ink, Sign.TODAY)
        elif self._color and below.character == _FULL:
            cells[today] = Cell(self.signs.single[Sign.TODAY], below.ink.cut, Sign.TODAY)

    def _lay_float(self, cells: list[Cell], row: Row) -> None:
        if row.float_until is not None:
            until = self.scale.cell(row.float_until - 1)
            self._lay(cells, range(self.scale.cell(row.finish), until + 1), self.cell(Sign.FLOAT))

    def _lay_baseline(self, cells: list[Cell], row: Row) -> None:
        """A thin shadow where the baseline has a task; what the bar covers of it is as agreed."""
        if row.baseline is not None and not row.shape.is_bracket:
            first = self.scale.cell(row.baseline[0])
            last = max(self.scale.cell(row.baseline[1] - 1), first)
            self._lay(cells, range(first, last + 1), self.cell(Sign.BASELINE))

    def _lay_row(self, cells: list[Cell], row: Row, *, is_second: bool) -> int:
        """Draws the bar, bracket or milestone; returns its last cell."""
        scale = self.scale
        first, last = self.extent(row)
        if last < 0 or first >= scale.cells:
            return last
        if row.shape is Shape.MILESTONE:
            sign = self.sign_of(row)
            ink = Ink.STRONG if sign is Sign.OTHER else INKS[sign]
            cells[first] = self._inked(Sign.MILESTONE, ink)
        elif row.shape is Shape.TASK:
            sign = self.sign_of(row)
            ink = self._second_ink(sign) if is_second else INKS[sign]
            pieces = self.signs.pieces[sign]
            parts = list(stroke(scale.eighth(row.start), scale.eighth(row.finish), scale.cells, pieces))
            last = parts[-1][0]
            for cell, piece in parts:
                cells[cell] = Cell(piece.sign, ink.cut if piece.is_cut else ink, sign)
            self._lay_done(cells, row, [cell for cell, _ in parts], is_second=is_second)
        else:
            bracket = self.signs.bracket
            sign = {Shape.PLAN: Sign.PLAN, Shape.GROUP: Sign.GROUP}.get(row.shape, Sign.PHASE)
            self._lay(cells, range(first, last + 1), self.cell(sign, bracket.middle))
            ends = ((first, bracket.alone),) if first == last else ((first, bracket.left), (last, bracket.right))
            for cell, character in ends:
                self._lay(cells, (cell,), self.cell(sign, character))
            self._lay_done(cells, row, range(first + 1, last))
        return last

    def _lay_segments(self, cells: list[Cell], row: Row, segments: Sequence[Segment]) -> int:
        """The phases of a plan in one row: of those that run at once the one begun last, its id where it begins."""
        _, end = self.extent(row)
        begun: list[tuple[int, int, str]] = []
        for number, segment in enumerate(segments):
            first = self.scale.cell(segment.start)
            last = max(self.scale.cell(segment.finish - 1), first)
            self._lay(cells, range(first, last + 1), self.cell(Sign.SEGMENT, self.signs.segments[number % 2]))
            begun.append((first, last, segment.id))
        starts = [first for first, _, _ in begun]
        for number, (first, last, id_) in enumerate(begun):
            following = next((start for start in starts[number + 1 :] if start > first), last + 1)
            shown = [start for start in starts[number + 1 :] if start == first]
            if not shown and len(id_) < min(following, last + 1) - first and id_.isascii():
                for place, character in enumerate(id_, first):
                    self._lay(cells, (place,), Cell(character, Ink.STRONG, Sign.SEGMENT))
        return end

    def _lay_done(self, cells: list[Cell], row: Row, bar: Iterable[int], *, is_second: bool = False) -> None:
        """Over the cells of a bar in which all work is done; the ends of a bracket stay."""
        if row.done_until is None:
            return
        until = len(cells) if row.done_until >= row.finish else self.scale.cell(row.done_until)
        done = self.cell(Sign.DONE)
        if is_second:
            done = done._replace(ink=self._second_ink(Sign.DONE))
        self._lay(cells, (cell for cell in bar if cell < until), done)

    def _lay_deadline(self, cells: list[Cell], last: int, deadline: Deadline) -> None:
        """The mark at its date, moved by a cell if need be: right of a bar that meets it, inside one that does not.

        So a mark never hides the end of the bar, and says the truth about it at any zoom.
        """
        cell = self.scale.cell(deadline.at - 1)
        if not 0 <= cell < len(cells):
            return
        if deadline.is_missed and 0 <= last - 1 < len(cells):
            cell = min(cell, last - 1)
        elif not deadline.is_missed and last + 1 < len(cells):
            cell = max(cell, last + 1)
        sign = Sign.MISSED if deadline.is_missed else Sign.DEADLINE
        below = cells[cell]
        ink = INKS[sign]
        if self._color and below.sign is Sign.CRITICAL:
            ink = below.ink if below.ink.is_cut else below.ink.cut
        cells[cell] = Cell(self.signs.single[sign], ink, sign)

    def _lay_lateness(self, cells: list[Cell], row: Row, last: int, deadline: Deadline) -> None:
        """By how many working days a deadline is missed: right of the bar, or left of it, where there is room."""
        if not deadline.is_missed:
            return
        text = "+" + deadline.lateness.number.said(FILE[self._language])
        right, left = last + 1, self.scale.cell(row.start) - 1 - len(text)
        for begin, end in ((right, right + len(text) + 1), (left, left + len(text) + 1)):
            if begin >= 0 and end <= len(cells) and all(cell.sign in FREE for cell in cells[begin:end]):
                blank = begin if begin == right else end - 1
                cells[blank] = _BLANK
                places = range(begin + 1, end) if begin == right else range(begin, end - 1)
                for place, character in zip(places, text, strict=True):
                    cells[place] = Cell(character, Ink.MISSED, Sign.MISSED)
                return

    def _lay_arrows(self, cells: list[Cell], row: Row) -> None:
        """At the edges, for what goes on outside; a whole plan that lies outside is an arrow alone."""
        scale = self.scale
        ink = Ink.STRONG if row.shape.is_bracket else INKS[self.sign_of(row)]
        if row.start < scale.start:
            cells[0] = Cell(self.signs.arrows[0], ink, Sign.EDGE)
        if row.finish > scale.finish:
            cells[-1] = Cell(self.signs.arrows[1], ink, Sign.EDGE)

    def _lay(self, cells: list[Cell], places: Iterable[int], cell: Cell) -> None:
        if isinstance(places, range):
            first = max(places.start, 0)
            last = max(min(places.stop, len(cells)), first)  # what ends before the axis would take cells away
            cells[first:last] = [cell] * (last - first)
            return
        for place in places:
            if 0 <= place < len(cells):
                cells[place] = cell

    def _second_ink(self, sign: Sign) -> Ink:
        """The second tone of a sign that has one, which the legend has to know."""
        ink = INKS[sign]
        if ink.second is not ink:
            self.inks.setdefault(sign, set()).update((ink, ink.second))
        return ink.second

    def _inked(self, sign: Sign, ink: Ink) -> Cell:
        """A cell that shows a sign in another ink than its own, which the legend has to know."""
        if self._color:
            self.inks.setdefault(sign, set()).add(ink)
        return Cell(self.signs.single[sign], ink, sign)

    def cell(self, sign: Sign, character: str | None = None) -> Cell:
        """A cell that shows a sign in its own ink."""
        return self._plain[sign] if character is None else Cell(character, INKS[sign], sign)


def _put_together(cells: Iterable[Cell], used: set[Sign | None], *, color: bool) -> list[Part]:
    """Cells as pieces of a line, one an ink; their signs are `used`."""
    parts: list[Part] = []
    text, before = "", Ink.NORMAL
    for cell, alike in groupby(cells):  # most stand beside the same one, which is quick to see
        character, ink, sign = cell
        used.add(sign)
        if color and ink is not before:
            if text:
                parts.append(Part(text, before))
            text, before = "", ink
        text += character * len(list(alike))
    return [*parts, Part(text, before)]
