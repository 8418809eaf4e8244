"""The kinds of dates of a task: what each binds, and how a task is asked for them."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from dxplan.model.constraint import (
    BY_KEY,
    HARD,
    LOWER_FINISHES,
    LOWER_STARTS,
    UPPER_FINISHES,
    UPPER_STARTS,
    ConstraintKind,
)
from dxplan.model.moment import Moment
from dxplan.model.task import NO_CONSTRAINTS, DateConstraints
from dxplan.scenario.promises import PROMISED, Promise
from dxplan.schedule.result import DriverKind
from dxplan.schedule.scheduler import scheduled
from tests.load.reading import sound

DAY = Moment(date(2022, 3, 9), date(2022, 3, 9))


def test_every_date_of_a_task_has_its_kind_and_every_kind_its_date() -> None:
    assert {field.name for field in fields(DateConstraints)} == {*BY_KEY, "as_late_as_possible"}


@pytest.mark.parametrize("kind", ConstraintKind)
def test_a_task_is_asked_for_a_date_by_its_kind(kind: ConstraintKind) -> None:
    plan = sound(f"tasks: {{A: {{duration: 1d, {kind.key}: 2022-03-09}}}}")
    constraints = plan.tasks["A"].constraints
    assert constraints.of(kind) == DAY
    assert list(constraints.said()) == [(kind, DAY)]
    assert constraints == NO_CONSTRAINTS.with_(kind, DAY)
    assert constraints.with_(kind, None) == NO_CONSTRAINTS
    assert str(kind) == kind.key


@pytest.mark.parametrize("kind", ConstraintKind)
def test_what_a_kind_says_it_binds_is_what_the_schedule_lets_it_bind(kind: ConstraintKind) -> None:
    """A lower bound after the plan's start drives; an upper one before it is broken, and caps the late dates."""
    late, early = sound(f"tasks: {{A: {{duration: 1d, {kind.key}: 2022-03-09}}}}"), date(2021, 12, 1)
    schedule = scheduled(late)
    assert schedule is not None
    driver = schedule.tasks["A"].driver
    assert driver is not None
    assert (driver.kind is DriverKind.CONSTRAINT, driver.constraint) == (kind.is_lower, kind if kind.is_lower else None)
    capped = scheduled(sound(f"tasks: {{A: {{duration: 1d, {kind.key}: {early}}}}}"))
    assert capped is not None
    assert (capped.tasks["A"].total_float < 0) == kind.is_upper


@pytest.mark.parametrize("kind", ConstraintKind)
def test_what_caps_the_late_dates_is_a_promise_and_says_of_which_end(kind: ConstraintKind) -> None:
    assert (kind in PROMISED) == kind.is_upper
    assert Promise(kind.key, "A").kind is kind
    assert Promise(kind.key, "A").of_start == kind.of_start == ("start" in kind.key)


def test_the_groups_are_what_their_names_say() -> None:
    kind = ConstraintKind
    assert LOWER_STARTS == (kind.START_NO_EARLIER_THAN, kind.MUST_START_ON)
    assert LOWER_FINISHES == (kind.FINISH_NO_EARLIER_THAN, kind.MUST_FINISH_ON)
    assert UPPER_STARTS == (kind.MUST_START_ON, kind.START_NO_LATER_THAN)
    assert UPPER_FINISHES == (kind.DEADLINE, kind.MUST_FINISH_ON, kind.FINISH_NO_LATER_THAN)
    assert HARD == (kind.MUST_START_ON, kind.START_NO_LATER_THAN, kind.MUST_FINISH_ON, kind.FINISH_NO_LATER_THAN)
