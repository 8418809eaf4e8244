"""DX441: the new one is accepted, in use and has the data before the old one goes."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX441"
HEAD = "systems: {S: {security_level: 2}, T: {}}"

BAD = [
    (
        "before the acceptance",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        O: {kind: switch_off, system: S, duration: 1d, after: V}
        """,
        "O",
    ),
    (
        "before the go-live",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N, start_no_earlier_than: 2022-06-01}
        O: {name: "Tắt phần mềm cũ", kind: ops, system: S, duration: 1d, after: N}
        """,
        "O",
    ),
    (
        "before the data are moved",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        M: {kind: migrate, system: S, duration: 30d, after: N}
        O: {name: "Ngừng sử dụng hệ thống cũ", kind: ops, system: S, duration: 1d, after: G}
        """,
        "O",
    ),
]

NEAR = [
    (
        "in order",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        M: {kind: migrate, system: S, duration: 30d, after: N}
        O: {kind: switch_off, system: S, duration: 1d, after: [G, M]}
        """,
    ),
    (
        "the plan of it",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        O: {name: "Kế hoạch dừng hệ thống cũ", kind: plan, system: S, duration: 5d}
        """,
    ),
    (
        "a contract is closed, nothing is switched off",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        O: {name: "Thanh lý hợp đồng", kind: ops, system: S, duration: 5d}
        """,
    ),
]


@pytest.mark.parametrize(("row", "tasks", "at"), BAD, ids=[case[0] for case in BAD])
def test_a_step_before_what_it_rests_on_is_found(row: str, tasks: str, at: str) -> None:
    assert at in found(plan(tasks, HEAD), CODE)
    assert all(finding.hint is not None for finding in findings(plan(tasks, HEAD), CODE))


@pytest.mark.parametrize(("row", "tasks"), NEAR, ids=[case[0] for case in NEAR])
def test_steps_in_order_and_steps_of_something_else_are_none(row: str, tasks: str) -> None:
    assert found(plan(tasks, HEAD), CODE) == []


WAVES = """
    V: {{kind: trial, system: S, duration: 10d}}
    N: {{kind: accept, name: Nghiệm thu, system: S, duration: 5d, after: V}}
    A: {{kind: rollout, name: Triển khai đợt 1, system: S, duration: 20d, after: N}}
    M: {{kind: {kind}, name: "{name}", system: S, duration: 20d, after: A}}
    B: {{kind: rollout, name: Triển khai đợt 2, system: S, duration: 20d, after: M}}
    X: {{kind: switch_off, name: "{off}", system: T, duration: 2d, after: {after}}}
"""


@pytest.mark.parametrize(
    ("kind", "off", "after", "expected"),
    [
        ("migrate", "Tắt phần mềm cũ", "B", None),
        ("migrate", "Tắt phần mềm cũ", "A", Severity.ERROR),
        ("training", "Tắt phần mềm cũ", "A", Severity.NOTE),
        ("training", "Tắt phần mềm cũ đợt 1", "A", None),
    ],
)
def test_an_old_system_of_its_own_stays_until_the_new_one_has_its_data_and_all_waves(
    kind: str, off: str, after: str, expected: Severity | None
) -> None:
    text = WAVES.format(kind=kind, name="Chuẩn bị đợt 2", off=off, after=after)
    told = [finding for finding in findings(plan(text, HEAD), CODE) if finding.task == "X"]
    assert [finding.severity for finding in told] == ([] if expected is None else [expected])


def test_a_system_that_the_switch_off_does_not_wait_for_is_not_the_new_one() -> None:
    tasks = "R: {kind: rollout, system: S, duration: 60d}\nX: {kind: switch_off, system: T, duration: 2d}"
    assert found(plan(tasks, HEAD), CODE) == []


def test_near_miss_a_roll_out_that_is_waited_for_is_a_use_as_good_as_the_go_live() -> None:
    tasks = """
        X: {kind: accept, system: S, duration: 5d}
        G: {kind: golive, system: S, duration: 0d, after: X}
        R: {kind: rollout, system: S, duration: 20d, after: X}
        O: {name: Ngừng phần mềm cũ, kind: switch_off, system: S, duration: 2d, after: R}
    """
    assert found(plan(tasks, "systems: {S: {}}"), CODE) == []
    loose = tasks.replace("after: R}", "after: X, start_no_earlier_than: 2022-09-01}")
    assert found(plan(loose, "systems: {S: {}}"), CODE) == ["O"]


ARCHIVED = """
G: {{kind: golive, system: S, duration: 1d}}
L: {{kind: data, name: Sao lưu dữ liệu hệ thống cũ, system: C, duration: 5d, after: {archive}}}
X: {{kind: switch_off, system: C, duration: 2d, after: {off}}}
"""


@pytest.mark.parametrize(("archive", "off", "told"), [("X", "G", ["X"]), ("G", "L", [])])
def test_an_old_system_is_archived_before_it_is_off(archive: str, off: str, told: list[str]) -> None:
    text = plan(ARCHIVED.format(archive=archive, off=off), "systems: {S: {}, C: {name: Hệ thống cũ}}")
    assert found(text, "DX441") == told


def test_an_old_system_whose_data_go_into_another_waits_for_the_roll_out_of_that() -> None:
    text = """
    M: {kind: migrate, system: [S, C], duration: 5d}
    A: {kind: accept, system: S, duration: 5d, after: M}
    G: {kind: golive, system: S, duration: 1d, after: A}
    R: {kind: rollout, system: S, duration: 40d, after: G}
    X: {kind: switch_off, system: C, duration: 2d, after: G}
    """
    assert found(plan(text, "systems: {S: {}, C: {}}"), "DX441") == ["X"]


@pytest.mark.parametrize(("off", "opened", "expected"), [("M", "A", ["X"]), ("O", "A", []), ("M", "[A, X]", [])])
def test_the_old_one_stays_until_the_new_one_is_opened(off: str, opened: str, expected: list[str]) -> None:
    text = plan(
        f"""
        M: {{kind: migrate, system: N, duration: 20d}}
        A: {{kind: accept, system: N, duration: 5d, after: M}}
        O: {{kind: golive, system: N, duration: 0d, after: {opened}}}
        X: {{name: Switch-off of the old software, kind: switch_off, system: V, duration: 2d, after: {off}}}
        """,
        "systems: {N: {}, V: {}}",
    )
    told = [each.task for each in findings(text, "DX441") if each.severity is not Severity.NOTE]
    assert told == expected


@pytest.mark.parametrize(("name", "is_told"), [("Dừng bản thí điểm", False), ("Dừng hệ thống cũ", True)])
def test_what_was_only_tried_is_no_old_system(name: str, is_told: bool) -> None:
    text = plan(
        f"""
        P: {{kind: pilot, system: S, duration: 20d}}
        X: {{name: {name}, kind: switch_off, system: S, duration: 2d, after: P}}
        B: {{kind: build, system: S, duration: 60d, after: P}}
        N: {{kind: accept, system: S, duration: 5d, after: B}}
        G: {{kind: golive, system: S, duration: 0d, after: N}}
        """,
        "systems: {S: {}}",
    )
    assert ("X" in found(text, "DX441")) is is_told


ERASED = """
    B: {{name: Take back all data, kind: handover, system: S, duration: 5d{back}}}
    X: {{name: Switch off the service, kind: switch_off, system: S, duration: 2d, after: {off}}}
    E: {{name: {erase}, system: S, duration: 3d, after: {after}}}
"""


@pytest.mark.parametrize(
    ("erase", "back", "off", "after", "is_told"),
    [
        ("Erase the copies", "", "B", "X", False),
        ("Erase the copies", "", "B", "[]", True),
        ("Xóa dữ liệu trên thiết bị", ", start_no_earlier_than: 2022-05-02", "[]", "X", True),
        ("Xóa dữ liệu thử", "", "B", "[]", False),
    ],
)
def test_what_is_erased_is_handed_back_and_off(erase: str, back: str, off: str, after: str, is_told: bool) -> None:
    text = plan(ERASED.format(erase=erase, back=back, off=off, after=after), "systems: {S: {}}")
    assert any(each.task == "E" and "erases" in each.message.en for each in findings(text, "DX441")) is is_told
