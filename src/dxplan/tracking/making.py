"""New baselines: a schedule frozen, as the file that keeps it, proved by reading it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from os.path import lexists
from pathlib import Path
from typing import TypeAlias
from unicodedata import normalize

from dxplan.dump.baseline import baseline_text
from dxplan.dump.unwritable import UnwritableError
from dxplan.load.baseline import baseline_in, file_of
from dxplan.model.baseline import Baseline, BaselineTask
from dxplan.model.ids import is_id
from dxplan.model.named import Code
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.instant import Instant, Minutes, clock_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import as_planned
from dxplan.text.display import shown
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

Given: TypeAlias = tuple[Instant | None, Instant | None, Minutes | None, int | None]
"""Start, finish, working minutes and cost (đồng) of a task, as far as another program says them."""


class NewBaseline(NamedTuple):
    """A baseline with the text of its file, and where that belongs; or the reason why there is none."""

    baseline: Baseline | None = None
    text: str = ""
    file: Path = Path()
    reason: Text | None = None


def new_baseline(schedule: Schedule, name: str, today: date, reason: str, by: str | None = None) -> NewBaseline:
    """Freeze a schedule as planned. A name is given once: what it stands for is never written anew."""
    name, reason = normalize("NFC", name.strip()), normalize("NFC", reason.strip())
    by = normalize("NFC", by.strip()) or None if by is not None else None
    if not is_id(name):
        return NewBaseline(
            reason=say(
                "{name} không đặt làm tên được; tên gồm chữ, số, - và _",
                "{name} cannot be a name; names are made of letters, digits, - and _",
                name=Code(shown(name)),
            )
        )
    if not reason:
        return NewBaseline(reason=Text("chưa ghi lý do lập kế hoạch gốc", "no reason is given for the baseline"))
    file = file_of(schedule.plan.file, name)
    if lexists(file):
        return NewBaseline(
            reason=say(
                "{file} đã có; kế hoạch gốc không bao giờ bị ghi đè, hãy đặt tên khác",
                "{file} exists; baselines are never overwritten, choose another name",
                file=str(file),
            )
        )
    return written(baseline_of(as_planned(schedule), name, today, reason, by), file)


def written(baseline: Baseline, file: Path) -> NewBaseline:
    """A baseline as its file, if that reads as the same."""
    baseline = replace(baseline, file=str(file))
    try:
        text = baseline_text(baseline)
    except UnwritableError as error:
        return NewBaseline(reason=_unwritable(str(error)))
    again = baseline_in(text.encode(), str(file))
    if again.baseline != baseline:
        found = again.diagnostics[0].message if again.diagnostics else Text("đọc lại khác đi", "it reads otherwise")
        return NewBaseline(reason=_unwritable(found))
    return NewBaseline(baseline, text, file)


def given(name: str, plan: str, made: date, reason: str, tasks: Mapping[str, Given]) -> Baseline | None:
    """A baseline that another program has kept, by task id; tasks without both dates are not in it.

    None if there is no task with dates.
    """
    kept = {
        id_: BaselineTask(clock_of(start), clock_of(finish), minutes or 0, cost)
        for id_, (start, finish, minutes, cost) in tasks.items()
        if start is not None and finish is not None
    }
    if not kept:
        return None
    return Baseline(
        name=name,
        plan=plan,
        made=made,
        reason=reason,
        start=min(task.start for task in kept.values()),
        finish=max(task.finish for task in kept.values()),
        tasks=kept,
    )


def _unwritable(why: Text | str) -> Text:
    return say("không ghi được kế hoạch gốc: {why}", "the baseline cannot be written: {why}", why=why)
