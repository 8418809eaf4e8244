"""What sound plans do in their own words and that no rule speaks against."""

from __future__ import annotations

import pytest

from dxplan.checks.procedure.reading import steps_of
from dxplan.checks.procedure.step import Step
from dxplan.load.loader import load_bytes
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

SYSTEM = "systems: {S: {security_level: 2}}"
LEVEL_3 = "systems: {S: {security_level: 3}}"

TWO_PACKAGES = """
M1: {{name: "Gói 1: mời thầu, chấm thầu", kind: tender, system: S, duration: 60d}}
K1: {{name: "Phê duyệt kết quả lựa chọn nhà thầu gói 1", kind: approve, system: S, duration: 5d, after: M1}}
M2: {{name: "{bidding}", kind: tender, system: S, duration: 40d}}
K2: {{name: "Phê duyệt kết quả lựa chọn nhà thầu gói 2", kind: approve, system: S, duration: 5d, after: {after}}}
"""


@pytest.mark.parametrize(
    "bidding",
    ["Gói 2: đấu thầu rộng rãi qua mạng, đánh giá hồ sơ", "Gói 2: mời thầu qua mạng", "Package 2: open tender"],
)
def test_a_packages_result_waits_for_its_own_evaluation(bidding: str) -> None:
    """The bids of another package are evaluated for that one's result."""
    assert _results_told(TWO_PACKAGES.format(bidding=bidding, after="M2")) == []


def test_a_result_that_waits_for_no_bidding_is_told() -> None:
    assert _results_told(TWO_PACKAGES.format(bidding="Gói 2: mời thầu", after="[]")) == ["K2"]


def test_the_only_result_waits_for_the_evaluation_of_the_bids_that_it_has_invited() -> None:
    tasks = """
    M: {name: "Mời thầu", kind: tender, system: S, duration: 30d}
    C: {name: "Chấm thầu", kind: bid_evaluation, system: S, duration: 20d, after: M}
    K: {name: "Phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: M}
    """
    assert _results_told(tasks) == ["K"]


def _results_told(tasks: str) -> list[str | None]:
    return [task for task in found(plan(tasks, SYSTEM), "DX438") if task is not None and task.startswith("K")]


@pytest.mark.parametrize(
    ("kind", "name", "wanted"),
    [
        ("accept", "Nghiệm thu, nhận bàn giao Kho dữ liệu", {Step.ACCEPTANCE, Step.HANDOVER}),
        ("accept", "Nghiệm thu, nhận bàn giao Trung tâm dữ liệu", {Step.ACCEPTANCE, Step.HANDOVER}),
        ("accept", "Nghiệm thu, nhận bàn giao cơ sở dữ liệu đất đai", {Step.ACCEPTANCE, Step.HANDOVER}),
        ("accept", "N.thu, bàn giao", {Step.ACCEPTANCE, Step.HANDOVER}),
        ("accept", "NT và bàn giao phần mềm", {Step.ACCEPTANCE, Step.HANDOVER}),
        ("accept", "Nhận bàn giao dữ liệu khi hết hạn thuê", {Step.HAND_BACK}),
        ("accept", "Nhận lại toàn bộ dữ liệu", {Step.HAND_BACK}),
        ("accept", "Bàn giao mã nguồn", {Step.HANDOVER}),
        ("handover", "Nhận bàn giao kho dữ liệu", {Step.HANDOVER}),
        ("handover", "Nhận bàn giao mã nguồn, dữ liệu", {Step.HANDOVER, Step.HAND_BACK}),
    ],
)
def test_a_store_of_data_is_accepted_and_only_data_are_handed_back(kind: str, name: str, wanted: set[Step]) -> None:
    result = load_bytes(plan(f'A: {{name: "{name}", kind: {kind}, duration: 5d}}').encode(), "plan.yaml")
    assert result.plan is not None
    assert steps_of(result.plan.tasks["A"]) == wanted


@pytest.mark.parametrize(
    ("deliverable", "is_found"),
    [
        ("Quyết định phê duyệt cấp độ", False),
        ("Hồ sơ cấp độ đã được phê duyệt", False),
        ("Approval of the level", False),
        ("Hồ sơ trình phê duyệt", True),
        ("Dự thảo quyết định phê duyệt", True),
        ("Hồ sơ cấp độ", True),
    ],
)
def test_a_dossier_that_ends_in_the_approval_is_approved(deliverable: str, is_found: bool) -> None:
    """What comes after the pilot is approved for the system itself."""
    tasks = f"""
    A: {{name: "Hồ sơ cấp độ của bản thí điểm", kind: sec_level, system: S, duration: 5d, deliverable: "{deliverable}"}}
    V: {{kind: pilot, system: S, duration: 30d, after: A}}
    B: {{name: "Phê duyệt cấp độ của hệ thống chính thức", kind: sec_level, system: S, duration: 5d, after: V}}
    """
    assert found(plan(tasks, LEVEL_3), "DX402") == (["V"] if is_found else [])


@pytest.mark.parametrize("said", ["KT CQĐT", "KTCQĐT", "kiến trúc CPĐT", "phù hợp CQĐT", "đối chiếu Khung KT số"])
def test_the_architecture_has_short_names(said: str) -> None:
    tasks = f'A: {{name: "Lập BC KT-KT ({said})", kind: invest_prep, system: S, duration: 30d}}'
    assert found(plan(tasks, SYSTEM), "DX423") == []


def test_an_economic_technical_report_is_no_architecture() -> None:
    tasks = 'A: {name: "Lập BC KT-KT", kind: invest_prep, system: S, duration: 30d}'
    assert found(plan(tasks, SYSTEM), "DX423") == ["A"]


