"""DX477: durations that cannot be."""

from __future__ import annotations

import pytest

from tests.checks.examining import examined, found, plan

CODE = "DX477"


def shown(tasks: str, head: str = "") -> list[str | None]:
    return [finding.task for finding in examined(plan(tasks, head), CODE).findings]


CANNOT_BE = (
    "name: Xây dựng kho dữ liệu, kind: build, duration: 5d",
    "name: Phát triển phần mềm một cửa, kind: build, duration: 1w",
    "name: Xây dựng kho dữ liệu dùng chung, kind: data, duration: 5d",
    "name: Tập huấn cán bộ toàn tỉnh, kind: training, duration: 1d",
    "name: Tập huấn công chức 168 xã, kind: training, duration: 2d",
    "name: Tập huấn các sở, kind: training, duration: 4h",
    'name: "Xây dựng phần mềm một cửa, cấu hình quy trình", kind: build, duration: 3d',
    "name: Chấm thầu, kind: tender, duration: 4h",
    "name: Đánh giá E-HSDT, kind: bid_evaluation, duration: 4h",
    "name: Khảo sát hiện trạng, kind: survey, duration: 3y",
    "name: Khảo sát hiện trạng toàn tỉnh, kind: survey, duration: 1d",
    "name: Nhân rộng toàn tỉnh, kind: rollout, duration: 2d",
    "name: Vận hành thử, kind: trial, duration: 2d",
    "name: Lập báo cáo nghiên cứu khả thi, kind: invest_prep, duration: 2d",
    "name: Tích hợp cơ sở dữ liệu, kind: integrate, duration: 1d",
    "name: Nghiệm thu, kind: accept, duration: 18mo",
    "name: Phê duyệt, kind: approve, duration: 1y",
    "name: Thẩm định, kind: appraise, duration: 1y",
    "name: Kiểm thử, kind: test, duration: 2h",
    "name: Đánh giá, kind: evaluate, duration: 4h",
    "name: Đo lường, kind: measure, duration: 3y",
)
CAN_BE = (
    "name: Xây dựng kho dữ liệu, kind: build, duration: 60d",
    "name: Cấu hình phần mềm, kind: build, duration: 5d",
    "name: Chỉnh sửa biểu mẫu, kind: build, duration: 3d",
    "name: Tập huấn quản trị viên, kind: training, duration: 1d",
    "name: Tập huấn cán bộ toàn tỉnh, kind: training, duration: 20d",
    "name: Khảo sát, kind: survey, duration: 20d",
    "name: Chuẩn hóa danh mục, kind: data, duration: 5d",
    "name: Vận hành, kind: ops, duration: 5y",
    "name: Đánh giá, kind: evaluate, duration: 5d",
    "name: Công bố, kind: golive, duration: 1h",
    "name: Ký quyết định, kind: approve, duration: 4h",
    "name: Đầu tư hạ tầng, kind: infra, duration: 2y",
    "name: Truyền thông, kind: comms, duration: 3y",
)


@pytest.mark.parametrize("task", CANNOT_BE)
def test_what_cannot_be_is_shown(task: str) -> None:
    assert shown(f"A: {{{task}}}") == ["A"]


@pytest.mark.parametrize("task", CAN_BE)
def test_what_can_be_is_not(task: str) -> None:
    assert shown(f"A: {{{task}}}") == []


@pytest.mark.parametrize(
    ("kind", "object_", "days", "expected"),
    [
        ("pilot", "1y", "4h", ["B"]),
        ("pilot", "1y", "3d", ["B"]),
        ("pilot", "1y", "10d", []),
        ("pilot", "120d", "2d", ["B"]),
        ("trial", "120d", "5d", []),
        ("pilot", "60d", "3d", []),
        ("pilot", "30d", "1d", ["B"]),
    ],
)
def test_an_evaluation_takes_its_share_of_what_it_evaluates(
    kind: str, object_: str, days: str, expected: list[str]
) -> None:
    tasks = f"""
        A: {{kind: {kind}, system: S, duration: {object_}}}
        B: {{kind: evaluate, system: S, duration: {days}, after: A}}
    """
    assert shown(tasks, "systems: {S: {}}") == expected


