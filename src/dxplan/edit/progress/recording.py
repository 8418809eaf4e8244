"""Writes what has happened into a plan file, and proves that it says that and nothing else that is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from dxplan.dump.amounts import duration, moment, share
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.progress.merging import SenselessError, merged
from dxplan.edit.progress.report import FIELD_OF, KEYS, Report
from dxplan.edit.proof import ADDED, objection_to_reading
from dxplan.edit.removal import remove
from dxplan.edit.setting import Setting, set_values
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.outline import Outline
from dxplan.model.named import Key, entry
from dxplan.model.plan import Plan
from dxplan.model.task import NO_PROGRESS, Progress
from dxplan.scenario.remedies.say import Say
from dxplan.text.phrase import Text, say

_WRITTEN: dict[str, Callable[[Any], str]] = {
    "progress": share,
    "actual_start": moment,
    "actual_finish": moment,
    "remaining": duration,
    "suspended": moment,
    "resumed": moment,
}
_BEFORE: tuple[str, ...] = (
    "name",
    "kind",
    "duration",
    "range",
    "calendar",
    "after",
    "lead",
    "support",
    "resources",
    "deliverable",
)
_BEFORE += ("cost", "funding", "kpis")
_STATUS = "status_date"
_BEFORE_STATUS = ("start", "finish_by")


_OF_A_UNIT = say(
    "nhiệm vụ của một đơn vị: tiến độ của nó ghi trong {each}, ở {tasks} của đơn vị đó",
    "it is a unit's task: its progress is written under {each}, in the {tasks} of that unit",
    each=Key("each"),
    tasks=Key("tasks"),
)


class Change(NamedTuple):
    """What a task or (`task` None) the plan says otherwise: under a key, before and after, None where it says none."""

    task: str | None
    key: str
    before: str | None
    after: str | None


class Refusal(NamedTuple):
    """Why what is reported of a task, or (`task` None) of the whole plan, is not written; `line` is that of a table."""

    task: str | None
    reason: Text
    line: int = 0


@dataclass(frozen=True, slots=True)
class Recording:
    """A plan file before and after, and what changed in it; as it was, where anything is refused."""

    file: str
    before: bytes
    after: bytes
    changes: tuple[Change, ...] = ()
    refused: tuple[Refusal, ...] = ()
    unknown: tuple[Refusal, ...] = ()
    """Rows of a table that were passed over, as the plan does not know their tasks."""
    plan: Plan | None = None
    """The plan as it was read again."""


def record(loaded: LoadResult, file: str, reports: Iterable[Report], as_of: date | None, today: date) -> Recording:
    """The file of a sound plan with what is reported of its tasks by the close of `as_of`.

    Without that day it is the plan's `status_date`, else `today`. All of it is written, or nothing.
    """
    plan = loaded.plan
    assert plan is not None
    status = as_of or plan.status_date or today
    progress: dict[str, Progress] = {}
    refused: list[Refusal] = []
    for report in reports:
        if report.task not in plan.tasks:
            refused.append(Refusal(report.task, _OF_A_UNIT, report.line))
            continue
        task = plan.tasks[report.task]
        if report.task in progress:
            task = replace(task, progress=progress[report.task])
        try:
            progress[report.task] = merged(task, report.said, status)
        except SenselessError as error:
            refused.append(Refusal(report.task, error.reason, report.line))
    refused += _after_status(plan, progress, as_of)
    changes = [*_changes(plan, progress)]
    if as_of is not None and as_of != plan.status_date:
        before = None if plan.status_date is None else plan.status_date.isoformat()
        changes.append(Change(None, _STATUS, before, as_of.isoformat()))
    if refused or not changes:
        return Recording(file, loaded.data, loaded.data, refused=tuple(refused), plan=plan)
    wanted = [Say(("tasks", id_), key, getattr(said, FIELD_OF[key])) for id_, said in progress.items() for key in KEYS]
    if as_of is not None:
        wanted.append(Say((), _STATUS, as_of))
    try:
        after = _written(loaded, file, changes)
    except NotSafeError as error:
        return Recording(file, loaded.data, loaded.data, refused=(Refusal(None, error.reason),), plan=plan)
    again = load_bytes(after, file)
    reason = objection_to_reading(loaded.diagnostics, plan, again, wanted, ADDED)
    if reason is not None:
        return Recording(file, loaded.data, loaded.data, refused=(Refusal(None, reason),), plan=plan)
    return Recording(file, loaded.data, after, tuple(changes), plan=again.plan)


def _after_status(plan: Plan, progress: dict[str, Progress], as_of: date | None) -> Iterable[Refusal]:
    """Other tasks of which something is reported that lies after a status date that is moved back."""
    if as_of is None or plan.status_date is None or as_of >= plan.status_date:
        return
    for task in plan.tasks.values():
        if task.id in progress or task.progress is NO_PROGRESS:
            continue
        for key in ("actual_start", "actual_finish"):
            actual = getattr(task.progress, key)
            if actual is not None and actual.first > as_of:
                yield Refusal(
                    task.id,
                    say(
                        "{entry} ở sau ngày chốt số liệu mới {as_of}",
                        "{entry} lies after the new status date {as_of}",
                        entry=entry(key, actual),
                        as_of=as_of,
                    ),
                )
                break


def _changes(plan: Plan, progress: dict[str, Progress]) -> Iterable[Change]:
    for id_, said in progress.items():
        before = plan.tasks[id_].progress
        for key in KEYS:
            old, new = getattr(before, FIELD_OF[key]), getattr(said, FIELD_OF[key])
            if old != new:
                write = _WRITTEN[key]
                yield Change(id_, key, None if old is None else write(old), None if new is None else write(new))


def _written(loaded: LoadResult, file: str, changes: list[Change]) -> bytes:
    """The file with the changes: what goes first, for what comes next may stand where it stood."""
    data, plan = loaded.data, loaded.plan
    assert plan is not None
    gone = [change for change in changes if change.after is None]
    if gone:
        places = [plan.span(plan.tasks[change.task].places, change.key) for change in gone if change.task is not None]
        data = remove(Outline(data), places)
        plan = load_bytes(data, file).plan
        if plan is None or any(change.task not in (None, *plan.tasks) for change in changes):
            raise NotSafeError(Text("chỗ này không sửa được tự động", "it cannot be changed automatically"))
    settings: list[Setting] = []
    for change in changes:
        if change.after is None:
            continue
        if change.task is None:
            settings.append(Setting(plan.places, change.key, change.after, _BEFORE_STATUS))
        else:
            settings.append(Setting(plan.tasks[change.task].places, change.key, change.after, (*_BEFORE, *KEYS)))
    return set_values(Outline(data), settings)
