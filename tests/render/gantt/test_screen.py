"""Whatever the names, the width and the screen: columns that hold, colours that are seen, an axis in sight."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.api import schedule_file
from dxplan.findings.where.reading import read_condition
from dxplan.render.gantt.choices import Column, GroupBy, SortBy, Zoom
from dxplan.render.gantt.signs import ASCII, COLORED, PLAIN, Signs
from dxplan.render.gantt.terminal import Screen, drawn_on
from dxplan.render.gantt.view import GanttOptions
from dxplan.render.lines import laid_out, line
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.result import Schedule
from dxplan.text.display import display_width
from tests.laws import tried
from tests.render.gantt.drawing import PLANS, TODAY, row_of, scheduled

SGR = re.compile("\x1b\\[[0-9;]*m")
HEAD: dict[str, Any] = {
    "agencies": {"STTTT": {"name": "Sở 数字"}},
    "resources": {"doi": {"capacity": 2}},
    "agreement": {"parties": ["STTTT"], "signed": "2022-01-01", "ends": "2022-02-15"},
    "finish_by": "2022-02-20",
    "status_date": "2022-01-20",
    "province": "Tỉnh 👨‍👩‍👧",
}


def drawn(schedule: Schedule, screen: Screen, **options: Any) -> str:
    return drawn_on([(schedule, "vi")], GanttOptions(**{"today": TODAY, **options}), screen)


def schedule_of(plan: str) -> Schedule:
    schedule = schedule_file(PLANS / f"{plan}.yaml").schedule
    assert schedule is not None
    return schedule


# Columns that hold

_NAMES = st.one_of(
    st.sampled_from(
        [
            "Khảo sát",
            "数字政府平台建设项目",
            unicodedata.normalize("NFD", "Đề án đô thị thông minh tỉnh Bà Rịa"),
            "👨‍👩‍👧 gia đình ❤️ 👍🏽",
            "שלום العربية",
            "한국어 조합",
            "<script>alert(1)</script> ]]> &",
            "chữ " * 2500,
        ]
    ),
    st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf"]), max_size=40),
)
_DRAWN = set("█▏▎▍▌▋▊▉▐━╸╺┿▄▖▗▀▛▜◆▽▼▒▓▁┄░║┃│┊◀▶╮╯╭╰╎╌↳↱↲↰+,.0123456789- ")


@st.composite
def _plans(draw: st.DrawFn) -> Schedule:
    tasks: dict[str, Any] = {}
    for number in range(draw(st.integers(1, 5))):
        task: dict[str, Any] = {
            "name": draw(_NAMES),
            "duration": draw(st.sampled_from(["0d", "1h", "3d", "40d", "1y"])),
        }
        if draw(st.booleans()):
            task |= {"lead": "STTTT", "resources": {"doi": 1}, "deadline": "2022-01-14"}
        if number and draw(st.booleans()):
            task["after"] = [f"T{number - 1}"]
        tasks[f"T{number}"] = task
    if draw(st.booleans()):
        tasks = {"P": {"name": draw(_NAMES), "tasks": tasks}}
    return scheduled(
        tasks,
        name=draw(_NAMES) or "x",
        **(HEAD if draw(st.booleans()) else {"agencies": HEAD["agencies"], "resources": HEAD["resources"]}),
    )


@given(
    schedule=_plans(),
    width=st.integers(20, 400),
    columns=st.one_of(st.none(), st.lists(st.sampled_from(Column), min_size=1, max_size=6, unique=True)),
    group=st.sampled_from(GroupBy),
    sort=st.sampled_from(SortBy),
    depth=st.sampled_from([None, None, 0, 1]),
    links=st.booleans(),
    zoom=st.one_of(st.none(), st.sampled_from(Zoom)),
    color=st.booleans(),
)
@tried(0.7)
def test_every_bar_begins_at_the_same_cell_and_no_line_is_wider_than_the_screen(
    schedule: Schedule, width: int, columns: list[Column] | None, color: bool, **options: Any
) -> None:
    screen = Screen(width=width, color=color, columns=None if columns is None else tuple(columns))
    lines = [SGR.sub("", each) for each in drawn(schedule, screen, load="doi", **options).splitlines()]
    assert all(display_width(each) <= width for each in lines)
    above, rows = _rows(schedule, screen, options)
    for label, each in zip(rows, lines[above:], strict=False):
        assert each.startswith(label) or label.startswith(each)
        assert set(each[len(label) :]) <= _DRAWN | set("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), each


def _rows(schedule: Schedule, screen: Screen, options: dict[str, Any]) -> tuple[int, list[str]]:
    """How many lines stand above the rows, and the labels of these, each as wide as the others."""
    from dxplan.render.gantt import terminal
    from dxplan.render.gantt.axis import axis
    from dxplan.render.gantt.chart import chart
    from dxplan.render.gantt.columns import label_parts
    from dxplan.render.gantt.scale import Scale

    wanted = GanttOptions(**{"today": TODAY, "load": "doi", **options})
    view = chart([(schedule, "vi")], wanted)
    layout = terminal._layout(view, wanted, screen)
    if wanted.zoom is not None:
        view = chart([(schedule, "vi")], terminal._zoomed(view, wanted, max(screen.width - layout.cells, 1)))
    labels = [
        "".join(part.text for part in label_parts(row, group, layout, "…"))
        for group in terminal._named(view)
        for row in (group.plan, *group.rows)
    ]
    assert {display_width(label) for label in labels} == {layout.cells}
    scale = Scale(view.start, view.finish, max(screen.width - layout.cells, 1))
    title = list(terminal._title(view.groups[0].plan.name, screen.width, "…"))
    return len(title) + len(axis(scale, "vi", wanted.zoom).lines), labels


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200, 400])
def test_columns_that_have_no_room_are_left_out_and_told(width: int) -> None:
    text = drawn(schedule_of("hue"), Screen(width=width, columns=tuple(Column)))
    assert max(map(display_width, text.splitlines())) <= width
    assert ("không đủ chỗ" in text) == (width < 200)


def test_columns_in_the_order_in_which_they_are_asked_for() -> None:
    tasks = {"A": {"name": "Khảo sát", "duration": "10d", "lead": "STTTT", "progress": "50 %"}}
    columns = (Column.FINISH, Column.NAME, Column.LEAD, Column.DAYS, Column.PROGRESS, Column.ID)
    text = drawn(scheduled(tasks, **{**HEAD, "status_date": "2022-01-14"}), Screen(width=120, columns=columns))
    row = next(each for each in text.splitlines() if "Khảo sát" in each)
    assert re.match(r"\d\d/01/2022 Khảo sát +STTTT +\d+ +50 % A ", row)


@pytest.mark.parametrize(
    ("width", "headings"),
    [
        (80, []),
        (100, ["Kết thúc"]),
        (120, ["Kết thúc", "Dự trữ"]),
        (200, ["Chủ trì", "Bắt đầu", "Kết thúc", "Ngày", "Dự trữ"]),
    ],
)
def test_the_usual_columns_grow_with_the_screen(width: int, headings: list[str]) -> None:
    line_ = drawn(schedule_of("thu-duc"), Screen(width=width)).splitlines()[2]
    assert re.findall(r"Chủ trì|Bắt đầu|Kết thúc|Ngày|Dự trữ|Đã làm", line_) == headings


@pytest.mark.slow
@pytest.mark.parametrize("rows", [1, 5000])
def test_one_row_and_very_many(rows: int) -> None:
    tasks = {f"T{number}": {"duration": f"{number % 30}d"} for number in range(rows)}
    text = drawn(scheduled(tasks), Screen(width=100, height=24))
    assert len([each for each in text.splitlines() if re.match("T[0-9]+ ", each)]) >= rows
    assert max(map(display_width, text.splitlines())) <= 100


# What is drawn


def test_missed_dates_carry_their_days() -> None:
    tasks = {"A": {"duration": "10d", "deadline": "2022-01-14"}, "B": {"duration": "40d"}}
    text = drawn(scheduled(tasks), Screen(width=80))
    assert re.search(r"█▼█+ \+5 ", row_of(text, "A"))
    assert "▼ trễ hạn (+ ngày làm việc)" in text
    assert "Cam kết: 1 nhiệm vụ trễ hạn, nhiều nhất 5 ngày làm việc" in text
    narrow = drawn(
        scheduled({"B": {"duration": "1y"}, "A": {"duration": "1y", "deadline": "2022-12-30"}}), Screen(width=60)
    )
    assert "+" not in row_of(narrow, "A")  # no room on either side


def test_an_agreements_end_is_a_line_with_its_days() -> None:
    text = drawn(scheduled({"A": {"duration": "10d"}, "B": {"duration": "40d"}}, **HEAD), Screen(width=100))
    assert "┃" in row_of(text, "A")
    assert "┃ hết thỏa thuận 15/02/2022" in text
    assert re.search("thỏa thuận hết hạn 15/02/2022, trễ [0-9]+ ngày làm việc", " ".join(text.split()))


def test_the_status_date_is_a_line_of_its_own() -> None:
    done = {"duration": "2d", "actual_start": "2022-01-10", "actual_finish": "2022-01-11"}
    running = {"duration": "40d", "actual_start": "2022-01-10", "remaining": "30d"}
    schedule = scheduled({"A": running, "B": done}, **HEAD)
    text = drawn(schedule, Screen(width=100), today=date(2022, 1, 28))
    assert re.search("▒+║█+", row_of(text, "A"))
    assert "║" in row_of(text, "B")
    assert "║ ngày chốt số liệu 20/01/2022" in text
    assert "│ hôm nay 28/01/2022" in text


def test_work_that_is_done_is_seen_inside_the_bar_with_and_without_colour() -> None:
    tasks = {"A": {"duration": "40d", "progress": "50 %", "actual_start": "2022-01-10"}}
    for color in (False, True):
        text = SGR.sub("", drawn(scheduled(tasks, **HEAD), Screen(width=100, color=color)))
        assert re.search("[▒▓]+║?[▒▓]*[█▏▎▍▌▋▊▉]", row_of(text, "A"))


def test_a_baseline_is_a_thin_shadow_beside_the_bar() -> None:
    tasks = {"A": {"duration": "40d"}, "B": {"duration": "10d", "after": ["A"]}}
    schedule = scheduled(tasks)
    agreed = baseline_of(scheduled({**tasks, "A": {"duration": "20d"}}), "agreed")
    compared = replace(schedule, plan=replace(schedule.plan, baseline=agreed))
    text = drawn(compared, Screen(width=100), compares=True)
    assert re.search("▁+[^▁]+█+$", row_of(text, "B"))
    assert "▁▁ kế hoạch gốc" in text
    assert "▁" not in row_of(text, "A")  # its bar covers what was agreed
    assert "▁" not in drawn(compared, Screen(width=100))


def test_the_longest_chain_of_work_has_a_shape_of_its_own() -> None:
    """Where a set date decides, nothing but the held task is critical; the work before it is the chain."""
    tasks = {
        "A": {"duration": "10d"},
        "C": {"duration": "1d"},
        "M": {"duration": "5d", "after": ["A", "C"], "start_no_earlier_than": "2022-03-01"},
    }
    text = drawn(scheduled(tasks), Screen(width=80))
    assert "▄" in row_of(text, "A")
    assert "━" in row_of(text, "C")
    assert "█" in row_of(text, "M")
    assert "▄▄ chuỗi việc dài nhất" in text
    asked = drawn(scheduled(tasks), Screen(width=80), chain="C")
    assert "▄" in row_of(asked, "C")
    assert "━" in row_of(asked, "A")
    assert "▄▄ chuỗi việc dài nhất tới C" in asked


@pytest.mark.parametrize("signs", [COLORED, PLAIN, ASCII], ids=["coloured", "plain", "ascii"])
def test_bars_differ_in_shape_not_in_colour_alone(signs: Signs) -> None:
    full = [next(p.sign for p in signs.pieces[sign] if (p.first, p.last) == (0, 8)) for sign in signs.pieces]
    others = [signs.single[sign] for sign in signs.single]
    assert len(set(full)) == len(full)
    assert not set(full) & set(others)
    assert len(set(others)) == len(others)


# Several plans


def test_several_plans_have_a_row_each_with_their_phases_and_margins() -> None:
    files = sorted(PLANS.glob("*.yaml"))
    schedules = [(schedule_of(file.stem), "vi") for file in files]
    options = GanttOptions(today=TODAY).with_usual_depth(len(files))
    text = drawn_on(schedules, options, Screen(width=160))  # type: ignore[arg-type]
    lines = text.splitlines()
    body = [each for each in lines[1:] if re.search(r"\d\d/\d\d/\d{4} +\d\d/\d\d/\d{4}", each)]
    assert len(body) == len(files)
    hcm = next(each for each in body if each.startswith("TP.HCM   "))
    assert re.search(r"22/01/2026 +43 +203 +0/6 ", hcm)
    assert re.search("▀E▄+I▀+┃▀*▽", hcm)
    assert body[0].startswith("Kiên Giang")
    assert "▀▀▄▄ các giai đoạn nối nhau" in text


@pytest.mark.parametrize("is_color", [False, True])
def test_nothing_of_a_plan_stands_in_the_line_before_it(is_color: bool) -> None:
    """Its agreement's end, its status date and its days off would seem to be of the plan above."""
    plan = {"A": {"duration": "10d"}, "B": {"duration": "40d"}}
    schedules = [(scheduled(plan, **HEAD), "vi")] * 2
    text = drawn_on(schedules, GanttOptions(today=TODAY), Screen(width=120, color=is_color))  # type: ignore[arg-type]
    between = next(each for each in text.splitlines()[3:] if re.match(r"(\x1b\[\d*m)* {20}", each))
    assert "┊" in between
    assert not re.search("[┃║░]", between)
    assert {"┃", "░"} <= set(text)


