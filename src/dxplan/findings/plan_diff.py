"""Two versions of a plan: what differs, what moves, and because of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dxplan.scenario.differences.attribution import Attribution
from dxplan.scenario.differences.comparing import Differences
from dxplan.scenario.supposed.side_by_side import Kept, TaskMove
from dxplan.source.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """`old` and `new` name the versions; ids are those of the newer one. Money is đồng by year.

    `new_findings` and `gone_findings` are those that come and go, where both versions have been examined.
    """

    old: str
    new: str
    differences: Differences
    attribution: Attribution
    moved: tuple[TaskMove, ...]
    promises: tuple[Kept, ...]
    spent_before: Mapping[int, int]
    spent_after: Mapping[int, int]
    new_findings: tuple[Diagnostic, ...] = ()
    gone_findings: tuple[Diagnostic, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether both versions say the same."""
        return self.differences.is_empty
