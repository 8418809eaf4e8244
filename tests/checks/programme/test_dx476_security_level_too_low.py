"""DX476: the level that a system's data ask for."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, plan

CODE = "DX476"


def of(system: str, rest: str = "", start: str = "2024-03-04", task: str = "") -> str:
    return plan(f"A: {{kind: build, system: S, duration: 40d{task}}}", f"systems: {{S: {{{system}}}}}\n{rest}", start)


LOW = (
    "name: Kho dữ liệu dùng chung, security_level: 2",
    "name: Trung tâm dữ liệu tỉnh, security_level: 2",
    'name: "Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)", security_level: 2',
    "name: Cổng dịch vụ công trực tuyến, security_level: 2",
    "name: Hệ thống thông tin giải quyết thủ tục hành chính, security_level: 2",
    "name: Một cửa điện tử, security_level: 1",
    "name: Bệnh án điện tử, security_level: 2, personal_data: true",
    "name: Hồ sơ sức khỏe, security_level: 2",
    "name: Cơ sở dữ liệu dân cư, security_level: 1, personal_data: true",
    "name: Phần mềm nhân sự, security_level: 1, personal_data: true",
    "name: Electronic health records, security_level: 2",
    "name: Đám mây của tỉnh, security_level: 2",
)
FINE = (
    "name: Kho dữ liệu dùng chung, security_level: 3",
    "name: Kho dữ liệu dùng chung",
    "name: Cổng thông tin du lịch, security_level: 2",
    "name: Nền tảng dữ liệu mở, security_level: 2",
    "name: Phần mềm quản lý tài sản, security_level: 1",
    "name: Bệnh án điện tử, security_level: 4, personal_data: true",
)


@pytest.mark.parametrize("system", LOW)
def test_a_level_below_what_the_system_holds_is_found(system: str) -> None:
    result = examined(of(system), CODE)
    assert [f.task for f in result.findings] == [None]


@pytest.mark.parametrize("system", FINE)
def test_a_level_that_fits_or_is_not_said_is_not(system: str) -> None:
    assert found(of(system), CODE) == []


def test_personal_data_of_many_ask_for_level_three() -> None:
    system = "name: Phần mềm học bạ, security_level: 2, personal_data: true"
    many = "kpis: {K: {name: Học sinh có tài khoản, baseline: 0, target: 120000, unit: học sinh, by: 2025-12-31}}"
    few = many.replace("120000", "900")
    assert [f.severity for f in findings(of(system, many, task=", kpis: [K]"), CODE)] == [Severity.WARNING]
    assert examined(of(system, few, task=", kpis: [K]"), CODE).findings == ()
    assert examined(of(system, many), CODE).findings == ()  # the target of another task
    named = "name: Phần mềm học bạ cho 120.000 học sinh, security_level: 2, personal_data: true"
    assert [f.severity for f in findings(of(named), CODE)] == [Severity.WARNING]


def test_personal_data_of_an_unknown_number_are_a_question_held_back() -> None:
    result = examined(of("name: Phần mềm học bạ, security_level: 2, personal_data: true"), CODE)
    assert result.findings == ()
    assert [f.severity for f in result.held_back] == [Severity.NOTE]


def test_after_the_decree_has_ended_it_is_a_note() -> None:
    (finding,) = findings(of(LOW[0], start="2026-09-07"), CODE)
    assert finding.severity is Severity.NOTE


def test_shared_software_is_no_shared_infrastructure() -> None:
    result = examined(of("name: Phần mềm lịch họp dùng chung, security_level: 2"), CODE)
    assert result.findings == ()
    assert len(result.held_back) == 1


def test_the_shared_warehouse_of_one_office_may_be_smaller() -> None:
    result = examined(of("name: Kho dữ liệu, security_level: 2"), CODE)
    assert result.findings == ()
    assert len(result.held_back) == 1


@pytest.mark.parametrize(
    ("dossier", "expected"),
    [("Hồ sơ đề xuất cấp độ 3", 1), ("Hồ sơ đề xuất cấp độ", 0), ("Hồ sơ cấp độ 2 và cấp độ 3", 0), ("Cấp độ 1", 0)],
)
def test_a_level_is_not_below_that_of_its_own_dossier(dossier: str, expected: int) -> None:
    text = plan(
        f"A: {{name: {dossier}, kind: sec_level, system: S, duration: 5d}}",
        "systems: {S: {name: Phần mềm lịch họp, security_level: 1}}",
    )
    assert len(findings(text, CODE)) == expected
