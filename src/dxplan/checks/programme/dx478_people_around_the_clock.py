"""DX478: people are planned to work around the clock."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.procedure.reading import steps_of
from dxplan.checks.procedure.step import Step
from dxplan.checks.rule import Rule
from dxplan.model.calendar import VN
from dxplan.model.duration import Unit
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind, with_finer
from dxplan.model.named import Code
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Say
from dxplan.schedule.working_time import WorkingTime
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import TASK, Count
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, for_file, say

_TERMS = frozenset((Kind.APPRAISE, Kind.APPROVE, Kind.SEC_LEVEL))
"""Work of people for which a decree may set a term: its days are those of the calendar."""
_NO_WORK_OF_PEOPLE = (
    LEVEL_OF_EFFORT
    | _TERMS
    | {
        *(Kind.MILESTONE, Kind.PILOT, Kind.TRIAL),  # the system runs, day and night
        *with_finer(Kind.TENDER, Kind.CONTRACT),
    }
)
_BY_ITSELF = Words(
    ("24/7", "24/24", "liên tục", "tự động", "đồng bộ", "chạy thử", "trực ca", "chờ", "automatic", "waiting", "nonstop")
)
_LONGEST_DAY = 12 * 60
_WHOLE_WEEK = 7


def check(examination: Examination) -> Iterator[Finding]:
    """Work of people has nights (a warning), and a day off a week (a note): one finding a calendar.

    An appraisal or approval may mean the term of a decree; where only such run around the clock, that is asked.
    """
    schedule = examination.schedule
    used = {schedule.calendar_of[task.id] for task in examination.assessed}
    clocks = {calendar: _clock(schedule.calendars[calendar]) for calendar in used}
    if not any(clocks.values()):
        return  # as in most plans
    by_calendar: dict[str, list[Task]] = {}
    terms: dict[str, list[Task]] = {}
    for task in examination.assessed:
        calendar = schedule.calendar_of[task.id]
        if clocks[calendar] is not None and _is_work_of_people(task):
            by_calendar.setdefault(calendar, []).append(task)
        elif clocks[calendar] is Severity.WARNING and _is_term(task):
            terms.setdefault(calendar, []).append(task)
    for calendar, tasks in by_calendar.items():
        severity = clocks[calendar]
        assert severity is not None
        yield _finding(examination, calendar, tasks, severity)
    for calendar, tasks in terms.items():
        if calendar not in by_calendar:
            yield _finding(examination, calendar, tasks, Severity.NOTE)


def _is_term(task: Task) -> bool:
    return task.kind in _TERMS and task.duration is not None and task.duration.unit.family.is_working


def _is_work_of_people(task: Task) -> bool:
    if task.duration is None or not task.duration.unit.family.is_working:
        return False
    if _is_evaluation_of_bids(task):
        return True
    if task.kind is None or task.kind in _NO_WORK_OF_PEOPLE:
        return False
    return task.name is None or not _BY_ITSELF.occur_in(task.name.everything)


def _is_evaluation_of_bids(task: Task) -> bool:
    """Experts read what has come in; only the time that bidders have runs by the calendar."""
    steps = steps_of(task)
    return Step.BID_EVALUATION in steps and Step.INVITATION not in steps


def _clock(time: WorkingTime) -> Severity | None:
    """How bad the hours of a calendar are for people: none where they are fine."""
    if time.minutes_a_day > _LONGEST_DAY:
        return Severity.WARNING
    worked = sum(minutes > 0 for minutes in time.week_minutes)
    return Severity.NOTE if worked >= _WHOLE_WEEK else None


def _finding(examination: Examination, calendar: str, tasks: list[Task], severity: Severity) -> Finding:
    plan = examination.plan
    first = tasks[0]
    of_the_plan = plan.calendar == calendar and plan.sayer(first, "calendar") is None
    place = Place(plan.places, ("calendar",)) if of_the_plan else examination.place_of(first, "calendar")
    hours = examination.schedule.working_time(first.id).minutes_a_day / 60
    return Finding(
        say(
            "{tasks} tính theo lịch {hours} giờ một ngày, {days} ngày một tuần, dù là việc do người làm: {names}",
            "{tasks} reckoned at {hours} hours a day and {days} days a week, though people do the work: {names}",
            tasks=Count(len(tasks), TASK),
            hours=f"{hours:g}",
            days=sum(minutes > 0 for minutes in examination.schedule.working_time(first.id).week_minutes),
            names=listed(tasks),
        ),
        place,
        None if of_the_plan else first.id,
        say(
            "tính theo ngày làm việc: {calendar}{waits}",
            "reckon in working days: {calendar}{waits}",
            calendar=Say(() if of_the_plan else ("tasks", (plan.sayer(first, "calendar") or first).id), "calendar", VN),
            waits=for_file(
                "; thời gian chờ thì ghi bằng {days}, {weeks}",
                "; what is only waited for is written in {days}, {weeks}",
                days=Code(Unit.ELAPSED_DAYS.value),
                weeks=Code(Unit.ELAPSED_WEEKS.value),
            ),
        ),
        severity,
        related=tuple((Place(task.places), Text("cũng vậy", "too")) for task in tasks[1:]) if not of_the_plan else (),
    )


RULE = Rule(
    code="DX478",
    name="people_around_the_clock",
    severity=Severity.WARNING,
    title=Text("Việc của người tính theo lịch 24 giờ", "People on a calendar without nights"),
    why=Text(
        "một ngày của lịch 24 giờ bằng ba ngày làm việc: việc có vẻ xong sớm gấp ba, ngày tháng ghi ra không ai giữ được",
        "a day of 24 hours is three working days: work seems done in a third of its time, and nobody can keep the dates",
    ),
    fix=Text(
        "dùng lịch làm việc cho việc của người; lịch liên tục chỉ cho hệ thống tự chạy (vận hành, thí điểm, vận hành thử) "
        "và thời gian nhà thầu chuẩn bị hồ sơ (đánh giá hồ sơ dự thầu là việc của người). Thời hạn thẩm định, phê duyệt theo nghị định thì ghi bằng ngày theo lịch. Làm cả bảy ngày trong tuần, hoặc chỉ thẩm định, phê duyệt tính theo lịch liên tục là lưu ý",
        "use a calendar of working days for work of people; one without breaks is for what runs by itself (operation, "
        "pilot, trial) and for the time that bidders have (people evaluate the bids). The term of a decree for an appraisal or approval is written in calendar days. Work on all seven days, or appraisals and approvals alone around the clock, are a note",
    ),
    provisions=(
        Text(
            "Bộ luật Lao động 2019: 8 giờ một ngày, nghỉ ít nhất một ngày một tuần (hiểu biết chung, chưa đối chiếu văn bản)",
            "Labour Code 2019: 8 hours a day, at least one day off a week (general knowledge, not compared with the text)",
        ),
    ),
    bad="""\
dxplan: 1
id: lich-24-gio
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng phần mềm, kind: build, duration: 60d, after: T1, calendar: continuous, lead: STTTT, deliverable: Phần mềm}  # expect: DX478
""",
    good="""\
dxplan: 1
id: lich-24-gio
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng phần mềm, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Phần mềm}
  T3: {name: Chạy hệ thống, kind: ops, duration: 30d, after: T2, calendar: continuous, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
