"""Appraisals and approvals of dossiers that are no project."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

HEAD = "systems: {S: {security_level: 3, route: hire}}"
TASKS = """
B: {{kind: plan, name: Hire plan, system: S, duration: 40d}}
C: {{kind: {kind}, name: "{dossier}", system: S, duration: 20d}}
D: {{kind: appraise, name: "{name}", system: S, duration: 10d, after: C}}
"""


@pytest.mark.parametrize("name", ["Appraisal of the dossiers of batch 1", "Thẩm định hồ sơ", "Thẩm định đợt 2"])
@pytest.mark.parametrize("kind", ["sec_level", "dpia"])
def test_what_is_appraised_right_upon_a_dossier_is_that_dossier(name: str, kind: str) -> None:
    text = TASKS.format(kind=kind, dossier="Dossiers of batch 1", name=name)
    assert "D" not in found(plan(text, HEAD), "DX437")


@pytest.mark.parametrize("name", ["Thẩm định kế hoạch thuê", "Appraisal of the hire plan", "Thẩm định dự án"])
def test_a_project_is_appraised_whatever_comes_before_it(name: str) -> None:
    text = TASKS.format(kind="sec_level", dossier="Dossiers", name=name)
    assert "D" in found(plan(text, HEAD), "DX437")


@pytest.mark.parametrize("after", ["C", "[B, C]"])
def test_what_follows_the_study_too_is_of_the_project(after: str) -> None:
    text = TASKS.format(kind="sec_level", dossier="Dossiers", name="Thẩm định").replace("after: C", f"after: {after}")
    text += "E: {kind: approve, name: Phê duyệt kế hoạch thuê, system: S, duration: 5d, after: [B, D]}"
    assert ("D" in found(plan(text, HEAD), "DX437")) is False
    assert ("E" in found(plan(text, HEAD), "DX437")) is (after == "C")
