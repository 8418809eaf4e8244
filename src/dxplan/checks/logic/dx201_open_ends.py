"""DX201: tasks that hang in the air: nothing decides when they start, or nothing waits for them."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.ends import End
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.phases import together
from dxplan.checks.rule import Rule
from dxplan.checks.waits import wait_for
from dxplan.model.constraint import ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, say

_NO_EARLIER = ConstraintKind.START_NO_EARLIER_THAN.key


_MANY = 3


def check(examination: Examination) -> Iterator[Finding]:
    """Every task but the first has something before it, every task but the last something after it.

    A date holds a start as well, but not those of many: it does not move with the work before it.
    """
    ends, is_open = examination.ends, End.OPEN
    for task in ends.open:
        no_start, no_finish = ends.starts[task.id] is is_open, ends.finishes[task.id] is is_open
        if no_start and no_finish:
            yield Finding(_stands_alone(task), Place(task.places), task.id, _tie_both_ends(examination, task))
        elif no_start:
            yield Finding(_no_start(task), Place(task.places), task.id, _tie_start(examination, task))
        elif no_finish:
            yield Finding(_no_finish(task), Place(task.places), task.id, _tie_finish(examination, task))
    yield from _by_date_alone(examination)


def _by_date_alone(examination: Examination) -> Iterator[Finding]:
    """One finding for all that a date holds where a link is missing; a few of them are a note."""
    if not examination.ends.on_its_day:
        return
    dated = [task for task in examination.leaves if examination.ends.starts_by_date_alone(task)]
    for group in together(examination, "DX201", dated):
        few = len(group.tasks) < _MANY
        yield Finding(
            say(
                "{tasks} bắt đầu theo ngày ghi sẵn mà không chờ nhiệm vụ nào: việc trước có trễ thì ngày này vẫn đứng yên",
                "{tasks} set to start on a date, waiting for no task: the date stands still when earlier work is late",
                tasks=group.subject(),
            ),
            group.place,
            group.waived_by,
            say(
                "cho từng nhiệm vụ chờ việc mà nó cần kết quả ({after}); chỉ giữ ngày do bên ngoài ấn định",
                "let each wait for the task whose result it needs ({after}); keep a date only where others have set it",
                after=Key("after"),
            ),
            severity=Severity.NOTE if few else None,
            related=tuple(
                (Place(task.places), say("từ {day}", "from {day}", day=examination.start_day(task)))
                for task in group.tasks[1:]
            ),
            is_detail=few,
        )


def _stands_alone(task: Task) -> Text:
    return say(
        "{task} đứng riêng: không có gì quyết định ngày bắt đầu, không nhiệm vụ nào chờ nó kết thúc",
        "{task} stands alone: nothing decides when it starts, and nothing waits for it to finish",
        task=task,
    )


def _no_start(task: Task) -> Text:
    return say(
        "{task} không có nhiệm vụ đi trước và không có ngày bắt đầu cố định",
        "{task} has no predecessor and no fixed start",
        task=task,
    )


def _no_finish(task: Task) -> Text:
    return say("không nhiệm vụ nào chờ {task} kết thúc", "no task waits for {task} to finish", task=task)


@later
def _tie_both_ends(examination: Examination, task: Task) -> Text:
    """The fixed day mends it only together with the link."""
    last, fixed = examination.ends.last, _fixed_start(examination, task)
    return say(
        "ghi {after} cho {task} và cho nhiệm vụ dùng kết quả của nó chờ nó; nếu ngày bắt đầu là cố định thì ghi "
        "{fixed}",
        "give {task} an {after} and let the task that uses its result wait for it; if its start is fixed, write "
        "{fixed}",
        after=Key("after"),
        task=task,
        fixed=fixed.in_file if last is None else Together((fixed, wait_for(examination, last, task))),
    )


@later
def _tie_start(examination: Examination, task: Task) -> Text:
    return say(
        "ghi {after} cho {task}, hoặc {fixed} nếu ngày này là cố định",
        "give {task} an {after}, or {fixed} if that day is fixed",
        after=Key("after"),
        task=task,
        fixed=_fixed_start(examination, task),
    )


@later
def _tie_finish(examination: Examination, task: Task) -> Text:
    last = examination.ends.last
    if last is None:
        return say(
            "cho nhiệm vụ dùng kết quả của {task} chờ nó",
            "let the task that uses the result of {task} wait for it",
            task=task,
        )
    return say(
        "cho nhiệm vụ dùng kết quả của {task} chờ nó, hoặc {wait}",
        "let the task that uses the result of {task} wait for it, or {wait}",
        task=task,
        wait=wait_for(examination, last, task),
    )


def _fixed_start(examination: Examination, task: Task) -> Say:
    day = examination.start_day(task)
    return Say(("tasks", task.id), _NO_EARLIER, Moment(day, day))


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
        "mọi nhiệm vụ, trừ nhiệm vụ đầu và cuối, phải có nhiệm vụ đi trước và nhiệm vụ đi sau; ngày ghi sẵn giữ được ngày "
        "bắt đầu, nhưng từ ba nhiệm vụ như vậy trở lên là cảnh báo, ít hơn là lưu ý",
        "give every task but the first and the last a predecessor and a successor; a date holds a start as well, but "
        "three such tasks or more are a warning, fewer a note",
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
