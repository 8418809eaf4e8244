"""DX412: criteria, an end and a place of a pilot, in whatever words they are told."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

HEAD = """
agencies: {SO: {name: Sở Thông tin và Truyền thông}, TD: {name: UBND TP Thủ Đức}}
systems: {S: {}, T: {}}
kpis: {K: {name: Hồ sơ, target: 90}}
"""
ALL = {"criteria", "an end", "a place"}


def missing(
    name: str, *, plan_of_it: str = "", verdict: str = "Đánh giá", more: str = "", lead: str = "SO", of: str = ""
) -> set[str]:
    """What is said to be told nowhere."""
    text = f"""
        L: {{name: "{plan_of_it or "Lập kế hoạch"}", kind: plan, duration: 10d, lead: SO{of}}}
        P: {{name: "{name}", kind: pilot, system: S, duration: 60d, after: L, lead: {lead}{more}}}
        E: {{name: "{verdict}", kind: evaluate, system: S, duration: 10d, after: P, lead: SO}}
    """
    told = [finding for finding in findings(plan(text, HEAD), "DX412") if "tell" in finding.message.en]
    if not told:
        return set()
    (finding,) = told
    found = {bound for bound in ALL if bound in finding.message.en}
    assert finding.severity is (Severity.WARNING if len(found) > 1 else Severity.NOTE)
    assert finding.is_detail is (len(found) == 1)
    return found


def test_a_pilot_that_tells_nothing_lacks_all() -> None:
    assert missing("Thí điểm hệ thống") == ALL


@pytest.mark.parametrize(
    "name",
    [
        "Thí điểm tại TP Thủ Đức",
        "Thí điểm ở hai trường",
        "Thí điểm 12 nút giao",
        "Thí điểm cho ba sở",
        "Thí điểm (địa bàn phường An Khánh)",
        "Thí điểm TP Rạch Giá",
        "Thử nghiệm, phạm vi 3 bệnh viện",
        "Pilot in two wards",
    ],
)
def test_a_place(name: str) -> None:
    assert missing(name) == {"criteria", "an end"}


def test_the_body_of_a_place_leads_it() -> None:
    assert missing("Thí điểm hệ thống", lead="TD") == {"criteria", "an end"}


@pytest.mark.parametrize(
    "name",
    [
        "Thí điểm đến hết tháng 10/2022",
        "Thí điểm đến 31/10/2022",
        "Thí điểm trong 3 tháng",
        "Thí điểm (sáu tuần)",
        "Thí điểm 90 ngày",
        "Thí điểm 1 năm",
        "Thí điểm đến giữa tháng 12/2022",
        "Thí điểm, thời hạn theo quyết định",
        "Pilot for three months",
        "Pilot until the end of October",
    ],
)
def test_an_end(name: str) -> None:
    assert missing(name) == {"criteria", "a place"}


@pytest.mark.parametrize("more", [", deadline: 2022-12-30", ", finish_no_later_than: 2022-12-30"])
def test_a_date_that_holds_it_is_an_end(more: str) -> None:
    assert missing("Thí điểm hệ thống", more=more) == {"criteria", "a place"}


def test_a_length_in_months_was_thought_of() -> None:
    text = "P: {name: Thí điểm, kind: pilot, system: S, duration: 3mo, lead: SO}"
    (finding, *_) = [f for f in findings(plan(text, HEAD), "DX412") if "tell" in f.message.en]
    assert "an end" not in finding.message.en


@pytest.mark.parametrize(
    "verdict", ["Đánh giá theo tiêu chí", "Đánh giá so với ngưỡng đạt", "Evaluate against the criteria"]
)
def test_criteria_may_stand_at_the_evaluation(verdict: str) -> None:
    assert missing("Thí điểm hệ thống", verdict=verdict) == {"an end", "a place"}


def test_a_target_that_it_serves_is_a_criterion() -> None:
    assert missing("Thí điểm hệ thống", more=", kpis: [K]") == {"an end", "a place"}


def test_its_plan_tells_all_unless_it_is_that_of_another_system() -> None:
    told = "Kế hoạch thí điểm: TP Rạch Giá, 4 tháng, tiêu chí đạt"
    assert missing("Thí điểm hệ thống", plan_of_it=told) == set()
    assert missing("Thí điểm hệ thống", plan_of_it=told, of=", system: T") == ALL
    assert missing("Thí điểm hệ thống", plan_of_it="Kế hoạch 4 tháng của sở, tiêu chuẩn riêng") != set()


def test_one_that_is_missing_is_a_note_that_is_held_back() -> None:
    assert missing("Thí điểm tại hai phường trong 3 tháng") == {"criteria"}
    assert missing("Thí điểm tại hai phường trong 3 tháng theo tiêu chí") == set()


@pytest.mark.parametrize(
    "place",
    [
        "trên địa bàn tỉnh",
        "toàn tỉnh",
        "trên toàn thành phố",
        "trong tỉnh",
        "trên phạm vi tỉnh",
        "in the whole province",
    ],
)
def test_the_whole_province_is_no_bound(place: str) -> None:
    assert missing(f"Thí điểm {place}") == ALL


@pytest.mark.parametrize(
    "place", ["trên địa bàn huyện", "tại thành phố Vinh", "trên địa bàn thành phố Vinh", "tại 5 xã"]
)
def test_a_part_of_it_is_one(place: str) -> None:
    assert "a place" not in missing(f"Thí điểm {place}")


def test_a_target_of_the_roll_out_is_no_criterion_of_the_pilot() -> None:
    tasks = """
        P: {name: Thí điểm tại 5 xã trong 3 tháng, kind: pilot, system: S, duration: 60d, lead: SO}
        E: {name: Đánh giá, kind: evaluate, system: S, duration: 10d, after: P, lead: SO}
        R: {name: Nhân rộng, kind: rollout, system: S, duration: 60d, after: E, lead: SO}
        N: {name: Nghiệm thu theo tiêu chí, kind: accept, system: S, duration: 10d, after: R, lead: SO, kpis: [K]}
    """
    (finding,) = (each for each in findings(plan(tasks, HEAD), "DX412") if "tell" in each.message.en)
    assert "criteria" in finding.message.en
