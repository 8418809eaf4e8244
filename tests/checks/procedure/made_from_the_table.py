"""Plans made from the rows of the table: the smallest sound one a row, and what can go wrong with its pair of steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from graphlib import TopologicalSorter

from dxplan.checks.procedure.row import Case, Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import TENDERING
from dxplan.checks.procedure.table import TABLE

OF_ANOTHER = "KHAC"
_NEEDS: dict[Case, tuple[Step, ...]] = {
    Case.PILOTED: (Step.PILOT,),
    Case.PILOTED_FIRST: (Step.PILOT, Step.INVITATION),
    Case.ORDERED: (Step.PILOT,),
    Case.BOUGHT_UNTRIED: (Step.CONTRACT,),
    Case.DELIVERED: (Step.CONTRACT,),
    Case.BUILT: (Step.BUILD,),
    Case.TRIED: (Step.TRIAL,),
    Case.TRIED_ON_DELIVERY: (Step.CONTRACT, Step.TRIAL),
    Case.USED: (Step.GOLIVE,),
}
"""The steps without which a system is not of a case."""
_OF_PEOPLE = (Case.PERSONAL_DATA, Case.PERSONAL_DATA_IN_USE)


@dataclass(frozen=True)
class Made:
    """A plan of one system: its steps in order, each waiting for the one before unless told otherwise."""

    row: Row
    order: tuple[Step, ...]
    start: date
    elsewhere: frozenset[Step] = frozenset()
    links: dict[Step, str] = field(default_factory=dict)
    """What a step says for `after`, or `start_no_earlier_than`, where it does not wait for the one before it."""

    @property
    def before(self) -> Step:
        """The earlier step of the row."""
        return self.row.before[0]

    @property
    def after(self) -> Step:
        """The later step of the row."""
        return self.row.after[0]

    def text(self) -> str:
        """The plan's file."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "dxplan: 1"
        yield "id: made-from-the-table"
        yield f"start: {self.start}"
        yield "systems:"
        for system in ("HT", OF_ANOTHER):
            is_own = system == "HT"
            level = 3 if is_own and self.row.case in (Case.LEVEL_3, Case.LEVELLED) else 2
            personal = "true" if is_own and self.row.case in _OF_PEOPLE else "false"
            yield f"  {system}: {{name: Hệ thống, security_level: {level}, personal_data: {personal}}}"
        yield "tasks:"
        for previous, step in zip((None, *self.order), self.order, strict=False):
            system = OF_ANOTHER if step in self.elsewhere else "HT"
            wait = self.links.get(step, f", after: {previous.value}" if previous is not None else "")
            name = step.words.vi
            yield (
                (f"  {step.value}: {{name: “{name}”, kind: {step.kind.value}, system: {system}, duration: 10d{wait}}}")
                .replace("“", '"')
                .replace("”", '"')
            )


def sound(row: Row) -> Made:
    """The smallest plan that the row is about and that keeps every row, the two steps of it side by side."""
    steps = {row.before[0], row.after[0], *(_NEEDS.get(row.case, ()) if row.case else ())}
    steps = _closed(steps | {Step.BUILD} if row.after_work else steps)
    start = row.since or (date(2022, 3, 1) if row.until is None else row.until - timedelta(weeks=150))
    return Made(row, _ordered(steps, row), start)


def _closed(steps: set[Step]) -> set[Step]:
    """With the steps whose absence would be a finding."""
    while True:
        missing = {
            row.before[0]
            for row in TABLE
            if row.missing is not None
            and not steps.isdisjoint(row.after)
            and steps.isdisjoint(row.before)
            and _may_hold(row, steps)
        }
        if not missing:
            return steps
        steps = steps | missing


def _may_hold(row: Row, steps: set[Step]) -> bool:
    match row.case:
        case None:
            return True
        case Case.LEVEL_3 | Case.LEVELLED | Case.PERSONAL_DATA | Case.WITH_USERS:
            return True
        case Case.UNUSED:
            return Step.GOLIVE not in steps
        case Case.UNTRIED:
            return steps.isdisjoint((Step.TRIAL, Step.PILOT))
        case Case.TRIED:
            return Step.TRIAL in steps and Step.PILOT not in steps
        case Case.ORDERED:
            return Step.PILOT in steps and steps.isdisjoint(TENDERING)
        case Case.BOUGHT_UNTRIED:
            return Step.PILOT not in steps
        case _:
            return steps.issuperset(_NEEDS[row.case])


def _ordered(steps: set[Step], row: Row) -> tuple[Step, ...]:
    """In the order of the rows; the later step of the row right after the earlier one."""
    sorter = TopologicalSorter(
        {
            step: {
                before
                for other in TABLE
                if step in other.after
                for before in other.before
                if before in steps and before is not step
            }
            for step in sorted(steps, key=list(Step).index)
        }
    )
    before, after = row.before[0], row.after[0]
    order = list(sorter.static_order())
    between = order[order.index(before) + 1 : order.index(after)]
    needed: list[Step] = []
    for step in between:
        if any(_follows(step, first) for first in (before, *needed)):
            needed.append(step)
    first = order[: order.index(before)] + [step for step in between if step not in needed]
    return (*first, before, *needed, after, *order[order.index(after) + 1 :])


def _follows(step: Step, before: Step) -> bool:
    return any(step in row.after and before in row.before for row in TABLE)


def swapped(made: Made) -> Made:
    """The earlier step comes right after the later one."""
    order = [step for step in made.order if step is not made.before]
    order.insert(order.index(made.after) + 1, made.before)
    return replace(made, order=tuple(order))


def without(made: Made) -> Made:
    """The earlier step is not there."""
    return replace(made, order=tuple(step for step in made.order if step is not made.before))


def overlapping(made: Made) -> Made:
    """The later step starts with the earlier one: a start-to-start link where a finish is meant."""
    return replace(made, links={made.after: f", after: {made.before.value} SS"})


def by_chance(made: Made) -> Made:
    """The later step starts late enough by a date, and does not wait for the earlier one."""
    work = f", after: {Step.BUILD.value}" if made.row.after_work else ""
    return replace(made, links={made.after: f"{work}, start_no_earlier_than: 2031-01-06"})


def of_another_system(made: Made) -> Made:
    """The earlier step is that of another system."""
    return replace(made, elsewhere=frozenset({made.before}))
