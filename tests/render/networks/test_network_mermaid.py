"""The network in mermaid's language."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.networks.network_mermaid import is_too_long, network_mermaid
from dxplan.render.networks.view import Box, NetworkView, Phase, network_view
from tests.conftest import Golden
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import many, plan_of

LINE = re.compile(
    r"flowchart LR|"
    r' +subgraph p\d+\["[^"]*"\]| +end|'
    r' +t\d+(?:\(\[|\[\[|\[)"[^"]*"(?:\]\)|\]\]|\])|'
    r'    [tp]\d+ -->(?:\|"[^"]*"\|)? [tp]\d+|'
    r"    classDef \w+ [\w:#,-]+|    class [t\d,]+ \w+|    linkStyle [\d,]+ [\w:#,-]+"
)


@pytest.mark.parametrize(("name", "language"), [("thu-duc", "vi"), ("hcm", "en")])
def test_the_plans_as_they_are_written(name: str, language: str, golden: Golden) -> None:
    golden(f"{name}.mmd", network_mermaid(network_view(plan_of(name), "vi" if language == "vi" else "en")))


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_name_means_anything_to_mermaid(task: str, phase: str) -> None:
    day = plan_of("hue").first_day
    view = NetworkView(
        "p", "p", "", "vi", (Phase("P", phase, False, (Box("A", task, day, day, False, True, True),)),), ()
    )
    for line in network_mermaid(view).splitlines():
        assert LINE.fullmatch(line), line


def test_critical_arrows_are_styled_by_their_number() -> None:
    tasks = {"A": {"duration": "1d"}, "Z": {"duration": "9d"}, "E": {"duration": "1d", "after": ["A", "Z FS+1d"]}}
    lines = network_mermaid(network_view(scheduled(tasks), "vi")).splitlines()
    assert "    t1 --> t3" in lines
    assert '    t2 -->|"FS+1d"| t3' in lines
    assert "    linkStyle 1 stroke:#b3261e,stroke-width:3px" in lines
    assert "    class t2,t3 critical" in lines


def test_what_mermaid_would_not_draw_is_known() -> None:
    small, large = (network_view(scheduled(many(count)), "vi") for count in (20, 700))
    assert not is_too_long(small, network_mermaid(small))
    assert is_too_long(large, network_mermaid(large))
