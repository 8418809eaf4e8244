"""The annexes of an issued plan: tasks in the columns of the 'six clear' (6 rõ), and what costs money."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.task import Task
from dxplan.render.documents.sections.money import in_unit, money_unit
from dxplan.render.documents.sections.timetable import deadline_of, number_of_row, phase_name
from dxplan.render.documents.subject import Period, Subject
from dxplan.text.dates import stretch
from dxplan.text.phrase import say

_PASSED = " (*)"
"""Its time is past, with nothing recorded: said once, above the table."""


@dataclass(frozen=True, slots=True)
class ClearRow:
    """A task (or a phase, `is_group`): what, who answers, who helps, who decides, when, with which result.

    What the plan does not say is a place to fill in; of a plan that is over, a dash.
    """

    number: str
    name: str
    is_group: bool
    lead: str = ""
    support: str = ""
    authority: str = ""
    when: str = ""
    product: str = ""


@dataclass(frozen=True, slots=True)
class CostRow:
    """A task or group that costs something by itself, in the unit of the paper's money."""

    number: str
    name: str
    amount: str
    funding: str


@dataclass(frozen=True, slots=True)
class SixClear:
    """`fills`: some cell, though not a whole column, is a place to fill in; `passed`: some row is marked as past.

    `is_clear`: each of the six is told, or asked for: of a plan that is over nothing is to be added.
    """

    rows: tuple[ClearRow, ...]
    is_clear: bool
    fills: bool
    passed: bool


def six_clear(subject: Subject) -> SixClear:
    """All tasks and milestones, phase by phase."""
    empty = "–" if subject.period is Period.AFTER else "[…]"
    rows: list[ClearRow] = []
    for phase in subject.phases:
        rows.append(ClearRow(phase.numeral, phase_name(subject, phase), is_group=True))
        rows += (_row(subject, task, empty) for task in phase.leaves)
    told = [(row.lead, row.authority, row.product) for row in rows if not row.is_group]
    columns = list(zip(*told, strict=True))
    partly = ("[…]" in column and not {"[…]", "–"}.issuperset(column) for column in columns)
    is_clear = subject.period is not Period.AFTER or not any({"–"}.issuperset(column) for column in columns)
    return SixClear(tuple(rows), is_clear, fills=any(partly), passed=any(row.when.endswith(_PASSED) for row in rows))


def _row(subject: Subject, task: Task, empty: str) -> ClearRow:
    start, finish = subject.start(task), subject.finish(task)
    exact = task.is_milestone or subject.schedule.tasks[task.id].is_critical
    decider = subject.plan.inherited(task, "authority")
    when = subject.in_cell(stretch(start, finish, exact=exact))
    deadline = deadline_of(subject, task)
    if deadline is not None:
        when = subject.in_cell(say("{when}; hạn {day}", "{when}; due {day}", when=when, day=deadline))
    if subject.is_done(task):
        when = subject.say("{when} (đã xong)", "{when} (done)", when=when)
    elif finish < subject.today and subject.period is Period.DURING:
        when += _PASSED
    return ClearRow(
        number=str(subject.numbers[task.id]),
        name=subject.name(task),
        is_group=False,
        lead=subject.lead(task) or empty,
        support=subject.support(task) or "–",
        authority=empty if decider is None else subject.agency_name(decider, finish),
        when=when,
        product=subject.optional(task.deliverable) or ("–" if task.is_milestone else empty),
    )


def costs(subject: Subject) -> tuple[CostRow, ...]:
    """What costs something by itself, in the order of the plan."""
    size, _ = money_unit(subject)
    empty = "–" if subject.period is Period.AFTER else "[…]"
    return tuple(
        CostRow(
            number_of_row(subject, task),
            subject.name(task),
            in_unit(subject, task.cost, size),
            subject.optional(task.funding) or empty,
        )
        for task in subject.plan.tasks.values()
        if task.cost
    )
