"""DX425: the plan ends so close to its deadline that any delay breaks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.late import trials_for
from dxplan.checks.programme.three_points import later_at_80_percent
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.named import Code, Key, refs
from dxplan.model.task import Task
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.scenario.trials import scheduled_with
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.drivers import ChainStep, driving_chain
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.schedule.working_time import WorkingTime
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import Chained, chained
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Text, Voiced, say
from dxplan.text.working_amounts import spare, worked

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


_REPORTS = frozenset({Kind.REVIEW, Kind.MILESTONE})
"""What only tells of work that is done, at the end of a plan."""
_ENDS = Voiced(
    say("{key}", "{key}", key=Code("agreement.ends")),
    Text("ngày hết hiệu lực của thỏa thuận", "the last day of the agreement"),
)


class _Limit(NamedTuple):
    """The date by which the plan has to be done, where the file says so, and what it is called."""

    moment: Moment
    key: str
    place: Place
    name: Part
    others: tuple[_Limit, ...] = ()
    """Those that come later."""

    @property
    def day(self) -> date:
        """Its day."""
        return self.moment.last


def check(examination: Examination) -> Iterator[Finding]:
    """Between the finish and the deadline lie 5 % of the working time of the chain that decides it, or 20 days.

    The smaller of the two is asked for: a month is enough for any plan, and a plan of three months needs no month.
    The chain counts from where a date holds it: a final review on a set day absorbs the delays of what is before it.
    With half of it or more it is a note; so it is where work leaves that much, and only reviews come after it: a final
    review stands at the end by its nature.
    What goes on beside the rest (operation, communication) and what is too late already (DX301, DX407) is left out.
    """
    limit = _limit(examination)
    last = None if limit is None else _last(examination)
    if limit is None or last is None:
        return
    time, finish = examination.schedule.plan_time, examination.dates(last).early_finish
    end = finish_instant(limit.moment, time)
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
    if plan.due is not None:
        limits.append(_Limit(plan.due, "finish_by", Place(plan.places, ("finish_by",)), Key("finish_by")))
    if plan.agreement is not None and plan.agreement.ends is not None:
        limits.append(
            _Limit(
                Moment(plan.agreement.ends, plan.agreement.ends), "ends", Place(plan.agreement.places, ("ends",)), _ENDS
            )
        )
    limits.sort(key=lambda limit: limit.day)
    return limits[0]._replace(others=tuple(limits[1:])) if limits else None


def _last(examination: Examination, but: frozenset[Kind | None] = frozenset()) -> Task | None:
    """The task that finishes last, but for some kinds; of several the one that began first."""
    going = (
        task
        for task in examination.leaves
        if not (task.is_level_of_effort or task.progress.is_finished or task.kind in but)
    )
    return min(
        going,
        key=lambda t: (-examination.dates(t).early_finish, examination.dates(t).early_start, t.id),
        default=None,
    )


def _short(examination: Examination, limit: _Limit, chain: Sequence[ChainStep], left: int, needed: int) -> Finding:
    time, last = examination.schedule.plan_time, chain[-1].task
    finish = examination.dates(examination.plan.tasks[last]).early_finish
    sooner = time.finish_at(time.position(finish_instant(limit.moment, time)) - needed)
    return Finding(
        say(
            "kế hoạch xong {done}, chỉ còn {rest} trước {limit} {by}, cần dự phòng {wanted}"
            if left
            else "kế hoạch xong {done}, đúng {limit} {by}, không có dự phòng nào (cần {wanted})",
            "the plan is done on {done}, only {rest} before {limit} {by}; a buffer of {wanted} is wanted"
            if left
            else "the plan is done on {done}, just at {limit} {by}, without any buffer ({wanted} wanted)",
            done=finish_day_of(finish),
            rest=spare(left, time.minutes_a_day),
            limit=limit.name,
            by=limit.day,
            wanted=worked(needed, time.minutes_a_day),
        ),
        limit.place,
        last,
        say(
            "{shorten}, hoặc {later}",
            "{shorten}, or {later}",
            shorten=_shorten(examination, chain, sooner),
            later=_later(limit, time, finish, needed),
        ),
        severity=Severity.NOTE if max(left, _left_by_work(examination, limit)) >= needed / 2 else None,
    )


def _left_by_work(examination: Examination, limit: _Limit) -> int:
    """The working time from the last task that is no review until a limit."""
    last, time = _last(examination, _REPORTS), examination.schedule.plan_time
    return 0 if last is None else time.between(examination.dates(last).early_finish, finish_instant(limit.moment, time))


def _shorten(examination: Examination, chain: Sequence[ChainStep], by: Instant) -> Text:
    """The chain, or its longest task where that alone has been found to be enough."""
    cut, done = _cut(examination, chain, by), finish_day_of(by)
    if cut is not None:
        return say("{cut} để xong chậm nhất {day}", "{cut} to finish by {day}", cut=cut, day=done)
    return say(
        "rút ngắn chuỗi {chain} để xong chậm nhất {day}",
        "shorten the chain {chain} to finish by {day}",
        chain=_tasks_of(chain),
        day=done,
    )


def _cut(examination: Examination, chain: Sequence[ChainStep], by: Instant) -> Shorten | None:
    """The longest task of the chain, with the whole plan done by then; in large plans it is not tried."""
    tasks, time = examination.plan.tasks, examination.schedule.plan_time
    steps = [tasks[step.task] for step in chain]
    longest = max(steps, key=lambda task: (examination.worked_days(task), task.id))
    duration, (trials,) = longest.duration, trials_for(examination, 1)
    if not trials or duration is None or duration.unit is not Unit.DAYS or longest.progress.is_started:
        return None
    days = ceil(time.between(by, examination.dates(steps[-1]).early_finish) / time.minutes_a_day)
    if duration.amount < 2 * days:  # a cut by more than half is no advice
        return None
    cut = Shorten(longest.id, duration, Duration(duration.amount - days, Unit.DAYS))
    after = scheduled_with(examination.schedule, (cut,))
    return cut if after is not None and after.finish <= by else None


def _uncertain(examination: Examination, limit: _Limit, chain: Sequence[ChainStep], delay: int) -> Finding:
    """There is a buffer, but not for what the plan's own ranges make likely."""
    time, last = examination.schedule.plan_time, chain[-1].task
    finish, end = examination.dates(examination.plan.tasks[last]).early_finish, finish_instant(limit.moment, time)
    return Finding(
        say(
            "kế hoạch xong {done}, nhưng theo {range} của các nhiệm vụ thì mức tin cậy 80 % là {likely} (ước tính PERT), "
            "sau {limit} {by}",
            "the plan is done on {done}, but by the {range} of its tasks it takes until {likely} to be 80 % sure "
            "(a PERT estimate), after {limit} {by}",
            done=finish_day_of(finish),
            range=Key("range"),
            likely=finish_day_of(time.finish_at(time.position(finish) + delay)),
            limit=limit.name,
            by=limit.day,
        ),
        limit.place,
        last,
        say(
            "rút ngắn chuỗi {chain} thêm {missing}, hoặc {later}",
            "shorten the chain {chain} by {missing}, or {later}",
            chain=_tasks_of(chain),
            missing=worked(delay - time.between(finish, end), time.minutes_a_day),
            later=_later(limit, time, finish, delay),
        ),
    )


