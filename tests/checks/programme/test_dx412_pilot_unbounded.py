"""DX412: how long a pilot may and must be, and what ends it."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, found_with_remedies, plan

CODE = "DX412"


def piloted(duration: str, start: str = "2022-03-01", head: str = "", more: str = "") -> str:
    tasks = f"P: {{kind: pilot, system: S, duration: {duration}}}\nE: {{kind: evaluate, duration: 5d, after: P}}{more}"
    return plan(tasks, f"systems: {{S: {{}}}}\n{head}", start)


@pytest.mark.parametrize("duration", ["12mo", "1y", "364ed", "30d", "60d"])
def test_from_six_weeks_to_a_year_is_fine(duration: str) -> None:
    assert found(piloted(duration), CODE) == []


@pytest.mark.parametrize(("start", "severity"), [("2025-03-03", Severity.WARNING), ("2026-07-01", Severity.ERROR)])
def test_more_than_a_year_is_an_error_since_the_law_says_so(start: str, severity: Severity) -> None:
    (finding,) = findings(piloted("13mo", start), CODE)
    assert finding.severity is severity
    hint = finding.hint.en if finding.hint else ""
    assert ("Decree 224/2026/NĐ-CP, Art. 39.3" in hint) == (severity is Severity.ERROR)


def test_the_day_in_the_remedy_is_the_last_of_the_year() -> None:
    (finding,) = findings(piloted("366ed"), CODE)
    assert "done by 2023-02-28" in (finding.hint.en if finding.hint else "")


def test_a_year_from_29_february() -> None:
    (finding,) = findings(piloted("13mo", "2024-02-29"), CODE)
    assert "done by 2025-02-28" in (finding.hint.en if finding.hint else "")


def test_less_than_six_weeks_shows_nothing() -> None:
    (finding,) = findings(piloted("29d"), CODE)
    assert finding.severity is Severity.WARNING
    assert "only 29 working days, less than 30 working days" in finding.message.en


def test_a_plan_may_set_its_own_least() -> None:
    assert found(piloted("20d", head="checks: {thresholds: {DX412: {least: 4w}}}"), CODE) == []


def test_a_pilot_that_nothing_evaluates_has_no_end() -> None:
    text = plan("P: {kind: pilot, system: S, duration: 60d}", "systems: {S: {}}")
    (finding,) = findings(text, CODE)
    assert "nothing evaluates the pilot `P`" in finding.message.en


@pytest.mark.parametrize(
    ("task", "is_judged"),
    [
        ("kind: review, name: Đánh giá thí điểm loa", True),
        ("name: Tổng kết thí điểm", True),
        ("kind: review, name: Họp giao ban", False),
        ("kind: review, name: Kế hoạch tổng kết", False),
    ],
)
def test_near_miss_a_review_that_sums_it_up_evaluates_it(task: str, is_judged: bool) -> None:
    text = plan(
        f"P: {{kind: pilot, system: S, duration: 60d}}\nE: {{{task}, system: S, duration: 5d, after: P}}",
        "systems: {S: {}}",
    )
    told = any("nothing evaluates" in finding.message.en for finding in findings(text, CODE))
    assert told is not is_judged


@pytest.mark.parametrize("kind", ["rollout", "tender"])
def test_where_a_roll_out_or_a_tender_asks_for_the_evaluation_it_is_not_asked_for_twice(kind: str) -> None:
    text = plan(
        f"P: {{kind: pilot, system: S, duration: 60d}}\nR: {{kind: {kind}, system: S, duration: 60d, after: P}}",
        "systems: {S: {}}",
    )
    assert found(text, CODE) == []


def test_a_trial_before_acceptance_may_be_short() -> None:
    assert found(plan("P: {kind: trial, duration: 10d}"), CODE) == []


def test_the_limit_that_the_hint_offers_is_one_that_the_pilot_keeps() -> None:
    head = "systems: {APP: {name: Ứng dụng}}"
    tasks = "A: {kind: pilot, system: APP, duration: 12d}\nB: {kind: evaluate, system: APP, duration: 5d, after: A}"
    (finding,) = findings(plan(tasks, head), "DX412")
    setting = "checks: {thresholds: {DX412: {least: 12d}}}"
    assert finding.hint is not None
    assert f"`{setting}`" in finding.hint.en
    assert findings(plan(tasks, f"{head}\n{setting}"), "DX412") == ()


def test_a_pilot_in_days_is_cut_to_a_year() -> None:
    (finding,) = findings(piloted("300d"), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("cut `P` by 50 working days (`300d` → `250d`) so that it is done by 2023-02-28")
    assert found_with_remedies(piloted("300d"), CODE) == [[]]


def test_what_is_linked_to_a_pilot_of_no_system_judges_it() -> None:
    text = """
        P: {name: Thí điểm tại 3 phường 60 ngày, kind: pilot, duration: 60d, deliverable: Kết quả theo tiêu chí}
        E: {kind: evaluate, system: S, duration: 5d, after: W}
    """
    head = "systems: {S: {}}"
    assert found(plan(text.replace("after: W", "after: P"), head), CODE) == []
    assert found(plan(text.replace(", after: W", ""), head), CODE) == ["P"]


@pytest.mark.parametrize(
    ("head", "system", "severity"),
    [
        ("systems: {S: {}}", ", system: S", Severity.WARNING),
        ("systems: {S: {}, T: {}}", "", Severity.NOTE),
        ("", "", Severity.WARNING),
    ],
)
def test_a_pilot_of_teams_buys_nothing(head: str, system: str, severity: Severity) -> None:
    tasks = f"""
    P: {{kind: pilot, name: Thí điểm tổ công nghệ số cộng đồng tại 30 thôn bản, duration: 60d{system}}}
    E: {{kind: evaluate, name: Đánh giá thí điểm, duration: 10d, after: P{system}}}
    """
    (finding,) = findings(plan(tasks, head), CODE)
    assert (finding.task, finding.severity) == ("P", severity)
    assert "pass criteria and an end" in finding.message.en
