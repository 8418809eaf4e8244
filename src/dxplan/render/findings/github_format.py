"""Findings as workflow commands: GitHub Actions shows them beside the lines of the plan."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.findings.review import Review
from dxplan.render.findings.text_format import FIX
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.display import visible
from dxplan.text.phrase import Language

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def diagnostics_github(checked: Iterable[Review], language: Language) -> str:
    """A line for each open finding: `::error file=…,line=…,col=…,endColumn=…,title=…::message`."""
    return "".join(_command(finding, language) for plan in checked for finding in plan.findings)


def _command(finding: Diagnostic, language: Language) -> str:
    span = finding.span
    properties = {
        "file": span.file,
        "line": span.line,
        "endLine": span.line,
        "col": span.column,
        "endColumn": span.column + span.length,
        "title": finding.code,
    }
    message = visible(finding.message.in_language(language))
    if finding.hint is not None:
        message += f"\n{FIX.in_language(language)}: {visible(finding.hint.in_language(language))}"
    said = ",".join(f"{key}={visible(str(value)).translate(_IN_PROPERTIES)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {said}::{message.translate(_IN_MESSAGES)}\n"
