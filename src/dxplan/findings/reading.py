"""What a measure reads in a plan: counts, a limit, and the verdict they come to."""

from __future__ import annotations

from enum import Enum

from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Verdict(Enum):
    """What a measure says of a plan. `REPORT` is a figure without a limit."""

    PASS = "pass"
    PARTLY = "partly"
    FAIL = "fail"
    REPORT = "report"
    NOT_APPLICABLE = "n/a"


class Scale(Enum):
    """How a value is written: 3,9 % or 1,02."""

    SHARE = "share"
    INDEX = "index"


class Reading(NamedTuple):
    """What a point reads in a plan: numerator, denominator and limit, or why it does not apply.

    `tasks` are those that speak against the plan, in file order. `remarks` say what was counted, the operands, or the
    reason for the verdict.
    """

    verdict: Verdict
    numerator: float | None = None
    denominator: float | None = None
    limit: float | None = None
    tasks: tuple[str, ...] = ()
    remarks: tuple[Text, ...] = ()

    @property
    def value(self) -> float | None:
        """Numerator over denominator."""
        if self.numerator is None or not self.denominator:
            return None
        return self.numerator / self.denominator
