"""Rows that hold for some routes: those who say another are not asked, those who say none are."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan


@pytest.mark.parametrize(("route", "asked"), [("", True), ("project", True), ("order", True), ("hire", False)])
def test_a_hired_service_needs_no_design_before_its_tender(route: str, asked: bool) -> None:
    tasks = """
        A: {kind: approve, system: S, duration: 5d, name: Phê duyệt dự án}
        P: {kind: selection_plan, system: S, duration: 5d, name: Kế hoạch lựa chọn nhà thầu}
        T: {kind: tender, system: S, duration: 40d, name: Mời thầu, after: P}
        D: {kind: design, system: S, duration: 20d, name: Thiết kế chi tiết, after: T}
    """
    assert ("T" in found(plan(tasks, _system(route)), "DX438")) is asked


@pytest.mark.parametrize(("route", "asked"), [("", True), ("project", True), ("hire", True), ("company_funded", False)])
def test_what_a_company_runs_on_its_own_money_is_not_accepted_by_the_state(route: str, asked: bool) -> None:
    tasks = """
        B: {kind: build, system: S, duration: 40d, name: Xây dựng}
        G: {kind: golive, system: S, duration: 1d, name: Đưa vào sử dụng, after: B}
    """
    assert (found(plan(tasks, _system(route)), "DX411") == ["G"]) is asked


@pytest.mark.parametrize("route", ["", "project", "hire", "order", "company_funded"])
def test_security_is_asked_on_every_route(route: str) -> None:
    tasks = "G: {kind: golive, system: S, duration: 1d, name: Đưa vào sử dụng}"
    assert found(plan(tasks, _system(route, "security_level: 3")), "DX402") == ["G"]


def _system(route: str, more: str = "") -> str:
    said = ", ".join(part for part in (f"route: {route}" if route else "", more) if part)
    return f"systems: {{S: {{{said}}}}}"
