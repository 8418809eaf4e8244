"""A plan beside itself with changes that are only supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.findings import spent_by_year
from dxplan.checks.runner import examine
from dxplan.findings.figures import figures_of
from dxplan.findings.what_if import WhatIf, missing_from
from dxplan.scenario.supposed.reading import suppositions
from dxplan.scenario.supposed.side_by_side import supposed
from dxplan.scenario.supposed.suppositions import NotSupposedError, Supposition

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dxplan.findings.review import Outcome
    from dxplan.schedule.result import Schedule

__all__ = ["NotSupposedError", "Supposition", "WhatIf", "suppositions_of", "what_if", "write_supposed"]


def suppositions_of(
    *,
    set_: Iterable[str] = (),
    drop: Iterable[str] = (),
    add: Iterable[str] = (),
    delay: Iterable[str] = (),
    lose: Iterable[str] = (),
) -> tuple[Supposition, ...]:
    """Changes to suppose, as they are typed: `TD24.duration=90d`, `A→B`, `A→C SS+5d`, `TD14=30d`, `vnpt_exp=2`.

    Raises:
        NotSupposedError: one is not written as it has to be.
    """
    return suppositions(set_=set_, drop=drop, add=add, delay=delay, lose=lose)


def what_if(schedule: Schedule, suppositions: Iterable[Supposition], today: date) -> WhatIf:
    """A plan with supposed changes beside itself: dates, promises, findings as of `today`, money.

    Raises:
        NotSupposedError: one of them cannot be made of the plan, or they leave no schedule.
    """
    sides = supposed(schedule, suppositions)
    old, new = examine(sides.before, today).findings, examine(sides.after, today).findings
    return WhatIf(
        sides,
        figures_of(sides.before),
        figures_of(sides.after),
        new=missing_from(old, new),
        gone=missing_from(new, old),
        spent_before=spent_by_year(sides.before),
        spent_after=spent_by_year(sides.after),
    )


def write_supposed(outcome: Outcome, tried: WhatIf) -> bytes:
    """The file of a plan with the supposed changes, byte for byte the same elsewhere, read again and compared.

    Raises:
        NotSupposedError: one of them cannot be written for certain; nothing is.
    """
    from dxplan.edit.supposing import written

    return written(outcome.data, outcome.diagnostics, tried.sides)
