"""DX511: far more was spent on a task than it was to cost."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Money

_OVERRUN = Threshold(
    "DX511",
    "over",
    Measure.SHARE,
    Text("phần chi vượt dự toán nhiều nhất", "largest share by which a task's cost may be exceeded"),
    province=0.2,
)
_A_ZERO = 10


def check(examination: Examination) -> Iterator[Finding]:
    """What was spent on a task is within what it was to cost, or a little more; what it costs may have been raised."""
    most = 1 + examination.limit(_OVERRUN)
    for task in examination.reported:
        spent = task.progress.actual_cost
        if spent and task.cost and spent > most * task.cost:
            yield _finding(task, task.cost, spent)


def _finding(task: Task, cost: int, spent: int) -> Finding:
    return Finding(
        say(
            "{task} đã chi {spent}, gấp {times} lần dự toán {cost}",
            "{spent} were spent on {task}, {times} times its cost of {cost}",
            task=task,
            spent=Money(spent),
            times=f"{spent / cost:.1f}".removesuffix(".0"),
            cost=Money(cost),
        ),
        Place(task.places, ("actual_cost",)),
        task.id,
        say(
            "ghi lại {actual_cost} theo chứng từ{zero}; nếu đúng thì ghi dự toán đã được duyệt điều chỉnh vào {key}",
            "write the {actual_cost} of the vouchers{zero}; if it is right, write the estimate as approved anew as {key}",
            actual_cost=Key("actual_cost"),
            zero=Text(" (có thể thừa một số 0)", " (there may be a zero too many)")
            if spent % _A_ZERO == 0 and spent >= _A_ZERO * cost
            else NOTHING,
            key=Key("cost"),
        ),
    )


RULE = Rule(
    code="DX511",
    name="spent_far_more",
    severity=Severity.WARNING,
    title=Text("Đã chi vượt xa dự toán", "Far more was spent than planned"),
    why=Text(
        "chi vượt dự toán được duyệt thì không quyết toán được; ghi nhầm thì số giải ngân của cả kế hoạch sai",
        "what exceeds the approved estimate cannot be settled; a slip makes the spending of the whole plan wrong",
    ),
    fix=say(
        "đối chiếu chứng từ rồi ghi lại {actual_cost}; nếu dự toán đã điều chỉnh thì ghi lại {cost} cùng văn bản phê duyệt",
        "compare with the vouchers and correct the {actual_cost}; if the estimate was raised, write the {cost} anew with "
        "its approval",
        actual_cost=Key("actual_cost"),
        cost=Key("cost"),
    ),
    provisions=(
        Text(
            "Luật Ngân sách nhà nước: chỉ chi trong dự toán được giao (hiểu biết chung)",
            "Law on the State Budget: nothing is spent beyond the estimate (general knowledge)",
        ),
    ),
    thresholds=(_OVERRUN,),
    bad="""\
dxplan: 1
id: chi-vuot
start: 2026-02-23
status_date: 2026-03-06
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
budget: {total: 1 tỷ}
tasks:
  T1:
    name: Biên soạn sổ tay
    kind: plan
    duration: 10d
    cost: 200 triệu
    funding: Ngân sách tỉnh 2026
    actual_start: 2026-02-23
    actual_finish: 2026-03-06
    actual_cost: 2 tỷ  # expect: DX511
    lead: SKHCN
    deliverable: Sổ tay
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: SKHCN, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: chi-vuot
start: 2026-02-23
status_date: 2026-03-06
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
budget: {total: 1 tỷ}
tasks:
  T1:
    name: Biên soạn sổ tay
    kind: plan
    duration: 10d
    cost: 200 triệu
    funding: Ngân sách tỉnh 2026
    actual_start: 2026-02-23
    actual_finish: 2026-03-06
    actual_cost: 198 triệu
    lead: SKHCN
    deliverable: Sổ tay
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: SKHCN, deliverable: Báo cáo}
""",
    check=check,
)
