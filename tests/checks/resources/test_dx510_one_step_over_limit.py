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


TWO_PACKAGES = """
    A: {{name: Báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: S, duration: 30d}}
    K: {{kind: contract, system: S, duration: 5d, after: A}}
    B: {{kind: build, system: S, duration: 90d, after: K, cost: {first}}}
    N: {{kind: accept, system: S, duration: 5d, after: B}}
    P: {{name: "{own}", kind: {kind}, duration: 20d, after: {of}{more}}}
    L: {{name: Ký hợp đồng gói sau, kind: contract, duration: 5d, after: P}}
    C: {{kind: data, system: S, duration: 60d, after: L, cost: 4 tỷ}}
"""


def packages(own: str, kind: str = "plan", first: str = "13 tỷ", of: str = "N", more: str = "") -> list[str]:
    return found(plan(TWO_PACKAGES.format(own=own, kind=kind, first=first, of=of, more=more), HEAD), CODE)


@pytest.mark.parametrize(
    ("own", "kind"),
    [
        ("Lập đề cương, dự toán chuyển đổi dữ liệu", "plan"),
        ("Phê duyệt dự toán gói chuyển đổi", "approve"),
        ("Lập kế hoạch thuê dịch vụ", "plan"),
        ("Quyết định chủ trương giai đoạn 2", "policy"),
        ("Phê duyệt dự án giai đoạn 2", "approve"),
        ("Lập dự án mở rộng", "invest_prep"),
    ],
)
def test_a_later_package_with_an_estimate_or_decision_of_its_own_is_no_part_of_the_project(own: str, kind: str) -> None:
    assert packages(own, kind) == []
    assert packages(own, kind, first="16 tỷ") == ["A"]


def test_near_miss_a_second_package_of_the_same_project() -> None:
    assert packages("Lập hồ sơ mời thầu gói số 3", "tender") == ["A"]
    assert packages("Phê duyệt dự toán", "approve", of="A") == ["A"], "before the first contract it is of the project"
    assert packages("Đề cương, dự toán của hệ thống khác", more=", system: R") == ["A"]


def test_near_miss_the_contract_of_the_consultant_who_makes_the_report_is_not_the_first() -> None:
    tasks = """
        V: {name: Ký hợp đồng tư vấn, kind: contract, system: S, duration: 5d}
        A: {name: Báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: S, duration: 30d, after: V}
        Q: {name: Phê duyệt dự án và dự toán, kind: approve, system: S, duration: 5d, after: A}
        K: {kind: contract, system: S, duration: 5d, after: Q}
        B: {kind: build, system: S, duration: 90d, after: K, cost: 16 tỷ}
    """
    assert found(plan(tasks, HEAD), CODE) == ["A"]


def test_near_miss_a_design_that_is_approved_after_the_contract_leads_to_no_other_package() -> None:
    tasks = """
        A: {name: Báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: S, duration: 30d}
        K: {kind: contract, system: S, duration: 5d, after: A}
        P: {name: Phê duyệt dự toán điều chỉnh, kind: approve, system: S, duration: 5d, after: K}
        B: {kind: build, system: S, duration: 90d, after: P, cost: 16 tỷ}
    """
    assert found(plan(tasks, HEAD), CODE) == ["A"]


def test_a_report_and_its_appraisal_are_one_finding() -> None:
    tasks = """
        A: {name: Báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: S, duration: 30d}
        B: {name: Thẩm định báo cáo kinh tế - kỹ thuật, kind: appraise, system: S, duration: 30d, after: A}
        C: {kind: build, system: S, duration: 90d, after: B, cost: 30 tỷ}
    """
    assert found(plan(tasks, HEAD), CODE) == ["A"]


@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        ("tổng mức 17,6 tỷ đồng", True),
        ("tổng mức đầu tư: 17600 triệu đồng", True),
        ("total cost 17.6 billion", True),
        ("tổng mức 14,2 tỷ đồng", False),
        ("nguồn vốn 17,6 tỷ đồng của chương trình", False),
    ],
)
@pytest.mark.parametrize("at", ["A", "B", "C"])
def test_the_total_that_the_papers_name_counts(said: str, is_found: bool, at: str) -> None:
    more = {id_: f" ({said})" if id_ == at else "" for id_ in "ABC"}
    tasks = f"""
        A: {{name: "Báo cáo kinh tế - kỹ thuật{more["A"]}", kind: invest_prep, system: S, duration: 30d}}
        B: {{name: "Thẩm định{more["B"]}", kind: appraise, system: S, duration: 20d, after: A}}
        C: {{name: "Quyết định đầu tư{more["C"]}", kind: approve, system: S, duration: 5d, after: B}}
    """
    assert found(plan(tasks, HEAD), CODE) == (["A"] if is_found else [])


@pytest.mark.parametrize(
    ("systems", "running", "is_found"),
    [("S: {}", "1 tỷ", True), ("S: {}", "6 tỷ", False), ("S: {}, R: {}", "1 tỷ", False)],
)
def test_the_budget_of_a_plan_about_nothing_else_counts_but_for_its_operation(
    systems: str, running: str, is_found: bool
) -> None:
    tasks = f"""
        A: {{name: Báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: S, duration: 30d}}
        B: {{kind: build, system: S, duration: 90d, after: A, cost: 9 tỷ}}
        V: {{kind: ops, system: S, duration: 90d, after: B, cost: {running}}}
    """
    text = plan(tasks, f"systems: {{{systems}}}\nbudget: {{total: 20 tỷ}}")
    assert found(text, CODE) == (["A"] if is_found else [])
