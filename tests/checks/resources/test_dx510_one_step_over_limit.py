"""DX510: a project in one step that costs more than such a project may."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX510"
HEAD = "systems: {S: {route: project}, R: {}}"


def of(name: str, cost: str, start: str = "2022-03-01", more: str = "") -> str:
    tasks = f"""
        A: {{name: "{name}", kind: invest_prep, system: S, duration: 30d}}
        B: {{kind: build, system: S, duration: 90d, after: A, cost: {cost}{more}}}
        C: {{kind: build, system: R, duration: 90d, cost: 90 tỷ}}
    """
    return plan(tasks, HEAD, start)


@pytest.mark.parametrize(
    "name",
    [
        "Lập báo cáo kinh tế - kỹ thuật",
        "Báo cáo kinh tế kỹ thuật",
        "Lập báo cáo KT-KT",
        "Lập dự án một bước",
        "Thiết kế 01 bước",
        "Economic-technical report",
        "Báo cáo kinh tế – kỹ thuật",
    ],
)
def test_one_step_above_the_limit_is_asked_about(name: str) -> None:
    assert found(of(name, "16 tỷ"), CODE) == ["A"]


def test_below_the_limit_or_in_two_steps_it_is_not() -> None:
    assert found(of("Lập báo cáo kinh tế - kỹ thuật", "15 tỷ"), CODE) == []
    assert found(of("Lập báo cáo nghiên cứu khả thi", "80 tỷ"), CODE) == []


def test_the_limit_is_that_of_the_day() -> None:
    assert found(of("Báo cáo kinh tế - kỹ thuật", "18 tỷ", "2026-09-07"), CODE) == []
    assert found(of("Báo cáo kinh tế - kỹ thuật", "22 tỷ", "2026-09-07"), CODE) == ["A"]
    assert found(of("Báo cáo kinh tế - kỹ thuật", "18 tỷ", "2018-09-07"), CODE) == []


def test_what_a_company_pays_is_no_public_investment() -> None:
    assert found(of("Báo cáo kinh tế - kỹ thuật", "40 tỷ", more=", funding: vốn doanh nghiệp"), CODE) == []


def test_a_report_and_its_appraisal_are_one_finding() -> None:
    tasks = """
        A: {name: Báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: S, duration: 30d}
        B: {name: Thẩm định báo cáo kinh tế - kỹ thuật, kind: appraise, system: S, duration: 30d, after: A}
        C: {kind: build, system: S, duration: 90d, after: B, cost: 30 tỷ}
    """
    assert found(plan(tasks, HEAD), CODE) == ["A"]
