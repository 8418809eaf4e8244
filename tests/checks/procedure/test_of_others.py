"""What sounds like a step of a system and is of something else: of a pilot, of a body, of what it is used with."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

HEAD = "systems: {S: {security_level: 2, route: project}}"
TOLD_OF = """
A: {{kind: {kind}, name: "{name}", system: S, duration: 8d}}
P: {{kind: pilot, system: S, duration: 60d, after: {after}}}
E: {{kind: evaluate, system: S, duration: 10d, after: P}}
H: {{kind: contract, system: S, duration: 5d, after: E}}
B: {{kind: build, system: S, duration: 40d, after: H}}
V: {{kind: trial, system: S, duration: 20d, after: B}}
N: {{kind: accept, system: S, duration: 5d, after: V}}
"""


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("comms", "Giới thiệu thẻ đến du khách và lữ hành"),
        ("comms", "Thông tin cho người dân tại 12 xã phường"),
        ("comms", "Thông tin cho người dân về phạm vi thử nghiệm và cách phản ánh câu trả lời sai"),
        ("announce", "Thông báo phạm vi thí điểm tại hai phường"),
        ("announce", "Notice of the scope of the pilot"),
    ],
)
def test_those_who_take_part_in_a_pilot_are_told_before_it(kind: str, name: str) -> None:
    assert found(plan(TOLD_OF.format(kind=kind, name=name, after="A"), HEAD), "DX443") == []


@pytest.mark.parametrize(
    ("kind", "name", "after"),
    [
        ("comms", "Khai trương, họp báo giới thiệu thẻ đến người dân", "A"),
        ("comms", "Giới thiệu thẻ đến du khách và lữ hành", "[]"),
        ("announce", "Công bố chính thức thẻ du lịch", "A"),
        ("announce", "Official launch", "A"),
    ],
)
def test_what_is_opened_to_all_before_the_pilot_is_told(kind: str, name: str, after: str) -> None:
    assert "A" in found(plan(TOLD_OF.format(kind=kind, name=name, after=after), HEAD), "DX443")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Thông báo lộ trình thay hệ thống đến người dân và doanh nghiệp", []),
        ("Road map of the change for citizens", []),
        ("Khai trương hệ thống, thông báo lộ trình", ["A"]),
        ("Thông báo hệ thống mới đến người dân", ["A"]),
    ],
)
def test_when_the_old_gives_way_may_be_told_before_the_new_is_accepted(name: str, told: list[str]) -> None:
    tasks = f"""
    V: {{kind: trial, system: S, duration: 20d}}
    E: {{kind: evaluate, system: S, duration: 5d, after: V}}
    N: {{kind: accept, system: S, duration: 8d, after: E}}
    A: {{kind: announce, name: "{name}", system: S, duration: 10d, after: E}}
    """
    assert found(plan(tasks, HEAD), "DX443") == told


TEAMS = """
G: {kind: golive, system: S, duration: 0d}
M: {kind: rollout, name: Nhân rộng tổ công nghệ số cộng đồng, duration: 60d%s}
Q: {kind: regulation, name: "%s", duration: 20d, after: M%s}
"""


@pytest.mark.parametrize(
    ("name", "of_rollout", "of_rules"),
    [
        ("Quy chế hoạt động của tổ công nghệ số", "", ""),
        ("Kiện toàn tổ công nghệ số cộng đồng theo xã phường mới", "", ""),
        ("Kiện toàn tổ vận hành", ", system: S", ", system: S"),
        ("Set up the team of operators", ", system: S", ", system: S"),
    ],
)
def test_rules_of_what_is_no_system_are_not_those_of_a_system(name: str, of_rollout: str, of_rules: str) -> None:
    assert found(plan(TEAMS % (of_rollout, name, of_rules), HEAD), "DX442") == []


@pytest.mark.parametrize(
    ("name", "of_rollout", "of_rules"),
    [
        ("Quy chế vận hành hệ thống", ", system: S", ""),
        ("Quy chế vận hành hệ thống", "", ", system: S"),
        ("Kiện toàn tổ vận hành, ban hành quy chế vận hành", ", system: S", ", system: S"),
    ],
)
def test_rules_of_the_system_after_it_is_open_are_told(name: str, of_rollout: str, of_rules: str) -> None:
    assert found(plan(TEAMS % (of_rollout, name, of_rules), HEAD), "DX442") == ["G"]


CAMERAS = "systems: {C: {security_level: 3, route: project}, T: {security_level: 3, needs: [C], route: project}}"
TRIED_TOGETHER = """
I: {{kind: infra, name: Lắp camera, system: C, duration: 60d}}
K: {{kind: test, name: Kiểm thử camera, system: C, duration: 8d, after: I}}
N: {{kind: accept, name: Nghiệm thu camera đợt 1, system: C, duration: 5d, after: K}}
B: {{kind: build, system: T, duration: 60d}}
D: {{kind: test, system: T, duration: 8d, after: [B, N]}}
H: {{kind: training, system: T, duration: 5d, after: D}}
{trial}
A: {{kind: accept, system: T, duration: 5d, after: D}}
G: {{kind: golive, system: [T, C], duration: 0d, after: [A, H]}}
R:
  system: [T, C]
  after: G
  each: {{x: Khu X, y: Khu Y}}
  tasks:
    L: {{kind: training, name: "Tập huấn {{unit}}", duration: 5d}}
    M: {{kind: rollout, name: "Mở tại {{unit}}", duration: 10d, after: L}}
