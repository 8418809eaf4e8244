"""DX405: what is bought is prepared before the pilot is judged."""

from __future__ import annotations

from textwrap import dedent

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found_with_remedies, plan

HEAD = "systems: {S: {route: hire}, T: {}}"
TASKS = """
    P: {{kind: pilot, system: S, duration: 60d{pilot}}}
    E: {{kind: evaluate, system: S, duration: 10d, after: P}}
    I: {{name: Lập kế hoạch thuê, kind: invest_prep, system: S, duration: 20d{study}}}
    A: {{name: Thẩm định kế hoạch thuê, kind: appraise, system: S, duration: 10d, after: I}}
    Q: {{name: Phê duyệt kế hoạch thuê, kind: approve, system: S, duration: 5d, after: [A{decision}]}}
    D: {{name: Mời thầu, kind: tender, system: {of}, duration: 20d, after: [Q{tender}]}}
"""


def told(study: str = "", pilot: str = "", decision: str = "", tender: str = ", E", of: str = "S") -> set[str | None]:
    text = dedent(TASKS).strip().format(study=study, pilot=pilot, decision=decision, tender=tender, of=of)
    return {finding.task for finding in findings(plan(text, HEAD), "DX405")}


@pytest.mark.parametrize("study", ["", ", start_no_earlier_than: 2022-04-04"])
def test_a_hire_that_is_prepared_and_decided_on_beside_the_pilot_is_found(study: str) -> None:
    assert told(study) == {"I"}
    assert told(study, tender="], start_no_earlier_than: 2022-09-05, tags: [x") == {"I", "D"}, "by chance"


def test_near_miss_a_tender_that_is_too_early_itself_is_told_alone() -> None:
    assert told(tender="") == {"D"}


def test_the_hint_mends_it() -> None:
    text = dedent(TASKS).strip().format(study="", pilot="", decision="", tender=", E", of="S")
    assert found_with_remedies(plan(text, HEAD), "DX405") == [[]]


def test_near_miss_the_study_or_the_decision_waits_for_the_verdict() -> None:
    assert told(", after: E") == set()
    assert told(decision=", E") == set(), "the study may begin beside the pilot"


def test_near_miss_what_the_pilot_waits_for_prepared_the_pilot() -> None:
    assert told(pilot=", after: Q") == set()


def test_near_miss_by_the_dates_the_verdict_is_there() -> None:
    assert told(", start_no_earlier_than: 2023-01-09") == set()


def test_near_miss_what_is_tendered_is_another_system() -> None:
    assert told(of="T") == set()


@pytest.mark.parametrize(("systems", "severity"), [("S", Severity.WARNING), ("[S, O]", Severity.NOTE)])
def test_a_paper_that_is_also_of_a_system_without_a_pilot_need_not_wait(systems: str, severity: Severity) -> None:
    tasks = f"""
        K: {{kind: invest_prep, system: {systems}, duration: 20d}}
        P: {{kind: pilot, system: S, duration: 60d}}
        E: {{kind: evaluate, system: S, duration: 10d, after: P}}
        D: {{kind: tender, system: S, duration: 40d, after: [E, K]}}
    """
    (finding,) = findings(plan(tasks, "systems: {S: {}, O: {}}"), "DX405")
    assert (finding.task, finding.severity) == ("K", severity)