@pytest.mark.parametrize("asked", [{"depth": 1}, {"where": read_condition("critical")}, {"only_critical": True}])
def test_asking_for_tasks_opens_the_plans(asked: dict[str, Any]) -> None:
    assert GanttOptions(today=TODAY, **asked).with_usual_depth(9).depth != 0
    assert GanttOptions(today=TODAY).with_usual_depth(1).depth is None


# The screen


def test_the_axis_stands_below_too_where_the_chart_is_taller_than_the_screen() -> None:
    schedule = schedule_of("hcm")
    roll, tall, low = (drawn(schedule, Screen(width=80, height=height)).splitlines() for height in (None, 200, 24))
    assert roll == tall
    assert len(low) == len(roll) + 2
    at = next(number for number, each in enumerate(low) if each.startswith("Kế hoạch xong"))
    assert [low[at - 1], low[at - 2]] == low[1:3]


def test_a_zoom_draws_a_window_around_today() -> None:
    text = drawn(schedule_of("thu-duc"), Screen(width=120), zoom=Zoom.MONTH)
    assert "Quý II/2022" in text
    assert " T4 " in text
    assert "│ hôm nay 31/03/2022" in text
    assert "ngoài" in text
    week = drawn(schedule_of("thu-duc"), Screen(width=120), zoom=Zoom.WEEK)
    assert "T4/2022" in week


