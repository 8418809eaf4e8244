"""What the findings of the examples say and where, with what they advise and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dxplan.checks.harm import FAMILIES
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Span
from dxplan.text.phrase import LANGUAGES
from tests.checks.examining import shown_by_examples
from tests.conftest import Golden


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_what_the_findings_of_a_family_say(family: str, golden: Golden) -> None:
    said = "\n".join(paragraph for rule in rules() if rule.family == family for paragraph in _said(rule))
    golden(f"{family}.txt", said)


def _said(rule: Rule) -> Iterator[str]:
    """Each finding of the rule's examples and of the plans of many faults, once."""
    yield from dict.fromkeys(_paragraph(finding) for _, finding in shown_by_examples(rule))


def _paragraph(finding: Diagnostic) -> str:
    lines = [f"{finding.code} {finding.severity.value} {finding.task or '–'} at {_at(finding.span)}"]
    for language in LANGUAGES:
        lines.append(f"  {finding.message.in_language(language)}")
        if finding.hint is not None:
            lines.append(f"    → {finding.hint.in_language(language)}")
        lines += [f"    · {_at(other.span)} {other.message.in_language(language)}" for other in finding.related]
    return "\n".join(lines) + "\n"


def _at(span: Span) -> str:
    return f"{span.line}:{span.column}"
