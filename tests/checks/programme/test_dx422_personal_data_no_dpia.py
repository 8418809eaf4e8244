"""DX422: the impact assessment before a system first runs on personal data."""

from __future__ import annotations

import pytest

from tests.checks.examining import examined, findings, found, plan

CODE = "DX422"
SYSTEMS = "systems: {S: {personal_data: true}, T: {personal_data: true}, X: {}}"
ASSESSMENT = "Lập hồ sơ đánh giá tác động xử lý dữ liệu cá nhân"


def of(tasks: str, start: str = "2024-03-01", head: str = SYSTEMS) -> str:
    return plan(tasks, head, start)


def test_a_pilot_on_personal_data_without_an_assessment_is_found_with_the_decree_of_that_day() -> None:
    (finding,) = findings(of("A: {kind: pilot, system: S, duration: 20d}"), CODE)
    assert finding.hint is not None
    assert "Nghị định 13/2023/NĐ-CP, Điều 24" in finding.hint.vi


def test_from_2026_on_the_law_is_named() -> None:
    (finding,) = findings(of("A: {kind: pilot, system: S, duration: 20d}", "2026-03-02"), CODE)
    assert finding.hint is not None
    assert "Luật Bảo vệ dữ liệu cá nhân 91/2025" in finding.hint.vi


def test_before_the_decree_there_is_nothing_to_ask_for() -> None:
    assert found(of("A: {kind: pilot, system: S, duration: 20d}", "2023-05-04"), CODE) == []


def test_a_system_that_already_ran_before_the_decree_is_left_alone() -> None:
    tasks = "A: {kind: pilot, system: S, duration: 20d}\nB: {kind: rollout, system: S, duration: 200d, after: A}"
    assert found(of(tasks, "2023-05-04"), CODE) == []


def test_no_personal_data_no_assessment() -> None:
    assert found(of("A: {kind: pilot, system: X, duration: 20d}"), CODE) == []


def test_building_alone_handles_no_data() -> None:
    assert found(of("A: {kind: build, system: S, duration: 20d}"), CODE) == []


def test_an_assessment_before_it_settles_it_by_its_name_tag_or_deliverable() -> None:
    pilot = "A: {kind: pilot, system: S, duration: 20d, after: D}"
    for said in (f"name: {ASSESSMENT}", "tags: [dpia]", "deliverable: Data protection impact assessment"):
        assert found(of(f"D: {{duration: 5d, system: S, {said}}}\n{pilot}"), CODE) == []


def test_an_assessment_that_names_no_system_is_about_all_of_them() -> None:
    tasks = f"""
    D: {{duration: 5d, name: {ASSESSMENT}}}
    A: {{kind: pilot, system: S, duration: 20d, after: D}}
    B: {{kind: golive, system: T, duration: 1d, after: A}}
    """
    assert found(of(tasks), CODE) == []


def test_an_assessment_of_another_system_does_not_help() -> None:
    tasks = "D: {duration: 5d, system: T, tags: [dpia]}\nA: {kind: pilot, system: S, duration: 20d, after: D}"
    assert found(of(tasks), CODE) == ["A"]


def test_the_impact_on_the_environment_is_something_else() -> None:
    tasks = """
    D: {duration: 5d, name: Đánh giá tác động môi trường của trung tâm dữ liệu}
    A: {kind: pilot, system: S, duration: 20d, after: D}
    """
    assert found(of(tasks), CODE) == ["A"]


def test_an_assessment_that_comes_too_late_is_named_with_its_date() -> None:
    tasks = "A: {kind: pilot, system: S, duration: 20d}\nD: {duration: 5d, system: S, tags: [dpia]}"
    (finding,) = findings(of(tasks), CODE)
    assert "khi việc đánh giá tác động xử lý dữ liệu cá nhân chưa xong (`D`, 07/03/2024)" in finding.message.vi
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `D` to the `after` of `A`")


