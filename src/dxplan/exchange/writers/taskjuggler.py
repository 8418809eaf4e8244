"""TaskJuggler 3: calendars, tasks and links as logic, so that `tj3` computes the dates itself.

What it cannot say (`juggler.sayable`) is a fixed date on which the task depends, with a comment that says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from math import gcd

from dxplan.exchange.bars import name_of, title_of
from dxplan.exchange.incoming import Unkept
from dxplan.exchange.juggler.hours import Hours, hours_of, leave_lines, shift_line, week_lines
from dxplan.exchange.juggler.sayable import Sayable
from dxplan.exchange.juggler.words import FINEST, amount, commented, juggler_ids, moment, quoted
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.unweighted import weights_unsaid
from dxplan.model.constraint import ConstraintKind
from dxplan.model.duration import Family
from dxplan.model.task import Task
from dxplan.render.encoding import PLAIN
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, at
from dxplan.schedule.normal_form import runs_by_clock
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Text, same

TITLE = same("TaskJuggler")
EXTENSION = ".tjp"
NEEDS_REVIEW = False

_STEP = "  "
_RESOLUTIONS = (60, 30, 20, 15, 10, FINEST)
_BEFORE, _AFTER = timedelta(days=2), timedelta(days=40)
_CLOSED = "closed"
_DATES, _AGENCIES, _COST, _REVENUE = "fixed_dates", "agencies", "cost", "revenue"
_DATES_TITLE = Text("Ngày cố định", "Fixed dates")
_AGENCIES_TITLE = Text("Cơ quan, đơn vị", "Agencies")
_COST_TITLE = Text("Kinh phí", "Cost")
_REVENUE_TITLE = Text("Nguồn kinh phí", "Funding")
_OFF = Text("Ngày nghỉ", "Day off")
_FIXED_BECAUSE = Text("không có quan hệ nào của TaskJuggler giữ ngày này", "no link of TaskJuggler's keeps this date")
_NOT_SAID = Text("không ghi được quan hệ này", "this link cannot be said")
_MONTHS = Text("tính theo tháng trong kế hoạch: {said}", "counted in months in the plan: {said}")


def write(outgoing: Outgoing) -> bytes:
    """The plan as a project with a report of its tasks."""
    return PLAIN.encoded("".join(f"{line}\n" for line in _Writer(outgoing).lines()))


def left_out(outgoing: Outgoing) -> tuple[Unkept, ...]:
    """Links and dates that the file says otherwise or not at all."""
    schedule, plan = outgoing.schedule, outgoing.schedule.plan
    sayable = Sayable(schedule)
    links = tuple(f"{link.successor}: {link}" for link in sayable.unsaid())
    fixed = tuple(task.id for task in plan.leaves() if sayable.anchor(task) is not None or sayable.is_fixed(task))
    bounds = tuple(
        task.id
        for task in plan.tasks.values()
        if any(kind is not ConstraintKind.DEADLINE for kind, _ in task.constraints.said())
    )
    deadlines = tuple(task.id for task in plan.tasks.values() if task.constraints.deadline)
    resources = tuple(task.id for task in plan.tasks.values() if task.resources)
    months = tuple(task.id for task in plan.leaves() if task.duration and task.duration.unit.family is Family.MONTHS)
    uneven = _resolution(schedule_minutes(outgoing)) is None
    said = (
        (Text("quan hệ mà TaskJuggler không có", "links that TaskJuggler does not have"), links),
        (Text("ngày bắt đầu được ghi cố định", "starts that are fixed dates"), fixed),
        (Text("giới hạn ngày chỉ còn là ngày đã tính", "limits of dates are dates as computed only"), bounds),
        (Text("thời hạn chỉ để kiểm tra (maxend)", "deadlines are checked only (maxend)"), deadlines),
        (Text("số lượng nguồn lực không giới hạn ngày", "units of resources do not limit dates"), resources),
        (
            Text("thời lượng theo tháng được đổi ra giờ làm việc", "durations in months are so many working hours"),
            months,
        ),
    )
    found = [*(Unkept(what, where) for what, where in said if where), *weights_unsaid(plan)]
    if uneven:
        found.append(Unkept(Text("giờ được làm tròn đến 5 phút", "times are rounded to 5 minutes")))
    return tuple(found)


def schedule_minutes(outgoing: Outgoing) -> int:
    """The largest number of minutes of which all times of a schedule are multiples."""
    schedule = outgoing.schedule
    times = [schedule.plan_time, *(schedule.working_time(id_) for id_ in schedule.tasks)]
    common = 0
    for time in {id(time): time for time in times}.values():
        hours = hours_of(time, schedule.first_day, schedule.last_day)
        for intervals in hours.week:
            for start, end in intervals:
                common = gcd(common, start, end)
        for start, end in hours.leaves:
            common = gcd(common, start, end)
    for dates in schedule.tasks.values():
        common = gcd(common, dates.early_start, dates.early_finish)
    return common


def _resolution(common: int) -> int | None:
    return next((minutes for minutes in _RESOLUTIONS if common % minutes == 0), None)


class _Writer:
    def __init__(self, outgoing: Outgoing) -> None:
        self._outgoing = outgoing
        self._schedule = outgoing.schedule
        self._plan = plan = outgoing.schedule.plan
        self._sayable = Sayable(outgoing.schedule)
        self._first = min(self._schedule.first_day, plan.start) - _BEFORE
        self._last = self._schedule.last_day + _AFTER
        self._ids = juggler_ids(plan.tasks, (_DATES,))
        people = {f"agency {id_}": id_ for id_ in plan.agencies} | {f"resource {id_}": id_ for id_ in plan.resources}
        plain = juggler_ids(f"{kind}_{id_}" for kind, id_ in (key.split(" ", 1) for key in people))
        self._people = dict(zip(people, plain.values(), strict=True))
        self._calendars = juggler_ids(
            dict.fromkeys(self._schedule.calendar_of[t.id] for t in plan.leaves()), (_CLOSED,)
        )
        self._anchors = {
            task.id: anchor for task in plan.leaves() if (anchor := self._sayable.anchor(task)) is not None
        }
        self._a_day = self._schedule.plan_time.minutes_a_day

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from self._shifts()
        yield from self._accounts()
        yield from self._resources()
        if self._anchors:
            yield f"task {_DATES} {self._said(_DATES_TITLE)} {{"
            for instant in sorted(set(self._anchors.values())):
                yield f"{_STEP}task {_date_id(instant)} {quoted(moment(instant))} {{ start {moment(instant)} }}"
            yield "}"
        for root in self._plan.roots:
            yield from self._task(self._plan.tasks[root], "")
        yield f'taskreport overview "{juggler_ids([self._plan.id])[self._plan.id]}" {{'
        yield f"{_STEP}headline {quoted(title_of(self._outgoing))}"
        yield f"{_STEP}formats html"
        yield f"{_STEP}columns bsi, name, start, end, duration, chart"
        if self._costs:
            yield f"{_STEP}balance {_COST} {_REVENUE}"
        yield "}"

    def _head(self) -> Iterator[str]:
        plan = self._plan
        project = juggler_ids([plan.id])[plan.id]
        yield f"project {project} {quoted(title_of(self._outgoing))} {self._first} - {self._last} {{"
        yield f'{_STEP}timezone "Asia/Ho_Chi_Minh"'
        yield f"{_STEP}timingresolution {_resolution(schedule_minutes(self._outgoing)) or FINEST} min"
        yield f"{_STEP}dailyworkinghours {self._a_day / 60:g}"
        yield f'{_STEP}timeformat "%Y-%m-%d %H:%M"'
        yield f'{_STEP}currency "VND"'
        if plan.status_date is not None:
            yield f"{_STEP}now {plan.status_date}"
        hours = self._hours(plan.calendar)
        yield from (f"{_STEP}{line}" for line in week_lines(hours.week))
        yield "}"
        yield from leave_lines(hours.leaves, self._said(_OFF))

    def _hours(self, calendar: str) -> Hours:
        return hours_of(self._schedule.calendars[calendar], self._first, self._last)

    def _shifts(self) -> Iterator[str]:
        others = {id_: name for id_, name in self._calendars.items() if id_ != self._plan.calendar}
        if others:
            yield f"shift {_CLOSED} {self._said(_OFF)} {{ workinghours mon - sun off }}"
        for calendar, id_ in others.items():
            hours = self._hours(calendar)
            yield f"shift {id_} {quoted(calendar)} {{"
            yield from (f"{_STEP}{line}" for line in week_lines(hours.week))
            yield "}"
            yield f"macro hours_{id_} [ {shift_line(hours, id_, _CLOSED, self._first, self._last)} ]"

    @property
    def _costs(self) -> bool:
        return any(task.cost for task in self._plan.leaves())

    def _accounts(self) -> Iterator[str]:
        if self._costs:
            yield f"account {_COST} {self._said(_COST_TITLE)}"
            yield f"account {_REVENUE} {self._said(_REVENUE_TITLE)}"

    def _resources(self) -> Iterator[str]:
        plan = self._plan
        if plan.agencies:
            yield f"resource {_AGENCIES} {self._said(_AGENCIES_TITLE)} {{"
            for id_, agency in plan.agencies.items():
                yield f"{_STEP}resource {self._people[f'agency {id_}']} {quoted(name_of(agency, self._outgoing))}"
            yield "}"
        for id_, resource in plan.resources.items():
            name = quoted(name_of(resource, self._outgoing))
            yield f"resource {self._people[f'resource {id_}']} {name} {{ efficiency {resource.capacity:g} }}"

    def _task(self, task: Task, margin: str) -> Iterator[str]:
        yield f"{margin}task {self._ids[task.id]} {quoted(name_of(task, self._outgoing))} {{"
        inner = margin + _STEP
        lines = self._summary(task) if task.children else self._leaf(task)
        yield from (f"{inner}{line}" for line in lines)
        for child in task.children:
            yield from self._task(self._plan.tasks[child], inner)
        yield f"{margin}}}"

    def _summary(self, task: Task) -> Iterator[str]:
        yield from self._links(task)
        yield from self._rest(task)

    def _leaf(self, task: Task) -> Iterator[str]:
        dates = self._schedule.tasks[task.id]
        calendar = self._schedule.calendar_of[task.id]
        is_fixed = self._sayable.is_fixed(task)
        if calendar != self._plan.calendar:
            yield f"${{hours_{self._calendars[calendar]}}}"
        yield from self._links(task)
        anchor = self._anchors.get(task.id)
        if anchor is not None:
            yield commented(_FIXED_BECAUSE.in_language(self._outgoing.language))
            yield f"depends {_DATES}.{_date_id(anchor)}"
        elif is_fixed or not self._sayable.has_links(task):
            yield f"start {moment(dates.early_start)}"
        if task.is_milestone:
            yield "milestone"
        elif is_fixed:
            yield f"end {moment(dates.early_finish)}"
        else:
            yield from self._length(task)
        if task.progress.complete is not None:
            yield f"complete {percent_done(task.progress.complete)}"
        elif task.progress.is_finished:
            yield "complete 100"
        yield from self._rest(task)

    def _length(self, task: Task) -> Iterator[str]:
        dates, time = self._schedule.tasks[task.id], self._schedule.working_time(task.id)
        if runs_by_clock(task):
            yield f"duration {amount(dates.early_finish - dates.early_start, MINUTES_A_DAY)}"
            return
        if task.duration is not None and task.duration.unit.family is Family.MONTHS:
            yield commented(_MONTHS.in_language(self._outgoing.language).replace("{said}", str(task.duration)))
        yield f"length {amount(time.between(dates.early_start, dates.early_finish), self._a_day)}"

    def _links(self, task: Task) -> Iterator[str]:
        for link in task.predecessors:
            said = None if self._sayable.is_fixed(task) else self._sayable.link(link)
            if said is None:
                yield commented(f"{_NOT_SAID.in_language(self._outgoing.language)}: {link}")
            else:
                options = f" {{ {' '.join(said.options)} }}" if said.options else ""
                yield f"depends {self._path(said.predecessor)}{options}"

    def _rest(self, task: Task) -> Iterator[str]:
        deadline = task.constraints.deadline
        if deadline is not None:
            is_inside = self._first < deadline.last < self._last  # else it is kept, or missed from the beginning
            due = f"maxend {moment(Instant(at(deadline.last) + MINUTES_A_DAY))}"
            yield due if is_inside else commented(due)
        if task.lead is not None and f"agency {task.lead}" in self._people:
            yield f"responsible {self._people[f'agency {task.lead}']}"
        if task.cost and not task.children:
            yield f"chargeset {_COST}"
            yield f"charge {task.cost} onend"

    def _path(self, id_: str) -> str:
        task = self._plan.tasks[id_]
        around = [self._ids[summary.id] for summary in self._plan.ancestors(task)]
        return ".".join((*reversed(around), self._ids[id_]))

    def _said(self, text: Text) -> str:
        return quoted(text.in_language(self._outgoing.language))


def _date_id(instant: Instant) -> str:
    return f"d{moment(instant).replace('-', '').replace(':', '')}"
