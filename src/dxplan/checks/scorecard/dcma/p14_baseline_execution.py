"""DCMA point 14: the baseline execution index."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.baseline import due_by, finished
from dxplan.checks.scorecard.dcma.p11_missed_tasks import nothing_due
from dxplan.checks.scorecard.judging import NO_BASELINE, NO_STATUS_DATE, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading, Scale, Verdict
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

_TITLE = Text("Chỉ số thực hiện kế hoạch gốc (BEI)", "Baseline execution index (BEI)")
_LIMIT = Threshold("DCMA-14", "index", Measure.SHARE, _TITLE, 0.95)


def measure(examination: Examination) -> Reading:
    """As many tasks are done as the baseline has done by now."""
    status, baseline = examination.plan.status_date, examination.baseline
    if baseline is None:
        return not_applicable(NO_BASELINE)
    if status is None:
        return not_applicable(NO_STATUS_DATE)
    due, done = due_by(examination, baseline, status), finished(examination)
    if not due:
        return not_applicable(nothing_due(status))
    limit = examination.limit(_LIMIT)
    day = written_date(status)
    operands = Text(
        f"nhiệm vụ đã xong đến {day.vi}: {len(done)}; theo kế hoạch gốc phải xong: {len(due)}",
        f"tasks done by {day.en}: {len(done)}; done in the baseline: {len(due)}",
    )
    verdict = Verdict.PASS if len(done) / len(due) >= limit else Verdict.FAIL
    open_ = tuple(task.id for task in due if not task.progress.is_finished)
    return Reading(verdict, len(done), len(due), limit, open_, (operands,))


POINT = Point(
    number=14,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ đã xong / nhiệm vụ mà kế hoạch gốc cho xong đến `status_date`",
        "tasks that are done / tasks that the baseline has done by `status_date`",
    ),
    limit=_LIMIT,
    at_least=True,
    scale=Scale.INDEX,
    measure=measure,
)
