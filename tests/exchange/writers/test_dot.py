"""Graphviz takes the networks of all plans; every id and name is quoted."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.bars import name_of
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.writers import dot
from tests.exchange.samples import NASTY, PLANS, named, names, outgoing, scheduled
from tests.exchange.tools import few, ran, tool
from tests.schedule.plans import schedule_of

QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')
SVG = "{http://www.w3.org/2000/svg}"


def text_of(out: Outgoing) -> str:
    return dot.write(out).decode("utf-8")


@given(st.lists(names, min_size=1, max_size=12))
def test_outside_quotation_marks_stands_only_what_the_writer_means(given_: list[str]) -> None:
    for line in text_of(named(given_)).splitlines():
        assert re.fullmatch(r"[a-z0-9A-Z_=,;#\[\]{}>. -]*", QUOTED.sub("", line)), line


def test_links_say_their_type_and_lag_and_those_of_summaries_end_at_their_border() -> None:
    schedule = schedule_of(
        """
        start: 2022-01-10
        tasks:
          s: {tasks: {a: {duration: 1d}, b: {duration: 2d, after: [a SS+1d]}}}
          c: {duration: 1d, after: [s, b FF-50%]}
          t: {after: [c], tasks: {d: {duration: 1d}}}
        """
    )
    text = text_of(outgoing(schedule))
    assert '"a" -> "b" [label="SS+1d"' in text
    assert '"a" -> "c" [ltail="cluster_s"' in text
    assert '"b" -> "c" [label="FF-50%"' in text
    assert '"c" -> "d" [lhead="cluster_t"' in text
    assert re.search(r'"b" \[label="b\\nb\\n2022-01-11 – 2022-01-12", shape=box, peripheries=2, color=', text)


def test_all_letters_are_of_one_font() -> None:
    """Names of phases and of the plan are graphs' labels, those of links are edges': each has a font of its own."""
    lines = [line.strip() for line in text_of(named(["a"])).splitlines()]
    assert {f'{what} [fontname="sans-serif"]' for what in ("graph", "node", "edge")} <= set(lines)


def drawn(out: Outgoing) -> None:
    done = ran(tool("dot"), "-Tsvg", given=text_of(out))
    assert done.returncode == 0, done.stderr
    assert not re.search("(?i)syntax|error", done.stderr), done.stderr
    nodes = {}
    for group in ElementTree.fromstring(done.stdout).iter(f"{SVG}g"):
        if group.get("class") == "node":
            lines = [text.text or "" for text in group.iter(f"{SVG}text")]
            nodes[lines[0]] = " ".join(" ".join(lines[1:-1]).split())
    plan = out.schedule.plan
    assert nodes == {task.id: " ".join(name_of(task, out).split()) for task in plan.leaves()}


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_graphviz_draws_all_plans(path: object) -> None:
    drawn(outgoing(scheduled(path)))


@pytest.mark.slow
@few
@given(st.lists(names, min_size=10, max_size=30))
def test_graphviz_shows_any_name_as_it_is(given_: list[str]) -> None:
    drawn(named([*NASTY, *given_]))
