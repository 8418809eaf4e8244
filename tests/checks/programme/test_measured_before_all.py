"""DX444: targets that count units, measured before these have the system."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX444"


def of(kpi: str, measured: str, more: str = "") -> str:
    units = ", ".join(f"u{number}: Trạm {number}" for number in range(1, 8))
    return plan(
        f"""
        G: {{name: Đưa vào dùng tại trạm đầu, kind: golive, system: S, duration: 0d}}
        R:
          after: G
          each: {{{units}}}
          tasks:
            L: {{name: "Lắp tại {{unit}}", kind: rollout, system: S, duration: 20d}}
        M: {{name: Đo, kind: measure, system: S, duration: 5d, kpis: [K]{measured}}}
        {more}
        """,
        f"systems: {{S: {{}}}}\nkpis: {{K: {{name: Trạm dùng sổ điện tử, baseline: 0, {kpi}}}}}",
    )


@pytest.mark.parametrize("measured", [", after: G", ", after: G FS+2d", ", start_no_earlier_than: 2022-03-07"])
@pytest.mark.parametrize("kpi", ["target: 8, unit: trạm", "target: 7, unit: stations, by: 2022-06-30"])
def test_what_counts_units_is_measured_when_they_have_it(measured: str, kpi: str) -> None:
    (finding,) = findings(of(kpi, measured), CODE)
    assert finding.task == "M"
    assert "`L@u" in finding.message.en


@pytest.mark.parametrize(
    ("kpi", "measured", "more"),
    [
        ("target: 8, unit: trạm", ", after: R", ""),
        ('target: 80, unit: "%"', ", after: G", ""),
        ("target: 2, unit: trạm", ", after: G", ""),
        ("target: 40, unit: trạm", ", after: G", ""),
        ("target: 8, unit: trạm, by: 2022-03-15", ", after: G", ""),
        ("target: 8, unit: trạm", ", after: G", "N: {kind: measure, system: S, duration: 5d, kpis: [K], after: R}"),
        ("target: 8, unit: trạm", ", after: G", "N: {kind: review, duration: 5d, kpis: [K], after: R}"),
    ],
)
def test_near_miss_another_count_a_share_or_a_later_measurement(kpi: str, measured: str, more: str) -> None:
    assert found(of(kpi, measured, more), CODE) == []
