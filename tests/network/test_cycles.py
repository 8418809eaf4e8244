"""Circles of tasks that wait for each other."""

from __future__ import annotations

import random
from textwrap import dedent
from time import process_time
from typing import Any

import pytest

from dxplan.api import schedule_loaded
from dxplan.load.loader import load_bytes
from dxplan.network.cycles import cycle_diagnostics
from dxplan.network.network import build
from dxplan.source.diagnostic import Diagnostic
from tests.schedule.plans import HEAD, plan_of_data


def circles(text: str) -> tuple[Diagnostic, ...]:
    loaded = load_bytes((HEAD + dedent(text).lstrip("\n")).encode(), "x.yaml")
    outcome = schedule_loaded(loaded, "x.yaml")
    assert outcome.schedule is None
    return outcome.diagnostics


def circles_of(tasks: dict[str, Any]) -> list[str]:
    """The circles of tasks that come after others, as `a → b → a`, with the file in this order."""
    plan = plan_of_data({"start": "2024-01-08", "tasks": tasks})
    return [d.message.en.partition(": ")[2] for d in cycle_diagnostics(build(plan))]


def after(*predecessors: str) -> dict[str, Any]:
    return {"duration": "1d", "after": list(predecessors)}


def test_the_whole_path_with_the_line_of_every_link() -> None:
    (found,) = circles("""
        start: 2024-01-08
        tasks:
          a: {duration: 1d, after: c}
          b: {duration: 1d, after: [x, a SS+1d]}
          c:
            duration: 1d
            after:
              - x
              - b
          x: {duration: 1d}
          late: {duration: 1d, after: a}
    """)
    assert found.code == "DX032"
    assert found.message.en == "the tasks wait in a circle: a → b → c → a"
    assert [(r.span.line, r.message.en) for r in found.related] == [
        (7, "`b` waits for `a` (SS)"),
        (12, "`c` waits for `b` (FS)"),
        (6, "`a` waits for `c` (FS)"),
    ]
    assert (found.span.line, found.task) == (7, "b")


def test_through_summaries_the_path_names_them_and_says_what_is_inside() -> None:
    (found,) = circles("""
        start: 2024-01-08
        tasks:
          S:
            after: b
            tasks:
              a: {duration: 1d}
          b: {duration: 1d, after: a}
    """)
    assert found.message.en == "the tasks wait in a circle: a → b → S → a"
    assert [(r.span.line, r.message.en) for r in found.related] == [
        (10, "`b` waits for `a` (FS)"),
        (7, "`S` waits for `b` (FS)"),
        (9, "`a` is inside `S`"),
    ]


def test_a_summary_that_waits_for_a_task_that_waits_for_it() -> None:
    (found,) = circles("""
        start: 2024-01-08
        tasks:
          S: {after: b, tasks: {a: {duration: 1d}}}
          b: {duration: 1d, after: S}
    """)
    assert found.message.en == "the tasks wait in a circle: S → b → S → a → S"


def test_links_between_summaries_that_cross() -> None:
    (found,) = circles("""
        start: 2024-01-08
        tasks:
          S: {tasks: {a: {duration: 1d, after: T}}}
          T: {tasks: {b: {duration: 1d, after: a}}}
    """)
    assert found.code == "DX032"
    assert {"`a` waits for `T` (FS)", "`b` waits for `a` (FS)"} <= {r.message.en for r in found.related}


def test_what_is_no_circle_only_looks_like_one() -> None:
    tasks = {"S": {"tasks": {"a": after(), "c": after("x")}}, "x": after("a"), "y": after("S SS")}
    tasks["S2"] = {"tasks": {"d": after("S")}, "after": "y FF"}
    assert circles_of(tasks) == []


def test_two_knots_are_two_findings() -> None:
    tasks = {"d": after("c"), "b": after("a", "d"), "a": after("b"), "c": after("d"), "e": after("a", "c")}
    assert circles_of(tasks) == ["a → b → a", "c → d → c"]


def test_of_a_knot_the_shortest_circle_is_shown() -> None:
    tasks = {"a": after("e"), "b": after("a"), "c": after("b"), "d": after("c", "e"), "e": after("d")}
    assert circles_of(tasks) == ["d → e → d"]


@pytest.mark.parametrize("seed", range(12))
def test_the_order_of_the_file_does_not_matter(seed: int) -> None:
    choose = random.Random(7)
    ids = [f"t{index:02}" for index in range(30)]
    tasks = {id_: after(*sorted(choose.sample(ids[:index] + ids[index + 1 :], 2))) for index, id_ in enumerate(ids)}
    order = list(tasks)
    random.Random(seed).shuffle(order)
    assert circles_of({id_: tasks[id_] for id_ in order}) == circles_of(tasks) != []


def test_a_long_path_is_cut_but_its_links_are_all_there() -> None:
    tasks = {f"t{index:03}": after(f"t{(index - 1) % 200:03}") for index in range(200)}
    plan = plan_of_data({"start": "2024-01-08", "tasks": tasks})
    (found,) = cycle_diagnostics(build(plan))
    assert found.message.en.endswith("t004 → t005 → … → t195 → t196 → t197 → t198 → t199 → t000")
    assert len(found.related) == 200


@pytest.mark.slow
@pytest.mark.parametrize(("count", "links"), [(300, 150), (3000, 30), (20000, 1)])
def test_big_knots_are_found_quickly(count: int, links: int) -> None:
    # Each task after up to `links` before it, and the first after the last: the shortest circle is not that long.
    tasks = {
        f"t{index}": after(*(f"t{max(index - k, 0)}" for k in range(1, min(links, index) + 1)))
        for index in range(count)
    }
    tasks["t0"] = after(f"t{count - 1}")
    plan = plan_of_data({"start": "2024-01-08", "tasks": tasks})
    network = build(plan)
    began = process_time()
    (found,) = cycle_diagnostics(network)
    assert process_time() - began < 10  # takes one or two
    assert len(found.related) == 1 + -(-(count - 1) // links)
