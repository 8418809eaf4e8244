"""A plan as nodes and edges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints, Task
from dxplan.network.network import Network, Role, build, built_upon
from dxplan.schedule.scheduler import compute
from tests.schedule.plans import plan_of, plan_of_data


def edges(network: Network) -> int:
    return sum(len(edges) for edges in network.outgoing)


def hidden(network: Network) -> set[tuple[str, str]]:
    return {(id_, role.name) for id_, role in network.hidden}


@pytest.mark.parametrize("type_", ["FS", "SS", "FF", "SF"])
def test_many_tasks_after_many_cost_as_many_edges_as_tasks(type_: str) -> None:
    m, n = 40, 30
    before = {f"a{index}": {"duration": "1d"} for index in range(m)}
    after = {f"b{index}": {"duration": "1d"} for index in range(n)}
    plan = plan_of_data(
        {"start": "2024-01-08", "tasks": {"A": {"tasks": before}, "B": {"tasks": after, "after": f"A {type_}"}}}
    )
    network = build(plan)
    assert len(network.task_of) == m + n + 2
    assert edges(network) == m + n + 1
    assert sum(map(len, network.incoming)) == edges(network)


def test_many_tasks_after_one_summary_cost_an_edge_each() -> None:
    m, n = 40, 30
    tasks: dict[str, object] = {"A": {"tasks": {f"a{index}": {"duration": "1d"} for index in range(m)}}}
    tasks |= {f"b{index}": {"duration": "1d", "after": "A"} for index in range(n)}
    assert edges(build(plan_of_data({"start": "2024-01-08", "tasks": tasks}))) == m + n


def test_summaries_that_nothing_touches_cost_nothing() -> None:
    network = build(
        plan_of("""
        start: 2024-01-08
        tasks: {S: {tasks: {a: {duration: 1d}, T: {tasks: {b: {duration: 1d, after: a}}}}}}
    """)
    )
    assert network.task_of == ["a", "b"]
    assert edges(network) == 1


@pytest.mark.parametrize(
    ("link", "needed"),
    [
        ("S", {("S", "FINISH"), ("T", "FINISH")}),
        ("S FF", {("S", "FINISH"), ("T", "FINISH")}),
        ("S SS", {("S", "BEGIN"), ("T", "BEGIN")}),
        ("S SF", {("S", "BEGIN"), ("T", "BEGIN")}),
        ("T", {("T", "FINISH")}),
        ("a", set()),
    ],
)
def test_a_link_out_of_a_summary_needs_one_end_of_it_and_of_those_inside(
    link: str, needed: set[tuple[str, str]]
) -> None:
    network = build(
        plan_of(f"""
        start: 2024-01-08
        tasks:
          S: {{tasks: {{a: {{duration: 1d}}, T: {{tasks: {{b: {{duration: 1d}}}}}}}}}}
          c: {{duration: 1d, after: {link}}}
    """)
    )
    assert hidden(network) == needed


@pytest.mark.parametrize(
    ("said", "needed"),
    [
        ("after: c", {"ENTRY"}),
        ("after: c SS", {"ENTRY"}),
        ("after: c FF", {"FINISH"}),
        ("after: c SF", {"FINISH"}),
        ("start_no_earlier_than: 2024-01-09", {"ENTRY"}),
        ("start_no_later_than: 2024-01-09", {"BEGIN"}),
        ("must_start_on: 2024-01-09", {"ENTRY", "BEGIN"}),
        ("deadline: 2024-01-09", {"FINISH"}),
        ("finish_no_earlier_than: 2024-01-09", {"FINISH"}),
        ("finish_no_later_than: 2024-01-09", {"FINISH"}),
        ("must_finish_on: 2024-01-09", {"FINISH"}),
    ],
)
def test_links_and_dates_of_a_summary_need_the_end_they_hold(said: str, needed: set[str]) -> None:
    network = build(
        plan_of(f"""
        start: 2024-01-08
        tasks: {{c: {{duration: 1d}}, S: {{{said}, tasks: {{a: {{duration: 1d}}}}}}}}
    """)
    )
    assert hidden(network) == {("S", role) for role in needed}


def test_nodes_are_found_again() -> None:
    network = build(
        plan_of("""
        start: 2024-01-08
        tasks: {S: {tasks: {a: {duration: 1d}}}, b: {duration: 1d, after: [S, S SS]}}
    """)
    )
    assert {id_: network.task_of[node] for id_, node in network.leaf.items()} == {"a": "a", "b": "b"}
    assert all(network.roles[node] is Role.TASK for node in network.leaf.values())
    for (id_, role), node in network.hidden.items():
        assert (network.task_of[node], network.roles[node]) == (id_, role)


def test_every_edge_leads_forward_in_the_order() -> None:
    network = build(
        plan_of("""
        start: 2024-01-08
        tasks:
          z: {duration: 1d, after: S}
          S: {after: b, tasks: {a: {duration: 1d, after: c}, c: {duration: 1d}}}
          b: {duration: 1d}
    """)
    )
    place = {node: index for index, node in enumerate(network.order)}
    assert network.is_acyclic
    assert all(place[edge.source] < place[edge.target] for edges in network.outgoing for edge in edges)


@pytest.mark.slow
def test_a_chain_of_thousands_is_no_matter_of_recursion() -> None:
    tasks = {f"t{index}": {"duration": "1h", "after": f"t{index - 1}"} for index in range(1, 5000)}
    schedule = compute(build(plan_of_data({"start": "2024-01-08", "tasks": {"t0": {"duration": "1h"}} | tasks})))
    assert schedule.plan_time.between(schedule.start, schedule.finish) == 5000 * 60


def test_summaries_may_stand_as_deep_as_files_can_be_read() -> None:
    level: dict[str, object] = {"a": {"duration": "1d"}}
    for depth in range(25):
        level = {f"S{depth}": {"tasks": level, "start_no_earlier_than": "2024-01-10"}}
    level["b"] = {"duration": "1d", "after": "S24"}
    schedule = compute(build(plan_of_data({"start": "2024-01-08", "tasks": level})))
    assert schedule.plan_time.between(schedule.start, schedule.finish) == 2 * 480  # Wednesday and Thursday


def test_a_plan_whose_dates_alone_differ_keeps_the_network_and_any_other_is_built_anew() -> None:
    plan = plan_of_data(
        {
            "start": "2024-01-08",
            "tasks": {
                "a": {"duration": "2d"},
                "s": {"tasks": {"b": {"duration": "1d", "after": ["a"]}, "c": {"duration": "1d"}}},
                "d": {"duration": "1d", "after": ["b"]},
            },
        }
    )
    network, tasks = build(plan), plan.tasks
    monday = DateConstraints(start_no_earlier_than=Moment(date(2024, 1, 15), date(2024, 1, 15)))

    def changed(**others: Task) -> Plan:
        return replace(plan, tasks={**tasks, **others})

    longer = changed(a=replace(tasks["a"], constraints=monday))
    assert built_upon(network, longer).incoming is network.incoming
    for other in (
        changed(d=replace(tasks["d"], predecessors=())),
        changed(s=replace(tasks["s"], constraints=monday)),
        changed(e=replace(tasks["c"], id="e", parent=None)),
        replace(plan, tasks={id_: tasks[id_] for id_ in ("s", "a", "b", "c", "d")}),
    ):
        assert built_upon(network, other).incoming is not network.incoming
        assert built_upon(network, other).plan is other
    for other in (longer, changed(s=replace(tasks["s"], constraints=monday))):
        assert built_upon(network, other)._replace(certain=None) == build(other)._replace(certain=None)  # type: ignore[arg-type]
