"""All rules over a scheduled plan: findings in order of harm, and those that the plan waives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.registry import rules
from dxplan.checks.rule import Finding, Place, Rule
from dxplan.model.settings import Waiver
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic, Related
from dxplan.source.span import Span


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the rules found in a plan: open findings, and waived ones each with its waiver."""

    findings: tuple[Diagnostic, ...]
    waived: tuple[tuple[Diagnostic, Waiver], ...]


def examine(schedule: Schedule, today: date, selected: Iterable[Rule] | None = None) -> CheckResult:
    """Run the rules (all, or the selected ones), the most harmful findings first, then in file order."""
    examination = Examination(schedule, today)
    found = sorted(
        _run(examination, rules() if selected is None else selected),
        key=lambda d: (d.severity.rank, d.span.line, d.span.column, d.code),
    )
    open_: list[Diagnostic] = []
    waived: list[tuple[Diagnostic, Waiver]] = []
    for diagnostic in found:
        waiver = next((w for w in schedule.plan.checks.waivers if _covers(w, diagnostic, today)), None)
        if waiver is None:
            open_.append(diagnostic)
        else:
            waived.append((diagnostic, waiver))
    return CheckResult(tuple(open_), tuple(waived))


def _run(examination: Examination, selected: Iterable[Rule]) -> Iterator[Diagnostic]:
    for rule in selected:
        for finding in rule.check(examination):
            yield _diagnostic(examination, rule, finding)


def _diagnostic(examination: Examination, rule: Rule, finding: Finding) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        severity=finding.severity or rule.severity,
        message=finding.message,
        span=_span(examination, finding.place),
        why=rule.why,
        hint=finding.hint or rule.fix,
        related=tuple(Related(_span(examination, place), text) for place, text in finding.related),
        task=finding.task,
    )


def _span(examination: Examination, place: Place) -> Span:
    return examination.plan.span(place.places, *place.path)


def _covers(waiver: Waiver, diagnostic: Diagnostic, today: date) -> bool:
    return (
        waiver.code == diagnostic.code
        and (waiver.task is None or waiver.task == diagnostic.task)
        and (waiver.until is None or today <= waiver.until)
    )
