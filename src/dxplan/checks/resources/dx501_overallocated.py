"""DX501: more of a resource is booked than there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.resources.relief import Move, relief
from dxplan.checks.rule import Rule
from dxplan.model.people import Resource
from dxplan.schedule.demand import Overload, Use, overloads, users, uses
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date, written_number

_PERIODS_SHOWN = 6
_TASKS_SHOWN = 8


def check(examination: Examination) -> Iterator[Finding]:
    """At no time do the tasks at work ask for more units of a resource than its `capacity`.

    A task asks for its units in the working time of its calendar, less the time off of the resource's own calendar.
    It is an error if no use of float can help, because the tasks that float cannot move away from a day already ask for
    too much; else a warning.
    """
    if not examination.plan.resources:
        return
    asked = uses(examination.schedule)
    compulsory: dict[str, list[Use]] | None = None
    for id_, resource in examination.plan.resources.items():
        periods = _periods(examination, resource, asked.get(id_, ()))
        if periods:
            if compulsory is None:
                compulsory = uses(examination.schedule, compulsory=True)
            fixed = _periods(examination, resource, compulsory.get(id_, ()))
            yield _finding(examination, resource, asked[id_], periods, fixed)


def _periods(examination: Examination, resource: Resource, asked: Sequence[Use]) -> list[Overload]:
    """The overloads of a resource, the worst first: by units, then by length."""
    own = None if resource.calendar is None else examination.schedule.calendars[resource.calendar]
    found = overloads(asked, resource.capacity, own)
    return sorted(found, key=lambda period: (-period.demand, period.start - period.finish, period.start))


def _finding(
    examination: Examination, resource: Resource, asked: list[Use], periods: list[Overload], fixed: list[Overload]
) -> Finding:
    worst, others = periods[0], periods[1 : 1 + _PERIODS_SHOWN]
    often = Text("", "")
    if len(periods) > 1:
        often = Text(f" trong {len(periods)} đợt, nặng nhất", f" in {len(periods)} periods, worst")
    when, how = _when(worst), _how_much(resource, asked, worst)
    return Finding(
        Text(
            f"`{resource.id}` quá tải{often.vi} {when.vi}: {how.vi}",
            f"`{resource.id}` is overbooked{often.en} {when.en}: {how.en}",
        ),
        Place(resource.places, ("capacity",)),
        hint=_beyond_float(resource, worst, fixed[0]) if fixed else _within_float(examination, resource, asked, worst),
        severity=None if fixed else Severity.WARNING,
        related=tuple(_related(examination, resource, asked, period) for period in others),
    )


def _when(period: Overload) -> Text:
    first, last = written_date(day_of(period.start)), written_date(finish_day_of(period.finish))
    if first == last:
        return Text(f"ngày {first.vi}", f"on {first.en}")
    if period.days is None:
        return Text(f"{first.vi} – {last.vi}", f"from {first.en} to {last.en}")
    plural = "" if period.days == 1 else "s"
    return Text(
        f"{period.days} ngày trong {first.vi} – {last.vi}",
        f"on {period.days} day{plural} from {first.en} to {last.en}",
    )


def _how_much(resource: Resource, asked: list[Use], period: Overload) -> Text:
    wanted, there = _units(period.demand), _units(resource.capacity)
    over = _units(period.demand - resource.capacity)
    by = _by_task(users(asked, period))
    return Text(
        f"cần {wanted.vi}, chỉ có {there.vi}, vượt {over.vi} ({by.vi})",
        f"{wanted.en} wanted, {there.en} there, {over.en} too many ({by.en})",
    )


def _units(amount: float) -> Text:
    return written_number(amount, 3)


def _by_task(working: list[Use]) -> Text:
    """`C6` 5, `C8` 4, …: those that ask for most first."""
    most = sorted(working, key=lambda use: -use.units)
    shown = [(use.task, _units(use.units)) for use in most[:_TASKS_SHOWN]]
    vi, en = [f"`{task}`: {units.vi}" for task, units in shown], [f"`{task}`: {units.en}" for task, units in shown]
    if len(most) > len(shown):
        rest = len(most) - len(shown)
        vi, en = [*vi, f"và {rest} nhiệm vụ khác"], [*en, f"and {rest} more"]
    return Text(", ".join(vi), ", ".join(en))


def _related(examination: Examination, resource: Resource, asked: list[Use], period: Overload) -> tuple[Place, Text]:
    largest = max(users(asked, period), key=lambda use: use.units)
    when, how = _when(period), _how_much(resource, asked, period)
    return Place(examination.plan.tasks[largest.task].places), Text(f"{when.vi}: {how.vi}", f"{when.en}: {how.en}")


def _beyond_float(resource: Resource, worst: Overload, fixed: Overload) -> Text:
    """Float does not help: what is asked for however the tasks are moved."""
    wanted, least, when = _units(worst.demand), _units(fixed.demand), _when(fixed)
    return Text(
        f"xếp lại trong dự trữ không đủ ({when.vi} dù xếp thế nào vẫn cần {least.vi}): nâng `capacity` của `{resource.id}` "
        f"lên {wanted.vi}, bớt số lượng ở các nhiệm vụ này, hoặc lùi thời hạn",
        f"moving tasks within their float is not enough ({when.en} needs {least.en} whatever is moved): raise the "
        f"`capacity` of `{resource.id}` to {wanted.en}, book less for these tasks, or finish later",
    )


def _within_float(examination: Examination, resource: Resource, asked: list[Use], worst: Overload) -> Text:
    wanted = _units(worst.demand)
    moves = relief(examination.schedule, resource.id)
    if moves:
        written = [_written(move) for move in moves]
        first = Text(", ".join(text.vi for text in written), ", ".join(text.en for text in written))
        return Text(
            f"dời trong dự trữ: {first.vi}; hoặc nâng `capacity` của `{resource.id}` lên {wanted.vi}",
            f"move within the float: {first.en}; or raise the `capacity` of `{resource.id}` to {wanted.en}",
        )
    dates = examination.schedule.tasks
    by_float = sorted(users(asked, worst), key=lambda use: -dates[use.task].total_float)
    spare = [use.task for use in by_float if dates[use.task].total_float > 0][:3]
    later = Text("", "")
    if spare:
        named = [(id_, examination.days(examination.plan.tasks[id_], dates[id_].total_float)) for id_ in spare]
        vi = ", ".join(f"`{id_}` ({days.vi})" for id_, days in named)
        en = ", ".join(f"`{id_}` ({days.en})" for id_, days in named)
        later = Text(f", hoặc dời việc còn dự trữ: {vi}", f", or move what has float left: {en}")
    return Text(
        f"nâng `capacity` của `{resource.id}` lên {wanted.vi}{later.vi}",
        f"raise the `capacity` of `{resource.id}` to {wanted.en}{later.en}",
    )


def _written(move: Move) -> Text:
    day = written_date(move.day)
    return Text(f"`{move.task}` không sớm hơn {day.vi}", f"`{move.task}` no earlier than {day.en}")


RULE = Rule(
    code="DX501",
    name="overallocated",
    aliases=("R15", "GAO-3"),
    severity=Severity.ERROR,
    title=Text("Quá tải nguồn lực", "A resource is overbooked"),
    why=Text(
        "một người không làm hai việc cùng lúc: một trong các nhiệm vụ sẽ chậm, mà tiến độ chưa tính đến",
        "nobody works on two things at once: one of the tasks will be late, and the schedule does not know it",
    ),
    fix=Text(
        "dời nhiệm vụ còn dự trữ (`start_no_earlier_than`, hoặc cho chờ nhau ở `after`), bớt số lượng ở `resources`, hoặc "
        "nâng `capacity`. Là lỗi khi dùng hết dự trữ của mọi nhiệm vụ vẫn thiếu; là cảnh báo khi còn có thể xếp lại",
        "move tasks that have float (`start_no_earlier_than`, or let them wait for each other with `after`), book less in "
        "`resources`, or raise the `capacity`. An error if too much is asked for even with all float used; a warning if "
        "tasks can still be moved",
    ),
    provisions=(
        Text(
            "Cân đối nguồn lực theo tiến độ: nhu cầu không vượt khả năng ở bất kỳ ngày nào (thông lệ nghề)",
            "Resource levelling: on no day is more asked for than there is (professional practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: qua-tai
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
resources:
  to_du_an: {name: Tổ dự án, agency: STTTT, capacity: 4}  # expect: DX501
tasks:
  T1: {name: Khảo sát các sở, kind: survey, duration: 20d, lead: STTTT, resources: {to_du_an: 3}, deliverable: Báo cáo khảo sát}
  T2: {name: Khảo sát các huyện, kind: survey, duration: 18d, lead: STTTT, resources: {to_du_an: 2}, deliverable: Báo cáo khảo sát}
  T3: {name: Lập kế hoạch, kind: plan, duration: 15d, after: [T1, T2], lead: STTTT, resources: {to_du_an: 3}, deliverable: Kế hoạch}
""",
    good="""\
dxplan: 1
id: qua-tai
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
resources:
  to_du_an: {name: Tổ dự án, agency: STTTT, capacity: 4}
tasks:
  T1: {name: Khảo sát các sở, kind: survey, duration: 20d, lead: STTTT, resources: {to_du_an: 3}, deliverable: Báo cáo khảo sát}
  T2: {name: Khảo sát các huyện, kind: survey, duration: 18d, lead: STTTT, resources: {to_du_an: 1}, deliverable: Báo cáo khảo sát}
  T3: {name: Lập kế hoạch, kind: plan, duration: 15d, after: [T1, T2], lead: STTTT, resources: {to_du_an: 3}, deliverable: Kế hoạch}
""",
    check=check,
)
