"""Who holds the office of an agency on a day, and that lines of successors are gone along once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.offices import Office, Offices
from dxplan.model.people import Agency

GONE, TODAY, LATER = date(2021, 12, 31), date(2022, 1, 1), date(2030, 1, 1)


def line(**ends: tuple[date | None, str | None]) -> dict[str, Agency]:
    """Agencies that end on a day, with their successors."""
    return {id_: Agency(id=id_, valid_to=end, successor=next_) for id_, (end, next_) in ends.items()}


def holder(agencies: dict[str, Agency], agency: str, day: date) -> str | None:
    office = Offices(agencies).on(agency, day)
    return None if office is None else office.holder


@pytest.mark.parametrize(
    ("day", "heir"),
    [
        (date(2024, 12, 31), "A"),  # its last day
        (date(2025, 1, 1), "B"),
        (date(2025, 7, 1), "C"),  # the second in the line: the first is gone too
        (date(2026, 1, 1), None),
    ],
)
def test_an_office_is_held_by_the_first_of_the_line_that_is_not_gone(day: date, heir: str | None) -> None:
    offices = Offices(line(A=(date(2024, 12, 31), "B"), B=(date(2025, 6, 30), "C"), C=(date(2025, 12, 31), None)))
    assert offices.heir("A", day) == heir
    assert offices.last("A") == "C"


def test_the_one_who_stands_is_the_first_after_an_agency_or_else_the_nearest_before_it() -> None:
    ends: dict[str, tuple[date | None, str | None]] = {
        "FAR": (LATER, "NEAR"),
        "NEAR": (GONE, "A"),
        "ALSO": (LATER, "A"),
        "A": (GONE, "B"),
        "B": (GONE, None),
    }
    assert holder(line(**ends), "A", TODAY) == "ALSO"
    assert holder(line(**ends), "NEAR", TODAY) == "FAR"
    assert holder(line(**{**ends, "ALSO": (GONE, "A")}), "A", TODAY) == "FAR"
    assert holder(line(**{**ends, "B": (LATER, None)}), "A", TODAY) == "B"
    assert holder(line(**ends), "A", date(2031, 1, 1)) is None


def test_who_did_the_work_before_the_one_who_took_over_is_told() -> None:
    offices = Offices(line(A=(GONE, "B"), B=(GONE, "C"), C=(None, None)))
    assert [offices.on(id_, TODAY) for id_ in "ABC"] == [Office("C", "B"), Office("C", "B"), Office("C")]


def test_a_circle_of_successors_is_gone_round_once() -> None:
    """Reading reports it; a plan made otherwise is not asked for ever."""
    circle = line(A=(GONE, "B"), B=(GONE, "A"), C=(LATER, "B"))
    assert holder(circle, "A", TODAY) == "C"
    assert holder(circle, "A", date(2031, 1, 1)) is None
    assert Offices(circle).heir("A", TODAY) is None
    assert Offices(circle).last("A") == "B"


DAYS = st.none() | st.integers(0, 9).map(lambda day: TODAY + timedelta(days=day))


@st.composite
def agencies(draw: st.DrawFn) -> dict[str, Agency]:
    """Agencies in the order of a file; each may be followed by one that comes later in a drawn order."""
    ids = [f"A{number}" for number in range(draw(st.integers(1, 9)))]
    found = {}
    for number, id_ in enumerate(ids):
        successor = draw(st.none() | st.sampled_from(ids[number + 1 :])) if ids[number + 1 :] else None
        found[id_] = Agency(id=id_, valid_from=draw(DAYS), valid_to=draw(DAYS), successor=successor)
    return {id_: found[id_] for id_ in draw(st.permutations(ids))}


def walked(agencies: dict[str, Agency], agency: str) -> Iterator[str]:
    """An agency and its line, step by step."""
    following: str | None = agency
    while following is not None:
        yield following
        following = agencies[following].successor


def walked_around(agencies: dict[str, Agency], agency: str) -> Iterator[str]:
    """And then those before it, the nearest first and in file order."""
    yield from walked(agencies, agency)
    nearest = {agency}
    while nearest:
        nearest = {id_ for id_, other in agencies.items() if other.successor in nearest}
        yield from (id_ for id_ in agencies if id_ in nearest)


@given(agencies(), DAYS.filter(bool))
def test_lines_are_as_if_each_was_walked_along(agencies: dict[str, Agency], day: date) -> None:
    offices = Offices(agencies)
    for id_ in agencies:
        assert offices.last(id_) == list(walked(agencies, id_))[-1]
        ends = ((other, agencies[other].valid_to) for other in walked(agencies, id_))
        assert offices.heir(id_, day) == next((other for other, end in ends if end is None or end >= day), None)
        standing = (other for other in walked_around(agencies, id_) if agencies[other].exists_on(day))
        assert holder(agencies, id_, day) == next(standing, None)


class Watched(Agency):
    """An agency that counts how often its successor is asked for."""

    asked = 0

    def __getattribute__(self, name: str) -> object:
        if name == "successor":
            Watched.asked += 1
        return super().__getattribute__(name)


@pytest.mark.parametrize("ends", [(1, 0), (1, 1), (2000, -1)], ids=["all at once", "one after another", "backwards"])
def test_a_long_line_is_gone_along_once_for_all(ends: tuple[int, int]) -> None:
    number, (first, step) = 600, ends
    day = TODAY + timedelta(days=first + number * step)
    agencies: dict[str, Agency] = {
        f"A{i}": Watched(id=f"A{i}", valid_to=TODAY + timedelta(days=first + i * step), successor=f"A{i + 1}")
        for i in range(number - 1)
    }
    agencies[f"A{number - 1}"] = Watched(id=f"A{number - 1}", valid_to=TODAY)
    Watched.asked = 0
    offices = Offices(agencies)
    for id_ in agencies:
        offices.last(id_)
        offices.on(id_, day)
        offices.heir(id_, agencies[id_].valid_to or day)
    assert Watched.asked < 20 * number
