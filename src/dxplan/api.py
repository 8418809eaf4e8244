"""The pipeline: load, expand, build the network, schedule, check, render; and all that the command line needs of it."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dxplan.checks.examination import Examination
from dxplan.checks.runner import examine
from dxplan.findings.figures import figures_of
from dxplan.findings.review import Outcome, Review
from dxplan.findings.selection import Selection
from dxplan.findings.where.conditions import Condition, NoConditionError
from dxplan.load.file import plans_in
from dxplan.load.loader import LoadResult, load
from dxplan.model.baseline import Baseline
from dxplan.model.moment import Moment
from dxplan.model.system import Route
from dxplan.network import network as networks
from dxplan.network.expand import expanded
from dxplan.schedule.folded import task_meant
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import closest
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.page import Page
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dxplan.doctor.explanation import Explanation
    from dxplan.doctor.standing import Standing
    from dxplan.edit.mending import Mending
    from dxplan.edit.progress.recording import Change, Recording, Refusal
    from dxplan.exchange.importing.bringing import Brought
    from dxplan.exchange.incoming import Refused, Unkept
    from dxplan.exchange.outgoing import MissingExtraError
    from dxplan.findings.patch import Patch
    from dxplan.findings.plan_diff import PlanDiff
    from dxplan.findings.scorecard import Scorecard
    from dxplan.findings.what_if import WhatIf
    from dxplan.load.baseline import BaselineResult
    from dxplan.scenario.supposed.suppositions import NotSupposedError, Supposition
    from dxplan.source.precedence import Chapter
    from dxplan.text.phrase import Language
    from dxplan.tracking.earned import Earned
    from dxplan.tracking.making import NewBaseline
    from dxplan.tracking.resolving import Resolved

__all__ = [
    "ALL_SHOWN",
    "Baseline",
    "BaselineResult",
    "Brought",
    "Change",
    "Condition",
    "Diagnostic",
    "Earned",
    "Explanation",
    "Exported",
    "Mending",
    "MissingExtraError",
    "Moment",
    "NewBaseline",
    "NoConditionError",
    "NoMomentError",
    "NoVersionError",
    "NotSupposedError",
    "Outcome",
    "Page",
    "Recording",
    "Refusal",
    "Refused",
    "Resolved",
    "Review",
    "Route",
    "Schedule",
    "Scorecard",
    "Scoring",
    "Selection",
    "Severity",
    "baselines_of",
    "check_file",
    "closest",
    "diff_plans",
    "earned_value",
    "explain_task",
    "export_file",
    "export_formats",
    "import_file",
    "import_report",
    "imported_baselines",
    "make_baseline",
    "measured_as",
    "mend_read",
    "nearest_task",
    "pages_of",
    "patches_of",
    "period_closes",
    "plans_in",
    "procedure_chapters",
    "read_condition",
    "read_moment",
    "record_progress",
    "record_table",
    "resolve_baseline",
    "schedule_file",
    "schedule_guessed",
    "schedule_loaded",
    "schedule_recorded",
    "schedule_version",
    "score_file",
    "spent_by_year",
    "standing_of",
    "suppositions_of",
    "task_meant",
    "what_if",
    "write_supposed",
]

ALL_SHOWN = Selection()
_LATER = {
    "Change": "dxplan.edit.progress.recording",
    "Explanation": "dxplan.doctor.explanation",
    "Mending": "dxplan.edit.mending",
    "MissingExtraError": "dxplan.exchange.outgoing",
    "NotSupposedError": "dxplan.scenario.supposed.suppositions",
    "Refused": "dxplan.exchange.incoming",
    "Recording": "dxplan.edit.progress.recording",
    "Refusal": "dxplan.edit.progress.recording",
    "BaselineResult": "dxplan.load.baseline",
    "Brought": "dxplan.exchange.importing.bringing",
    "Earned": "dxplan.tracking.earned",
    "NewBaseline": "dxplan.tracking.making",
    "Resolved": "dxplan.tracking.resolving",
    "Scorecard": "dxplan.findings.scorecard",
}
"""Where values live that few commands make: loaded when they are asked for."""


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class NoVersionError(ValueError):
    """There is no such version of a file in git; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


