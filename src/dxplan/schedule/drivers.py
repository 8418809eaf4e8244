"""Chains of driving tasks: why a task is not earlier, and the critical path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.schedule.result import Driver, DriverKind, Schedule
from dxplan.text.named_tuple import NamedTuple

_LINK = DriverKind.LINK  # asked for of every task: to look a member up takes longer than the rest


class ChainStep(NamedTuple):
    """A task of a driving chain; `driver` is what keeps it from being earlier, the step before it if that is a link."""

    task: str
    driver: Driver


def driving_chain(schedule: Schedule, task: str) -> tuple[ChainStep, ...]:
    """The tasks that drive a task's early dates, from the origin to the task itself.

    A summary stands for its last task, unless a link or a date holds its finish longer. Each step's driver is a link
    from the step before; the first one's is a date, or the plan's start.
    """
    steps: list[ChainStep] = []
    current = _last_inside(schedule, task)
    while True:
        driver = schedule.tasks[current].driver
        assert driver is not None, "only summaries that nothing holds have no driver"
        steps.append(ChainStep(current, driver))
        before = task_before(schedule, current)
        if before is None:
            break
        current = before
    return tuple(reversed(steps))


def last_to_finish(schedule: Schedule) -> str:
    """What finishes when the plan does, of several the one with the smallest id.

    A task, or a summary whose finish a link or a date holds longer than the tasks inside it.
    """
    ends = (task for task in schedule.tasks.values() if task.early_finish == schedule.finish)
    return min(task.id for task in ends if task.driver is not None)


def task_before(schedule: Schedule, task: str) -> str | None:
    """The step before a task on its driving chain; None where the chain begins. Of a summary, its last task."""
    driver = schedule.tasks[task].driver
    if driver is None:
        return _last_inside(schedule, task)
    if driver.kind is not _LINK or driver.link is None:
        return None
    link = driver.link
    return (first_inside if link.type.from_start else _last_inside)(schedule, link.predecessor)


def first_driven_through(schedule: Schedule, task: str, ends: Iterable[str]) -> int | None:
    """The number of the first of some tasks on whose driving chain a task lies; with many cheaper than their chains."""
    passed: set[str] = set()
    for number, end in enumerate(ends):
        step: str | None = _last_inside(schedule, end)
        while step is not None and step not in passed:
            if step == task:
                return number
            passed.add(step)
            step = task_before(schedule, step)
    return None


def critical_paths(schedule: Schedule) -> tuple[tuple[ChainStep, ...], ...]:
    """The driving chain of everything that finishes last, but for those that lie on another one's chain."""
    return tuple(driving_chain(schedule, end) for end in critical_path_ends(schedule))


def critical_path_ends(schedule: Schedule) -> tuple[str, ...]:
    """Where the critical paths end: with many of them cheaper than the paths."""
    finish = schedule.finish
    ends = [task for task in schedule.tasks.values() if task.early_finish == finish]
    last = sorted(task.id for task in ends if task.driver is not None)
    passed: set[str] = set()
    for end in last:
        before = task_before(schedule, end)
        while before is not None and before not in passed:
            passed.add(before)
            before = task_before(schedule, before)
    return tuple(end for end in last if end not in passed)


def critical_path_origins(schedule: Schedule) -> Iterator[tuple[str, str]]:
    """Where each critical path ends, and with which task it begins: with many of them cheaper than the paths."""
    origins: dict[str, str] = {}
    for end in critical_path_ends(schedule):
        passed: list[str] = []
        step = end
        while step not in origins and (before := task_before(schedule, step)) is not None:
            passed.append(step)
            step = before
        origin = origins.get(step, step)
        origins.update(dict.fromkeys(passed, origin))
        yield end, origin


def critical_steps(schedule: Schedule) -> Iterator[tuple[str, str | None]]:
    """Each task of the critical paths with the one that it drives there (None at an end), each such pair once."""
    seen: set[str] = set()
    for end in critical_path_ends(schedule):
        step: str | None = end
        following: str | None = None
        while step is not None:
            yield step, following
            if step in seen:
                break  # what is before it has been told
            seen.add(step)
            step, following = task_before(schedule, step), step


def chain_before_date(schedule: Schedule, path: tuple[ChainStep, ...]) -> tuple[ChainStep, ...]:
    """Where a chain begins at a set date: the chain of the last work that its first task waits for; else nothing.

    Such a plan finishes when it does because of the date; this chain tells how close the work comes to it.
    """
    last = task_before_date(schedule, path[0].task)
    return () if last is None else driving_chain(schedule, last)


def task_before_date(schedule: Schedule, task: str) -> str | None:
    """The last work that a task waits for whose early dates a set date decides."""
    driver = schedule.tasks[task].driver
    if driver is None or driver.kind not in (DriverKind.CONSTRAINT, DriverKind.PINNED):
        return None
    links = [link for link in schedule.plan.tasks[task].predecessors if not link.type.from_start]
    if not links:
        return None
    last = min(links, key=lambda link: (-schedule.tasks[link.predecessor].early_finish, link.predecessor))
    return _last_inside(schedule, last.predecessor)


def _last_inside(schedule: Schedule, task: str) -> str:
    """The task inside a summary that finishes last (of several, the one with the smallest id); a task itself.

    The summary itself where a link or a date holds its finish longer.
    """
    known = schedule.ends_inside
    while schedule.tasks[task].driver is None:
        inside = known.get((task, False))
        if inside is None:
            children = schedule.plan.tasks[task].children
            inside = min(children, key=lambda id_: (-schedule.tasks[id_].early_finish, id_))
            known[task, False] = inside
        task = inside
    return task


def first_inside(schedule: Schedule, task: str) -> str:
    """The task inside a summary that starts first (of several, the one with the smallest id); a task itself."""
    known = schedule.ends_inside
    while children := schedule.plan.tasks[task].children:
        inside = known.get((task, True))
        if inside is None:
            inside = known[task, True] = min(children, key=lambda id_: (schedule.tasks[id_].early_start, id_))
        task = inside
    return task
