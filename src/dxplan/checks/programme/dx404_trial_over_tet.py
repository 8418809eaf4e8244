"""DX404: a pilot, a trial, an acceptance or a tender lies over Tết."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.programme.tet import Tet, tets
from dxplan.checks.rule import Finding, Place, Rule
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.schedule.instant import day_of
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text
from dxplan.source.wording import working_days, written_date, written_number

_WHAT = {
    Kind.PILOT: Text("thí điểm", "the pilot"),
    Kind.TRIAL: Text("vận hành thử", "the trial operation"),
    Kind.ACCEPT: Text("nghiệm thu", "the acceptance"),
    Kind.TENDER: Text("lựa chọn nhà thầu", "the tender"),
}
_LEAST_DAYS = {Kind.PILOT: 30, Kind.TRIAL: 10}
"""Working days below which a pilot (six weeks) or a trial (two weeks) shows nothing; an assumption of dxplan."""

_ERROR_ABOVE, _WARNING_FROM = 0.3, 0.1


def check(examination: Examination) -> Iterator[Finding]:
    """None of them has days in common with Tết and the five days before and after it."""
    schedule = examination.schedule
    for task in examination.of_kind(*_WHAT):
        if task.is_milestone or not schedule.calendars.follows_vietnam(schedule.calendar_of[task.id]):
            continue
        dates, time = examination.dates(task), schedule.working_time(task.id)
        met = list(tets(examination.start_day(task), examination.finish_day(task)))
        lost = sum(tet.quiet_minutes(time, dates.early_start, dates.early_finish) for tet in met)
        if lost > 0:
            yield _finding(examination, task, met[0], lost)


def _finding(examination: Examination, task: Task, tet: Tet, lost: int) -> Finding:
    assert task.kind is not None
    dates, time = examination.dates(task), examination.schedule.working_time(task.id)
    total = time.between(dates.early_start, dates.early_finish)
    first, last = examination.start_day(task), examination.finish_day(task)
    start, finish = written_date(first), written_date(last)
    quiet_from, quiet_to = written_date(tet.quiet_from), written_date(tet.quiet_to)
    what, over = _WHAT[task.kind], first <= tet.last and tet.first <= last
    meets = Text("trùng", "runs over") if over else Text("sát", "comes close to")
    left, of = (total - lost) / time.minutes_a_day, total / time.minutes_a_day
    share_vi = f"{written_number(left).vi}/{written_number(of).vi} ngày làm việc"
    share_en = f"{written_number(left).en} of {written_number(of).en} working days"
    return Finding(
        Text(
            f"{what.vi} `{task.id}` ({start.vi} – {finish.vi}) {meets.vi} {tet.written.vi}: "
            f"trừ những ngày {quiet_from.vi} – {quiet_to.vi} còn {share_vi}",
            f"{what.en} `{task.id}` ({start.en} – {finish.en}) {meets.en} {tet.written.en}: "
            f"without {quiet_from.en} – {quiet_to.en} {share_en} are left",
        ),
        Place(task.places),
        task.id,
        _hint(examination, task, tet, lost, total),
        _severity(task.kind, lost / total, left, of),
    )


def _severity(kind: Kind, share: float, left: float, total: float) -> Severity:
    least = _LEAST_DAYS.get(kind, 0)
    if share > _ERROR_ABOVE or left < least <= total:
        return Severity.ERROR
    return Severity.WARNING if share >= _WARNING_FROM else Severity.NOTE


def _hint(examination: Examination, task: Task, tet: Tet, lost: int, total: int) -> Text:
    """Move what loses much; what loses little keeps its place and gets the days back."""
    time = examination.schedule.working_time(task.id)
    after = time.next_start(time.end_of(tet.quiet_to))
    day = day_of(after)
    amount = working_days(lost, time.minutes_a_day)
    if lost / total < _WARNING_FROM:
        return Text(f"cộng thêm {amount.vi} để bù", f"add {amount.en} to make up for it")
    return Text(
        f"cộng thêm {amount.vi}, hoặc cho bắt đầu sau Tết: `start_no_earlier_than: {day.isoformat()}`",
        f"add {amount.en}, or let it start after Tết: `start_no_earlier_than: {day.isoformat()}`",
    )


RULE = Rule(
    code="DX404",
    name="trial_over_tet",
    aliases=("R04",),
    severity=Severity.WARNING,
    title=Text(
        "Thí điểm, vận hành thử, nghiệm thu, đấu thầu trùng Tết", "A pilot, trial, acceptance or tender over Tết"
    ),
    why=Text(
        "trước và sau Tết ít hồ sơ, ít người trực: số liệu vận hành thử không đại diện, hội đồng khó họp đủ",
        "around Tết there is little work and few people: trial figures mean little, and committees do not meet",
    ),
    fix=Text(
        "dời sang trước hoặc sau Tết, hoặc cộng thêm số ngày bị mất",
        "move it before or after Tết, or add the days that are lost",
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
  T1: {name: Xây dựng, kind: build, duration: 5d, lead: STTTT, deliverable: Hệ thống}
  T2: {name: Vận hành thử, kind: trial, duration: 15d, after: T1, lead: STTTT, deliverable: Báo cáo vận hành thử}  # expect: DX404
""",
    good="""\
dxplan: 1
id: trung-tet
start: 2024-01-15
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 5d, lead: STTTT, deliverable: Hệ thống}
  T2: {name: Vận hành thử, kind: trial, duration: 15d, after: T1, start_no_earlier_than: 2024-02-20, lead: STTTT, deliverable: Báo cáo vận hành thử}
""",
    check=check,
)
