"""DX442: certificates and accounts are there before people learn to use them, and use them."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

SYSTEMS = "systems: {S: {}, O: {}}"
TASKS = """
    C: {{name: "{handing}", kind: data, system: S, duration: 20d{late}}}
    U: {{name: "{use}", kind: {kind}, system: {system}, duration: 20d{after}}}
"""


def told(
    handing: str, use: str, kind: str, late: str = ", start_no_earlier_than: 2022-06-01", system: str = "S"
) -> list[Severity]:
    text = plan(TASKS.format(handing=handing, use=use, kind=kind, late=late, system=system, after=""), SYSTEMS)
    return [each.severity for each in findings(text, "DX442") if each.task == "U" and "handed out" in each.message.en]


@pytest.mark.parametrize(
    ("handing", "use", "kind", "expected"),
    [
        ("Cấp chứng thư số cho cán bộ", "Tập huấn ký số cho văn thư", "training", [Severity.NOTE]),
        ("Cấp chứng thư số cho cán bộ", "Chuyển sang ký số", "rollout", [Severity.WARNING]),
        ("Issue certificates to officials", "Pilot of digital signing", "pilot", [Severity.WARNING]),
        ("Cấp tài khoản cho các xã", "Đăng nhập, nhập dữ liệu", "rollout", [Severity.WARNING]),
        ("Cấp chứng thư số cho cán bộ", "Tập huấn một cửa", "training", []),
        ("Cấp máy tính cho cán bộ", "Tập huấn ký số cho văn thư", "training", []),
        ("Cấp chứng thư số cho cán bộ", "Đo tỷ lệ ký số", "measure", []),
    ],
)
def test_who_signs_has_a_certificate_first(handing: str, use: str, kind: str, expected: list[Severity]) -> None:
    assert told(handing, use, kind) == expected


def test_near_misses_it_has_begun_or_is_that_of_another_system() -> None:
    assert told("Cấp chứng thư số", "Chuyển sang ký số", "rollout", late="", system="O") == []
    begun = TASKS.format(
        handing="Cấp chứng thư số",
        use="Chuyển sang ký số",
        kind="rollout",
        late="",
        system="S",
        after=", after: C SS+5d",
    )
    assert found(plan(begun, SYSTEMS), "DX442") == []


UNITS = """
A: {{name: Cấp chứng thư số các sở, kind: data, system: S, duration: 5d}}
R:
  system: S
  after: A
  each: {{x: Xã X, y: Xã Y}}
  tasks:
    c: {{name: Cấp chứng thư số, kind: data, duration: 5d{of_c}}}
    d: {{name: Chuyển sang ký số, kind: rollout, duration: 5d{of_d}}}
"""


@pytest.mark.parametrize(("of_c", "of_d", "is_told"), [("", ", after: c", False), (", after: d", "", True)])
def test_each_unit_has_its_own(of_c: str, of_d: str, is_told: bool) -> None:
    text = plan(UNITS.format(of_c=of_c, of_d=of_d), SYSTEMS)
    assert any("handed out" in each.message.en for each in findings(text, "DX442")) is is_told
