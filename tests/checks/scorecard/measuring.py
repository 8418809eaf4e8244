"""What single points read in small plans, and how practices are judged there."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.runner import examine
from dxplan.checks.scorecard.card import score
from dxplan.checks.scorecard.dcma import POINTS
from dxplan.findings.reading import Reading, Verdict
from dxplan.findings.scorecard import PracticeScore
from dxplan.model.baseline import Baseline
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.scheduler import as_planned
from tests.checks.examining import TODAY, scheduled

PASS, PARTLY, FAIL, REPORT, NOT_APPLICABLE = Verdict


def reading(number: int, text: str, baseline: str | None = None) -> Reading:
    """What a point reads in a plan file, measured against an older version of it."""
    (point,) = (point for point in POINTS if point.number == number)
    return point.measure(examination(text, baseline))


def examination(text: str, baseline: str | None = None) -> Examination:
    """A plan file under examination."""
    return Examination(scheduled(text), TODAY, baseline=None if baseline is None else agreed(baseline))


def agreed(text: str) -> Baseline:
    """What an older version of a plan file has agreed."""
    return baseline_of(as_planned(scheduled(text)), "older")


def fraction(read: Reading) -> tuple[float | None, float | None]:
    """Numerator and denominator."""
    return read.numerator, read.denominator


def chain_of(count: int, link: str = "", duration: str = "5d") -> str:
    """Tasks T1 to Tn, each after the one before it."""
    first = f"T1: {{duration: {duration}}}"
    rest = [f"T{n}: {{duration: {duration}, after: T{n - 1}{link}}}" for n in range(2, count + 1)]
    return "\n".join([first, *rest])


def practice(number: int, text: str, baseline: str | None = None) -> PracticeScore:
    """How a practice is judged in a plan file."""
    schedule = scheduled(text)
    older = None if baseline is None else agreed(baseline)
    card = score(schedule, TODAY, examine(schedule, TODAY).findings, older)
    return card.practices[number - 1]


def grounds(found: PracticeScore) -> str:
    """What that rests on, in English."""
    return "; ".join(piece.text.en for piece in found.evidence)
