"""The critical path in words: why the plan finishes when it does."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import length
from dxplan.model.task import Task
from dxplan.render.documents.subject import Period, Subject
from dxplan.schedule.drivers import ChainStep, critical_paths
from dxplan.schedule.folded import template_of
from dxplan.schedule.result import Driver, DriverKind, Schedule
from dxplan.text.counts import STEP, Noun
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.sentences import capitalized
from dxplan.text.working_amounts import spare

_CHAIN = Noun("chuỗi khác", "more chain")
_FIXED = {
    ConstraintKind.START_NO_EARLIER_THAN: (
        "không bắt đầu trước ngày ấn định {day}",
        "may not start before the set date, {day}",
    ),
    ConstraintKind.MUST_START_ON: ("ấn định bắt đầu ngày {day}", "is set to start on {day}"),
    ConstraintKind.FINISH_NO_EARLIER_THAN: (
        "không hoàn thành trước ngày ấn định {day}",
        "may not finish before the set date, {day}",
    ),
    ConstraintKind.MUST_FINISH_ON: ("ấn định hoàn thành ngày {day}", "is set to finish on {day}"),
}

_PLAIN_LINKS = {
    LinkType.FINISH_START: NOTHING,
    LinkType.START_START: Text("bắt đầu cùng lúc với bước trước", "starts together with the step before"),
    LinkType.FINISH_FINISH: Text("không xong trước bước trước", "cannot finish before the step before"),
    LinkType.START_FINISH: Text("không xong trước khi bước trước bắt đầu", "cannot finish before that step starts"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A task of the critical path: its time and length, and why it is not earlier.

    `reason` is empty where it simply starts when the step before is done.
    """

    name: str
    when: str
    reason: str


@dataclass(frozen=True, slots=True)
class CriticalPath:
    """The chain that decides the finish, with what else must not slip.

    `fixed` says that the chain begins at a set date after the plan's start, so that no earlier task decides the
    finish; `others` counts further chains with the same finish; `alongside` are the critical tasks outside the
    chain, by number, `tight` those with the least float besides, `tight_float` that float; `short` is how much time the
    tightest task lacks.
    """

    finish: str
    length: str
    steps: tuple[Step, ...]
    step_count: str
    fixed: bool
    others: str
    alongside: str
    tight: str
    tight_float: str
    short: str


def critical_path(subject: Subject) -> CriticalPath:
    """The first critical path and what lies beside it."""
    schedule, time, whole = subject.schedule, subject.schedule.plan_time, subject.whole
    paths = critical_paths(whole)
    path = paths[0]
    on_path = {id_ for step in path for id_ in (step.task, template_of(whole.plan.tasks[step.task]))}
    first, last = whole.tasks[path[0].task], whole.tasks[path[-1].task]
    rest = [
        schedule.tasks[task.id] for task in subject.plan.leaves() if task.id not in on_path and _is_open(subject, task)
    ]
    free = [task.id for task in rest if not task.is_critical]
    tightest = min(free, key=lambda id_: _float_days(schedule, id_), default=None)
    tight = [id_ for id_ in free if _float_days(schedule, id_) == _float_days(schedule, tightest or id_)]
    worst = min(schedule.tasks, key=lambda id_: _float_days(schedule, id_))
    lowest = schedule.tasks[worst].total_float
    return CriticalPath(
        finish=subject.day(subject.finish(whole.plan.tasks[path[-1].task])),
        length=subject.say(subject.working_days(time.between(first.early_start, last.early_finish))),
        steps=tuple(_step(subject, step, path[i - 1] if i else None) for i, step in enumerate(path)),
        step_count=subject.count(len(path), STEP),
        fixed=path[0].driver.kind in (DriverKind.CONSTRAINT, DriverKind.PINNED)
        and (first.early_start > schedule.start or _is_held_by_its_finish(path[0].driver)),
        others=subject.count(len(paths) - 1, _CHAIN),
        alongside=subject.say(subject.by_number(task.id for task in rest if task.is_critical)),
        tight=subject.say(subject.by_number(tight)),
        tight_float=""
        if tightest is None
        else subject.say(subject.slack(schedule.tasks[tightest].total_float, subject.plan.tasks[tightest])),
        short=subject.say(subject.working_days(lowest, subject.plan.tasks[worst])) if lowest < 0 else "",
    )


