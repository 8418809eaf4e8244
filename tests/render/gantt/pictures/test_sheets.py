"""Rows on sheets of paper."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.choices import Column
from dxplan.render.gantt.pictures.paper import BOTTOM, Paper
from dxplan.render.gantt.pictures.sheets import FOOT, Placed, columns, sheets
from tests.laws import tried
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import drawn, many


def laid(tasks: dict[str, Any], paper: Paper) -> list[list[Placed]]:
    drawing = drawn(scheduled(tasks))
    return sheets(drawing.records, columns(drawing, paper), paper.value.height)


@tried(0.4)
@given(count=st.integers(1, 160), words=st.integers(1, 40), paper=st.sampled_from(Paper))
def test_each_row_stands_whole_on_one_sheet_in_order(count: int, words: int, paper: Paper) -> None:
    pages = laid(many(count, name="chữ " * words), paper)
    numbers = [placed.number for page in pages for placed in page]
    assert numbers == list(range(len(numbers)))
    for page in pages:
        foot = paper.value.height - BOTTOM - FOOT
        assert page[-1].top + page[-1].height <= foot + 1e-6
        for before, after in itertools.pairwise(page):
            assert before.top + before.height == pytest.approx(after.top)


@pytest.mark.parametrize("count", [19, 38, 57, 76, 100])
def test_no_heading_stands_alone_at_the_foot(count: int) -> None:
    for page in laid(many(count), Paper.A4)[:-1]:
        assert not page[-1].record.row.shape.is_bracket


def test_nothing_but_headings_goes_on_like_any_other_rows() -> None:
    drawing = drawn(scheduled(many(20 * 60)), depth=1)
    pages = sheets(drawing.records, columns(drawing, Paper.A4), Paper.A4.value.height)
    assert len(pages) > 1
    assert sum(map(len, pages)) == 61


@pytest.mark.parametrize("paper", Paper)
def test_the_bars_have_at_least_half_of_the_sheet(paper: Paper) -> None:
    tasks = {"Một-mã-rất-dài-" * 4: {"name": "tên dài " * 30, "duration": "200d", "lead": "S"}}
    drawing = drawn(scheduled(tasks, agencies={"S": {"name": "Sở"}}))
    layout = columns(drawing, paper)
    assert layout.right - layout.left > 0.45 * paper.value.width


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    drawing = drawn(scheduled({"A": {"duration": "1d"}}))
    assert [field.what for field in columns(drawing, Paper.A3).fields] == [
        "start",
        "finish",
        "days",
        "float",
    ]
    assert [field.what for field in columns(drawing, Paper.A4).fields] == ["finish", "float"]


def test_columns_that_are_asked_for_stand_in_that_order() -> None:
    drawing = drawn(scheduled({"A": {"duration": "1d", "kind": "survey", "lead": "S"}}, agencies={"S": {"name": "Sở"}}))
    chosen = replace(drawing, columns=(Column.KIND, Column.NAME, Column.LEAD, Column.FLOAT))
    assert [field.what for field in columns(chosen, Paper.A4).fields] == ["kind", "lead", "float"]


def test_columns_leave_half_of_the_sheet_to_the_bars() -> None:
    drawing = drawn(
        scheduled({"A": {"duration": "1d", "name": "tên dài " * 30, "lead": "S" * 30}}, agencies={"S" * 30: {}})
    )
    chosen = replace(drawing, columns=(Column.LEAD, *tuple(Column)))
    layout = columns(chosen, Paper.A4)
    assert layout.left <= 0.52 * 297
