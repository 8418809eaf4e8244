"""Findings as workflow commands: GitHub Actions shows them beside the lines of the plan."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.findings.review import Review
from dxplan.render.encoding import PLAIN
from dxplan.render.findings.context import Context
from dxplan.render.findings.levels import FIX
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.display import visible
from dxplan.text.phrase import Language

ENCODING = PLAIN
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def write(reviews: Sequence[Review], context: Context) -> str:
    """A line for each open finding: `::error file=…,line=…,col=…,endColumn=…,title=…::message`."""
    return "".join(_command(finding, context.language) for plan in reviews for finding in plan.findings)


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
