"""What a picture is made of: the chart, with the records of its rows plan by plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.choices import Column
from dxplan.render.gantt.pictures.record import Record, caption, records
from dxplan.render.gantt.view import Chart, GanttOptions, Group, Load
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import PLAN, TASK, Count
from dxplan.text.phrase import Language, Text, say

_WHOLE_PLAN = Text("Cả kế hoạch", "Whole plan")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart with the records of each of its plans, what it is called, and a sentence on it.

    `findings` are of each plan, for pages; `columns` are those asked for, None the usual ones.
    """

    chart: Chart
    plans: tuple[tuple[Group, tuple[Record, ...]], ...]
    options: GanttOptions
    title: str
    summary: str
    findings: tuple[tuple[Diagnostic, ...], ...] = ()
    columns: tuple[Column, ...] | None = None

    @property
    def language(self) -> Language:
        """The language of what belongs to no single plan."""
        return self.chart.language

    @property
    def is_of_plans(self) -> bool:
        """Whether it has rows of whole plans alone."""
        return not any(group.rows for group, _ in self.plans)

    @property
    def loads(self) -> list[tuple[Load, Language]]:
        """The demands that are asked for, each in the language of its plan."""
        return [(group.load, group.language) for group, _ in self.plans if group.load is not None]

    @property
    def records(self) -> list[Record]:
        """All rows, from top to bottom."""
        return [record for _, records in self.plans for record in records]


def drawing(
    schedules: Sequence[tuple[Schedule, Language]],
    options: GanttOptions,
    findings: Sequence[tuple[Diagnostic, ...]] = (),
    columns: tuple[Column, ...] | None = None,
) -> Drawing:
    """The chart of one or more plans on one axis, in the language of each, with what checks have found in them.

    Where a plan has a baseline, that is drawn.
    """
    view = chart(schedules, replace(options, compares=True))
    plans = tuple((group, records(schedules[group.number][0], group, options)) for group in view.groups)
    title = view.groups[0].plan.name
    if len(plans) > 1:
        title = say("Tiến độ của {plans}", "Schedules of {plans}", plans=Count(len(plans), PLAN)).in_language(
            view.language
        )
    else:
        plans = ((plans[0][0], (_renamed(plans[0][1][0], view.language), *plans[0][1][1:])),)
    ordered = tuple(findings[group.number] for group in view.groups) if findings else ()
    return Drawing(view, plans, options, title, _summary(plans, view), ordered, columns)


def _renamed(whole: Record, language: Language) -> Record:
    return replace(whole, province="", row=replace(whole.row, name=_WHOLE_PLAN.in_language(language)))


def _summary(plans: tuple[tuple[Group, tuple[Record, ...]], ...], view: Chart) -> str:
    """From when to when, how much of it is critical, whether it is late, and what decides the finish."""
    language = view.language
    wholes = [records[0] for _, records in plans]
    first = min(whole.row.start for whole in wholes)
    span = say(
        "{start} đến {finish}; {tasks}",
        "{start} to {finish}; {tasks}",
        start=next(whole.start for whole in wholes if whole.row.start == first),
        finish=max(wholes, key=lambda whole: whole.row.finish).finish,
        tasks=Count(sum(group.fitting for group in view.groups), TASK),
    )
    parts = [span.in_language(language)]
    rows = [row for group in view.groups for row in group.rows if not row.shape.is_bracket]
    if rows:
        critical = sum(
            len({row.id for row in group.rows if row.is_critical and not row.shape.is_bracket}) for group in view.groups
        )
        parts[0] += say(", {critical} găng", ", {critical} critical", critical=critical).in_language(language)
    if len(plans) == 1:
        group, records_ = plans[0]
        parts += [*records_[0].states]
        if group.chain.sentence:
            parts.append(caption(group.chain.sentence, language))
    return ". ".join(f"{part[0].upper()}{part[1:]}" for part in parts)
