"""What looks like a step done out of order, and is one of another thing."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {security_level: 3, route: hire}}"
PROJECT = """
E: {kind: evaluate, name: Đánh giá thí điểm, system: S, duration: 5d}
Q: {kind: approve, name: Decision to go on, system: S, duration: 5d, after: E}
K: {kind: invest_prep, name: Hire plan, system: S, duration: 20d, after: Q}
T: {kind: appraise, name: Appraisal of the hire plan, system: S, duration: 10d, after: K}
"""


def test_a_decision_to_begin_is_not_the_one_on_the_project() -> None:
    assert (
        found(plan(PROJECT + "P: {kind: approve, name: Approval, system: S, duration: 5d, after: T}", HEAD), "DX437")
        == []
    )


def test_without_another_it_is_a_decision_before_its_appraisal() -> None:
    assert "Q" in found(plan(PROJECT, HEAD), "DX437")


TENDERS = """
M: {kind: tender, system: S, duration: 30d}
K: {kind: bid_evaluation, system: S, duration: 20d, after: M}
"""


@pytest.mark.parametrize(
    ("name", "told"), [("Chỉ định thầu rút gọn, ký hợp đồng kiểm thử", []), ("Ký hợp đồng kiểm thử", ["H"])]
)
def test_a_contract_by_direct_appointment_waits_for_no_tender_of_others(name: str, told: list[str]) -> None:
    text = plan(TENDERS + f'H: {{kind: contract, name: "{name}", system: S, duration: 10d}}', HEAD)
    assert [each.task for each in findings(text, "DX438") if each.severity is Severity.ERROR] == told


DELIVERED = """
K: {kind: test, system: S, duration: 5d}
V: {kind: trial, system: S, duration: 20d, after: K}
A: {kind: accept, system: S, duration: 5d, after: V}
G: {kind: golive, system: S, duration: 0d, after: A}
"""


def test_a_check_of_the_system_in_use_is_no_test_of_its_delivery() -> None:
    text = DELIVERED + "D: {kind: test, name: Đối soát cuối cùng, system: S, duration: 5d, after: G}"
    assert found(plan(text, HEAD), "DX439") == []


def test_a_test_after_the_acceptance_alone_is_late() -> None:
    text = DELIVERED + "D: {kind: test, name: Kiểm thử tải, system: S, duration: 5d, after: A}"
    assert found(plan(text, HEAD), "DX439") == ["A"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Chuyển hồ sơ đã kết thúc", []),
        ("Move the archived cases", []),
        ("Chuyển dữ liệu từ hệ thống cũ", ["G"]),
        ("Chuyển hồ sơ đã kết thúc và hồ sơ đang xử lý", ["G"]),
    ],
)
def test_closed_cases_may_be_moved_once_the_system_is_in_use(name: str, told: list[str]) -> None:
    text = DELIVERED + f'D: {{kind: migrate, name: "{name}", system: S, duration: 20d, after: G}}'
    assert found(plan(text, HEAD), "DX442") == told


UNITS = """
R:
  after: G
  each: {x: Xã X, y: Xã Y}
  tasks:
    C: {name: "Chuyển dữ liệu {unit}", kind: migrate, system: S, duration: 3d}
    D: {name: "Sử dụng tại {unit}", kind: rollout, system: S, duration: 8d, after: C}
