"""What is written in a box, and how large boxes are: of one width in a picture. Lengths are millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dxplan.render.gantt.axis import MONTHS
from dxplan.render.gantt.pictures.lettering import cut, widest, wrapped
from dxplan.render.networks.view import Box, Phase
from dxplan.text.phrase import Language

LETTERS, SMALL = 2.7, 2.3
LINE, PAD, LIFT = 3.1, 1.2, 0.2
"""Lines stand a little higher than in the middle: under the last one hang dots, and the second edge is near."""
BOLD = 1.12
"""How much wider bold letters are."""
_MOST_LINES = 6
WIDTHS = (52.0, 48.0, 44.0, 40.0, 36.0, 33.0, 30.0, 27.0, 24.0)
"""Widths that are tried; narrow boxes are higher."""


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of a box: its id, its name, its days."""

    id: str
    name: tuple[str, ...]
    days: str


@dataclass(frozen=True, slots=True)
class Size:
    """The width of all boxes; the days stand beside the id, or else on a line of their own."""

    width: float
    days_beside: bool


def size_for(boxes: Sequence[Box], width: float, language: Language) -> Size:
    """Boxes of some width: whether there is room for the days beside every id."""
    ids = widest([_heading(box) for box in boxes], LETTERS * BOLD)
    days = widest([short_days(box, language) for box in boxes], SMALL)
    return Size(width, ids + days + 2 * PAD + 1.5 <= width)


def written(box: Box, size: Size, language: Language) -> Written:
    """What is written in a box; a name has as many lines as it needs, six at most."""
    room = size.width - 2 * PAD
    name = wrapped(box.name, room, LETTERS, _MOST_LINES) if box.name else ()
    return Written(cut(_heading(box), room, LETTERS * BOLD), name, short_days(box, language))


def title_lines(phase: Phase, size: Size, room: float) -> tuple[str, ...]:
    """What a phase is called, in one line where there is room for that, else in two: of a roomy box, or of its own."""
    return tuple(wrapped(phase_name(phase), max(room, 2 * size.width), LETTERS * BOLD, 2))


def height_of(box: Box, size: Size, language: Language) -> float:
    """How high a box is."""
    lines = len(written(box, size, language).name) + (1 if size.days_beside else 2)
    return lines * LINE + PAD


def phase_name(phase: Phase) -> str:
    """What a phase is called."""
    return f"{phase.id} {phase.name}".strip()


def short_days(box: Box, language: Language) -> str:
    """From when to when, years in two figures: 21/12/22–13/09/23, 21 Dec 22–13 Sep 23."""
    last = _short(box.finish, language)
    return last if box.is_milestone or box.start == box.finish else f"{_short(box.start, language)}–{last}"


def _short(day: date, language: Language) -> str:
    if language == "vi":
        return f"{day.day:02}/{day.month:02}/{day.year % 100:02}"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year % 100:02}"


def _heading(box: Box) -> str:
    """The id; of a milestone with a diamond."""
    return f"◆ {box.id}" if box.is_milestone else box.id
