"""The legend shows each sign in the colour in which it is drawn, and explains every colour."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.render.gantt.drawing import drawn_plan, row_of, scheduled

STAMP = {"M": {"kind": "milestone", "must_start_on": "2022-06-01"}}
WORK = {"A": {"duration": "5d"}, "M": {"kind": "milestone", "after": ["A"], "start_no_earlier_than": "2022-06-01"}}
AGREEMENT: dict[str, Any] = {"agencies": {"X": {"name": "Sở"}}}


def legend_of(text: str) -> str:
    """What stands after the promises: the last lines."""
    return re.split("\n(?:Kế hoạch xong|Cam kết)[^\n]*", text)[-1]


def test_a_milestone_alone_in_red_is_said_to_be_critical() -> None:
    """No bar is red, so nothing else would say what red is."""
    text = drawn_plan(scheduled(WORK), color=True)
    assert "\x1b[31m◆" in row_of(text.replace("\x1b[31mM", "M"), "M")
    assert "\x1b[31m◆\x1b[0m mốc găng" in legend_of(text)
    assert "◆ mốc" in legend_of(drawn_plan(scheduled(WORK)))
    assert "mốc găng" not in drawn_plan(scheduled(WORK))  # without colour it is a milestone like others


def test_where_a_bar_says_what_red_is_milestones_need_no_entry_of_their_own() -> None:
    tasks = {"A": {"duration": "5d"}, "M": {"kind": "milestone", "after": ["A"]}}
    assert "mốc găng" not in drawn_plan(scheduled(tasks), color=True)
    assert "◆\x1b[0m mốc" in drawn_plan(scheduled(tasks), color=True)


def test_the_sign_of_milestones_has_a_colour_that_a_milestone_has() -> None:
    """White where one is drawn white; where all of them are critical, red."""
    red: dict[str, Any] = {"A": {"duration": "5d"}, "M": {"kind": "milestone", "after": ["A"]}}
    free = {**red, "N": {"kind": "milestone"}}
    assert "\x1b[31m◆\x1b[0m mốc" in legend_of(drawn_plan(scheduled(red), color=True))
    assert "\x1b[1m◆\x1b[0m mốc" in legend_of(drawn_plan(scheduled(free), color=True))


@pytest.mark.parametrize(("ends", "codes"), [("2022-02-15", "1"), ("2022-01-11", "1;31")])
def test_the_agreements_end_is_in_the_legend_as_in_the_chart(ends: str, codes: str) -> None:
    agreement = {"parties": ["X"], "signed": "2022-01-01", "ends": ends}
    text = drawn_plan(scheduled({"A": {"duration": "20d"}}, **AGREEMENT, agreement=agreement), color=True)
    assert f"\x1b[{codes}m┃\x1b[0m hết thỏa thuận" in text


def test_the_name_of_the_plan_is_wrapped_not_cut() -> None:
    name = "Lộ trình chính quyền điện tử, hướng đến đô thị thông minh tỉnh Bà Rịa - Vũng Tàu 2018 - 2023"
    first, second, *_ = drawn_plan(scheduled({"A": {"duration": "5d"}}, name=name)).splitlines()
    assert f"{first} {second}" == name
    endless = drawn_plan(scheduled({"A": {"duration": "5d"}}, name="tên " * 2500)).splitlines()
    assert endless[1].endswith("tên…")
    assert "Cả kế hoạch" in endless[4]


def test_names_are_whole_where_the_chart_keeps_room() -> None:
    name = "Mở rộng, nâng cấp mạng truyền số liệu chuyên dùng đến cấp xã, phường"
    task = scheduled({"A": {"name": name, "duration": "200d"}})
    assert f"A {name}" in drawn_plan(task, 200)
    assert "…" in row_of(drawn_plan(task, 120), "A")
