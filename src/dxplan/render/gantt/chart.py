"""Schedules and options into a chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from math import inf

from dxplan.findings.where.matching import ensure_known, matching
from dxplan.model.moment import Moment
from dxplan.render.gantt.agreed import agreed_span, agreed_spans
from dxplan.render.gantt.arranging import arranged
from dxplan.render.gantt.choices import SortBy
from dxplan.render.gantt.days_off import days_off
from dxplan.render.gantt.deciding import chain_to, deciding
from dxplan.render.gantt.load_curve import load_of
from dxplan.render.gantt.rows import TaskRows, plan_row, printable, segments
from dxplan.render.gantt.spans import Spans, promise
from dxplan.render.gantt.view import Chart, Deadline, GanttOptions, Group, Row, Shape
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.drivers import critical_path_ends, driving_chain
from dxplan.schedule.folded import folded, task_meant, template_of
from dxplan.schedule.instant import LAST_INSTANT, MINUTES_A_DAY, Instant, at, day_of
from dxplan.schedule.normal_form import agreed_finish, plan_margin
from dxplan.schedule.result import Schedule
from dxplan.schedule.set_date import before_date
from dxplan.text.phrase import Language

_LONG, _SHORT = 120 * MINUTES_A_DAY, 14 * MINUTES_A_DAY
_MARGIN = 40  # the part of the span that stays free after the last date, for its marks
_BESIDE = 6  # the part of the span by which the axis grows at most to reach an agreement's end, or a status date


def chart(schedules: Sequence[tuple[Schedule, Language]], options: GanttOptions, *, with_links: bool = True) -> Chart:
    """The chart of one or more plans, each in its language; the axis is in that of the first.

    The rows know their links where that is wanted: it takes a sixth of the time.

    Raises:
        NoConditionError: `options.where` names what no plan knows.
    """
    if options.where is not None:
        ensure_known(options.where, (schedule.plan for schedule, _ in schedules))
    groups = [
        replace(_group(schedule, language, options, with_links=with_links), number=number)
        for number, (schedule, language) in enumerate(schedules)
    ]
    if len(groups) > 1:
        groups = _in_order(groups, options.sort or SortBy.START)
    start, finish = _window(groups, options)
    today = at(options.today) + MINUTES_A_DAY // 2
    shown = [_within(group, start, finish) for group in groups]
    tasks = sum(not row.shape.is_bracket for group in groups for row in group.rows)
    return Chart(
        start=start,
        finish=finish,
        groups=tuple(shown),
        today=today if start <= today < finish else None,
        left_out=tasks - sum(not row.shape.is_bracket for group in shown for row in group.rows),
        language=schedules[0][1],
    )


def _group(schedule: Schedule, language: Language, options: GanttOptions, *, with_links: bool) -> Group:
    path = driving_chain(schedule, critical_path_ends(schedule)[0])
    before = before_date(schedule, path)
    chain = deciding(schedule, path, opens_units=options.opens_units)
    asked = None if options.chain is None else task_meant(schedule, options.chain)
    if asked is not None and options.chain is not None:
        chain = chain_to(schedule, asked, options.chain, opens_units=options.opens_units)
    shown = schedule if options.opens_units else folded(schedule)
    held = () if before is None else before.chain
    if shown is not schedule:
        held = tuple(dict.fromkeys(template_of(schedule.plan.tasks[id_]) for id_ in held))
    spans = Spans(shown)
    plan, time = schedule.plan, schedule.plan_time
    rows = TaskRows(spans, language, set(chain.rows), with_links=with_links)
    shown_chain = () if asked is None and options.chain is not None else chain.rows
    wanted, meeting, fitting = _wanted(schedule, shown, options, shown_chain, held)
    roots = shown.plan.roots if options.depth == 0 else ()
    outermost = [rows.of(root, 0) for id_ in roots if (root := shown.plan.tasks.get(id_)) is not None]
    deadlines = [spans.deadline(task) for task in shown.plan.tasks.values() if task.constraints.deadline is not None]
    whole = plan_row(spans if shown is schedule else Spans(schedule), language)
    inside = arranged(shown, rows, language, options, wanted)
    if options.compares and plan.baseline is not None:
        agreed = agreed_spans(schedule, plan.baseline)
        inside = tuple(replace(row, baseline=agreed.get(row.id)) for row in inside)
        whole = replace(whole, baseline=agreed_span(agreed.values()))
    return Group(
        plan=whole,
        rows=inside,
        days_off=tuple(days_off(time, schedule.start, schedule.finish)),
        language=language,
        before=before,
        plan_id=plan.id,
        province="" if plan.province is None else printable(plan.province, language),
        chain=chain,
        status_date=plan.status_date,
        status=None if plan.status_date is None else at(plan.status_date) + MINUTES_A_DAY,
        agreement_end=_agreement_end(schedule),
        promises=tuple(sorted((due for due in deadlines if due is not None), key=lambda due: due.at)),
        segments=segments(outermost),
        load=None if options.load is None else load_of(schedule, options.load, language),
        tasks=sum(1 for _ in shown.plan.leaves()),
        meeting=meeting,
        fitting=fitting,
    )


def _wanted(
    schedule: Schedule, shown: Schedule, options: GanttOptions, chain: Iterable[str], before: Iterable[str]
) -> tuple[set[str] | None, int, int]:
    """The tasks that may have a row, with the summaries around them, None for all.

    And how many tasks meet the condition, and how many may have a row, without summaries.
    """
    leaves = {task.id for task in shown.plan.leaves()}
    meeting = len(leaves)
    kept: set[str] | None = None
    if options.only_critical:
        kept = _critical(shown, before)
    if options.only_chain:
        kept = set(chain) if kept is None else kept & set(chain)
    if options.where is not None:
        fitting = {template_of(schedule.plan.tasks[id_]) for id_ in matching(schedule, options.where)}
        fitting = matching(shown, options.where) if options.opens_units else fitting & leaves
        meeting = len(fitting & leaves)
        kept = fitting if kept is None else kept & fitting
    if kept is None:
        return None, meeting, meeting
    around = {summary.id for id_ in kept for summary in shown.plan.ancestors(shown.plan.tasks[id_])}
    return kept | around, meeting, len(kept & leaves)


def _critical(shown: Schedule, before: Iterable[str]) -> set[str]:
    """Critical tasks, and summaries whose own finish is held and critical.

    The tasks `before` a set date, at which the path begins, are wanted with them.
    """
    return {id_ for id_, dates in shown.tasks.items() if dates.is_critical and dates.driver is not None} | set(before)


def _agreement_end(schedule: Schedule) -> Deadline | None:
    """The agreement's end against the finish of the work that it limits."""
    agreement, time = schedule.plan.agreement, schedule.plan_time
    if agreement is None or agreement.ends is None:
        return None
    moment, finish = Moment(agreement.ends, agreement.ends), agreed_finish(schedule)
    return promise(moment, finish, plan_margin(schedule, finish_instant(moment, time), finish), time)


