"""GAO practice 6: the critical path is valid."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.practice import Practice
from dxplan.findings.scorecard import Evidence, Verdict
from dxplan.schedule.drivers import critical_paths
from dxplan.schedule.result import DriverKind
from dxplan.text.phrase import Text
from dxplan.text.wording import written_number


def _continuous(examination: Examination) -> Iterator[Evidence]:
    """A critical path should lead from the beginning of the work to its end, not only from some set date."""
    schedule, time = examination.schedule, examination.schedule.plan_time
    first = critical_paths(schedule)[0][0]
    begins = schedule.tasks[first.task].early_start
    if first.driver.kind is not DriverKind.CONSTRAINT or time.between(schedule.start, begins) <= 0:
        return
    part = written_number(time.between(begins, schedule.finish) / time.minutes_a_day)
    whole = written_number(time.between(schedule.start, schedule.finish) / time.minutes_a_day)
    yield Evidence(
        Verdict.PARTLY,
        Text(
            f"đường găng chỉ phủ {part.vi} trong {whole.vi} ngày làm việc: bắt đầu từ ngày ấn định của `{first.task}`",
            f"the critical path covers {part.en} of {whole.en} working days only: it begins at the set date of "
            f"`{first.task}`",
        ),
    )


PRACTICE = Practice(
    number=6,
    title=Text("Đường găng hợp lệ", "Confirming that the critical path is valid"),
    points=(5, 7, 12),
    more=_continuous,
)
