"""The scorecard of a plan: what DCMA's points and GAO's practices say of it, with the figures they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dxplan.findings.reading import Reading, Scale, Verdict
from dxplan.text.phrase import Text


@dataclass(frozen=True, slots=True)
class PointScore:
    """A point of the DCMA assessment with its reading; `formula` says what is divided by what.

    The value has to be at most the limit, or `at_least`; where there is none, `instead` says what is asked for. `usual`
    is what the assessment itself asks for, where this plan's limit is another one.
    """

    code: str
    title: Text
    formula: Text
    reading: Reading
    at_least: bool
    scale: Scale
    instead: Text | None
    usual: Text | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for or against a practice; one that decides nothing is `REPORT` or `NOT_APPLICABLE`."""

    verdict: Verdict
    text: Text


@dataclass(frozen=True, slots=True)
class PracticeScore:
    """A practice of GAO's guide with its verdict and what that rests on."""

    code: str
    title: Text
    verdict: Verdict
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All points and practices of a plan; `tasks` and `links` are those that most points count.

    `baseline` is the file of the older version that progress was measured against.
    """

    plan: str
    name: Text
    file: str
    profile: str
    status_date: date | None
    baseline: str | None
    tasks: int
    links: int
    points: tuple[PointScore, ...]
    practices: tuple[PracticeScore, ...]
