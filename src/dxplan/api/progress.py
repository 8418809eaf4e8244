"""What is reported of tasks, written into a plan's file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dxplan.edit.progress.recording import Change, Recording, Refusal, record
from dxplan.edit.progress.report import Report, UnreadableReportError, read_progress
from dxplan.edit.progress.table import read_table
from dxplan.load.loader import LoadResult
from dxplan.network.expand import expanded
from dxplan.schedule.scheduler import scheduled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from dxplan.findings.review import Outcome
    from dxplan.schedule.result import Schedule

__all__ = ["Change", "Recording", "Refusal", "record_progress", "record_table", "schedule_recorded"]


def record_progress(
    outcome: Outcome, tasks: Iterable[str], said: Mapping[str, str], as_of: date | None, today: date
) -> Recording:
    """The file of a plan with what is said of some of its tasks (keys of a plan file to values as one writes them).

    `as_of` becomes its status date. All of it is in `Recording.after`, or nothing, and it is said why.
    """
    try:
        progress = read_progress(said)
    except UnreadableReportError as error:
        return Recording(outcome.file, outcome.data, outcome.data, refused=(Refusal(None, error.reason),))
    reports = [Report(task, progress) for task in dict.fromkeys(tasks)]
    return record(_loaded(outcome), outcome.file, reports, as_of, today)


def record_table(
    outcome: Outcome, table: bytes, as_of: date | None, today: date, *, skip_unknown: bool = False
) -> Recording:
    """The file of a plan with what a table (CSV) reports of its tasks; see `record_progress`.

    Rows of tasks that the plan does not know are refused, or with `skip_unknown` only named.
    """
    assert outcome.plan is not None
    found = read_table(table, outcome.plan)
    unknown = tuple(Refusal(None, reason, line) for line, reason in found.unknown)
    refused = tuple(Refusal(None, reason, line) for line, reason in found.wrong)
    if not skip_unknown:
        refused += unknown
    recording = record(_loaded(outcome), outcome.file, found.reports, as_of, today)
    if refused:
        all_refused = tuple(sorted((*recording.refused, *refused), key=lambda refusal: refusal.line))
        return Recording(outcome.file, outcome.data, outcome.data, refused=all_refused, plan=outcome.plan)
    return replace(recording, unknown=unknown)


def schedule_recorded(recording: Recording) -> Schedule | None:
    """The schedule of a plan with what was recorded; None if it has none."""
    return None if recording.plan is None else scheduled(expanded(recording.plan))


def _loaded(outcome: Outcome) -> LoadResult:
    plan = None if outcome.plan is None else outcome.plan.written
    return LoadResult(plan, outcome.diagnostics, outcome.data)
