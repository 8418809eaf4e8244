"""DX504: the work of a year costs more than the budget of that year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.resources.amounts import largest, rounded_up
from dxplan.checks.resources.funding import funded_by, last_year_named
from dxplan.checks.resources.ledger import Entry, entries, spent_by_year
from dxplan.checks.rule import Rule
from dxplan.model.named import Code, Key
from dxplan.scenario.remedies.allot import Allot
from dxplan.scenario.remedies.delay import Delay
from dxplan.schedule.instant import at, day_of
from dxplan.schedule.lengths import last_where, length_of
from dxplan.schedule.spending import by_year
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, Voiced, say
from dxplan.text.wording import Money, left, needed


def check(examination: Examination) -> Iterator[Finding]:
    """What the tasks cost in a year is within `budget.by_year`; a year that the budget leaves out has nothing.

    The cost of a task is spread evenly over its working time. The cost of a summary is that of all of it: what the
    tasks inside do not use up is spread over its own time. What a company pays by itself is not counted.
    """
    budget = examination.plan.budget
    if budget is None or not budget.by_year:
        return
    ledger = list(entries(examination))
    spent = spent_by_year(ledger)
    for year, amount in spent.items():
        over = amount - budget.by_year.get(year, 0)
        if over > 0:
            yield _finding(examination, ledger, spent, year, over)


def _finding(examination: Examination, ledger: list[Entry], spent: Mapping[int, int], year: int, over: int) -> Finding:
    budget = examination.plan.budget
    assert budget is not None
    by = largest((entry.task, entry.years[year]) for entry in ledger if year in entry.years)
    if year in budget.by_year:
        message = say(
            "năm {year} cần {needed}, ngân sách có {there}, vượt {over} ({by})",
            "{year} needs {needed}, its budget is {there}, {over} too much ({by})",
            year=year,
            needed=needed(spent[year]),
            there=Money(budget.by_year[year]),
            over=needed(over),
            by=by,
        )
    else:
        message = say(
            "năm {year} cần {needed} nhưng {by_year} không có năm này ({by})",
            "{year} needs {needed}, but {by_year} has nothing for that year ({by})",
            year=year,
            needed=needed(spent[year]),
            by_year=Key("by_year"),
            by=by,
        )
    return Finding(
        message,
        Place(budget.places, ("by_year", str(year)) if year in budget.by_year else ("by_year",)),
        hint=_hint(examination, ledger, spent, year, over),
        severity=Severity.NOTE if _may_be_of_others(ledger, spent, year, over, budget.by_year) else None,
    )


_PART = 0.5
"""Of what a year costs: so much may well be paid in another one by the terms of the contract, if there is money."""


def _may_be_of_others(
    ledger: list[Entry], spent: Mapping[int, int], year: int, over: int, budget: Mapping[int, int]
) -> bool:
    """Whether what is too much is no more than what may be paid in another year, and the years together have it.

    That is a part of tasks that go on into another year, and all that is money of several or a price yet to be paid.
    """
    spread = sum(entry.years[year] for entry in ledger if year in entry.years and entry.is_spread)
    rest = over - _payable_in_others(ledger, spent, year, budget)
    return rest <= min(_PART * spent[year], spread) and sum(spent.values()) <= sum(budget.values())


def _payable_in_others(ledger: list[Entry], spent: Mapping[int, int], year: int, budget: Mapping[int, int]) -> int:
    """What is spent in a year and may all be paid in others, as far as these have money left."""
    movable = [entry for entry in ledger if entry.years.get(year)]
    others = {
        other: sum(entry.years[year] for entry in movable if entry.may_be_of(other))
        for other in budget
        if other != year
    }
    left = sum(min(amount, max(0, budget[other] - spent.get(other, 0))) for other, amount in others.items())
    own = [entry for entry in movable if any(entry.may_be_of(other) for other in others)]
    return min(left, sum(entry.years[year] for entry in own))


@later
def _hint(examination: Examination, ledger: list[Entry], spent: Mapping[int, int], year: int, over: int) -> Text:
    """Move a task within its float, or else take the money from a year that has some left, or else find more."""
    budget = examination.plan.budget
    assert budget is not None
    enough = rounded_up(spent[year])
    allot = Allot(((year, enough),))
    enough_by_itself = [entry for entry in ledger if entry.years.get(year, 0) >= over]
    for entry in sorted(enough_by_itself, key=lambda e: (-e.years[year], e.task.id)):
        day = _later(examination, entry, spent, year, over)
        if day is not None:
            return say(
                "{delay} (trong dự trữ của nó), hoặc {allot}",
                "{delay} (within its float), or {allot}",
                delay=Delay((entry.task.id,), day),
                allot=allot,
            )
    taken = enough - budget.by_year.get(year, 0)
    for giver in sorted(budget.by_year, key=lambda giver: (giver < year, giver)):
        there = budget.by_year[giver]
        rest = there - spent.get(giver, 0)
        if giver == year or rest < taken or giver < min(year, examination.today.year):
            continue
        moved = Allot(tuple(sorted({year: enough, giver: there - taken}.items())))
        if giver < year:  # work is not done before its time, and what a past year has left is gone
            return say(
                "năm {giver} còn dư {left}: chuyển bớt tiền, {allot}",
                "{giver} has {left} left: move money, {allot}",
                giver=giver,
                left=left(rest),
                allot=moved,
            )
        return say(
            "năm {giver} còn dư {left}: dời việc sang năm đó, hoặc {allot}",
            "{giver} has {left} left: move work there, or {allot}",
            giver=giver,
            left=left(rest),
            allot=moved,
        )
    return say("cắt, giãn việc của năm này, hoặc {allot}", "cut or move work of that year, or {allot}", allot=allot)


def _later(examination: Examination, entry: Entry, spent: Mapping[int, int], year: int, over: int) -> date | None:
    """The first working day on which a task may begin, moving nothing else, so that the year keeps its budget.

    No other year may be overspent by it, and the year that its `funding` names has to be kept.
    """
    schedule, plan, task = examination.schedule, examination.plan, entry.task
    dates, time, budget = schedule.tasks[task.id], schedule.working_time(task.id), plan.budget
    assert budget is not None
    free = dates.free_float
    if task.duration is None or task.is_milestone or task.progress.is_started or task.is_summary or free <= 0:
        return None
    if day_of(dates.early_start).year != year or any(summary.cost for summary in plan.ancestors(task)):
        return None
    length = length_of(task.duration, time)

    def years_from(day: int) -> dict[int, int]:
        start = time.next_start(at(date.fromordinal(day)))
        return by_year(entry.amount, start, length.finish(time, start), time)

    allowed = entry.years[year] - over
    first = day_of(dates.early_start).toordinal()
    last = day_of(time.start_at(time.position(dates.early_start) + free)).toordinal()
    if years_from(last).get(year, 0) > allowed:
        return None
    day = last_where(lambda d: d == first or years_from(d).get(year, 0) > allowed, first, last) + 1
    moved = years_from(day)
    payer = funded_by(plan, task)
    named = None if payer is None or payer.funding is None else last_year_named(payer.funding)
    if named is not None and max(moved) > named:
        return None
    for other, amount in moved.items():
        before = spent.get(other, 0)
        if before - entry.years.get(other, 0) + amount > max(budget.by_year.get(other, 0), before):
            return None
    return day_of(time.next_start(at(date.fromordinal(day))))


RULE = Rule(
    code="DX504",
    name="year_over_budget",
    severity=Severity.WARNING,
    title=Text("Chi trong năm vượt ngân sách năm", "A year costs more than its budget"),
    why=Text(
        "tiền chưa bố trí thì năm đó không chi được: hợp đồng không ký được, hoặc nợ khối lượng sang năm sau",
        "money that is not allotted cannot be spent that year: contracts are not signed, or work stays unpaid",
    ),
    fix=say(
        "dời việc sang năm còn tiền, hoặc điều chỉnh {years}. Chi phí được chia đều theo thời gian làm việc của "
        "nhiệm vụ; phần của nhóm mà việc bên trong chưa dùng hết chia đều theo cả nhóm; vốn doanh nghiệp không tính vào. Là "
        "lưu ý khi phần vượt là tiền có thể chi ở năm khác còn dư: của nhiệm vụ kéo sang năm khác (đến nửa số của năm), tiền mà {funding} "
        "nêu nhiều năm, giá gói thầu ghi ở bước đấu thầu, ký hợp đồng",
        "move work to a year that has money left, or change {years}. A cost is spread evenly over the working time "
        "of its task; what the tasks inside a summary leave of its cost is spread over the summary; money of companies is not "
        "counted. It is a note where what is too much may be paid in another year that has it: of tasks that go on into one (up to "
        "half of the year), money of several years by its {funding}, the price of a package at its tender or contract",
        funding=Key("funding"),
        years=Voiced(say("{key}", "{key}", key=Code("budget.by_year")), say("{key}", "{key}", key=Key("by_year"))),
    ),
    provisions=(
        Text(
            "Luật Ngân sách nhà nước: năm ngân sách từ 01/01 đến 31/12, chi trong dự toán được giao "
            "(hiểu biết chung, chưa đối chiếu văn bản)",
            "State Budget Law: the budget year runs from 1 January to 31 December, within the allotted estimate "
            "(general knowledge, not compared with the text)",
        ),
    ),
    bad="""\
dxplan: 1
id: ngan-sach-nam
start: 2022-09-05
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget:
  total: 12 tỷ
  by_year:
    2022: 4 tỷ  # expect: DX504
    2023: 8 tỷ
tasks:
  T1: {name: Số hóa hồ sơ, kind: data, duration: 100d, lead: STTTT, deliverable: Kho hồ sơ, cost: 10 tỷ}
  T2: {name: Tổng kết, kind: review, duration: 10d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ngan-sach-nam
start: 2022-09-05
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget:
  total: 12 tỷ
  by_year:
    2022: 9 tỷ
    2023: 3 tỷ
tasks:
  T1: {name: Số hóa hồ sơ, kind: data, duration: 100d, lead: STTTT, deliverable: Kho hồ sơ, cost: 10 tỷ}
  T2: {name: Tổng kết, kind: review, duration: 10d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