class NoMomentError(ValueError):
    """A text is no date, month, quarter or year; `reason` says why and what would be one."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def schedule_file(path: Path, baseline: Baseline | None = None) -> Outcome:
    """Read and schedule the plan in a file. All mistakes come back as diagnostics.

    With a `baseline`, that counts instead of the plan's own.
    """
    return schedule_loaded(_with(load(path), baseline), str(path))


def schedule_guessed(path: Path, today: date, baseline: Baseline | None = None) -> Outcome:
    """Read and schedule the plan in a file as it would be if its tasks said what their names tell."""
    from dxplan.scenario.guessed import guessed

    loaded, marks = guessed(_with(load(path), baseline), today)
    return replace(schedule_loaded(loaded, str(path)), guessed=marks)


def _with(loaded: LoadResult, baseline: Baseline | None) -> LoadResult:
    if baseline is None or loaded.plan is None:
        return loaded
    return replace(loaded, plan=replace(loaded.plan, baseline=baseline))


def schedule_loaded(loaded: LoadResult, file: str) -> Outcome:
    """Schedule what was read, if it can be."""
    if loaded.plan is None:
        return Outcome(file, None, None, loaded.diagnostics, loaded.data)
    plan = expanded(loaded.plan) if loaded.is_usable else loaded.plan
    network = networks.build(plan)
    diagnostics = loaded.diagnostics
    if not network.is_acyclic:
        from dxplan.network.cycles import cycle_diagnostics

        as_written = networks.build(loaded.plan)  # a circle of every unit is one there, in the words of the file
        diagnostics += cycle_diagnostics(network if as_written.is_acyclic else as_written)
    if not loaded.is_usable or not network.is_acyclic:
        return Outcome(file, loaded.plan, None, diagnostics, loaded.data)
    try:
        return Outcome(file, plan, compute(network), diagnostics, loaded.data)
    except BeyondDatesError:
        log = Log(file)
        log.report(
            "DX039",
            loaded.plan.places.position("tasks"),
            Text("tiến độ vượt ra ngoài các năm 1 đến 9999", "the schedule leaves the years 1 to 9999"),
        )
        return Outcome(file, loaded.plan, None, (*diagnostics, *log.diagnostics), loaded.data)


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


def spent_by_year(schedule: Schedule) -> dict[int, int]:
    """What a plan takes from its budget in each year (đồng), as the checks count it."""
    from dxplan.checks.resources import ledger

    return ledger.spent_by_year(list(ledger.entries(Examination(schedule, schedule.first_day))))


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
    from dxplan.scenario.supposed.reading import suppositions

    return suppositions(set_=set_, drop=drop, add=add, delay=delay, lose=lose)


def what_if(schedule: Schedule, suppositions: Iterable[Supposition], today: date) -> WhatIf:
    """A plan with supposed changes beside itself: dates, promises, findings as of `today`, money.

    Raises:
        NotSupposedError: one of them cannot be made of the plan, or they leave no schedule.
    """
    from dxplan.findings.what_if import WhatIf, missing_from
    from dxplan.scenario.supposed.side_by_side import supposed

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


def schedule_version(name: str) -> Outcome:
    """Read and schedule a plan file, or one as it was in git: `HEAD~3:plans/hcm.yaml`, from the repository's root.

    A file of that name comes first.

    Raises:
        NoVersionError: there is no such file at that revision.
    """
    revision, colon, path = name.partition(":")
    if not colon or not revision or os.path.exists(name):  # noqa: PTH110  # what is no path at all does not exist
        return schedule_file(Path(name))
    from dxplan.load.loader import load_bytes
    from dxplan.load.revision import at_revision

    here = Path("plan.yaml")
    content = at_revision(revision, path, here)
    if isinstance(content, Text) and path and not path.startswith("./"):
        beside = at_revision(revision, f"./{path}", here)
        content = content if isinstance(beside, Text) else beside
    if isinstance(content, Text):
        raise NoVersionError(content)
    return schedule_loaded(load_bytes(content, name), name)


def diff_plans(old: Outcome, new: Outcome) -> PlanDiff:
    """What differs between two versions of a plan that are scheduled, what moves, and because of what."""
    from dxplan.findings.plan_diff import PlanDiff
    from dxplan.scenario.differences.attribution import attribution
    from dxplan.scenario.differences.comparing import differences
    from dxplan.scenario.supposed.side_by_side import kept_promises, moves

    assert old.schedule is not None and new.schedule is not None  # noqa: PT018
    found = differences(old.schedule.plan.written, new.schedule.plan.written)
    before = old.schedule
    if found.old is not old.schedule.plan.written:
        before = compute(networks.build(expanded(found.old)))
    after = new.schedule
    return PlanDiff(
        old.file,
        new.file,
        found,
        attribution(found, before, after),
        moves(before, after),
        kept_promises(before, after),
        spent_by_year(before),
        spent_by_year(after),
    )


class Scoring(NamedTuple):
    """A measured plan; there is no card if the plan cannot be scheduled."""

    outcome: Outcome
    card: Scorecard | None


def score_file(path: Path, today: date, baseline: Baseline | None = None) -> Scoring:
    """Measure the plan in a file by DCMA's points and GAO's practices, against a baseline or the plan's own."""
    from dxplan.checks.scorecard.card import score

    review = check_file(path, today, baseline=baseline)
    schedule = review.outcome.schedule
    if schedule is not None:
        baseline = schedule.plan.baseline
    card = None if schedule is None else score(schedule, today, (*review.findings, *review.held_back), baseline)
    return Scoring(review.outcome, card)


