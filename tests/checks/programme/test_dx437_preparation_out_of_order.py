"""DX437: survey, study, appraisal, decision and design in their order."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX437"
HEAD = "systems: {S: {security_level: 2}, T: {}}"

BAD = [
    (
        "survey after the study",
        """
        B: {name: "Lập dự án", kind: invest_prep, system: S, duration: 10d}
        K: {name: "Khảo sát", kind: survey, system: S, duration: 10d, after: B}
        """,
        "B",
    ),
    (
        "policy after the decision",
        """
        Q: {name: "Quyết định đầu tư", kind: approve, system: S, duration: 10d}
        C: {name: "Quyết định chủ trương đầu tư", kind: approve, system: S, duration: 10d, after: Q}
        """,
        "Q",
    ),
    (
        "study after its appraisal",
        """
        D: {name: "Thẩm định dự án", kind: appraise, system: S, duration: 10d}
        B: {name: "Lập dự án", kind: invest_prep, system: S, duration: 10d, after: D}
        """,
        "D",
    ),
    (
        "appraisal overlaps the decision",
        """
        B: {name: "Lập dự án", kind: invest_prep, system: S, duration: 10d}
        D: {name: "Thẩm định dự án", kind: appraise, system: S, duration: 20d, after: B}
        Q: {name: "Phê duyệt dự án", kind: approve, system: S, duration: 5d, after: D SS+5d}
        """,
        "Q",
    ),
    (
        "decision before the study is done",
        """
        B: {name: "Lập kế hoạch thuê", kind: invest_prep, system: S, duration: 30d}
        Q: {name: "Phê duyệt kế hoạch thuê", kind: approve, system: S, duration: 5d}
        """,
        "Q",
    ),
    (
        "design before the decision",
        """
        Q: {name: "Phê duyệt dự án", kind: approve, system: S, duration: 10d}
        T: {name: "Thiết kế chi tiết, dự toán", kind: design, system: S, duration: 20d}
        """,
        "T",
    ),
    (
        "design approved before it is made",
        """
        T: {name: "Thiết kế chi tiết", kind: design, system: S, duration: 20d}
        P: {name: "Phê duyệt thiết kế chi tiết và dự toán", kind: approve, system: S, duration: 5d}
        """,
        "P",
    ),
]

NEAR = [
    (
        "in order",
        """
        K: {name: "Khảo sát", kind: survey, system: S, duration: 10d}
        B: {name: "Lập dự án", kind: invest_prep, system: S, duration: 10d, after: K}
        D: {name: "Thẩm định dự án", kind: appraise, system: S, duration: 10d, after: B}
        Q: {name: "Phê duyệt dự án", kind: approve, system: S, duration: 5d, after: D}
        T: {name: "Thiết kế chi tiết", kind: design, system: S, duration: 20d, after: Q}
        P: {name: "Thẩm định, phê duyệt thiết kế chi tiết", kind: approve, system: S, duration: 5d, after: T}
        """,
    ),
    (
        "one task appraises and decides",
        """
        B: {name: "Lập dự án", kind: invest_prep, system: S, duration: 10d}
        Q: {name: "Thẩm định, phê duyệt dự án", kind: appraise, system: S, duration: 20d, after: B}
        """,
    ),
    (
        "another system",
        """
        D: {name: "Thẩm định dự án", kind: appraise, system: S, duration: 10d}
        B: {name: "Lập dự án", kind: invest_prep, system: T, duration: 10d, after: D}
        E: {name: "Thẩm định dự án", kind: appraise, system: T, duration: 10d, after: B}
        """,
    ),
    *(
        (
            f"basic design: {name}",
            f"""
            A: {{name: "{name}", kind: appraise, system: S, duration: 10d}}
            D: {{name: "Quyết định đầu tư", kind: approve, system: S, duration: 5d, after: A}}
            """,
        )
        for name in ("Thẩm định thiết kế sơ bộ", "Thẩm định thiết kế 1 bước", "Appraise the preliminary design")
    ),
    *(
        (
            f"who tries it: {name}",
            f"""
            A: {{name: "{name}", kind: {kind}, system: S, duration: 10d}}
            P: {{name: "Thí điểm", kind: pilot, system: S, duration: 60d, after: A}}
            B: {{name: "Lập phương án đặt hàng", kind: invest_prep, system: S, duration: 10d, after: P}}
            C: {{name: "Thẩm định phương án đặt hàng", kind: appraise, system: S, duration: 10d, after: B}}
            D: {{name: "Phê duyệt phương án đặt hàng", kind: approve, system: S, duration: 5d, after: C}}
            """,
        )
        for name, kind in (
            ("Hội đồng xét chọn doanh nghiệp thử nghiệm", "appraise"),
            ("Tuyển chọn sáng kiến", "appraise"),
            ("Thẩm định đề xuất thử nghiệm", "appraise"),
            ("Đồng ý cho thử nghiệm", "approve"),
            ("Thẩm định", "appraise"),  # the pilot waits for it, and the study for the pilot
            ("Phê duyệt", "approve"),
        )
    ),
    (
        "approval of a regulation",
        """
        B: {name: "Lập dự án", kind: invest_prep, system: S, duration: 30d}
        Q: {name: "Phê duyệt quy chế hoạt động của tổ công tác", kind: approve, system: S, duration: 5d}
        """,
    ),
]


@pytest.mark.parametrize(("row", "tasks", "at"), BAD, ids=[case[0] for case in BAD])
def test_a_step_before_what_it_rests_on_is_found(row: str, tasks: str, at: str) -> None:
    assert at in found(plan(tasks, HEAD), CODE)
    assert all(finding.hint is not None for finding in findings(plan(tasks, HEAD), CODE))


@pytest.mark.parametrize(
    "appraised",
    ["Thẩm định báo cáo đề xuất, thẩm định nguồn vốn", "Thẩm định nguồn vốn", "Thẩm định", "Sở KH&ĐT thẩm định"],
)
@pytest.mark.parametrize(("after", "expected"), [("D", []), ("C", ["E"])])
def test_what_is_appraised_before_the_policy_is_its_proposal(appraised: str, after: str, expected: list[str]) -> None:
    tasks = f"""
        A: {{name: "Lập báo cáo đề xuất chủ trương đầu tư", kind: invest_prep, system: S, duration: 20d}}
        B: {{name: "{appraised}", kind: appraise, system: S, duration: 15d, after: A}}
        C: {{name: "Quyết định chủ trương đầu tư", kind: approve, system: S, duration: 6d, after: B}}
        D: {{name: "Lập báo cáo nghiên cứu khả thi", kind: invest_prep, system: S, duration: 45d, after: C}}
        E: {{name: "Thẩm định báo cáo nghiên cứu khả thi", kind: appraise, system: S, duration: 15d, after: {after}}}
        F: {{name: "Quyết định đầu tư", kind: approve, system: S, duration: 6d, after: [D, E]}}
    """
    told = findings(plan(tasks, HEAD), CODE)
    assert [finding.task for finding in told if finding.severity is Severity.ERROR] == expected


@pytest.mark.parametrize(("row", "tasks"), NEAR, ids=[case[0] for case in NEAR])
def test_steps_in_order_and_steps_of_something_else_are_none(row: str, tasks: str) -> None:
    assert found(plan(tasks, HEAD), CODE) == []


@pytest.mark.parametrize(
    "decided", ["Phê duyệt phương án đặt hàng", "Phê duyệt phương án và giá đặt hàng", "Phê duyệt"]
)
def test_an_order_that_nobody_has_appraised_is_found(decided: str) -> None:
    tasks = f"""
        G: {{name: "Xét chọn đơn vị thử nghiệm", kind: appraise, system: S, duration: 10d}}
        P: {{name: "Thí điểm", kind: pilot, system: S, duration: 60d, after: G}}
        B: {{name: "Lập phương án đặt hàng", kind: invest_prep, system: S, duration: 10d, after: P}}
        D: {{name: "{decided}", kind: approve, system: S, duration: 5d, after: B}}
    """
    assert found(plan(tasks, "systems: {S: {route: order}}"), CODE) == ["D"]
