"""DX425: the plan ends so close to its deadline that any delay breaks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.programme.three_points import later_at_80_percent
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.task import Task
from dxplan.schedule.drivers import ChainStep, driving_chain
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.schedule.working_time import WorkingTime
from dxplan.source.diagnostic import Severity
from dxplan.text.old_lists import chain as written_chain
from dxplan.text.phrase import Text
from dxplan.text.wording import working_days, written_date

_SHARE = Threshold(
    "DX425",
    "share",
    Measure.SHARE,
    Text("phần của chuỗi quyết định ngày kết thúc để làm dự phòng", "share of the chain that decides the finish"),
    province=0.05,
)
_ENOUGH = Threshold(
    "DX425",
    "enough",
    Measure.DAYS,
    Text("số ngày làm việc là đủ, dù chuỗi dài bao nhiêu", "working days that are enough, however long the chain"),
    province=20,
)


@dataclass(frozen=True, slots=True)
class _Limit:
    """The day by which the plan has to be done, and where the file says so."""

    day: date
    key: str
    place: Place


def check(examination: Examination) -> Iterator[Finding]:
    """Between the finish and the deadline lie 5 % of the working time of the chain that decides it, or 20 days.

    The smaller of the two is asked for: a month is enough for any plan, and a plan of three months needs no month.
    The chain counts from where a date holds it: a final review on a set day absorbs the delays of what is before it.
    What goes on beside the rest (operation, communication) and what is too late already (DX301, DX407) is left out.
    """
    limit, last = _limit(examination), _last(examination)
    if limit is None or last is None:
        return
    time, finish = examination.schedule.plan_time, examination.dates(last).early_finish
    end = time.end_of(limit.day)
    if finish > end:
        return
    chain = driving_chain(examination.schedule, last.id)
    span = time.between(examination.schedule.tasks[chain[0].task].early_start, finish)
    needed = min(round(examination.limit(_SHARE) * span), round(examination.limit(_ENOUGH) * time.minutes_a_day))
    left = time.between(finish, end)
    if left < needed:
        yield _short(examination, limit, chain, left, needed)
        return
    later = later_at_80_percent(examination, chain)
    if later is not None and later > left:
        yield _uncertain(examination, limit, chain, round(later))


def _limit(examination: Examination) -> _Limit | None:
    """The earlier of the plan's own deadline and the end of the agreement."""
    plan, limits = examination.plan, []
    if plan.finish_by is not None:
        limits.append(_Limit(plan.finish_by, "finish_by", Place(plan.places, ("finish_by",))))
    if plan.agreement is not None and plan.agreement.ends is not None:
        limits.append(_Limit(plan.agreement.ends, "agreement.ends", Place(plan.agreement.places, ("ends",))))
    return min(limits, key=lambda limit: limit.day, default=None)


def _last(examination: Examination) -> Task | None:
    """The task that finishes last; of several the one that began first."""
    going = (task for task in examination.leaves if not (task.is_level_of_effort or task.progress.is_finished))
    return min(
        going,
        key=lambda t: (-examination.dates(t).early_finish, examination.dates(t).early_start, t.id),
        default=None,
    )


def _short(examination: Examination, limit: _Limit, chain: Sequence[ChainStep], left: int, needed: int) -> Finding:
    time, last = examination.schedule.plan_time, chain[-1].task
    finish = examination.dates(examination.plan.tasks[last]).early_finish
    done, by = written_date(finish_day_of(finish)), written_date(limit.day)
    rest, wanted = (working_days(minutes, time.minutes_a_day) for minutes in (left, needed))
    if left:
        message = Text(
            f"kế hoạch xong {done.vi}, chỉ còn {rest.vi} trước `{limit.key}` {by.vi}, cần dự phòng {wanted.vi}",
            f"the plan is done on {done.en}, only {rest.en} before `{limit.key}` {by.en}; a buffer of {wanted.en} is wanted",
        )
    else:
        message = Text(
            f"kế hoạch xong {done.vi}, đúng `{limit.key}` {by.vi}, không có dự phòng nào (cần {wanted.vi})",
            f"the plan is done on {done.en}, just at `{limit.key}` {by.en}, without any buffer ({wanted.en} wanted)",
        )
    sooner = written_date(finish_day_of(time.finish_at(time.position(time.end_of(limit.day)) - needed)))
    later = _later(limit, time, finish, needed)
    return Finding(
        message,
        limit.place,
        last,
        Text(
            f"rút ngắn chuỗi {written_chain(step.task for step in chain).vi} để xong chậm nhất {sooner.vi}, "
            f"hoặc xin lùi hạn: `{later}`",
            f"shorten the chain {written_chain(step.task for step in chain).en} to finish by {sooner.en}, "
            f"or ask for a later date: `{later}`",
        ),
    )


