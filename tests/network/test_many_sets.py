"""Sets of places cut into spans agree with sets of numbers, and share what they have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.network.many_sets import held, holds, holds_any, marked, no_places, united, with_place
from dxplan.network.network import build
from dxplan.network.order import Order
from tests.checks.examining import plan, scheduled

_MANY = 20_000
PLACES = st.frozensets(st.integers(0, _MANY - 1) | st.sampled_from((0, 4095, 4096, 8191, 8192, _MANY - 1)), max_size=6)


def spans(places: frozenset[int]) -> tuple[int, ...]:
    made = no_places(_MANY)
    for place in places:
        made = with_place(made, place)
    return made


@given(PLACES, PLACES, PLACES)
def test_they_answer_as_sets_of_numbers_do(one: frozenset[int], other: frozenset[int], asked: frozenset[int]) -> None:
    both = united(spans(one), spans(other))
    assert both == spans(one | other)
    assert {place for place in one | other | asked if holds(both, place)} == one | other
    assert holds_any(both, marked(asked)) is not (one | other).isdisjoint(asked)
    assert held(both, marked(asked)) == marked((one | other) & asked)
    assert marked(one) | marked(other) == marked(one | other)
    assert marked(one) & marked(other) == marked(one & other)
    assert bool(marked(one)) is bool(one)


@given(PLACES, PLACES)
def test_a_set_that_brings_nothing_new_costs_no_memory(one: frozenset[int], other: frozenset[int]) -> None:
    large, part = spans(one | other), spans(other)
    for both in (united(large, part), united(part, large)):
        assert all(any(span is own for own in (*large, *part)) for span in both)


@pytest.mark.slow
def test_what_is_before_each_task_of_a_chain_is_written_out_once() -> None:
    count = 3 * 4096
    tasks = "\n".join(f"T{n}: {{duration: 1d{f', after: T{n - 1}' if n else ''}}}" for n in range(count))
    loaded = scheduled(plan(tasks)).plan
    order = Order(build(loaded), loaded.tasks)
    sets = [order.finished_before(id_) for id_ in loaded.tasks]
    assert order.waits_for(f"T{count - 1}", "T0")
    assert len({id(span) for spans_ in sets for span in spans_}) <= count + 4
