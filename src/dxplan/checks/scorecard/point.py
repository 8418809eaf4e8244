"""What a point of the scorecard is."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.counting import Count
from dxplan.checks.law.standards.judging import judged
from dxplan.checks.threshold import Threshold
from dxplan.findings.scorecard import Reading, Scale
from dxplan.text.phrase import Text


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the DCMA 14-point assessment.

    `formula` says what `count` divides by what. `limit` is a share or an index from 0 on, at most or `at_least`; a
    limit that carries the code of a rule can be set in a plan, the others follow the profile. `span` is the length in
    working days from which something counts as long. Points without limit say in `instead` what is asked for. One that
    is `to_the_letter` allows no exception in small plans.
    """

    number: int
    title: Text
    formula: Text
    count: Count
    limit: Threshold | None = None
    span: Threshold | None = None
    at_least: bool = False
    scale: Scale = Scale.SHARE
    to_the_letter: bool = False
    instead: Text | None = None

    @property
    def code(self) -> str:
        """DCMA-01 to DCMA-14, as rules name them among their aliases."""
        return code_of(self.number)

    def measure(self, examination: Examination) -> Reading:
        """What it reads in a plan."""
        return judged(
            examination,
            self.count(examination),
            self.limit,
            at_least=self.at_least,
            scale=self.scale,
            to_the_letter=self.to_the_letter,
        )


def code_of(number: int) -> str:
    """The code of the point with a number."""
    return f"DCMA-{number:02}"