class Exported(NamedTuple):
    """A plan in another program's format, what that is called, and what it cannot say.

    No `data` if the plan cannot be scheduled.
    """

    outcome: Outcome
    title: Text
    data: bytes | None = None
    left_out: tuple[Unkept, ...] = ()


def export_formats() -> tuple[str, ...]:
    """The formats that plans can be exported in, in alphabetical order."""
    from dxplan.exchange.registry_of_writers import writer_names

    return writer_names()


def export_file(path: Path, format_: str, today: date, language: Language | None = None) -> Exported:
    """Read and schedule the plan in a file and write it in one of the `export_formats`, as of `today`.

    `language` is the plan's own if none is named.

    Raises:
        MissingExtraError: the format needs a library that is not installed.
    """
    from dxplan.exchange.outgoing import Outgoing
    from dxplan.exchange.registry_of_writers import left_out_by, writer_named
    from dxplan.exchange.written_out import written_out

    writer = writer_named(format_)
    review = check_file(path, today) if writer.NEEDS_REVIEW else None
    outcome = schedule_file(path) if review is None else review.outcome
    schedule = outcome.schedule
    if schedule is None:
        return Exported(outcome, writer.TITLE)
    outgoing = Outgoing(written_out(schedule), review, language or schedule.plan.language, today)
    return Exported(outcome, writer.TITLE, writer.write(outgoing), left_out_by(writer, outgoing))


def import_file(
    path: Path,
    *,
    ids_from_names: bool = False,
    columns: dict[str, str] | None = None,
    language: Language = "vi",
) -> Brought | Refused:
    """Read another program's file, whatever its format, as a plan in `language`, and compare its dates.

    `columns` says of a table which of its headings stands for which key.
    """
    from dxplan.exchange.importing.bringing import bring
    from dxplan.exchange.incoming import Wishes

    return bring(path, Wishes(ids_from_names, columns or {}, language))


def imported_baselines(brought: Brought, plan_file: Path, today: date, language: Language) -> tuple[NewBaseline, ...]:
    """The baselines of an imported file, each with the text of its file beside that of the plan."""
    from dxplan.exchange.importing.baselines import baseline_files

    return baseline_files(brought, plan_file, today, language)


def import_report(brought: Brought, format_: str, language: Language, width: int) -> str:
    """What an import carried over, what not, and which dates differ: as `text` or `json`."""
    from dxplan.exchange.importing.report import report_json, report_text

    return report_json(brought) if format_ == "json" else report_text(brought, language, width)


def resolve_baseline(meant: str, path: Path) -> Resolved:
    """The baseline that a name beside the plan in a file, a file, or a git revision means."""
    from dxplan.tracking.resolving import resolve

    return resolve(meant, load(path).plan, path)


def make_baseline(schedule: Schedule, name: str, today: date, reason: str, by: str | None = None) -> NewBaseline:
    """Freeze a schedule as planned under a name: the file to be written, or why there can be none."""
    from dxplan.tracking.making import new_baseline

    return new_baseline(schedule, name, today, reason, by)


def earned_value(schedule: Schedule, *, in_money: bool | None = None) -> Earned | Text:
    """The earned value of a plan under way, against its baseline; or why it cannot be measured."""
    from dxplan.tracking import earned

    return earned.earned_value(schedule, schedule.plan.baseline, in_money=in_money)


def baselines_of(path: Path) -> tuple[BaselineResult, ...]:
    """The baselines beside the plan in a file, as they were read, the oldest first."""
    from dxplan.load.baseline import file_of, names_beside, read_baseline

    return tuple(read_baseline(file_of(path, name)) for name in names_beside(path))


def mend_read(
    outcome: Outcome, today: date, selection: Selection = ALL_SHOWN, *, guess: bool = False
) -> Mending | None:
    """What a file that was read would be with everything mended that surely can be; None if it is no sound plan.

    With `guess` the kinds and systems that the names of tasks tell are written, too.
    """
    from dxplan.edit.mending import mend, mend_and_mark

    if guess:
        return mend_and_mark(outcome.data, outcome.file, today, selection)
    return None if outcome.schedule is None else mend(outcome.data, outcome.file, today, selection)


