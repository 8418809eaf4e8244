"""DX205: a task whose links hold only its other end: its start, or its finish, dangles."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.ends import End
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.moment import Moment
from dxplan.model.named import Key, refs
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, Voiced, for_file, say

_FS = for_file(" (FS)", " (FS)")


def check(examination: Examination) -> Iterator[Finding]:
    """A task with links before it has one into its start, a task with links after it one from its finish."""
    ends, tasks, dangling = examination.ends, examination.plan.tasks, End.DANGLING
    for id_, end in ends.starts.items():
        if end is dangling:
            yield _dangling_start(examination, tasks[id_])
    for id_, end in ends.finishes.items():
        if end is dangling:
            yield _dangling_finish(tasks[id_], _links_from(examination, tasks[id_]))


def _dangling_start(examination: Examination, task: Task) -> Finding:
    links = _links_into(examination, task)
    day = examination.start_day(task)
    return Finding(
        say(
            "{task} chỉ bị ràng buộc ở ngày kết thúc ({types}với {others}): không có gì quyết định ngày bắt đầu",
            "{task} is linked at its finish only ({types}with {others}): nothing decides when it starts",
            task=task,
            types=for_file("FF, SF ", "FF, SF "),
            others=listed(refs(link.predecessor for link in links)),
        ),
        Place(task.places, ("after", links[0].nth) if links[0].successor == task.id else ()),
        task.id,
        say(
            "thêm vào {after} của {task} nhiệm vụ phải xong{fs} hoặc phải bắt đầu{ss} trước nó, "
            "hoặc ghi {fixed} nếu ngày này là cố định",
            "add to the {after} of {task} what has to be done{fs} or begun{ss} before it starts, "
            "or write {fixed} if that day is fixed",
            after=Key("after"),
            task=task,
            fs=_FS,
            ss=for_file(" (SS)", " (SS)"),
            fixed=Say(("tasks", task.id), ConstraintKind.START_NO_EARLIER_THAN.key, Moment(day, day)),
        ),
    )


def _dangling_finish(task: Task, links: list[Dependency]) -> Finding:
    return Finding(
        say(
            "{others} chỉ chờ {task} bắt đầu{types}: {task} kéo dài thì không nhiệm vụ nào lùi theo",
            "only the start of {task} holds back {others}{types}: if {task} takes longer, nothing moves",
            others=listed(refs(link.successor for link in links)),
            task=task,
            types=for_file(" (SS, SF)", " (SS, SF)"),
        ),
        Place(task.places),
        task.id,
        say("{wait}", "{wait}", wait=_wait(task)),
    )


def _wait(task: Task) -> Voiced:
    """Who should wait for a task to be done."""
    return Voiced(
        say(
            "thêm {task} (FS) hoặc {finish} vào {after} của nhiệm vụ cần kết quả của nó",
            "add {task} (FS) or {finish} to the {after} of the task that needs its result",
            task=task,
            finish=Dependency(task.id, "", LinkType.FINISH_FINISH),
            after=Key("after"),
        ),
        say(
            "cho nhiệm vụ cần kết quả của {task} chỉ bắt đầu, hoặc chỉ kết thúc, sau khi nhiệm vụ đó xong",
            "let the task that needs the result of {task} start, or at least finish, only after it is done",
            task=task,
        ),
    )


def _links_into(examination: Examination, task: Task) -> list[Dependency]:
    """The links that hold a task: its own, or those of the nearest summary around it that has some."""
    if task.predecessors:
        return list(task.predecessors)
    return next(list(s.predecessors) for s in examination.plan.ancestors(task) if s.predecessors)


def _links_from(examination: Examination, task: Task) -> list[Dependency]:
    """The links that come from a task or from a summary around it."""
    links_from = examination.ends.links_from
    return [link for item in (task, *examination.plan.ancestors(task)) for link in links_from.get(item.id, ())]


RULE = Rule(
    code="DX205",
    name="dangling_start_or_finish",
    aliases=("GAO-2",),
    severity=Severity.WARNING,
    title=Text("Hở ngày bắt đầu hoặc ngày kết thúc", "A dangling start or finish"),
    why=Text(
        "có quan hệ phụ thuộc nhưng đặt sai đầu: nhiệm vụ kéo dài hay bắt đầu muộn cũng không làm nhiệm vụ nào lùi theo",
        "it is linked, but at the wrong end: how long it takes, or when it starts, is passed on to nothing",
    ),
    fix=say(
        "mỗi nhiệm vụ có ít nhất một quan hệ vào ngày bắt đầu{into} và một quan hệ từ ngày kết thúc{out}",
        "give every task a link into its start{into} and a link from its finish{out}",
        into=for_file(" (FS, SS)", " (FS, SS)"),
        out=for_file(" (FS, FF)", " (FS, FF)"),
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 2: không để hở đầu, hở cuối "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 2: no dangling starts or finishes "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ho-mot-dau
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Xây dựng báo cáo, kind: build, duration: 20d, after: T2 FF, lead: STTTT, deliverable: Mẫu báo cáo}  # expect: DX205
  T4: {name: Soạn tài liệu, kind: build, duration: 15d, after: T1, lead: STTTT, deliverable: Tài liệu}  # expect: DX205
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3, T4 SS], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ho-mot-dau
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Xây dựng báo cáo, kind: build, duration: 20d, after: [T2 SS+30d, T2 FF], lead: STTTT, deliverable: Mẫu báo cáo}
  T4: {name: Soạn tài liệu, kind: build, duration: 15d, after: T1, lead: STTTT, deliverable: Tài liệu}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
