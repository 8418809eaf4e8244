"""DX475: a lead that also stands as support."""

from __future__ import annotations

from tests.checks.examining import found, found_with_remedies, plan

CODE = "DX475"
HEAD = "agencies: {S: {name: Sở Nội vụ}, T: {name: Sở Tài chính}, S2: {name: sở nội vụ}}"


def test_a_lead_among_the_support_is_found() -> None:
    text = plan("A: {duration: 5d, lead: S, support: [T, S]}", HEAD)
    assert found(text, CODE) == ["A"]
    assert found_with_remedies(text, CODE) == [[]]


def test_a_lead_of_the_phase_counts() -> None:
    assert found(plan("G: {lead: S, tasks: {A: {duration: 5d, support: [S]}}}", HEAD), CODE) == ["A"]


def test_the_same_body_under_another_id_is_the_same() -> None:
    assert found(plan("A: {duration: 5d, lead: S, support: [S2]}", HEAD), CODE) == ["A"]


def test_others_support() -> None:
    assert found(plan("A: {duration: 5d, lead: S, support: [T]}\nB: {duration: 5d, support: [S]}", HEAD), CODE) == []
    assert found(plan("G: {lead: S, tasks: {A: {duration: 5d, lead: T, support: [S]}}}", HEAD), CODE) == []