def _in_order(groups: list[Group], sort: SortBy) -> list[Group]:
    if sort is SortBy.START:
        return sorted(groups, key=lambda group: (group.plan.start, group.plan.finish))
    if sort is SortBy.FINISH:
        return sorted(groups, key=lambda group: (group.plan.finish, group.plan.start))
    if sort is SortBy.FLOAT:
        return sorted(groups, key=lambda group: min(due.margin.days for due in _dues(group)) if _dues(group) else inf)
    return groups


def _dues(group: Group) -> list[Deadline]:
    """All that a plan has promised."""
    return [due for due in (group.plan.deadline, group.agreement_end, *group.promises) if due is not None]


def _within(group: Group, start: int, finish: int) -> Group:
    """A plan with what lies on the axis."""
    status = group.status if group.status is not None and start < group.status <= finish else None
    load = None if group.load is None else group.load.within(start, finish)
    return replace(group, rows=tuple(_inside(group.rows, start, finish)), status=status, load=load)


def _window(groups: Iterable[Group], options: GanttOptions) -> tuple[int, int]:
    """From where to where the axis goes: as asked for, or so that all dates of the rows are on it."""
    dates: list[int] = []
    for group in groups:
        for row in (group.plan, *group.rows):
            dates += (row.start, row.finish, *([row.deadline.at] if row.deadline else []), *(row.baseline or ()))
    first, last = min(dates), max(dates)
    beside = [end for group in groups for end in _lines_of(group) if _is_near(end, first, last)]
    start, finish = _rounded_off(min(first, *beside, first), max(last, *beside, last))
    if options.earliest is not None:
        start = at(options.earliest.first)
    if options.latest is not None:
        finish = at(options.latest.last) + MINUTES_A_DAY
    if finish <= start and options.earliest is not None:  # it begins after all plans
        finish = at(options.earliest.last) + MINUTES_A_DAY
    elif finish <= start and options.latest is not None:  # it ends before them
        start = at(options.latest.first)
    return start, finish


def _lines_of(group: Group) -> list[int]:
    """The instants at which a line goes down through all rows of a plan."""
    ends = (None if group.agreement_end is None else group.agreement_end.at, group.status)
    return [end for end in ends if end is not None]


def _is_near(instant: int, first: int, last: int) -> bool:
    """Whether an instant lies so near to the dates of the work that the axis may as well reach it."""
    room = (last - first) // _BESIDE
    return first - room <= instant <= last + room


def _rounded_off(first: int, last: int) -> tuple[int, int]:
    """A little more on both sides: from the beginning of a month, week or day; a margin and full days at the end."""
    span = last - first
    day = day_of(Instant(first))
    if span > _LONG:
        day = day.replace(day=1)
    elif span > _SHORT:
        day = date.fromordinal(max(day.toordinal() - day.weekday(), 1))
    end = last + (span // _MARGIN if span > _SHORT else 0)
    full_days = -(-(end + 1) // MINUTES_A_DAY) * MINUTES_A_DAY
    return at(day), min(full_days, LAST_INSTANT)


def _inside(rows: Iterable[Row], start: int, finish: int) -> Iterable[Row]:
    for row in rows:
        if row.shape is Shape.MILESTONE:
            if start <= row.start < finish:
                yield row
        elif row.start < finish and row.finish > start:
            yield row
