"""What is left out of a search by how far links lead has nothing behind it that is looked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.network.network import Network, build
from dxplan.network.relinked import relinked
from tests.load.reading import sound
from tests.network.test_bypassed import Links, text
from tests.network.test_relinked import linked

_LINKS = st.lists(st.sets(st.integers(1, 6), max_size=3), min_size=4, max_size=9).map(
    lambda gaps: {n: sorted({n - gap for gap in some if gap <= n}) for n, some in enumerate(gaps)}
)


def reached(start: int, next_to: list[list[int]]) -> set[int]:
    found, new = {start}, [start]
    for node in new:
        new += [end for end in next_to[node] if end not in found and not found.add(end)]  # type: ignore[func-returns-value]
    return found


def assert_nothing_is_missed(network: Network) -> None:
    spread, certain = network.certain.spread, network.certain
    assert spread is not None
    ranks, nodes = certain.ranks, range(len(network.task_of))
    sources, targets = [certain.sources[n] for n in nodes], [certain.targets[n] for n in nodes]
    for rank in nodes:
        may_lead, may_come = spread.leading_to(rank), spread.led_from(rank)
        for node in nodes:
            over, later = reached(node, sources), reached(node, targets)
            if any(ranks[edge.target] >= rank for n in over for edge in network.outgoing[n]):
                assert may_lead(node)
            if any(ranks[edge.source] <= rank for n in later for edge in network.incoming[n]):
                assert may_come(node)


@given(_LINKS)
def test_no_node_that_links_lead_from_or_to_is_left_out(links: Links) -> None:
    assert_nothing_is_missed(build(sound(text(links))))


@given(_LINKS, st.data())
def test_nor_is_one_that_new_links_lead_from_or_to(links: Links, data: st.DataObject) -> None:
    plan = sound(text(links))
    network = build(plan)
    for _ in range(2):
        task = data.draw(st.integers(1, len(links) - 1))
        plan = linked(plan, f"T{task}", f"T{data.draw(st.integers(0, task - 1))}")
    changed = [task for task in plan.tasks.values() if task is not network.plan.tasks[task.id]]
    after = relinked(network, changed)
    assert after is not None
    assert_nothing_is_missed(after)


def test_circles_tell_nothing() -> None:
    plan = sound("tasks: {A: {duration: 1d}, B: {duration: 1d, after: A}}")
    after = relinked(build(plan), [linked(plan, "A", "B").tasks["A"]])
    assert after is not None
    assert after.certain.spread is None
