"""DX440: a verdict before the pilot or trial has ended."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX440",
    name="verdict_before_end",
    severity=Severity.ERROR,
    title=Text(
        "Đánh giá, nghiệm thu khi thí điểm, vận hành thử chưa xong",
        "A verdict before the pilot or trial has ended",
    ),
    why=Text(
        "kết luận viết khi việc thử còn đang chạy không dựa trên kết quả",
        "what is concluded while the trial still runs does not rest on its result",
    ),
    fix=Text(
        "cho nhiệm vụ đánh giá, nghiệm thu chờ thí điểm, vận hành thử kết thúc (kết thúc–bắt đầu, không gối đầu)",
        "let the evaluation or acceptance wait for the end of the pilot or trial (finish to start, without a lead)",
    ),
    bad="",
    good="",
    check=check_of(rows("DX440")),
    reads=("kind",),
)
