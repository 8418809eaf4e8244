"""DX506: work that is paid from the money of a year goes on after that year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.resources.funding import funded_by, last_year_named
from dxplan.checks.rule import Rule
from dxplan.model.task import Task
from dxplan.schedule.instant import at, day_of
from dxplan.schedule.lengths import length_of
from dxplan.schedule.spending import by_year
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text
from dxplan.text.wording import money, written_date

_SHOWN = 6


def check(examination: Examination) -> Iterator[Finding]:
    """A task whose `funding`, or that of a summary around it, names the money of a year is done by 31 December of it.

    Several years ("vốn 2022-2023") give it until the end of the last. The year of a decision or plan is not one of
    money. One finding for each wording of `funding`.
    """
    plan = examination.plan
    if not any(task.funding is not None for task in plan.tasks.values()):
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
    written = [_written(examination, task, year) for task in tasks if task is not worst]
    what, others = _written(examination, worst, year), Text("", "")
    if written:
        others = Text(
            f"; {len(written)} việc nữa cũng vậy", f"; so do{'es' if len(written) == 1 else ''} {len(written)} more"
        )
    return Finding(
        Text(
            f"{what.vi}, nhưng tiền là của năm {year}{others.vi}",
            f"{what.en}, but its money is that of {year}{others.en}",
        ),
        Place(payer.places, ("funding",)),
        payer.id,
        _hint(examination, worst, tasks, year, costs),
        related=tuple(
            (Place(task.places), text) for task, text in zip((t for t in tasks if t is not worst), written, strict=True)
        )[:_SHOWN],
    )


def _written(examination: Examination, task: Task, year: int) -> Text:
    start, finish = examination.start_day(task), written_date(examination.finish_day(task))
    if start.year > year:
        first = written_date(start)
        return Text(
            f"`{task.id}` làm từ {first.vi} đến {finish.vi}", f"`{task.id}` runs from {first.en} to {finish.en}"
        )
    late = examination.days(task, _late_minutes(examination, task, year))
    end = written_date(date(year, 12, 31))
    return Text(
        f"`{task.id}` làm đến {finish.vi}, {late.vi} sau {end.vi}",
        f"`{task.id}` goes on until {finish.en}, {late.en} after {end.en}",
    )


def _hint(examination: Examination, worst: Task, tasks: list[Task], year: int, costs: dict[str, int]) -> Text:
    """When to begin so as to be done in time, or how much money the later years have to give."""
    after = Counter[int]()
    for task in tasks:
        after.update(_after(examination, task, year, costs))
    last = max(examination.finish_day(task).year for task in tasks)
    first = min(max(examination.start_day(task).year, year + 1) for task in tasks)
    years = f"{first}" if first == last else f"{first} – {last}"
    more = Text(f"bố trí thêm vốn năm {years} ở `funding`", f"name money of {years} in its `funding` too")
    if after:
        amount = money(after.total())
        years = ", ".join(map(str, sorted(after)))
        more = Text(
            f"bố trí {amount.vi} từ vốn năm {years} và ghi ở `funding`",
            f"find {amount.en} of {years} and name it in its `funding`",
        )
    time = examination.schedule.working_time(worst.id)
    if worst.duration is None or len(tasks) > 1:
        return more
    latest = length_of(worst.duration, time).latest_start(time, time.last_finish(at(date(year + 1, 1, 1))))
    day = day_of(latest)
    if day < examination.plan.start:
        return more
    start, late = written_date(day), _late_minutes(examination, worst, year)
    shorter = Text("", "")
    if examination.start_day(worst).year <= year:
        days = examination.days(worst, late)
        shorter = Text(f" hoặc rút ngắn {days.vi}", f" or cut it by {days.en}")
    return Text(
        f"cho `{worst.id}` bắt đầu muộn nhất {start.vi}{shorter.vi}, hoặc {more.vi}",
        f"let `{worst.id}` start on {start.en} at the latest{shorter.en}, or {more.en}",
    )


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
    fix=Text(
        "xong chậm nhất 31/12 của năm ghi ở `funding`, hoặc ghi cả vốn của năm sau (`funding: Ngân sách 2022-2023`)",
        "finish by 31 December of the year that `funding` names, or name the money of the next year too "
        "(`funding: Ngân sách 2022-2023`)",
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
