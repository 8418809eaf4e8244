"""DX510: a project in one step whose system costs more than such a project may."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.amounts import amounts_in
from dxplan.checks.law.mentions import Words, written_by
from dxplan.checks.law.regimes import Topic, in_force, regime
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.resources.ledger import charged
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, folded, say
from dxplan.text.wording import Money

_BILLION = 10**9
_LIMITS = {"ND73": (15 * _BILLION, "10.2.b"), "ND45": (20 * _BILLION, ""), "ND224": (20 * _BILLION, "42.2.a")}
"""By the key of the regime: up to which cost (đồng) one step is enough, and where that stands; before, not known."""

_ONE_STEP = Words(
    (
        *(f"kinh tế{dash}kỹ thuật" for dash in (" - ", " – ", "-", "–", " ")),
        *("kt-kt", "ktkt", "kinh tế và kỹ thuật", "một bước", "01 bước", "1 bước", "thiết kế một bước"),
        *("economic-technical report", "economic and technical report", "one-step", "one step"),
    )
)
_OWN = Words(
    (
        *("đề cương", "dự toán", "lập dự án", "phê duyệt dự án", "chủ trương", "quyết định đầu tư", "kế hoạch thuê"),
        *("báo cáo nghiên cứu khả thi", "báo cáo kinh tế", "estimate", "hire plan", "feasibility study"),
    )
)
_TOTAL = expression(
    r"(?:tổng mức(?: đầu tư)?|tổng vốn(?: đầu tư)?|tổng kinh phí|tổng dự toán|tổng chi phí|kinh phí dự án|vốn đầu tư|"
    r"total(?: cost| investment)?)[^;.()\d]{0,20}$"
)
"""What stands before the amount of a whole project."""
_DECIDES = (Kind.APPRAISE, Kind.APPROVE, Kind.INVEST_PREP)
_SELECTS = with_finer(Kind.TENDER, Kind.CONTRACT)
_PREPARES = with_finer(Kind.INVEST_PREP, Kind.PLAN, Kind.APPRAISE, Kind.APPROVE)


def check(examination: Examination) -> Iterator[Finding]:
    """What a report for one step prepares costs the State no more than the limit of the day: one question a system."""
    steps = [task for task in examination.of_kind(*_PREPARES) if examination.mentions(task, _ONE_STEP)]
    if not steps:
        return
    amounts, found = charged(examination), examination.kept(procedure)
    seen: set[str] = set()
    for task in sorted(steps, key=lambda step: (examination.dates(step).early_start, step.id)):
        systems = [system for system in found.systems_of(task) if system not in seen]
        law = in_force(Topic.INVESTMENT, examination.start_day(task))
        if not systems or law is None or law.key not in _LIMITS:
            continue
        seen.update(systems)
        limit, article = _LIMITS[law.key]
        later = examination.marked(_later_packages(examination, task, systems))
        work = {
            each.id
            for system in systems
            for each in examination.of_system(system, *_spending())
            if not later or not examination.waits_for_marked(each, later)
        }
        cost = max(
            sum(amounts.get(id_, 0) for id_ in work),
            _said(examination, task, systems),
            0 if later else _budgeted(examination, systems, sum(amounts.values())),
        )
        if cost > limit:
            yield _finding(examination, task, systems, cost, limit, law.cited(article))


def _said(examination: Examination, report: Task, systems: list[str]) -> int:
    """The total (đồng) that the report, its appraisal or its decision names; 0 if none does."""
    papers = [report, *(task for task in examination.of_kind(*_DECIDES) if examination.waits_for(task, report))]
    return max(
        (
            said.amount
            for paper in papers
            if not set(systems).isdisjoint(examination.systems_of(paper) or systems)
            for said in amounts_in(folded(written_by(paper)))
            if _TOTAL.search(said.before) is not None
        ),
        default=0,
    )


def _budgeted(examination: Examination, systems: list[str], charged_in_all: int) -> int:
    """What the budget of a plan about nothing but these systems leaves for the project (đồng): all but its operation."""
    plan = examination.plan
    if plan.budget is None or plan.budget.total is None or set(systems) != set(plan.systems):
        return 0
    running = sum(examination.costs.get(task.id, 0) for task in examination.leaves if task.kind not in _spending())
    return plan.budget.total - running if charged_in_all else 0


def _later_packages(examination: Examination, report: Task, systems: list[str]) -> list[Task]:
    """The contracts of other packages: they wait for an estimate or a decision made after the first one of the report."""
    tenders = [task for task in examination.of_kind(*_SELECTS) if not _of_another(examination, task, systems)]
    first = examination.marked(
        task
        for task in tenders
        if task.kind is Kind.CONTRACT and examination.systems_of(task) and examination.waits_for(task, report)
    )
    prepared = examination.marked(
        task
        for task in examination.of_kind(*_PREPARES, Kind.POLICY)
        if examination.mentions(task, _OWN)
        and not _of_another(examination, task, systems)
        and examination.waits_for_marked(task, first)
    )
    return [task for task in tenders if prepared and examination.waits_for_marked(task, prepared)]


def _of_another(examination: Examination, task: Task, systems: list[str]) -> bool:
    return not set(systems).issuperset(examination.systems_of(task))


def _spending() -> list[Kind]:
    """Operation is not paid by the project."""
    return [kind for kind in Kind if kind.wider is not Kind.OPS]


def _finding(examination: Examination, task: Task, systems: list[str], cost: int, limit: int, law: Text) -> Finding:
    return Finding(
        say(
            "{task} lập dự án một bước, nhưng {cost} cho {system} là trên mức {limit}: có đúng một bước?",
            "{task} prepares a project in one step, but {cost} for {system} is above {limit}: is one step right?",
            task=task,
            system=listed([examination.plan.systems[system] for system in systems]),
            cost=Money(cost),
            limit=Money(limit),
        ),
        Place(task.places),
        task.id,
        say(
            "lập báo cáo nghiên cứu khả thi và thiết kế hai bước, hoặc nói rõ phần nào thuộc dự án này ({law})",
            "make a feasibility study and design in two steps, or say which part is this project ({law})",
            law=law,
        ),
    )


RULE = Rule(
    code="DX510",
    name="one_step_over_limit",
    severity=Severity.NOTE,
    title=Text("Dự án một bước vượt mức chi phí", "A one-step project above its limit"),
    why=Text(
        "vượt mức thì phải lập báo cáo nghiên cứu khả thi, thiết kế hai bước: thêm vài tháng chưa có trong tiến độ",
        "above the limit a feasibility study and a design in two steps are due: months that the schedule does not have",
    ),
    fix=Text(
        "kiểm tra tổng mức đầu tư: đến 15 tỷ đồng (Nghị định 73/2019), 20 tỷ đồng (Nghị định 224/2026) thì báo cáo kinh tế "
        "- kỹ thuật là đủ. Chi phí là số lớn nhất trong: tổng các việc của hệ thống, trừ vận hành và phần doanh nghiệp tự "
        "chi; tổng mức ghi ở báo cáo, thẩm định, quyết định; tổng ngân sách, nếu kế hoạch chỉ có các hệ thống này",
        "check the total: up to 15 billion đồng (Decree 73/2019), 20 billion (Decree 224/2026) an economic-technical report "
        "is enough. The cost is the highest of: the system's tasks, but for operation and what companies pay; the total "
        "that the report, its appraisal or decision names; the budget, if the plan is about these systems only",
    ),
    provisions=(
        regime("ND73").provision("10.2.b", Text("một bước đến 15 tỷ đồng", "one step up to 15 billion đồng")),
        regime("ND224").provision("42.2.a", Text("một bước đến 20 tỷ đồng", "one step up to 20 billion đồng")),
        Text(
            "Nghị định 45/2026: lấy 20 tỷ đồng (giả định, chưa đọc văn bản)",
            "Decree 45/2026: 20 billion đồng (assumed, text not read)",
        ),
    ),
    bad="""\
dxplan: 1
id: mot-buoc
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {PM: {name: Phần mềm quản lý}}
tasks:
  T1: {name: Lập báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: PM, duration: 30d, lead: STTTT, deliverable: Báo cáo}  # expect: DX510
  T2: {name: Xây dựng phần mềm, kind: build, system: PM, duration: 60d, after: T1, lead: STTTT, cost: 22 tỷ, funding: Ngân sách tỉnh, deliverable: Phần mềm}
""",
    good="""\
dxplan: 1
id: mot-buoc
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {PM: {name: Phần mềm quản lý}}
tasks:
  T1: {name: Lập báo cáo kinh tế - kỹ thuật, kind: invest_prep, system: PM, duration: 30d, lead: STTTT, deliverable: Báo cáo}
  T2: {name: Xây dựng phần mềm, kind: build, system: PM, duration: 60d, after: T1, lead: STTTT, cost: 12 tỷ, funding: Ngân sách tỉnh, deliverable: Phần mềm}
""",
    check=check,
    reads=("kind", "system"),
)
