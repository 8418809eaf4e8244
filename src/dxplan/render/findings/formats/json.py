"""Findings and figures as JSON for other programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from dxplan.findings.figures import Figures
from dxplan.findings.review import Review
from dxplan.model.moment import Moment
from dxplan.model.named import meant_in
from dxplan.render.encoding import PLAIN
from dxplan.render.findings.context import Context
from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.phrase import Language, Text, plain_parts
from dxplan.text.working_amounts import WorkingAmount

ENCODING = PLAIN


def write(reviews: Sequence[Review], context: Context) -> str:
    """`{"findings": […], "waived": […], "summary": {"errors", "warnings", "notes", "waived", …, "plans": […]}}`.

    With a single plan its figures stand in `summary` itself, too.
    """
    language = context.language
    findings = [finding for plan in reviews for finding in plan.findings]
    counted = Counter(finding.severity for finding in findings)
    plans = [_figures(plan.figures, language) for plan in reviews if plan.figures is not None]
    summary: dict[str, Any] = {
        "errors": counted[Severity.ERROR],
        "warnings": counted[Severity.WARNING],
        "notes": counted[Severity.NOTE],
        "waived": sum(len(plan.waived) for plan in reviews),
        "held_back": sum(len(plan.held_back) for plan in reviews),
        "crashed": sorted({code for plan in reviews for code in plan.crashed}),
        **(plans[0] if len(plans) == 1 else {}),
        "plans": plans,
    }
    waived = [
        {
            **_finding(finding, language),
            "reason": waiver.reason.in_language(language),
            "until": None if waiver.until is None else waiver.until.isoformat(),
        }
        for plan in reviews
        for finding, waiver in plan.waived
    ]
    document = {
        "findings": [_finding(finding, language) for finding in findings],
        "waived": waived,
        "summary": summary,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def write_statistics(reviews: Sequence[Review], context: Context) -> str:
    """A list with an object for each code."""
    from dxplan.render.findings.statistics import counted, statistics_json

    return statistics_json(counted(reviews, context.pages()), context.language)


def _finding(finding: Diagnostic, language: Language) -> dict[str, Any]:
    remedies = list(remedies_in(finding.hint))
    meant = meant_in(finding.hint)
    first = next((remedy for remedy in remedies if not remedy.accepts), None)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message.in_language(language),
        "file": finding.span.file,
        "line": finding.span.line,
        "column": finding.span.column,
        "end_column": finding.span.column + finding.span.length,
        "task": finding.task,
        "why": None if finding.why is None else finding.why.in_language(language),
        "hint": None if finding.hint is None else finding.hint.in_language(language),
        "related": [
            {
                "file": related.span.file,
                "line": related.span.line,
                "column": related.span.column,
                "message": related.message.in_language(language),
            }
            for related in finding.related
        ],
        "remedy": first.plain() if first is not None else None if meant is None else meant.remedy(),
        "other_remedies": [remedy.plain() for remedy in remedies if remedy is not first],
        "parts": plain_parts(finding.message),
    }


def _figures(figures: Figures, language: Language) -> dict[str, Any]:
    return {key: _plain(getattr(figures, key), language) for key in figures._fields}


def _plain(value: object, language: Language) -> object:
    if isinstance(value, Text):
        return value.in_language(language)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Moment):
        return value.plain()
    if isinstance(value, WorkingAmount):
        return value.days
    return list(value) if isinstance(value, tuple) else value
