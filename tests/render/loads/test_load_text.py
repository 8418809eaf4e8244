"""Loads in the terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.api.loads import loading_of
from dxplan.render.loads.load_text import load_text
from dxplan.schedule.result import Schedule
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, same
from tests.checks.examining import plan, scheduled
from tests.conftest import Golden
from tests.laws import tried
from tests.render.gantt.pictures.pictured import plan_of

CODES = re.compile(r"\x1b\[[0-9;]*m")


def _text(
    schedule: Schedule, width: int, language: Language = "vi", *, color: bool = False, ascii_: bool = False
) -> str:
    found = [(loading, language) for loading in loading_of([schedule])]
    return load_text(found, width, color=color, ascii_only=ascii_)


@pytest.mark.slow
@pytest.mark.parametrize("width", [80, 120, 200])
@pytest.mark.parametrize("name", ["hcm", "thu-duc"])
def test_the_plans_as_they_are_shown(name: str, width: int, golden: Golden) -> None:
    golden(f"{name}-{width}.txt", _text(plan_of(name), width, "vi" if width != 120 else "en"))


def test_ascii_and_colours(golden: Golden) -> None:
    golden("hcm-ascii.txt", _text(plan_of("hcm"), 80, "en", ascii_=True))
    golden("hcm-colour.txt", _text(plan_of("hcm"), 80, color=True))


@pytest.mark.slow
@pytest.mark.parametrize("width", [40, 80, 120, 200, 400])
def test_demands_are_drawn_as_wide_as_the_terminal(width: int) -> None:
    lines = _text(plan_of("hcm"), width).splitlines()
    assert {len(line) for line in lines if "└" in line} == {width - 1}


@pytest.mark.parametrize("width", [-3, 0, 1, 7, 20, 30, 40, 79, 400])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_line_is_wider_than_the_terminal(width: int, language: Language) -> None:
    for name in ("hcm", "ba-ria-vung-tau"):
        for ascii_ in (False, True):
            lines = _text(plan_of(name), width, language, ascii_=ascii_).splitlines()
            assert lines
            if width >= 20:
                assert max(map(display_width, lines)) <= width
            assert all(line == line.rstrip() for line in lines)


def test_colour_changes_only_the_columns_that_are_too_much() -> None:
    """Without it they have a sign of their own; all else reads alike."""
    plain = _text(plan_of("hcm"), 100)
    stripped = CODES.sub("", _text(plan_of("hcm"), 100, color=True))
    assert re.sub("[▒▁▂▃▄▅▆▇█ ]", "", stripped) == re.sub("[▒▁▂▃▄▅▆▇█ ]", "", plain)
    assert "▒" in plain
    assert "▒" not in stripped


def test_only_what_is_asked_for_has_a_section() -> None:
    schedule = plan_of("hcm")
    one = load_text([(each, "vi") for each in loading_of([schedule], resources=["attt"])], 80, color=False)
    assert "Nhóm an toàn thông tin (attt)" in one
    assert "Kinh phí" not in one
    assert "so_pmu" not in one
    money = load_text([(each, "vi") for each in loading_of([schedule], only_money=True)], 80, color=False)
    assert "Kinh phí theo quý" in money
    assert "attt" not in money
    lead = load_text([(each, "en") for each in loading_of([schedule], agencies=["CATP"])], 80, color=False)
    assert "(CATP): tasks that it leads" in lead
    assert "leads 1 task at once at most" in lead


def test_a_plan_that_says_nothing_of_it_says_so() -> None:
    said = _text(scheduled(plan("M: {kind: milestone}")), 80)
    assert "không khai báo nguồn lực nào" in said
    assert "không nhiệm vụ nào có cơ quan chủ trì" in said
    assert "không nhiệm vụ nào có kinh phí" in said
    assert "r2\n  1 there; no task uses it\n" in _text(
        scheduled(plan("A: {duration: 1d, resources: {r1: 1}}", "resources: {r1: {}, r2: {}}")), 80, "en"
    )


def test_a_year_over_its_budget_is_told_without_colour_too() -> None:
    head = "budget: {by_year: {2022: 1 tỷ, 2023: 9 tỷ}}"
    schedule = scheduled(plan("A: {duration: 5d, cost: 1.5 tỷ}", head))
    assert "năm 2022: cần 1,5 tỷ đồng, chỉ có 1 tỷ đồng: VƯỢT 500 triệu đồng" in _text(schedule, 80)
    assert "2022: 1.5 billion đồng of 1 billion đồng: OVER by 500 million đồng" in _text(schedule, 80, "en")


def test_only_the_worst_periods_are_listed_and_the_rest_counted() -> None:
    tasks = "\n".join(
        f"T{n}: {{duration: 1d, start_no_earlier_than: {date(2022, 3 + n // 4, 1 + 7 * (n % 4))}, resources: {{r: 2}}}}"
        for n in range(12)
    )
    said = _text(scheduled(plan(tasks, "resources: {r: {}}")), 80)
    assert said.count(": cần 2, có 1 (") == 5
    assert "và 7 đợt nữa" in said


@tried(0.2)
@given(st.text(max_size=40), st.integers(20, 200))
def test_whatever_things_are_called_no_column_breaks(name: str, width: int) -> None:
    text = plan("A: {duration: 5d, resources: {r1: 2}, lead: A1}", "resources: {r1: {}}\nagencies: {A1: {}}")
    loading = loading_of([scheduled(text)])
    demands = tuple(replace(each, item=replace(each.item, name=same(name))) for each in loading[0].demands)
    lines = load_text([(replace(loading[0], demands=demands), "vi")], width, color=False).splitlines()
    assert max(map(display_width, lines)) <= width
    assert not any(category(sign) in ("Cc", "Cs", "Zl", "Zp") for line in lines for sign in line)