def _float_days(schedule: Schedule, task: str) -> float:
    return spare(schedule.tasks[task].total_float, schedule.working_time(task).minutes_a_day).days


def _is_open(subject: Subject, task: Task) -> bool:
    """Whether a task can still slip: it isn't done, nor in the past of a plan that is under way."""
    if subject.is_done(task):
        return False
    return subject.period is not Period.DURING or subject.finish(task) >= subject.today


def _step(subject: Subject, step: ChainStep, before: ChainStep | None) -> Step:
    task = subject.whole.plan.tasks[step.task]
    dates, time = subject.whole.tasks[step.task], subject.whole.working_time(step.task)
    start, finish = subject.start(task), subject.finish(task)
    days = subject.working_days(time.between(dates.early_start, dates.early_finish), task)
    return Step(
        name=_name(subject, task),
        when=subject.say("mốc ngày {finish}", "milestone, {finish}", finish=finish)
        if task.is_milestone
        else f"{subject.day(start)} – {subject.day(finish)}, {subject.say(days)}",
        reason=subject.say(_reason(subject, step.task, step.driver, before)),
    )


def _name(subject: Subject, task: Task) -> str:
    """With its number; a summary has none."""
    number = subject.number_of(task)
    if number is None:
        return capitalized(subject.numbered(task))
    return subject.say("{name} (số {number})", "{name} (no. {number})", name=subject.name(task), number=number)


def _reason(subject: Subject, id_: str, driver: Driver, before: ChainStep | None) -> Text:
    if driver.kind is DriverKind.LINK and driver.link is not None and before is not None:
        return _link_reason(subject, driver.link, before)
    begins_with_plan = (
        before is None
        and subject.whole.tasks[id_].early_start == subject.schedule.start
        and not _is_held_by_its_finish(driver)
        and driver.kind not in (DriverKind.ACTUAL, DriverKind.STATUS_DATE)
    )
    if driver.kind is DriverKind.PLAN_START or begins_with_plan:
        return Text("bắt đầu cùng kế hoạch", "starts with the plan")
    if driver.constraint in _FIXED and driver.of is not None:
        when = subject.whole.plan.tasks[driver.of].constraints.of(driver.constraint)
        assert when is not None, "what drives is said"
        return say(*_FIXED[driver.constraint], day=when.in_words)
    if driver.kind is DriverKind.AS_LATE_AS_POSSIBLE:
        return Text("được xếp muộn nhất có thể", "is put as late as possible")
    if driver.kind is DriverKind.PINNED:
        return Text("theo ngày đã ấn định", "on its set dates")
    status = subject.plan.status_date
    if driver.kind is DriverKind.STATUS_DATE and status is not None:
        return say("sau ngày chốt số liệu {day}", "after the status date {day}", day=status)
    if driver.kind is DriverKind.BASELINE:
        return Text("theo ngày bắt đầu trong kế hoạch gốc", "by its start in the baseline")
    return Text("theo thực tế đã ghi nhận", "as recorded so far")


def _is_held_by_its_finish(driver: Driver) -> bool:
    """Whether a date holds a finish: of a summary, the tasks inside may begin long before."""
    return driver.constraint is not None and not driver.constraint.of_start


def _link_reason(subject: Subject, link: Dependency, before: ChainStep) -> Text:
    lag = None if link.lag is None or link.lag.is_zero else length(link.lag)
    lead = link.lag is not None and link.lag.amount < 0
    text = _PLAIN_LINKS[link.type] if lag is None else _link_with_lag(link.type, lag, lead=lead)
    source = subject.whole.plan.tasks[link.predecessor]
    if source.id == before.task:
        return text
    waits = say(
        "chờ cả nhóm “{group}” {end}",
        "waits until all of “{group}” {end}",
        group=subject.name(source),
        end=Text("bắt đầu", "starts") if link.type.from_start else Text("xong", "is done"),
    )
    return say("{waits}; {text}", "{waits}; {text}", waits=waits, text=text) if text else waits


def _link_with_lag(type_: LinkType, lag: Text, *, lead: bool) -> Text:
    return say(
        "{own} {lag} {side} khi bước trước {other}",
        "{own} {lag} {side} the step before {other}",
        own=Text("bắt đầu", "starts") if type_.to_start else Text("xong", "finishes"),
        lag=lag,
        side=Text("trước", "before") if lead else Text("sau", "after"),
        other=Text("bắt đầu", "starts") if type_.from_start else Text("xong", "is done"),
    )
