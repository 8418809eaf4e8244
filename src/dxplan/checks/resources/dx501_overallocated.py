"""DX501: more of a resource is booked than there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.resources.amounts import each_with
from dxplan.checks.resources.relief import most_relieved, relief
from dxplan.checks.rule import Rule
from dxplan.model.constraint import ConstraintKind
from dxplan.model.named import Key, Ref
from dxplan.model.people import Resource
from dxplan.scenario.remedies.raise_capacity import RaiseCapacity
from dxplan.schedule.demand import Overload, Use, overloads, users, uses
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import DAY, Count
from dxplan.text.expression import expression
from dxplan.text.lists import Listed, joined, listed
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Number

_PERIODS_SHOWN = 6
_TASKS_SHOWN = 9
_TEAM = expression(
    r"^(?:tổ|đội|nhóm|chuyên gia|cán bộ|chuyên viên|kỹ sư|nhân lực|nhân sự|lập trình viên|công chức|viên chức|"
    r"team|experts?|engineers?|staff|developers?)\b",
    re.IGNORECASE,
)
_PEOPLE, _UNITS = Text("người", "people"), Text("đơn vị nguồn lực", "units")
"""Of what there is too little: a plan says of a resource how many, but not what they are."""


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
    relieved = most_relieved(examination.schedule)
    for id_, resource in examination.plan.resources.items():
        periods = _periods(examination, resource, asked.get(id_, ()))
        if periods:
            if compulsory is None:
                compulsory = uses(examination.schedule, compulsory=True)
            fixed = _periods(examination, resource, compulsory.get(id_, ()))
            yield _finding(examination, resource, asked[id_], periods, fixed, may_try=relieved > 0)
            relieved -= not fixed


def _periods(examination: Examination, resource: Resource, asked: Sequence[Use]) -> list[Overload]:
    """The overloads of a resource, the worst first: by units, then by length."""
    own = None if resource.calendar is None else examination.schedule.calendars[resource.calendar]
    found = overloads(asked, resource.capacity, own)
    return sorted(found, key=lambda period: (-period.demand, period.start - period.finish, period.start))


def _finding(
    examination: Examination,
    resource: Resource,
    asked: list[Use],
    periods: list[Overload],
    fixed: list[Overload],
    *,
    may_try: bool,
) -> Finding:
    worst, others = periods[0], periods[1 : 1 + _PERIODS_SHOWN]
    often = NOTHING
    if len(periods) > 1:
        often = say(" trong {number} đợt, nặng nhất", " in {number} periods, worst", number=len(periods))
    return Finding(
        say(
            "{resource} quá tải{often} {when}: {how}",
            "{resource} is overbooked{often} {when}: {how}",
            resource=resource,
            often=often,
            when=_when(worst),
            how=_how_much(resource, asked, worst),
        ),
        Place(resource.places, ("capacity",)),
        hint=_beyond_float(resource, worst, fixed[0])
        if fixed
        else _within_float(examination, resource, asked, worst, len(periods), may_try=may_try),
        severity=None if fixed else Severity.WARNING,
        related=tuple(_related(examination, resource, asked, period) for period in others),
    )


def _when(period: Overload) -> Text:
    first, last = day_of(period.start), finish_day_of(period.finish)
    if first == last:
        return say("ngày {first}", "on {first}", first=first)
    if period.days is None:
        return say("{first} – {last}", "from {first} to {last}", first=first, last=last)
    return say(
        "{days} trong {first} – {last}",
        "on {days} from {first} to {last}",
        days=Count(period.days, DAY),
        first=first,
        last=last,
    )


def _how_much(resource: Resource, asked: list[Use], period: Overload) -> Text:
    return say(
        "cùng lúc cần {wanted} {what}, chỉ có {there}, vượt {over} ({by})",
        "{wanted} {what} wanted at once, {there} there, {over} too many ({by})",
        wanted=_units(period.demand),
        what=_PEOPLE if resource.name is not None and _TEAM.match(resource.name.vi) else _UNITS,
        there=_units(resource.capacity),
        over=_units(period.demand - resource.capacity),
        by=_by_task(users(asked, period)),
    )


def _units(amount: float) -> Number:
    return Number(amount, 3)


def _by_task(working: list[Use]) -> Listed:
    """`C6`: 5, `C8`: 4, …: those that ask for most first."""
    most = sorted(working, key=lambda use: -use.units)
    return listed((each_with(use.task, _units(use.units)) for use in most), _TASKS_SHOWN)


def _related(examination: Examination, resource: Resource, asked: list[Use], period: Overload) -> tuple[Place, Text]:
    largest = max(users(asked, period), key=lambda use: use.units)
    return Place(examination.plan.tasks[largest.task].places), say(
        "{when}: {how}", "{when}: {how}", when=_when(period), how=_how_much(resource, asked, period)
    )


def _beyond_float(resource: Resource, worst: Overload, fixed: Overload) -> Text:
    """Float does not help: what is asked for however the tasks are moved."""
    return say(
        "xếp lại trong dự trữ không đủ ({when} dù xếp thế nào vẫn cần {least}): {raise_it}, bớt số lượng ở các nhiệm vụ "
        "này, hoặc lùi thời hạn",
        "moving tasks within their float is not enough ({when} needs {least} whatever is moved): {raise_it}, book less "
        "for these tasks, or finish later",
        when=_when(fixed),
        least=_units(fixed.demand),
        raise_it=RaiseCapacity(resource, worst.demand),
    )


def _within_float(
    examination: Examination, resource: Resource, asked: list[Use], worst: Overload, periods: int, *, may_try: bool
) -> Text:
    raise_it = RaiseCapacity(resource, worst.demand)
    moves = relief(examination.schedule, resource.id) if may_try else None
    if moves is not None:
        return say(
            "dời trong dự trữ{all}: {moves}; hoặc {raise_it}",
            "move within the float{all}: {moves}; or {raise_it}",
            all=NOTHING
            if periods == 1
            else say(" để hết quá tải ở cả {n} đợt", " so that all {n} periods are free of it", n=periods),
            moves=moves,
            raise_it=raise_it,
        )
    dates = examination.schedule.tasks
    by_float = sorted(users(asked, worst), key=lambda use: -dates[use.task].total_float)
    spare = [use.task for use in by_float if dates[use.task].total_float > 0][:3]
    later = NOTHING
    if spare:
        named = (
            say(
                "{task} ({days})",
                "{task} ({days})",
                task=Ref(id_),
                days=examination.slack(examination.plan.tasks[id_], dates[id_].total_float),
            )
            for id_ in spare
        )
        later = say(
            ", hoặc dời việc còn dự trữ: {tasks}", ", or move what has float left: {tasks}", tasks=joined(named)
        )
    return say("{raise_it}{later}", "{raise_it}{later}", raise_it=raise_it, later=later)


RULE = Rule(
    code="DX501",
    name="overallocated",
    aliases=("R15", "GAO-3"),
    severity=Severity.ERROR,
    title=Text("Quá tải nguồn lực", "A resource is overbooked"),
    why=Text(
        "một người không làm hai việc cùng lúc: một trong các nhiệm vụ phải chậm lại, mà tiến độ chưa tính đến",
        "nobody works on two things at once: one of the tasks is late, and the schedule does not know it",
    ),
    fix=say(
        "dời nhiệm vụ còn dự trữ ({start}, hoặc cho chờ nhau ở {after}), bớt số lượng ở {resources}, hoặc nâng "
        "{capacity}. Là lỗi khi dùng hết dự trữ của mọi nhiệm vụ vẫn thiếu; là cảnh báo khi còn có thể xếp lại",
        "move tasks that have float ({start}, or let them wait for each other with {after}), book less in "
        "{resources}, or raise the {capacity}. An error if too much is asked for even with all float used; a warning "
        "if tasks can still be moved",
        start=Key(ConstraintKind.START_NO_EARLIER_THAN.key),
        after=Key("after"),
        resources=Key("resources"),
        capacity=Key("capacity"),
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
