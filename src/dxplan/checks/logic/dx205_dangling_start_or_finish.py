"""DX205: a task whose links hold only its other end: its start, or its finish, dangles."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.ends import End
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.old_lists import listed
from dxplan.text.phrase import Text


def check(examination: Examination) -> Iterator[Finding]:
    """A task with links before it has one into its start, a task with links after it one from its finish."""
    ends, leaves = examination.ends, examination.leaves
    no_finish = {task.id for task in leaves if ends.finish(task) is End.DANGLING}
    for task in leaves:
        if ends.start(task) is End.DANGLING:
            yield _dangling_start(examination, task)
    after = _links_from(examination, no_finish)
    for task in leaves:
        if task.id in no_finish:
            yield _dangling_finish(task, after[task.id])


def _dangling_start(examination: Examination, task: Task) -> Finding:
    links = _links_into(examination, task)
    names = listed(link.predecessor for link in links)
    day = examination.start_day(task).isoformat()
    return Finding(
        Text(
            f"`{task.id}` chỉ bị ràng buộc ở ngày kết thúc (FF, SF với {names.vi}): "
            "không có gì quyết định ngày bắt đầu",
            f"`{task.id}` is linked at its finish only (FF, SF with {names.en}): nothing decides when it starts",
        ),
        Place(task.places, ("after", links[0].nth) if links[0].successor == task.id else ()),
        task.id,
        Text(
            f"thêm vào `after` của `{task.id}` nhiệm vụ phải xong (FS) hoặc phải bắt đầu (SS) trước nó, "
            f"hoặc ghi `start_no_earlier_than: {day}` nếu ngày này là cố định",
            f"add to the `after` of `{task.id}` what has to be done (FS) or begun (SS) before it starts, "
            f"or write `start_no_earlier_than: {day}` if that day is fixed",
        ),
    )


def _dangling_finish(task: Task, links: list[Dependency]) -> Finding:
    names = listed(link.successor for link in links)
    return Finding(
        Text(
            f"{names.vi} chỉ chờ `{task.id}` bắt đầu (SS, SF): `{task.id}` kéo dài thì không nhiệm vụ nào lùi theo",
            f"{names.en} {'waits' if len(links) == 1 else 'wait'} only for `{task.id}` to start (SS, SF): "
            f"if `{task.id}` takes longer, nothing moves",
        ),
        Place(task.places),
        task.id,
        Text(
            f"thêm `{task.id}` (FS) hoặc `{task.id} FF` vào `after` của nhiệm vụ cần kết quả của nó",
            f"add `{task.id}` (FS) or `{task.id} FF` to the `after` of the task that needs its result",
        ),
    )


def _links_into(examination: Examination, task: Task) -> list[Dependency]:
    """The links that hold a task: its own, or those of the nearest summary around it that has some."""
    if task.predecessors:
        return list(task.predecessors)
    return next(list(s.predecessors) for s in examination.plan.ancestors(task) if s.predecessors)


def _links_from(examination: Examination, tasks: set[str]) -> dict[str, list[Dependency]]:
    """For each of some tasks, the links that come from it or from a summary around it."""
    if not tasks:
        return {}
    plan = examination.plan
    from_: dict[str, list[Dependency]] = {}
    for task in plan.tasks.values():
        for link in task.predecessors:
            from_.setdefault(link.predecessor, []).append(link)
    return {
        id_: [li for t in (plan.tasks[id_], *plan.ancestors(plan.tasks[id_])) for li in from_.get(t.id, ())]
        for id_ in tasks
    }


RULE = Rule(
    code="DX205",
    name="dangling_start_or_finish",
    aliases=("GAO-2",),
    severity=Severity.WARNING,
    title=Text("Hở ngày bắt đầu hoặc ngày kết thúc", "A dangling start or finish"),
    why=Text(
        "có quan hệ phụ thuộc nhưng ở sai đầu: công việc kéo dài hay bắt đầu sớm muộn đều không truyền tới đâu",
        "it is linked, but at the wrong end: how long it takes, or when it starts, is passed on to nothing",
    ),
    fix=Text(
        "mỗi nhiệm vụ có ít nhất một quan hệ vào ngày bắt đầu (FS, SS) và một quan hệ từ ngày kết thúc (FS, FF)",
        "give every task a link into its start (FS, SS) and a link from its finish (FS, FF)",
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
