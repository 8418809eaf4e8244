"""The sweep over what tasks ask of a resource, held against looking at every minute."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dxplan.schedule.demand import Use, led, levels, most_at_once, overloads, uses
from dxplan.schedule.instant import at, day_of
from dxplan.schedule.working_time import Intervals, Week, WorkingTime
from tests.checks.examining import plan, scheduled

MONDAY = at(date(2022, 3, 7))
HOUR, DAY = 60, 1440


def _time(id_: str, *worked: Intervals) -> WorkingTime:
    week: Week = (*worked, *((),) * (7 - len(worked)))  # type: ignore[assignment]
    return WorkingTime(id_, week, lambda _: {}, date(2022, 1, 1))


OFFICE = _time("office", *[((8 * HOUR, 12 * HOUR), (13 * HOUR, 17 * HOUR))] * 5)
EVENING = _time("evening", *[((18 * HOUR, 22 * HOUR),)] * 6)
THURSDAYS = _time("thursdays", (), (), (), ((8 * HOUR, 17 * HOUR),))
TIMES = (OFFICE, EVENING, THURSDAYS)


@st.composite
def _asked(draw: st.DrawFn) -> list[Use]:
    found = []
    for number in range(draw(st.integers(1, 5))):
        time = draw(st.sampled_from(TIMES))
        start = time.next_start(MONDAY + draw(st.integers(0, 10 * DAY // 30)) * 30)
        finish = time.finish_at(time.position(start) + draw(st.integers(1, 40)) * 30)
        found.append(Use(f"T{number}", draw(st.sampled_from((0.5, 1.0, 2.0))), start, finish, time))
    return found


def _demand(asked: list[Use], own: WorkingTime | None, instant: int) -> float:
    if own is not None and own.between(instant, instant + 1) == 0:
        return 0.0
    return sum(use.units for use in asked if use.works_at(instant))


@given(asked=_asked(), capacity=st.sampled_from((1.0, 1.5, 2.0, 3.0)), own=st.sampled_from((None, *TIMES)))
def test_the_sweep_finds_the_days_and_the_peak_that_a_look_at_every_half_hour_finds(
    asked: list[Use], capacity: float, own: WorkingTime | None
) -> None:
    found = list(overloads(asked, capacity, own))
    over = {
        instant: _demand(asked, own, instant)
        for instant in range(MONDAY, max(use.finish for use in asked), 30)
        if _demand(asked, own, instant) > capacity
    }
    assert max((period.demand for period in found), default=0) == max(over.values(), default=0)
    assert all(any(period.start <= instant < period.finish for period in found) for instant in over)
    for period in found:
        inside = {instant: demand for instant, demand in over.items() if period.start <= instant < period.finish}
        assert period.start in inside
        assert period.finish - 30 in inside
        assert inside[period.peak] == period.demand == max(inside.values())
        if period.days is not None:
            assert period.days == len({day_of(instant) for instant in inside})


@given(asked=_asked(), own=st.sampled_from((None, *TIMES)))
def test_the_levels_are_never_below_and_somewhere_reach_what_a_look_at_every_half_hour_finds(
    asked: list[Use], own: WorkingTime | None
) -> None:
    """They are in order and do not overlap; so what is drawn over the capacity is what the check calls too much."""
    found = list(levels(asked, own))
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    most = {start: 0.0 for start, *_ in found}
    for instant in range(MONDAY, max(use.finish for use in asked), 30):
        demand = _demand(asked, own, instant)
        if demand:
            ((start, _, level),) = [each for each in found if each[0] <= instant < each[1]]
            assert demand <= level
            most[start] = max(most[start], demand)
    assert max(most.values(), default=0) == max((level for *_, level in found), default=0)
    for capacity in (1.0, 2.0):
        assert any(level > capacity for *_, level in found) == any(overloads(asked, capacity, own))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), min_size=1, max_size=12))
def test_most_at_once_is_what_counting_at_every_instant_gives(drawn: list[tuple[int, int]]) -> None:
    spans = [(start, start + length) for start, length in drawn]
    counts = {instant: sum(start <= instant < finish for start, finish in spans) for instant in range(40)}
    most, start, finish = most_at_once(spans)
    assert most == max(counts.values())
    assert start == min(instant for instant, count in counts.items() if count == most)
    assert finish == min(end for _, end in spans if end > start)


def test_milestones_and_summaries_ask_for_nothing() -> None:
    schedule = scheduled(
        plan(
            """
            S:
              resources: {r: 5}
              tasks:
                A: {duration: 5d, resources: {r: 1}}
                M: {kind: milestone, after: A, resources: {r: 3}}
            """,
            "resources: {r: {capacity: 1}}",
        )
    )
    assert [use.task for use in uses(schedule)["r"]] == ["A"]


def test_compulsory_is_only_what_no_float_can_move() -> None:
    schedule = scheduled(
        plan(
            """
            A: {duration: 10d}
            B: {duration: 4d, resources: {r: 1}}
            C: {duration: 8d, resources: {r: 1}}
            """,
            "resources: {r: {capacity: 1}}",
        )
    )
    ((task, start, finish),) = [(u.task, u.start, u.finish) for u in uses(schedule, compulsory=True)["r"]]
    assert (task, str(day_of(start)), str(day_of(finish))) == ("C", "2022-03-03", "2022-03-10")


def test_a_lead_counts_for_the_tasks_inside_and_milestones_for_nothing() -> None:
    schedule = scheduled(
        plan(
            """
            S:
              lead: A1
              tasks:
                A: {duration: 5d}
                B: {duration: 5d, lead: A2}
                M: {kind: milestone}
            C: {duration: 5d}
            """,
            "agencies: {A1: {}, A2: {}, A3: {}}",
        )
    )
    assert {agency: [use.task for use in found] for agency, found in led(schedule).items()} == {
        "A1": ["A"],
        "A2": ["B"],
    }
