"""DX457: shares of more than all there is."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, plan

CODE = "DX457"


def shown(kpi: str) -> list[Severity]:
    of_plan = plan("A: {duration: 5d, kpis: [K]}", f"kpis: {{K: {{{kpi}}}}}")
    return [each.severity for each in examined(of_plan, CODE).findings]


TOO_MUCH = (
    'name: Hộ khẩu khớp dữ liệu dân cư, baseline: 0, target: 112, unit: "%"',
    'name: Bến tàu có camera, baseline: 10, target: 101, unit: "% bến tàu"',
    "name: Học sinh có học bạ số, baseline: 10, target: 180, unit: phần trăm",
    "name: Farmers with a digital ledger, baseline: 10, target: 140, unit: percent",
    'name: Wards that answer online, baseline: 10, target: "at least 125 %", unit: "%"',
    "name: Trạm bơm điều khiển từ xa, baseline: 5, target: trên 150% số trạm",
    'name: Cán bộ được tập huấn, baseline: 115, target: 95, unit: "%"',
)
POSSIBLE = (
    'name: Hộ khẩu khớp dữ liệu dân cư, baseline: 0, target: 100, unit: "%"',
    'name: Tăng trưởng giao dịch trực tuyến, baseline: 0, target: 130, unit: "%"',
    'name: Lượt truy cập so với năm trước, baseline: 100, target: 160, unit: "%"',
    'name: Thu phí đỗ xe, baseline: 90, target: 110, unit: "% dự toán"',
    'name: Thuê bao di động trên dân số, baseline: 90, target: 135, unit: "%"',
    'name: Online sales, baseline: 0, target: 200, unit: "% of the plan"',
    'name: Growth of online payments, baseline: 20, target: 150, unit: "%"',
    "name: Trạm đo, baseline: 10, target: 140, unit: trạm",
    "name: Bến tàu có camera, baseline: 5, target: 24 bến, hơn 90% số bến".replace(", hơn", " hơn"),
)


@pytest.mark.parametrize("kpi", TOO_MUCH)
def test_a_share_above_a_hundred_is_told(kpi: str) -> None:
    """By the unit or the words of the value, of the target or the baseline, once a target."""
    assert shown(kpi) == [Severity.WARNING]


@pytest.mark.parametrize("kpi", POSSIBLE)
def test_what_may_be_more_is_not_told(kpi: str) -> None:
    """The whole itself, growth and comparisons, and numbers that count things."""
    assert shown(kpi) == []
