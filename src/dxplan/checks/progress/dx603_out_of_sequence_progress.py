"""DX603: work went on that, by the plan's links, should still have waited."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.progress.happened import History
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.named import Ref
from dxplan.model.task import Task
from dxplan.scenario.remedies.relink import Relink
from dxplan.scenario.remedies.together import Together
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import joined
from dxplan.text.percent import percent_done
from dxplan.text.phrase import NOTHING, Text, Voiced, for_file, say


def check(examination: Examination) -> Iterator[Finding]:
    """What has started or finished did so after what it waits for; a link with a lead is left alone."""
    plan = examination.plan
    history = History(plan)
    for task in examination.reported:
        if not task.progress.is_started:
            continue
        broken = [
            (link, what)
            for holder in (task, *plan.ancestors(task))
            for link in holder.predecessors
            if (what := _broken(history, task, link)) is not None
        ]
        if broken:
            yield _finding(history, examination, task, broken)


def _broken(history: History, task: Task, link: Dependency) -> Text | None:
    """How what is reported breaks a link into a task, if it does."""
    if link.unit is not None or (link.lag is not None and link.lag.amount < 0):
        return None
    before, after = history.of(link.predecessor), history.of(task.id)
    if not (after.started if link.type.to_start else after.finished):
        return None
    first = Ref(link.predecessor)
    verb = Text("bắt đầu", "started") if link.type.from_start else Text("xong", "finished")
    if not (before.started if link.type.from_start else before.finished):
        return say("{first} chưa {verb}", "{first} has not {verb}", first=first, verb=verb)
    earlier = before.start if link.type.from_start else before.finish
    later = after.start if link.type.to_start else after.finish
    if earlier is None or later is None or later[1] >= earlier[0]:
        return None
    return say("{first} đến {day} mới {verb}", "{first} {verb} only on {day}", first=first, day=earlier[0], verb=verb)


def _finding(history: History, examination: Examination, task: Task, broken: list[tuple[Dependency, Text]]) -> Finding:
    (link, what), *others = broken
    tasks = examination.plan.tasks
    return Finding(
        say(
            "{reported} dù phải chờ {link}: {what}",
            "{reported} although it waits for {link}: {what}",
            reported=_reported(task, link),
            link=link,
            what=what,
        ),
        Place(tasks[link.successor].places, ("after", link.nth)),
        task.id,
        say(
            "xác minh số liệu của {first} và {task}; nếu công việc thật sự chồng lấn thì {as_it_is}, hoặc tách nhiệm vụ",
            "verify what is reported of {first} and {task}; if the work really overlaps, {as_it_is}, or split the task",
            first=Ref(link.predecessor),
            task=task,
            as_it_is=_as_it_is(history, task, [link for link, _ in broken]),
        ),
        related=(
            (
                Place(tasks[link.predecessor].places),
                say("nhiệm vụ trước: {what}", "the predecessor: {what}", what=what),
            ),
            *((Place(tasks[other.successor].places, ("after", other.nth)), text) for other, text in others),
        ),
    )


def _as_it_is(history: History, task: Task, broken: list[Dependency]) -> Text:
    """Links between starts and between finishes, as far as what is reported keeps them."""
    after = {link: tuple(kept for kept in _looser(link) if _broken(history, task, kept) is None) for link in broken}
    if not all(after.values()):
        what = Voiced(
            say("{links}", "{links}", links=joined(broken)),
            Text("quan hệ phụ thuộc này", "what is said of their order"),
        )
        return say("sửa {what} cho đúng với thực tế", "correct {what} to what it is", what=what)
    each = tuple(Relink(link, kept) for link, kept in after.items())
    return say(
        "{relink}{instead}",
        "{relink}{instead}",
        relink=each[0] if len(each) == 1 else Together(each),
        instead=for_file(" thay cho {links}", " instead of {links}", links=joined(broken)),
    )


def _looser(link: Dependency) -> tuple[Dependency, ...]:
    return tuple(link._replace(type=type_, lag=None) for type_ in (LinkType.START_START, LinkType.FINISH_FINISH))


def _reported(task: Task, link: Dependency) -> Text:
    """What is reported of the task at the end that the link binds."""
    progress = task.progress
    moment = progress.actual_start if link.type.to_start else progress.actual_finish
    verb = Text("đã bắt đầu", "started") if link.type.to_start else Text("đã xong", "finished")
    if moment is None:
        share = NOTHING
        if progress.complete is not None and link.type.to_start:
            share = say(" ({percent} %)", " ({percent} %)", percent=percent_done(progress.complete))
        return say("{task} {verb}{share}", "{task} has {verb}{share}", task=task, verb=verb, share=share)
    return say("{task} {verb} ngày {day}", "{task} {verb} on {day}", task=task, verb=verb, day=moment.first)


RULE = Rule(
    code="DX603",
    name="out_of_sequence_progress",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Thực hiện trái trình tự", "Progress out of sequence"),
    why=Text(
        "hoặc số liệu báo cáo sai, hoặc quan hệ phụ thuộc không đúng với cách làm thật: phần còn lại tính ra cũng sai",
        "either what is reported is wrong, or the link is not how the work is really done: "
        "then the rest is computed wrongly too",
    ),
    fix=Text(
        "xác minh số liệu; nếu đúng thì sửa quan hệ cho khớp với thực tế",
        "verify what is reported; if it is right, make the link fit what really happened",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 9: cập nhật theo tiến độ thực tế và trình tự "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 9: updating with actual progress and logic "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: trai-trinh-tu
start: 2022-03-01
status_date: 2022-05-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    progress: 60 %
    actual_start: 2022-03-01
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2:
    name: Xây dựng
    kind: build
    duration: 60d
    after: T1  # expect: DX603
    actual_start: 2022-04-04
    lead: STTTT
    deliverable: Hệ thống
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: trai-trinh-tu
start: 2022-03-01
status_date: 2022-05-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    actual_finish: 2022-04-01
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2:
    name: Xây dựng
    kind: build
    duration: 60d
    after: T1
    actual_start: 2022-04-04
    lead: STTTT
    deliverable: Hệ thống
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
