"""The columns left of the chart: what they say and how wide they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.names import fit, padded
from dxplan.render.gantt.view import Row, Shape
from dxplan.render.lines import Part
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE
from dxplan.text.wording import written_date

_FINISH_FROM, _FLOAT_FROM = 100, 120  # widths of the whole from which there is room for these columns
_FINISH, _FLOAT = Text("Kết thúc", "Finish"), Text("Dự trữ", "Float")
_LEAST = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in cells; 0 for a column left out. `label` holds id and name, and a blank follows each column."""

    id: int
    label: int
    finish: int
    float: int
    indent: int

    @property
    def cells(self) -> int:
        """All columns with the blanks after them."""
        return sum(column + 1 for column in (self.label, self.finish, self.float) if column)


def columns(rows: Sequence[Row], width: int, language: Language) -> Columns:
    """As wide as the labels need, but leaving the chart about three fifths; figures only if there is room."""
    floats = [display_width(_FLOAT.in_language(language)), *(len(_float_of(row, language)) for row in rows)]
    finish = 10 if width >= _FINISH_FROM else 0
    float_ = max(floats) if width >= _FLOAT_FROM else 0
    figures = sum(column + 1 for column in (finish, float_) if column)
    room = max((width - figures) * 2 // 5, _LEAST)
    indent = 2 if room >= 36 else 1
    ids = min(max(display_width(row.id) for row in rows), room // 3)
    needed = max(
        display_width(row.name) + (0 if row.shape is Shape.PLAN else ids + 1 + indent * row.depth) for row in rows
    )
    return Columns(ids, min(needed, room), finish, float_, indent)


def label_parts(row: Row | None, layout: Columns, language: Language, ellipsis: str) -> list[Part]:
    """A row's columns."""
    if row is None:
        return [Part(" " * layout.cells)]
    strong = Ink.STRONG if row.shape.is_bracket else Ink.NORMAL
    if row.shape is Shape.PLAN:
        parts = [Part(padded(row.name, layout.label, ellipsis), strong)]
    else:
        id_ = padded(row.id, layout.id, ellipsis) + " " if layout.id else ""
        name = " " * (layout.indent * row.depth) + row.name
        ink = Ink.CRITICAL if row.is_critical and not row.shape.is_bracket else Ink.FAINT
        parts = [Part(id_, ink), Part(padded(name, layout.label - display_width(id_), ellipsis), strong)]
    parts.append(Part(" "))
    if layout.finish:
        parts.append(Part(padded(written_date(row.finish_day).in_language(language), layout.finish) + " "))
    if layout.float:
        parts.append(
            Part(
                _float_of(row, language).rjust(layout.float) + " ",
                Ink.NORMAL if row.slack is None or row.slack.minutes >= 0 else Ink.MISSED,
            )
        )
    return parts


def heading_parts(layout: Columns, language: Language) -> list[Part]:
    """The headings of the figures, above them."""
    text = " " * (layout.label + 1)
    if layout.finish:
        text += padded(_FINISH.in_language(language), layout.finish) + " "
    if layout.float:
        text += fit(_FLOAT.in_language(language), layout.float).rjust(layout.float) + " "
    return [Part(text, Ink.FAINT)]


def _float_of(row: Row, language: Language) -> str:
    return "" if row.slack is None else row.slack.number.said(FILE[language])
