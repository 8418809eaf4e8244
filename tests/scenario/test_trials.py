"""The search for the least amount, and how often a plan is scheduled again."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.doctor.diagnosis import trials_for
from dxplan.model.duration import Duration, Unit
from dxplan.scenario import trials
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.trials import NoTrialsLeftError, Trials, least, scheduled_with, weight
from tests.schedule.plans import schedule_of


@pytest.mark.parametrize("most", [1, 2, 7, 40])
def test_the_least_from_any_guess(most: int) -> None:
    for answer in range(1, most + 1):
        for guess in range(most + 3):
            assert least(lambda n, answer=answer: n >= answer, guess, most) == answer  # type: ignore[misc]


def test_none_where_the_most_is_not_enough() -> None:
    assert least(lambda _: False, 3, 10) is None
    assert least(lambda _: True, 3, 0) is None


def test_a_good_guess_costs_two_tries() -> None:
    tried: list[int] = []
    assert least(lambda n: tried.append(n) or n >= 11, 11, 30) == 11  # type: ignore[func-returns-value]
    assert tried == [11, 10]


def test_what_was_tried_just_before_costs_no_trial(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[object] = []
    monkeypatch.setattr(trials, "scheduled_with", lambda _, changes: counted.append(changes))
    some, others = (Delay(("A",), date(2022, 3, 1)),), (Delay(("B",), date(2022, 3, 1)),)
    tried = Trials(schedule_of("start: 2022-01-04\ntasks: {A: {duration: 1d}}"), most=2)
    for changes in (some, (Delay(("A",), date(2022, 3, 1)),), others, others):
        tried.after(changes)
    assert counted == [some, others]
    with pytest.raises(NoTrialsLeftError):
        tried.after(some)


ROLL_OUT = "start: 2024-03-04\ntasks: {R: {each: [q1, q3], tasks: {A: {duration: 5d}}}}"


def test_what_is_to_change_at_a_template_changes_for_all_units() -> None:
    after = scheduled_with(schedule_of(ROLL_OUT), [Say(("tasks", "A"), "duration", Duration(9, Unit.DAYS))])
    assert after is not None
    assert [str(after.plan.tasks[id_].duration) for id_ in ("A@q1", "A@q3")] == ["9d", "9d"]
    assert after.plan.written.tasks["A"].duration == Duration(9, Unit.DAYS)


def test_near_miss_what_is_to_change_at_a_unit_changes_there_alone() -> None:
    after = scheduled_with(schedule_of(ROLL_OUT), [Say(("tasks", "A@q3"), "duration", Duration(9, Unit.DAYS))])
    assert after is not None
    assert [str(after.plan.tasks[id_].duration) for id_ in ("A@q1", "A@q3")] == ["5d", "9d"]


def test_a_task_in_calendar_months_weighs_more_than_others() -> None:
    plan = "start: 2022-03-01\ntasks: {A: {duration: 20d}, B: {duration: 1mo, after: A}}"
    assert weight(schedule_of(plan)) > weight(schedule_of(plan.replace("1mo", "20d"))) == 2


def test_diagnoses_of_one_task_share_the_work() -> None:
    schedule = schedule_of(f"start: 2022-03-01\ntasks: {{{', '.join(f'T{n}: {{duration: 1d}}' for n in range(500))}}}")
    assert 3 * trials_for(schedule, 3) <= trials_for(schedule) == 300
