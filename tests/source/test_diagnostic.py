from __future__ import annotations

from dxplan.source.diagnostic import Diagnostic, Severity, has_errors
from dxplan.source.span import Span
from dxplan.text.phrase import Text, same


def diagnostic(severity: Severity) -> Diagnostic:
    return Diagnostic("DX099", severity, same("x"), Span("f", 1, 1))


def test_severities_are_ranked_from_the_most_harmful() -> None:
    assert sorted(Severity, key=lambda s: s.rank) == [Severity.ERROR, Severity.WARNING, Severity.NOTE]


def test_warnings_and_notes_are_no_errors() -> None:
    harmless = (diagnostic(Severity.WARNING), diagnostic(Severity.NOTE))
    assert not has_errors(())
    assert not has_errors(harmless)
    assert has_errors((*harmless, diagnostic(Severity.ERROR)))


def test_a_text_is_read_in_either_language() -> None:
    text = Text("có", "yes")
    assert (text.in_language("vi"), text.in_language("en")) == ("có", "yes")
