"""DX431: a programme of several years in which nobody looks back every year."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.checks.days import last_day
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import regime
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.named import entry
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedy import advise
from dxplan.schedule.instant import Instant, at, day_of
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, folded, say

_REVIEW = Words(("sơ kết", "tổng kết", "annual review", "yearly review", "mid-term review", "final review"))
_OF_TWO = Words(("hai năm", "2 năm", "02 năm", "hai (02) năm", "two years", "2 years"))
_TWO_NAMED = expression(r"(?<!\d)(20\d\d)\s*(?:[-–—,]|đến|và|and|to)\s*(?:năm\s+)?(20\d\d)(?!\d)")
_OF_A_PROGRAMME = expression(r"(?:kế hoạch|đề án|dự án|chương trình|chiến lược|plan|programme|strategy)[^,;.]{0,40}$")
_MAY_BE_REVIEWS = (None, Kind.MILESTONE, Kind.OPS, Kind.EVALUATE, Kind.MEASURE)
"""Kinds among which the name tells whether a task is a review; a conference that closes a year is a milestone."""
_A_REVIEW, _MEASURES = Kind.REVIEW, Kind.MEASURE  # asked for of every task: to look a member up takes longer
_A_YEAR = timedelta(days=366)
_QUARTER_OF_REVIEWS = (3, 31)
"""Until this day a review still looks back on the year before: figures of a year are known in January at the
earliest."""


def check(examination: Examination) -> Iterator[Finding]:
    """In a plan of more than a year every full calendar year with work in it is looked back on.

    Measuring, after all other work, makes no year full.
    A review counts for a year if it is done between 1 April of that year and 31 March of the next; one that goes on
    for longer than a year (every December, say) counts for all the years it meets, one of two years for both.
    """
    schedule = examination.schedule
    columns = examination.columns
    each = zip(columns.kinds, columns.finishes, strict=True)
    over = max((finish for kind, finish in each if kind is not _MEASURES), default=0)
    at_last = [
        task
        for task, kind, finish in zip(columns.tasks, columns.kinds, columns.finishes, strict=True)
        if finish == over and kind is not _MEASURES
    ]
    first, last = schedule.first_day, last_day(examination, at_last, schedule.last_day)
    if last - first < _A_YEAR:
        return
    full = range(first.year + (first.month > 1), last.year + (last.month == 12))
    if not full:
        return
    worked = _years_with_work(examination)
    named = examination.names.speaking_of(_REVIEW)
    looked_back = {
        year
        for task, kind in zip(columns.tasks, columns.kinds, strict=True)
        if kind is _A_REVIEW or (named and task.id in named and kind in _MAY_BE_REVIEWS)
        for year in _years_of(examination, task)
    }
    missing = [year for year in full if year in worked and year not in looked_back]
    if missing:
        yield _finding(examination, missing)


def _years_of(examination: Examination, review: Task) -> Iterator[int]:
    """The years that a review looks back on."""
    start, finish = examination.start_day(review), examination.finish_day(review)
    if finish - start >= _A_YEAR:
        yield from range(start.year, finish.year + 1)
    last = finish.year - ((finish.month, finish.day) <= _QUARTER_OF_REVIEWS)
    yield last
    if review.name is not None and _is_of_two_years(folded(review.name.everything), last):
        yield last - 1


def _is_of_two_years(name: str, last: int) -> bool:
    """Whether a review says that it is of two years: of more, a year would be looked back on too late to mend it."""
    if _OF_TWO.occur_in(name):
        return True
    return any(
        (int(match[1]), int(match[2])) == (last - 1, last) and _OF_A_PROGRAMME.search(name[: match.start()]) is None
        for match in _TWO_NAMED.finditer(name)
    )


def _years_with_work(examination: Examination) -> set[int]:
    schedule = examination.schedule
    years = range(schedule.first_day.year, day_of(schedule.finish).year + 1)
    beginnings, columns = [at(date(year, 1, 1)) for year in years], examination.columns
    worked: set[int] = set()
    begun = over = Instant(0)  # there is work in all years that begin between these
    for start, finish, marks in zip(columns.starts, columns.finishes, columns.milestones, strict=True):
        if marks or (begun <= start and finish <= over):
            continue  # nothing new, as of most
        first, end = bisect_right(beginnings, start) - 1, bisect_left(beginnings, finish)
        worked.update(years[first:end])
        if end > first >= 0:
            lower, upper = beginnings[first], beginnings[end] if end < len(beginnings) else finish
            if begun <= upper and lower <= over:
                lower, upper = min(begun, lower), max(over, upper)
            begun, over = lower, upper
    return worked


def _written(years: list[int]) -> str:
    """Years in order, those in a row by the first and the last: 2019, 2021 – 2023."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} – {run[-1]}" for run in runs)


