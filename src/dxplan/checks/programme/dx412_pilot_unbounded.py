"""DX412: a pilot without an end: too long, too short to show anything, or with nobody to judge it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.programme.bounds import Bound, missing_bounds
from dxplan.checks.programme.shortening import short_enough
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.named import Called
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.set_limit import SetLimit
from dxplan.scenario.remedies.shorten import Lengthen
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say
from dxplan.text.working_amounts import spare, worked

_LEAST = Threshold(
    "DX412",
    "least",
    Measure.DAYS,
    Text("thời gian ngắn nhất của một đợt thí điểm", "the shortest pilot that shows anything"),
    province=30,
)
_PILOT = Text("thí điểm", "the pilot")
_VERDICT = (Kind.EVALUATE, Kind.ACCEPT)
_MAY_SUM_UP = (None, Kind.REVIEW)
_SUMS_UP = Phrases(
    "đánh giá; tổng kết; sơ kết; nghiệm thu; evaluate; evaluation; review; acceptance", unless="kế hoạch"
)
_JUDGED_BY_OTHERS = (Kind.ROLLOUT, Kind.TENDER)
"""Where a system has such tasks, DX401 and DX405 ask there for the evaluation of its pilot."""

_ARTICLES = {"ND224": "39.3"}
"""Where the law limits a pilot, more than a year is an error."""

_ENDLESS = Text(
    "không ai biết thí điểm khi nào xong, đạt hay không đạt",
    "nobody can say when the pilot has reached its end, or whether it passed",
)


def check(examination: Examination) -> Iterator[Finding]:
    """A pilot lasts at most a year, at least six weeks (unless set otherwise), and something evaluates it.

    Its criteria, end and place are told somewhere.
    """
    for pilot in examination.of_kind(Kind.PILOT):
        if not pilot.is_milestone:
            yield from _length(examination, pilot)
            if not _judged(examination, pilot):
                yield _not_judged(pilot)
            missing = missing_bounds(examination, pilot)
            if missing:
                yield _unbounded(pilot, missing, is_of_a_system=_is_of_a_system(examination, pilot))


def _length(examination: Examination, pilot: Task) -> Iterator[Finding]:
    dates, time = examination.dates(pilot), examination.schedule.working_time(pilot.id)
    first, last = examination.start_day(pilot), examination.finish_day(pilot)
    end = _a_year_on(first)
    if last > end:
        yield _too_long(examination, pilot, end)
        return
    least = round(examination.limit(_LEAST) * time.minutes_a_day)
    minutes = time.between(dates.early_start, dates.early_finish)
    if minutes < least:
        yield _too_short(pilot, minutes, least, time.minutes_a_day)


def _a_year_on(first: date) -> date:
    """The last day of the year that begins on a day."""
    try:
        return first.replace(year=first.year + 1) - timedelta(days=1)
    except ValueError:  # 29 February
        return date(first.year + 1, 2, 28)


def _too_long(examination: Examination, pilot: Task, end: date) -> Finding:
    cited = cited_on(Topic.INVESTMENT, examination.start_day(pilot), _ARTICLES)
    return Finding(
        say(
            "{pilot} kéo dài hơn 01 năm ({first} – {last})",
            "{pilot} lasts more than a year ({first} to {last})",
            pilot=Called(_PILOT, pilot),
            first=examination.start_day(pilot),
            last=examination.finish_day(pilot),
        ),
        Place(pilot.places, ("duration",)),
        pilot.id,
        say(
            "{shorten} để xong chậm nhất {end}; phần còn lại là việc sau đánh giá{cited}",
            "{shorten} so that it is done by {end}; what remains comes after its evaluation{cited}",
            shorten=short_enough(examination, pilot, end) or say("rút ngắn {pilot}", "shorten {pilot}", pilot=pilot),
            end=end,
            cited=cited,
        ),
        Severity.ERROR if cited else Severity.WARNING,
        why=Text(
            "thí điểm quá dài thành nhân rộng mà không qua phê duyệt",
            "a very long pilot is a roll-out that nobody approved",
        ),
    )


def _too_short(pilot: Task, minutes: int, least: int, minutes_a_day: int) -> Finding:
    assert pilot.duration is not None
    return Finding(
        say(
            "{pilot} chỉ có {length}, ít hơn {least}",
            "{pilot} has only {length}, less than {least}",
            pilot=Called(_PILOT, pilot),
            length=spare(minutes, minutes_a_day),
            least=worked(least, minutes_a_day),
        ),
        Place(pilot.places, ("duration",)),
        pilot.id,
        say(
            "{lengthen}, hoặc đặt mức khác: {limit}",
            "{lengthen}, or set another limit: {limit}",
            lengthen=Lengthen(pilot.id, pilot.duration, Duration(least / minutes_a_day, Unit.DAYS)),
            limit=SetLimit("DX412", "least", f"{minutes // minutes_a_day}d"),
        ),
        Severity.WARNING,
        why=Text("thí điểm quá ngắn thì số liệu không nói lên gì", "a very short pilot shows nothing"),
    )


def _judged(examination: Examination, pilot: Task) -> bool:
    if examination.of_systems_of(pilot, *_JUDGED_BY_OTHERS):
        return True
    if pilot.id in examination.kept(_summed_up):
        return True
    if not examination.systems_of(pilot) and any(
        link.predecessor == pilot.id for verdict in examination.of_kind(*_VERDICT) for link in verdict.predecessors
    ):
        return True
    verdicts = (*examination.of_systems_of(pilot, *_VERDICT), *examination.of_system(None, *_VERDICT))
    return any(
        examination.waits_for(verdict, pilot) or any(link.predecessor == pilot.id for link in verdict.predecessors)
        for verdict in verdicts
    )


def _summed_up(examination: Examination) -> frozenset[str]:
    """The ids of what a verdict by its name is linked to."""
    return frozenset(link.predecessor for task in examination.leaves if _sums_up(task) for link in task.predecessors)


def _sums_up(task: Task) -> bool:
    """Whether a review, or a task that says no kind, is a verdict by its name."""
    return task.kind in _MAY_SUM_UP and task.name is not None and _SUMS_UP.tell(padded(task.name.everything))


def _not_judged(pilot: Task) -> Finding:
    return Finding(
        say(
            "không có nhiệm vụ nào đánh giá {pilot}: không biết đạt tiêu chí gì thì kết thúc",
            "nothing evaluates {pilot}, so nobody can say when it has reached its end",
            pilot=Called(_PILOT, pilot),
        ),
        Place(pilot.places),
        pilot.id,
        say(
            "{add}, với tiêu chí đạt ghi ở kế hoạch thí điểm",
            "{add}, with pass criteria set in the plan of the pilot",
            add=AddTask(Kind.EVALUATE, after=(pilot.id,)),
        ),
        Severity.WARNING,
        why=_ENDLESS,
    )


def _is_of_a_system(examination: Examination, pilot: Task) -> bool:
    """Whether a pilot is one of a system: of all pilots, where the plan names no systems at all."""
    return not examination.plan.systems or bool(examination.systems_of(pilot))


def _unbounded(pilot: Task, missing: tuple[Bound, ...], *, is_of_a_system: bool) -> Finding:
    """Teams in villages, a way of working: such a pilot buys nothing, and its evaluation may tell what it is held to."""
    severity = Severity.WARNING if len(missing) > 1 and is_of_a_system else Severity.NOTE
    bounds = listed([bound.value for bound in missing])
    return Finding(
        say(
            "{pilot} không có giới hạn: tên, kế hoạch và phần đánh giá thí điểm không nêu {bounds}",
            "{pilot} has no bounds: neither its name nor its plan nor its evaluation tells {bounds}",
            pilot=Called(_PILOT, pilot),
            bounds=bounds,
        )
        if len(missing) > 1
        else say(
            "không thấy nêu {bounds} của {pilot}",
            "nothing tells {bounds} of {pilot}",
            pilot=Called(_PILOT, pilot),
            bounds=bounds,
        ),
        Place(pilot.places, ("name",)),
        pilot.id,
        say(
            "nêu {bounds} ở kế hoạch thí điểm, hoặc ở tên, ghi chú của {pilot}",
            "tell {bounds} in the plan of the pilot, or in the name or note of {pilot}",
            bounds=bounds,
            pilot=pilot,
        ),
        severity,
        is_detail=severity is Severity.NOTE,
        why=_ENDLESS,
    )


RULE = Rule(
    code="DX412",
    name="pilot_unbounded",
    aliases=("R12",),
    severity=Severity.ERROR,
    title=Text("Thí điểm không có giới hạn, quá 01 năm", "A pilot without bounds, or of more than a year"),
    why=Text(
        "thí điểm quá dài thành nhân rộng mà không qua phê duyệt, quá ngắn thì số liệu không nói lên gì, không ai đánh giá thì "
        "không biết khi nào xong",
        "a very long pilot is a roll-out that nobody approved, a very short one shows nothing, and one that nobody "
        "evaluates never ends",
    ),
    fix=Text(
        "giới hạn thí điểm trong 01 năm, ít nhất 6 tuần, nêu địa bàn, thời hạn, tiêu chí và đánh giá theo tiêu chí. Quá 01 năm "
        "là lỗi từ 01/7/2026, trước đó là cảnh báo; quá ngắn, không có đánh giá, thiếu hai trong ba giới hạn là cảnh báo, "
        "thiếu một, hoặc thí điểm không của hệ thống nào, là lưu ý",
        "keep a pilot to a year at most and six weeks at least, tell its place, end and criteria, and evaluate it by them. "
        "More than a year is an error from 2026-07-01 and a warning before; too short, nothing to evaluate it, or two of "
        "the three bounds told nowhere is a warning; one of them, or a pilot of no system, a note",
    ),
    provisions=(
        regime("ND224").provision("39.3", Text("thử nghiệm không quá 01 năm", "an experiment lasts a year at most")),
        Text(
            "Trước 01/7/2026 không có thời hạn được biết: thí điểm trong 01 năm (thông lệ)",
            "Before 2026-07-01 no limit is known: a pilot lasts a year at most (good practice)",
        ),
        Text("Ít nhất 6 tuần làm việc (thông lệ)", "At least six working weeks (good practice)"),
        Text(
            "Thí điểm có địa bàn, thời hạn, tiêu chí đạt (thông lệ)",
            "A pilot has a place, an end and pass criteria (good practice)",
        ),
    ),
    thresholds=(_LEAST,),
    part_of=("DX427",),
    bad="""\
dxplan: 1
id: thi-diem-ngan
start: 2022-03-01
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {APP: {name: Ứng dụng phản ánh, security_level: 2}}
tasks:
  T1: {name: Tập huấn, kind: training, system: APP, duration: 10d, lead: TD, deliverable: Danh sách tập huấn}
  T2: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: APP, duration: 15d, after: T1, lead: TD, deliverable: Báo cáo}  # expect: DX412
  T3: {name: Đánh giá, kind: evaluate, system: APP, duration: 10d, after: T2, lead: TD, deliverable: Báo cáo đánh giá}
""",
    good="""\
dxplan: 1
id: thi-diem-ngan
start: 2022-03-01
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {APP: {name: Ứng dụng phản ánh, security_level: 2}}
tasks:
  T1: {name: Tập huấn, kind: training, system: APP, duration: 10d, lead: TD, deliverable: Danh sách tập huấn}
  T2: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: APP, duration: 60d, after: T1, lead: TD, deliverable: Báo cáo}
  T3: {name: Đánh giá, kind: evaluate, system: APP, duration: 10d, after: T2, lead: TD, deliverable: Báo cáo đánh giá}
""",
    check=check,
    reads=("kind",),
)
