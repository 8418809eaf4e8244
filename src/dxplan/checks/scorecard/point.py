"""What a point of the scorecard is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxplan.checks.threshold import Threshold
from dxplan.findings.scorecard import Reading, Scale
from dxplan.text.phrase import Text

if TYPE_CHECKING:
    from dxplan.checks.examination import Examination


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the DCMA 14-point assessment.

    `formula` says what is divided by what. `limit` is a share or an index from 0 on, at most or `at_least`; a limit
    that carries the code of a rule can be set in a plan, the others follow the profile. `span` is the length in
    working days from which something counts as long. Points without limit say in `instead` what is asked for.
    """

    number: int
    title: Text
    formula: Text
    measure: Callable[[Examination], Reading]
    limit: Threshold | None = None
    span: Threshold | None = None
    at_least: bool = False
    scale: Scale = Scale.SHARE
    instead: Text | None = None

    @property
    def code(self) -> str:
        """DCMA-01 to DCMA-14, as rules name them among their aliases."""
        return f"DCMA-{self.number:02}"
