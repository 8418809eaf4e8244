"""DX439: the steps of delivery in the wrong order."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX439",
    name="delivery_out_of_order",
    severity=Severity.ERROR,
    title=Text(
        "Các bước bàn giao hệ thống sai thứ tự",
        "The steps of delivery in the wrong order",
    ),
    why=Text(
        "kiểm thử khi chưa có máy chủ, nghiệm thu khi chưa kiểm thử thì lỗi lọt qua mà không ai thấy",
        "tests before the servers, acceptance before the tests: faults pass unseen",
    ),
    fix=Text(
        "hạ tầng, xây dựng, kiểm thử, nghiệm thu, bàn giao: cho mỗi bước chờ bước trước",
        "infrastructure, building, test, acceptance, handover: let each step wait for the one before",
    ),
    bad="",
    good="",
    check=check_of(rows("DX439")),
    reads=("kind",),
)
