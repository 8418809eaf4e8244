"""DX404: a pilot, a trial, an acceptance or a tender lies over Tết."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.tender_roles import Role, role_of
from dxplan.checks.law.tet import Tet, tets
from dxplan.checks.procedure.reading import steps_of
from dxplan.checks.procedure.step import Step
from dxplan.checks.programme.later import start_later
from dxplan.checks.rule import Rule
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.named import Called
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Lengthen
from dxplan.scenario.remedies.waive import Waive
from dxplan.schedule.instant import Instant, Minutes, day_of, finish_day_of
from dxplan.schedule.working_time import WorkingTime
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, say
from dxplan.text.working_amounts import spare, worked

_WHAT = {
    Kind.PILOT: Text("thí điểm", "the pilot"),
    Kind.TRIAL: Text("vận hành thử", "the trial operation"),
    Kind.ACCEPT: Text("nghiệm thu", "the acceptance"),
    Kind.TENDER: Text("lựa chọn nhà thầu", "the tender"),
    Kind.BID_EVALUATION: Text("đánh giá hồ sơ dự thầu", "the evaluation of bids"),
    Kind.TRAINING: Text("tập huấn", "the training"),
}
_LEAST_DAYS = {Kind.PILOT: 30, Kind.TRIAL: 10}
"""Working days below which a pilot (six weeks) or a trial (two weeks) shows nothing; an assumption of dxplan."""

_A_COURSE = 10
"""Working days up to which a training is one course."""

_MOST, _FROM, _MOST_OF_PAPERS = 0.3, 0.1, 0.5
"""The share of the days that may be lost, and the share from which it is told at all."""


def check(examination: Examination) -> Iterator[Finding]:
    """None of them has days in common with Tết and the five days before and after it; no training is torn by it."""
    schedule, vietnamese = examination.schedule, dict[str, bool]()
    for task in examination.of_kind(*_WHAT):
        calendar = schedule.calendar_of[task.id]
        if calendar not in vietnamese:
            vietnamese[calendar] = schedule.calendars.follows_vietnam(calendar)
        if task.is_milestone or not vietnamese[calendar]:
            continue
        dates, time = examination.dates(task), schedule.working_time(task.id)
        lost = _lost(time, dates.early_start, dates.early_finish)
        severity = _severity(task, _least(task, time), lost, time.between(dates.early_start, dates.early_finish))
        if task.kind is Kind.TRAINING:
            severity = Severity.NOTE if severity is not None and _is_torn(examination, task) else None
        if severity is Severity.WARNING and task.kind is Kind.ACCEPT and not _over(examination, task):
            severity = Severity.NOTE  # it is signed before people leave
        if severity is not None:
            yield _finding(examination, task, lost, severity)


def _over(examination: Examination, task: Task) -> bool:
    """Whether a Tết lies within a task, and not only close to it."""
    first, last = examination.start_day(task), examination.finish_day(task)
    return any(first <= tet.last and tet.first <= last for tet in tets(first, last))


def _is_torn(examination: Examination, task: Task) -> bool:
    """Whether Tết falls between the first and the last day of a task of a few days, for which people come once."""
    first, last = examination.start_day(task), examination.finish_day(task)
    return examination.worked_days(task) <= _A_COURSE and any(
        first < tet.first and tet.last < last for tet in tets(first, last)
    )


def _lost(time: WorkingTime, start: Instant, finish: Instant) -> int:
    """Working minutes between two instants on which little gets done."""
    return sum(tet.quiet_minutes(time, start, finish) for tet in tets(day_of(start), finish_day_of(finish)))


def _least(task: Task, time: WorkingTime) -> int:
    """The working minutes that are enough; 0 where none are known."""
    assert task.kind is not None
    return _LEAST_DAYS.get(task.kind, 0) * time.minutes_a_day


def _finding(examination: Examination, task: Task, lost: int, severity: Severity) -> Finding:
    assert task.kind is not None
    dates, time = examination.dates(task), examination.schedule.working_time(task.id)
    total = time.between(dates.early_start, dates.early_finish)
    first, last = examination.start_day(task), examination.finish_day(task)
    tet = next(tets(first, last))
    over = first <= tet.last and tet.first <= last
    return Finding(
        say(
            "{task} ({start} – {finish}) {meets} {tet}: "
            "trừ những ngày {quiet_from} – {quiet_to} còn {left}/{total} ngày làm việc",
            "{task} ({start} – {finish}) {meets} {tet}: "
            "without {quiet_from} – {quiet_to} {left} of {total} working days are left",
            task=Called(_WHAT[task.kind], task),
            start=first,
            finish=last,
            meets=Text("trùng", "runs over") if over else Text("sát", "comes close to"),
            tet=tet.written,
            quiet_from=tet.quiet_from,
            quiet_to=tet.quiet_to,
            left=spare(total - lost, time.minutes_a_day).number,
            total=worked(total, time.minutes_a_day).number,
        ),
        Place(task.places),
        task.id,
        _hint(examination, task, tet, severity),
        severity,
        is_detail=severity is Severity.NOTE,
        why=None if task.kind in (Kind.PILOT, Kind.TRIAL) else _SLOW,
    )


_SLOW = Text(
    "trước và sau Tết ít người trực, hội đồng khó họp đủ: việc dễ chậm hơn tiến độ",
    "around Tết few people are there, and committees do not meet: the work goes slower than planned",
)


def _severity(task: Task, least: int, lost: int, total: int) -> Severity | None:
    """By what is left, where there is a least that is enough, and by the share that is lost; a tenth is no matter.

    Only a pilot or a trial can show nothing for Tết; other work goes slower, and papers that officials write least of all.
    """
    left, share = total - lost, lost / total if total else 0
    if not least:
        if task.kind is Kind.TENDER and role_of(task) is Role.PREPARATION:
            return Severity.NOTE if share > _MOST and Step.SELECTION_PLAN not in steps_of(task) else None
        most = _MOST_OF_PAPERS if task.kind is Kind.BID_EVALUATION else _MOST
        return Severity.WARNING if share > most else Severity.NOTE if share >= _FROM else None
    if left < least <= total or (share > _MOST and left < least):
        return Severity.ERROR
    if share < _FROM:
        return None
    return Severity.NOTE if left >= least and share <= _MOST else Severity.WARNING


@later
def _hint(examination: Examination, task: Task, tet: Tet, severity: Severity) -> Text:
    """What ends the finding at its level: days enough, or a later start; a note asks for nothing."""
    least = _least(task, examination.schedule.working_time(task.id))
    if severity is Severity.NOTE and least:
        return Text("số ngày còn lại vẫn đủ, không phải dời", "the days that are left are enough: it can stay")
    time = examination.schedule.working_time(task.id)
    day = day_of(time.next_start(time.end_of(tet.quiet_to)))
    move = start_later([task], day)
    if least:
        lengthen, left = _long_enough(examination, task, least)
        return say(
            "{lengthen} để còn đủ {left}, hoặc {move}",
            "{lengthen} so that {left} are left, or {move}",
            lengthen=lengthen,
            left=left,
            move=move,
        )
    return say(
        "{move}; thời gian đã tính cả Tết thì nêu lý do: {waive}",
        "{move}; if its length allows for Tết, say so: {waive}",
        move=move,
        waive=Waive("DX404", task.id),
    )


def _long_enough(examination: Examination, task: Task, least: int) -> tuple[Lengthen, int]:
    """The fewest whole days of which enough are left and no more than the allowed share is lost, and how many are left.

    Those that fall into the quiet days do not count.
    """
    assert task.duration is not None
    dates, time = examination.dates(task), examination.schedule.working_time(task.id)
    start, length = dates.early_start, time.between(dates.early_start, dates.early_finish)
    while True:
        lost = _lost(time, start, time.finish_at(time.position(start) + length))
        missing = max(least + lost, ceil(lost / _MOST)) - length
        if missing <= 0:
            break
        length = Minutes(length + missing)
    days = -(-length // time.minutes_a_day)
    lost = _lost(time, start, time.finish_at(time.position(start) + days * time.minutes_a_day))
    enough = Lengthen(task.id, task.duration, Duration(days, Unit.DAYS))
    return enough, days - -(-lost // time.minutes_a_day)


RULE = Rule(
    code="DX404",
    name="trial_over_tet",
    aliases=("R04",),
    severity=Severity.WARNING,
    title=Text(
        "Thí điểm, vận hành thử, nghiệm thu, đấu thầu trùng Tết", "A pilot, trial, acceptance or tender over Tết"
    ),
    why=Text(
        "trước và sau Tết ít hồ sơ, ít người trực: số liệu không đại diện, hội đồng khó họp đủ",
        "around Tết there is little work and few people: figures mean little, and committees do not meet",
    ),
    fix=Text(
        "dời sang trước hoặc sau Tết, hoặc kéo dài thí điểm, vận hành thử cho đủ ngày làm việc ngoài Tết. "
        "Thí điểm, vận hành thử: lỗi khi vì Tết mà thiếu ngày, cảnh báo khi còn đủ nhưng mất trên 30 %, từ 10 % là lưu "
        "ý; nghiệm thu, đấu thầu: cảnh báo khi mất trên 30 % số ngày, lưu ý từ 10 %; việc chỉ lập hồ sơ, kế hoạch thầu: "
        "lưu ý khi mất trên 30 %. Mất dưới 10 % thì không kể",
        "move it before or after Tết, or make the pilot or trial long enough without the days around Tết. "
        "For a pilot or trial it is an error if Tết makes the days too few, a warning if enough are left but more than "
        "30% are lost, and a note from 10%; for an acceptance or a tender a warning if more than 30% of the days are "
        "lost, and a note from 10%; what only prepares tender papers is noted above 30%. A loss below 10% is not told",
    ),
    provisions=(
        Text(
            "Bộ luật Lao động 2019, Điều 112: nghỉ Tết 5 ngày, ngày cụ thể theo thông báo hằng năm (hiểu biết chung)",
            "Labour Code 2019, Art. 112: five days of Tết, fixed by the notice of each year (general knowledge)",
        ),
        Text(
            "Năm ngày trước và sau Tết, tối thiểu 30 ngày làm việc thí điểm và 10 ngày vận hành thử (giả định của dxplan)",
            "Five days before and after Tết, at least 30 working days of pilot and 10 of trial (dxplan's assumption)",
        ),
    ),
    bad="""\
dxplan: 1
id: trung-tet
start: 2024-01-15
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 10d, lead: STTTT, deliverable: Hệ thống}
  T2: {name: Vận hành thử, kind: trial, duration: 12d, after: T1, lead: STTTT, deliverable: Báo cáo vận hành thử}  # expect: DX404
""",
    good="""\
dxplan: 1
id: trung-tet
start: 2024-01-15
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Cài đặt, kind: build, duration: 5d, lead: STTTT, deliverable: Hệ thống}
  T2: {name: Vận hành thử, kind: trial, duration: 12d, after: T1, start_no_earlier_than: 2024-02-20, lead: STTTT, deliverable: Báo cáo vận hành thử}
""",
    check=check,
    reads=("kind",),
)
