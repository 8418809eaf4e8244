"""Mermaid takes the charts of all plans, shows every name as it is, and every bar on its days."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.bars import phases
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.writers import mermaid
from tests.exchange.samples import NASTY, PLANS, named, names, outgoing, scheduled
from tests.exchange.tools import few, ran, told, tool

DRAW = Path(__file__).parent / "draw_mermaid.mjs"
LINE = re.compile(r"    (?P<name>[^:;]*(?:#\d+;[^:;]*)*) :(?P<fields>[^:#;%]+)")


def text_of(out: Outgoing) -> str:
    return mermaid.write(out).decode("utf-8")


@given(st.lists(names, min_size=1, max_size=12))
def test_a_name_never_adds_a_line_nor_ends_before_its_own_colon(given_: list[str]) -> None:
    text = text_of(named(given_))
    bars = [line for line in text.splitlines() if re.search(r" :[^:]*\d{4}-\d\d-\d\d$", line)]
    assert len(bars) == len(given_) + 1  # and the line where the plan is due
    for line in bars:
        found = LINE.fullmatch(line)
        assert found, line
        assert not re.match(r"(?i)(title|section|gantt|click|href|excludes|dateFormat|\d{4}-)\b", found["name"])


def test_every_bar_has_its_own_id_a_start_and_an_end_and_nothing_is_left_to_mermaid() -> None:
    text = text_of(named(["a", "b", "c", "d", "e"]))
    assert "    e :milestone, t5, 2022-01-12, 2022-01-13\n" in text
    assert "excludes" not in text
    assert "after" not in text


def test_a_chart_that_mermaid_would_refuse_is_told() -> None:
    assert mermaid.left_out(named(["a"] * 100)) == ()
    assert len(mermaid.left_out(named(["tên rất dài " * 8] * 600))) == 1


def drawn(outs: Sequence[Outgoing]) -> list[dict[str, Any]]:
    node, modules = tool("node"), told("DXPLAN_MERMAID")
    done = ran(node, DRAW, modules, given=json.dumps([text_of(out) for out in outs]))
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert [result.get("error") for result in results] == [None] * len(outs)
    return results


def shown(name: str) -> str:
    """Browsers make one space of many, and so does the writer."""
    return " ".join(name.split())


def holds(out: Outgoing, result: dict[str, Any]) -> None:
    bars = [bar for phase in phases(out) for bar in phase.bars]
    texts = {id_.split("-", 1)[1].removesuffix("-text"): shown(name) for id_, name in result["drawn"]}
    assert {bar.id: texts[bar.id] for bar in bars} == {bar.id: shown(bar.name) or "–" for bar in bars}
    read = {task["id"]: task for task in result["tasks"]}
    assert len(read) == len(bars) + (out.schedule.plan.finish_by is not None)
    for bar in bars:
        task = read[bar.id]
        start = bar.days.finish if bar.task.is_milestone else bar.days.start
        assert (task["start"], task["end"]) == (str(start), str(bar.days.finish + timedelta(days=1)))
        assert bool(task["milestone"]) == bar.task.is_milestone
        assert bool(task["crit"]) == bar.is_critical


@pytest.mark.slow
def test_mermaid_draws_all_plans_as_they_are() -> None:
    outs = [outgoing(scheduled(path), language) for path in PLANS for language in ("vi", "en")]
    for out, result in zip(outs, drawn(outs), strict=True):
        holds(out, result)


@pytest.mark.slow
@few
@given(st.lists(names, min_size=20, max_size=60))
def test_mermaid_shows_any_name_as_it_is(given_: list[str]) -> None:
    out = named([*NASTY, *given_])
    holds(out, drawn([out])[0])
