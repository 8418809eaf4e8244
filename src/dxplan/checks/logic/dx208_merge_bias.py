"""DX208: a task near the critical path waits for several tasks that all finish just before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.cutting import shorter
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.named import Key, refs
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.scenario.remedies.together import Together
from dxplan.schedule.lags import lag_of
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import TASK, Count
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Number

_PREDECESSORS = Threshold(
    "DX208",
    "predecessors",
    Measure.COUNT,
    Text(
        "từ bao nhiêu nhiệm vụ cùng dồn vào một nhiệm vụ thì báo",
        "how many tasks have to merge into one for it to be reported",
    ),
    province=3,
)
_WITHIN = Threshold(
    "DX208",
    "within",
    Measure.DAYS,
    Text(
        "các nhiệm vụ đi trước xong trong bao nhiêu ngày cuối, và nhiệm vụ chờ chúng còn dự trữ nhiều nhất bao nhiêu",
        "in how many last days they finish, and how much float the task has at most that waits for them",
    ),
    province=5,
)
_FEWEST = 2
"""Whatever the limit, one task alone is no merge."""
_ON_TIME = 0.8
"""A task that is on time four times out of five: the planner's usual word for “likely”."""


def check(examination: Examination) -> Iterator[Finding]:
    """No task with hardly any float starts right after the finishes of many others."""
    least, within = max(examination.limit(_PREDECESSORS), _FEWEST), examination.limit(_WITHIN)
    for task in examination.leaves:
        if len(task.predecessors) < least or task.progress.is_started:
            continue
        room = within * examination.schedule.working_time(task.id).minutes_a_day
        if examination.dates(task).total_float <= room:
            merging = _merging(examination, task, room)
            if len(merging) >= least:
                yield _finding(examination, task, merging, round(room), int(least))


def _merging(examination: Examination, task: Task, room: float) -> dict[str, int]:
    """The unfinished predecessors that hold back a task's start until the last so many working minutes before it.

    Each with the working minutes that are left then.
    """
    time, start = examination.schedule.working_time(task.id), examination.dates(task).early_start
    found: dict[str, int] = {}
    for link in task.predecessors:
        predecessor = examination.plan.tasks[link.predecessor]
        if link.type.from_start or not link.type.to_start or predecessor.progress.is_finished:
            continue
        dates = examination.dates(predecessor)
        worked = examination.schedule.working_time(predecessor.id).between(dates.early_start, dates.early_finish)
        lag = lag_of(link, time, worked)
        bound = dates.early_finish if lag is None else lag.forward(dates.early_finish)
        left = time.between(bound, start)
        if left <= room:
            found[predecessor.id] = min(left, found.get(predecessor.id, left))
    return found


def _finding(examination: Examination, task: Task, merging: dict[str, int], room: int, least: int) -> Finding:
    count, start, days = len(merging), examination.start_day(task), examination.days(task, room)
    return Finding(
        say(
            "{task} (bắt đầu {start}, còn {float} dự trữ) chờ {tasks} cùng xong trong {days} trước đó ({names}): nếu mỗi "
            "nhiệm vụ có {share} % khả năng đúng hạn thì cả {count} đúng hạn chỉ còn {together} %",
            "{task} (starts on {start}, {float} of float) waits for {tasks} that all finish within {days} before it "
            "({names}): if each of them has a chance of {share} % to be on time, all of them together have only "
            "{together} %",
            task=task,
            start=start,
            float=examination.slack(task, max(examination.dates(task).total_float, 0)),
            tasks=Count(count, TASK),
            days=days,
            names=listed(refs(merging)),
            share=Number(_ON_TIME * 100, 0),
            count=count,
            together=Number(_ON_TIME**count * 100, 0),
        ),
        Place(task.places, ("after",)),
        task.id,
        say(
            "cho {earlier} nhiệm vụ trong số này xong trước {start} hơn {days}{how}, "
            "hoặc bỏ khỏi {after} của {task} những gì chưa cần lúc đó",
            "let {earlier} of them finish more than {days} before {start}{how}, "
            "or drop from the {after} of {task} what it does not need by then",
            earlier=count - least + 1,
            how=_how(examination, merging, room, count - least + 1),
            start=start,
            days=days,
            after=Key("after"),
            task=task,
        ),
    )


def _how(examination: Examination, merging: dict[str, int], room: int, number: int) -> Text:
    """The cuts after which so many of them are done earlier: of those that have the most time left."""
    most_left = sorted(merging, key=lambda id_: (-merging[id_], id_))[:number]
    found = [shorter(examination, examination.plan.tasks[id_], room - merging[id_] + 1) for id_ in most_left]
    cuts = tuple(cut for cut in found if cut is not None)
    if len(cuts) < number:
        return NOTHING
    return say(": {cuts}", ": {cuts}", cuts=cuts[0] if number == 1 else Together(cuts))


RULE = Rule(
    code="DX208",
    name="merge_bias",
    severity=Severity.NOTE,
    title=Text("Nhiều nhiệm vụ cùng dồn vào một điểm", "Several tasks merge at one point"),
    why=Text(
        "nhiệm vụ này chỉ đúng hạn khi tất cả các nhiệm vụ trước đúng hạn, nên khả năng trễ lớn hơn của từng nhiệm vụ",
        "it is on time only if all of them are, so it is more likely to be late than any of them",
    ),
    fix=Text(
        "để dự trữ trước điểm hội tụ: rải các ngày xong ra, bớt chờ những gì chưa thật cần",
        "keep some float before such a point: spread the finishes, and do not wait for what is not needed yet",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G: rủi ro ở điểm hội tụ (thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G): risk at merge points "
            "(professional practice, general knowledge)",
        ),
    ),
    thresholds=(_PREDECESSORS, _WITHIN),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: hoi-tu
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng nền tảng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Nền tảng}
  T3: {name: Chuẩn hóa dữ liệu, kind: data, duration: 40d, after: T1, lead: STTTT, deliverable: Dữ liệu}
  T4: {name: Lắp đặt thiết bị, kind: infra, duration: 40d, after: T1, lead: STTTT, deliverable: Thiết bị}
  T5: {name: Kiểm thử, kind: test, duration: 10d, after: [T2, T3, T4], lead: STTTT, deliverable: Báo cáo}  # expect: DX208
""",
    good="""\
dxplan: 1
id: hoi-tu
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng nền tảng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Nền tảng}
  T3: {name: Chuẩn hóa dữ liệu, kind: data, duration: 28d, after: T1, lead: STTTT, deliverable: Dữ liệu}
  T4: {name: Lắp đặt thiết bị, kind: infra, duration: 26d, after: T1, lead: STTTT, deliverable: Thiết bị}
  T5: {name: Kiểm thử, kind: test, duration: 10d, after: [T2, T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