"""
TRIAL = "V: {kind: trial, system: T, duration: 30d, after: [D, H]}"


def test_equipment_is_tried_out_with_what_needs_it() -> None:
    text = plan(TRIED_TOGETHER.format(trial=TRIAL), CAMERAS, "2027-01-04")
    assert "N" not in found(text, "DX411")


@pytest.mark.parametrize(
    ("trial", "head"),
    [("", CAMERAS), (TRIAL, CAMERAS.replace("needs: [C], ", ""))],
)
def test_equipment_that_nothing_tries_out_is_told(trial: str, head: str) -> None:
    assert "N" in found(plan(TRIED_TOGETHER.format(trial=trial), head, "2027-01-04"), "DX411")


def test_the_users_of_one_system_are_those_of_what_opens_with_it() -> None:
    text = plan(TRIED_TOGETHER.format(trial=TRIAL), CAMERAS)
    assert found(text, "DX419") == []
    without = text.replace("H: {kind: training, system: T", "H: {kind: comms, system: T")
    assert "G" in found(without, "DX419")


EQUIPMENT = """
L: {{kind: infra, name: Lắp cụm loa, system: L, lead: A, duration: 30d}}
{more}
P: {{kind: build, system: T, lead: B, duration: 30d}}
I: {{kind: integrate, name: "{name}", system: T, lead: B, duration: 10d, after: [P, L]}}
"""
SPEAKERS = "agencies: {A: {name: Sở X}, B: {name: Sở Y}}\nsystems: {L: {security_level: 2%s}, T: {needs: [L]}}"


@pytest.mark.parametrize(
    ("name", "more", "personal", "told"),
    [
        ("Kết nối phần mềm với cụm loa", "", "", []),
        ("Connect the software with the loudspeakers", "", "", []),
        ("Kết nối phần mềm với cụm loa", "", ", personal_data: true", ["I"]),
        ("Kết nối với CSDL dân cư", "", "", ["I"]),
        ("Kết nối phần mềm với cụm loa", "D: {kind: data, system: L, lead: A, duration: 5d}", "", ["I"]),
    ],
)
def test_the_signals_of_equipment_are_nobodys_data(name: str, more: str, personal: str, told: list[str]) -> None:
    assert found(plan(EQUIPMENT.format(name=name, more=more), SPEAKERS % personal, "2027-02-15"), "DX420") == told
