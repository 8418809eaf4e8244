"""GAO practice 3: all activities have resources."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.practice import Practice
from dxplan.findings.scorecard import Evidence, Verdict
from dxplan.text.phrase import Text


def _assignments(examination: Examination) -> Iterator[Evidence]:
    """Who leads is asked of every task by a rule; here it is who works on it, or what it costs."""
    tasks = examination.assessed
    if not tasks:
        return
    with_any = sum(bool(task.resources) or task.cost is not None for task in tasks)
    verdict = Verdict.PASS if with_any == len(tasks) else Verdict.PARTLY if with_any else Verdict.FAIL
    yield Evidence(
        verdict,
        Text(
            f"{with_any} / {len(tasks)} nhiệm vụ chưa xong ghi nguồn lực hoặc kinh phí",
            f"{with_any} of {len(tasks)} unfinished tasks name resources or a cost",
        ),
    )


PRACTICE = Practice(
    number=3,
    title=Text("Bố trí nguồn lực cho mọi công việc", "Assigning resources to all activities"),
    more=_assignments,
)
