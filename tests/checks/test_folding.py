"""Consequences are put under their cause."""

from __future__ import annotations

from dxplan.checks.folding import folded
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from dxplan.text.phrase import Text


def finding(code: str, task: str | None, line: int = 1) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, Text(f"{code} vi", f"{code} en"), Span("p.yaml", line, 1), task=task)


def test_a_consequence_becomes_a_related_place_of_its_cause() -> None:
    (head,) = folded([finding("DX301", "T1"), finding("DX311", "T1", line=7)], {"DX311": ("DX301",)})
    assert head.code == "DX301"
    assert [(r.span.line, r.message.en) for r in head.related] == [(7, "DX311: DX311 en")]


def test_the_same_finding_at_another_task_stands_by_itself() -> None:
    found = [finding("DX301", "T1"), finding("DX311", "T2")]
    assert folded(found, {"DX311": ("DX301",)}) == found


def test_a_consequence_without_its_cause_stands_by_itself() -> None:
    found = [finding("DX311", "T1")]
    assert folded(found, {"DX311": ("DX301",)}) == found


def test_findings_of_no_task_are_never_the_same_cause() -> None:
    found = [finding("DX301", None), finding("DX311", None)]
    assert folded(found, {"DX311": ("DX301",)}) == found


def test_the_first_cause_that_was_found_takes_the_consequence_and_the_order_is_kept() -> None:
    found = [finding("DX311", "T1"), finding("DX407", "T1"), finding("DX202", "T3"), finding("DX302", "T1")]
    heads = folded(found, {"DX311": ("DX301", "DX302", "DX407")})
    assert [head.code for head in heads] == ["DX407", "DX202", "DX302"]
    assert [len(head.related) for head in heads] == [0, 0, 1]
