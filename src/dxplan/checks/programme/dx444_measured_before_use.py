"""DX444: targets are measured before the system is in use."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX444",
    name="measured_before_use",
    severity=Severity.WARNING,
    title=Text(
        "Đo chỉ tiêu khi hệ thống chưa được sử dụng",
        "Targets are measured before the system is in use",
    ),
    why=Text(
        "con số đo khi hệ thống chưa chạy không nói gì về hệ thống",
        "a figure from before the use says nothing about the system",
    ),
    fix=Text(
        "đo sau khi đưa vào sử dụng một thời gian đủ để có số liệu",
        "measure once the system has been in use long enough to show something",
    ),
    bad="",
    good="",
    check=check_of(rows("DX444")),
    reads=("kind",),
)
