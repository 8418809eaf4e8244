"""Charts in mermaid's language."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.render.mermaid import Bar, Section, mermaid_gantt, plain_name


def test_a_bar_lasts_to_the_end_of_its_last_day() -> None:
    bars = (
        Bar("1. Khảo sát: dữ liệu; #1", date(2022, 3, 1), date(2022, 3, 3), is_critical=True),
        Bar("2. Xong", date(2022, 3, 3), date(2022, 3, 3), is_milestone=True, is_done=True),
    )
    assert mermaid_gantt("Kế hoạch: A", [Section("I. Một", bars), Section("II. Không có gì", ())]) == (
        '%%{init: {"gantt": {"leftPadding": 56}}}%%\n'
        "gantt\n"
        "    title Kế hoạch A\n"
        "    dateFormat YYYY-MM-DD\n"
        "    axisFormat %m/%Y\n"
        "    tickInterval 1week\n"
        "    todayMarker off\n"
        "    section I. Một\n"
        "    1. Khảo sát dữ liệu 1 :crit, 2022-03-01, 3d\n"
        "    2. Xong :milestone, done, 2022-03-03, 1d\n"
    )


@pytest.mark.parametrize(("years", "tick"), [(1, "1month"), (3, "3month"), (6, "6month"), (12, "12month")])
def test_the_axis_has_about_a_dozen_ticks(years: int, tick: str) -> None:
    bar = Bar("1. A", date(2020, 1, 1), date(2020 + years, 1, 1))
    assert f"tickInterval {tick}\n" in mermaid_gantt("A", [Section("I", (bar,))])


def test_names_lose_what_mermaid_would_read() -> None:
    assert plain_name('a:b;c#d%%e`f"g\\h<i>{j}\nk') == "a b c d e f g h i j k"
    assert plain_name(":;#") == "–"
    assert len(plain_name("x" * 200)) == 60
