"""DX210: a link of a type that is seldom meant: start-to-finish, or both ends of two tasks tied together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.links import twice_linked
from dxplan.checks.rule import Rule
from dxplan.checks.waits import wait_for
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.task import Task
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, for_file, say

_START_FINISH = LinkType.START_FINISH
_KEPT_UP = Words(
    ("duy trì", "vận hành", "hệ thống cũ", "phần mềm cũ", "keep up", "keep running", "maintain", "operate")
)


def check(examination: Examination) -> Iterator[Finding]:
    """No task's finish waits for another one's start, and no two tasks begin and end as one.

    What goes on until something else begins (operation, an old system that is kept up and switched off) may do the first.
    A lag at either end of a pair says that the work overlaps on purpose; of what has begun the links tell what happened.
    """
    odd = {link.successor for link in examination.links if link.type is _START_FINISH} | examination.kept(twice_linked)
    for task in examination.plan.tasks.values() if odd else ():
        if task.id not in odd:
            continue  # of one plain link to another task there is nothing to say
        finishes, ends = (_finishes(task), _other_ends(task)) if len(task.predecessors) > 1 else ({}, {})
        for link in task.predecessors:
            if link.type is _START_FINISH and not _goes_on_until(examination, task):
                yield _start_to_finish(examination, task, link)
            elif (link.type in _OTHERS or _is_a_lead(link)) and link.predecessor in finishes:
                yield _beside_a_finish(examination, task, link, finishes[link.predecessor])
            elif link.type is LinkType.START_START and _is_plain(link):
                pair = ends.get(link.predecessor)
                if (
                    pair is not None
                    and not task.progress.is_started
                    and not (_goes_on(examination, task) or _goes_on(examination, link.predecessor))
                ):
                    yield _as_one(examination, task, link, pair)


_OTHERS = (LinkType.START_START,)
"""Links that say less than one that waits for the end. An overlap that also ends together is meant: SS and FF."""


def _finishes(task: Task) -> dict[str, Dependency]:
    """By predecessor, the links by which a task waits for an end, without a lead."""
    return {
        link.predecessor: link
        for link in task.predecessors
        if link.type is LinkType.FINISH_START and not _is_a_lead(link)
    }


def _is_a_lead(link: Dependency) -> bool:
    return link.type is LinkType.FINISH_START and link.lag is not None and link.lag.amount < 0


def _beside_a_finish(examination: Examination, task: Task, link: Dependency, finish: Dependency) -> Finding:
    first = examination.plan.tasks[link.predecessor]
    return Finding(
        say(
            "{task} chờ {first} theo hai cách, {link} và {finish}: hai ý khác nhau, chỉ một là đúng",
            "{task} waits for {first} in two ways, {link} and {finish}: they say different things, and one is meant",
            task=task,
            first=first,
            link=link,
            finish=finish,
        ),
        Place(task.places, ("after", link.nth)),
        task.id,
        advise(Drop(link)),
        Severity.NOTE,
    )


def _goes_on_until(examination: Examination, task: Task) -> bool:
    return task.is_level_of_effort or examination.ends_a_thing(task) or examination.mentions(task, _KEPT_UP)


def _goes_on(examination: Examination, task: Task | str) -> bool:
    """Whether something goes along with the rest by its nature, or stands for other tasks."""
    task = examination.plan.tasks[task] if isinstance(task, str) else task
    return task.is_level_of_effort or task.is_summary or task.is_milestone


def _is_plain(link: Dependency) -> bool:
    return link.lag is None or link.lag.is_zero


def _other_ends(task: Task) -> dict[str, Dependency]:
    """By predecessor, the links without a lag that tie a task's finish to another's."""
    ends = (link for link in task.predecessors if link.type is LinkType.FINISH_FINISH and _is_plain(link))
    return {link.predecessor: link for link in ends}


def _start_to_finish(examination: Examination, task: Task, link: Dependency) -> Finding:
    first = examination.plan.tasks[link.predecessor]
    return Finding(
        say(
            "{task} chỉ được kết thúc khi {first} đã bắt đầu{link}: nhiệm vụ ghi trước lại làm sau",
            "{task} may only finish once {first} has started{link}: what is named as earlier comes later",
            task=task,
            first=first,
            link=for_file(" ({link})", " ({link})", link=link),
        ),
        Place(task.places, ("after", link.nth)),
        task.id,
        _after_it(examination, task, first, (link,)),
    )


def _as_one(examination: Examination, task: Task, start: Dependency, finish: Dependency) -> Finding:
    first = examination.plan.tasks[start.predecessor]
    return Finding(
        say(
            "{task} cùng bắt đầu và cùng kết thúc với {first}{links}: không thấy việc nào cần kết quả của việc nào",
            "{task} begins and ends with {first}{links}: it does not show which of them needs the other's result",
            task=task,
            first=first,
            links=for_file(" ({start}, {finish})", " ({start}, {finish})", start=start, finish=finish),
        ),
        Place(task.places, ("after", start.nth)),
        task.id,
        _after_it(examination, task, first, (start, finish)),
        severity=Severity.NOTE,
        is_detail=True,
    )


def _after_it(examination: Examination, task: Task, first: Task, links: tuple[Dependency, ...]) -> Text:
    """The links between the two go, and one that makes the task wait takes their place."""
    wait = wait_for(examination, task, first)
    wait = replace(wait, bypassed=tuple(link for link in wait.bypassed if link not in links))
    return say(
        "nếu {task} cần kết quả của {first} thì {remedy}",
        "if {task} needs the result of {first}, {remedy}",
        remedy=Together((Drop(links[0], links[1:]), wait)),
        task=task,
        first=first,
    )


RULE = Rule(
    code="DX210",
    name="seldom_meant_link",
    severity=Severity.WARNING,
    title=Text("Kiểu quan hệ hiếm khi đúng ý", "A link of a type that is seldom meant"),
    why=Text(
        "quan hệ bắt đầu – kết thúc thường do viết nhầm, còn cặp quan hệ giữ cả hai đầu cho hai việc chạy song song: "
        "thứ tự thật không còn trong kế hoạch",
        "start-to-finish is mostly a slip, and a pair of links that ties both ends lets two tasks run side by side: "
        "the real order is no longer in the plan",
    ),
    fix=Text(
        "dùng quan hệ kết thúc – bắt đầu; việc gối nhau thì ghi độ trễ từ ngày bắt đầu. Cặp giữ cả hai đầu là lưu ý",
        "use finish-to-start; for an overlap write a lag from the start. A pair that ties both ends is a note",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 2: tránh quan hệ bắt đầu – kết thúc (thông lệ nghề, "
            "hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 2: avoid start-to-finish links (professional "
            "practice, general knowledge)",
        ),
    ),
    part_of=("DX205",),
    bad="""\
dxplan: 1
id: kieu-quan-he
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Làm sạch dữ liệu, kind: data, duration: 20d, after: T1, lead: STTTT, deliverable: Dữ liệu}
  T3: {name: Xây dựng, kind: build, duration: 40d, after: [T1, T2 SF], lead: STTTT, deliverable: Hệ thống}  # expect: DX210
  T4: {name: Tập huấn, kind: training, duration: 40d, after: [T1, T3 SS, T3 FF], lead: STTTT, deliverable: Danh sách}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: kieu-quan-he
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Làm sạch dữ liệu, kind: data, duration: 20d, after: T1, lead: STTTT, deliverable: Dữ liệu}
  T3: {name: Xây dựng, kind: build, duration: 40d, after: T2, lead: STTTT, deliverable: Hệ thống}
  T4: {name: Tập huấn, kind: training, duration: 10d, after: [T3 SS+30d, T3 FF], lead: STTTT, deliverable: Danh sách}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