def patches_of(reviews: Iterable[Review]) -> dict[Diagnostic, Patch]:
    """What can go from the files of some plans to mend their findings, each by itself, for programs that offer it."""
    from dxplan.edit.patches import patches

    return {finding: patch for review in reviews for finding, patch in patches(review).items()}


def record_progress(
    outcome: Outcome, tasks: Iterable[str], said: Mapping[str, str], as_of: date | None, today: date
) -> Recording:
    """The file of a plan with what is said of some of its tasks (keys of a plan file to values as one writes them).

    `as_of` becomes its status date. All of it is in `Recording.after`, or nothing, and it is said why.
    """
    from dxplan.edit.progress.recording import Recording, Refusal, record
    from dxplan.edit.progress.report import Report, UnreadableReportError, read_progress

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
    from dxplan.edit.progress.recording import Recording, Refusal, record
    from dxplan.edit.progress.table import read_table

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
    from dxplan.schedule.scheduler import scheduled

    return None if recording.plan is None else scheduled(recording.plan)


def period_closes(period: str) -> date | None:
    """The last day of which the report of a period (`2022-Q3`, `9/2022`, `2022-H1`) tells; None of no period."""
    from dxplan.model.reporting_period import closing_day

    return closing_day(period)


def _loaded(outcome: Outcome) -> LoadResult:
    plan = None if outcome.plan is None else outcome.plan.written
    return LoadResult(plan, outcome.diagnostics, outcome.data)


def _is_reported(mistake: Diagnostic, selection: Selection) -> bool:
    """Whether a mistake in reading is shown; an error always is: without it a broken plan would look sound."""
    if mistake.severity is Severity.ERROR:
        return True
    return selection.wants(mistake.code) and selection.shows(mistake.severity)


def explain_task(schedule: Schedule, task: str) -> Explanation:
    """Why a task stands where it stands, and what would keep the dates that are missed through it."""
    from dxplan.doctor.explanation import explain

    return explain(schedule, task)


def standing_of(schedule: Schedule, today: date, as_of: date | None = None) -> Standing:
    """Where a plan stands at the close of `as_of`, else of its status date, else of today."""
    from dxplan.doctor.standing import standing

    return standing(schedule, today, as_of)


def nearest_task(task: str, outcomes: Iterable[Outcome]) -> str | None:
    """The task id of some plans that is most like a mistyped one."""
    return closest(task, [id_ for outcome in outcomes if outcome.plan is not None for id_ in outcome.plan.tasks])


def measured_as(code: str) -> Text | None:
    """The title of the scorecard's point or practice that a code such as DCMA-12 names, if it names one."""
    from dxplan.checks import catalogue

    return catalogue.measured_as(code)


def pages_of(code: str | None, *, rules_only: bool = False) -> tuple[tuple[Page, ...], str | None]:
    """The pages that a code, a rule's name, an alias or a family stands for (all, or all rules, if None is asked for).

    Without such a page: none, and the word nearest to what was asked for.
    """
    from dxplan.checks.catalogue import nearest, pages, pages_named
    from dxplan.checks.registry import rules

    if code is None:
        return tuple(rule.page for rule in rules()) if rules_only else pages(), None
    found = pages_named(code)
    return found, None if found else nearest(code)


def procedure_chapters(route: Route | None = None, day: date | None = None) -> tuple[Chapter, ...]:
    """The table of the procedure: of all routes or one, of all times or as it holds on a day."""
    from dxplan.checks.procedure.table import chapters

    return chapters(route, day)


def read_condition(text: str) -> Condition:
    """A condition on tasks: `lead=STTTT and (late or float<5)`.

    Raises:
        NoConditionError: it is none.
    """
    from dxplan.findings.where import reading

    return reading.read_condition(text)


def read_moment(text: str) -> Moment:
    """A date, month, quarter or year, written as in plan files.

    Raises:
        NoMomentError: it is none of them.
    """
    from dxplan.load.fields.dates import rough_date
    from dxplan.load.nodes import Scalar

    log = Log("")
    moment = rough_date(log, Scalar(text.strip(), 0, 0, plain=False))
    if log.diagnostics:
        message, hint = log.diagnostics[0].message, log.diagnostics[0].hint
        raise NoMomentError(
            message if hint is None else say("{message}; {hint}", "{message}; {hint}", message=message, hint=hint)
        )
    if moment is None:
        raise NoMomentError(Text("chưa ghi ngày", "no date is given"))
    return moment
