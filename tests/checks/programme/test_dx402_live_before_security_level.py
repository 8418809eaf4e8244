"""DX402: which systems need an approval, which tasks are live, and which step is the approval."""

from __future__ import annotations

import pytest

from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan, scheduled

CODE = "DX402"
LEVEL_3 = "systems: {S: {security_level: 3}}"


@pytest.mark.parametrize("kind", ["pilot", "trial", "accept", "golive", "rollout"])
def test_whatever_runs_with_real_data_needs_the_approval(kind: str) -> None:
    tasks = f"A: {{kind: {kind}, system: S, duration: 5d}}"
    (finding,) = findings(plan(tasks, LEVEL_3), CODE)
    assert finding.severity is Severity.ERROR
    assert "no approval of the security level of `S`" in finding.message.en


@pytest.mark.parametrize("kind", ["build", "test", "training", "integrate"])
def test_building_and_testing_do_not(kind: str) -> None:
    assert found(plan(f"A: {{kind: {kind}, system: S, duration: 5d}}", LEVEL_3), CODE) == []


@pytest.mark.parametrize("system", ["{security_level: 2}", "{}"])
def test_a_low_or_unknown_level_without_any_such_task_is_left_alone(system: str) -> None:
    assert found(plan("A: {kind: pilot, system: S, duration: 5d}", f"systems: {{S: {system}}}"), CODE) == []


def test_an_unknown_level_with_a_task_for_it_is_looked_at() -> None:
    text = plan(
        """
        A: {kind: pilot, system: S, duration: 5d}
        B: {kind: sec_level, system: S, duration: 5d, after: A}
        """,
        "systems: {S: {}}",
    )
    assert found(text, CODE) == ["A"]


def test_the_dossier_is_not_the_approval() -> None:
    text = plan(
        """
        D: {kind: sec_level, system: S, duration: 5d}
        A: {kind: sec_level, system: S, duration: 5d, after: D}
        P: {kind: pilot, system: S, duration: 5d, after: D}
        """,
        LEVEL_3,
    )
    (finding,) = findings(text, CODE)
    assert "before the approval of the security level is done (`A`, 2022-03-14)" in finding.message.en


def test_a_later_round_of_approval_does_not_unsettle_the_first() -> None:
    text = plan(
        """
        A: {kind: sec_level, system: S, duration: 5d}
        P: {kind: pilot, system: S, duration: 5d, after: A}
        B: {kind: sec_level, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: B}
        """,
        LEVEL_3,
    )
    assert found(text, CODE) == []


@pytest.mark.parametrize(
    ("later", "use", "is_late"),
    [
        ("Cập nhật và phê duyệt hồ sơ cấp độ 3 cho toàn tỉnh, {after: M}", "pilot", False),
        ("Cập nhật và phê duyệt hồ sơ cấp độ 3 cho toàn tỉnh, {after: A}", "pilot", False),
        ("Phê duyệt cấp độ 3 của hệ thống chính thức, {after: M}", "pilot", False),
        ("Phê duyệt cấp độ 3, {after: A}", "pilot", True),
        ("Cập nhật cấp độ, {after: M}", "golive", False),
    ],
)
def test_an_approval_that_is_done_is_enough_whatever_comes_later(later: str, use: str, is_late: bool) -> None:
    name, _, links = later.rpartition(", ")
    text = plan(
        f"""
        D: {{name: Hồ sơ đề xuất cấp độ 3, kind: sec_level, system: S, duration: 5d}}
        A: {{name: "Thẩm định, phê duyệt cấp độ", kind: sec_level, system: S, duration: 5d, after: D}}
        P: {{kind: {use}, system: S, duration: 5d, after: A}}
        M: {{name: Việc khác, duration: 60d, after: A}}
        L: {{name: "{name}", kind: sec_level, system: S, duration: 5d, {links.strip("{}")}}}
        """,
        LEVEL_3,
    )
    assert found(text, CODE) == (["P"] if is_late else [])


def test_an_approval_of_the_pilot_is_not_one_of_what_comes_after_it() -> None:
    text = plan(
        """
        A: {name: Phê duyệt cấp độ bản thí điểm, kind: sec_level, system: S, duration: 5d}
        P: {kind: pilot, system: S, duration: 5d, after: A}
        G: {kind: golive, system: S, duration: 5d, after: P}
        M: {name: Việc khác, duration: 60d}
        L: {name: Phê duyệt cấp độ 3, kind: sec_level, system: S, duration: 5d, after: M}
        """,
        LEVEL_3,
    )
    assert found(text, CODE) == ["G"]


def test_a_dossier_whose_approval_is_linked_elsewhere_is_no_approval() -> None:
    text = plan(
        """
        D: {name: Lập hồ sơ đề xuất cấp độ, kind: sec_level, system: S, duration: 5d}
        P: {kind: pilot, system: S, duration: 5d, after: D}
        M: {name: Việc khác, duration: 60d}
        A: {name: "Thẩm định, phê duyệt cấp độ", kind: sec_level, system: S, duration: 5d, after: M}
        """,
        LEVEL_3,
    )
    assert found(text, CODE) == ["P"]


