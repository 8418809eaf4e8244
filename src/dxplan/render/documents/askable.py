"""What a meeting can still ask for: nothing that would have had to happen before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date

from dxplan.model.dependency import Dependency
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.render.documents.meeting_voice import tasks_named
from dxplan.render.documents.subject import Period, Subject
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import CountOf
from dxplan.text.dates import days_written
from dxplan.text.expression import expression
from dxplan.text.phrase import NOTHING, parts_of

_OVERLOAD, _MOST_TOLD = "DX501", 6
"""The code of too much at a time, and of how many more times it tells at the most."""
_REPORTING = "DX6"
"""Codes of what a plan records of the past: that can be put right at any time."""
_FEW = 2
_ALTERNATIVES = expression(r"; |, hoặc |, or ")
_CHANGED = ("task", "tasks", "before", "link", "part")
"""The fields of remedies that name what they change; of a new task, what waits for it."""
_WAS = "before"
"""The field of a remedy that tells what stands there now."""


def tasks_of(subject: Subject, finding: Diagnostic) -> list[Task]:
    """The tasks and milestones that a finding is about, each once: its own; where it lists many or has none, all named.

    Of few it names one for its own sake, and another that it ought to wait for. Asked again and again, of thousands.
    """
    known: dict[int, tuple[Diagnostic, list[Task]]] = subject.worked_out.setdefault("tasks of findings", {})
    if id(finding) not in known:  # the finding is kept beside the answer, so that no other one gets its identity
        known[id(finding)] = finding, _tasks_of(subject, finding)
    return known[id(finding)][1]


def _tasks_of(subject: Subject, finding: Diagnostic) -> list[Task]:
    tasks, named = subject.plan.tasks, tasks_named(subject, finding.message)
    if finding.task is not None and finding.task in tasks and len(named) <= _FEW:
        return list(subject.plan.leaves_below(tasks[finding.task]))
    leaves = {leaf.id for id_ in named for leaf in subject.plan.leaves_below(tasks[id_])}
    return [tasks[id_] for id_ in subject.numbers if id_ in leaves]


def is_past(subject: Subject, finding: Diagnostic) -> bool:
    """Whether nothing can be done about a finding any more: all that it would change lies before the meeting."""
    if subject.period is Period.AFTER:
        return True
    if subject.period is Period.BEFORE or finding.code.startswith(_REPORTING):
        return False
    if finding.code == _OVERLOAD:
        return _is_over(finding, subject.today)
    remedies = remedies_in(finding.hint)
    if not remedies:  # what is counted is all over: its money is no longer to be planned, but to be settled
        counted = [
            subject.task(id_) for part in parts_of(finding.message) if isinstance(part, CountOf) for id_ in part.rows
        ]
        return bool(counted) and all(task is not None and subject.finish(task) < subject.today for task in counted)
    if all(still_askable(subject, remedy) is None for remedy in remedies):
        return True
    own = subject.plan.tasks.get(finding.task or "")
    if own is not None and subject.finish(own) >= subject.today:
        return False
    named = tasks_named(subject, finding.message) | tasks_named(subject, finding.hint or NOTHING)
    concerned = [*tasks_of(subject, finding), *(subject.plan.tasks[id_] for id_ in named)]
    return bool(concerned) and all(subject.finish(task) < subject.today for task in concerned)


def overloaded_until(finding: Diagnostic, today: date) -> date | None:
    """Until when the first time of too much to do lasts that is not over: more people help no later; None of others."""
    if finding.code != _OVERLOAD:
        return None
    said = (finding.message, *(other.message for other in finding.related))
    last = (max(filter(None, map(_last_of, parts_of(text))), default=today) for text in said)
    return min((day for day in last if day > today), default=None)


def _is_over(finding: Diagnostic, today: date) -> bool:
    """Whether all days on which there was too much to do lie before a day, as far as they are told."""
    if len(finding.related) >= _MOST_TOLD:
        return False
    said = (finding.message, *(other.message for other in finding.related))
    days = [day for text in said for part in parts_of(text) if (day := _last_of(part)) is not None]
    return bool(days) and max(days) < today


def still_askable(subject: Subject, remedy: Remedy) -> Remedy | None:
    """What of a remedy can still be done; None if nothing can, as its dates or its tasks have passed.

    Of several tasks that start later each does so by itself; other changes that only help together do not help in part.
    """
    if isinstance(remedy, (Together, AndSoOn)):
        left = tuple(part for each in remedy.parts if (part := still_askable(subject, each)) is not None)
        if left == remedy.parts:
            return remedy
        all_there = len(left) == len(remedy.parts)
        by_itself = all_there or isinstance(remedy, AndSoOn) or all(isinstance(part, Delay) for part in remedy.parts)
        return replace(remedy, parts=left) if left and by_itself else None
    if any(day < subject.today for day in _dates_of(remedy)):
        return None
    own = [subject.plan.tasks[id_] for id_ in acted_on(remedy) if id_ in subject.plan.tasks]
    if own and all(subject.finish(task) < subject.today for task in own):
        return None
    return _still_waiting(subject, remedy)


def _still_waiting(subject: Subject, remedy: Remedy) -> Remedy | None:
    """A wait of tasks that have not begun by the schedule: what has begun waits for nothing any more."""

    def is_ahead(id_: str) -> bool:
        task = subject.plan.tasks.get(id_)
        return task is None or subject.start(task) > subject.today

    match remedy:
        case AddTask(before=tasks) if tasks:
            left = tuple(filter(is_ahead, tasks))
            if len(left) == len(tasks):
                return remedy
            bypassed = tuple(link for link in remedy.bypassed if is_ahead(link.successor))
            begun = tuple(id_ for id_ in tasks if not is_ahead(id_))
            return replace(remedy, before=left, bypassed=bypassed, these=False, begun=begun) if left else None
        case WaitEach(tasks=waiting):
            ahead = tuple(task for task in waiting if is_ahead(task.id))
            if len(ahead) == len(waiting):
                return remedy
            return replace(remedy, tasks=ahead) if ahead else None
        case Delay(tasks=tasks):
            left = tuple(filter(is_ahead, tasks))
            if len(left) == len(tasks):
                return remedy
            return replace(remedy, tasks=left) if left else None
        case Wait(task=task):
            return remedy if is_ahead(task.id) else None
        case AddSteps(before=id_):
            return remedy if is_ahead(id_) else None
    return remedy


def speaks_of_the_past(subject: Subject, finding: Diagnostic) -> bool:
    """Whether a hint names a date before the meeting, in its own words or in a remedy; what was done is no remedy."""
    hint = finding.hint or NOTHING
    days = (_last_of(part) for part in parts_of(hint))
    if any(day is not None and day < subject.today for day in days):
        return True
    if finding.code.startswith(_REPORTING):
        return False
    return any(still_askable(subject, remedy) != remedy for remedy in remedies_in(hint))


def still_said(subject: Subject, hint: str) -> str:
    """Of the alternatives in a hint, as a meeting is told it, those that name no day before it; nothing if all do."""
    left = [part for part in _ALTERNATIVES.split(hint) if not any(day < subject.today for day in days_written(part))]
    return "; ".join(left)


def first_day_asked(subject: Subject, finding: Diagnostic) -> date | None:
    """The first date ahead in the remedy to try first: the decision has to come before it."""
    for remedy in remedies_in(finding.hint):
        left = still_askable(subject, remedy)
        if left is not None:
            return min((day for day in _dates_of(left) if day > subject.today), default=None)
    return None


def _dates_of(remedy: Remedy) -> Iterator[date]:
    for each in fields(remedy):
        if each.name != _WAS:
            yield from _dates_in(getattr(remedy, each.name))


def acted_on(remedy: Remedy) -> Iterator[str]:
    """The ids of the tasks that a remedy changes."""
    if isinstance(remedy, Say):
        yield from remedy.at[1:2]
    for each in fields(remedy):
        if each.name in _CHANGED:
            yield from _ids_in(getattr(remedy, each.name))


def _ids_in(value: object) -> Iterator[str]:
    if isinstance(value, Dependency):
        yield value.successor
    elif isinstance(value, Task):
        yield value.id
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _ids_in(each)


def _dates_in(value: object) -> Iterator[date]:
    day = _last_of(value)
    if day is not None:
        yield day
    elif isinstance(value, Remedy):
        yield from _dates_of(value)
    elif type(value) is tuple:
        for each in value:
            yield from _dates_in(each)


def _last_of(value: object) -> date | None:
    if isinstance(value, Moment):
        return value.last
    return value if isinstance(value, date) else None
