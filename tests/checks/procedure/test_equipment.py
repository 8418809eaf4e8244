"""Equipment and building works that are accepted beside the software of their system."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

HEAD = "systems: {KHO: {security_level: 2, route: project}, S: {security_level: 3, route: project, needs: [KHO]}}"
SOFTWARE = """
H: {kind: contract, name: Ký hợp đồng gói 1, system: [KHO, S], duration: 5d}
N: {kind: build, name: Xây dựng kho, system: KHO, duration: 80d, after: H}
O: {kind: accept, name: Nghiệm thu kho, system: KHO, duration: 5d, after: N}
X: {kind: build, name: Xây dựng ứng dụng, system: S, duration: 40d, after: H}
C: {kind: sec_level, name: Phê duyệt cấp độ 3, system: S, duration: 60d, after: H}
V: {kind: trial, name: Vận hành thử, system: S, duration: 20d, after: [X, C, O, A]}
Z: {kind: accept, name: Nghiệm thu gói 1, system: S, duration: 5d, after: V}
"""


def severe(text: str, code: str) -> list[str | None]:
    """The tasks of the errors and warnings of a rule."""
    return [each.task for each in findings(text, code) if each.severity in (Severity.ERROR, Severity.WARNING)]


def lot(name: str) -> str:
    """A lot of its own, with what is taken over by a name."""
    return f"""
L: {{kind: contract, name: Ký hợp đồng gói 2, system: S, duration: 5d, after: H}}
A: {{kind: accept, name: "{name}", system: S, duration: 10d, after: L}}
"""


@pytest.mark.parametrize("code", ["DX402", "DX403"])
@pytest.mark.parametrize(
    "name",
    [
        "Giao, nghiệm thu máy tính bảng",
        "Lot 2: delivery, set-up and acceptance of the devices",
        "Nghiệm thu camera",
        "Nghiệm thu, bàn giao thiết bị",
        "Acceptance of tablets",
    ],
)
def test_devices_of_a_lot_of_their_own_wait_for_no_level_and_no_source(name: str, code: str) -> None:
    assert severe(plan(SOFTWARE + lot(name), HEAD), code) == []


@pytest.mark.parametrize("code", ["DX402", "DX403"])
@pytest.mark.parametrize("name", ["Nghiệm thu ứng dụng trên máy tính bảng", "Nghiệm thu gói 2", "Acceptance of lot 2"])
def test_what_may_be_software_waits_for_both(name: str, code: str) -> None:
    assert "A" in severe(plan(SOFTWARE + lot(name), HEAD), code)


WORKS = """
W: {kind: infra, name: "Cải tạo phòng máy: nguồn điện, chữa cháy", system: S, duration: 30d}
A: {kind: accept, name: "%s", system: S, duration: 5d, after: W}
C: {kind: sec_level, name: Phê duyệt cấp độ 3, system: S, duration: 30d, after: A}
G: {kind: golive, name: Đưa vào sử dụng, system: S, duration: 0d, after: C}
"""


@pytest.mark.parametrize("name", ["Nghiệm thu, bàn giao gói 1", "Nghiệm thu gói 1", "Accept and hand over lot 1"])
def test_building_works_are_accepted_before_the_level(name: str) -> None:
    assert severe(plan(WORKS % name, HEAD), "DX402") == []


def test_the_opening_waits_for_the_level_all_the_same() -> None:
    text = WORKS.replace("duration: 0d, after: C", "duration: 0d, after: A") % "Nghiệm thu, bàn giao gói 1"
    assert severe(plan(text, HEAD), "DX402") == ["G"]
