"""What decides a finish: the plan's, or that of a task which is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import LinkType
from dxplan.model.named import Ref
from dxplan.render.gantt.view import Chain
from dxplan.render.set_date import SHOWN_TASKS, set_date_text
from dxplan.schedule.drivers import ChainStep, driving_chain
from dxplan.schedule.folded import template_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.schedule.set_date import BeforeDate, before_date
from dxplan.text.counts import TASK, Count
from dxplan.text.lists import chained
from dxplan.text.phrase import Text, say
from dxplan.text.working_amounts import worked

_ORIGINS = {
    DriverKind.PLAN_START: Text("từ ngày bắt đầu kế hoạch", "from the start of the plan"),
    DriverKind.AS_LATE_AS_POSSIBLE: Text("từ việc xếp muộn nhất có thể", "from what is put as late as possible"),
    DriverKind.ACTUAL: Text("từ ngày bắt đầu thực tế", "from an actual start"),
    DriverKind.STATUS_DATE: Text("từ phần việc còn lại sau ngày chốt số liệu", "from what was left at the status date"),
    DriverKind.BASELINE: Text("từ ngày của kế hoạch gốc", "from a start in the baseline"),
}
"""Where a chain of work begins."""
_SET_DATE = Text("từ một ngày ấn định", "from a set date")


def deciding(schedule: Schedule, path: tuple[ChainStep, ...], *, opens_units: bool, asked: str | None = None) -> Chain:
    """What decides the finish at the end of a driving chain, and the work that leads there.

    `asked` is the task that was asked for, as it was named: a summary, or one of a roll-out, stands for its last task.
    Where the chain begins at a set date with work before it, that work is what is shown: the date hides it.
    """
    before = before_date(schedule, path)
    work = [step.task for step in path] if before is None else list(before.chain)
    rows = _rows(schedule, work, opens_units)
    sentence = _sentence(schedule, path, rows, before, asked)
    links = frozenset(_links(schedule, work, opens_units))
    return Chain(asked or path[-1].task, rows, sentence, links, is_asked=asked is not None)


def chain_to(schedule: Schedule, task: str, asked: str, *, opens_units: bool) -> Chain:
    """What decides the finish of a task, which was `asked` for by this name."""
    return deciding(schedule, driving_chain(schedule, task), opens_units=opens_units, asked=asked)


def _sentence(
    schedule: Schedule,
    path: tuple[ChainStep, ...],
    rows: tuple[str, ...],
    before: BeforeDate | None,
    asked: str | None,
) -> Text:
    """The statement, in which a chain is named by its rows."""
    end = path[-1].task
    day = days_of(schedule, end).finish
    whole = say("Kế hoạch xong {day}", "The plan is done on {day}", day=day)
    subject = whole
    if asked is not None:
        subject = say("{task} xong {day}", "{task} is done on {day}", task=Ref(asked), day=day)
    if before is not None:
        why = set_date_text(before.held, rows, before.slack)
        return say("{subject}: {why}", "{subject}: {why}", subject=subject, why=why)
    first, last = schedule.tasks[path[0].task], schedule.tasks[end]
    time = schedule.plan_time
    if len(path) == 1:
        return say(
            "{subject}, {origin}: không việc nào khác quyết định",
            "{subject}, {origin}: no other work decides it",
            subject=subject,
            origin=_origin(path[0]),
        )
    return say(
        "{subject} do chuỗi {count} ({length}) {origin}: {chain}",
        "{subject} by a chain of {count} ({length}) {origin}: {chain}",
        subject=subject,
        count=Count(len(rows), TASK),
        length=worked(time.between(first.early_start, last.early_finish), time.minutes_a_day),
        origin=_origin(path[0]),
        chain=chained(rows, SHOWN_TASKS),
    )


def _origin(step: ChainStep) -> Text:
    if step.driver.constraint is ConstraintKind.MUST_START_ON:
        return _SET_DATE
    return _ORIGINS.get(step.driver.kind, _SET_DATE)


def _rows(schedule: Schedule, tasks: Iterable[str], opens_units: bool) -> tuple[str, ...]:
    """The rows in which tasks are shown: those of a roll-out as their template, unless it is opened."""
    return tuple(dict.fromkeys(_row(schedule, id_, opens_units) for id_ in tasks))


def _links(schedule: Schedule, tasks: Iterable[str], opens_units: bool) -> Iterator[tuple[str, str, LinkType]]:
    """What each task waits for, as it is written: at the task itself or at a phase around it."""
    for id_ in tasks:
        driver = schedule.tasks[id_].driver
        if driver is not None and driver.link is not None:
            before, after = (
                _row(schedule, end, opens_units) for end in (driver.link.predecessor, driver.link.successor)
            )
            yield before, after, driver.link.type


def _row(schedule: Schedule, id_: str, opens_units: bool) -> str:
    return id_ if opens_units else template_of(schedule.plan.tasks[id_])
