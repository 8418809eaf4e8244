"""DX437: preparation in the wrong order."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX437",
    name="preparation_out_of_order",
    severity=Severity.ERROR,
    title=Text(
        "Các bước chuẩn bị đầu tư sai thứ tự",
        "Preparation in the wrong order",
    ),
    why=Text(
        "thẩm định, phê duyệt khi chưa có hồ sơ hoặc chưa thẩm định thì quyết định không có căn cứ, phải làm lại",
        "a decision before the study or its appraisal rests on nothing and has to be taken again",
    ),
    fix=Text(
        "khảo sát, lập hồ sơ, thẩm định, phê duyệt, rồi mới thiết kế chi tiết và phê duyệt thiết kế: cho mỗi bước chờ bước trước",
        "survey, study, appraisal, decision, then the detailed design and its approval: let each step wait for the one before",
    ),
    bad="",
    good="",
    check=check_of(rows("DX437")),
    reads=("kind",),
)
