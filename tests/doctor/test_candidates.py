"""Candidates: how an amount falls on several places."""

from __future__ import annotations

from dxplan.doctor.candidates import Candidate, Changes, Place
from dxplan.model.duration import Duration, Unit
from dxplan.scenario.remedies.shorten import Shorten


def place(task: str, most: int, whole: int) -> Place:
    def change(amount: int) -> Changes:
        return (Shorten(task, Duration(whole, Unit.DAYS), Duration(whole - amount, Unit.DAYS)),)

    return Place(most, whole, change)


BOTH = Candidate(None, (place("A", 6, 20), place("B", 3, 10)), guess=1, moved=480)


def test_an_amount_falls_on_the_places_in_proportion_to_what_each_can_give() -> None:
    assert (BOTH.most, BOTH.whole) == (9, 30)
    assert [BOTH.in_proportion(amount) for amount in (1, 3, 6, 9)] == [(0, 1), (2, 1), (4, 2), (6, 3)]
    for amount in range(10):
        given = BOTH.in_proportion(amount)
        assert sum(given) == amount
        assert all(0 <= days <= at.most for days, at in zip(given, BOTH.places, strict=True))


def test_a_place_that_gives_nothing_changes_nothing() -> None:
    (change,) = BOTH.changes((0, 2))
    assert change == Shorten("B", Duration(10, Unit.DAYS), Duration(8, Unit.DAYS))
    assert len(BOTH.changes((1, 2))) == 2
