"""DX435: work of a company that waits for a request."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX435"
HEAD = "agencies: {U: {kind: state}, DANG: {kind: party}, V: {kind: vendor}}"
CONDITIONAL = "B: {name: Đầu tư hạ tầng khi UBND tỉnh có yêu cầu, kind: infra, duration: 5d, lead: V"


def of(*tasks: str) -> str:
    return plan("\n".join(tasks), HEAD)


def test_a_condition_that_nobody_meets_is_found() -> None:
    assert found(of("A: {kind: survey, duration: 5d, lead: U}", f"{CONDITIONAL}, after: A}}"), CODE) == ["B"]


def test_a_condition_in_the_funding_counts() -> None:
    task = "B: {name: Hạ tầng, duration: 5d, lead: U, funding: vốn doanh nghiệp theo yêu cầu của tỉnh}"
    assert found(of(task), CODE) == ["B"]


def test_a_request_of_the_state_anywhere_before_it_meets_the_condition() -> None:
    tasks = (
        "R: {name: Gửi văn bản đề nghị đầu tư, kind: plan, duration: 5d, lead: U}",
        "A: {kind: survey, duration: 5d, lead: U, after: R}",
        f"{CONDITIONAL}, after: A}}",
    )
    assert found(of(*tasks), CODE) == []


def test_a_decision_right_before_it_meets_the_condition() -> None:
    assert found(of("A: {kind: approve, duration: 5d, lead: U}", f"{CONDITIONAL}, after: A}}"), CODE) == []


def test_a_decision_long_before_it_may_be_about_anything() -> None:
    tasks = (
        "A: {kind: approve, duration: 5d, lead: U}",
        "C: {kind: survey, duration: 5d, lead: U, after: A}",
        f"{CONDITIONAL}, after: C}}",
    )
    assert found(of(*tasks), CODE) == ["B"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("approve", "Thẩm định, phê duyệt kết quả đặt hàng"),
        ("approve", "Phê duyệt đề nghị của Sở về chủ trương"),
        ("plan", "Lập dự toán đặt hàng dịch vụ"),
        ("plan", "Lập hồ sơ đề nghị phê duyệt"),
        ("policy", "Ban hành đơn giá đặt hàng"),
        ("accept", "Nghiệm thu dịch vụ theo hợp đồng đặt hàng"),
        ("plan", "Lập kế hoạch lựa chọn nhà thầu, phương án giá (đặt hàng theo NĐ 32/2019/NĐ-CP)"),
        ("comms", "Công văn triển khai"),
        ("bid_evaluation", "Đánh giá hồ sơ đề nghị"),
    ],
)
def test_what_was_ordered_or_proposed_long_before_is_no_request_for_this_work(kind: str, name: str) -> None:
    tasks = (
        f"R: {{name: '{name}', kind: {kind}, duration: 5d, lead: U}}",
        "A: {kind: survey, duration: 5d, lead: U, after: R}",
        "B: {name: 'Tập huấn (V cử giảng viên, khi UBND tỉnh có yêu cầu)', kind: training, duration: 5d, lead: U, "
        "support: [V], after: A}",
    )
    assert found(of(*tasks), CODE) == ["B"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("approve", "UBND tỉnh ban hành văn bản yêu cầu doanh nghiệp cử giảng viên"),
        ("policy", "Công văn đề nghị cử giảng viên"),
        ("plan", "Đặt hàng doanh nghiệp cử giảng viên"),
        ("policy", "Gửi yêu cầu cử giảng viên"),
        ("approve", "Ký công văn đề nghị cử chuyên gia"),
    ],
)
def test_near_miss_a_letter_that_asks_counts_whoever_signs_it(kind: str, name: str) -> None:
    tasks = (
        f"R: {{name: '{name}', kind: {kind}, duration: 5d, lead: U}}",
        "A: {kind: survey, duration: 5d, lead: U, after: R}",
        "B: {name: 'Tập huấn (V cử giảng viên, khi UBND tỉnh có yêu cầu)', kind: training, duration: 5d, lead: U, "
        "support: [V], after: A}",
    )
    assert found(of(*tasks), CODE) == []


def test_a_request_by_the_company_itself_is_none() -> None:
    tasks = ("A: {name: Gửi đề nghị, kind: plan, duration: 5d, lead: V}", f"{CONDITIONAL}, after: A}}")
    assert found(of(*tasks), CODE) == ["B"]


def test_a_request_after_it_does_not_help() -> None:
    tasks = (f"{CONDITIONAL}}}", "A: {name: Gửi văn bản yêu cầu, kind: plan, duration: 5d, lead: U, after: B}")
    assert found(of(*tasks), CODE) == ["B"]


def test_what_the_party_asks_of_the_state_is_an_order() -> None:
    task = "B: {name: Quán triệt, note: theo yêu cầu của Thành ủy, kind: comms, duration: 5d, lead: DANG}"
    assert found(of(task), CODE) == []


def test_hiring_by_own_requirements_is_a_term_of_law() -> None:
    task = "B: {name: Thuê dịch vụ CNTT theo yêu cầu riêng, kind: contract, duration: 5d, lead: V}"
    assert found(of(task), CODE) == []


def test_what_a_contract_or_a_system_requires_is_no_condition() -> None:
    for name in ("Sửa lỗi theo yêu cầu của hợp đồng", "Hạ tầng cho hệ thống có yêu cầu cao", "Lập yêu cầu kỹ thuật"):
        assert found(of(f"B: {{name: {name}, kind: build, duration: 5d, lead: V}}"), CODE) == []


@pytest.mark.parametrize(
    "condition",
    [
        *("khi UBND tỉnh có yêu cầu", "khi được yêu cầu", "nếu được yêu cầu", "khi có yêu cầu", "nếu tỉnh có nhu cầu"),
        *(
            "khi Sở yêu cầu",
            "khi có đề nghị",
            "nếu được đề nghị",
            "theo đề nghị của UBND tỉnh",
            "if asked",
            "on request",
        ),
    ],
)
def test_what_a_company_supports_on_condition_needs_the_request_too(condition: str) -> None:
    for key in ("name", "note", "deliverable"):
        task = f"B: {{{key}: VNPT cử chuyên gia {condition}, kind: data, duration: 5d, lead: U, support: [V]}}"
        assert found(of(task), CODE) == ["B"]


def test_support_of_the_state_is_no_promise_of_a_company() -> None:
    assert (
        found(of("B: {name: Cử cán bộ khi có yêu cầu, kind: data, duration: 5d, lead: U, support: [DANG]}"), CODE) == []
    )


def test_what_users_ask_of_a_running_service_is_its_daily_work() -> None:
    task = "B: {name: Hỗ trợ người dùng khi có yêu cầu, kind: ops, duration: 5d, lead: U, support: [V]}"
    assert found(of(task), CODE) == []
    report = "B: {name: Báo cáo đột xuất khi có yêu cầu, kind: review, duration: 5d, lead: U, support: [V]}"
    assert found(of(report), CODE) == []


@pytest.mark.parametrize(
    ("decision", "is_found"),
    [
        ("kind: contract, support: [W]", True),
        ("kind: tender", True),
        ("name: Phê duyệt kết quả lựa chọn nhà thầu, kind: approve", True),
        ("name: Phê duyệt thiết kế thi công, kind: approve", True),
        ("kind: contract, support: [V]", False),
        ("name: Giao nhiệm vụ cho VNPT, kind: policy", False),
        ("name: Phê duyệt phương án hỗ trợ, kind: approve", False),
    ],
)
def test_a_contract_with_another_asks_nothing_of_the_company_that_promised_help(decision: str, is_found: bool) -> None:
    head = "agencies: {U: {kind: state}, V: {name: Tập đoàn VNPT, kind: vendor}, W: {name: Nhà thầu, kind: vendor}}"
    tasks = f"""
        A: {{{decision}, duration: 5d, lead: U}}
        B: {{name: VNPT hỗ trợ khi tỉnh có yêu cầu, kind: infra, duration: 5d, lead: U, support: [W, V], after: A}}
    """
    assert found(plan(tasks, head), CODE) == (["B"] if is_found else [])


@pytest.mark.parametrize(
    ("condition", "is_one"),
    [
        ("VNPT cử giảng viên khi bệnh viện có yêu cầu", True),
        ("VNPT hỗ trợ nếu cân đối được nguồn lực", True),
        ("VNPT hỗ trợ trong khả năng", True),
        ("with trainers of VNPT if possible", True),
        ("VNPT cử giảng viên", False),
        ("nếu nộp muộn thì lùi lịch", False),
    ],
)
def test_help_that_hangs_on_a_condition_is_no_promise(condition: str, is_one: bool) -> None:
    task = f'B: {{name: "Tập huấn ({condition})", kind: training, duration: 5d, lead: U, support: [V]}}'
    assert found(of(task), CODE) == (["B"] if is_one else [])
