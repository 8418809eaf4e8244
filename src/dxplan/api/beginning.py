"""New plan files: from a roadmap that is there, or from another program's file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dxplan.edit.beginning.beginning_error import BeginningError
from dxplan.edit.beginning.begun import MODELINE, SCHEMA_FILE, Begun, begin, from_elsewhere
from dxplan.edit.beginning.first_days import first_day_of_next_month, start_typed
from dxplan.edit.beginning.roadmaps import Roadmap, find_roadmap, roadmaps
from dxplan.edit.beginning.wishes import NewPlan, id_of, province_wished

if TYPE_CHECKING:
    from datetime import date

    from dxplan.text.phrase import Language

__all__ = [
    "MODELINE",
    "SCHEMA_FILE",
    "BeginningError",
    "Begun",
    "Roadmap",
    "begin_imported",
    "begin_plan",
    "find_roadmap",
    "first_day_of_next_month",
    "province_wished",
    "roadmaps",
    "start_typed",
]


def begin_plan(
    template: Roadmap,
    file: Path,
    start: date,
    language: Language,
    *,
    province: str | None = None,
    name: str | None = None,
) -> Begun:
    """The plan that a template gives for a province from a day on, for `file`, whose name becomes its id.

    Dates follow the start; what Tết would spoil is moved behind it; the deadline leaves a buffer.

    Raises:
        BeginningError: the template is no sound plan, or what is wished leads out of the years there are.
    """
    return begin(template, NewPlan(id_of(file), start, language, province, name))


def begin_imported(
    text: str,
    file: Path,
    start: date | None,
    language: Language,
    *,
    province: str | None = None,
    name: str | None = None,
) -> bytes:
    """The text of an imported plan, for `file`, with what is told of it otherwise than its source does.

    Raises:
        BeginningError: something cannot be put in for certain.
    """
    return from_elsewhere(text, NewPlan(id_of(file), start, language, province, name))
