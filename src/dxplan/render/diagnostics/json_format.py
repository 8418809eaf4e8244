"""Findings and figures as JSON for other programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from dxplan.schedule.summary import Summary
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.text import Language, Text


def diagnostics_json(
    findings: Sequence[Diagnostic], summaries: Iterable[Summary], waived: int, language: Language
) -> str:
    """`{"findings": […], "summary": {"errors", "warnings", "notes", "waived", "plans": […]}}`.

    With a single plan its figures stand in `summary` itself, too.
    """
    counted = Counter(finding.severity for finding in findings)
    plans = [_summary(summary, language) for summary in summaries]
    summary: dict[str, Any] = {
        "errors": counted[Severity.ERROR],
        "warnings": counted[Severity.WARNING],
        "notes": counted[Severity.NOTE],
        "waived": waived,
        **(plans[0] if len(plans) == 1 else {}),
        "plans": plans,
    }
    document = {"findings": [_finding(finding, language) for finding in findings], "summary": summary}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message.in_language(language),
        "file": finding.span.file,
        "line": finding.span.line,
        "column": finding.span.column,
        "task": finding.task,
        "hint": None if finding.hint is None else finding.hint.in_language(language),
    }


def _summary(summary: Summary, language: Language) -> dict[str, Any]:
    return {key: _plain(getattr(summary, key), language) for key in asdict(summary)}


def _plain(value: object, language: Language) -> object:
    if isinstance(value, Text):
        return value.in_language(language)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
