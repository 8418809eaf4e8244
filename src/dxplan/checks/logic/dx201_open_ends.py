"""DX201: tasks that hang in the air: nothing decides when they start, or nothing waits for them."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.ends import End, Ends
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text


def check(examination: Examination) -> Iterator[Finding]:
    """Every task but the first has something before it, every task but the last something after it."""
    ends = examination.ends
    for task in examination.leaves:
        no_start, no_finish = ends.start(task) is End.OPEN, ends.finish(task) is End.OPEN
        if no_start or no_finish:
            hints = [_hint_start(examination, task)] if no_start else []
            if no_finish:
                hints.append(_hint_finish(ends, task))
            hint = Text("; và ".join(hint.vi for hint in hints), "; and ".join(hint.en for hint in hints))
            yield Finding(_message(task, no_start, no_finish), Place(task.places), task.id, hint)


def _hint_start(examination: Examination, task: Task) -> Text:
    day = examination.start_day(task).isoformat()
    return Text(
        f"ghi `after` cho `{task.id}`, hoặc `start_no_earlier_than: {day}` nếu ngày này là cố định",
        f"give `{task.id}` an `after`, or `start_no_earlier_than: {day}` if that day is fixed",
    )


def _hint_finish(ends: Ends, task: Task) -> Text:
    final = "" if ends.last is None else f"`{ends.last.id}`"
    return Text(
        f"thêm `{task.id}` vào `after` của nhiệm vụ dùng kết quả của nó" + (final and f", hoặc của {final}"),
        f"add `{task.id}` to the `after` of the task that uses its result" + (final and f", or of {final}"),
    )


def _message(task: Task, no_start: bool, no_finish: bool) -> Text:
    if no_start and no_finish:
        return Text(
            f"`{task.id}` đứng riêng: không có gì quyết định ngày bắt đầu, không nhiệm vụ nào chờ nó kết thúc",
            f"`{task.id}` stands alone: nothing decides when it starts, and nothing waits for it to finish",
        )
    if no_start:
        return Text(
            f"`{task.id}` không có nhiệm vụ đi trước và không có ngày bắt đầu cố định",
            f"`{task.id}` has no predecessor and no fixed start",
        )
    return Text(f"không nhiệm vụ nào chờ `{task.id}` kết thúc", f"no task waits for `{task.id}` to finish")


RULE = Rule(
    code="DX201",
    name="open_ends",
    aliases=("R13", "DCMA-01", "GAO-2"),
    severity=Severity.WARNING,
    title=Text("Nhiệm vụ hở đầu hoặc hở cuối", "A task with an open end"),
    why=Text(
        "chậm trễ không truyền qua chỗ hở: đường găng và thời gian dự trữ tính ra sẽ sai",
        "a delay does not pass an open end, so the critical path and the floats come out wrong",
    ),
    fix=Text(
        "mọi nhiệm vụ, trừ nhiệm vụ đầu và cuối, phải có nhiệm vụ đi trước và nhiệm vụ đi sau",
        "give every task but the first and the last a predecessor and a successor",
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 1: mọi công việc có quan hệ trước và sau (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 1: every activity is linked on both sides "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ho-dau-cuoi
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Xây dựng báo cáo, kind: build, duration: 20d, lead: STTTT, deliverable: Mẫu báo cáo}  # expect: DX201
  T4: {name: Tập huấn, kind: training, duration: 10d, after: T1, lead: STTTT, deliverable: Danh sách}  # expect: DX201
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ho-dau-cuoi
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Xây dựng báo cáo, kind: build, duration: 20d, after: T2 SS+30d, lead: STTTT, deliverable: Mẫu báo cáo}
  T4: {name: Tập huấn, kind: training, duration: 10d, after: T1, lead: STTTT, deliverable: Danh sách}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
