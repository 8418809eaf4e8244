"""GAO practice 5: the schedule can be traced horizontally and vertically."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.practice import Practice
from dxplan.findings.scorecard import Evidence, Verdict
from dxplan.text.phrase import Text


def _vertical(examination: Examination) -> Iterator[Evidence]:
    """Phases have no dates of their own: they cannot differ from the tasks inside them."""
    if any(task.children for task in examination.plan.tasks.values()):
        yield Evidence(
            Verdict.PASS,
            Text(
                "chiều dọc: ngày của giai đoạn được tính từ nhiệm vụ bên trong",
                "vertically: the dates of phases are computed from the tasks inside",
            ),
        )


PRACTICE = Practice(
    number=5,
    title=Text("Truy vết được theo chiều ngang và dọc", "Verifying horizontal and vertical traceability"),
    points=(1, 12),
    more=_vertical,
)
