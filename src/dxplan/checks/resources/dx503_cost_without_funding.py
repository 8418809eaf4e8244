"""DX503: a task costs money, and nobody says whose, or of which year."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.phases import by_phase, counted
from dxplan.checks.resources.amounts import largest
from dxplan.checks.resources.funding import funded_by
from dxplan.checks.rule import Rule
from dxplan.model.named import Code, Key, entry
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.later import later
from dxplan.text.phrase import NOTHING, Text, Voiced, for_file, say
from dxplan.text.wording import Money

_FUNDING = Key("funding")
_BY_ITSELF = say("ghi {funding} cho khoản đó", "say where it comes from in {funding}", funding=_FUNDING)
_COST = Noun("khoản chi", "cost")


def check(examination: Examination) -> Iterator[Finding]:
    """Every task with a cost says its `funding`, or a summary around it does, or the plan has a budget by year.

    Years that a budget leaves out are another rule's (DX504). If most costs name no money, that is one finding. Beside
    a budget by year, costs need no source of their own; but where half or more name one, the others were forgotten.
    """
    plan = examination.plan
    costs = examination.costs
    if plan.budget is not None and plan.budget.by_year:
        yield from _beside_a_budget(examination, costs)
        return
    lacking = [plan.tasks[id_] for id_ in costs]
    if examination.says_funds:
        lacking = [task for task in lacking if funded_by(plan, task) is None]
    waived = bool(examination.tasks_waived("DX503") - {None})
    if len(lacking) > 1 and len(lacking) * 2 > len(costs) and not waived:
        yield _of_the_plan(examination, lacking, costs)
        return
    for group in by_phase(examination, "DX503", lacking):
        yield Finding(
            say(
                "{subject} cần {amount} nhưng không ghi nguồn vốn, kế hoạch cũng không có kinh phí theo năm",
                "{subject}: {amount} are needed, but no source of money is named, nor has the plan a budget by year",
                subject=group.subject(),
                amount=Money(sum(costs[task.id] for task in group.tasks)),
            ),
            group.place,
            group.waived_by,
            _BY_ITSELF
            if _is_habit(plan, lacking, costs)
            else say(
                "ghi {funding} cho khoản đó, hoặc kinh phí từng năm của kế hoạch{budget}",
                "say where it comes from in {funding}, or the plan's money by year{budget}",
                funding=_FUNDING,
                budget=for_file(" ở {entry}", " in {entry}", entry=entry("budget", "{by_year: …}")),
            ),
            related=tuple(
                (Place(task.places), say("chưa có {funding}", "no {funding}", funding=_FUNDING))
                for task in group.tasks[1:]
            ),
        )


def _beside_a_budget(examination: Examination, costs: dict[str, int]) -> Iterator[Finding]:
    """The costs without a source, where the habit of the plan is to name one."""
    plan = examination.plan
    lacking = [plan.tasks[id_] for id_ in costs if funded_by(plan, plan.tasks[id_]) is None]
    if not lacking or not _is_habit(plan, lacking, costs):
        return
    for group in by_phase(examination, "DX503", lacking):
        yield Finding(
            say(
                "{subject} cần {amount} nhưng không ghi nguồn vốn, dù {others} khác có ghi",
                "{subject}: {amount} are needed, but no source of money is named, though {others} name theirs",
                subject=group.subject(),
                amount=Money(sum(costs[task.id] for task in group.tasks)),
                others=Count(len(costs) - len(lacking), _COST),
            ),
            group.place,
            group.waived_by,
            _BY_ITSELF,
        )


def _is_habit(plan: Plan, lacking: list[Task], costs: dict[str, int]) -> bool:
    """Whether half of the costs or more name their source: then a budget by year does not stand for the others'.

    What is written once for each unit of a roll-out counts once.
    """
    written = {_written(plan.tasks[id_]) for id_ in costs}
    return len({_written(task) for task in lacking}) * 2 <= len(written)


def _written(task: Task) -> str | tuple[str, str]:
    return task.id if task.copy_of is None else (task.copy_of.summary, task.copy_of.template)


def _of_the_plan(examination: Examination, lacking: list[Task], costs: dict[str, int]) -> Finding:
    plan = examination.plan
    place = Place(plan.places, ("tasks",)) if plan.budget is None else Place(plan.places, ("budget",))
    return Finding(
        say(
            "{tasks} cần {amount} ({most}) nhưng không ghi nguồn vốn, kế hoạch cũng không có kinh phí theo năm",
            "{tasks} need {amount} ({most}), but no source of money is named, nor has the plan a budget by year",
            tasks=counted(lacking),
            amount=Money(sum(costs[task.id] for task in lacking)),
            most=largest((task, costs[task.id]) for task in lacking),
        ),
        place,
        hint=_of_years(examination, lacking),
    )


@later
def _of_years(examination: Examination, lacking: list[Task]) -> Text:
    years = range(examination.plan.start.year, examination.schedule.last_day.year + 1)
    by_year = ", ".join(f"{year}: …" for year in years)
    return say(
        "ghi kinh phí từng năm{budget}, hoặc {funding} ở từng nhóm, nhiệm vụ (một trong hai là đủ){over}",
        "say the money of each year{budget}, or the {funding} of phases and tasks (one of the two will do){over}",
        over=_over(examination, lacking),
        budget=for_file(": {entry}", ": {entry}", entry=entry("budget", f"{{by_year: {{{by_year}}}}}")),
        funding=_FUNDING,
    )


def _over(examination: Examination, lacking: list[Task]) -> Voiced:
    """For a meeting: money of work that is over is not planned any more; where all is over, it is no remedy either."""
    over = [task for task in lacking if examination.finish_day(task) < examination.today]
    if not over or len(over) == len(lacking):
        return Voiced(NOTHING, NOTHING)
    text = say(
        "; phần của {tasks} đã đến hạn thì quyết toán sau khi xác nhận kết quả",
        "; for the {tasks} that were due, settle the money once their results are confirmed",
        tasks=counted(over),
    )
    return Voiced(NOTHING, text)


RULE = Rule(
    code="DX503",
    name="cost_without_funding",
    severity=Severity.WARNING,
    title=Text("Có chi phí mà không có nguồn vốn, năm ngân sách", "A cost without a source or a year of money"),
    why=Text(
        "không ai bố trí được tiền cho việc không ghi nguồn: đến hạn mới biết thiếu vốn",
        "nobody can set money aside for work that names no source: that it is missing shows when it is due",
    ),
    fix=say(
        "ghi {funding} ở nhiệm vụ hoặc ở nhóm (có hiệu lực cho mọi việc bên trong), hoặc kinh phí từng năm{where}. "
        "Chi phí của một nhóm là của cả nhóm: chi phí các việc bên trong nằm trong đó",
        "say the {funding} of a task or of a summary (it holds for all inside), or the money of each year{where}. "
        "The cost of a summary is that of all of it: what the tasks inside cost is part of it",
        funding=Key("funding"),
        where=for_file(" ở {entry}", " in {entry}", entry=Code("budget: {by_year: …}")),
    ),
    provisions=(
        Text(
            "Pháp luật về ngân sách nhà nước: chỉ chi khi đã có trong dự toán được giao "
            "(hiểu biết chung, chưa đối chiếu văn bản)",
            "Law on the state budget: money is only spent from an allotted estimate "
            "(general knowledge, not compared with the text)",
        ),
    ),
    bad="""\
dxplan: 1
id: nguon-von
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, cost: 200 triệu, funding: Dự toán chi thường xuyên 2022}
  T2: {name: Phân tích số liệu, kind: measure, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo, cost: 900 triệu}  # expect: DX503
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: nguon-von
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  P1:
    name: Đánh giá hiện trạng
    funding: Ngân sách tỉnh 2022
    tasks:
      T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, cost: 200 triệu}
      T2: {name: Phân tích số liệu, kind: measure, duration: 60d, after: T1, lead: STTTT, deliverable: Báo cáo, cost: 900 triệu}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: P1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
