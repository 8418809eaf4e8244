"""DX206: waits of which nobody says what for."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, found_with_remedies, plan

CODE = "DX206"


def lagged(link: str, before: str = "10d", after: str = "5d", profile: str = "province") -> str:
    return plan(
        f"A: {{duration: {before}}}\nB: {{duration: {after}, after: {link}}}", f"checks: {{profile: {profile}}}"
    )


@pytest.mark.parametrize("lag", ["11d", "3w", "88h", "1mo", "1q", "15ed", "3ew", "120%"])
def test_more_than_two_weeks_are_long_in_whatever_unit(lag: str) -> None:
    assert found(lagged(f"A FS+{lag}"), CODE) == ["B"]


@pytest.mark.parametrize("lag", ["10d", "2w", "80h", "14ed", "2ew", "100%"])
def test_near_miss_two_weeks_are_not(lag: str) -> None:
    assert found(lagged(f"A FS+{lag}"), CODE) == []


@pytest.mark.parametrize(("profile", "lag", "is_long"), [("dcma", 11, True), ("dcma", 10, False), ("p6", 44, False)])
def test_other_profiles_have_other_limits(profile: str, lag: int, is_long: bool) -> None:
    assert found(lagged(f"A FS+{lag}d", profile=profile), CODE) == (["B"] if is_long else [])


def test_near_miss_a_lag_in_which_the_predecessor_is_worked_on_is_no_wait() -> None:
    assert found(lagged("A SS+60d", before="60d"), CODE) == []
    assert found(lagged("A SS+71d", before="60d"), CODE) == ["B"]


def test_near_miss_a_lag_in_which_the_task_itself_is_worked_on_is_no_wait() -> None:
    assert found(lagged("A FF+40d", after="40d"), CODE) == []
    assert found(lagged("A FF+40d", after="5d"), CODE) == ["B"]


def test_near_miss_leads_have_a_rule_of_their_own() -> None:
    assert found(lagged("A FS-40d", before="60d"), CODE) == []


@pytest.mark.parametrize(
    ("link", "wait"),
    [
        ("A FS+60d", "`after: A, duration: 60d`"),
        ("A SS+60d", "`after: A SS, duration: 60d`"),
        ("A FS+3mo", "`after: A, duration: 3mo`"),
        ("A FS+400%", "`after: A, duration: 40d`"),
    ],
)
def test_the_wait_is_written_as_a_task_that_moves_no_date(link: str, wait: str) -> None:
    (finding,) = findings(lagged(link), CODE)
    assert wait in (finding.hint.en if finding.hint else "")


def test_a_lag_into_a_summary_counts_too() -> None:
    text = plan("A: {duration: 5d}\nP: {after: A FS+60d, tasks: {B: {duration: 5d}}}")
    assert found(text, CODE) == ["P"]


def test_one_day_is_written_as_one() -> None:
    text = plan("A: {duration: 5d}\nB: {duration: 5d, after: A FS+1d}", "checks: {thresholds: {DX206: {lag: 0d}}}")
    (finding,) = findings(text, CODE)
    assert "about 1 working day," in finding.message.en


@pytest.mark.parametrize("link", ["A FS+60d", "A SS+60d", "A FF+60d", "A SF+60d", "A FS+3mo", "A FS+400%"])
def test_with_the_wait_as_a_task_nothing_is_left(link: str) -> None:
    assert found_with_remedies(lagged(link), CODE) == [[]]


def test_a_wait_for_a_finish_is_told_so() -> None:
    (finding,) = findings(lagged("A FF+60d"), CODE)
    assert finding.hint is not None
    assert finding.hint.en.endswith("(`after: A, duration: 60d`), and let `B` wait for that task FF")


def between(before: str, after: str, link: str = "A FS+40d") -> list[str | None]:
    return found(plan(f"A: {{duration: 10d, {before}}}\nB: {{duration: 5d, {after}, after: {link}}}"), CODE)


SAID = [
    ("kind: accept, name: Nghiệm thu đợt 2", "kind: measure, name: Đo chỉ tiêu sau 2 tháng vận hành toàn tỉnh"),
    ("kind: build, name: Cài phần mềm", "name: Chỉnh sửa sau ba tuần dùng thử nội bộ"),
    ("kind: plan, name: Niêm yết dự thảo tại trụ sở", "kind: approve, name: Trình duyệt"),
    ("kind: plan, name: Gửi lấy ý kiến các huyện", "kind: plan, name: Tổng hợp"),
    ("kind: approve, name: Công bố quyết định", "name: Bàn giao mặt bằng, note: Chờ hết thời hạn khiếu nại"),
    ("kind: golive, name: Mở cổng", "kind: switch_off, name: Tắt phần mềm cũ"),
    ("kind: golive, name: Mở cổng", "name: Tắt phần mềm giai đoạn 1"),
    ("kind: rollout, name: Triển khai toàn tỉnh", "kind: review, name: Sơ kết"),
    ("kind: ops, name: Vận hành", "kind: measure, name: Đo chỉ tiêu"),
    ("kind: tender, name: Mời thầu qua mạng", "kind: bid_evaluation, name: Chấm thầu"),
    ("kind: tender, name: Issue the bidding documents", "kind: tender, name: Bid opening"),
    ("kind: contract, name: Ký hợp đồng", "kind: infra, name: Lắp máy chủ, note: thời gian giao hàng 8 tuần"),
    ("kind: golive, name: Go live", "kind: survey, name: Users' satisfaction"),
    ("kind: build, name: Install", "kind: test, name: Test after two weeks of parallel running"),
]
UNSAID = [
    ("kind: design, name: Lập thiết kế chi tiết", "kind: approve, name: Phê duyệt thiết kế chi tiết"),
    ("kind: contract, name: Ký hợp đồng", "kind: build, name: Cấu hình phần mềm"),
    ("kind: selection_plan, name: Phê duyệt KHLCNT", "kind: tender, name: Mời thầu"),
    ("kind: data, name: Số hóa hồ sơ", "kind: accept, name: Nghiệm thu"),
    ("kind: accept, name: Nghiệm thu", "kind: golive, name: Đưa vào sử dụng"),
    ("kind: pilot, name: Thí điểm", "kind: evaluate, name: Đánh giá thí điểm"),
    ("kind: measure, name: Đo chỉ tiêu năm 2022", "kind: plan, name: Lập kế hoạch năm 2023"),
    ("kind: plan, name: Soạn đề án 2 năm", "kind: policy, name: Trình đề án 5 năm"),
    ("kind: tender, name: Mời thầu", "kind: contract, name: Ký hợp đồng"),
]


@pytest.mark.parametrize(("before", "after"), SAID)
def test_near_miss_a_wait_that_is_said_or_goes_without_saying(before: str, after: str) -> None:
    assert between(before, after) == []


@pytest.mark.parametrize(("before", "after"), UNSAID)
def test_a_wait_between_other_steps_hides_work(before: str, after: str) -> None:
    assert between(before, after) == ["B"]


def test_a_wait_from_the_start_of_a_use_is_not_the_use() -> None:
    assert between("kind: golive, name: Mở cổng", "kind: switch_off, name: Tắt phần mềm cũ", "A SS+60d") == ["B"]


@pytest.mark.parametrize(
    ("name", "lag", "expected"),
    [
        ("Dừng hệ thống cũ sau khi chạy song song 20 ngày", "260d", ["B"]),
        ("Old system off after 4 weeks in parallel", "120d", ["B"]),
        ("Tổng kết sau 3 tháng theo dõi", "300d", ["B"]),
        ("Dừng hệ thống cũ sau khi chạy song song 20 ngày", "20d", []),
        ("Dừng hệ thống cũ sau khi chạy song song 20 ngày", "30d", []),
        ("Tổng kết sau 3 tháng theo dõi", "66d", []),
        ("Dừng hệ thống cũ sau khi chạy song song", "120d", []),
        ("Thuê dịch vụ 24 tháng, chờ kỳ họp", "60d", []),
    ],
)
def test_a_wait_far_longer_than_the_task_itself_says_is_told(name: str, lag: str, expected: list[str]) -> None:
    tasks = (
        f'A: {{duration: 5d, kind: golive}}\nB: {{name: "{name}", duration: 5d, kind: switch_off, after: A FS+{lag}}}'
    )
    assert found(plan(tasks), "DX206") == expected


@pytest.mark.parametrize(("after", "expected"), [("G", []), ("X", ["B"])])
@pytest.mark.parametrize("kind", ["integrate", "training"])
def test_what_widens_a_use_is_used_before_it_is_measured(kind: str, after: str, expected: list[str]) -> None:
    tasks = f"""
    X: {{kind: build, system: S, duration: 5d}}
    G: {{kind: golive, system: S, duration: 0d, after: X}}
    A: {{kind: {kind}, name: Further units, system: S, duration: 5d, after: {after}}}
    B: {{kind: measure, system: S, duration: 5d, after: A FS+6mo}}
    """
    assert found(plan(tasks, "systems: {S: {}}"), "DX206") == expected
