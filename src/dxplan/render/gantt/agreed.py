"""Where the rows of a chart would be drawn by a baseline."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.model.baseline import Baseline, BaselineTask
from dxplan.render.gantt.drawn import drawn_finish, drawn_start
from dxplan.schedule.baseline import instant_of
from dxplan.schedule.folded import copies_of
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import WorkingTime


def agreed_spans(schedule: Schedule, baseline: Baseline) -> dict[str, tuple[int, int]]:
    """From and to where each task would be drawn by a baseline, drawn instants by id.

    Summaries span what the baseline knows inside them, the templates of roll-outs what it knows of their units.
    """
    plan = schedule.plan
    spans = {
        leaf.id: _drawn(baseline.tasks[leaf.id], schedule.working_time(leaf.id), is_point=leaf.is_milestone)
        for leaf in plan.leaves()
        if leaf.id in baseline.tasks
    }
    for task in plan.tasks.values():
        if task.children and (inside := agreed_span(spans[x.id] for x in plan.leaves_below(task) if x.id in spans)):
            spans[task.id] = inside
    for template, copies in copies_of(plan).items():
        if all_ := agreed_span(spans[copy.id] for copy in copies if copy.id in spans):
            spans[template] = all_
    return spans


def agreed_span(spans: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """From the first start to the last finish; None of nothing."""
    found = list(spans)
    return (min(start for start, _ in found), max(finish for _, finish in found)) if found else None


def _drawn(agreed: BaselineTask, time: WorkingTime, *, is_point: bool) -> tuple[int, int]:
    start, finish = instant_of(agreed.start), instant_of(agreed.finish)
    if is_point:
        at = drawn_start(finish, finish_day_of(finish), time)
        return at, at
    first = drawn_start(start, day_of(start), time)
    return first, max(first, drawn_finish(finish, finish_day_of(finish), time))
