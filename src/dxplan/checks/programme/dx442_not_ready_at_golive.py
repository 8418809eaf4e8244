"""DX442: opened before its data and rules are there."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX442",
    name="not_ready_at_golive",
    severity=Severity.ERROR,
    title=Text(
        "Mở hệ thống khi dữ liệu, quy chế chưa sẵn sàng",
        "Opened before its data and rules are there",
    ),
    why=Text(
        "người dùng phải làm ở hai nơi, không ai biết ai chịu trách nhiệm việc gì",
        "people work in two places, and nobody knows who answers for what",
    ),
    fix=Text(
        "chuyển dữ liệu và ban hành quy chế vận hành trước ngày đưa vào sử dụng",
        "move the data and issue the operating rules before the go-live",
    ),
    bad="",
    good="",
    check=check_of(rows("DX442")),
    reads=("kind",),
)
