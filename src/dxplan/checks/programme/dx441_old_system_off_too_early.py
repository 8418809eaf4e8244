"""DX441: the old system is switched off before the new one is ready."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX441",
    name="old_system_off_too_early",
    severity=Severity.ERROR,
    title=Text(
        "Dừng hệ thống cũ khi hệ thống mới chưa sẵn sàng",
        "The old system is switched off before the new one is ready",
    ),
    why=Text(
        "không còn đường lui nếu hệ thống mới hỏng, và dữ liệu chưa chuyển có thể mất",
        "there is no way back if the new one fails, and data that were not moved may be lost",
    ),
    fix=Text(
        "nghiệm thu hệ thống mới, chuyển xong dữ liệu, đưa vào sử dụng, rồi mới dừng hệ thống cũ",
        "accept the new system, move the data, put it into use, and only then switch the old one off",
    ),
    bad="",
    good="",
    check=check_of(rows("DX441")),
    reads=("kind",),
)
