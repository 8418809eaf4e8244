from __future__ import annotations

from dxplan.load.places import in_order
from dxplan.source.diagnostic import Diagnostic, Related, Severity
from dxplan.source.span import Span
from dxplan.text.phrase import same


def diagnostic(line: int, column: int, length: int = 1, *, text: str = "x", task: str | None = None) -> Diagnostic:
    return Diagnostic("DX005", Severity.ERROR, same(text), Span("f", line, column, length), task=task)


def spans(*diagnostics: Diagnostic, data: str = "abc\ndefg\n") -> list[tuple[int, int, int]]:
    return [(d.span.line, d.span.column, d.span.length) for d in in_order(diagnostics, data.encode())]


def test_diagnostics_come_in_the_order_of_the_file() -> None:
    assert spans(diagnostic(2, 1), diagnostic(1, 3), diagnostic(1, 1)) == [(1, 1, 1), (1, 3, 1), (2, 1, 1)]


def test_a_place_ends_with_its_line() -> None:
    assert spans(diagnostic(1, 2, 100)) == [(1, 2, 2)]
    assert spans(diagnostic(1, 4, 5)) == [(1, 4, 1)]
    assert spans(diagnostic(1, 40, 5), diagnostic(9, 9)) == [(1, 4, 1), (3, 1, 1)]


def test_related_places_end_with_their_lines_too() -> None:
    related = Diagnostic(
        "DX005", Severity.ERROR, same("x"), Span("f", 1, 1), related=(Related(Span("f", 2, 1, 50), same("y")),)
    )
    [found] = in_order([related], b"abc\ndefg")
    assert found.related[0].span.length == 4


def test_the_same_said_of_the_same_place_is_said_once_for_the_first_task() -> None:
    found = in_order([diagnostic(1, 1, task="A"), diagnostic(1, 1, task="B"), diagnostic(1, 1, text="y")], b"abc")
    assert {(d.message.en, d.task) for d in found} == {("x", "A"), ("y", None)}


def test_bytes_that_are_no_text_do_no_harm() -> None:
    assert in_order([diagnostic(1, 1)], b"\xff\xfe")[0].span.line == 1
    assert in_order([], b"\xff\xfe") == ()
