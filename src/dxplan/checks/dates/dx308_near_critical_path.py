"""DX308: paths with so little float that they may well become the critical one."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dxplan.checks.cutting import shorter
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.late import trials_for
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.doctor.holds import surely_follows
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedy import advise
from dxplan.scenario.trials import scheduled_with
from dxplan.schedule.result import DriverKind
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.lists import Chained, Listed, chained, listed
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.working_amounts import WorkingAmount, worked

_FLOAT = Threshold(
    "DX308",
    "float",
    Measure.DAYS,
    Text("dự trữ nhiều nhất của một đường gần găng", "the most float that a near-critical path has"),
    province=10,
)
_SHARE = Threshold(
    "DX308",
    "share",
    Measure.SHARE,
    Text(
        "và nhiều nhất bao nhiêu phần của cả thời gian thực hiện: kế hoạch ngắn thì vài ngày đã là nhiều",
        "and the most of the plan's whole length: of a short plan, a few days are a lot",
    ),
    province=0.05,
)
_NAMED = 4
_OTHER_PATH = Noun("đường khác", "other")


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan: the tasks with some float, but hardly any, path by path."""
    schedule, time = examination.schedule, examination.schedule.plan_time
    length = time.between(schedule.start, schedule.finish) / time.minutes_a_day
    limit = min(examination.limit(_FLOAT), examination.limit(_SHARE) * length)
    columns = examination.columns
    most = limit * max((each.minutes_a_day for each in set(columns.times)), default=0)
    near = {
        task.id: task
        for task, spare in zip(columns.tasks, columns.floats, strict=True)
        if 0 < spare <= most and _is_near(examination, task, limit)
    }
    if near:
        yield _finding(examination, _paths(examination, near), limit)


def _is_near(examination: Examination, task: Task, limit: float) -> bool:
    dates = examination.dates(task)
    if not 0 < dates.total_float <= limit * examination.minutes_a_day[task.id] or dates.is_critical:
        return False
    return not (task.is_milestone or task.is_level_of_effort or task.progress.is_finished)


def _paths(examination: Examination, near: dict[str, Task]) -> list[list[Task]]:
    """The tasks as paths: each with the one of them that drives it; the path with the least float first."""
    before: dict[str, str] = {}
    for id_ in near:
        driver = examination.schedule.tasks[id_].driver
        if driver is not None and driver.kind is DriverKind.LINK and driver.link is not None:
            before[id_] = driver.link.predecessor
    drivers = set(before.values())
    ends = [task for id_, task in near.items() if id_ not in drivers]
    paths: list[list[Task]] = []
    seen: set[str] = set()
    for end in sorted(ends, key=lambda task: (_float_days(examination, task), task.id)):
        path: list[Task] = []
        step: str | None = end.id
        while step in near and step not in seen:
            seen.add(step)
            path.append(near[step])
            step = before.get(step)
        paths.append(path[::-1])
    return paths


def _finding(examination: Examination, paths: list[list[Task]], limit: float) -> Finding:
    named = [(chained(path), examination.slack(path[-1], _float(examination, path[-1]))) for path in paths]
    first = paths[0]
    return Finding(
        say(
            "{tasks} gần găng, dự trữ không quá {most}: {paths}",
            "{tasks} nearly critical, with {most} of float at most: {paths}",
            tasks=Count(sum(map(len, paths)), TASK),
            most=_most(examination, paths, limit),
            paths=_told(named),
        ),
        Place(first[-1].places),
        first[-1].id,
        say(
            "theo dõi như đường găng: chậm quá {float}{where} là lùi ngày cam kết; muốn thêm dự trữ thì {cut}",
            "to be watched like the critical path: a delay of more than {float}{where} moves a promised date; "
            "for more float, {cut}",
            float=named[0][1],
            where=NOTHING if len(paths) == 1 else Text(" trên đường thứ nhất", " on the first one"),
            cut=_cut(examination, first, limit),
        ),
        related=tuple(
            (Place(path[-1].places), say("{path}: còn {float}", "{path}: {float} left", path=way, float=days))
            for path, (way, days) in list(zip(paths, named, strict=True))[1:]
        ),
    )


def _most(examination: Examination, paths: list[list[Task]], limit: float) -> WorkingAmount:
    """The limit in whole days, if that is still true of these paths."""
    a_day, whole = examination.schedule.plan_time.minutes_a_day, int(limit)
    fits = all(_float_days(examination, task) <= whole for path in paths for task in path)
    return worked(whole * a_day if fits else ceil(limit * a_day), a_day)


def _cut(examination: Examination, path: list[Task], limit: float) -> Text:
    """The longest task of a path, and by how much to cut it where that is enough."""
    longest = max(path, key=lambda task: examination.dates(task).early_finish - examination.dates(task).early_start)
    end = path[-1]
    needed = limit * examination.schedule.working_time(end.id).minutes_a_day - _float(examination, end)
    cut = shorter(examination, longest, needed + 1)
    if cut is not None and (
        surely_follows(examination.schedule, path[path.index(longest) :], ceil(needed))
        or _is_enough(examination, cut, end, needed)
    ):
        return advise(cut)
    return say("rút ngắn {longest}", "cut {longest}", longest=longest)


def _is_enough(examination: Examination, cut: Shorten, end: Task, needed: float) -> bool:
    """Whether a cut gives the end of its path as much more float; tried out, but for large plans."""
    if not trials_for(examination, 1)[0]:
        return False
    after = scheduled_with(examination.schedule, (cut,))
    return after is not None and after.tasks[end.id].total_float >= _float(examination, end) + needed


def _told(paths: list[tuple[Chained, Text]]) -> Listed:
    """The first ones with their float, and how many others there are."""
    told = (say("{path} (còn {float})", "{path} ({float} left)", path=path, float=left) for path, left in paths)
    return listed(told, _NAMED, _OTHER_PATH)


def _float(examination: Examination, task: Task) -> int:
    return examination.dates(task).total_float


def _float_days(examination: Examination, task: Task) -> float:
    return _float(examination, task) / examination.schedule.working_time(task.id).minutes_a_day


RULE = Rule(
    code="DX308",
    name="near_critical_path",
    aliases=("GAO-7",),
    severity=Severity.NOTE,
    title=Text("Đường gần găng", "A nearly critical path"),
    why=Text(
        "chậm vài ngày là đường này thành đường găng, trong khi mọi người chỉ theo dõi đường găng hiện tại",
        "a few days late and it becomes the critical one, while everybody watches the critical path of today",
    ),
    fix=Text(
        "theo dõi các nhiệm vụ này như đường găng, hoặc rút ngắn để có thêm dự trữ",
        "watch these tasks like the critical path, or shorten them to gain float",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 7: dự trữ hợp lý, theo dõi đường gần găng "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 7: reasonable float, near-critical paths "
            "are watched (professional practice, general knowledge)",
        ),
    ),
    thresholds=(_FLOAT, _SHARE),
    bad="""\
dxplan: 1
id: gan-gang
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng nền tảng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Nền tảng}
  T3: {name: Chuẩn hóa dữ liệu, kind: data, duration: 38d, after: T1, lead: STTTT, deliverable: Dữ liệu}  # expect: DX308
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: gan-gang
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng nền tảng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Nền tảng}
  T3: {name: Chuẩn hóa dữ liệu, kind: data, duration: 20d, after: T1, lead: STTTT, deliverable: Dữ liệu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
