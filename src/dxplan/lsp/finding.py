"""What is wrong with the plan being typed, placed in its text."""

from __future__ import annotations

from datetime import date

from dxplan.api.findings import Review, Severity, review_of
from dxplan.api.plans import Diagnostic
from dxplan.lsp.positions import Stretch
from dxplan.lsp.readings import Reading
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text

_HINT = Text("Cách sửa", "Fix")


class Mark(NamedTuple):
    """A finding at its place: what is wrong with why and what to do, and the other places that belong to it."""

    at: Stretch
    code: str
    severity: Severity
    message: str
    related: tuple[tuple[Stretch, str], ...]
    finding: Diagnostic


def reviewed(reading: Reading, today: date) -> Review:
    """The plan examined by all rules, as of `today`."""
    return review_of(reading.outcome, today)


def marks(reading: Reading, review: Review, language: Language) -> list[Mark]:
    """What `dxplan check` finds, in the order of the text."""
    found = [_mark(reading, finding, language) for finding in review.findings]
    return sorted(found, key=lambda mark: (mark.at, mark.code))


def _mark(reading: Reading, finding: Diagnostic, language: Language) -> Mark:
    def at(span: tuple[str, int, int, int]) -> Stretch:
        return reading.places.stretch(*span[1:])

    lines = [finding.message.in_language(language)]
    if finding.why is not None:
        lines.append(finding.why.in_language(language))
    if finding.hint is not None:
        lines.append(f"{_HINT.in_language(language)}: {finding.hint.in_language(language)}")
    related = tuple(
        (at(other.span), other.message.in_language(language))
        for other in finding.related
        if other.span.file == finding.span.file
    )
    return Mark(at(finding.span), finding.code, finding.severity, "\n".join(lines), related, finding)
