"""DX447: opened without a security test."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX447",
    name="no_security_test",
    severity=Severity.ERROR,
    title=Text(
        "Mở hệ thống khi chưa kiểm tra an toàn thông tin",
        "Opened without a security test",
    ),
    why=Text(
        "lỗ hổng do người khác tìm ra sau khi hệ thống đã mở",
        "its holes are found by others once it is open",
    ),
    fix=Text(
        "kiểm tra, đánh giá an toàn thông tin xong trước khi đưa hệ thống cấp độ 3 trở lên vào sử dụng",
        "test the security of a system of level 3 or more before it goes live",
    ),
    bad="",
    good="",
    check=check_of(rows("DX447")),
    reads=("kind",),
)
