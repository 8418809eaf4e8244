"""The phases as a picture: one SVG for browsers, PDF and Word."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.render.documents.file_words import shortened
from dxplan.render.documents.sections.phase_bars import BarRow, Mark, PhaseBars
from dxplan.render.gantt.pictures.lettering import cut, width_of
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import possible, text
from dxplan.text.named_tuple import NamedTuple

_FAMILY = "'Times New Roman', 'Liberation Serif', Tinos, 'Libertinus Serif', serif"
_SIZE, _SMALL = 3.7, 3.2
"""Letters of 10,5 and 9 points, in millimetres."""
_TIMES = 0.92
"""How wide letters of Times New Roman are against those that `lettering` reckons with."""
_ROW, _BAR, _AXIS, _LEGEND = 5.0, 3.0, 5.0, 5.5
_NAMES_SHARE, _MOST_NAMES = 0.4, 75.0
_GAP = 2.0
_INK, _GREY, _RULE = "#000", "#a6a6a6", "#c8c8c8"
_DASH = "1.2 0.8"
_FLAG = 1.2
"""Half of what a deadline's triangle takes; none is cut off at the edge."""
_THIN, _THICK = 0.3, 0.7


class Drawn(NamedTuple):
    """An SVG, its size in millimetres, and what is said instead to those who do not see it."""

    svg: str
    width: float
    height: float
    says: str


def drawn(bars: PhaseBars, width: float, *, named: bool = True) -> Drawn:
    """The bars, `width` millimetres wide and as high as they need; numerals alone where a table below has the names."""
    labels = [f"{row.numeral}. {row.name}" if named else row.numeral for row in bars.rows]
    widest = max(_wide(label, _SIZE) for label in labels) + 2 * _GAP
    left = min(widest, max(width * _NAMES_SHARE, _MOST_NAMES))
    bottom = _AXIS + _ROW * len(bars.rows)
    height = bottom + _LEGEND
    body = "".join(
        [*_axis(bars, left, width, bottom), *_rows(bars, labels, left, width), *_marks(bars, left, width, bottom)]
    )
    legend = "".join(_legend(bars, width, bottom + _LEGEND - 1.2))
    says = possible(f"{bars.title}. {bars.sentence}")
    return Drawn(
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{n(width)}mm" height="{n(height)}mm" '
        f'viewBox="0 0 {n(width)} {n(height)}" font-family="{_FAMILY}" font-size="{n(_SIZE)}">'
        f"<title>{text(bars.title)}</title><desc>{text(bars.sentence)}</desc>{body}{legend}</svg>",
        width,
        height,
        says,
    )


def _axis(bars: PhaseBars, left: float, width: float, bottom: float) -> Iterator[str]:
    free = left
    for day, name in bars.ticks:
        x = left + bars.at(day) * (width - left)
        yield _line(x, _AXIS - 1, bottom, _RULE)
        if x >= free - 0.01 and x + _wide(name, _SMALL) <= width:
            yield f'<text x="{n(x + 0.6)}" y="{n(_AXIS - 1.4)}" font-size="{n(_SMALL)}">{text(name)}</text>'
            free = x + _wide(name, _SMALL) + _GAP
    for y in (_AXIS, bottom):
        yield f'<path d="M0 {n(y)}H{n(width)}" stroke="{_INK}" stroke-width="0.2" fill="none"/>'


def _rows(bars: PhaseBars, labels: list[str], left: float, width: float) -> Iterator[str]:
    for nth, (row, label) in enumerate(zip(bars.rows, labels, strict=True)):
        top = _AXIS + nth * _ROW
        name = _fitting(label, left - _GAP)
        yield f'<text x="0" y="{n(top + _ROW - 1.4)}">{text(name)}</text>'
        yield from _bar(row, bars, left, width, top + (_ROW - _BAR) / 2)


def _bar(row: BarRow, bars: PhaseBars, left: float, width: float, top: float) -> Iterator[str]:
    begin, end = bars.span(row)
    x, wide = left + begin * (width - left), max((end - begin) * (width - left), 0.6)
    yield _box(x, top, wide, _BAR, _GREY)
    if row.done:
        yield _box(x, top, wide * row.done, _BAR, _INK)


def _marks(bars: PhaseBars, left: float, width: float, bottom: float) -> Iterator[str]:
    for mark in bars.marks:
        x = left + bars.at(mark.day) * (width - left)
        x = min(x, width - _FLAG) if mark.is_deadline else x
        yield _line(x, _AXIS if mark.is_deadline else _AXIS - 1, bottom, _INK, _dash(mark), _stroke(mark))
        if mark.is_deadline:  # below the axis: above it stand the names of the years
            yield _flag(x, _AXIS + 2)


def _legend(bars: PhaseBars, width: float, base: float) -> Iterator[str]:
    """From the right: what the greys and the lines mean."""
    boxes = [(_GREY, bars.planned), *([(_INK, bars.recorded)] if bars.has_done else [])]
    lines = [(_dash(mark), _stroke(mark), mark.name) for mark in bars.marks]
    names = [*(name for _, name in boxes), *(name for *_, name in lines)]
    x = max(width - sum(_wide(name, _SMALL) + 6 + _GAP for name in names) + _GAP, 0)
    for color, name in boxes:
        yield _box(x, base - 2.3, 4, 2.3, color)
        yield f'<text x="{n(x + 5)}" y="{n(base)}" font-size="{n(_SMALL)}">{text(name)}</text>'
        x += _wide(name, _SMALL) + 6 + _GAP
    for dash, stroke, name in lines:
        yield _line(x + 3, base - 2.8, base + 0.6, _INK, dash, stroke)
        if not dash:
            yield _flag(x + 3, base - 1.4)
        yield f'<text x="{n(x + 5)}" y="{n(base)}" font-size="{n(_SMALL)}">{text(name)}</text>'
        x += _wide(name, _SMALL) + 6 + _GAP


def _dash(mark: Mark) -> str:
    return "" if mark.is_deadline else _DASH


def _stroke(mark: Mark) -> float:
    return _THICK if mark.is_deadline else _THIN


def _flag(x: float, tip: float) -> str:
    """A triangle on top of the deadline's line, which tells it from the lines of the axis."""
    return f'<path d="M{n(x - _FLAG)} {n(tip - 2)}H{n(x + _FLAG)}L{n(x)} {n(tip)}Z" fill="{_INK}"/>'


def _fitting(name: str, room: float) -> str:
    """A name in some room, cut between words."""
    kept = cut(name, room / _TIMES, _SIZE)
    return kept if kept == name else shortened(name, len(kept))


def _wide(name: str, size: float) -> float:
    return width_of(name, size) * _TIMES


def _box(x: float, y: float, width: float, height: float, color: str) -> str:
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" fill="{color}"/>'


def _line(x: float, top: float, bottom: float, color: str, dash: str = "", stroke: float = _THIN) -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="M{n(x)} {n(top)}V{n(bottom)}" stroke="{color}" stroke-width="{n(stroke)}" fill="none"{dashed}/>'
