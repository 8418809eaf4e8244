"""DX444: the last measurement of a target comes after all that serves it."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX444"
HEAD = """
systems: {S: {}, T: {}}
kpis: {K1: {name: Hồ sơ, target: 90, by: 2022-12-30}, K2: {name: Người dùng, target: 50}}
"""
SERVED = "A: {kind: data, duration: 20d, kpis: [K1]}\nB: {kind: build, system: S, duration: 60d, kpis: [K1, K2]}\n"


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ("M: {kind: measure, duration: 5d, after: [A, B], kpis: [K1, K2]}", []),
        ("M: {kind: measure, duration: 5d, after: A, kpis: [K1]}", ["M"]),
        ("M: {kind: measure, duration: 5d, after: B SS+10d, kpis: [K1, K2]}", ["M"]),
        ("M: {kind: evaluate, name: Đánh giá kết quả thực hiện chỉ tiêu, duration: 5d, after: A, kpis: [K1]}", ["M"]),
        ("M: {kind: measure, name: Đo giá trị hiện trạng, duration: 5d, kpis: [K1]}", []),
        (
            "M: {kind: measure, duration: 5d, kpis: [K1]}\nN: {kind: measure, duration: 5d, after: [A, B], kpis: [K1]}",
            [],
        ),
        ("M: {kind: measure, duration: 5d, after: A}", []),
        ("M: {kind: measure, duration: 5d, kpis: [K1]}\nN: {kind: review, duration: 5d, after: B, kpis: [K1]}", []),
        ("M: {kind: measure, duration: 5d, after: A, kpis: [K1]}\nN: {kind: review, duration: 5d, kpis: [K1]}", ["M"]),
    ],
)
def test_what_names_a_target_is_done_when_it_is_measured_for_the_last_time(measured: str, expected: list[str]) -> None:
    assert found(plan(SERVED + measured, HEAD), CODE) == expected


@pytest.mark.parametrize(("after", "expected"), [("G", []), ("B", ["M"])])
def test_the_systems_of_what_serves_it_are_open(after: str, expected: list[str]) -> None:
    tasks = SERVED + "G: {kind: golive, system: S, duration: 1d, after: [A, B]}\n"
    measured = f"M: {{kind: measure, duration: 5d, after: [A, {after}], kpis: [K1]}}"
    assert found(plan(tasks + measured, HEAD), CODE) == expected


@pytest.mark.parametrize(
    "served",
    [
        "C: {kind: ops, duration: 100d, kpis: [K1]}",
        "C: {kind: review, duration: 5d, after: M, kpis: [K1]}",
        "C: {kind: build, duration: 300d, kpis: [K1]}",  # not done by the day of the target: DX451
        "C: {kind: golive, system: T, duration: 1d, after: M}",
    ],
)
def test_what_goes_on_comes_too_late_for_the_target_or_serves_another_is_not_asked(served: str) -> None:
    measured = "M: {kind: measure, duration: 5d, after: [A, B], kpis: [K1]}\n"
    assert found(plan(SERVED + measured + served, HEAD), CODE) == []


def test_one_finding_for_a_measurement_of_several_targets_names_what_is_done_last() -> None:
    (finding,) = findings(plan(SERVED + "M: {kind: measure, duration: 5d, kpis: [K1, K2]}", HEAD), CODE)
    assert finding.severity is Severity.WARNING
    assert "`K1` and `K2`" in finding.message.en
    assert "before `B`" in finding.message.en
    assert [related.message.en for related in finding.related] == ["`A`: serves it as well"]


def test_a_measurement_of_a_pilot_need_not_wait_for_the_roll_out() -> None:
    tasks = """
        P: {kind: pilot, system: S, duration: 60d}
        M: {kind: measure, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 60d, after: M}
    """
    assert found(plan(tasks, HEAD), CODE) == []
