"""What is wrong with a plan, and how it measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.plans import schedule_file, schedule_guessed
from dxplan.checks.examination import Examination
from dxplan.checks.runner import examine
from dxplan.findings.figures import figures_of
from dxplan.findings.review import Outcome, Review
from dxplan.findings.selection import ALL_SHOWN, Selection
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.named_tuple import NamedTuple

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dxplan.findings.scorecard import Scorecard
    from dxplan.model.baseline import Baseline
    from dxplan.schedule.result import Schedule

__all__ = [
    "ALL_SHOWN",
    "Review",
    "Scoring",
    "Selection",
    "Severity",
    "check_file",
    "review_of",
    "score_file",
    "score_read",
    "spent_by_year",
]


def check_file(
    path: Path,
    today: date,
    selection: Selection = ALL_SHOWN,
    *,
    guess: bool = False,
    baseline: Baseline | None = None,
) -> Review:
    """Read, schedule and examine the plan in a file, as of `today`, its forecast by a `baseline` if one is given.

    With `guess` tasks that say no kind or no system have those that the names tell; a note says so.
    """
    outcome = schedule_guessed(path, today, baseline) if guess else schedule_file(path, baseline)
    return review_of(outcome, today, selection)


def review_of(outcome: Outcome, today: date, selection: Selection = ALL_SHOWN) -> Review:
    """Examine a plan that was read and scheduled, as of `today`."""
    mistakes = tuple(mistake for mistake in outcome.diagnostics if _is_reported(mistake, selection))
    if outcome.schedule is None:
        return Review(outcome=outcome, findings=mistakes)
    result = examine(outcome.schedule, today, selection, guessed=outcome.guessed)
    findings = tuple(sorted((*mistakes, *result.findings), key=lambda finding: finding.severity.rank))
    return Review(
        outcome=outcome,
        findings=findings,
        waived=result.waived,
        figures=figures_of(outcome.schedule),
        held_back=result.held_back,
        crashed=result.crashed,
        less_severe=result.less_severe,
        is_partial=selection.is_partial,
    )


def _is_reported(mistake: Diagnostic, selection: Selection) -> bool:
    """Whether a mistake in reading is shown; an error always is: without it a broken plan would look sound."""
    if mistake.severity is Severity.ERROR:
        return True
    return selection.wants(mistake.code) and selection.shows(mistake.severity)


def spent_by_year(schedule: Schedule) -> dict[int, int]:
    """What a plan takes from its budget in each year (đồng), as the checks count it."""
    from dxplan.checks.resources import ledger

    return ledger.spent_by_year(list(ledger.entries(Examination(schedule, schedule.first_day))))


class Scoring(NamedTuple):
    """A measured plan; there is no card if the plan cannot be scheduled."""

    outcome: Outcome
    card: Scorecard | None


def score_file(path: Path, today: date, baseline: Baseline | None = None) -> Scoring:
    """Measure the plan in a file by DCMA's points and GAO's practices, against a baseline or the plan's own."""
    return score_read(schedule_file(path, baseline), today)


def score_read(outcome: Outcome, today: date) -> Scoring:
    """Measure a plan that was read and scheduled, against its baseline."""
    from dxplan.checks.scorecard.card import score

    review, schedule = review_of(outcome, today), outcome.schedule
    if schedule is None:
        return Scoring(outcome, None)
    findings = (*review.findings, *review.held_back)
    return Scoring(outcome, score(schedule, today, findings, schedule.plan.baseline))
