"""The pipeline: load, build the network, schedule, check, render."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dxplan.checks.runner import examine
from dxplan.load.file import MAX_BYTES
from dxplan.load.loader import LoadResult, load
from dxplan.load.log import Log
from dxplan.model.plan import Plan
from dxplan.model.settings import Waiver
from dxplan.network import network as networks
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.schedule.summary import Summary, summarize
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.text import Language, Text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan file: a schedule, or the mistakes because of which there is none (or both)."""

    file: str
    plan: Plan | None
    schedule: Schedule | None
    diagnostics: tuple[Diagnostic, ...]


def schedule_file(path: Path) -> Outcome:
    """Read and schedule the plan in a file. All mistakes come back as diagnostics."""
    return schedule_loaded(load(path), str(path))


def schedule_loaded(loaded: LoadResult, file: str) -> Outcome:
    """Schedule what was read, if it can be."""
    if loaded.plan is None:
        return Outcome(file, None, None, loaded.diagnostics)
    network = networks.build(loaded.plan)
    diagnostics = loaded.diagnostics
    if not network.is_acyclic:
        from dxplan.network.cycles import cycle_diagnostics

        diagnostics += cycle_diagnostics(network)
    if not loaded.is_usable or not network.is_acyclic:
        return Outcome(file, loaded.plan, None, diagnostics)
    try:
        return Outcome(file, loaded.plan, compute(network), diagnostics)
    except BeyondDatesError:
        log = Log(file)
        log.report(
            "DX039",
            loaded.plan.places.position("tasks"),
            Text("tiến độ vượt ra ngoài các năm 1 đến 9999", "the schedule leaves the years 1 to 9999"),
        )
        return Outcome(file, loaded.plan, None, (*diagnostics, *log.diagnostics))


@dataclass(frozen=True, slots=True)
class Review:
    """A checked plan: its findings, those waived, and its figures (None if the plan cannot be scheduled)."""

    outcome: Outcome
    findings: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...]
    summary: Summary | None


def check_file(path: Path, today: date) -> Review:
    """Read, schedule and examine the plan in a file, as of `today`."""
    outcome = schedule_file(path)
    if outcome.schedule is None:
        return Review(outcome, outcome.diagnostics, (), None)
    result = examine(outcome.schedule, today)
    findings = sorted((*outcome.diagnostics, *result.findings), key=lambda finding: finding.severity.rank)
    return Review(outcome, tuple(findings), result.waived, summarize(outcome.schedule))


def read_source(file: str) -> str:
    """The text of a plan file, for excerpts; empty if it cannot be read (any more)."""
    path = Path(file)
    try:
        if not path.is_file():
            return ""  # what is no file can be read only once
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""


def page_of(code: str | None, language: Language) -> tuple[str | None, str | None]:
    """The page of a code, a rule's name or an alias (all codes with their titles if None is asked for).

    Without such a page: None, and the code nearest to what was asked for.
    """
    from dxplan.checks.registry import find_rule, rules
    from dxplan.load.mistakes import MISTAKES
    from dxplan.load.suggest import closest
    from dxplan.render.diagnostics.rule_page import rule_page

    if code is None:
        titles = [(m.code, m.title) for m in MISTAKES.values()] + [(r.code, r.title) for r in rules()]
        return "".join(f"{code}  {title.in_language(language)}\n" for code, title in titles), None
    rule = find_rule(code)
    if rule is not None:
        return rule_page(rule.page, language), None
    for mistake in MISTAKES.values():
        if code.casefold() in (mistake.code.casefold(), mistake.name):
            return rule_page(mistake.page, language), None
    names = [n for rule in rules() for n in (rule.code, rule.name, *rule.aliases)]
    return None, closest(code, [*names, *MISTAKES, *(m.name for m in MISTAKES.values())])
