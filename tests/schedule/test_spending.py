"""Costs counted once, and spread over years to the đồng."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dxplan.schedule.instant import at, day_of
from dxplan.schedule.spending import by_quarter, by_year, first_day_of, own_costs, quarter_name, quarter_of
from dxplan.schedule.working_time import WorkingTime
from tests.checks.examining import plan, scheduled

TIME: WorkingTime = scheduled(plan("A: {duration: 1d}")).working_time("A")
amounts = st.integers(0, 10**13)


def _work(day: int, minutes: int) -> tuple[int, int]:
    start = TIME.next_start(at(date(2022, 1, 1) + timedelta(day)))
    return start, TIME.finish_at(TIME.position(start) + minutes)


@given(amounts, st.integers(0, 1500), st.integers(1, 480 * 600))
def test_the_parts_add_up_to_the_cost_and_none_is_empty(amount: int, day: int, minutes: int) -> None:
    parts = by_year(amount, *_work(day, minutes), TIME)
    assert sum(parts.values()) == amount
    assert all(part > 0 for part in parts.values())


@given(amounts, st.integers(0, 1500), st.integers(1, 480 * 600))
def test_the_quarters_of_a_year_add_up_to_it(amount: int, day: int, minutes: int) -> None:
    work = _work(day, minutes)
    years: Counter[int] = Counter()
    for quarter, part in by_quarter(amount, *work, TIME).items():
        assert part > 0
        years[quarter // 4] += part
    assert years == by_year(amount, *work, TIME)


@given(st.dates())
def test_a_quarter_begins_with_its_first_day(day: date) -> None:
    first = first_day_of(quarter_of(day))
    assert first <= day
    assert (first.day, first.month % 3) == (1, 1)
    assert (day.year - first.year, (day.month - 1) // 3) == (0, (first.month - 1) // 3)
    assert quarter_name(quarter_of(day)) == f"{day.year}-Q{(day.month + 2) // 3}"


@given(amounts, st.integers(0, 1500), st.integers(1, 480 * 600))
def test_a_year_gets_its_share_of_the_working_time_to_within_a_dong(amount: int, day: int, minutes: int) -> None:
    start, finish = _work(day, minutes)
    parts = by_year(amount, start, finish, TIME)
    for year in range(day_of(start).year, day_of(finish).year + 1):
        first, last = max(start, at(date(year, 1, 1))), min(finish, at(date(year + 1, 1, 1)))
        assert abs(parts.get(year, 0) - amount * TIME.between(first, last) / minutes) <= 1 + amount / 10**12


@given(amounts.filter(bool), st.integers(0, 250), st.integers(0, 250))
def test_moving_a_task_within_a_year_changes_nothing(amount: int, day: int, other: int) -> None:
    assert by_year(amount, *_work(day, 480 * 40), TIME) == by_year(amount, *_work(other, 480 * 40), TIME)


def test_work_that_ends_with_the_year_costs_nothing_in_the_next() -> None:
    start = TIME.start_of(date(2022, 12, 20))
    assert by_year(7, start, at(date(2023, 1, 1)), TIME) == {2022: 7}


def test_what_takes_no_work_falls_into_the_year_of_its_finish() -> None:
    saturday = at(date(2022, 12, 31))
    assert by_year(7, saturday, saturday + 3 * 1440, TIME) == {2023: 7}
    assert by_year(7, saturday, saturday, TIME) == {2022: 7}


def test_a_summary_adds_only_what_its_tasks_leave_of_its_cost() -> None:
    costs = own_costs(
        scheduled(
            plan("""
            S:
              cost: 10 tỷ
              tasks:
                T:
                  cost: 1 tỷ
                  tasks:
                    A: {duration: 5d, cost: 3 tỷ}
                B: {duration: 5d, cost: 4 tỷ}
            C: {duration: 5d}
            """)
        ).plan
    )
    assert costs == {"S": 3 * 10**9, "A": 3 * 10**9, "B": 4 * 10**9}
    assert list(costs) == ["S", "A", "B"]
