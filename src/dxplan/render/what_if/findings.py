"""The findings that come and go between two versions of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.findings.levels import SEVERITY_NAMES, SEVERITY_STYLES
from dxplan.render.lines import Line, Part, line
from dxplan.render.what_if.sides import INDENT
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import Count, Noun
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE

MOST_FINDINGS = 12
NEW_FINDINGS = Text("phát hiện mới", "new findings")
GONE_FINDINGS = Text("không còn phát hiện", "findings gone")
_SAME = Text("phát hiện: như cũ", "findings: the same")
_OTHERS = Noun("phát hiện nữa", "more finding")


def finding_lines(new: Sequence[Diagnostic], gone: Sequence[Diagnostic], language: Language) -> Iterator[Line]:
    """Those that come, those that go; or that they are the same."""
    yield from _findings(new, NEW_FINDINGS, language, "+")
    yield from _findings(gone, GONE_FINDINGS, language, "−")
    if not new and not gone:
        yield line(_SAME.in_language(language), "dim", INDENT)


def _findings(findings: Sequence[Diagnostic], what: Text, language: Language, sign: str) -> Iterator[Line]:
    if not findings:
        return
    yield line(f"{what.in_language(language)}: {len(findings)}", "bold", INDENT)
    for finding in findings[:MOST_FINDINGS]:
        level = SEVERITY_NAMES[finding.severity].in_language(language)
        yield Line(
            (
                Part(f"{sign} "),
                Part(f"{level} {finding.code}", SEVERITY_STYLES[finding.severity] if sign == "+" else "dim"),
                Part(f" {visible(finding.message.said(FILE[language]))}"),
            ),
            2 * INDENT,
        )
    rest = len(findings) - MOST_FINDINGS
    if rest > 0:
        yield line(Count(rest, _OTHERS).said(FILE[language]), "dim", 2 * INDENT)
