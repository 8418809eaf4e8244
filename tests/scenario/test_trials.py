"""The search for the least amount, and how often a plan is scheduled again."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.scenario import trials
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.trials import NoTrialsLeftError, Trials, least
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
