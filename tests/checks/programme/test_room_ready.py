"""DX439: servers that are put up before the room for them is ready."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX439"


def of(room: str, servers: str, after: str) -> str:
    return plan(
        f"""
        R: {{name: "{room}", kind: infra, system: TT, duration: 60d}}
        N: {{name: Nghiệm thu gói 1, kind: accept, system: TT, duration: 10d, after: R}}
        M: {{name: "{servers}", kind: infra, system: MAY, duration: 30d{after}}}
        """,
        "systems: {TT: {name: Phòng máy}, MAY: {name: Nền tảng}}",
    )


@pytest.mark.parametrize(
    ("room", "servers"),
    [
        ("Cải tạo phòng máy chủ, nguồn điện", "Lắp đặt máy chủ, lưu trữ"),
        ("Xây dựng nhà trạm đặt thiết bị", "Lắp máy chủ biên"),
        ("Refurbish the server room: power and cooling", "Install the servers and storage"),
    ],
)
@pytest.mark.parametrize(("after", "severity"), [("", Severity.WARNING), (", after: R", Severity.NOTE)])
def test_servers_wait_for_their_room(room: str, servers: str, after: str, severity: Severity) -> None:
    """During the works a warning, between these and their acceptance a note."""
    (finding,) = findings(of(room, servers, after), CODE)
    assert finding.task == "M"
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("room", "servers", "after"),
    [
        ("Cải tạo phòng máy chủ, nguồn điện", "Lắp đặt máy chủ, lưu trữ", ", after: N"),
        ("Cải tạo phòng máy chủ, nguồn điện", "Thuê máy chủ đám mây", ""),
        ("Refurbish the server room: power and cooling", "Rent servers in a public cloud", ""),
        ("Cải tạo phòng máy, lắp đặt máy chủ, lưu trữ", "Lắp đặt máy chủ dự phòng", ""),
        ("Khảo sát, sửa chữa phòng máy cũ", "Lắp đặt máy chủ, lưu trữ", ""),
        ("Cải tạo phòng họp, điện", "Lắp đặt máy chủ, lưu trữ", ""),
        ("Cải tạo phòng máy chủ, nguồn điện", "Lắp thiết bị, kéo tuyến đến 54 xã", ""),
    ],
)
def test_near_miss_they_stand_elsewhere_or_the_room_is_no_machine_room(room: str, servers: str, after: str) -> None:
    assert found(of(room, servers, after), CODE) == []


def test_of_several_rooms_nobody_knows_which_is_meant() -> None:
    text = of("Cải tạo phòng máy chủ, nguồn điện", "Lắp đặt máy chủ, lưu trữ", "")
    other = "  Q: {name: Cải tạo phòng máy dự phòng, kind: infra, system: TT, duration: 60d}\n"
    assert found(text + other, CODE) == []


def test_the_acceptance_of_all_that_stands_in_the_room_is_not_that_of_its_works() -> None:
    text = plan(
        """
        R: {name: "Cải tạo phòng máy chủ, nguồn điện", kind: infra, system: TT, duration: 60d}
        M: {name: "Lắp đặt máy chủ, lưu trữ", kind: infra, system: TT, duration: 30d, after: R}
        N: {name: Nghiệm thu, kind: accept, system: TT, duration: 10d, after: M}
        L: {name: "Lắp máy chủ sao lưu", kind: infra, system: SL, duration: 30d, after: R}
        """,
        "systems: {TT: {name: Phòng máy}, SL: {name: Sao lưu}}",
    )
    assert [each for each in findings(text, CODE) if "before the room" in each.message.en] == []
