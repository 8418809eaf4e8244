"""Where demands stand on sheets of paper: under the last rows, or where these leave no room on a sheet of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dxplan.render.gantt.pictures.panels import PANEL
from dxplan.render.gantt.pictures.paper import BOTTOM, TOP
from dxplan.render.gantt.pictures.sheets import AXIS, FOOT, HEAD, Placed
from dxplan.render.gantt.view import Load
from dxplan.text.phrase import Language

_GAP = 8.0
"""Millimetres over a panel: room for the labels at the foot of the rows."""


@dataclass(frozen=True, slots=True)
class PlacedLoad:
    """A demand on its sheet, in the language of its plan, with its upper edge."""

    load: Load
    language: Language
    top: float = 0.0


Content = tuple[list[Placed], tuple[PlacedLoad, ...]]
"""The rows of a sheet, and the demands under them."""


def with_loads(pages: Iterable[list[Placed]], loads: Sequence[tuple[Load, Language]], height: float) -> list[Content]:
    """Sheets of some height with their rows, and then the demands; no panel is cut."""
    found: list[Content] = [(page, ()) for page in pages]
    for load, language in loads:
        page, before = found[-1]
        top = foot_of(page, before) + _GAP
        if top + PANEL > height - BOTTOM - FOOT and (page or before):
            page, before = [], ()
            top = foot_of(page, before) + _GAP
            found.append((page, before))
        found[-1] = page, (*before, PlacedLoad(load, language, top))
    return found


def foot_of(page: Sequence[Placed], loads: Sequence[PlacedLoad] = ()) -> float:
    """Where what stands on a sheet ends."""
    if loads:
        return loads[-1].top + PANEL
    return page[-1].top + page[-1].height if page else TOP + HEAD + AXIS


def load_said(load: Load, language: Language) -> str:
    """A demand as a sentence, for who hears the chart."""
    return f"{load.resource.name}: {load.said.in_language(language)}"
