"""DX406: a target that no task serves in time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.programme.shortening import short_enough
from dxplan.checks.rule import Rule
from dxplan.checks.serving import comes_afterwards, serves_until, serving
from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.named import Key, entries
from dxplan.model.task import Task
from dxplan.scenario.remedies.later_target import LaterTarget
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Part, Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """Every target is named by a task (or summary) that is done by the target's date."""
    tasks_of = serving(examination)
    work: _Work | None = None
    for kpi in examination.plan.kpis.values():
        tasks = tasks_of[kpi.id]
        if not tasks:
            work = work or _work(examination)
            yield _unserved(work, kpi)
        elif kpi.by is not None and all(serves_until(examination, task) > kpi.by.last for task in tasks):
            yield _too_late(examination, kpi, tasks)


class _Work(NamedTuple):
    """What may bring a target about, by the day on which it is done: `last` is the last to finish up to that day."""

    days: list[date]
    last: list[Task]


def _work(examination: Examination) -> _Work:
    work = [task for task in examination.work if not comes_afterwards(examination, task)]
    finish = {task.id: examination.dates(task).early_finish for task in work}
    order = {task.id: -number for number, task in enumerate(work)}  # of equals the first in the file
    work.sort(key=examination.finish_day)

    def later(one: Task, other: Task) -> Task:
        return max(one, other, key=lambda task: (finish[task.id], order[task.id]))

    return _Work([examination.finish_day(task) for task in work], list(accumulate(work, later)))


def _unserved(work: _Work, kpi: Kpi) -> Finding:
    return Finding(
        say("không nhiệm vụ nào đóng góp cho chỉ tiêu {kpi}", "no task serves the target {kpi}", kpi=kpi),
        Place(kpi.places),
        hint=say(
            "ghi {entry} ở nhiệm vụ làm ra kết quả này, hoặc bỏ chỉ tiêu",
            "write {entry} at the task that brings it about, or drop the target",
            entry=_served(work, kpi),
        ),
    )


def _served(work: _Work, kpi: Kpi) -> Part:
    """The entry, at the task that it fits best by the dates: the last one that is done when the target is due."""
    if not work.last:
        return entries("kpis", (kpi,))
    in_time = len(work.days) if kpi.by is None else bisect_right(work.days, kpi.by.last)
    last = work.last[in_time - 1]  # the last of all where none is in time
    return Say(("tasks", last.id), "kpis", (*last.kpis, kpi.id), (kpi,))


def _too_late(examination: Examination, kpi: Kpi, tasks: list[Task]) -> Finding:
    assert kpi.by is not None
    first = min(tasks, key=lambda task: (serves_until(examination, task), task.id))
    needed = [task for task in tasks if not comes_afterwards(examination, task)] or [first]
    last = max(serves_until(examination, task) for task in needed)
    which = NOTHING
    if len(tasks) > 1:
        which = say("; sớm nhất là {first}", "; the first is {first}", first=first)
    return Finding(
        say(
            "chỉ tiêu {kpi} phải đạt {by}, nhưng {tasks} xong sau ngày đó{which}, {done}",
            "the target {kpi} is due on {by}, before the end of {tasks}{which}, {done}",
            kpi=kpi,
            by=kpi.by.last,
            tasks=listed(tasks),
            which=which,
            done=serves_until(examination, first),
        ),
        Place(kpi.places, ("by",)),
        hint=say(
            "{sooner}, hoặc {later}",
            "{sooner}, or {later}",
            sooner=_sooner(examination, needed, kpi.by.last),
            later=LaterTarget(kpi, Moment(last, last)),
        ),
        related=tuple(_when(examination, task) for task in tasks),
    )


def _sooner(examination: Examination, tasks: list[Task], by: date) -> Text:
    """A single task is cut, if that is enough."""
    cut = short_enough(examination, tasks[0], by) if len(tasks) == 1 else None
    if cut is not None:
        return say("{cut} để xong chậm nhất {by}", "{cut} to finish by {by}", cut=cut, by=by)
    return say("cho {tasks} xong chậm nhất {by}", "finish {tasks} by {by}", tasks=listed(tasks), by=by)


def _when(examination: Examination, task: Task) -> tuple[Place, Text]:
    done = serves_until(examination, task)
    return Place(task.places, ("kpis",)), say("{task} xong {done}", "{task} is done on {done}", task=task, done=done)


RULE = Rule(
    code="DX406",
    name="kpi_without_task",
    aliases=("R06", "GAO-1"),
    severity=Severity.ERROR,
    title=Text("Chỉ tiêu không có nhiệm vụ đóng góp", "A target that no task serves"),
    why=Text(
        "chỉ tiêu chỉ có trên giấy: thực hiện xong mọi nhiệm vụ cũng không đạt được vào ngày đã hứa",
        "it exists on paper only: even with every task done it is not reached on the day promised",
    ),
    fix=say(
        "gắn chỉ tiêu với nhiệm vụ làm ra nó ({kpis}), hoặc sửa thời hạn, hoặc bỏ chỉ tiêu",
        "tie the target to the task that brings it about ({kpis}), or change its date, or drop it",
        kpis=Key("kpis"),
    ),
    provisions=(
        regime("ND224").provision("4.4.a"),
        Text(
            "Trước 01/7/2026: mỗi chỉ tiêu có nhiệm vụ thực hiện (thông lệ)",
            "Before 2026-07-01: every target has its task (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: chi-tieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ công việc xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-04-29}  # expect: DX406
  K2: {name: Người dân hài lòng, baseline: 60, target: 80, unit: "%", by: 2022-12-30}  # expect: DX406
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
""",
    good="""\
dxplan: 1
id: chi-tieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ công việc xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-12-30}
  K2: {name: Người dân hài lòng, baseline: 60, target: 80, unit: "%", by: 2022-12-30}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T3: {name: Khảo sát mức hài lòng, kind: measure, duration: 20d, after: T2, lead: STTTT, deliverable: Báo cáo, kpis: [K2]}
""",
    check=check,
)
