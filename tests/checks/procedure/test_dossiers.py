"""Appraisals and approvals of dossiers that are no project."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {security_level: 3, route: hire}}"
TASKS = """
B: {{kind: plan, name: Hire plan, system: S, duration: 40d}}
C: {{kind: {kind}, name: "{dossier}", system: S, duration: 20d}}
D: {{kind: appraise, name: "{name}", system: S, duration: 10d, after: C}}
"""


def warned(text: str) -> list[str | None]:
    """The tasks of errors and warnings; that nothing approves a dossier is a note."""
    return [each.task for each in findings(plan(text, HEAD), "DX437") if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("name", ["Appraisal of the dossiers of batch 1", "Thẩm định hồ sơ", "Thẩm định đợt 2"])
@pytest.mark.parametrize("kind", ["sec_level", "dpia"])
def test_what_is_appraised_right_upon_a_dossier_is_that_dossier(name: str, kind: str) -> None:
    text = TASKS.format(kind=kind, dossier="Dossiers of batch 1", name=name)
    assert "D" not in warned(text)


@pytest.mark.parametrize("name", ["Thẩm định kế hoạch thuê", "Appraisal of the hire plan", "Thẩm định dự án"])
def test_a_project_is_appraised_whatever_comes_before_it(name: str) -> None:
    text = TASKS.format(kind="sec_level", dossier="Dossiers", name=name)
    assert "D" in warned(text)


@pytest.mark.parametrize("after", ["C", "[B, C]"])
def test_what_follows_the_study_too_is_of_the_project(after: str) -> None:
    text = TASKS.format(kind="sec_level", dossier="Dossiers", name="Thẩm định").replace("after: C", f"after: {after}")
    text += "E: {kind: approve, name: Phê duyệt kế hoạch thuê, system: S, duration: 5d, after: [B, D]}"
    assert "D" not in warned(text)
    assert ("E" in found(plan(text, HEAD), "DX437")) is (after == "C")


@pytest.mark.parametrize("name", ["Appraisal of the dossiers", "Thẩm định hồ sơ"])
@pytest.mark.parametrize(("appraised", "approved", "told"), [("C", "D", False), ("E", "C", True)])
def test_a_dossier_is_approved_upon_its_appraisal(name: str, appraised: str, approved: str, told: bool) -> None:
    text = TASKS.format(kind="sec_level", dossier="Lập hồ sơ cấp độ", name=name)
    text = text.replace("after: C", f"after: {appraised}")
    text += f"E: {{kind: sec_level, name: Phê duyệt cấp độ, system: S, duration: 5d, after: {approved}}}"
    assert ("E" in found(plan(text, HEAD), "DX437")) is told


@pytest.mark.parametrize(
    "name", ["Lập hồ sơ đề xuất cấp độ 3", "Hồ sơ cấp độ 3", "LẬP HS CẤP ĐỘ NỀN TẢNG", "Level dossier"]
)
def test_a_dossier_under_the_kind_of_an_approval_is_drawn_up_before_its_appraisal(name: str) -> None:
    text = TASKS.format(kind="approve", dossier=name, name="Thẩm định hồ sơ cấp độ")
    assert warned(text) == []
