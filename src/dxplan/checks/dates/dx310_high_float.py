"""DX310: tasks with so much float that a link after them is probably missing."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.ends import End
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.standards.spans import ENDING_FLOAT, HIGH_FLOAT, has_high_float
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.rule import Rule
from dxplan.model.dependency import LinkType
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.scenario.remedies.due_by import DueBy
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import DriverKind
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import WORKING_DAY
from dxplan.text.later import later
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Amount

_NAMED = 4
_FINISH_START = LinkType.FINISH_START
_LOOK_BACK = frozenset({Kind.REVIEW, Kind.MEASURE})


def check(examination: Examination) -> Iterator[Finding]:
    """No task may be later by more than the limit without anything being late; folded by phase.

    A review or a measurement that a date holds to its day is no looser for being early in the plan. What ends a thing
    is done once, unlike the operation that it may be put down as, and has a limit of its own: the old costs meanwhile.
    """
    columns, limit, of_endings = examination.columns, examination.limit(HIGH_FLOAT), examination.limit(ENDING_FLOAT)
    least = min(limit, of_endings) * min((time.minutes_a_day for time in set(columns.times)), default=0)
    may_be = [
        task
        for task, spare, marks in zip(columns.tasks, columns.floats, columns.milestones, strict=True)
        if spare > least and not marks and not task.progress.is_finished
    ]
    endings, others = list[Task](), list[Task]()
    for task in may_be:
        if examination.ends_a_thing(task):
            endings.append(task)
        elif not task.is_level_of_effort:
            others.append(task)
    yield from _loose(examination, others, limit)
    yield from _loose(examination, endings, of_endings)


def _loose(examination: Examination, tasks: list[Task], limit: float) -> Iterator[Finding]:
    loose = [task for task in tasks if has_high_float(examination, task, limit) and not _on_its_day(examination, task)]
    if loose:
        for lacking in by_phase(examination, "DX310", loose):
            yield _finding(examination, lacking, limit)


def _float(examination: Examination, task: Task) -> int:
    return examination.dates(task).total_float


def _on_its_day(examination: Examination, task: Task) -> bool:
    if task.kind not in _LOOK_BACK:
        return False
    driver = examination.dates(task).driver
    return driver is not None and driver.kind is DriverKind.CONSTRAINT


def _finding(examination: Examination, lacking: Lacking, limit: float) -> Finding:
    dates = examination.schedule.tasks
    loosest = max(lacking.tasks, key=lambda task: dates[task.id].total_float)
    one = len(lacking.tasks) == 1
    return Finding(
        say(
            "{tasks} có thể lùi quá {most} mà không gì bị trễ{loosest}: {days}",
            "{tasks} can slip more than {most} and nothing is late{loosest}: {days}",
            tasks=lacking.subject(),
            most=Amount(limit, WORKING_DAY, 2),
            loosest=NOTHING if one else say("; nhiều nhất là {task}", "; the most has {task}", task=loosest),
            days=examination.slack(loosest, _float(examination, loosest)),
        ),
        lacking.place,
        lacking.waived_by,
        _hint(examination, lacking.tasks, limit),
    )


@later
def _hint(examination: Examination, tasks: list[Task], limit: float) -> Text:
    """A deadline is no advice where nothing waits for a task: it would only hide that (DX201)."""
    loose_ends = _loose_ends(examination, tasks)
    names = listed(loose_ends, _NAMED)
    if any(examination.ends.finishes[task.id] is not End.HELD for task in loose_ends):
        return say(
            "cho nhiệm vụ cần kết quả sớm nhất chờ {tasks}",
            "let the task that needs the result first wait for {tasks}",
            tasks=names,
        )
    return say(
        "{due} (hay sớm hơn), hoặc cho nhiệm vụ cần kết quả sớm nhất chờ {tasks}",
        "{due} (or earlier), or let the task that needs the result first wait for {tasks}",
        due=DueBy(tuple((task.id, _latest(examination, task, limit)) for task in loose_ends)),
        tasks=names,
    )


def _loose_ends(examination: Examination, tasks: list[Task]) -> list[Task]:
    """Those of some tasks after which a link is missing: no other one of them starts just when they are done."""
    if len(tasks) == 1:
        return tasks
    schedule, ids = examination.schedule, {task.id for task in tasks}
    tied: set[str] = set()
    for task in tasks:
        driver = schedule.tasks[task.id].driver
        link = None if driver is None else driver.link
        if link is None or link.type is not _FINISH_START or link.lag is not None or link.predecessor not in ids:
            continue
        if schedule.calendar_of[link.predecessor] == schedule.calendar_of[task.id]:
            tied.add(link.predecessor)
    return [task for task in tasks if task.id not in tied]


def _latest(examination: Examination, task: Task, limit: float) -> Moment:
    """The last day on which a task can be done without having more float than the limit."""
    time, finish = examination.schedule.working_time(task.id), examination.dates(task).early_finish
    day = finish_day_of(time.finish_at(time.position(finish) + round(limit * time.minutes_a_day)))
    return Moment(day, day)


RULE = Rule(
    code="DX310",
    name="high_float",
    aliases=("DCMA-06", "GAO-7"),
    severity=Severity.NOTE,
    title=Text("Dự trữ quá lớn", "Very much float"),
    why=Text(
        "dự trữ lớn thường vì thiếu quan hệ với nhiệm vụ cần kết quả này, nên không ai thấy khi nó trễ",
        "usually the link to the task that needs the result is missing, so that nobody sees when it is late",
    ),
    fix=Text(
        "nối với nhiệm vụ dùng kết quả, hoặc ghi thời hạn",
        "link it to what uses the result, or give it a deadline",
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 6: dự trữ không quá 44 ngày làm việc (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 6: 44 working days of float at most "
            "(professional practice, general knowledge)",
        ),
    ),
    thresholds=(HIGH_FLOAT, ENDING_FLOAT),
    quiet_in=(Profile.PROVINCE,),
    part_of=("DX201",),
    bad="""\
dxplan: 1
id: du-tru-lon
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng phần lõi, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Phần lõi}
  T3: {name: Xây dựng báo cáo thống kê, kind: build, duration: 40d, after: T2, lead: STTTT, deliverable: Báo cáo thống kê}
  T4: {name: Soạn tài liệu, kind: build, duration: 10d, after: T1, lead: STTTT, deliverable: Tài liệu}  # expect: DX310
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: du-tru-lon
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng phần lõi, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Phần lõi}
  T3: {name: Xây dựng báo cáo thống kê, kind: build, duration: 40d, after: T2, lead: STTTT, deliverable: Báo cáo thống kê}
  T4: {name: Soạn tài liệu, kind: build, duration: 10d, after: T2, lead: STTTT, deliverable: Tài liệu}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