def _luminance(code: int) -> float:
    """The relative luminance (WCAG) of one of xterm's colours from 16 on."""
    steps = (0, 95, 135, 175, 215, 255)
    code -= 16
    shares = [steps[code // 36] / 255, steps[code // 6 % 6] / 255, steps[code % 6] / 255]
    linear = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_where_there_are_256_colours_they_are_seen_on_black_and_on_white() -> None:
    codes = set()
    for word in ("red", "green", "yellow", "magenta", "cyan"):
        text = laid_out([line("x", f"bold {word}")], 9, color=True, many_colors=True)
        codes.add(int(re.findall(r"38;5;(\d+)m", text)[0]))
    assert len(codes) == 5
    for code in codes:
        own = _luminance(code)
        assert (own + 0.05) / 0.05 >= 3
        assert 1.05 / (own + 0.05) >= 3


def test_256_colours_change_no_letter() -> None:
    schedule = schedule_of("thu-duc")
    few, many = (drawn(schedule, Screen(width=100, color=True, many_colors=many)) for many in (False, True))
    assert SGR.sub("", few) == SGR.sub("", many)
    assert "38;5;" in many
    assert "38;5;" not in few


def test_nothing_fits_and_the_chart_says_so() -> None:
    text = drawn(schedule_of("hue"), Screen(width=80), where=read_condition("days>9999"))
    assert "0 trong 6 nhiệm vụ khớp điều kiện" in text
    assert "Cả kế hoạch" in text


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ((Column.NAME, Column.MARGIN), "Hạn: số ngày làm việc đến hạn của kế hoạch; số âm là trễ"),
        ((Column.NAME, Column.MISSED), "Lỡ hạn: số thời hạn của nhiệm vụ bị lỡ"),
        ((Column.NAME, Column.FINISH), None),
    ],
)
def test_columns_of_plans_are_explained_only_where_they_stand(columns: tuple[Column, ...], told: str | None) -> None:
    schedule = scheduled({"A": {"duration": "60d", "deadline": "2022-03-01"}}, finish_by="2022-03-01")
    text = drawn_on([(schedule, "vi")], GanttOptions(today=TODAY, depth=0), Screen(width=120, columns=columns))
    explained = [line for line in text.splitlines() if line.startswith(("Hạn:", "Lỡ hạn:"))]
    assert explained == ([] if told is None else [told])


@pytest.mark.parametrize("height", [5, 10, 24, 40, 300])
def test_each_page_of_a_pager_begins_with_the_axis(height: int) -> None:
    schedule = schedule_of("hcm")
    whole = drawn(schedule, Screen(width=80, height=height)).splitlines()
    paged = drawn(schedule, Screen(width=80, height=height, pages=True)).splitlines()
    axis = whole[1:3]
    pages = [paged[first : first + height - 1] for first in range(0, len(paged), height - 1)]
    begun = [page for page in pages[1:] if any(row in page for row in whole[4:70])]
    assert all(page[:2] == axis for page in begun)
    assert bool(begun) == (height < 60)
    rows = [line for line in paged if line not in axis]
    assert rows == [line for line in whole if line not in axis]
