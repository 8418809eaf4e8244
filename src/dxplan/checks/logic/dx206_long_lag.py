"""DX206: a link that waits for long while nobody works on either of its tasks."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.links import lagged
from dxplan.checks.logic.waits_said import is_said, length_said
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.dependency import Dependency
from dxplan.model.duration import USUAL, Duration, Unit
from dxplan.model.named import Ref
from dxplan.model.task import Task
from dxplan.scenario.remedies.name_wait import NameWait
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import WORKING_DAY, Count
from dxplan.text.phrase import Text, Voiced, say
from dxplan.text.wording import Amount

_LAG = Threshold(
    "DX206",
    "lag",
    Measure.DAYS,
    Text(
        f"khoảng chờ dài nhất không cần là một nhiệm vụ; một tháng theo lịch tính là {USUAL.days_a_month} ngày làm việc",
        f"the longest wait that need not be a task of its own; a calendar month counts as {USUAL.days_a_month} working days",
    ),
    province=10,
    p6=44,
)

_SHORT = 30
"""Working days up to which a wait that nobody explains is a question only."""


_MUCH_MORE = 2


def check(examination: Examination) -> Iterator[Finding]:
    """No lag holds more waiting than the limit, beyond the time in which the tasks it joins are worked on.

    Left alone are waits that the plan says the reason of, unless it says how long in numbers and they are far longer.
    """
    most = examination.limit(_LAG)
    for link in examination.kept(lagged):
        task = examination.plan.tasks[link.successor]
        if link.lag is not None and link.lag.amount > 0:
            days = _waiting(examination, task, link, link.lag)
            if days <= most:
                continue
            said = length_said(examination, link)
            if said is not None and days > _MUCH_MORE * said + most:
                yield _longer_than_said(task, link, days, said)
            elif not is_said(examination, link):
                yield _finding(task, link, days)


def _waiting(examination: Examination, task: Task, link: Dependency, lag: Duration) -> float:
    """Working days of a lag in which neither task is worked on.

    A lag from a start runs while the predecessor is worked on, a lag to a finish while the successor is: only what
    is longer than that is waiting.
    """
    predecessor = examination.plan.tasks[link.predecessor]
    days = _days(examination, predecessor, lag)
    if link.type.from_start:
        days -= examination.worked_days(predecessor)
    if not link.type.to_start:
        days -= examination.worked_days(task)
    return days


def _days(examination: Examination, predecessor: Task, lag: Duration) -> float:
    """A lag in working days, the same whenever it runs: no holidays are counted."""
    if lag.unit.is_share:
        return lag.size / 100 * examination.worked_days(predecessor)
    minutes_a_day = examination.schedule.plan_time.minutes_a_day
    return lag.working_minutes(minutes_a_day, USUAL) / minutes_a_day


def _finding(task: Task, link: Dependency, days: float) -> Finding:
    takes = Duration(max(round(days), 1), Unit.DAYS) if link.lag is None or link.lag.unit.is_share else link.lag
    return Finding(
        say("{message}", "{message}", message=_message(task, link, Amount(days, WORKING_DAY, 0))),
        Place(task.places, ("after", link.nth)),
        task.id,
        advise(NameWait(link, takes)),
        severity=Severity.NOTE if days <= _SHORT else None,
    )


def _longer_than_said(task: Task, link: Dependency, days: float, said: int) -> Finding:
    return Finding(
        say(
            "{task} chờ khoảng {days} sau {before}, mà chính nhiệm vụ ghi là {said}",
            "{task} waits for about {days} after {before}, though it says {said} itself",
            task=task,
            days=Amount(days, WORKING_DAY, 0),
            before=Ref(link.predecessor),
            said=Count(said, WORKING_DAY),
        ),
        Place(task.places, ("after", link.nth)),
        task.id,
        Text(
            "ghi khoảng chờ như đã nói, hoặc sửa lời cho đúng", "write the lag as it is said, or say it as it is meant"
        ),
    )


def _message(task: Task, link: Dependency, days: Amount) -> Voiced:
    before = Ref(link.predecessor)
    begun = Text("bắt đầu", "has started") if link.type.from_start else Text("xong", "is done")
    return Voiced(
        say(
            "{link}: {task} chờ khoảng {days} mà kế hoạch không ghi là chờ việc gì",
            "{link}: {task} waits for about {days}, and the plan does not say for what",
            link=link,
            task=task,
            days=days,
        ),
        say(
            "sau khi {before} {begun}, {task} còn chờ khoảng {days} mà kế hoạch không ghi là chờ việc gì",
            "after {before} {begun}, {task} waits for about {days} more, and the plan does not say for what",
            before=before,
            begun=begun,
            task=task,
            days=days,
        ),
    )


RULE = Rule(
    code="DX206",
    name="long_lag",
    aliases=("DCMA-03", "GAO-2"),
    severity=Severity.WARNING,
    title=Text("Độ trễ dài giữa hai nhiệm vụ", "A long lag"),
    why=Text(
        "khoảng chờ không có tên, không ai chủ trì và không ai đôn đốc: nó che một công việc thật hoặc một dự phòng ngầm",
        "a wait has no name and nobody in charge: it hides real work, or a reserve that nobody can see",
    ),
    fix=Text(
        "thay độ trễ bằng một nhiệm vụ (lấy ý kiến, chờ thẩm định, bảo hành, …) có cơ quan chủ trì",
        "replace the lag by a task (consultation, waiting for appraisal, …) with an agency in the lead",
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 3: hạn chế dùng độ trễ (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 3: few lags (professional practice, general knowledge)",
        ),
    ),
    thresholds=(_LAG,),
    bad="""\
dxplan: 1
id: do-tre-dai
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Soạn đề án, kind: plan, duration: 20d, lead: STTTT, deliverable: Dự thảo đề án}
  T2: {name: Trình đề án, kind: policy, duration: 5d, after: T1 FS+60d, lead: STTTT, deliverable: Tờ trình}  # expect: DX206
  T3: {name: Sơ kết, kind: review, duration: 5d, after: T2 SS+2mo, lead: STTTT, deliverable: Báo cáo}  # expect: DX206
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: do-tre-dai
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Soạn đề án, kind: plan, duration: 20d, lead: STTTT, deliverable: Dự thảo đề án}
  W1: {name: Lấy ý kiến các sở ngành, kind: plan, duration: 60d, after: T1, lead: STTTT, deliverable: Bảng tổng hợp}
  T2: {name: Trình đề án, kind: policy, duration: 60d, after: W1 FS+10d, lead: STTTT, deliverable: Tờ trình}
  T3: {name: Sơ kết, kind: review, duration: 5d, after: T2 SS+2mo, lead: STTTT, deliverable: Báo cáo}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
