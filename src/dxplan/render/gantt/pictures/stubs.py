"""Links to rows of other sheets: a stub at the bar with the ids of the other ends, where there is room for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.lettering import width_of
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.gantt.view import Shape
from dxplan.text.named_tuple import NamedTuple

_LETTERS = 2.0
_LINE, _AIR = 1.8, 0.5
_BESIDE = 1.6
"""Half of a milestone, and more than half of the mark of a deadline."""
_MOST = 3


class End(NamedTuple):
    """The other end of a link: the id of its row, at which end of this one it is, and whether it comes in here."""

    id: str
    at_start: bool
    comes_in: bool


@dataclass(frozen=True, slots=True)
class Ends:
    """The other ends of the links of every row of a drawing, by the number of the plan and the id of the row."""

    of_row: Mapping[tuple[int, str], Sequence[End]] = field(default_factory=dict)

    @classmethod
    def of(cls, drawing: Drawing) -> Ends:
        """All that are drawn."""
        found: defaultdict[tuple[int, str], list[End]] = defaultdict(list)
        for group, records in drawing.plans:
            ids = {record.row.id for record in records if record.row.shape is not Shape.GROUP}
            for record in records:
                for link in record.row.links:
                    if link.predecessor in ids:
                        row, before = (group.number, record.row.id), (group.number, link.predecessor)
                        found[row].append(End(link.predecessor, link.type.to_start, comes_in=True))
                        found[before].append(End(record.row.id, link.type.from_start, comes_in=False))
        return cls(found)


def stubs(record: Record, ends: Sequence[End], ruler: Ruler, y: float) -> Iterator[str]:
    """The stubs of a row whose bar lies at height `y`; `ends` are those on other sheets."""
    row = record.row
    if not (ruler.shows(row.start) and ruler.shows(row.finish)):
        return
    marks = [] if row.deadline is None else [ruler.at(row.deadline.at)]
    baseline = record.baseline or (row.start, row.finish)
    beside = _BESIDE if row.shape is Shape.MILESTONE else 0.0
    left = min(ruler.at(row.start) - beside, ruler.at(baseline[0]))
    right = max(ruler.at(row.finish) + beside, ruler.at(row.float_until or 0), ruler.at(baseline[1]))
    for at_start, edge, far in ((True, left, ruler.left), (False, right, ruler.right)):
        here = [end for end in ends if end.at_start is at_start]
        if here:
            yield from _stub(here, edge, far, y, marks)


def _stub(ends: Sequence[End], edge: float, far: float, y: float, marks: Sequence[float]) -> Iterator[str]:
    ids = list(dict.fromkeys(end.id for end in ends))
    side = 1 if far > edge else -1
    out = edge + side * _LINE
    for count in range(min(_MOST, len(ids)), 0, -1):
        said = ", ".join(ids[:count]) + ("…" if count < len(ids) else "")
        end = out + side * (_AIR + width_of(said, _LETTERS))
        low, high = min(edge, end) - _BESIDE, max(edge, end) + _BESIDE
        if (far - end) * side < 0 or any(low < mark < high for mark in marks):
            continue
        comes_in = any(each.comes_in for each in ends)
        way = f"M{n(out)} {n(y)}H{n(edge)}" if comes_in else f"M{n(edge)} {n(y)}H{n(out)}"
        turn = "" if side > 0 else " right"
        yield f'<path class="link" d="{way}" marker-end="url(#tip-link)"/>'
        yield f'<text class="stub{turn}" x="{n(out + side * _AIR)}" y="{n(y + 0.7)}">{text(said)}</text>'
        return
