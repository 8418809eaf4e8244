"""DX210: start-to-finish links, and pairs that tie both ends."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, found_with_remedies, plan

CODE = "DX210"
TASKS = """
    A: {{duration: 10d}}
    B: {{duration: 10d, after: A}}
    C: {{{more}duration: 20d, after: [A, {links}]}}
    Z: {{kind: milestone, after: [B, C]}}
"""


def linked(links: str, more: str = "") -> str:
    return plan(TASKS.format(links=links, more=more))


def test_a_start_to_finish_link_is_found_at_its_place() -> None:
    (finding,) = findings(linked("B SF"), CODE)
    assert (finding.task, finding.severity, finding.span.length) == ("C", Severity.WARNING, 4)
    assert finding.hint is not None
    assert finding.hint.en == (
        "if `C` needs the result of `B`, drop `B SF` from the `after` of `C` and add `B` to the `after` of `C` "
        "instead of `A`, drop `B` from the `after` of `Z`"
    )
    assert found_with_remedies(linked("B SF"), CODE) == [[]]


def test_both_ends_tied_together_are_a_note_that_is_held_back() -> None:
    (finding,) = findings(linked("B SS, B FF"), CODE)
    assert (finding.task, finding.severity, finding.is_detail) == ("C", Severity.NOTE, True)
    assert found_with_remedies(linked("B SS, B FF"), CODE) == [[]]


@pytest.mark.parametrize("links", ["B SS+5d, B FF", "B SS, B FF+2d", "B SS", "B FF", "B", "B SS, A FF"])
def test_near_miss_an_overlap_and_links_of_one_end(links: str) -> None:
    assert found(linked(links), CODE) == []


def test_a_start_beside_a_finish_of_the_same_task_says_two_things() -> None:
    (finding,) = findings(linked("A SS+5d"), CODE)
    assert (finding.task, finding.severity) == ("C", Severity.NOTE)
    assert found_with_remedies(linked("A SS+5d"), CODE) == [[]]


@pytest.mark.parametrize("more", ["kind: ops, ", "kind: comms, ", "name: Tắt hệ thống cũ, ", "name: Duy trì bản cũ, "])
def test_near_miss_what_goes_on_until_something_else_begins(more: str) -> None:
    assert found(linked("B SF", more), CODE) == []


def test_a_finish_that_only_such_a_link_holds_is_told_once() -> None:
    text = plan("A: {duration: 30d}\nB: {kind: build, duration: 10d, after: A SF}\nZ: {kind: milestone, after: [A, B]}")
    assert {f.code for f in examined(text).findings if f.task == "B"} >= {"DX205"}
    assert CODE not in {f.code for f in examined(text).findings}
