"""DX434: source code and documents at the acceptance of what was built."""

from __future__ import annotations

from tests.checks.examining import examined, found, plan

CODE = "DX434"
HEAD = "checks: {profile: dcma}\nsystems: {S: {route: project}, T: {}, H: {route: hire}}"
ACCEPT = "A: {kind: accept, system: S, duration: 5d, deliverable: Biên bản nghiệm thu}"


def test_an_acceptance_of_a_project_without_documents_is_found() -> None:
    assert found(plan(ACCEPT, HEAD), CODE) == ["A"]


def test_in_a_provincial_roadmap_it_is_held_back() -> None:
    result = examined(plan(ACCEPT, "systems: {S: {route: project}}"))
    assert CODE in {finding.code for finding in result.held_back}


def test_source_code_or_documents_in_its_deliverable_settle_it() -> None:
    for deliverable in ("Biên bản, mã nguồn", "Biên bản; tài liệu quản trị", "Record and source code"):
        task = f'A: {{kind: accept, system: S, duration: 5d, deliverable: "{deliverable}"}}'
        assert found(plan(task, HEAD), CODE) == []


def test_a_handover_of_them_for_the_same_system_settles_it() -> None:
    handover = "B: {name: Bàn giao mã nguồn và tài liệu, system: %s, duration: 5d, after: A}"
    assert found(plan(f"{ACCEPT}\n{handover % 'S'}", HEAD), CODE) == []
    assert found(plan(f"{ACCEPT}\n{handover % 'T'}", HEAD), CODE) == ["A"]


def test_a_hired_service_keeps_its_code() -> None:
    assert found(plan("A: {kind: accept, system: H, duration: 5d}", HEAD), CODE) == []
    tasks = """
    P: {name: Thẩm định kế hoạch thuê dịch vụ, kind: appraise, system: T, duration: 5d}
    B: {kind: build, system: T, duration: 5d, after: P}
    A: {kind: accept, system: T, duration: 5d, after: B}
    """
    assert found(plan(tasks, HEAD), CODE) == []


def test_where_the_route_is_not_said_building_tells_it() -> None:
    accept = "A: {kind: accept, system: T, duration: 5d}"
    assert found(plan(accept, HEAD), CODE) == []
    assert found(plan(f"{accept}\nB: {{kind: build, system: T, duration: 5d}}", HEAD), CODE) == ["A"]


WAVES = """
    A: {{name: Nghiệm thu đợt 1, kind: accept, system: S, duration: 5d}}
    B: {{name: Nghiệm thu đợt 2, kind: accept, system: S, duration: 5d, after: A}}
    C: {{name: Nghiệm thu tổng thể, kind: accept, system: S, duration: 5d, after: B{more}}}
"""


def test_near_miss_a_wave_is_accepted_before_the_acceptance_that_asks_for_them() -> None:
    assert found(plan(WAVES.format(more=", deliverable: Mã nguồn"), HEAD), CODE) == []
    assert found(plan(WAVES.format(more=""), HEAD), CODE) == ["C"]


def test_near_miss_a_wave_is_accepted_after_the_acceptance_that_has_asked_for_them() -> None:
    tasks = """
    A: {name: Nghiệm thu phần mềm, kind: accept, system: S, duration: 5d, deliverable: Mã nguồn}
    P: {name: Đợt 1, tasks: {B: {name: Nghiệm thu, kind: accept, system: S, duration: 5d, after: A}}}
    """
    assert found(plan(tasks, HEAD), CODE) == []


def test_of_waves_only_the_last_one_has_to() -> None:
    tasks = "A: {name: Nghiệm thu giai đoạn 1, kind: accept, system: S, duration: 5d}\n"
    tasks += "B: {name: Nghiệm thu giai đoạn 2, kind: accept, system: S, duration: 5d, after: A}"
    assert found(plan(tasks, HEAD), CODE) == ["B"]
