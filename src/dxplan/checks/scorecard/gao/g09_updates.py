"""GAO practice 9: the schedule is updated with actual progress."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_STATUS_DATE
from dxplan.checks.scorecard.practice import Practice
from dxplan.findings.scorecard import Evidence, Verdict
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date


def _reported(examination: Examination) -> Iterator[Evidence]:
    status = examination.plan.status_date
    if status is None:
        yield Evidence(Verdict.NOT_APPLICABLE, NO_STATUS_DATE)
        return
    due = [task for task in examination.leaves if examination.finish_day(task) <= status]
    reported = sum(task.progress.is_started for task in due)
    if not due:
        yield Evidence(
            Verdict.NOT_APPLICABLE,
            Text("đến `status_date` chưa việc nào phải xong", "by `status_date` nothing has to be done yet"),
        )
        return
    verdict = Verdict.PASS if reported == len(due) else Verdict.PARTLY if reported else Verdict.FAIL
    day = written_date(status)
    yield Evidence(
        verdict,
        Text(
            f"{reported} / {len(due)} nhiệm vụ, mốc phải xong đến {day.vi} có báo tiến độ",
            f"{reported} of {len(due)} tasks and milestones due by {day.en} report progress",
        ),
    )
    if reported:
        yield Evidence(
            Verdict.PARTLY,
            Text(
                "tiến độ thực hiện được đọc nhưng chưa dùng để tính lại ngày",
                "progress is read, but not used for the dates yet",
            ),
        )


PRACTICE = Practice(
    number=9,
    title=Text("Cập nhật tiến độ thực tế", "Updating with actual progress and logic"),
    points=(9,),
    more=_reported,
)