def _finding(examination: Examination, missing: list[int]) -> Finding:
    reviews = tuple(_review(examination, missed) for missed in missing)
    return Finding(
        say(
            "không có sơ kết cho các năm {years}" if len(missing) > 1 else "không có sơ kết cho năm {years}",
            "nothing looks back on {years}",
            years=_written(missing),
        ),
        Place(examination.plan.places, ("tasks",)),
        hint=advise(AndSoOn(reviews, Text("từng năm", "each year")) if len(reviews) > 1 else reviews[0]),
    )


def _review(examination: Examination, year: int) -> AddTask:
    """A review of a year in its December; the plan's final task waits for it where that comes later anyway."""
    final = examination.ends.last
    december = day_of(examination.schedule.plan_time.next_start(at(date(year, 12, 1))))
    waits = final is not None and examination.finish_day(final) > _last_day(year)
    return AddTask(
        Kind.REVIEW,
        before=(final.id,) if final is not None and waits else (),
        name=Text(f"Sơ kết năm {year}", f"Review of {year}"),
        start=Moment(december, december),
    )


def _last_day(year: int) -> date:
    """The last day on which a review looks back on a year."""
    return date(year + 1, *_QUARTER_OF_REVIEWS)


RULE = Rule(
    code="DX431",
    name="no_yearly_review",
    severity=Severity.NOTE,
    title=Text("Kế hoạch nhiều năm không sơ kết hằng năm", "A plan of several years without yearly reviews"),
    why=Text(
        "sai lệch chỉ lộ ra khi tổng kết, lúc không còn năm nào để sửa và điều chỉnh dự toán",
        "what goes wrong shows only at the end, when there is no year left to mend it and to adjust the budget",
    ),
    fix=say(
        "có nhiệm vụ sơ kết ({review}) cho mỗi năm dương lịch trọn vẹn của kế hoạch, xong chậm nhất 31/3 năm sau",
        "review each full calendar year of the plan ({review}), by 31 March of the next one at the latest",
        review=entry("kind", Kind.REVIEW),
    ),
    provisions=(
        regime("ND73").provision(
            "33.2",
            Text(
                "dự án trên một năm có tiến độ theo giai đoạn, quý, năm; không đòi sơ kết",
                "a project of more than a year has a schedule by stage, quarter and year; reviews are not asked for",
            ),
        ),
        regime("ND224").provision(
            "68.2.a", Text("báo cáo hiệu quả hằng năm vào tháng 01", "a report on the effects every January")
        ),
        Text("Sơ kết hằng năm (thông lệ)", "Yearly reviews (good practice)"),
    ),
    bad="""\
dxplan: 1
id: so-ket
start: 2022-09-06
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:  # expect: DX431
  T1: {name: Hoàn thiện dữ liệu, kind: data, duration: 12mo, lead: STTTT, deliverable: Kho dữ liệu}
  T2: {name: Xây dựng dịch vụ, kind: build, duration: 8mo, after: T1, lead: STTTT, deliverable: Dịch vụ}
  T3: {name: Tổng kết, kind: review, duration: 15d, after: T2, lead: STTTT, deliverable: Báo cáo tổng kết}
""",
    good="""\
dxplan: 1
id: so-ket
start: 2022-09-06
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Hoàn thiện dữ liệu, kind: data, duration: 12mo, lead: STTTT, deliverable: Kho dữ liệu}
  S1: {name: Sơ kết năm 2023, kind: review, duration: 10d, after: T1, lead: STTTT, deliverable: Báo cáo sơ kết}
  T2: {name: Xây dựng dịch vụ, kind: build, duration: 8mo, after: T1, lead: STTTT, deliverable: Dịch vụ}
  T3: {name: Tổng kết, kind: review, duration: 15d, after: [S1, T2], lead: STTTT, deliverable: Báo cáo tổng kết}
""",
    check=check,
)