def test_where_an_approval_comes_too_late_the_whole_of_it_is_moved_forward() -> None:
    text = plan(
        """
        B: {kind: build, system: S, duration: 20d}
        T: {kind: trial, system: S, duration: 20d, after: B}
        M: {kind: milestone, after: T}
        D: {name: Lập hồ sơ cấp độ, kind: sec_level, system: S, duration: 5d, after: M}
        A: {name: Phê duyệt cấp độ, kind: sec_level, system: S, duration: 5d, after: D}
        """,
        LEVEL_3,
    )
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("turn them round: first `D` and `A`, then `T` (")
    assert finding.hint.vi.startswith("đổi thứ tự: `D` và `A` trước, rồi `T` (")
    (remedy,) = remedies_in(finding.hint)
    links = {
        id_: [link.written for link in task.predecessors]
        for id_, task in remedy.apply(scheduled(text).plan).tasks.items()
    }
    assert links == {"B": [], "T": ["A"], "M": ["T"], "D": ["B"], "A": ["D"]}


def test_where_only_the_dates_fit_it_is_a_warning() -> None:
    text = plan(
        """
        A: {kind: sec_level, system: S, duration: 5d}
        P: {kind: pilot, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}
        """,
        LEVEL_3,
    )
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.WARNING


def test_a_system_is_found_once_with_its_other_live_tasks() -> None:
    text = plan(
        """
        P: {kind: pilot, system: S, duration: 5d}
        R: {kind: rollout, system: S, duration: 5d, after: P}
        """,
        LEVEL_3,
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "P"
    assert [related.span.line for related in finding.related] == [7]


def test_where_the_approval_waits_for_the_pilot_the_hint_says_which_link_goes_first() -> None:
    text = plan(
        """
        P: {kind: pilot, system: S, duration: 20d}
        A: {kind: sec_level, system: S, duration: 5d, after: P SS+2d}
        """,
        LEVEL_3,
    )
    (finding,) = findings(text, CODE)
    assert "drop `P SS+2d` from the `after` of `A`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize(
    ("start", "law"),
    [
        ("2018-03-01", "Decree 85/2016/NĐ-CP, Art. 13 – 17"),
        ("2026-06-30", "Decree 85/2016/NĐ-CP, Art. 13 – 17"),
        ("2026-07-01", "Law on Cybersecurity 116/2025; text not read"),
        ("2026-08-19", "Decree 331/2026/NĐ-CP, Art. 30.6; text not read"),
    ],
)
def test_the_hint_names_the_law_of_the_tasks_own_date(start: str, law: str) -> None:
    (finding,) = findings(plan("P: {kind: pilot, system: S, duration: 5d}", LEVEL_3, start), CODE)
    assert (finding.hint.en if finding.hint else "").endswith(f"({law})")


def test_before_there_was_a_law_none_is_named() -> None:
    (finding,) = findings(plan("P: {kind: pilot, system: S, duration: 5d}", LEVEL_3, "2016-03-01"), CODE)
    assert "Decree" not in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize("use", ["trial", "pilot", "accept", "golive", "rollout"])
@pytest.mark.parametrize(
    ("dossier", "approval", "is_found"),
    [
        ("Lập hồ sơ đề xuất cấp độ", "Thẩm định, phê duyệt cấp độ", True),
        ("Thuyết minh cấp độ", "Quyết định phê duyệt hồ sơ cấp độ", True),
        ("Prepare the security dossier", "Approval of the security level", True),
        ("Phê duyệt cấp độ", "Phê duyệt lại cấp độ", False),
        ("Lập, phê duyệt hồ sơ cấp độ", "Phê duyệt cấp độ", False),
        ("Lập hồ sơ cấp độ", "Cập nhật, phê duyệt hồ sơ cấp độ", False),
        ("Lập hồ sơ cấp độ", "Nộp lưu hồ sơ cấp độ", False),
    ],
)
def test_a_dossier_is_no_approval_where_that_comes_after_the_use(
    use: str, dossier: str, approval: str, is_found: bool
) -> None:
    text = plan(
        f"""
        A: {{name: "{dossier}", kind: sec_level, system: S, duration: 5d}}
        V: {{kind: {use}, system: S, duration: 30d, after: A}}
        B: {{name: "{approval}", kind: sec_level, system: S, duration: 5d, after: V}}
        """,
        LEVEL_3,
    )
    assert found(text, CODE) == (["V"] if is_found else [])


def test_a_system_that_the_plan_only_keeps_running_has_its_approval_from_before() -> None:
    tasks = "B: {kind: contract, system: S, duration: 5d}\nA: {kind: ops, system: S, duration: 5d"
    assert found(plan(tasks + "}", LEVEL_3), CODE) == []
    assert found(plan(tasks + ", after: B}", LEVEL_3), CODE) == ["A"]


def test_data_for_a_system_that_is_there_are_accepted_without_a_look_at_it() -> None:
    tasks = """
        D: {kind: data, duration: 5d}
        A: {name: Nghiệm thu hồ sơ đã quét, kind: accept, duration: 5d, after: D}
        L: {kind: data, system: S, duration: 5d, after: A}
        T: {kind: training, system: S, duration: 5d, after: L}
    """
    assert found(plan(tasks, LEVEL_3), CODE) == []
    both = tasks.replace("Nghiệm thu hồ sơ đã quét", '"Nghiệm thu, bàn giao hồ sơ đã quét"')
    assert found(plan(both, LEVEL_3), CODE) == []
    assert found(plan(tasks.replace("D: {kind: data", "D: {kind: build, system: S"), LEVEL_3), CODE) == ["A"]