ONE_SYSTEM = """
M: {name: "Mời thầu", kind: tender, duration: 60d}
H: {name: "Ký hợp đồng", kind: contract, duration: 5d, after: M}
X: {name: "Xây dựng phần mềm", kind: build, duration: 60d, after: H}
V: {name: "Vận hành thử", kind: trial, duration: 20d, after: X}
G: {name: "Đưa vào sử dụng", kind: golive, duration: 1d, after: V}
"""


def test_a_plan_of_one_system_need_not_name_it() -> None:
    """What is found is the same as where each task names it; nothing says that rules could not look."""
    unnamed = plan(ONE_SYSTEM, SYSTEM)
    named = plan(ONE_SYSTEM.replace(", duration", ", system: S, duration"), SYSTEM)
    told = [[(each.code, each.task, each.severity) for each in findings(text)] for text in (unnamed, named)]
    assert told[0] == told[1]
    assert ("DX411", "G") in {(code, task) for code, task, _ in told[0]}


def test_where_some_task_names_the_only_system_the_others_may_be_of_none() -> None:
    text = plan(ONE_SYSTEM.replace("kind: build,", "kind: build, system: S,"), SYSTEM)
    assert [each.task for each in findings(text, "DX411")] == ["G"]  # linked into its chain
    apart = plan(ONE_SYSTEM.replace("kind: trial,", "kind: trial, system: S,").replace(", after: V", ""), SYSTEM)
    assert [each.severity for each in findings(apart, "DX411")] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("HSMT: lập, duyệt", Step.INVITATION),
        ("Lập, thẩm định hồ sơ mời thầu", Step.INVITATION),
        ("Báo cáo đề xuất chủ trương đầu tư", Step.POLICY),
        ("BC đề xuất CTĐT", Step.POLICY),
        ("Prepare the bidding documents", Step.INVITATION),
    ],
)
def test_a_task_without_a_kind_is_known_by_its_paper(name: str, step: Step) -> None:
    result = load_bytes(plan(f'A: {{name: "{name}", duration: 5d}}').encode(), "plan.yaml")
    assert result.plan is not None
    assert steps_of(result.plan.tasks["A"]) == {step}


SHORT = {
    "kết quả lựa chọn nhà thầu": ("KQLCNT", "KQ LCNT", "kết quả LCNT", "kết quả gói thầu"),
    "Kế hoạch lựa chọn nhà thầu": ("KHLCNT", "KH LCNT", "Kế hoạch LCNT", "Kế hoạch đấu thầu"),
    "hồ sơ mời thầu": ("HSMT", "E-HSMT", "hồ sơ yêu cầu"),
    "Thẩm định": ("Thẩm tra", "TĐ"),
    "Phê duyệt": ("Duyệt", "PD"),
    "Nghiệm thu": ("N.thu",),
    "kiến trúc": ("KT CQĐT", "KTCQĐT", "KT chính quyền điện tử"),
}
WHOLE = """
T1: {name: "Lập dự án, đối chiếu kiến trúc", kind: invest_prep, system: S, duration: 30d}
T2: {name: "Thẩm định dự án", kind: appraise, system: S, duration: 15d, after: T1}
T3: {name: "Phê duyệt dự án", kind: approve, system: S, duration: 5d, after: T2}
T4: {name: "Kế hoạch lựa chọn nhà thầu: lập, trình", kind: tender, system: S, duration: 5d, after: T3}
T5: {name: "Thẩm định Kế hoạch lựa chọn nhà thầu", kind: appraise, system: S, duration: 10d, after: T4}
T6: {name: "Phê duyệt Kế hoạch lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: T5}
T7: {name: "Lập hồ sơ mời thầu", kind: tender, system: S, duration: 10d, after: T6}
T8: {name: "Phê duyệt hồ sơ mời thầu", kind: approve, system: S, duration: 5d, after: T7}
T9: {name: "Mời thầu, nhận hồ sơ dự thầu", kind: tender, system: S, duration: 20d, after: T8}
U1: {name: "Chấm thầu", kind: tender, system: S, duration: 20d, after: T9}
U2: {name: "Thẩm định kết quả lựa chọn nhà thầu", kind: appraise, system: S, duration: 10d, after: U1}
U3: {name: "Phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: U2}
U4: {name: "Ký hợp đồng", kind: contract, system: S, duration: 5d, after: U3}
U5: {name: "Xây dựng phần mềm", kind: build, system: S, duration: 60d, after: U4}
U6: {name: "Kiểm thử", kind: test, system: S, duration: 10d, after: U5}
U7: {name: "Tập huấn", kind: training, system: S, duration: 5d, after: U6}
U8: {name: "Vận hành thử", kind: trial, system: S, duration: 20d, after: U7}
U9: {name: "Nghiệm thu, bàn giao", kind: accept, system: S, duration: 5d, after: U8}
V1: {name: "Đưa vào sử dụng", kind: golive, system: S, duration: 1d, after: U9}
"""


@pytest.mark.slow
@pytest.mark.parametrize(("written", "short"), [(name, short) for name, several in SHORT.items() for short in several])
def test_the_shorthand_of_offices_is_no_mistake(written: str, short: str) -> None:
    """What is found in a plan does not hang on how its papers are called."""

    def told(text: str) -> set[tuple[str, str | None]]:
        head = "systems: {S: {security_level: 2, route: project}, T: {}}"
        graver = (each for each in findings(plan(text, head)) if each.severity is not Severity.NOTE)
        return {(each.code, each.task) for each in graver}

    assert written in WHOLE
    assert told(WHOLE.replace(written, short)) <= told(WHOLE)
