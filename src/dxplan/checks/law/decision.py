"""Which approval is the decision on a project: the day after which later law mostly leaves it alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dxplan.checks.law.mentions import Words
from dxplan.model.kind import Kind
from dxplan.text.phrase import Text

if TYPE_CHECKING:
    from dxplan.model.task import Task

_OF_THE_PROJECT = Words(
    (
        *("phê duyệt dự án", "duyệt dự án", "quyết định đầu tư", "kế hoạch thuê", "nghiên cứu khả thi", "BCNCKT"),
        *("kinh tế - kỹ thuật", "kinh tế kỹ thuật", "BCKTKT", "BC KTKT", "BC NCKT", "dự án đầu tư", "quyết định thuê"),
        *("approve the project", "approval of the project", "project approval", "investment decision", "plan of hire"),
        *("hire plan", "feasibility study", "hiring plan"),
    )
)
_OF_SOMETHING_ELSE = Words(
    (
        *("chủ trương", "thiết kế", "kế hoạch lựa chọn nhà thầu", "KHLCNT", "kết quả lựa chọn", "kết quả đấu thầu"),
        *("kết quả thầu", "cấp độ", "đề cương", "hồ sơ mời thầu", "HSMT", "quy chế", "quyết toán", "nghiệm thu"),
        *("kết quả thí điểm", "kiến trúc", "đề án", "design", "selection plan", "security level", "result", "rules"),
    )
)
_EARLIER = Words(
    ("phê duyệt dự án", "quyết định đầu tư", "phê duyệt kế hoạch thuê", "project approved", "investment decision")
)


def decisions_among(tasks: Iterable[Task]) -> list[Task]:
    """The approvals that decide on a project or a plan of hire; where none says so, those that say nothing else."""
    approvals = [task for task in tasks if task.kind in (Kind.APPROVE, Kind.MILESTONE)]
    said = {task.id: _said(task) for task in approvals}
    outright = [
        task
        for task in approvals
        if _OF_THE_PROJECT.occur_in(said[task.id]) and not _OF_SOMETHING_ELSE.occur_in(said[task.id])
    ]
    if outright:
        return outright
    return [t for t in approvals if t.kind is Kind.APPROVE and not _OF_SOMETHING_ELSE.occur_in(said[t.id])]


def speaks_of_a_decision(text: Text) -> bool:
    """Whether a circumstance tells of a decision that was taken before the plan."""
    return _EARLIER.occur_in(text.everything) and not _OF_SOMETHING_ELSE.occur_in(text.everything)


def _said(task: Task) -> str:
    return "\n".join(text.everything for text in (task.name, task.deliverable) if text is not None)
