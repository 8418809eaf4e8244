"""Which layout is printed largest, on which sheet."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.render.networks.boxes import LETTERS, WIDTHS, size_for
from dxplan.render.networks.effort import Effort, TooLargeError, effort_of
from dxplan.render.networks.layout import Graphviz, Layout, laid_out
from dxplan.render.networks.view import NetworkView
from dxplan.text.named_tuple import NamedTuple

MARGIN, HEAD, FOOT = 12.0, 15.0, 8.0
_LEAST_LETTERS = 1.7
"""Millimetres (4.8 points): what is printed smaller gets a larger sheet."""
_LARGEST = 1.3
"""Small networks are not blown up further."""
_MANY, _TOO_MANY = 150, 600
"""Boxes from which fewer layouts are tried."""


class Sheet(NamedTuple):
    """A sheet of paper: its name, width and height."""

    name: str
    width: float
    height: float


SHEETS = {
    "a4": Sheet("A4", 297, 210),
    "a3": Sheet("A3", 420, 297),
    "a2": Sheet("A2", 594, 420),
    "a1": Sheet("A1", 841, 594),
    "a0": Sheet("A0", 1189, 841),
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A layout on a sheet, drawn `scale` times its size with its upper left corner at `left`, `top`."""

    layout: Layout
    sheet: Sheet
    scale: float
    left: float
    top: float

    @property
    def letters(self) -> float:
        """How high letters are printed (millimetres)."""
        return self.scale * LETTERS


def placed(view: NetworkView, engine: Graphviz, smallest: str | None = None) -> Placed:
    """The layout that is printed largest on the smallest sheet, or a larger one if its letters were too small there.

    Where no sheet is asked for it is A4 if letters are of their usual size on it: a few tasks are lost on A3.

    Time may run down or to the right, the sheet lie or stand, boxes be wide or narrow.

    Raises:
        TooLargeError: there is more than a sheet could show.
    """
    boxes = list(view.boxes())
    effort = effort_of(view)
    if effort.is_too_large:
        raise TooLargeError
    layouts = [
        laid_out(view, size_for(boxes, width, view.language), downwards=downwards, engine=engine, care=effort.care)
        for width, downwards in _ways(effort)
    ]
    sizes = list(SHEETS.values())
    best = None
    for sheet in sizes[list(SHEETS).index(smallest or "a4") :]:
        both = (sheet, Sheet(sheet.name, sheet.height, sheet.width))
        best = max((_on(layout, each) for layout in layouts for each in both), key=lambda found: found.scale)
        least = LETTERS if smallest is None and sheet is sizes[0] else _LEAST_LETTERS
        if best.letters >= least:
            break
    assert best is not None
    return best


def _ways(effort: Effort) -> list[tuple[float, bool]]:
    """The widths of boxes to be tried, each with time to the right and down: as many as there is time for."""
    for widths, boxes in ((WIDTHS, _MANY), (WIDTHS[::4], _TOO_MANY)):
        if effort.boxes <= boxes and 2 * len(widths) <= effort.layouts:
            return [(width, downwards) for width in widths for downwards in (False, True)]
    return [(WIDTHS[4], False), (WIDTHS[4], True)][: effort.layouts]


def _on(layout: Layout, sheet: Sheet) -> Placed:
    room = sheet.width - 2 * MARGIN, sheet.height - 2 * MARGIN - HEAD - FOOT
    scale = min(room[0] / max(layout.width, 1), room[1] / max(layout.height, 1), _LARGEST)
    left = MARGIN + (room[0] - scale * layout.width) / 2
    return Placed(layout, sheet, scale, left, MARGIN + HEAD + (room[1] - scale * layout.height) / 2)
