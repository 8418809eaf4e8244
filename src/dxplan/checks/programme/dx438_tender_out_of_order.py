"""DX438: the steps of a tender in the wrong order."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX438",
    name="tender_out_of_order",
    severity=Severity.ERROR,
    title=Text(
        "Các bước lựa chọn nhà thầu sai thứ tự",
        "The steps of a tender in the wrong order",
    ),
    why=Text(
        "mời thầu khi thiết kế, kế hoạch lựa chọn nhà thầu chưa duyệt, ký hợp đồng khi chưa có kết quả thì gói thầu có thể bị hủy",
        "a tender before the design or its plan is approved, a contract before the result: the tender may be cancelled",
    ),
    fix=Text(
        "thiết kế và kế hoạch lựa chọn nhà thầu được duyệt, mời thầu, đánh giá hồ sơ dự thầu, phê duyệt kết quả, ký hợp đồng: cho mỗi bước chờ bước trước",
        "approved design and selection plan, invitation, evaluation of bids, result, contract: let each step wait for the one before",
    ),
    bad="",
    good="",
    check=check_of(rows("DX438")),
    reads=("kind",),
)
