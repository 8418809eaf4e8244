"""DX445: what is built is accepted by something."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX445"
HEAD = "systems: {S: {}, T: {}}"
BOUGHT = "C: {kind: contract, system: S, duration: 5d}\nB: {kind: build, system: S, duration: 60d, after: C}\n"
TRIED = "V: {kind: trial, system: S, duration: 20d, after: B}\n"


def severity(tasks: str) -> Severity | None:
    told = findings(plan(tasks, HEAD), CODE)
    assert len(told) <= 1
    return told[0].severity if told else None


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        (BOUGHT + TRIED, Severity.WARNING),
        (BOUGHT + "H: {kind: handover, system: S, duration: 5d, after: B}", Severity.WARNING),
        (BOUGHT, Severity.NOTE),
        (BOUGHT + "N: {kind: accept, system: T, duration: 5d}", Severity.WARNING),
        ("C: {kind: contract, system: S, duration: 5d}\nV: {kind: trial, system: S, duration: 20d, after: C}",
         Severity.WARNING),
        ("B: {kind: build, system: S, duration: 60d}", Severity.NOTE),
        ("B: {kind: build, name: Phần mềm tự làm, system: S, duration: 60d}\n" + TRIED, Severity.NOTE),
    ],
)  # fmt: skip
def test_nothing_accepts_it(tasks: str, expected: Severity) -> None:
    assert severity(tasks) is expected


@pytest.mark.parametrize(
    "accepted",
    [
        "N: {kind: accept, system: S, duration: 5d, after: V}",
        "N: {kind: evaluate, name: 'Đánh giá, nghiệm thu', system: S, duration: 5d, after: V}",
        "N: {kind: review, name: Họp, deliverable: Biên bản nghiệm thu, duration: 5d, after: V}",
        "N: {kind: milestone, name: Đã nghiệm thu, system: S, after: V}",
        "N: {kind: accept, name: Nghiệm thu toàn bộ, duration: 5d, after: V}",
    ],
)
def test_an_acceptance_by_kind_or_by_words_is_one(accepted: str) -> None:
    assert severity(BOUGHT + TRIED + accepted) is None


@pytest.mark.parametrize(
    "not_one",
    [
        "N: {kind: plan, name: Lập kế hoạch nghiệm thu, duration: 5d, after: V}",
        "N: {kind: accept, system: T, duration: 5d, after: V}",
        "N: {kind: build, name: Hoàn thiện sau nghiệm thu, duration: 5d, after: V}",
    ],
)
def test_a_plan_of_it_and_that_of_another_system_are_none(not_one: str) -> None:
    assert severity(BOUGHT + TRIED + not_one) is Severity.WARNING


def test_a_pilot_that_nobody_has_bought_is_judged_by_its_evaluation() -> None:
    tasks = """
        B: {kind: build, system: S, duration: 60d}
        P: {kind: pilot, system: S, duration: 60d, after: B}
        D: {kind: evaluate, system: S, duration: 10d, after: P}
    """
    assert severity(tasks) is None
    assert severity(tasks + "\n        R: {kind: rollout, system: S, duration: 60d, after: D}") is Severity.NOTE


def test_where_it_is_opened_the_procedure_asks_at_the_opening() -> None:
    tasks = BOUGHT + "G: {kind: golive, system: S, duration: 1d, after: B}"
    assert severity(tasks) is None
    assert found(plan(tasks, HEAD), "DX411") != []


def test_the_acceptance_advised_comes_between_the_trial_and_what_follows_it() -> None:
    (finding,) = findings(plan(BOUGHT + TRIED + "Z: {kind: review, duration: 5d, after: V}", HEAD), CODE)
    assert finding.hint is not None
    assert "after `V` and let `Z` wait for it" in finding.hint.en
