"""Which tasks settle how data are shared."""

from __future__ import annotations

from dxplan.checks.law.mentions import Words, mentions
from dxplan.model.kind import Kind
from dxplan.model.task import Task

MAY_SETTLE = (Kind.SHARING, Kind.POLICY, Kind.PLAN, Kind.APPROVE, Kind.DATA, Kind.CONTRACT, Kind.MILESTONE)
"""The kinds among which such tasks are looked for."""

_SHARING = Words(("chia sẻ", "cung cấp dữ liệu", "sharing", "share", "provide data", "data provision"))
_TERMS = Words(
    (
        *("quy chế", "quy định", "quy trình", "thống nhất", "thỏa thuận", "thoả thuận", "văn bản", "biên bản"),
        *("hợp đồng", "rules", "terms", "agreement", "agree", "contract", "policy"),
    )
)


def settles_sharing(task: Task) -> bool:
    """Whether a task is about rules or an agreement on sharing data; of a policy it is enough to speak of sharing."""
    if task.kind is Kind.SHARING:
        return True
    return task.kind in MAY_SETTLE and mentions(task, _SHARING) and (task.kind is Kind.POLICY or mentions(task, _TERMS))
