"""DX442: equipment that is bought and accepted, and that nothing waits for."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan


def of(name: str, trained: str = "B", more: str = "", accept: str = ", deadline: 2022-08-31") -> str:
    return plan(
        f"""
        B: {{kind: build, system: S, duration: 60d}}
        K: {{kind: contract, system: S, duration: 5d}}
        N: {{name: "{name}", kind: accept, system: S, duration: 20d, after: K{accept}}}
        T: {{kind: training, system: S, duration: 5d, after: [{trained}]}}
        V: {{kind: trial, system: S, duration: 20d, after: T}}
        {more}
        """,
        "systems: {S: {security_level: 2}}",
    )


def told(text: str) -> list[str | None]:
    return [each.task for each in findings(text, "DX442") if "nothing waits" in each.message.en]


@pytest.mark.parametrize(
    "name",
    [
        "Giao, nghiệm thu máy tính bảng",
        "Nghiệm thu camera và tủ điều khiển",
        "Acceptance of the scanners",
        "Devices taken over",
    ],
)
def test_what_people_work_with_is_waited_for(name: str) -> None:
    (finding,) = findings(of(name), "DX442")
    assert finding.task == "N"
    assert finding.severity is Severity.NOTE
    assert "`T` may start without the equipment" in finding.message.en


@pytest.mark.parametrize(
    "text",
    [
        of("Giao, nghiệm thu máy tính bảng", "B, N"),
        of("Giao, nghiệm thu máy tính bảng", more="Z: {kind: review, duration: 5d, after: N}"),
        of("Nghiệm thu phần mềm"),
        of("Nghiệm thu dự án, cả thiết bị"),
        of("Nghiệm thu thiết bị dự phòng"),
        of("Nghiệm thu thiết bị", accept=", start_no_earlier_than: 2022-11-01"),
    ],
)
def test_near_miss_it_leads_on_is_no_equipment_or_comes_after_all_use(text: str) -> None:
    assert told(text) == []


def test_what_no_contract_brings_is_left_alone() -> None:
    assert found(of("Nghiệm thu thiết bị").replace(", after: K", ""), "DX442") == []
