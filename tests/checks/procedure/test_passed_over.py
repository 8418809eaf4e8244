"""A survey that comes only between the study and its appraisal is late, whatever was surveyed before."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.checks.examining import examined, found, plan

CODE = "DX437"
HEAD = "systems: {S: {route: project}, T: {}}"


def of(*tasks: str) -> list[str]:
    early = "A: {name: Rà soát hiện trạng, kind: survey, system: S, duration: 10d}"
    return found(plan("\n".join((early, *tasks)), HEAD), CODE)


ROUNDS = """
    K1: {{kind: contract, system: S, duration: 5d}}
    M1: {{name: Chuyển đổi dữ liệu nhánh đầu, kind: data, system: S, duration: 20d, after: {first}}}
    V1: {{kind: golive, system: S, duration: 1d, after: {opened}}}
    K2: {{name: Ký hợp đồng gói chuyển đổi, kind: contract, duration: 5d, after: V1}}
    M2: {{name: Chuyển đổi dữ liệu nhánh sau, kind: data, system: S, duration: 20d, after: {later}}}
    V2: {{kind: rollout, system: S, duration: 20d, after: M2}}
"""


@pytest.mark.parametrize(
    ("first", "opened", "later", "is_noted"),
    [("K2", "K1", "K2", False), ("K1", "K1", "V1", True), ("K1", "M1", "K2", False), ("V1", "K1", "V1", True)],
)
def test_what_is_tendered_after_the_first_go_live_is_another_round(
    first: str, opened: str, later: str, is_noted: bool
) -> None:
    text = plan(dedent(ROUNDS).strip().format(first=first, opened=opened, later=later), HEAD)
    result = examined(text, "DX442")
    told = {each.task for each in (*result.findings, *result.held_back)}
    assert ("V1" in told) == is_noted


STUDY = "B: {name: Lập báo cáo nghiên cứu khả thi, kind: invest_prep, system: S, duration: 30d, after: A}"
LATE = "K: {name: Khảo sát kỹ thuật vị trí đặt trạm, kind: survey, system: S, duration: 10d, after: B}"


@pytest.mark.parametrize(
    "verdict",
    [
        "D: {name: Thẩm định dự án, kind: appraise, system: S, duration: 10d, after: [B, K]}",
        "D: {name: Thẩm định dự án, kind: appraise, system: S, duration: 10d, after: K}",
        "D: {name: Phê duyệt dự án, kind: approve, system: S, duration: 5d, after: [K]}",
    ],
)
@pytest.mark.parametrize("survey", [LATE, LATE.replace("system: S, ", ""), LATE.replace("Khảo sát kỹ thuật", "Đo đạc")])
def test_a_survey_between_the_study_and_its_verdict_is_late(verdict: str, survey: str) -> None:
    assert "B" in of(STUDY, survey, verdict)


DECIDED = "Q: {name: Phê duyệt dự án, kind: approve, system: S, duration: 5d, after: B}"


@pytest.mark.parametrize(
    "tasks",
    [
        (LATE.replace("Khảo sát kỹ thuật", "Khảo sát phục vụ thẩm định"), DECIDED.replace("after: B", "after: K")),
        (LATE.replace("after: B", "after: Q"), DECIDED),
        (
            LATE.replace("after: B", "after: Q"),
            DECIDED,
            "G: {name: Thiết kế chi tiết, kind: design, system: S, duration: 20d, after: K}",
            "H: {name: Phê duyệt thiết kế chi tiết, kind: approve, system: S, duration: 5d, after: G}",
        ),
        (
            LATE,
            "C: {name: Lập kế hoạch thuê, kind: invest_prep, system: S, duration: 20d, after: K}",
            DECIDED.replace("after: B", "after: C"),
        ),
        (
            LATE,
            "G: {name: Thiết kế chi tiết, kind: design, system: S, duration: 20d, after: K}",
            DECIDED.replace("after: B", "after: [B, G]"),
        ),
        (LATE.replace("system: S", "system: T"), DECIDED),
        (LATE.replace("after: B", "after: A"), DECIDED.replace("after: B", "after: [B, K]")),
    ],
)
def test_near_miss_a_survey_for_something_else(tasks: tuple[str, ...]) -> None:
    assert "B" not in of(STUDY, *tasks)
