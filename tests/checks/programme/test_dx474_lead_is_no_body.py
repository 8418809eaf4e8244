"""DX474: a lead of many, of whom nobody answers."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX474"


def of(name: str, kind: str = "build") -> str:
    return plan(f"A: {{kind: {kind}, duration: 20d, lead: X}}", f'agencies: {{X: {{name: "{name}"}}}}')


MANY = (
    *("Các sở, ngành", "Các sở, ban, ngành tỉnh", "các đơn vị liên quan", "Các cơ quan, đơn vị có liên quan"),
    *("Sở, ban, ngành và UBND các huyện", "Sở ngành liên quan", "UBND các huyện, thành phố", "UBND cấp xã"),
    *(
        "Ủy ban nhân dân các xã, phường",
        "Các doanh nghiệp viễn thông",
        "Các địa phương",
        "Các bên",
        "Tất cả các đơn vị",
    ),
    *("Sở TT&TT và Sở Nội vụ", "Sở Y tế, Sở Tài chính", "Sở Công Thương; VNPT", "UBND tỉnh và Viettel", "Các nhà thầu"),
    *("The departments concerned", "All agencies", "Departments and districts", "Các Sở", "Các cấp, các ngành"),
    *("Nhiều đơn vị", "Những đơn vị được giao", "Cơ quan, đơn vị liên quan", "Đơn vị liên quan", "UBND quận, huyện"),
)
ONE = (
    *("Sở Thông tin và Truyền thông", "Ban Quản lý các khu công nghiệp", "Sở Nông nghiệp và Phát triển nông thôn"),
    *(
        "Sở Văn hóa, Thể thao và Du lịch",
        "UBND tỉnh",
        "UBND huyện Phú Quốc",
        "UBND thành phố Vũng Tàu",
        "Tập đoàn VNPT",
    ),
    *("Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng", "Trung tâm Giám sát và Điều hành đô thị thông minh"),
    *("Sở Lao động - Thương binh và Xã hội", "UBND phường Bến Nghé", "Văn phòng UBND tỉnh", "Sở Kế hoạch và Đầu tư"),
    *("Department of Science and Technology", "Sở TT&TT", "Tổ công tác liên ngành", "Hội đồng nghiệm thu", "Sở KH&CN"),
    *("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Công an tỉnh", "UBND xã A", "Ban Chỉ đạo Chuyển đổi số tỉnh", "Các Mác"),
    *("Trung tâm Phục vụ hành chính công", "Sở Khoa học và Công nghệ (Sở Thông tin và Truyền thông cũ)"),
    *("Trung tâm Công nghệ thông tin - Sở Y tế", "Liên danh VNPT - Viettel", "Sở Xây dựng thuộc UBND tỉnh"),
)


@pytest.mark.parametrize("name", MANY)
def test_many_bodies_are_no_lead(name: str) -> None:
    assert found(of(name), CODE) == ["A"]


@pytest.mark.parametrize("name", ONE)
def test_one_body_is_whatever_stands_in_its_name(name: str) -> None:
    assert found(of(name), CODE) == []


@pytest.mark.parametrize("kind", ["rollout", "training", "comms", "ops"])
def test_what_each_unit_does_for_itself_is_only_noted(kind: str) -> None:
    (finding,) = findings(of("UBND các huyện", kind), CODE)
    assert finding.severity is Severity.NOTE


def test_a_lead_by_its_id_alone_is_read_too() -> None:
    assert found(plan("A: {kind: build, duration: 20d, lead: cac_so}", "agencies: {cac_so: {}}"), CODE) == []
    assert found(plan("A: {kind: build, duration: 20d, lead: X}", "agencies: {X: {name: {vi: Các sở}}}"), CODE) == ["A"]


def test_all_tasks_of_one_such_lead_are_one_finding() -> None:
    text = plan("A: {duration: 5d, lead: X}\nB: {duration: 5d, lead: X}", "agencies: {X: {name: Các sở, ngành}}")
    (finding,) = findings(text.replace("Các sở, ngành", '"Các sở, ngành"'), CODE)
    assert len(finding.related) == 1


def test_as_support_many_are_welcome() -> None:
    head = 'agencies: {S: {name: Sở Nội vụ}, X: {name: "Các sở, ngành"}}'
    assert found(plan("A: {duration: 5d, lead: S, support: [X]}", head), CODE) == []


def test_who_do_the_lots_of_a_roll_out_are_a_note() -> None:
    tasks = """
        R:
          each: {l1: lô 1, l2: lô 2}
          tasks:
            h: {name: "Số hóa {unit}", kind: data, duration: 9d, lead: NT}
    """
    head = "agencies: {NT: {name: Các nhà thầu số hóa theo lô, kind: vendor}, SO: {name: Sở, kind: state}}"
    assert {finding.severity for finding in findings(plan(tasks, head), "DX474")} == {Severity.NOTE}
