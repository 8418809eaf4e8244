"""The links that a new one makes superfluous: without them the order of the tasks is the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.network.bypassed import Behind, bypassed, first_of
from dxplan.network.network import build
from tests.load.reading import sound

Links = dict[int, list[int]]


@st.composite
def orders(draw: st.DrawFn) -> tuple[Links, int, int]:
    """Links of up to nine tasks, each to earlier ones, and two tasks that do not wait for each other."""
    count = draw(st.integers(2, 9))
    links = {n: draw(st.lists(st.integers(0, n - 1), unique=True, max_size=3)) if n else [] for n in range(count)}
    after = draw(st.integers(1, count - 1))
    before = draw(st.integers(0, after - 1))
    return links, before, after


def text(links: Links) -> str:
    tasks = (f"T{n}: {{duration: 1d, after: [{', '.join(f'T{m}' for m in before)}]}}" for n, before in links.items())
    return f"tasks: {{{', '.join(tasks)}}}"


def order_of(links: Links) -> set[tuple[int, int]]:
    """Which task is over before which."""
    over: dict[int, set[int]] = {}
    for n, before in links.items():
        over[n] = set(before).union(*(over[m] for m in before))
    return {(m, n) for n, before in over.items() for m in before}


@given(orders())
def test_without_them_the_order_is_the_same_and_no_other_could_go(drawn: tuple[Links, int, int]) -> None:
    links, before, after = drawn
    gone = bypassed(build(sound(text(links))), f"T{before}", f"T{after}")
    with_link = {n: [*others, before] if n == after and before not in others else others for n, others in links.items()}
    dropped = {(int(link.predecessor[1:]), int(link.successor[1:])) for link in gone} - {(before, after)}
    left = {n: [m for m in others if (m, n) not in dropped] for n, others in with_link.items()}
    assert order_of(left) == order_of(with_link)
    for n, others in left.items():
        for m in others:
            if (m, n) == (before, after):
                continue
            without = {k: [x for x in xs if (x, k) != (m, n)] for k, xs in left.items()}
            was = {k: [x for x in xs if (x, k) != (m, n)] for k, xs in links.items()}
            if order_of(was) != order_of(links):  # it said something before
                assert order_of(without) != order_of(left)


@given(orders())
def test_out_of_reach_there_are_none(drawn: tuple[Links, int, int]) -> None:
    links, before, _ = drawn
    network = build(sound(text(links)))
    several = [f"T{n}" for n in links if n != before]
    near = Behind(network, f"T{before}").within_reach(several)
    assert all(bypassed(network, f"T{before}", id_) == () for id_ in several if id_ not in near)


@given(orders())
def test_the_first_of_several_follows_none_of_them(drawn: tuple[Links, int, int]) -> None:
    links, _, _ = drawn
    order = order_of(links)
    several = [n for n in links if n % 2 == 0]
    firsts = first_of(build(sound(text(links))), (f"T{n}" for n in several))
    for n in several:
        follows = {m for m in several if (m, n) in order}
        first = int(firsts[f"T{n}"][1:])
        assert (first in follows) if follows else first == n
        assert not any((m, first) in order for m in several)


def test_links_that_say_more_stay() -> None:
    plan = sound("tasks: {A: {duration: 1d}, B: {duration: 1d, after: A}, C: {duration: 1d, after: [A FS+2d, A SS]}}")
    assert [str(link) for link in bypassed(build(plan), "B", "C")] == ["A SS"]


def test_tasks_that_wait_for_each_other_have_none() -> None:
    plan = sound("tasks: {A: {duration: 1d}, B: {duration: 1d, after: A}}")
    assert bypassed(build(plan), "B", "A") == ()


def test_what_is_inside_a_summary_comes_after_what_the_summary_waits_for() -> None:
    plan = sound(
        "tasks: {A: {duration: 1d}, B: {duration: 1d, after: A},"
        " P: {tasks: {C: {duration: 1d, after: A}, D: {duration: 1d, after: C}}}}"
    )
    assert [str(link) for link in bypassed(build(plan), "B", "C")] == ["A"]


def test_the_first_of_a_chain() -> None:
    plan = sound(
        "tasks: {A: {duration: 1d}, B: {duration: 1d, after: A}, C: {duration: 1d, after: B}, D: {duration: 1d}}"
    )
    assert first_of(build(plan), ["C", "D", "A"]) == {"C": "A", "D": "D", "A": "A"}
