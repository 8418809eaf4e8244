from __future__ import annotations

from dxplan.source.span import NOWHERE, Position, Span


def test_a_span_reads_as_compilers_write_it() -> None:
    assert str(Span("plans/hue.yaml", 12, 5, 3)) == "plans/hue.yaml:12:5"


def test_what_was_not_read_from_a_file_stands_at_its_beginning() -> None:
    assert NOWHERE.position("tasks", "T1", 3) == Position(1, 1)
