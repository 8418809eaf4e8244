"""DX201: tasks that hang in the air: nothing decides when they start, or nothing waits for them to finish."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from dxplan.checks.examination import Examination
from dxplan.checks.rule import Finding, Place, Rule
from dxplan.model.kind import Kind
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text

_BEGINNINGS = frozenset({Kind.MILESTONE, Kind.SURVEY, Kind.PLAN, Kind.POLICY, Kind.REVIEW})
"""What may begin with the plan itself, without waiting for anything."""

_HOLDS_START = (
    "start_no_earlier_than",
    "must_start_on",
    "finish_no_earlier_than",
    "must_finish_on",
    "as_late_as_possible",
)
_HOLDS_FINISH = ("deadline", "finish_no_later_than", "must_finish_on")


class _End(Enum):
    """How one end of a task is tied to the rest of the plan."""

    HELD = "a link or a date holds it, or it needs none"
    WRONG_END = "links hold only the task's other end"
    OPEN = "nothing holds it"


def check(examination: Examination) -> Iterator[Finding]:
    """Every task but the first has something before its start, every task but the last something after its finish."""
    ends = _Ends(examination)
    for task in examination.leaves:
        start, finish = ends.start(task), ends.finish(task)
        if start is not _End.HELD or finish is not _End.HELD:
            yield Finding(_message(task, start, finish), Place(task.places), task.id, ends.hint(task, start))


class _Ends:
    """How the ends of all tasks are tied; what holds a summary holds the tasks inside it."""

    def __init__(self, examination: Examination) -> None:
        self._examination = examination
        plan = examination.plan
        links = [link for task in plan.tasks.values() for link in task.predecessors]
        self._successors: dict[str, set[str]] = {}
        for link in links:
            self._successors.setdefault(link.predecessor, set()).add(link.successor)
        self._start_held = _with_inside(plan, {li.successor for li in links if li.type.to_start}, _HOLDS_START)
        self._finish_held = _with_inside(
            plan, {li.predecessor for li in links if not li.type.from_start}, _HOLDS_FINISH
        )
        self._linked_before = _with_inside(plan, {link.successor for link in links})
        self._linked_after = _with_inside(plan, {link.predecessor for link in links})
        self._first = next((task for task in examination.leaves if task.id not in self._start_held), None)
        finals = [task for task in examination.leaves if task.kind is Kind.REVIEW or task.is_milestone]
        self._last = max(finals, key=lambda task: (examination.dates(task).early_finish, task.id), default=None)

    def start(self, task: Task) -> _End:
        """How a task's start is tied."""
        if task.id in self._start_held or task.progress.actual_start is not None:
            return _End.HELD
        if task.id in self._linked_before:
            return _End.WRONG_END
        return _End.HELD if task.kind in _BEGINNINGS or task is self._first else _End.OPEN

    def finish(self, task: Task) -> _End:
        """How a task's finish is tied."""
        if task.id in self._finish_held or self._may_be_last(task):
            return _End.HELD
        return _End.WRONG_END if task.id in self._linked_after else _End.OPEN

    def hint(self, task: Task, start: _End) -> Text:
        """What to write."""
        if start is not _End.HELD:
            day = self._examination.start_day(task).isoformat()
            return Text(
                f"ghi `after` cho `{task.id}`, hoặc `start_no_earlier_than: {day}` nếu ngày này là cố định",
                f"give `{task.id}` an `after`, or `start_no_earlier_than: {day}` if that day is fixed",
            )
        final = "" if self._last is None else f"`{self._last.id}`"
        return Text(
            f"thêm `{task.id}` vào `after` của nhiệm vụ dùng kết quả của nó" + (final and f", hoặc của {final}"),
            f"add `{task.id}` to the `after` of the task that uses its result" + (final and f", or of {final}"),
        )

    def _may_be_last(self, task: Task) -> bool:
        examination = self._examination
        if task.kind is Kind.OPS or task is self._last:
            return True
        if examination.dates(task).early_finish == examination.schedule.finish:
            return True
        # a milestone that only marks what others go on from
        return task.is_milestone and all(len(self._successors[li.predecessor]) > 1 for li in task.predecessors)


def _with_inside(plan: Plan, linked: set[str], constraints: tuple[str, ...] = ()) -> set[str]:
    """The tasks linked or held by a date, with all that is inside them."""
    found: set[str] = set()
    for task in plan.tasks.values():  # a summary comes before what is inside it
        if task.id in linked or task.parent in found or any(getattr(task.constraints, name) for name in constraints):
            found.add(task.id)
    return found


def _message(task: Task, start: _End, finish: _End) -> Text:
    if start is not _End.HELD and finish is not _End.HELD:
        return Text(
            f"`{task.id}` đứng riêng: không có gì quyết định ngày bắt đầu, không nhiệm vụ nào chờ nó kết thúc",
            f"`{task.id}` stands alone: nothing decides when it starts, and nothing waits for it to finish",
        )
    if start is _End.OPEN:
        return Text(
            f"`{task.id}` không có nhiệm vụ đi trước và không có ngày bắt đầu cố định",
            f"`{task.id}` has no predecessor and no fixed start",
        )
    if start is _End.WRONG_END:
        return Text(
            f"`{task.id}` chỉ bị ràng buộc ở ngày kết thúc (FF, SF): không có gì quyết định ngày bắt đầu",
            f"`{task.id}` is linked at its finish only (FF, SF): nothing decides when it starts",
        )
    if finish is _End.OPEN:
        return Text(f"không nhiệm vụ nào chờ `{task.id}` kết thúc", f"no task waits for `{task.id}` to finish")
    return Text(
        f"các nhiệm vụ sau chỉ chờ `{task.id}` bắt đầu (SS, SF): `{task.id}` kéo dài thì không nhiệm vụ nào lùi theo",
        f"only the start of `{task.id}` is waited for (SS, SF): if `{task.id}` takes longer, nothing moves",
    )


RULE = Rule(
    code="DX201",
    name="open_ends",
    aliases=("R13", "DCMA-01"),
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
            "Bộ 14 điểm của DCMA, điểm 1: mọi công việc có liên kết trước và sau (thông lệ nghề, hiểu biết chung)",
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
  T3: {name: Kết nối dữ liệu, kind: integrate, duration: 20d, lead: STTTT, deliverable: Luồng dữ liệu}  # expect: DX201
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
  T3: {name: Kết nối dữ liệu, kind: integrate, duration: 20d, after: T2 SS+30d, lead: STTTT, deliverable: Luồng dữ liệu}
  T4: {name: Tập huấn, kind: training, duration: 10d, after: T1, lead: STTTT, deliverable: Danh sách}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3, T4], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
