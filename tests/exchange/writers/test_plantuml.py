"""PlantUML takes the charts of all plans and shows every name as it is; a name is only ever a name."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.bars import phases, title_of
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.writers import plantuml
from tests.exchange.samples import NASTY, PLANS, named, names, outgoing, scheduled
from tests.exchange.tools import few, ran, told, tool

BAR = re.compile(r"\[(?P<name>[^\[\]'!@$%\"\\]*)\] as \[(?P<id>t\d+)\] (starts \S+ and ends \S+|happens \S+)")


def text_of(out: Outgoing) -> str:
    return plantuml.write(out).decode("utf-8")


@given(st.lists(names, min_size=1, max_size=12))
def test_a_name_is_only_ever_a_name(given_: list[str]) -> None:
    lines = text_of(named(given_)).splitlines()
    bars = [line for line in lines if re.search(r" as \[t\d+\] ", line)]
    assert len(bars) == len(given_)
    assert all(BAR.fullmatch(line) for line in bars)
    other = [line for line in lines if line not in bars]
    assert all(
        re.match(r"@startgantt$|@endgantt$|title |printscale |Project starts |-- .* --$|\[", line) for line in other
    )


def test_dates_are_absolute_and_nothing_depends_on_what_stands_above() -> None:
    text = text_of(named(["a", "b: c", "c", "d", "e"]))
    assert "[b<U+003A> c] as [t2] starts 2022-01-11 and ends 2022-01-13\n" in text
    assert "[e] as [t5] happens 2022-01-12\n" in text
    assert "[Thời hạn] as [due] happens 2022-12-30\n" in text
    assert not re.search(r"closed|'s end", text)


def drawn(outs: Sequence[Outgoing], folder: Path) -> None:
    java, jar = tool("java"), told("DXPLAN_PLANTUML")
    for number, out in enumerate(outs):
        (folder / f"p{number}.puml").write_bytes(plantuml.write(out))
    done = ran(java, "-Djava.awt.headless=true", "-jar", jar, "-tsvg", "-charset", "UTF-8", folder)
    assert (done.returncode, done.stderr) == (0, "")
    for number, out in enumerate(outs):
        svg = (folder / f"p{number}.svg").read_text("utf-8")
        shown = {" ".join(html.unescape(text).split()) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)}
        bars = {" ".join(bar.name.split()) for phase in phases(out) for bar in phase.bars}
        assert {*bars, " ".join(title_of(out).split())} - shown == set()


@pytest.mark.slow
def test_plantuml_draws_all_plans(tmp_path: Path) -> None:
    drawn([outgoing(scheduled(path), language) for path in PLANS for language in ("vi", "en")], tmp_path)


@pytest.mark.slow
@few
@given(st.lists(names, min_size=20, max_size=60))
def test_plantuml_shows_any_name_as_it_is(tmp_path_factory: pytest.TempPathFactory, given_: list[str]) -> None:
    drawn([named([*NASTY, *given_])], tmp_path_factory.mktemp("uml"))
