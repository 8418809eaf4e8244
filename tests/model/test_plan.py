"""What tasks inherit, and who holds an agency's office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.people import Agency
from dxplan.model.plan import Inheritable, Plan
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


def line(**ends: tuple[date | None, str | None]) -> Plan:
    """A plan whose agencies end on a day, with their successors."""
    agencies = {id_: Agency(id=id_, valid_to=end, successor=next_) for id_, (end, next_) in ends.items()}
    return replace(sound(""), agencies=agencies)


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (date(2024, 12, 31), "A"),  # its last day
        (date(2025, 1, 1), "B"),
        (date(2025, 7, 1), "C"),  # the second in the line: the first is gone too
        (date(2026, 1, 1), None),
    ],
)
def test_an_office_is_held_by_the_first_of_the_line_that_is_not_gone(day: date, holder: str | None) -> None:
    plan = line(A=(date(2024, 12, 31), "B"), B=(date(2025, 6, 30), "C"), C=(date(2025, 12, 31), None))
    assert plan.agency_on("A", day) == holder
    assert plan.succession("A") == ("A", "B", "C")


def test_agencies_that_succeed_each_other_in_a_circle_come_to_an_end() -> None:
    """Reading reports it; a plan made otherwise is not asked for ever."""
    plan = line(A=(date(2021, 1, 1), "B"), B=(date(2021, 1, 1), "A"))
    assert plan.succession("A") == ("A", "B")
    assert plan.agency_on("A", date(2022, 1, 1)) is None


def test_the_one_who_stands_is_the_first_after_an_agency_or_else_the_nearest_before_it() -> None:
    gone, later = date(2021, 12, 31), date(2030, 1, 1)
    ends: dict[str, tuple[date | None, str | None]] = {
        "FAR": (later, "NEAR"),
        "NEAR": (gone, "A"),
        "ALSO": (later, "A"),
        "A": (gone, "B"),
        "B": (gone, None),
    }
    assert line(**ends).standing_on("A", date(2022, 1, 1)) == "ALSO"
    assert line(**ends).standing_on("NEAR", date(2022, 1, 1)) == "FAR"
    assert line(**{**ends, "ALSO": (gone, "A")}).standing_on("A", date(2022, 1, 1)) == "FAR"
    assert line(**{**ends, "B": (later, None)}).standing_on("A", date(2022, 1, 1)) == "B"
    assert line(**ends).standing_on("A", date(2031, 1, 1)) is None


def test_a_circle_of_successors_is_gone_round_once() -> None:
    gone = date(2021, 12, 31)
    circle = line(A=(gone, "B"), B=(gone, "A"), C=(date(2030, 1, 1), "B"))
    assert circle.standing_on("A", date(2022, 1, 1)) == "C"
    assert circle.standing_on("A", date(2031, 1, 1)) is None
