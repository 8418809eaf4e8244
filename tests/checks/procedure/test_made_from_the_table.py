"""For every row of the table: the sound plan has no breach, and each thing that can go wrong is told as this row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.breaches import Breach, breaches
from dxplan.checks.procedure.lack import Manner
from dxplan.checks.procedure.missing import MAY_COVER_OTHERS
from dxplan.checks.procedure.reading import steps_of
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.table import TABLE
from dxplan.source.diagnostic import Severity
from tests.checks.examining import TODAY, scheduled
from tests.checks.procedure.made_from_the_table import (
    Made,
    by_chance,
    of_another_system,
    overlapping,
    sound,
    swapped,
    without,
)

ROWS = pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)


def found(made: Made) -> list[Breach]:
    """The breaches of the system that the plan is about."""
    examination = Examination(scheduled(made.text()), TODAY)
    return [breach for row in TABLE for breach in breaches(examination, row) if breach.system == "HT"]


def passed_over(made: Made) -> set[str]:
    """The rows of the earlier step and what it is put behind: of its own row, and of steps that stand in between."""
    order = made.order
    behind = order[order.index(made.before) + 1 : order.index(made.after) + 1]
    return {row.name for row in TABLE if made.before in row.before and not set(behind).isdisjoint(row.after)}


@pytest.mark.parametrize("step", Step, ids=lambda step: step.value)
def test_what_a_step_is_called_tells_the_step(step: Step) -> None:
    made = Made(TABLE[0], (step,), TODAY)
    (task,) = scheduled(made.text()).plan.tasks.values()
    assert step in steps_of(task)


@ROWS
def test_the_sound_plan_keeps_every_row(row: Row) -> None:
    assert found(sound(row)) == []


@ROWS
def test_turned_round_it_is_late(row: Row) -> None:
    breached = found(swapped(sound(row)))
    manners = {b.manner for b in breached if b.row.name == row.name}
    assert manners == {
        Manner.MISSING if row.late_is_other else Manner.LATE
    }  # another one's approval or verdict is none
    assert {b.row.name for b in breached} <= passed_over(sound(row))


@ROWS
def test_overlapping_it_is_late(row: Row) -> None:
    breached = found(overlapping(sound(row)))
    assert (row.name, Manner.LATE) in {(b.row.name, b.manner) for b in breached}


@pytest.mark.slow
@ROWS
def test_right_by_chance_it_is_not_linked(row: Row) -> None:
    breached = {b.row.name: b for b in found(by_chance(sound(row)))}
    if row.by_dates:
        assert row.name not in breached
        return
    assert breached[row.name].manner is Manner.UNLINKED
    assert breached[row.name].severity.rank >= row.severity.rank


@pytest.mark.slow
@ROWS
@pytest.mark.parametrize("spoiled", [without, of_another_system])
def test_a_missing_step_is_told_where_the_row_says_so(row: Row, spoiled: Callable[[Made], Made]) -> None:
    breached = {b.row.name: b for b in found(spoiled(sound(row)))}
    if row.missing is None or len(row.before) > 1:
        assert row.name not in breached or breached[row.name].manner is not Manner.MISSING or row.missing is not None
    else:
        assert breached[row.name].manner is Manner.MISSING
        may_be_meant_for_both = spoiled is of_another_system and row.before[0] in MAY_COVER_OTHERS
        assert breached[row.name].severity is (Severity.NOTE if may_be_meant_for_both else row.missing)