def test_an_assessment_that_waits_for_the_pilot_has_to_move() -> None:
    tasks = (
        "A: {kind: pilot, system: S, duration: 20d}\nD: {kind: plan, duration: 5d, system: S, tags: [dpia], after: A}"
    )
    (finding,) = findings(of(tasks), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("drop `A` from the `after` of `D` and then add `D` to the `after` of `A`")


def test_systems_without_any_assessment_are_one_finding_at_the_first_use() -> None:
    tasks = "B: {kind: golive, system: T, duration: 1d, after: A}\nA: {kind: pilot, system: S, duration: 20d}"
    (finding,) = findings(of(tasks), CODE)
    assert finding.task == "A"
    assert "before `A` and `B`" in finding.message.en


def test_a_waiver_covers_the_use_it_names_only() -> None:
    head = SYSTEMS + "\nchecks: {waive: [{code: DX422, task: A, reason: dữ liệu giả}]}"
    tasks = "A: {kind: pilot, system: S, duration: 20d}\nB: {kind: golive, system: T, duration: 1d, after: A}"
    result = examined(of(tasks, head=head), CODE)
    assert [finding.task for finding in result.findings] == ["B"]
    assert [finding.task for finding, _ in result.waived] == ["A"]


def test_the_first_use_waits_for_the_assessment_that_is_done_first() -> None:
    """Of two at once the first by its id."""
    text = plan(
        """
        J: {name: DPIA, duration: 50d}
        K: {name: DPIA, duration: 20d}
        C: {kind: golive, system: S, duration: 5d}
        B: {kind: golive, system: S, duration: 5d}
        """,
        "systems: {S: {personal_data: yes}}",
        "2024-03-04",
    )
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `K` to the `after` of `B` (")


def test_systems_without_any_assessment_are_one_finding_with_a_record_of_each() -> None:
    head = "systems: {S: {personal_data: yes}, T: {personal_data: yes}}"
    tasks = "C: {kind: golive, system: S, duration: 5d}"
    (single,) = findings(plan(tasks, head, "2024-03-04"), CODE)
    (both,) = findings(plan(f"{tasks}\nB: {{kind: golive, system: T, duration: 5d}}", head, "2024-03-04"), CODE)
    assert (single.task, both.task) == ("C", "B")
    assert "with a record of each system" not in (single.hint.en if single.hint else "")
    assert "with a record of each system" in (both.hint.en if both.hint else "")
    assert [related.message.en for related in both.related] == ["`C`: as well"]


def collected(name: str, dpia_after: str, data_after: str, day: str = "2024-03-01", personal: str = "true") -> str:
    return plan(
        f"""
        S: {{kind: survey, duration: 5d, system: S}}
        C: {{kind: data, name: "{name}", duration: 70d, system: S, after: {data_after}}}
        F: {{kind: dpia, name: Impact assessment, duration: 20d, system: S, after: {dpia_after}}}
        P: {{kind: golive, duration: 5d, system: S, after: [C, F]}}
        """,
        f"systems: {{S: {{personal_data: {personal}}}}}",
        day,
    )


@pytest.mark.parametrize(
    "name",
    [
        "Đăng ký số điện thoại của người cao tuổi",
        "Thu thập thông tin hộ nghèo",
        "Nhập hồ sơ sức khỏe của học sinh",
        "Collect consent and addresses of patients",
        "Registration of households",
    ],
)
def test_personal_data_are_not_collected_before_the_file(name: str) -> None:
    assert found(collected(name, "C", "S"), CODE) == ["C"]
    assert found(collected(name, "S", "F"), CODE) == []


def test_collecting_other_things_in_other_days_or_systems_is_fine() -> None:
    assert found(collected("Thu thập số liệu mực nước", "C", "S"), CODE) == []
    assert found(collected("Chuẩn hóa danh mục dùng chung", "C", "S"), CODE) == []
    assert found(collected("Thu thập thông tin hộ nghèo", "C", "S", "2022-03-01"), CODE) == []
    assert found(collected("Thu thập thông tin hộ nghèo", "C", "S", personal="false"), CODE) == []


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("Kết nối nhật ký của phần mềm bệnh án về trung tâm giám sát", "[S, X]"),
        ("Connect the logs of the records to the operations centre", "[X, S]"),
        ("Tích hợp hồ sơ học sinh vào kho dữ liệu", "S"),
    ],
)
def test_systems_in_use_pass_nothing_on_before_their_assessment(name: str, system: str) -> None:
    """What the plan neither builds nor puts into use has people's data already when it is connected."""
    tasks = f"""
    K: {{name: {name}, kind: integrate, system: {system}, duration: 20d}}
    D: {{name: {ASSESSMENT}, kind: dpia, system: S, duration: 30d, start_no_earlier_than: 2025-09-01}}
    """
    assert found(of(tasks), CODE) == ["K"]


@pytest.mark.parametrize(
    "tasks",
    [
        "D: {kind: dpia, system: S, duration: 30d}\nK: {kind: integrate, system: [S, X], duration: 20d, after: D}",
        "K: {kind: integrate, system: S, duration: 20d}",
        "K: {kind: integrate, system: X, duration: 20d}\nD: {kind: dpia, system: S, duration: 300d}",
        "B: {kind: build, system: S, duration: 9d}\nK: {kind: integrate, system: S, duration: 20d, after: B}\n"
        "D: {kind: dpia, system: S, duration: 20d, after: K}\nG: {kind: golive, system: S, duration: 1d, after: D}",
    ],
)
def test_an_assessment_in_time_none_at_all_or_a_system_still_built_are_another_matter(tasks: str) -> None:
    assert found(of(tasks), CODE) == []
