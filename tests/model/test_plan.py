"""What tasks inherit, and who holds an agency's office."""

from __future__ import annotations

import pytest

from dxplan.model.plan import Inheritable
from tests.load.reading import sound

DEPTHS = """
calendar: continuous
agencies: {X: {name: X}, Y: {name: Y}}
systems: {S: {name: S}, R: {name: R}}
tasks:
  OUT:
    lead: X
    system: S
    tasks:
      IN:
        calendar: vn
        tasks:
          A: {duration: 1d}
          B: {duration: 1d, lead: Y, system: R, calendar: continuous}
  C: {duration: 1d}
"""


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("lead", {"OUT": "X", "IN": "X", "A": "X", "B": "Y", "C": None}),
        ("system", {"OUT": "S", "IN": "S", "A": "S", "B": "R", "C": None}),
        ("calendar", {"OUT": "continuous", "IN": "vn", "A": "vn", "B": "continuous", "C": "continuous"}),
    ],
)
def test_a_task_has_what_it_says_or_the_nearest_summary_or_for_the_calendar_the_plan(
    what: Inheritable, said: dict[str, str | None]
) -> None:
    """One by one and all at once it is the same."""
    plan = sound(DEPTHS)
    assert {task.id: plan.inherited(task, what) for task in plan.tasks.values()} == said
    assert plan.inherited_by_all(what) == said


def test_who_says_it_is_known() -> None:
    plan = sound(DEPTHS)
    assert plan.sayer(plan.tasks["A"], "lead") is plan.tasks["OUT"]
    assert plan.sayer(plan.tasks["B"], "lead") is plan.tasks["B"]
    assert plan.sayer(plan.tasks["C"], "lead") is None