def _uncertain(examination: Examination, limit: _Limit, chain: Sequence[ChainStep], delay: int) -> Finding:
    """There is a buffer, but not for what the plan's own ranges make likely."""
    time, last = examination.schedule.plan_time, chain[-1].task
    finish, end = examination.dates(examination.plan.tasks[last]).early_finish, time.end_of(limit.day)
    day = finish_day_of(time.finish_at(time.position(finish) + delay))
    done, by, likely = written_date(finish_day_of(finish)), written_date(limit.day), written_date(day)
    missing = working_days(delay - time.between(finish, end), time.minutes_a_day)
    names, later = written_chain(step.task for step in chain), _later(limit, time, finish, delay)
    return Finding(
        Text(
            f"kế hoạch xong {done.vi}, nhưng theo `range` của các nhiệm vụ thì mức tin cậy 80 % là {likely.vi} "
            f"(ước tính PERT), sau `{limit.key}` {by.vi}",
            f"the plan is done on {done.en}, but by the `range` of its tasks it takes until {likely.en} to be 80 % "
            f"sure (a PERT estimate), after `{limit.key}` {by.en}",
        ),
        limit.place,
        last,
        Text(
            f"rút ngắn chuỗi {names.vi} thêm {missing.vi}, hoặc xin lùi hạn: `{later}`",
            f"shorten the chain {names.en} by {missing.en}, or ask for a later date: `{later}`",
        ),
    )


def _later(limit: _Limit, time: WorkingTime, finish: Instant, minutes: int) -> str:
    """What to write for a deadline so much working time after the finish."""
    day = finish_day_of(time.finish_at(time.position(finish) + minutes))
    return f"{limit.key.rpartition('.')[2]}: {day.isoformat()}"


RULE = Rule(
    code="DX425",
    name="no_buffer",
    aliases=("R25",),
    severity=Severity.WARNING,
    title=Text("Không có dự phòng thời gian", "No buffer before the deadline"),
    why=Text(
        "chỉ cần một nhiệm vụ trên chuỗi quyết định ngày kết thúc chậm vài ngày là cả kế hoạch trễ hạn",
        "a few days' delay of one task on the chain that decides the finish makes the whole plan late",
    ),
    fix=Text(
        "để dành dự phòng trước hạn: 5 % thời gian làm việc của chuỗi quyết định ngày kết thúc, nhiều nhất 20 ngày làm "
        "việc; khi mọi nhiệm vụ trên chuỗi có `range`, cũng đủ để mức tin cậy 80 % nằm trong hạn. Mức 80 % là ước tính "
        "PERT: cộng trung bình và phương sai, bỏ qua các chuỗi song song",
        "keep a buffer before the deadline: 5 % of the working time of the chain that decides the finish, 20 working "
        "days at most; where all tasks of the chain have a `range`, also enough to be 80 % sure. That is a PERT "
        "estimate: means and variances added up, parallel chains left out",
    ),
    provisions=(
        Text(
            "Dự phòng 5 % hoặc 20 ngày làm việc (ngưỡng của dxplan theo thông lệ, không có trong văn bản nào)",
            "A buffer of 5 % or 20 working days (a threshold of dxplan after good practice, found in no legal text)",
        ),
        Text(
            "PERT: trung bình (o + 4m + p) / 6, phương sai ((p - o) / 6)² (thông lệ nghề, hiểu biết chung)",
            "PERT: mean (o + 4m + p) / 6, variance ((p - o) / 6)² (professional practice, general knowledge)",
        ),
    ),
    thresholds=(_SHARE, _ENOUGH),
    bad="""\
dxplan: 1
id: du-phong
start: 2022-03-01
finish_by: 2022-07-15  # expect: DX425
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 14d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: du-phong
start: 2022-03-01
finish_by: 2022-07-15
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 55d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 14d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
