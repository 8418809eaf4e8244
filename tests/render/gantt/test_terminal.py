"""The chart as lines of a terminal."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.api import schedule_file
from dxplan.model.moment import Moment
from dxplan.render.gantt.terminal import gantt_text
from dxplan.render.gantt.view import GanttOptions
from dxplan.schedule.result import Schedule
from dxplan.text.display import display_width
from tests.conftest import Golden
from tests.render.gantt.drawing import PLANS, TODAY, drawn_plan, row_of, scheduled

SGR = re.compile("\x1b\\[[0-9;]*m")
SMALL = {
    "P": {
        "name": "Giai đoạn",
        "tasks": {
            "A": {"duration": "60d", "name": "Găng", "deadline": "2022-03-01"},
            "B": {"duration": "20d", "name": "Không găng", "deadline": "2022-05-31"},
            "M": {"kind": "milestone", "name": "Mốc", "after": ["A"]},
        },
    }
}


def schedule_of(path: Path) -> Schedule:
    schedule = schedule_file(path).schedule
    assert schedule is not None
    return schedule


# Golden files


@pytest.mark.parametrize(
    ("plan", "width", "ascii_only"),
    [("hcm", 80, False), ("hcm", 200, False), ("thu-duc", 120, False), ("thu-duc", 100, True)],
)
def test_the_plans_as_they_are_read(plan: str, width: int, ascii_only: bool, golden: Golden) -> None:
    text = drawn_plan(schedule_of(PLANS / f"{plan}.yaml"), width, ascii_only=ascii_only)
    golden(f"{plan}-{width}{'-ascii' if ascii_only else ''}.txt", text)


def test_all_plans_on_one_axis(golden: Golden) -> None:
    schedules = [(schedule_of(path), "vi") for path in sorted(PLANS.glob("*.yaml"))]
    golden("all-160.txt", gantt_text(schedules, GanttOptions(today=TODAY), 160, color=False))
    golden("all-160-depth-0.txt", gantt_text(schedules, GanttOptions(today=TODAY, depth=0), 160, color=False))


def test_a_quarter_with_tet(golden: Golden) -> None:
    quarter = Moment(date(2022, 1, 1), date(2022, 3, 31))
    golden(
        "thu-duc-2022-Q1.txt", drawn_plan(schedule_of(PLANS / "thu-duc.yaml"), 120, earliest=quarter, latest=quarter)
    )


# Single signs


def test_critical_and_other_bars_differ_without_colour() -> None:
    text = drawn_plan(scheduled(SMALL))
    assert "█" in row_of(text, "A")
    assert "━" not in row_of(text, "A")
    assert "━" in row_of(text, "B")
    assert "█" not in row_of(text, "B")
    ascii_text = drawn_plan(scheduled(SMALL), ascii_only=True)
    assert "#" in row_of(ascii_text, "A")
    assert "=" in row_of(ascii_text, "B")


def test_ascii_draws_in_ascii() -> None:
    """Names keep their letters; all else is ASCII."""
    names = {
        "P": {"name": "Phase", "tasks": {"A": {"duration": "60d", "deadline": "2022-03-01"}, "B": {"duration": "1d"}}}
    }
    text = gantt_text(
        [(scheduled(names, name="Plan"), "en")], GanttOptions(today=TODAY), 60, color=False, ascii_only=True
    )
    assert text.isascii()


def test_marks_of_met_and_missed_deadlines_stand_right_of_the_bar_and_in_it() -> None:
    text = drawn_plan(scheduled(SMALL))
    assert re.search("█▼█", row_of(text, "A"))
    assert re.search("━.*┄.*▽$", row_of(text, "B"))


@pytest.mark.parametrize("width", [60, 80, 120, 200, 300])  # narrower, B is in the first cell and has no left
def test_a_deadline_on_the_last_day_never_hides_the_end_of_a_bar(width: int) -> None:
    """Met on the very day: right of the bar. Missed by a day: left of its end. At every zoom."""
    tasks = {
        "A": {"duration": "2d", "deadline": "2022-01-11"},
        "B": {"duration": "2d", "deadline": "2022-01-10"},
        "C": {"duration": "200d"},
    }
    text = drawn_plan(scheduled(tasks), width)
    assert re.search("[█▏▎▍▌▋▊▉━╸╺▐]▽", row_of(text, "A"))
    assert re.search("▼[█▏▎▍▌▋▊▉━╸╺▐]", row_of(text, "B"))


def test_a_task_shorter_than_a_cell_is_seen() -> None:
    text = drawn_plan(scheduled({"A": {"duration": "1h"}, "B": {"duration": "10y"}}), 60)
    assert re.search("[▎╸╺━]", row_of(text, "A"))


def test_tet_is_shaded_where_a_cell_is_a_week_or_less() -> None:
    schedule = scheduled({"A": {"duration": "10d"}, "B": {"duration": "60d", "after": ["A"]}})
    assert "░" in row_of(drawn_plan(schedule, 80), "A")
    years = scheduled({"A": {"duration": "10d"}, "B": {"duration": "4y", "after": ["A"]}})
    assert "░" not in drawn_plan(years, 80)


def test_weekends_are_shaded_where_a_cell_is_a_day_or_less() -> None:
    schedule = scheduled({"A": {"duration": "1d"}, "B": {"duration": "10d", "after": ["A"]}})
    assert row_of(drawn_plan(schedule, 80), "A").count("░") > 4


def test_bars_over_the_edge_end_in_arrows() -> None:
    day = Moment(date(2022, 2, 14), date(2022, 2, 14))
    text = drawn_plan(scheduled(SMALL), earliest=day, latest=Moment(date(2022, 2, 28), date(2022, 2, 28)))
    assert re.search("◀█+▼?▶$", row_of(text, "A"))
    assert not [line for line in text.splitlines() if line.startswith("B ")]
    assert "2 nhiệm vụ ngoài 14/02/2022 - 28/02/2022 không vẽ" in text


def test_a_plan_outside_the_axis_is_an_arrow() -> None:
    later = drawn_plan(scheduled(SMALL), earliest=Moment(date(2030, 1, 1), date(2030, 12, 31)))
    assert re.search("^Cả kế hoạch *◀[ ┊]*$", later, re.MULTILINE)
    earlier = drawn_plan(scheduled(SMALL), latest=Moment(date(2000, 1, 1), date(2000, 12, 31)))
    assert re.search("^Cả kế hoạch *[ ┊]*▶$", earlier, re.MULTILINE)


def test_the_legend_names_the_signs_in_use_and_no_others() -> None:
    one = drawn_plan(scheduled({"M": {"kind": "milestone", "name": "Mốc"}})).splitlines()[-1]
    assert one == "◆ mốc"
    small = drawn_plan(scheduled(SMALL), 200).splitlines()[-1]
    for sign in ("██ găng", "━━ không găng", "┄┄ dự trữ", "▽ thời hạn", "▼ trễ hạn", "│ hôm nay 31/03/2022"):
        assert sign in small


def test_a_finish_on_a_set_date_is_told_under_the_chart_of_one_plan() -> None:
    tasks = {"A": {"duration": "2d"}, "M": {"duration": "1d", "after": ["A"], "start_no_earlier_than": "2022-03-01"}}
    schedule = scheduled(tasks)
    lines = drawn_plan(schedule, 60).splitlines()
    said = " ".join(lines[6:8])
    assert said.startswith("Kế hoạch xong 01/03/2022: `M` bắt đầu theo ngày ấn định; trước đó A xong sớm ")
    assert max(map(display_width, lines)) <= 60
    assert "ấn định" not in gantt_text([(schedule, "vi")] * 2, GanttOptions(today=TODAY), 100, color=False)


def test_today_goes_through_bars_in_colour() -> None:
    schedule = scheduled({"A": {"duration": "200d"}})
    assert "│" not in row_of(drawn_plan(schedule), "A")
    assert "\x1b[7;31m│\x1b[0m" in drawn_plan(schedule, color=True)


def test_only_the_sixteen_colours_and_no_background() -> None:
    """Both light and dark terminals stay readable: no 256 colours, no black, white or yellow, no set background.

    Of the bright ones red alone, for a bar right under another.
    """
    text = drawn_plan(schedule_of(PLANS / "thu-duc.yaml"), 120, color=True)
    codes = {code for found in SGR.findall(text) for code in found[2:-1].split(";")}
    assert codes <= {"0", "1", "2", "7", "31", "35", "36", "91"}


def test_colour_changes_no_letter_of_the_labels() -> None:
    schedule = schedule_of(PLANS / "hcm.yaml")
    colored = [SGR.sub("", line) for line in drawn_plan(schedule, 120, color=True).splitlines()]
    plain = drawn_plan(schedule, 120).splitlines()
    assert [line[:50] for line in colored[:-3]] == [line[:50] for line in plain[:-3]]


def test_names_in_nfd_are_cut_like_those_in_nfc() -> None:
    name = "Thẩm định, phê duyệt cấp độ an toàn hệ thống thông tin của tỉnh"
    nfc, nfd = (scheduled({"A": {"duration": "9d", "name": unicodedata.normalize(f, name)}}) for f in ("NFC", "NFD"))
    assert drawn_plan(nfc, 60) == drawn_plan(nfd, 60)


# Any plan, any width

_NAMES = st.one_of(
    st.sampled_from(["Khảo sát", "数字政府平台", unicodedata.normalize("NFD", "Đề án đô thị thông minh tỉnh Bà Rịa")]),
    st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf"]), max_size=40),
)
_DAYS = st.dates(date(2020, 1, 1), date(2026, 1, 1)).map(date.isoformat)
_LEAVES = st.fixed_dictionaries(
    {"duration": st.sampled_from(["0d", "1h", "1d", "3d", "40d", "2mo", "3y", "7ed"])},
    optional={"name": _NAMES, "deadline": _DAYS, "start_no_earlier_than": _DAYS},
)


@st.composite
def _plans(draw: st.DrawFn) -> Schedule:
    leaves = draw(st.lists(_LEAVES, min_size=1, max_size=6))
    tasks: dict[str, Any] = {}
    for number, leaf in enumerate(leaves):
        after = {"after": [f"T{number - 1}"]} if number and draw(st.booleans()) else {}
        task = {**leaf, **after}
        if draw(st.booleans()):
            tasks[f"P{number}"] = {"name": draw(_NAMES), "tasks": {f"T{number}": task}}
        else:
            tasks[f"T{number}"] = task
    head = {"finish_by": draw(_DAYS.filter(lambda day: day > "2022-01-10"))} if draw(st.booleans()) else {}
    return scheduled(tasks, **head)


@given(
    schedule=_plans(),
    width=st.integers(40, 300),
    depth=st.sampled_from([None, 0, 1]),
    only_critical=st.booleans(),
    start=st.one_of(st.none(), st.dates(date(2019, 1, 1), date(2030, 1, 1))),
    color=st.booleans(),
    ascii_only=st.booleans(),
)
def test_no_line_is_too_long_and_nothing_fails(
    schedule: Schedule,
    width: int,
    depth: int | None,
    only_critical: bool,
    start: date | None,
    color: bool,
    ascii_only: bool,
) -> None:
    earliest = None if start is None else Moment(start, start)
    text = drawn_plan(
        schedule,
        width,
        color=color,
        ascii_only=ascii_only,
        depth=depth,
        only_critical=only_critical,
        earliest=earliest,
    )
    assert text.endswith("\n")
    for line in text.split("\n"):
        assert display_width(SGR.sub("", line)) <= width
        assert color or line == line.rstrip(" ")
    assert color or "\x1b" not in text
    assert "\ufffd" not in text or any("\ufffd" in str(task.name) for task in schedule.plan.tasks.values())
