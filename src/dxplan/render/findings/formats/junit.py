"""Findings as a JUnit report: GitLab, Jenkins and others show them as test results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from dxplan.findings.review import Review
from dxplan.render.encoding import PLAIN
from dxplan.render.findings.context import Context
from dxplan.render.findings.levels import FIX, WHY
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.display import visible
from dxplan.text.expression import expression
from dxplan.text.phrase import Language, Text

ENCODING = PLAIN
_NO_XML = expression("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SOUND = Text("không có lỗi hay cảnh báo", "no errors or warnings")


def write(reviews: Sequence[Review], context: Context) -> str:
    """A suite for each plan, a case for each finding.

    Errors and warnings are failures, notes passed cases that say something, waived findings skipped ones. A plan
    without failures has a passed case of its own.
    """
    language = context.language
    titles = {page.code: page.title.in_language(language) for page in context.pages()}
    suites = [_suite(plan, titles, language) for plan in reviews]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="dxplan check">']
    lines += [line for suite in suites for line in suite]
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _suite(plan: Review, titles: Mapping[str, str], language: Language) -> list[str]:
    failures = sum(finding.severity is not Severity.NOTE for finding in plan.findings)
    names = _Names(plan.file, titles)
    cases: list[str] = []
    for finding in plan.findings:
        cases += _case(names.next(finding), _said(finding, language))
    for finding, waiver in plan.waived:
        skipped = f"    <skipped message={_quoted(waiver.reason.in_language(language))}/>"
        cases += _case(names.next(finding), [skipped])
    count = len(plan.findings) + len(plan.waived)
    if not failures:
        cases += _case(f"name={_quoted(_SOUND.in_language(language))} classname={_quoted(plan.file)}", [])
        count += 1
    head = f'tests="{count}" failures="{failures}" errors="0" skipped="{len(plan.waived)}"'
    return [f"  <testsuite name={_quoted(plan.file)} {head}>", *cases, "  </testsuite>"]


class _Names:
    """Names of cases, each once in a plan and without lines: programs compare reports by them."""

    def __init__(self, file: str, titles: Mapping[str, str]) -> None:
        self._file = file
        self._titles = titles
        self._used: Counter[str] = Counter()

    def next(self, finding: Diagnostic) -> str:
        """The attributes that name the case of a finding."""
        where = "" if finding.task is None else f" ({finding.task})"
        name = f"{finding.code} {self._titles.get(finding.code, '')}{where}"
        self._used[name] += 1
        again = f" #{self._used[name]}" if self._used[name] > 1 else ""
        return f'name={_quoted(name + again)} classname={_quoted(self._file)} line="{finding.span.line}"'


def _case(attributes: str, inside: Sequence[str]) -> Iterator[str]:
    if not inside:
        yield f"    <testcase {attributes}/>"
        return
    yield f"    <testcase {attributes}>"
    yield from (f"  {line}" for line in inside)
    yield "    </testcase>"


def _said(finding: Diagnostic, language: Language) -> list[str]:
    message = finding.message.in_language(language)
    lines = [f"{finding.span}: {message}"]
    for label, text in ((WHY, finding.why), (FIX, finding.hint)):
        if text is not None:
            lines.append(f"{label.in_language(language)}: {text.in_language(language)}")
    body = escape("\n".join(map(_readable, lines)))
    if finding.severity is Severity.NOTE:
        return [f"    <system-out>{body}</system-out>"]
    return [f'    <failure type="{finding.severity.value}" message={_quoted(message)}>{body}</failure>']


def _quoted(text: str) -> str:
    return quoteattr(_readable(text))


def _readable(text: str) -> str:
    """Text without what XML or a terminal cannot take."""
    return _NO_XML.sub("\ufffd", visible(text))
