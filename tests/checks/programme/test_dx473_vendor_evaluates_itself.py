"""DX473: a company judges what it has done itself."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX473"
HEAD = "agencies: {SO: {kind: state}, NT: {kind: vendor}, TV: {name: Tư vấn, kind: vendor}}\nsystems: {S: {}, R: {}}"


def of(work: str, judged: str) -> str:
    return plan(f"A: {{system: S, duration: 60d, {work}}}\nB: {{duration: 10d, after: A, {judged}}}", HEAD)


@pytest.mark.parametrize(
    ("work", "judged"),
    [
        ("kind: pilot, lead: NT", "kind: evaluate, system: S, lead: NT"),
        ("kind: pilot, lead: SO, support: [NT]", "kind: evaluate, system: S, lead: NT"),
        ("kind: trial, lead: NT", "kind: evaluate, system: S, lead: NT"),
        ("kind: build, lead: NT", "kind: evaluate, system: S, lead: NT, support: [SO]"),
        ("kind: rollout, lead: NT", "kind: measure, system: S, lead: NT"),
        ("kind: pilot, lead: NT", "kind: evaluate, lead: NT"),
    ],
)
def test_who_does_it_does_not_judge_it(work: str, judged: str) -> None:
    assert found(of(work, judged), CODE) == ["B"]


@pytest.mark.parametrize(
    ("work", "judged"),
    [
        ("kind: pilot, lead: NT", "kind: evaluate, system: S, lead: SO, support: [NT]"),
        ("kind: pilot, lead: SO", "kind: evaluate, system: S, lead: SO"),
        ("kind: pilot, lead: NT", "kind: evaluate, system: S, lead: TV"),
        ("kind: pilot, lead: NT", "kind: accept, system: S, lead: NT"),
        ("kind: pilot, lead: NT", "kind: test, system: S, lead: NT"),
        ("kind: survey, lead: NT", "kind: evaluate, system: S, lead: NT"),
        ("kind: pilot, lead: NT", "kind: evaluate, system: R, lead: NT"),
    ],
)
def test_support_another_system_and_an_independent_company_are_fine(work: str, judged: str) -> None:
    """An acceptance is DX417's; a company tests what it makes."""
    assert found(of(work, judged), CODE) == []


def test_a_measurement_is_only_a_note() -> None:
    (finding,) = findings(of("kind: pilot, lead: NT", "kind: measure, system: S, lead: NT"), CODE)
    assert finding.severity is Severity.NOTE


def test_where_agencies_have_no_kind_nothing_is_judged() -> None:
    tasks = (
        "A: {kind: pilot, system: S, duration: 5d, lead: NT}\nB: {kind: evaluate, system: S, duration: 5d, lead: NT}"
    )
    assert found(plan(tasks, "agencies: {NT: {}}\nsystems: {S: {}}"), CODE) == []


def test_the_hint_names_who_leads_the_work_for_the_state() -> None:
    (finding,) = findings(of("kind: pilot, lead: SO, support: [NT]", "kind: evaluate, system: S, lead: NT"), CODE)
    assert finding.hint is not None
    assert "`SO`" in finding.hint.en
