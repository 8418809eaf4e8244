"""DX302: a date that a task was fixed to is not kept, because what comes before it takes longer."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.dates.chain import Chain
from dxplan.checks.dates.fixed import FINISHES, STARTS, lateness
from dxplan.checks.dates.lateness import Lateness
from dxplan.checks.examination import Examination
from dxplan.checks.rule import Finding, Place, Rule
from dxplan.model.moment import Moment
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text
from dxplan.source.wording import written_date


def check(examination: Examination) -> Iterator[Finding]:
    """The computed dates keep every `must_start_on`, `must_finish_on`, `start_no_later_than`, `finish_no_later_than`."""
    for task in examination.plan.tasks.values():
        if task.constraints is NO_CONSTRAINTS:
            continue
        for name in (*STARTS, *FINISHES):
            moment: Moment | None = getattr(task.constraints, name)
            if moment is not None:
                late = lateness(examination, task, name, moment)
                if late.minutes > 0:
                    yield _finding(examination, task, name, moment, late)


def _finding(examination: Examination, task: Task, name: str, moment: Moment, late: Lateness) -> Finding:
    drivers = Chain(examination, task.id)
    of_start = name in STARTS
    reached = day_of(late.reached) if of_start else finish_day_of(late.reached)
    day, allowed = written_date(reached), written_date(moment.first if of_start else moment.last)
    verb = Text("bắt đầu", "starts") if of_start else Text("xong", "is done")
    remedy = drivers.remedy(late.minutes, late.time.minutes_a_day, of_start=of_start)
    return Finding(
        Text(
            f"`{task.id}` {verb.vi} {day.vi}, chậm {late.written.vi} so với `{name}` {allowed.vi}",
            f"`{task.id}` {verb.en} on {day.en}, {late.written.en} after its `{name}` {allowed.en}",
        ),
        Place(task.places, (name,)),
        task.id,
        Text(
            f"{remedy.vi}; hoặc ghi `{name}: {reached.isoformat()}`",
            f"{remedy.en}; or write `{name}: {reached.isoformat()}`",
        ),
        related=drivers.related(),
    )


RULE = Rule(
    code="DX302",
    name="constraint_not_kept",
    severity=Severity.ERROR,
    title=Text("Không giữ được ngày đã ấn định", "A fixed date is not kept"),
    why=Text(
        "ngày ghi trong kế hoạch không thể là ngày thật: các nhiệm vụ đi trước chưa xong",
        "the date in the plan cannot be the real one: what comes before is not done by then",
    ),
    fix=Text(
        "rút ngắn các nhiệm vụ đi trước, hoặc dời ngày ấn định",
        "shorten what comes before, or move the fixed date",
    ),
    provisions=(
        Text(
            "Ngày ấn định phải phù hợp với quan hệ phụ thuộc (thông lệ nghề, hiểu biết chung)",
            "A fixed date has to agree with the links (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ngay-an-dinh
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Soạn dự thảo, kind: plan, duration: 30d, lead: STTTT, deliverable: Dự thảo}
  T2: {name: Trình kỳ họp HĐND, kind: approve, duration: 1d, after: T1, must_start_on: 2022-04-05, lead: STTTT, deliverable: Nghị quyết}  # expect: DX302
""",
    good="""\
dxplan: 1
id: ngay-an-dinh
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Soạn dự thảo, kind: plan, duration: 25d, lead: STTTT, deliverable: Dự thảo}
  T2: {name: Trình kỳ họp HĐND, kind: approve, duration: 1d, after: T1, must_start_on: 2022-04-05, lead: STTTT, deliverable: Nghị quyết}
""",
    check=check,
)
