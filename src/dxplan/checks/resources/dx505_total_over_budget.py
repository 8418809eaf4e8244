"""DX505: the work costs more than the whole budget, or the tasks of a summary more than the summary says."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.resources.amounts import largest, rounded_up
from dxplan.checks.resources.ledger import charged, entries, spent_by_year
from dxplan.checks.rule import Rule
from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedies.allot import Allot
from dxplan.scenario.remedies.raise_total import RaiseTotal
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, Voiced, say
from dxplan.text.wording import Money, needed


def check(examination: Examination) -> Iterator[Finding]:
    """All costs together are within `budget.total`, and those inside a summary within the summary's own `cost`.

    The cost of a summary is that of all of it, so that nothing is counted twice. What a company pays by itself is no
    part of the budget.
    """
    plan = examination.plan
    if plan.budget is not None and plan.budget.total is not None:
        costs = charged(examination)
        over = sum(costs.values()) - plan.budget.total
        if over > 0:
            yield _of_the_plan(examination, plan.budget.total, costs, over)
    summaries = [task for task in plan.tasks.values() if task.children and task.cost]
    costs = examination.costs if summaries else {}
    for summary in summaries:
        inside = _inside(examination, summary, costs)
        if sum(inside.values()) > (summary.cost or 0):
            yield _of_a_summary(plan, summary, inside)


def _inside(examination: Examination, summary: Task, costs: dict[str, int]) -> dict[str, int]:
    """What costs money inside a summary, at whatever level (đồng)."""
    plan = examination.plan
    found: dict[str, int] = {}
    level = [plan.tasks[child] for child in summary.children]
    while level:
        task = level.pop()
        level += [plan.tasks[child] for child in task.children]
        if task.id in costs:
            found[task.id] = costs[task.id]
    return found


def _of_the_plan(examination: Examination, total: int, costs: dict[str, int], over: int) -> Finding:
    budget = examination.plan.budget
    assert budget is not None
    cost, too_much = needed(total + over), needed(over)
    return Finding(
        say(
            "tổng chi phí {needed}, vượt tổng kinh phí {there} là {too_much} ({by})",
            "the work costs {needed} in all, {too_much} more than the budget of {there} ({by})",
            needed=cost,
            there=Money(total),
            too_much=too_much,
            by=largest((examination.plan.tasks[id_], cost) for id_, cost in costs.items()),
        ),
        Place(budget.places, ("total",)),
        hint=say(
            "cắt {too_much}, ghi việc do doanh nghiệp tự trả ở {funding}, hoặc {enough}",
            "cut {too_much}, say in {funding} what companies pay themselves, or {enough}",
            too_much=too_much,
            funding=Key("funding"),
            enough=_raised(examination, cost.amount),
        ),
    )


def _raised(examination: Examination, cost: int) -> Remedy:
    """The total that is enough; where the budget has years, each has what it takes, and they add up to the total."""
    budget = examination.plan.budget
    assert budget is not None
    if not budget.by_year:
        return RaiseTotal(cost)
    least = {year: rounded_up(amount) for year, amount in spent_by_year(list(entries(examination))).items()}
    years = {year: max(least.get(year, 0), budget.by_year.get(year, 0)) for year in sorted({*least, *budget.by_year})}
    total = max(cost, sum(least.values()))
    spare = sum(years.values()) - total
    for year in reversed(years):  # what a year does not need goes to those that do, the last first
        taken = min(spare, years[year] - least.get(year, 0))
        years[year] -= taken
        spare -= taken
    changed = tuple((year, amount) for year, amount in years.items() if amount != budget.by_year.get(year))
    raised = RaiseTotal(total)
    return Together((raised, Allot(changed))) if changed else raised


def _of_a_summary(plan: Plan, summary: Task, inside: dict[str, int]) -> Finding:
    cost, enough = summary.cost or 0, needed(sum(inside.values()))
    return Finding(
        say(
            "các việc trong {summary} cần {needed}, vượt chi phí {there} của nhóm là {too_much} ({by})",
            "the tasks in {summary} cost {needed}, {too_much} more than the {there} it says ({by})",
            summary=summary,
            needed=enough,
            there=Money(cost),
            too_much=needed(enough.amount - cost),
            by=largest((plan.tasks[id_], cost) for id_, cost in inside.items()),
        ),
        Place(summary.places, ("cost",)),
        summary.id,
        say(
            "ghi {enough} ở {summary} (chi phí của nhóm gồm mọi việc bên trong), hoặc bỏ dòng này",
            "write {enough} at {summary} (a summary's cost includes all inside), or drop the line",
            enough=Say(("tasks", summary.id), "cost", enough.amount, enough),
            summary=summary,
        ),
        severity=Severity.WARNING,
    )


RULE = Rule(
    code="DX505",
    name="total_over_budget",
    severity=Severity.ERROR,
    title=Text("Tổng chi phí vượt kinh phí", "The work costs more than the budget"),
    why=Text(
        "phần vượt không có tiền: một số nhiệm vụ không làm được, mà kế hoạch chưa nói là nhiệm vụ nào",
        "there is no money for the rest: some of the work cannot be done, and the plan does not say which",
    ),
    fix=say(
        "cắt bớt chi phí, bổ sung nguồn, hoặc sửa {total}. Chi phí của một nhóm là của cả nhóm, các việc bên trong "
        "nằm trong đó; việc doanh nghiệp tự trả (ghi ở {funding}) không tính vào. Là cảnh báo khi các việc trong một "
        "nhóm vượt chi phí ghi ở nhóm",
        "cut costs, find more money, or correct {total}. The cost of a summary is that of all of it and includes the "
        "tasks inside; what companies pay themselves (said in {funding}) is not counted. A warning where the tasks "
        "inside a summary cost more than the summary says",
        total=Voiced(say("{key}", "{key}", key=Code("budget.total")), say("{key}", "{key}", key=Key("total"))),
        funding=Key("funding"),
    ),
    provisions=(
        Text(
            "Tổng dự toán không vượt tổng mức đầu tư, kinh phí được duyệt (hiểu biết chung, chưa đối chiếu văn bản)",
            "Estimates stay within the approved total (general knowledge, not compared with the text)",
        ),
    ),
    bad="""\
dxplan: 1
id: tong-kinh-phi
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget:
  total: 12 tỷ  # expect: DX505
tasks:
  P1:
    name: Số hóa
    cost: 9 tỷ
    funding: Ngân sách tỉnh
    tasks:
      T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, cost: 1 tỷ}
      T2: {name: Số hóa hồ sơ, kind: data, duration: 80d, after: T1, lead: STTTT, deliverable: Kho hồ sơ}
  T3: {name: Phân tích, kind: measure, duration: 20d, after: P1, lead: STTTT, deliverable: Báo cáo, cost: 4 tỷ, funding: Ngân sách tỉnh}
""",
    good="""\
dxplan: 1
id: tong-kinh-phi
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget:
  total: 12 tỷ
tasks:
  P1:
    name: Số hóa
    cost: 9 tỷ
    funding: Ngân sách tỉnh
    tasks:
      T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, cost: 3 tỷ}
      T2: {name: Số hóa hồ sơ, kind: data, duration: 80d, after: T1, lead: STTTT, deliverable: Kho hồ sơ, cost: 6 tỷ}
  T3: {name: Phân tích, kind: measure, duration: 20d, after: P1, lead: STTTT, deliverable: Báo cáo, cost: 3 tỷ, funding: Ngân sách tỉnh}
""",
    check=check,
)
