"""New plans for programs and notebooks: what `dxplan init` writes, as a value that is not written yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dxplan.api.facade.plan import Plan
from dxplan.load.loader import load_bytes

if TYPE_CHECKING:
    from os import PathLike

    from dxplan.text.phrase import Language

__all__ = ["new_plan"]


def new_plan(
    template: str,
    *,
    start: date | None = None,
    province: str | None = None,
    name: str | None = None,
    file: str | PathLike[str] | None = None,
    today: date | None = None,
    language: Language = "vi",
) -> Plan:
    """A plan as `dxplan init` begins it; `Plan.data` is what its file is to hold, and nothing is written.

    Args:
        template: the name of one of `dxplan.roadmaps(language)`, or a plan file.
        start: the first day; the first working day of the month after `today` if none is named.
        province: the province or city, in any spelling; none is said if none is named.
        name: what the plan is called.
        file: where it is to be written; its name becomes the plan's id.
        today: the day that counts as today, as for `dxplan.load`.
        language: of the plan, and of texts.

    Raises:
        BeginningError: there is no such template, no such province, or the start is out of the years there are.
    """
    from dxplan.api.beginning import (
        begin_plan,
        find_roadmap,
        first_day_of_next_month,
        province_wished,
        start_typed,
    )

    roadmap = find_roadmap(template, language)
    path = Path(f"{roadmap.name}.yaml") if file is None else Path(file)
    of = None if province is None else province_wished(province)
    first = first_day_of_next_month(today or date.today()) if start is None else start_typed(start.isoformat())
    begun = begin_plan(roadmap, path, first, language, province=of, name=name)
    return Plan(load_bytes(begun.data, str(path)), str(path), today, language)
