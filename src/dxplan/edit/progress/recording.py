"""Writes what has happened into a plan file, and proves that it says that and nothing else that is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dxplan.dump.amounts import share
from dxplan.dump.scalars import word
from dxplan.dump.tasks import PROGRESS
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.progress.merging import SenselessError, merged
from dxplan.edit.progress.report import FIELD_OF, KEYS, Report
from dxplan.edit.progress.units import Said, places_said, settings_and_openings, with_units
from dxplan.edit.proof import ADDED, objection_to_plan
from dxplan.edit.removal import remove
from dxplan.edit.setting import Setting, set_values
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.nodes import Mapping
from dxplan.load.outline import Outline
from dxplan.model.named import Key, Ref, entry, refs
from dxplan.model.plan import Plan
from dxplan.model.task import NO_PROGRESS, Progress, Task
from dxplan.network.expand import expanded
from dxplan.source.span import Places
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_WRITTEN: dict[str, Callable[[Any], Any]] = {
    **{key: made for key, (_, made) in PROGRESS.items()},
    "delivered": lambda shares: _delivered(shares),
}
"""On one line each."""
_BEFORE: tuple[str, ...] = (
    "name",
    "kind",
    "duration",
    "range",
    "calendar",
    "after",
    "lead",
    "support",
    "authority",
    "resources",
    "deliverable",
)
_BEFORE += ("deliverables", "cost", "funding", "kpis")
_STATUS = "status_date"
_MOST_NAMED = 3
_BEFORE_STATUS = ("start", "finish_by")


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
    whole = expanded(plan)
    progress: dict[str, Progress] = {}
    refused: list[Refusal] = []
    for report in reports:
        if report.task not in whole.tasks:
            refused.append(Refusal(report.task, _of_every_unit(whole, report.task), report.line))
            continue
        task = whole.tasks[report.task]
        if report.task in progress:
            task = replace(task, progress=progress[report.task])
        try:
            progress[report.task] = merged(task, report.said, status)
        except SenselessError as error:
            refused.append(Refusal(report.task, error.reason, report.line))
    refused += _after_status(whole, progress, as_of)
    changes = [*_changes(whole, progress)]
    if as_of is not None and as_of != plan.status_date:
        before = None if plan.status_date is None else plan.status_date.isoformat()
        changes.append(Change(None, _STATUS, before, as_of.isoformat()))
    if refused or not changes:
        return Recording(file, loaded.data, loaded.data, refused=tuple(refused), plan=plan)
    of_units = _of_units(whole, progress, changes)
    tasks = {id_: replace(plan.tasks[id_], progress=said) for id_, said in progress.items() if id_ in plan.tasks}
    meant = replace(plan, tasks={**plan.tasks, **tasks}, status_date=as_of or plan.status_date)
    meant = with_units(meant, of_units)
    if of_units and (held := _held_by_template(whole, expanded(meant), progress)):
        return Recording(file, loaded.data, loaded.data, refused=held, plan=plan)
    try:
        after = _written(loaded, file, changes, of_units)
    except NotSafeError as error:
        return Recording(file, loaded.data, loaded.data, refused=(Refusal(None, error.reason),), plan=plan)
    again = load_bytes(after, file)
    reason = objection_to_plan(loaded.diagnostics, meant, again, ADDED)
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
        task = plan.tasks[id_]
        for key in KEYS:
            old, new = (_value(each, key) for each in (task, replace(task, progress=said)))
            if old != new:
                write = _WRITTEN[key]
                yield Change(id_, key, None if old is None else write(old), None if new is None else write(new))


def _value(task: Task, key: str) -> object:
    """What a task says under a key: no share that is only what its deliverables come to."""
    value = task.said_complete if key == "progress" else getattr(task.progress, FIELD_OF[key])
    return None if value == () else value


def _delivered(shares: tuple[tuple[str, float], ...]) -> str:
    return f"{{{', '.join(f'{word(id_)}: {share(part)}' for id_, part in shares)}}}"


def _of_units(whole: Plan, progress: dict[str, Progress], changes: Iterable[Change]) -> tuple[Said, ...]:
    """What changes of the tasks of single units."""
    found: list[Said] = []
    for change in changes:
        copy = None if change.task is None else whole.tasks[change.task].copy_of
        if change.task is not None and copy is not None:
            field = FIELD_OF[change.key]
            value = None if change.after is None else getattr(progress[change.task], field)
            found.append(Said(copy, change.key, field, value, change.after))
    return tuple(found)


def _held_by_template(whole: Plan, meant: Plan, progress: dict[str, Progress]) -> tuple[Refusal, ...]:
    """Units' tasks that would go on saying what is said of those of all units."""
    refused: list[Refusal] = []
    for id_, said in progress.items():
        copy = whole.tasks[id_].copy_of
        if copy is not None and meant.tasks[id_].progress != said:
            held = meant.tasks[id_].progress
            key = next(key for key in KEYS if getattr(held, FIELD_OF[key]) != getattr(said, FIELD_OF[key]))
            reason = say(
                "{key} đã ghi cho mọi đơn vị ở {template}: chuyển về từng đơn vị trước",
                "{key} is said of all units at {template}: move it to the single units first",
                key=Key(key),
                template=Ref(copy.template),
            )
            refused.append(Refusal(id_, reason))
    return tuple(refused)


def _of_every_unit(whole: Plan, task: str) -> Text:
    """Why nothing can be said of a task that is repeated."""
    copies = [each.id for each in whole.tasks.values() if each.copy_of is not None and each.copy_of.template == task]
    return say(
        "việc này lặp lại ở từng đơn vị: ghi rõ đơn vị, như {copies}",
        "it is repeated for every unit: say of which one, as {copies}",
        copies=listed(refs(copies[:_MOST_NAMED])),
    )


def _written(loaded: LoadResult, file: str, changes: list[Change], of_units: tuple[Said, ...]) -> bytes:
    """The file with the changes: what is said first, then what goes, so that nothing is left empty in between."""
    plan = loaded.plan
    assert plan is not None
    settings: list[Setting] = []
    for change in changes:
        if change.task is None and change.after is not None:
            settings.append(Setting(plan.places, change.key, change.after, _BEFORE_STATUS))
        elif change.task in plan.tasks and change.after is not None:
            at = plan.tasks[change.task].places
            settings.append(Setting(at, change.key, change.after, _may_stand_before(at)))
    outline = Outline(loaded.data)
    at_units, openings = settings_and_openings(
        outline, plan, [said for said in of_units if said.written is not None], _may_stand_before
    )
    data = set_values(outline, [*settings, *at_units], openings)
    gone = [change for change in changes if change.after is None]
    if not gone:
        return data
    now = load_bytes(data, file).plan
    if now is None or any(change.task in plan.tasks and change.task not in now.tasks for change in gone):
        raise NotSafeError(Text("chỗ này không sửa được tự động", "it cannot be changed automatically"))
    places = [now.span(now.tasks[change.task].places, change.key) for change in gone if change.task in now.tasks]
    places += [place for said in of_units if said.written is None for place in places_said(now, said)]
    return remove(Outline(data), places)


def _may_stand_before(places: Places) -> tuple[str, ...]:
    """The keys after which progress is written: the usual ones, or whatever is said."""
    usual = (*_BEFORE, *KEYS)
    if not isinstance(places, Mapping) or any(key in usual for key in places.names):
        return usual
    return tuple(places.names)