def _tasks_of(chain: Sequence[ChainStep]) -> Chained:
    return chained(refs(step.task for step in chain))


def _later(limit: _Limit, time: WorkingTime, finish: Instant, minutes: int) -> Remedy:
    """A deadline so much working time after the finish; another one that would then be the earlier one moves, too."""
    day = finish_day_of(time.finish_at(time.position(finish) + minutes))
    moves = tuple(
        MoveDate(None, each.key, Moment(each.day, each.day), Moment(day, day))
        for each in (limit, *limit.others)
        if each.day < day
    )
    return moves[0] if len(moves) == 1 else Together(moves)


RULE = Rule(
    code="DX425",
    name="no_buffer",
    aliases=("R25",),
    severity=Severity.WARNING,
    title=Text("Không có dự phòng thời gian", "No buffer before the deadline"),
    why=Text(
        "một nhiệm vụ có ảnh hưởng trực tiếp đến ngày kết thúc mà chậm quá số ngày dự phòng thì cả kế hoạch trễ hạn",
        "a delay of more than the buffer on the way to the finish makes the whole plan late",
    ),
    fix=say(
        "để dành dự phòng trước hạn: 5 % thời gian làm việc của chuỗi quyết định ngày kết thúc, nhiều nhất 20 ngày "
        "làm việc; khi mọi nhiệm vụ trên chuỗi có {range}, cũng đủ để mức tin cậy 80 % nằm trong hạn. Mức 80 % là "
        "ước tính PERT: cộng trung bình và phương sai, bỏ qua các chuỗi song song. Còn từ nửa dự phòng, hoặc việc xong sớm "
        "chừng đó và sau nó chỉ còn sơ kết, tổng kết, thì là lưu ý",
        "keep a buffer before the deadline: 5 % of the working time of the chain that decides the finish, 20 working "
        "days at most; where all tasks of the chain have a {range}, also enough to be 80 % sure. That is a PERT "
        "estimate: means and variances added up, parallel chains left out. With half of the buffer or more, or where work leaves that much "
        "and only reviews come after it, it is a note",
        range=Key("range"),
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
  T3: {name: Số hóa hồ sơ, kind: data, duration: 14d, after: T2, lead: STTTT, deliverable: Kho hồ sơ}
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
  T3: {name: Số hóa hồ sơ, kind: data, duration: 14d, after: T2, lead: STTTT, deliverable: Kho hồ sơ}
""",
    check=check,
)
