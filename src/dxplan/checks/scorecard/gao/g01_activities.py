"""GAO practice 1: all activities are captured."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.practice import Practice
from dxplan.findings.scorecard import Evidence, Verdict
from dxplan.text.phrase import Text


def _deliverables(examination: Examination) -> Iterator[Evidence]:
    tasks = examination.work
    said = sum(task.deliverable is not None for task in tasks)
    if tasks:
        verdict = Verdict.PASS if said == len(tasks) else Verdict.PARTLY if said else Verdict.FAIL
        yield Evidence(
            verdict,
            Text(f"{said} / {len(tasks)} nhiệm vụ ghi sản phẩm", f"{said} of {len(tasks)} tasks say what they deliver"),
        )


PRACTICE = Practice(
    number=1,
    title=Text("Nêu đủ mọi công việc", "Capturing all activities"),
    more=_deliverables,
)
