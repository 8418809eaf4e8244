"""DX410: which approval a tender has to wait for."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX410"
HEAD = "systems: {S: {}, T: {}}"
TENDER = "D: {kind: tender, system: S, duration: 40d, after: A}"


@pytest.mark.parametrize("kind", ["approve", "appraise"])
def test_an_approved_project_may_be_tendered(kind: str) -> None:
    assert found(plan(f"A: {{kind: {kind}, system: S, duration: 5d}}\n{TENDER}", HEAD), CODE) == []


def test_a_preparation_that_ends_in_the_decision_is_an_approval() -> None:
    prepared = "kind: invest_prep, system: S, duration: 5d"
    assert found(plan(f"A: {{name: Lập và phê duyệt kế hoạch thuê, {prepared}}}\n{TENDER}", HEAD), CODE) == []
    assert found(plan(f"A: {{name: Lập kế hoạch thuê, {prepared}}}\n{TENDER}", HEAD), CODE) == ["D"]


def test_an_approval_that_names_no_system_may_be_the_one() -> None:
    assert found(plan(f"A: {{kind: approve, duration: 5d}}\n{TENDER}", HEAD), CODE) == []


def test_but_not_where_the_system_has_an_approval_of_its_own() -> None:
    text = """
        A: {kind: approve, duration: 5d}
        B: {kind: appraise, system: S, duration: 50d}
        D: {kind: tender, system: S, duration: 40d, start_no_earlier_than: 2022-04-01}
    """
    (finding,) = findings(plan(text, HEAD), CODE)
    assert finding.severity is Severity.ERROR
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `B` to the `after` of `D`")


def test_the_approval_of_another_system_proves_nothing() -> None:
    (finding,) = findings(plan(f"A: {{kind: appraise, system: T, duration: 5d}}\n{TENDER}", HEAD), CODE)
    assert finding.severity is Severity.WARNING
    assert "no appraisal and no decision on the project or hire plan of `S`" in finding.message.en


def test_the_approval_of_the_award_is_none_of_the_project_and_never_asked_for_in_a_circle() -> None:
    text = f"""
        A: {{kind: survey, system: S, duration: 5d}}
        {TENDER}
        R: {{name: Phê duyệt kết quả, kind: approve, system: S, duration: 5d, after: D}}
    """
    (finding,) = findings(plan(text, HEAD), CODE)
    assert "no appraisal and no decision on the project or hire plan of `S`" in finding.message.en
    assert "`R`" not in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize("name", ["Lựa chọn tư vấn lập dự án", "Đấu thầu"])
def test_consultants_for_the_preparation_are_chosen_before_there_is_anything_to_approve(name: str) -> None:
    text = f"""
        D: {{name: {name}, kind: tender, system: S, duration: 40d}}
        I: {{name: Lập dự án, kind: invest_prep, system: S, duration: 40d, after: D}}
        A: {{kind: appraise, system: S, duration: 20d, after: I}}
    """
    assert found(plan(text, HEAD), CODE) == []


def test_where_only_the_dates_fit_it_is_a_warning() -> None:
    text = """
        A: {kind: appraise, system: S, duration: 5d}
        D: {kind: tender, system: S, duration: 40d, start_no_earlier_than: 2022-06-01}
    """
    (finding,) = findings(plan(text, HEAD), CODE)
    assert finding.severity is Severity.WARNING


def test_beginning_with_the_approval_is_not_waiting_for_it() -> None:
    text = "A: {kind: appraise, system: S, duration: 50d}\nD: {kind: tender, system: S, duration: 40d, after: A SS}"
    assert found(plan(text, HEAD), CODE) == ["D"]


def test_the_tenders_of_a_system_are_one_finding() -> None:
    text = "D: {kind: tender, system: S, duration: 40d}\nE: {kind: tender, system: S, duration: 40d, after: D}"
    (finding,) = findings(plan(text, HEAD), CODE)
    assert finding.task == "D"
    assert len(finding.related) == 1


def test_a_tender_that_names_no_system_may_wait_for_any_approval() -> None:
    text = "A: {{kind: approve, system: S, duration: 5d}}\nD: {{kind: tender, duration: 40d{}}}"
    assert found(plan(text.format(", after: A"), HEAD), CODE) == []
    (finding,) = findings(plan(text.format(""), HEAD), CODE)
    assert finding.severity is Severity.WARNING


def test_a_lead_into_the_approval_does_not_wait_for_it() -> None:
    text = "A: {kind: appraise, system: S, duration: 5d}\nD: {kind: tender, system: S, duration: 40d, after: A FS-2d}"
    assert found(plan(text, HEAD), CODE) == ["D"]


def test_the_approval_to_wait_for_is_the_first_to_be_done_and_of_two_at_once_the_first_by_id() -> None:
    text = """
        A: {kind: approve, system: S, duration: 50d}
        C: {kind: approve, system: S, duration: 5d}
        B: {kind: approve, system: S, duration: 5d}
        D: {kind: tender, system: S, duration: 40d}
    """
    (finding,) = findings(plan(text, HEAD), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `B` to the `after` of `D`")


def test_the_first_tender_is_that_of_the_first_date() -> None:
    """An approval that waits for it is that of its award, and not one of the later tender either."""
    text = """
        A: {kind: appraise, system: S, duration: 5d, after: Z}
        B: {kind: tender, system: S, duration: 40d, start_no_earlier_than: 2022-08-01}
        Z: {kind: tender, system: S, duration: 40d}
    """
    (finding,) = findings(plan(text, HEAD), CODE)
    assert finding.task == "Z"
    assert "no decision on the project or hire plan of `S`" in finding.message.en


def test_where_there_is_no_approval_the_appraisal_and_the_decision_are_asked_for() -> None:
    (finding,) = findings(plan("D: {kind: tender, system: S, duration: 40d}", HEAD), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith(
        "add a task of `kind: appraise`, then one of `kind: approve`, `system: S`, and let `D` wait for the second"
    )
