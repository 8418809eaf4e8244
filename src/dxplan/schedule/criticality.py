"""What is critical: one definition, made here, that every table, chart, document and check takes over.

`BY_SLIPS` is dxplan's: a task is critical if it lies on a chain that drives the finish, or if, starting a working day
later (of its own calendar), it would move the finish, or break a promise or break it by more: a deadline, `finish_by`,
a date after which it or what follows may not start or finish. Where months, days off or other calendars leave a task of
the driving chain some float, it is critical all the same. A plan may say up to which total float more tasks count
(`critical_float`). A summary is critical with what is inside it, or where it drives the finish itself.

Nothing is scheduled again for that: a start that can wait for a working day moves nothing, and the late start tells.

`BY_FLOAT` is that of Microsoft Project and Primavera P6: total float up to the limit, of summaries as of tasks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dxplan.model.dependency import Dependency
from dxplan.network.network import Edge, Role
from dxplan.schedule.instant import Instant, Minutes
from dxplan.schedule.result import DriverKind, Schedule, State
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple

if TYPE_CHECKING:
    from dxplan.schedule.dates import Dates


def cannot_wait(dates: Dates, node: int, total_float: Minutes, critical_up_to: Minutes) -> bool:
    """Whether a task that starts a working day later moves the finish or a promise, or has no more float than that.

    `total_float` and `critical_up_to` are working minutes.
    """
    if dates.left and dates.is_done(node):
        return False
    time = dates.times[node]
    if time.between(dates.begins[node], dates.late_begins[node]) < time.minutes_a_day:
        return True
    return critical_up_to > 0 and total_float <= critical_up_to


class SummaryFacts(NamedTuple):
    """What decides whether a summary is critical; `is_held`: a link or a date holds its finish, not what is inside."""

    is_any_critical_inside: bool
    is_held: bool
    time: WorkingTime
    total_float: Minutes


def with_what_is_inside(summary: SummaryFacts, critical_up_to: Minutes) -> bool:
    """A summary is critical with any task inside it; or where its finish is held, and cannot wait for a day."""
    if summary.is_any_critical_inside:
        return True
    total = summary.total_float
    return summary.is_held and (total < summary.time.minutes_a_day or (critical_up_to > 0 and total <= critical_up_to))


_LINK, _TASK, _DONE = (
    DriverKind.LINK,
    Role.TASK,
    State.DONE,
)  # asked for of every task: to look a member up takes longer than the rest


def by_total_float(dates: Dates, node: int, total_float: Minutes, critical_up_to: Minutes) -> bool:
    """Whether a task that is not done has no more total float than that."""
    return total_float <= critical_up_to and not (dates.left and dates.is_done(node))


def by_its_own_float(summary: SummaryFacts, critical_up_to: Minutes) -> bool:
    """The same of a summary."""
    return summary.total_float <= critical_up_to


def with_driving_chain(dates: Dates, schedule: Schedule) -> Schedule:
    """The schedule in which all that drives the finish is critical, with the summaries around it.

    Of links that ask the same each drives, so that no id and no order decides what is critical.
    """
    tasks, plan = schedule.tasks, schedule.plan
    driving = _driving(dates, schedule)
    groups = {group for id_ in driving if (group := plan.tasks[id_].parent) is not None}
    around = {summary.id for id_ in groups for summary in (plan.tasks[id_], *plan.ancestors(plan.tasks[id_]))}
    lacking = {id_ for id_ in driving | around if not tasks[id_].is_critical and tasks[id_].state is not _DONE}
    if not lacking:
        return schedule
    marked = {id_: task._replace(is_critical=True) if id_ in lacking else task for id_, task in tasks.items()}
    return replace(schedule, tasks=marked)


def _driving(dates: Dates, schedule: Schedule) -> set[str]:
    """All tasks on chains that drive the finish, each node and each end of a summary looked at once."""
    network = dates.network
    found = {task.id for task in schedule.tasks.values() if task.driver and task.early_finish == schedule.finish}
    waiting, passed, ends = list(found), set[int](), set[tuple[str, bool]]()
    while waiting:
        id_ = waiting.pop()
        node = network.leaf.get(id_)
        node = network.hidden[id_, Role.FINISH] if node is None else node
        for link in _driving_links(dates, node, passed, found):
            for end in _ends(schedule, link.predecessor, ends, first=link.type.from_start):
                if end not in found:
                    found.add(end)
                    waiting.append(end)
    return found


def _driving_links(dates: Dates, node: int, passed: set[int], found: set[str]) -> Iterator[Dependency]:
    """The links from what is not `found` yet that ask of a node what its driver asks, or of a summary around it."""
    network = dates.network
    driver, incoming = dates.drivers[node], network.incoming[node]
    if driver.kind is not _LINK or node in passed:
        return
    passed.add(node)
    if len(incoming) == 1 and incoming[0].link is not None:  # as on a long chain
        yield incoming[0].link
        return
    of_driver = next(edge for edge in incoming if (edge.link or dates.drivers[edge.source].link) is driver.link)
    asked, at_start = _asked(dates, of_driver), of_driver.type.to_start
    for edge in incoming:
        source = edge.source
        if network.roles[source] is _TASK and network.task_of[source] in found:
            continue
        if edge.type.to_start == at_start and _asked(dates, edge) == asked:
            if edge.link is not None:
                yield edge.link
            elif network.roles[source] is Role.ENTRY:
                yield from _driving_links(dates, source, passed, found)


def _asked(dates: Dates, edge: Edge) -> Instant:
    source, lag = edge.source, dates.lags.get(id(edge.link))
    instant = dates.early_start[source] if edge.type.from_start else dates.early_finish[source]
    return instant if lag is None else lag.forward(instant)


def _ends(schedule: Schedule, id_: str, passed: set[tuple[str, bool]], *, first: bool) -> Iterator[str]:
    """The tasks inside a summary that start first, or finish last; a task itself, or a summary that something holds."""
    tasks, children = schedule.tasks, schedule.plan.tasks[id_].children
    if not children or (not first and tasks[id_].driver is not None):
        yield id_
    elif (id_, first) not in passed:
        passed.add((id_, first))
        reached = [tasks[child].early_start if first else -tasks[child].early_finish for child in children]
        extreme = min(reached)
        for child, instant in zip(children, reached, strict=True):
            if instant == extreme:
                yield from _ends(schedule, child, passed, first=first)


def _as_it_is(_dates: Dates, schedule: Schedule) -> Schedule:
    return schedule


class Criticality(NamedTuple):
    """What is critical: a task, a summary (by working minutes of float up to a limit), and what the chain adds."""

    task: Callable[[Dates, int, Minutes, Minutes], bool]
    summary: Callable[[SummaryFacts, Minutes], bool]
    with_chain: Callable[[Dates, Schedule], Schedule]


BY_SLIPS = Criticality(cannot_wait, with_what_is_inside, with_driving_chain)
BY_FLOAT = Criticality(by_total_float, by_its_own_float, _as_it_is)
