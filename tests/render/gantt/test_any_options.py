"""Whatever is asked for together: no line is too wide, the legend is of the signs that are drawn and no others."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dxplan.api import schedule_file
from dxplan.findings.where.reading import read_condition
from dxplan.model.moment import Moment
from dxplan.render.gantt.choices import GroupBy, SortBy, Zoom
from dxplan.render.gantt.signs import PLAIN, Sign
from dxplan.render.gantt.terminal import Screen, drawn_on
from dxplan.render.gantt.view import GanttOptions
from dxplan.schedule.result import Schedule
from dxplan.text.display import display_width
from dxplan.text.phrase import Text
from tests.laws import tried
from tests.render.gantt.drawing import PLANS

FILES = (
    PLANS / "hcm.yaml",
    PLANS / "can-tho.yaml",
    PLANS / "nam-dinh.yaml",
    PLANS.parent / "tests/plans/statused/thu-duc.yaml",
)
DRAWN = {
    **{sign: {piece.sign for piece in pieces} for sign, pieces in PLAIN.pieces.items()},
    Sign.DONE: {"▒"},
    Sign.FLOAT: {"┄"},
    Sign.MILESTONE: {"◆"},
    Sign.DEADLINE: {"▽"},
    Sign.DAYS_OFF: {"░"},
    Sign.STATUS: {"║"},
    Sign.AGREEMENT: {"┃"},
    Sign.EDGE: {"◀", "▶"},
    Sign.LINK: set("╮╯╭╰╌╎↳↱↲↰"),
}
SPOKEN = [sign for sign in Sign if isinstance(sign.value, Text)]
CONDITIONS = (
    "late",
    "late and not critical",
    "lead=STTTT or not milestone",
    "(float<30)",
    "days>10 and start>=2022-Q2",
    "done",
)


@cache
def _schedule(index: int) -> Schedule:
    schedule = schedule_file(FILES[index]).schedule
    assert schedule is not None
    return schedule


def _year(year: int) -> Moment:
    return Moment(date(year, 1, 1), date(year, 12, 31))


@given(
    plans=st.lists(st.integers(0, len(FILES) - 1), min_size=1, max_size=3, unique=True),
    width=st.integers(60, 300),
    options=st.fixed_dictionaries(
        {},
        optional={
            "where": st.sampled_from(CONDITIONS).map(read_condition),
            "only_critical": st.booleans(),
            "only_chain": st.booleans(),
            "opens_units": st.booleans(),
            "depth": st.sampled_from([1, 2, 3]),
            "group": st.sampled_from(GroupBy),
            "sort": st.sampled_from(SortBy),
            "zoom": st.sampled_from(Zoom),
            "links": st.booleans(),
            "earliest": st.sampled_from([2020, 2022]).map(_year),
            "latest": st.sampled_from([2023, 2025]).map(_year),
        },
    ),
)
@tried(0.3)
def test_the_legend_is_of_what_is_drawn_whatever_is_asked(
    plans: list[int], width: int, options: dict[str, Any]
) -> None:
    wanted = GanttOptions(today=date(2022, 3, 31), **{"depth": 9, **options})
    text = drawn_on([(_schedule(index), "vi") for index in plans], wanted, Screen(width=width))
    lines = text.splitlines()
    assert max(map(display_width, lines)) <= width
    begins = next((number for number, line in enumerate(lines) if _named(line, *SPOKEN)), len(lines))
    body = set("".join(lines[:begins]))
    entries = [entry for line in lines[begins:] for entry in line.split("   ")]
    for sign, characters in DRAWN.items():
        assert any(_named(entry, sign) for entry in entries) == bool(body & characters), (sign, entries)


def _named(text: str, *signs: Sign) -> bool:
    """Whether a text begins with the legend's entry of one of some signs."""
    meanings = "|".join(re.escape(sign.value.vi) for sign in signs)
    return re.match(rf"\S{{1,3}}( ▶)? ({meanings})( \d| tới|   |$)", text) is not None
