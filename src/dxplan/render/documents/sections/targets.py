"""The plan's targets and the tasks that serve them."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.kpi import Kpi
from dxplan.render.documents.sections.assumed import assumed_mark
from dxplan.render.documents.subject import Subject
from dxplan.text.counts import Noun
from dxplan.text.numerals import number_list
from dxplan.text.phrase import Text
from dxplan.text.wording import Number

TARGET_DUE = Noun("chỉ tiêu đã đến hạn", "target due by now", "targets due by now")


@dataclass(frozen=True, slots=True)
class Target:
    """A row of the table of targets; `tasks` are the running numbers of the tasks that serve it."""

    name: str
    baseline: str
    target: str
    by: str
    tasks: str


def targets(subject: Subject) -> tuple[Target, ...]:
    """All targets, in the plan's order. What serves those of a summary is inside it, unless it names its own."""
    serving: dict[str, list[int]] = {}
    for task in subject.plan.tasks.values():
        leaves = (
            [leaf for leaf in subject.plan.leaves_below(task) if leaf is task or not leaf.kpis] if task.kpis else []
        )
        for id_ in task.kpis:
            serving.setdefault(id_, []).extend(subject.numbers[leaf.id] for leaf in leaves)
    return tuple(
        Target(
            name=subject.name(kpi),
            baseline=_amount(subject, kpi, kpi.baseline),
            target=_amount(subject, kpi, kpi.target) + assumed_mark(subject, kpi),
            by="" if kpi.by is None else subject.in_cell(kpi.by.in_words),
            tasks=number_list(serving.get(kpi.id, ())),
        )
        for kpi in subject.plan.kpis.values()
    )


def targets_due(subject: Subject) -> tuple[Kpi, ...]:
    """The targets whose day is over on the day of the meeting."""
    return tuple(kpi for kpi in subject.plan.kpis.values() if kpi.by is not None and kpi.by.last < subject.today)


def _amount(subject: Subject, kpi: Kpi, value: float | Text | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Text):
        return subject.optional(value)
    number, unit = subject.say("{number}", "{number}", number=Number(value, 3)), subject.optional(kpi.unit)
    if kpi.unit is not None and kpi.unit.vi == "hạng":
        return f"{unit} {number}"
    return number + unit if unit == "%" else f"{number} {unit}".strip()