"""


def test_what_units_move_is_not_wanted_before_the_general_opening() -> None:
    assert found(plan(DELIVERED + UNITS, HEAD), "DX442") == []


LEVEL = "L: {kind: sec_level, system: S, duration: 20d, after: %s}\n"
PILOT = "P: {kind: pilot, system: S, duration: 40d}\nH: {kind: contract, system: S, duration: 5d, after: P}\n"


def test_a_pilot_of_what_is_not_yet_bought_wants_no_level_before() -> None:
    (finding,) = findings(plan(PILOT + LEVEL % "H", HEAD), "DX402")
    assert finding.severity is Severity.NOTE


def test_a_pilot_of_what_is_bought_wants_one() -> None:
    text = "H: {kind: contract, system: S, duration: 5d}\nP: {kind: pilot, system: S, duration: 40d, after: H}\n"
    (finding,) = findings(plan(text + LEVEL % "P", HEAD), "DX402")
    assert finding.severity is Severity.ERROR


OLD = "systems: {S: {security_level: 3}, C: {security_level: 3, name: Hệ thống cũ}}"


def test_an_old_system_that_goes_on_until_it_is_off_wants_nothing_new() -> None:
    text = """
    D: {kind: data, name: Ánh xạ mã, system: [S, C], duration: 20d}
    O: {kind: ops, name: Để hệ thống cũ chỉ đọc, system: C, duration: 25d, after: D}
    X: {kind: switch_off, system: C, duration: 2d, after: O}
    """
    assert found(plan(text, OLD), "DX402") == found(plan(text, OLD), "DX411") == []


@pytest.mark.parametrize(("after", "told"), [("M", ["D"]), ("H", [])])
def test_work_begun_upon_a_tender_without_the_contract_that_follows_it(after: str, told: list[str]) -> None:
    text = f"""
    M: {{kind: tender, system: S, duration: 30d}}
    K: {{kind: bid_evaluation, system: S, duration: 20d, after: M}}
    H: {{kind: contract, system: S, duration: 5d, after: K}}
    D: {{kind: migrate, system: S, duration: 20d, after: {after}}}
    """
    codes = [each for each in findings(plan(text, HEAD), "DX448") if "D" in str(each.message.en)]
    assert bool(codes) == bool(told)


@pytest.mark.parametrize(("after", "told"), [("H", ["D"]), ("X", [])])
def test_data_are_moved_into_what_is_built(after: str, told: list[str]) -> None:
    text = f"""
    H: {{kind: contract, system: S, duration: 5d}}
    X: {{kind: build, system: S, duration: 60d, after: H}}
    D: {{kind: migrate, system: S, duration: 20d, after: {after}}}
    """
    assert found(plan(text, HEAD), "DX439") == told


def test_before_2020_too_terms_come_before_the_connection() -> None:
    text = """
    I: {kind: integrate, name: Kết nối CSDL quốc gia, system: S, duration: 10d}
    T: {kind: sharing, system: S, duration: 10d, after: I}
    """
    (finding,) = findings(plan(text, HEAD, "2019-03-01"), "DX420")
    assert finding.severity is Severity.NOTE


def test_a_selection_plan_counts_once_it_is_approved() -> None:
    text = """
    L: {kind: selection_plan, name: Lập KHLCNT, system: S, duration: 5d}
    P: {kind: approve, name: Phê duyệt KHLCNT, system: S, duration: 5d, after: L}
    M: {kind: tender, name: Mời thầu, system: S, duration: 30d, after: %s}
    """
    assert "M" in found(plan(text % "L", HEAD), "DX438")
    assert "M" not in found(plan(text % "P", HEAD), "DX438")


def test_what_a_trial_waits_for_is_its_delivery() -> None:
    text = """
    E: {kind: evaluate, name: Đánh giá thí điểm, system: S, duration: 5d}
    R: {kind: rollout, name: Lắp trạm ở 21 điểm, system: S, duration: 40d, after: E}
    V: {kind: trial, system: S, duration: 20d, after: R}
    A: {kind: accept, system: S, duration: 5d, after: V}
    """
    assert found(plan(text, HEAD), "DX401") == []


def test_a_verdict_on_whether_to_go_on_may_follow_the_acceptance() -> None:
    text = """
    V: {kind: trial, system: S, duration: 20d}
    A: {kind: accept, system: S, duration: 5d, after: V}
    E: {kind: evaluate, name: "%s", system: S, duration: 5d, after: A}
    """
    assert found(plan(text % "Đánh giá vận hành thử và quyết định mở rộng", HEAD), "DX440") == []
    assert found(plan(text % "Đánh giá vận hành thử", HEAD), "DX440") == ["A"]


def test_servers_are_taken_over_before_the_software_is_tested() -> None:
    text = """
    M: {kind: infra, name: Lắp đặt máy chủ, system: T, duration: 20d}
    N: {kind: accept, name: Nghiệm thu máy chủ, system: T, duration: 5d, after: M}
    X: {kind: build, system: S, duration: 40d, after: N}
    K: {kind: test, system: [S, T], duration: 5d, after: X}
    """
    assert found(plan(text, "systems: {S: {}, T: {}}"), "DX439") == []


def test_two_acceptances_linked_to_end_together_use_nothing_early() -> None:
    text = """
    B: {kind: accept, system: T, duration: 5d}
    A: {kind: accept, name: Nghiệm thu, system: S, duration: 5d, after: "B %s"}
    """
    head = "systems: {S: {needs: [T]}, T: {}}"
    assert found(plan(text % "FF", head), "DX403") == []
    assert found(plan(text % "SS", head), "DX403") == ["A"]


def test_a_source_that_is_only_connected_to_was_there_before() -> None:
    text = """
    P: {kind: trial, system: S, duration: 20d}
    I: {kind: integrate, system: [T, U], duration: 20d, after: P}
    """
    assert found(plan(text, "systems: {S: {needs: [T]}, T: {}, U: {}}"), "DX403") == []


def test_an_agreement_on_a_trial_ends_no_work_but_its_companys() -> None:
    head = """
    agencies: {SO: {name: Sở, kind: state}, V: {name: VNPT, kind: vendor}}
    agreement: {name: "%s", parties: [V], ends: 2022-04-01}
    systems: {S: {}}
    """
    text = "A: {kind: build, system: S, duration: 60d, lead: SO}\nB: {kind: pilot, system: S, duration: 50d, lead: V}"
    assert found(plan(text, head % "Thỏa thuận thử nghiệm"), "DX407") == ["B"]
    assert set(found(plan(text, head % "Thỏa thuận hợp tác"), "DX407")) == {"A", "B"}


def test_a_small_lead_is_no_breach_of_what_only_warns() -> None:
    text = (
        "K: {kind: survey, system: S, duration: 20d}\nL: {kind: invest_prep, system: S, duration: 40d, after: K FS-%sd}"
    )
    (small,) = findings(plan(text % 5, HEAD), "DX437")
    (large,) = findings(plan(text % 15, HEAD), "DX437")
    assert (small.severity, large.severity) == (Severity.NOTE, Severity.WARNING)


ADVISERS = """
M1: {{kind: tender, name: "{first}", system: S, duration: 20d}}
C1: {{kind: bid_evaluation, name: "{evaluation}", system: S, duration: 15d, after: M1}}
H1: {{kind: contract, name: "Phê duyệt kết quả và ký hợp đồng gói 1", system: S, duration: 10d, after: C1}}
D: {{kind: design, system: S, duration: 35d, after: H1}}
M2: {{kind: tender, name: "Mời thầu gói 2", system: S, duration: 22d, after: D}}
C2: {{kind: bid_evaluation, name: "Đánh giá hồ sơ dự thầu gói 2", system: S, duration: 15d, after: {after}}}
H2: {{kind: contract, name: "Ký hợp đồng gói 2", system: S, duration: 10d, after: C2}}
"""
OWNED = "systems: {S: {security_level: 2, route: project}}"


@pytest.mark.parametrize(
    ("first", "evaluation"),
    [
        ("Mời thầu gói 1 (tư vấn, đấu thầu rộng rãi qua mạng)", "Đánh giá hồ sơ dự thầu gói 1"),
        ("Đấu thầu gói tư vấn thiết kế", "Chấm thầu"),
        ("Invitation of consultants for the detailed design", "Evaluation of bids, lot 1"),
    ],
)
def test_the_bids_of_advisers_are_evaluated_before_others_are_invited(first: str, evaluation: str) -> None:
    text = plan(ADVISERS.format(first=first, evaluation=evaluation, after="M2"), OWNED)
    assert [each.task for each in findings(text, "DX438") if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("after", ["D", "H1", "[]"])
def test_the_bids_of_the_contractor_are_evaluated_once_they_are_in(after: str) -> None:
    text = plan(ADVISERS.format(first="Mời thầu gói 1 (tư vấn)", evaluation="Chấm thầu gói 1", after=after), OWNED)
    assert "C2" in [each.task for each in findings(text, "DX438")]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Chuyển mã xã cũ sang xã và phường mới trong kho", []),
        ("Quy đổi danh mục đơn vị hành chính", []),
        ("Conversion of codes of communes", []),
        ("Chuyển mã nguồn và dữ liệu cũ", ["G"]),
        ("Chuyển 49 hệ thống của sở, ngành lên nền tảng", ["G"]),
    ],
)
def test_codes_of_units_change_once_the_system_is_in_use(name: str, told: list[str]) -> None:
    text = DELIVERED + "X: {kind: build, system: S, duration: 5d}\n"
    text += f'D: {{kind: migrate, name: "{name}", system: S, duration: 20d, after: G}}'
    assert found(plan(text, HEAD), "DX442") == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Chuyển 49 hệ thống của sở, ngành lên đám mây", []),
        ("Moving 12 applications onto the cloud", []),
        ("Đưa 20 trang thông tin của sở lên nền tảng", []),
        ("Chuyển dữ liệu từ hệ thống cũ", ["G"]),
        ("Chuyển dữ liệu 49 hệ thống", ["G"]),
    ],
)
def test_systems_move_onto_a_platform_once_it_is_open(name: str, told: list[str]) -> None:
    text = DELIVERED + "X: {kind: infra, name: Lắp đặt máy chủ, system: S, duration: 5d}\n"
    text += f'D: {{kind: migrate, name: "{name}", system: S, duration: 20d, after: G}}'
    assert found(plan(text, HEAD), "DX442") == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("First drill against a ransomware attack", []),
        ("Diễn tập ứng cứu sự cố", []),
        ("Load test", ["A"]),
        ("Diễn tập, kiểm thử tải", ["A"]),
    ],
)
def test_a_drill_is_no_test_of_what_is_delivered(name: str, told: list[str]) -> None:
    text = """
    V: {kind: trial, system: S, duration: 20d}
    A: {kind: accept, system: S, duration: 5d, after: V}
    """
    text += f'D: {{kind: test, name: "{name}", system: S, duration: 5d, after: A}}'
    assert [task for task in found(plan(text, HEAD), "DX439") if task == "A"] == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Đánh giá thí điểm đo nước", []),
        ("Đánh giá vận hành thử trạm đo mưa", []),
        ("Đánh giá hệ thống đo gió", []),
        ("Đo mức hài lòng", ["T"]),
    ],
)
def test_the_evaluation_of_a_thing_that_measures_is_one(name: str, told: list[str]) -> None:
    text = f"""
    P: {{kind: pilot, name: Thí điểm, system: S, duration: 60d}}
    E: {{kind: evaluate, name: "{name}", system: S, duration: 10d, after: P}}
    T: {{kind: tender, name: Mời thầu, system: S, duration: 30d, after: E}}
    """
    assert found(plan(text, HEAD), "DX405") == told


TURNED = """
M: {kind: tender, name: Invitation and opening of bids, system: S, duration: 30d}
R: {kind: approve, name: Result of lot 1 approved, system: S, duration: 5d, after: M}
V: {kind: bid_evaluation, name: Evaluation of bids, system: S, duration: 20d, after: R}
"""
ADVISED = """
T: {kind: tender, name: "Bidding for the design consultant, award and contract", system: S, duration: 40d}
D: {kind: design, system: S, duration: 40d, after: T}
"""


def test_a_result_that_its_own_evaluation_waits_for_is_an_error() -> None:
    (finding,) = [each for each in findings(plan(TURNED, HEAD), "DX438") if each.task == "R"]
    assert finding.severity is Severity.ERROR


def test_the_award_to_an_adviser_is_no_result_that_waits_for_the_bids_of_the_works() -> None:
    told = findings(plan(ADVISED + TURNED.replace("M: {", "M: {after: D, "), HEAD), "DX438")
    assert [each.task for each in told if each.severity is Severity.ERROR] == ["R"]
