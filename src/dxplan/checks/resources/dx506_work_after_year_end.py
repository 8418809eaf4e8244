"""DX506: work that is paid from the money of a year goes on after that year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from math import isclose

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.resources.funding import funded_by, last_year_named
from dxplan.checks.rule import Rule
from dxplan.model.duration import Duration, Family
from dxplan.model.named import Key, entry
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.schedule.instant import at, day_of
from dxplan.schedule.lengths import length_of
from dxplan.schedule.spending import by_year
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import OTHER_TASK, Count
from dxplan.text.later import later
from dxplan.text.lists import joined
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Money

_SHOWN = 6
_DECIMALS = 2
_FUNDING = Key("funding")


def check(examination: Examination) -> Iterator[Finding]:
    """A task whose `funding`, or that of a summary around it, names the money of a year is done by 31 December of it.

    Several years ("vốn 2022-2023") give it until the end of the last. The year of a decision or plan is not one of
    money. One finding for each wording of `funding`.
    """
    plan = examination.plan
    if not examination.says_funds:
        return
    ends: dict[Text, int | None] = {}
    late: dict[Text, list[tuple[Task, Task]]] = {}
    for task in examination.leaves:
        payer = funded_by(plan, task)
        if payer is None or payer.funding is None or task.is_milestone:
            continue
        if payer.funding not in ends:
            ends[payer.funding] = last_year_named(payer.funding)
        year = ends[payer.funding]
        if year is not None and _late_minutes(examination, task, year) > 0:
            late.setdefault(payer.funding, []).append((payer, task))
    costs = examination.costs if late else {}
    for funding, paid in late.items():
        last_year = ends[funding]
        assert last_year is not None
        yield _finding(examination, paid[0][0], [task for _, task in paid], last_year, costs)


def _late_minutes(examination: Examination, task: Task, year: int) -> int:
    """Working minutes of a task after the end of a year."""
    dates = examination.dates(task)
    end = at(date(year + 1, 1, 1))
    if dates.early_finish <= end:
        return 0
    return examination.schedule.working_time(task.id).between(max(dates.early_start, end), dates.early_finish)


def _finding(examination: Examination, payer: Task, tasks: list[Task], year: int, costs: dict[str, int]) -> Finding:
    worst = max(tasks, key=lambda task: _late_minutes(examination, task, year))
    rest = [task for task in tasks if task is not worst]
    others = NOTHING
    if rest:
        others = say(
            "; {more} cũng vậy",
            "; the same holds for {more}",
            more=Count(len(rest), OTHER_TASK),
        )
    return Finding(
        say(
            "{what}, nhưng tiền là của năm {year}{others}",
            "{what}, but its money is that of {year}{others}",
            what=_until(examination, worst, year),
            year=year,
            others=others,
        ),
        Place(payer.places, ("funding",)),
        payer.id,
        _hint(examination, worst, tasks, year, costs),
        Severity.NOTE if examination.finish_day(worst) <= date(year + 1, 1, 31) else None,
        related=tuple((Place(task.places), _until(examination, task, year)) for task in rest[:_SHOWN]),
    )


def _until(examination: Examination, task: Task, year: int) -> Text:
    start, finish = examination.start_day(task), examination.finish_day(task)
    if start.year > year:
        return say(
            "{task} làm từ {start} đến {finish}",
            "{task} runs from {start} to {finish}",
            task=task,
            start=start,
            finish=finish,
        )
    return say(
        "{task} làm đến {finish}, {late} sau {end}",
        "{task} goes on until {finish}, {late} after {end}",
        task=task,
        finish=finish,
        late=examination.days(task, _late_minutes(examination, task, year)),
        end=date(year, 12, 31),
    )


@later
def _hint(examination: Examination, worst: Task, tasks: list[Task], year: int, costs: dict[str, int]) -> Text:
    """When to begin so as to be done in time, or how much money the later years have to give."""
    more = _money_of_later(examination, tasks, year, costs)
    time = examination.schedule.working_time(worst.id)
    if worst.duration is None or len(tasks) > 1:
        return more
    latest = length_of(worst.duration, time).latest_start(time, time.last_finish(at(date(year + 1, 1, 1))))
    day = day_of(latest)
    if day < examination.plan.start:
        return more
    return say(
        "cho {task} bắt đầu muộn nhất {day}{shorter}, hoặc {more}",
        "let {task} start on {day} at the latest{shorter}, or {more}",
        task=worst,
        day=day,
        shorter=_shorter(examination, worst, worst.duration, year)
        if examination.start_day(worst).year <= year
        else NOTHING,
        more=more,
    )


def _money_of_later(examination: Examination, tasks: list[Task], year: int, costs: dict[str, int]) -> Text:
    """How much of the money of which years it takes, as far as the plan knows."""
    after = Counter[int]()
    for task in tasks:
        after.update(_after(examination, task, year, costs))
    if after:
        return say(
            "bố trí {amount} từ vốn năm {years} và ghi ở {funding}",
            "find {amount} of {years} and name it in its {funding}",
            amount=Money(after.total()),
            years=joined(sorted(after)),
            funding=_FUNDING,
        )
    last = max(examination.finish_day(task).year for task in tasks)
    first = min(max(examination.start_day(task).year, year + 1) for task in tasks)
    return say(
        "bố trí thêm vốn năm {years} ở {funding}",
        "name money of {years} in its {funding} too",
        years=joined(dict.fromkeys((first, last)), " – "),
        funding=_FUNDING,
    )


def _shorter(examination: Examination, task: Task, duration: Duration, year: int) -> Text:
    """By how much less work it is done in time; without a new duration where that is no plain number of its unit."""
    late, time = _late_minutes(examination, task, year), examination.schedule.working_time(task.id)
    if duration.unit.family is Family.WORKING_DAYS and not task.progress.is_started:
        less = duration.amount - late / time.minutes_a_day / duration.unit.size
        shorter = Duration(round(less, _DECIMALS), duration.unit)
        if shorter.amount > 0 and isclose(shorter.amount, less):
            return say(" hoặc {cut}", " or {cut}", cut=Shorten(task.id, duration, shorter))
    return say(" hoặc rút ngắn {days}", " or cut it by {days}", days=examination.days(task, late))


def _after(examination: Examination, task: Task, year: int, costs: dict[str, int]) -> dict[int, int]:
    """What a task costs in each of the years after one (đồng)."""
    dates, time = examination.dates(task), examination.schedule.working_time(task.id)
    years = by_year(costs.get(task.id, 0), dates.early_start, dates.early_finish, time)
    return {later: amount for later, amount in years.items() if later > year}


RULE = Rule(
    code="DX506",
    name="work_after_year_end",
    severity=Severity.WARNING,
    title=Text(
        "Việc chi bằng vốn của năm kéo dài sang năm sau", "Work paid from a year's money goes on after that year"
    ),
    why=Text(
        "vốn của năm hết hạn chi: phần việc sau 31/12 không thanh toán được, trừ khi được chuyển nguồn",
        "a year's money lapses: work after 31 December cannot be paid from it, unless it is carried over",
    ),
    fix=say(
        "xong chậm nhất 31/12 của năm ghi ở {funding}, hoặc ghi cả vốn của năm sau ({both})",
        "finish by 31 December of the year that {funding} names, or name the money of the next year too ({both})",
        funding=Key("funding"),
        both=entry("funding", "Ngân sách 2022-2023"),
    ),
    provisions=(
        Text(
            "Luật Ngân sách nhà nước: dự toán năm chi đến 31/12, chuyển nguồn là ngoại lệ "
            "(hiểu biết chung, chưa đối chiếu văn bản)",
            "State Budget Law: a year's estimate is spent until 31 December, carrying over is the exception "
            "(general knowledge, not compared with the text)",
        ),
    ),
    bad="""\
dxplan: 1
id: cuoi-nam
start: 2022-09-05
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo, cost: 200 triệu, funding: Ngân sách tỉnh năm 2022}
  T2: {name: Số hóa hồ sơ, kind: data, duration: 80d, after: T1, lead: STTTT, deliverable: Kho hồ sơ, cost: 4 tỷ, funding: Ngân sách tỉnh năm 2022}  # expect: DX506
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: cuoi-nam
start: 2022-09-05
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo, cost: 200 triệu, funding: Ngân sách tỉnh năm 2022}
  T2: {name: Số hóa hồ sơ, kind: data, duration: 80d, after: T1, lead: STTTT, deliverable: Kho hồ sơ, cost: 4 tỷ, funding: Ngân sách tỉnh 2022-2023}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
