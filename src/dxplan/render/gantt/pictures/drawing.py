"""What a picture is made of: the chart, with the records of its rows plan by plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.pictures.record import Record, records, unquoted
from dxplan.render.gantt.view import Chart, GanttOptions, Group
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import PLAN, TASK, Count
from dxplan.text.phrase import Language, Text, say

_WHOLE_PLAN = Text("Cả kế hoạch", "Whole plan")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, the records of each of its plans, what it is called, and what was found (for pages) plan by plan."""

    chart: Chart
    plans: tuple[tuple[Group, tuple[Record, ...]], ...]
    options: GanttOptions
    title: str
    summary: str
    findings: tuple[tuple[Diagnostic, ...], ...] = ()

    @property
    def language(self) -> Language:
        """The language of what belongs to no single plan."""
        return self.chart.language

    @property
    def records(self) -> list[Record]:
        """All rows, from top to bottom."""
        return [record for _, records in self.plans for record in records]


def drawing(
    schedules: Sequence[tuple[Schedule, Language]],
    options: GanttOptions,
    findings: Sequence[tuple[Diagnostic, ...]] = (),
) -> Drawing:
    """The chart of one or more plans on one axis, in the language of each, with what checks have found in them."""
    view = chart(schedules, options)
    plans = tuple((group, records(schedules[group.number][0], group, options)) for group in view.groups)
    title = view.groups[0].plan.name
    if len(plans) > 1:
        title = say("Tiến độ của {plans}", "Schedules of {plans}", plans=Count(len(plans), PLAN)).in_language(
            view.language
        )
    else:
        plans = ((plans[0][0], (_renamed(plans[0][1][0], view.language), *plans[0][1][1:])),)
    ordered = tuple(findings[group.number] for group in view.groups) if findings else ()
    return Drawing(view, plans, options, title, _summary(plans, view), ordered)


def _renamed(whole: Record, language: Language) -> Record:
    return replace(whole, row=replace(whole.row, name=_WHOLE_PLAN.in_language(language)))


def _summary(plans: tuple[tuple[Group, tuple[Record, ...]], ...], view: Chart) -> str:
    """From when to when, how much of it is critical, whether it is late, and what decides the finish."""
    language = view.language
    rows = [row for group in view.groups for row in group.rows if not row.shape.is_bracket]
    wholes = [records[0] for _, records in plans]
    first = min(whole.row.start for whole in wholes)
    last = max(wholes, key=lambda whole: whole.row.finish)
    parts = [
        say(
            "{start} đến {finish}; {tasks}, {critical} găng",
            "{start} to {finish}; {tasks}, {critical} critical",
            start=next(whole.start for whole in wholes if whole.row.start == first),
            finish=last.finish,
            tasks=Count(len(rows), TASK),
            critical=sum(row.is_critical for row in rows),
        ).in_language(language)
    ]
    if len(plans) == 1:
        group, records_ = plans[0]
        parts += [*records_[0].states]
        if group.chain.sentence:
            parts.append(unquoted(group.chain.sentence, language))
    return "; ".join(parts)
