"""GAO practice 10: a baseline is kept."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_BASELINE
from dxplan.checks.scorecard.practice import Practice
from dxplan.findings.scorecard import Evidence, Verdict
from dxplan.text.old_lists import listed
from dxplan.text.phrase import Text


def _matched(examination: Examination) -> Iterator[Evidence]:
    """The tasks that both versions have; new and dropped ones should come with a decision."""
    baseline = examination.baseline
    if baseline is None:
        yield Evidence(Verdict.NOT_APPLICABLE, NO_BASELINE)
        return
    old = [task.id for task in baseline.plan.leaves()]
    new = [task.id for task in examination.leaves]
    both = set(old) & set(new)
    if not both:
        yield Evidence(
            Verdict.FAIL, Text("kế hoạch gốc không có nhiệm vụ nào chung mã", "the baseline shares no task id")
        )
        return
    yield Evidence(
        Verdict.PASS,
        Text(
            f"{len(both)} / {len(new)} nhiệm vụ, mốc có trong kế hoạch gốc",
            f"{len(both)} of {len(new)} tasks and milestones are in the baseline",
        ),
    )
    if examination.plan.status_date is None:
        yield Evidence(
            Verdict.PARTLY,
            Text("không có `status_date` để so thực hiện với kế hoạch gốc", "no `status_date` to compare progress by"),
        )
    for ids, vi, en in (
        ([id_ for id_ in new if id_ not in both], "thêm so với kế hoạch gốc", "not in the baseline"),
        ([id_ for id_ in old if id_ not in both], "bỏ so với kế hoạch gốc", "dropped since the baseline"),
    ):
        if ids:
            names = listed(ids)
            yield Evidence(Verdict.PARTLY, Text(f"{vi}: {names.vi}", f"{en}: {names.en}"))


PRACTICE = Practice(
    number=10,
    title=Text("Giữ kế hoạch gốc", "Maintaining a baseline schedule"),
    points=(11, 14),
    more=_matched,
)
