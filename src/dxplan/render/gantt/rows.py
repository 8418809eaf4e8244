"""A schedule as the rows of a chart."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping

from dxplan.model.item import Item
from dxplan.model.task import Task
from dxplan.render.gantt.spans import Spans, promise
from dxplan.render.gantt.view import Fact, Link, Row, Segment, Shape
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.folded import template_of
from dxplan.schedule.normal_form import days_of, plan_margin
from dxplan.schedule.result import Schedule, State
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text
from dxplan.text.working_amounts import WorkingAmount, spare, worked


def plan_row(spans: Spans, language: Language) -> Row:
    """The row of the whole plan: from its first start to its finish, with `finish_by` as its deadline."""
    schedule = spans.schedule
    plan, time = schedule.plan, schedule.plan_time
    deadline = None
    left = [id_ for id_, dates in schedule.tasks.items() if dates.state is not State.DONE]
    slack = min((_float_of(schedule, id_) for id_ in left), key=lambda amount: amount.days, default=None)
    if plan.due is not None:
        left_over = plan_margin(schedule, finish_instant(plan.due, time))
        deadline = promise(plan.due, schedule.finish, left_over, time)
    start, finish = spans.whole()
    share = spans.share_of_all()
    return Row(
        id="",
        name=printable(plan.name, language),
        depth=0,
        shape=Shape.PLAN,
        start=start,
        finish=finish,
        start_day=schedule.first_day,
        finish_day=schedule.last_day,
        is_critical=False,
        slack=slack,
        duration=worked(time.between(schedule.start, schedule.finish), time.minutes_a_day),
        progress=share,
        done_until=done_until(share, start, finish),
        deadline=deadline,
    )


class TaskRows:
    """The rows of a plan's tasks in one language; `chain` are the ids of those that are on the chain it tells of."""

    def __init__(self, spans: Spans, language: Language, chain: Collection[str], *, with_links: bool) -> None:
        self._spans = spans
        self._schedule = spans.schedule
        self._language = language
        self._chain = chain
        self._with_links = with_links
        plan = spans.schedule.plan
        self._leads = plan.inherited_by_all("lead")
        self._facts: dict[tuple[str, str], Fact] = {}

    def of(self, task: Task, depth: int) -> Row:
        """The row of a task, with so many summaries around it."""
        schedule, spans, plan = self._schedule, self._spans, self._schedule.plan
        dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
        (start, finish), days = spans.of(task), days_of(schedule, task.id)
        late = finish if task.children else spans.late_finish(task)
        share = spans.share_done(task)
        shape = Shape.PHASE if task.children else Shape.MILESTONE if task.is_milestone else Shape.TASK
        length = time.between(dates.early_start, dates.early_finish)
        return Row(
            id=task.id,
            name="" if task.name is None else printable(task.name, self._language),
            depth=depth,
            shape=shape,
            start=start,
            finish=finish,
            start_day=days.start,
            finish_day=days.finish,
            is_critical=dates.is_critical,
            slack=None if dates.state is State.DONE else _float_of(schedule, task.id),
            duration=None if shape is Shape.MILESTONE else worked(length, time.minutes_a_day),
            state=dates.state,
            progress=share,
            lead=self._fact("lead", plan.agencies, self._leads[task.id]),
            systems=self._listed("system", plan.systems, plan.systems_of(task)),
            kind=None if task.kind is None else Fact(task.kind.value, task.kind.words.in_language(self._language)),
            resources=self._listed("resource", plan.resources, task.resources),
            links=tuple(self._links(task)) if self._with_links else (),
            is_on_chain=task.id in self._chain,
            float_until=late if late > finish else None,
            done_until=done_until(share, start, finish),
            deadline=spans.deadline(task),
        )

    def _fact(self, kind: str, register: Mapping[str, Item], id_: str | None) -> Fact | None:
        if id_ is None:
            return None
        known = self._facts.get((kind, id_))
        if known is None:
            item = register.get(id_)
            name = id_ if item is None or item.name is None else printable(item.name, self._language)
            known = self._facts[kind, id_] = Fact(id_, name)
        return known

    def _listed(self, kind: str, register: Mapping[str, Item], ids: Collection[str]) -> tuple[Fact, ...]:
        if not ids:
            return ()
        return tuple(fact for id_ in ids if (fact := self._fact(kind, register, id_)) is not None)

    def _links(self, task: Task) -> Iterator[Link]:
        driver = self._schedule.tasks[task.id].driver
        driving = None if driver is None else driver.link
        tasks = self._schedule.plan.tasks
        for link in task.predecessors:
            before = link.predecessor
            is_driving = driving is not None and driving.type is link.type and driving.nth == link.nth
            yield Link(template_of(tasks[before]) if before in tasks else before, link.type, link.written, is_driving)


def segments(rows: Iterable[Row]) -> tuple[Segment, ...]:
    """The outermost phases of a plan, and what stands beside them, in the order of their starts."""
    outermost = [row for row in rows if row.depth == 0 and row.shape is not Shape.MILESTONE]
    return tuple(
        Segment(row.id, row.name, row.start, row.finish, row.is_critical)
        for row in sorted(outermost, key=lambda row: (row.start, row.finish))
    )


def printable(text: Text, language: Language) -> str:
    """A name in a language, composed, with everything that could steer a terminal made visible."""
    return visible(unicodedata.normalize("NFC", text.in_language(language)))


def done_until(share: float | None, start: int, finish: int) -> int | None:
    """Where a share of what is drawn from `start` to `finish` ends."""
    return None if share is None else start + round(share * (finish - start))


def _float_of(schedule: Schedule, task: str) -> WorkingAmount:
    return spare(schedule.tasks[task].total_float, schedule.working_time(task).minutes_a_day)
