"""DX436: hired services on systems that were invested in, since 2026-07-01."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, plan

CODE = "DX436"
PROJECT = "systems: {S: {route: project}}"
UPGRADE = "A: {name: Thuê dịch vụ nâng cấp, kind: contract, system: S, duration: 5d}"


def test_a_hire_that_upgrades_a_project_is_found_with_the_article() -> None:
    (finding,) = findings(plan(UPGRADE, PROJECT, "2026-09-07"), CODE)
    assert finding.hint is not None
    assert "Nghị định 224/2026/NĐ-CP, Điều 36.4" in finding.hint.vi


def test_before_that_decree_it_is_a_question_held_back() -> None:
    result = examined(plan(UPGRADE, PROJECT, "2026-05-04"), CODE)
    assert result.findings == ()
    assert [finding.severity for finding in result.held_back] == [Severity.NOTE]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Thuê dịch vụ bổ sung chức năng",
            "Gói thuê mở rộng",
            "Thuê phần mềm để nâng cấp",
            "Thuê phát triển thêm phân hệ",
        ),
        *("Kế hoạch thuê hoàn thiện hệ thống", "Hire services to upgrade it"),
    ],
)
def test_an_upgrade_has_many_words(name: str) -> None:
    task = f"A: {{name: {name}, kind: contract, system: S, duration: 5d}}"
    assert found(plan(task, PROJECT, "2026-09-07"), CODE) == ["A"]


@pytest.mark.parametrize(
    "name", ["Thuê tư vấn hoàn thiện hồ sơ", "Thuê đơn vị giám sát nâng cấp", "Thuê tư vấn mở rộng"]
)
def test_hired_advice_is_no_hired_service(name: str) -> None:
    task = f"A: {{name: {name}, kind: contract, system: S, duration: 5d}}"
    assert found(plan(task, PROJECT, "2026-09-07"), CODE) == []


def test_a_task_that_says_both_needs_no_route() -> None:
    task = "A: {{name: Thuê dịch vụ nâng cấp hệ thống đã đầu tư{}, kind: plan, duration: 5d, system: S}}"
    assert found(plan(task.format(" năm 2020"), "systems: {S: {}}", "2026-09-07"), CODE) == ["A"]
    assert found(plan(task.format("").replace("nâng cấp", "giám sát"), "systems: {S: {}}", "2026-09-07"), CODE) == []


def test_a_hire_that_was_decided_on_before_that_decree_is_no_more_than_a_question() -> None:
    decision = "Q: {name: Phê duyệt kế hoạch thuê dịch vụ, kind: approve, system: S, duration: 1d}"
    tasks = f"{decision}\n{UPGRADE[:-1]}, after: Q FS+60d}}"
    earlier = examined(plan(tasks, PROJECT, "2026-06-01"), CODE)
    assert earlier.findings == ()
    assert [(f.task, f.severity) for f in earlier.held_back] == [("A", Severity.NOTE)]
    later = examined(plan(tasks, PROJECT, "2026-07-06"), CODE)
    assert [f.task for f in later.findings] == ["A"]


def test_upgrading_a_hired_service_is_its_suppliers_work() -> None:
    assert found(plan(UPGRADE, "systems: {S: {route: hire}}", "2026-09-07"), CODE) == []


def test_hiring_something_else_for_a_project_is_fine() -> None:
    task = "A: {name: Thuê dịch vụ giám sát, kind: contract, system: S, duration: 5d}"
    assert found(plan(task, PROJECT, "2026-09-07"), CODE) == []


def test_a_hired_system_that_public_investment_builds_is_both() -> None:
    tasks = """
    A: {kind: build, system: S, duration: 20d, funding: vốn đầu tư công}
    B: {kind: contract, system: S, duration: 5d, after: A}
    """
    assert found(plan(tasks, "systems: {S: {route: hire}}", "2026-09-07"), CODE) == ["B"]


def test_the_first_hire_by_the_dates_is_found() -> None:
    text = plan(
        """
        A: {name: Thuê dịch vụ nâng cấp, kind: tender, system: S, duration: 5d, start_no_earlier_than: 2026-10-01}
        B: {name: Thuê dịch vụ mở rộng, kind: tender, system: S, duration: 5d}
        """,
        "systems: {S: {route: project}}",
        "2026-09-01",
    )
    assert found(text, CODE) == ["B"]