def test_what_each_unit_does_is_not_the_whole_province() -> None:
    tasks = """
        R:
          each: [x1, x2]
          tasks:
            T: {name: Tập huấn cán bộ cấp xã, kind: training, duration: 2d}
            B: {name: Xây dựng trang của xã, kind: build, duration: 5d, after: T}
    """
    assert shown(tasks) == []


def test_the_limits_can_be_set() -> None:
    task = "A: {name: Xây dựng, kind: build, duration: 5d}"
    assert shown(task, "checks: {thresholds: {DX477: {build_least: 4d}}}") == []
    longer = "A: {name: Xây dựng, kind: build, duration: 30d}"
    assert shown(longer, "checks: {thresholds: {DX477: {build_least: 40d}}}") == ["A"]


def test_what_is_done_has_taken_the_time_it_took() -> None:
    head = "status_date: 2022-03-31"
    task = "A: {kind: build, duration: 5d, actual_start: 2022-03-01, actual_finish: 2022-03-07}"
    assert found(plan(task, head), CODE) == []


def test_what_is_only_unusual_is_held_back() -> None:
    result = examined(plan("A: {name: Xây dựng phần mềm, kind: build, duration: 15d}"), CODE)
    assert result.findings == ()
    assert [finding.task for finding in result.held_back] == ["A"]


def test_an_evaluation_that_is_only_brief_beside_its_object_is_held_back() -> None:
    tasks = "A: {kind: pilot, system: S, duration: 6mo}\nB: {kind: evaluate, system: S, duration: 4d, after: A}"
    result = examined(plan(tasks, "systems: {S: {}}"), CODE)
    assert result.findings == ()
    assert [finding.task for finding in result.held_back] == ["B"]


@pytest.mark.parametrize(
    "name",
    [
        "Hướng dẫn quản trị cho các sở, các xã",
        "Tập huấn đầu mối các phường",
        "Tập huấn các sở tham gia vận hành thử",
        "Tập huấn cán bộ các sở, ngành",
    ],
)
def test_one_course_is_enough_for_those_who_run_it_and_for_departments(name: str) -> None:
    assert shown(f'A: {{name: "{name}", kind: training, duration: 2d}}') == []


@pytest.mark.parametrize(
    ("kind", "duration", "work", "is_found"),
    [
        ("accept", "4h", "kind: rollout, duration: 45d", True),
        ("accept", "4h", "kind: build, duration: 90d", True),
        ("accept", "4h", "kind: trial, duration: 30d", True),
        ("accept", "1d", "kind: rollout, duration: 45d", False),
        ("accept", "4h", "kind: rollout, duration: 10d", False),
        ("accept", "4h", "kind: training, duration: 45d", False),
        ("evaluate", "1d", "kind: rollout, duration: 45d", True),
        ("evaluate", "2d", "kind: rollout, duration: 45d", False),
    ],
)
def test_what_took_weeks_is_not_accepted_in_half_a_day(kind: str, duration: str, work: str, is_found: bool) -> None:
    tasks = f"A: {{{work}}}\nB: {{kind: {kind}, duration: {duration}, after: A}}"
    assert ("B" in shown(tasks)) is is_found


@pytest.mark.parametrize(
    ("name", "duration", "is_found"),
    [
        ("Làm sạch, chuyển đổi văn bản từ ba hệ thống cũ", "2d", True),
        ("Digitisation of the registers", "2d", True),
        ("Làm sạch, chuyển đổi văn bản từ ba hệ thống cũ", "10d", False),
        ("Chuyển dữ liệu sang hệ thống mới", "2d", False),
    ],
)
def test_data_are_not_cleaned_in_two_days(name: str, duration: str, is_found: bool) -> None:
    assert bool(shown(f'A: {{name: "{name}", kind: migrate, duration: {duration}}}')) is is_found
