"""The scorecard of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.dcma import POINTS
from dxplan.checks.scorecard.gao import PRACTICES
from dxplan.checks.scorecard.point import Point
from dxplan.checks.scorecard.practice import judged
from dxplan.checks.threshold import Threshold
from dxplan.findings.reading import Reading, Scale
from dxplan.findings.scorecard import PointScore, Scorecard
from dxplan.model.baseline import Baseline
from dxplan.model.settings import Profile
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import WORKING_DAY
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Amount, Number


def score(schedule: Schedule, today: date, findings: Iterable[Diagnostic], baseline: Baseline | None) -> Scorecard:
    """Measure a plan, scheduling it once more; `findings` are those not waived, for the practices."""
    examination = Examination(schedule, today, baseline=baseline)
    readings = {point.number: point.measure(examination) for point in POINTS}
    open_, plan = tuple(findings), schedule.plan
    return Scorecard(
        plan=plan.id,
        name=plan.name,
        file=plan.file,
        profile=plan.checks.profile.value,
        status_date=plan.status_date,
        baseline=None if baseline is None else baseline.file or baseline.name,
        tasks=len(examination.assessed),
        links=len(examination.assessed_links),
        points=tuple(_scored(examination, point, readings[point.number]) for point in POINTS),
        practices=tuple(judged(practice, examination, readings, open_) for practice in PRACTICES),
    )


def _scored(examination: Examination, point: Point, reading: Reading) -> PointScore:
    return PointScore(
        code=point.code,
        title=point.title,
        formula=point.formula,
        reading=reading,
        at_least=point.at_least,
        scale=point.scale,
        instead=point.instead,
        usual=_usual(examination, point, reading),
    )


def _usual(examination: Examination, point: Point, reading: Reading) -> Text | None:
    """What DCMA asks for, where something else is asked of this plan."""
    if reading.limit is None or point.limit is None:
        return None
    differs = [limit for limit in (point.limit, point.span) if limit and _differs(examination, limit)]
    if not differs:
        return None
    limit = point.limit.default(Profile.DCMA)
    share = point.scale is Scale.SHARE
    return say(
        "mức của DCMA: {sign} {limit}{unit}{span}",
        "DCMA's own limit: {sign} {limit}{unit}{span}",
        sign="≥" if point.at_least else "≤",
        limit=Number(limit * 100 if share else limit, 2),
        unit=" %" if share else "",
        span=NOTHING if point.span is None else _beyond(point.span),
    )


def _beyond(span: Threshold) -> Text:
    days = Amount(span.default(Profile.DCMA), WORKING_DAY)
    return say(", trên {days}", ", more than {days}", days=days)


def _differs(examination: Examination, limit: Threshold) -> bool:
    return examination.limit(limit) != limit.default(Profile.DCMA)
