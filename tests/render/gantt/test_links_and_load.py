"""Links between the bars, and the demand for a resource under them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.moment import Moment
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.view import GanttOptions
from dxplan.schedule.demand import uses
from dxplan.text.display import display_width
from tests.render.gantt.drawing import TODAY, drawn_plan, row_of, scheduled
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans


def linked(link: str, **tasks: dict[str, Any]) -> str:
    return drawn_plan(
        scheduled({"A": {"duration": "10d"}, **tasks, "Z": {"duration": "10d", "after": [link]}}), 60, links=True
    )


def test_a_link_leaves_a_bar_goes_down_and_enters_the_other() -> None:
    text = linked("A FS+10d", M={"duration": "1d"})
    assert re.search("█▊?╌*╮", row_of(text, "A"))
    assert "╎" in row_of(text, "M")
    assert re.search("↳█", row_of(text, "Z"))
    assert "╮↳ liên kết" in text


def test_a_link_from_a_start_and_one_to_a_finish() -> None:
    assert re.search("╭.*█", row_of(linked("A SS+5d", Y={"duration": "30d", "after": ["A"]}), "A")) is None
    to_finish = linked("A FF+5d")
    assert "↲" in row_of(to_finish, "Z")


def test_what_has_no_room_is_counted_and_no_bar_is_crossed() -> None:
    text = linked("A FS+5d", M={"duration": "60d"})
    assert "╎" not in row_of(text, "M")
    assert "1 liên kết không đủ chỗ để vẽ" in text


def test_without_links_none_is_drawn() -> None:
    tasks = {"A": {"duration": "10d"}, "B": {"duration": "1d"}, "Z": {"duration": "1d", "after": ["A"]}}
    assert not set("╮╎↳╌") & set(drawn_plan(scheduled(tasks)))


BARS = set("█▏▎▍▌▋▊▉▐━╸╺▄▖▗◆▛▀▜▼▽▒")


@given(plans(), st.integers(30, 160))
def test_links_change_no_bar_and_no_width(data: dict[str, Any], width: int) -> None:
    schedule = schedule_of_data(data)
    plain, drawn = (drawn_plan(schedule, width, links=links).splitlines() for links in (False, True))
    for before, after in zip(plain[1:], drawn[1:], strict=False):
        if before.startswith("Kế hoạch xong"):
            break
        for place, sign in enumerate(before):
            assert sign not in BARS or after[place : place + 1] == sign


HEAD = {"resources": {"doi": {"name": "Đội", "capacity": 3}, "nghi": {}}}


def test_the_demand_stands_under_the_chart_against_what_there_is() -> None:
    tasks = {"A": {"duration": "20d", "resources": {"doi": 2}}, "B": {"duration": "10d", "resources": {"doi": 2}}}
    lines = drawn_plan(scheduled(tasks, **HEAD), 80, load="doi").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Đội (doi)"))
    assert lines[at] == "Đội (doi): có 3, cần nhiều nhất 4: QUÁ TẢI 1 đợt; cả thảy 60 ngày công"
    above, *within, foot, key = lines[at + 1 : at + 9]
    assert re.search("^ *4│ *▒+$", above)
    assert re.search("^ *3│▒+▁+$", within[0])
    assert 0 < foot.count("▲") == above.count("▒") < within[-1].count("█")
    assert key == "Mỗi cột: mức cần cao nhất trong khoảng đó; đường ngang: sức chứa   ▲ quá tải"


def test_the_demand_stands_under_the_bars_that_make_it() -> None:
    tasks = {"A": {"duration": "20d"}, "B": {"duration": "20d", "after": ["A"], "resources": {"doi": 2}}}
    lines = drawn_plan(scheduled(tasks, **HEAD), 80, load="doi").splitlines()
    foot = next(line for line in lines if line.lstrip().startswith("│ ") or re.match(" +2│", line))
    bar = row_of("\n".join(lines), "B")
    filled = [place for place, sign in enumerate(foot) if sign in "▁▂▃▄▅▆▇█"]
    drawn = [place for place, sign in enumerate(bar) if sign in "█▏▎▍▌▋▊▉▐"]
    assert (filled[0], filled[-1]) == (drawn[0], drawn[-1])


def test_without_columns_the_demand_has_the_whole_width() -> None:
    tasks = {"A": {"duration": "20d", "resources": {"doi": 4}}}
    drawn = drawn_plan(scheduled(tasks, **HEAD), 20, load="doi")
    assert "▲" in drawn
    assert all(display_width(line) <= 20 for line in drawn.splitlines())


def test_a_resource_that_nobody_uses_is_told_so() -> None:
    text = drawn_plan(scheduled({"A": {"duration": "2d"}}, **HEAD), 80, load="nghi")
    assert "nghi: có 1; không nhiệm vụ nào dùng" in text


@pytest.mark.parametrize("capacity", [0.5, 1, 3, 16, 1000])
@pytest.mark.parametrize("units", [0.5, 1, 7, 200])
def test_any_demand_has_few_rows_and_a_line_at_the_capacity(capacity: float, units: float) -> None:
    schedule = scheduled(
        {"A": {"duration": "2d", "resources": {"doi": units}}}, resources={"doi": {"capacity": capacity}}
    )
    lines = drawn_plan(schedule, 80, load="doi").splitlines()
    rows = [line for line in lines if "│" in line]
    assert 1 <= len(rows) <= 9
    said = [line.partition("│")[0].strip().replace(".", "") for line in rows]
    at = said.index(f"{capacity:g}".replace(".", ","))
    assert "▁" in rows[at]
    assert bool("".join(rows[:at]).count("▒")) == (units > capacity)


@given(plans())
def test_the_peak_is_the_most_that_any_step_asks_for_and_no_less_than_any_task(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for resource, asked in uses(schedule).items():
        load = chart([(schedule, "vi")], GanttOptions(today=TODAY, load=resource)).groups[0].load
        assert load is not None
        assert load.peak == max(step.demand for step in load.steps)
        assert load.peak >= max(use.units for use in asked) - 1e-6
        assert all(step.start < step.finish for step in load.steps)
        assert all(one.finish <= other.start for one, other in zip(load.steps, load.steps[1:], strict=False))


def test_on_an_axis_that_is_cut_too_much_is_marked_only_where_it_is_in_sight() -> None:
    tasks: dict[str, Any] = {"A": {"duration": "5d", "resources": {"doi": 4}}}
    tasks["B"] = {"duration": "20d", "after": ["A"], "resources": {"doi": 1}}
    schedule = scheduled(tasks, **HEAD)
    later = Moment(date(2022, 1, 24), date(2022, 1, 24))
    whole, window = drawn_plan(schedule, 80, load="doi"), drawn_plan(schedule, 80, load="doi", earliest=later)
    assert "▲ quá tải" in whole
    assert "▲" not in window
    assert "QUÁ TẢI 1 đợt" in window
