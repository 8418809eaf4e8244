"""DX311: tasks that already are too late for a date that comes after them."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks import late as late_promises
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Ref, entry
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.network.network import Role
from dxplan.scenario.promises import ENDS, Promise, promises
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.schedule.drivers import last_to_finish
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import TASK, Count
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say

_SAY_IT = ("DX301", "DX302")
"""The rules that report the broken date itself."""


def check(examination: Examination) -> Iterator[Finding]:
    """No task has negative float: one finding for every date that is broken, with all tasks that it makes late.

    In a provincial plan the broken date says it all: then only what no other rule reports is found here.
    """
    columns = examination.columns
    late = [task for task, spare in zip(columns.tasks, columns.floats, strict=True) if spare < 0]
    if not late:
        return
    causes = _causes(examination)
    groups: dict[Promise, list[Task]] = {}
    for task in late:
        cause = causes[examination.network.leaf[task.id]]
        if cause is not None:
            groups.setdefault(cause[1], []).append(task)
    said = {diagnostic.task for diagnostic in examination.found if diagnostic.code in _SAY_IT}
    breakers = {promise: _breaker(examination, promise) for promise in groups}
    if examination.profile is Profile.PROVINCE:
        breakers = {promise: breaker for promise, breaker in breakers.items() if breaker not in said}
    trials = late_promises.trials_for(examination, len(breakers))
    for number, (promise, breaker) in enumerate(breakers.items()):
        yield _finding(examination, promise, breaker, groups[promise], trials[number])


def _causes(examination: Examination) -> list[tuple[int, Promise] | None]:
    """For each node, by how much the worst date is broken that lies ahead of it (working minutes), and which one."""
    network, schedule = examination.network, examination.schedule
    broken: dict[str, list[tuple[int, Promise]]] = {}
    for promise in promises(examination.plan):
        if promise.key != ENDS and promise.is_broken(schedule):
            lateness = promise.lateness(schedule)
            assert lateness is not None
            broken.setdefault(_breaker(examination, promise), []).append((lateness.minutes, promise))
    causes: list[tuple[int, Promise] | None] = [None] * len(network.task_of)
    for node in reversed(network.order):
        ahead = [cause for edge in network.outgoing[node] if (cause := causes[edge.target]) is not None]
        if network.roles[node] is not Role.ENTRY:
            ahead += broken.get(network.task_of[node], ())
        causes[node] = max(ahead, key=lambda cause: cause[0], default=None)
    return causes


def _breaker(examination: Examination, promise: Promise) -> str:
    """The task that breaks a date: the one it stands at, or for the plan's own the one that finishes last."""
    return promise.task or last_to_finish(examination.schedule)


def _finding(examination: Examination, promise: Promise, breaker: str, tasks: list[Task], trials: int) -> Finding:
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    plan, lateness, date = examination.plan, promise.lateness(examination.schedule), promise.date(examination.plan)
    assert lateness is not None
    assert date is not None
    worst = min(tasks, key=lambda task: examination.dates(task).total_float)
    short = examination.days(worst, -examination.dates(worst).total_float)
    return Finding(
        say(
            "{count} có dự trữ âm vì {date}{of} không giữ được ({tasks}); thiếu nhiều nhất là {worst}: {short}",
            "negative float at {count} because the {date}{of} is not kept ({tasks}); worst is {worst}: {short} short",
            count=Count(len(tasks), TASK),
            date=entry(promise.key, date),
            of=NOTHING if promise.task is None else say(" của {task}", " of {task}", task=Ref(promise.task)),
            tasks=listed(tasks),
            worst=worst,
            short=short,
        ),
        Place(plan.places if promise.task is None else plan.tasks[promise.task].places, (promise.key,)),
        breaker,
        say(
            "bớt {short} trên đường đến {task}{how}, hoặc {later}",
            "save {short} on the way to {task}{how}, or {later}",
            short=short,
            task=Ref(breaker),
            how=chain.repaired(chain.examined(examination, promise, trials)) if trials else NOTHING,
            later=MoveDate(promise.task, promise.key, date, promise.kept_by(examination.schedule)),
        ),
    )


RULE = Rule(
    code="DX311",
    name="negative_float",
    aliases=("DCMA-07", "GAO-7"),
    severity=Severity.WARNING,
    title=Text("Dự trữ âm", "Negative float"),
    why=Text(
        "các nhiệm vụ này phải bắt đầu sớm hơn mức có thể thì mới kịp: tiến độ hiện tại không thực hiện được",
        "to be in time they would have to start earlier than they can: as it stands the schedule cannot be kept",
    ),
    fix=Text(
        "rút ngắn, làm song song, hoặc dời ngày không giữ được; không xóa quan hệ chỉ để hết dự trữ âm",
        "shorten work, do it side by side, or move the date that is not kept; do not delete links to hide it",
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 7: không có dự trữ âm (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 7: no negative float (professional practice, general knowledge)",
        ),
    ),
    part_of=_SAY_IT,
    runs_last=True,
    bad="""\
dxplan: 1
id: du-tru-am
start: 2022-03-01
checks:
  profile: p6
  waive: [{code: DX301, task: T2, reason: Đã báo cáo UBND tỉnh xin lùi thời hạn}]
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2:
    name: Thiết kế
    kind: plan
    duration: 20d
    after: T1
    deadline: 2022-04-15  # expect: DX311
    lead: STTTT
    deliverable: Thiết kế
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: du-tru-am
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Thiết kế, kind: plan, duration: 20d, after: T1, deadline: 2022-04-29, lead: STTTT, deliverable: Thiết kế}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
