"""DX405: tenders and pilots of one system, and the law of their day."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX405"
HEAD = "systems: {S: {}, T: {}}"


def evaluated(*tenders: str) -> str:
    """A plan with an evaluated pilot, and more tasks."""
    tasks = (
        "P: {kind: pilot, system: S, duration: 5d}",
        "E: {kind: evaluate, system: S, duration: 5d, after: P}",
        *tenders,
    )
    return plan("\n".join(tasks), HEAD)


def test_waiting_through_the_preparation_is_waiting() -> None:
    text = evaluated(
        "I: {kind: invest_prep, duration: 5d, after: E}", "D: {kind: tender, system: S, duration: 5d, after: I}"
    )
    assert found(text, CODE) == []


def test_a_tender_of_another_system_has_its_own_time() -> None:
    assert found(evaluated("D: {kind: tender, system: T, duration: 5d}"), CODE) == []


def test_a_tender_beside_the_pilot_is_found_and_further_ones_are_folded_in() -> None:
    text = evaluated(
        "D: {kind: tender, system: S, duration: 5d}", "D2: {kind: tender, system: S, duration: 5d, after: D}"
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "D"
    assert finding.severity is Severity.ERROR
    assert len(finding.related) == 2


def test_where_only_the_dates_fit_it_is_a_warning() -> None:
    text = evaluated("D: {kind: tender, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}")
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.WARNING


def test_a_pilot_that_nobody_evaluates_is_found() -> None:
    text = plan(
        "{P: {kind: pilot, system: S, duration: 5d}, D: {kind: tender, system: S, duration: 5d, after: P}}", HEAD
    )
    (finding,) = findings(text, CODE)
    assert "nothing evaluates the pilot `P`" in finding.message.en


@pytest.mark.parametrize("kind", ["contract", "build"])
def test_the_pilot_of_what_a_contractor_has_delivered_comes_after_the_tender(kind: str) -> None:
    text = plan(
        f"""
        D: {{kind: tender, system: S, duration: 5d}}
        B: {{kind: {kind}, system: S, duration: 5d, after: D}}
        P: {{kind: pilot, system: S, duration: 5d, after: B}}
        """,
        HEAD,
    )
    assert found(text, CODE) == []


def test_a_pilot_right_after_the_tender_is_turned_round_and_not_linked_in_a_circle() -> None:
    text = plan(
        "{D: {kind: tender, system: S, duration: 5d}, P: {kind: pilot, system: S, duration: 5d, after: D}}", HEAD
    )
    (finding,) = findings(text, CODE)
    assert "drop `D` from the `after` of `P` and then add a task of `kind: evaluate`" in (
        finding.hint.en if finding.hint else ""
    )


@pytest.mark.parametrize(
    ("start", "law"),
    [
        ("2019-03-01", None),
        ("2022-03-01", "Decree 73/2019/NĐ-CP, Art. 6.3, 52.3"),
        ("2026-03-02", None),
        ("2026-07-01", "Decree 224/2026/NĐ-CP, Art. 39.8"),
    ],
)
def test_the_hint_names_the_law_of_the_tenders_own_date(start: str, law: str | None) -> None:
    text = plan("{P: {kind: pilot, system: S, duration: 5d}, D: {kind: tender, system: S, duration: 5d}}", HEAD, start)
    (finding,) = findings(text, CODE)
    hint = finding.hint.en if finding.hint else ""
    assert hint.endswith(f"({law})") if law else "Decree" not in hint
