"""The page in a real browser: by keyboard, by pointer, for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bench.plans import generate

from dxplan.api import check_file
from dxplan.render.gantt.pictures.drawing import drawing
from dxplan.render.gantt.pictures.html import html
from dxplan.render.gantt.view import GanttOptions
from tests.covering import combined
from tests.render.gantt.drawing import TODAY, scheduled
from tests.render.gantt.pictures.browser import NARROW, WIDE, Page, browser
from tests.render.gantt.pictures.pictured import HOSTILE, drawn, loaded, many, plan_of
from tests.render.gantt.pictures.test_page import checked

pytestmark = pytest.mark.slow

PLAN = {
    "P": {
        "name": "Chuẩn bị",
        "tasks": {
            "A": {"name": "Khảo sát", "duration": "20d", "lead": "S"},
            "B": {"name": "Xây dựng", "duration": "40d", "after": ["A"], "lead": "S", "deadline": "2022-04-01"},
        },
    },
    "Q": {"name": "Đưa vào dùng", "tasks": {"C": {"name": "Tập huấn", "duration": "5d", "after": ["A"], "lead": "V"}}},
    "M": {"name": "Khai trương", "kind": "milestone", "after": ["B", "C"]},
}
AGENCIES = {"S": {"name": "Sở Thông tin và Truyền thông"}, "V": {"name": "Doanh nghiệp"}}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


@pytest.fixture
def page(chromium: Any, tmp_path: Path) -> Iterator[Page]:
    found = Page(chromium, tmp_path, html(drawn(scheduled(PLAN, agencies=AGENCIES))))
    yield found
    assert found.errors == []
    assert found.requests == [found.url]
    found.page.close()


# No violation


@pytest.mark.law
@pytest.mark.parametrize(
    ("size", "scheme", "shown"), combined([WIDE, NARROW], ["light", "dark"], ["chart", "card", "table"])
)
def test_axe_finds_nothing(chromium: Any, tmp_path: Path, size: tuple[int, int], scheme: str, shown: str) -> None:
    page = Page(chromium, tmp_path, html(checked("thu-duc")), size, color_scheme=scheme)
    if shown != "chart":
        page.js("go(rows[5]); pin(rows[5], true)")
    if shown == "table":
        page.js("unpin()")
        page.page.click("#table")
    assert page.violations() == []
    assert page.errors == []


def test_axe_finds_nothing_in_several_plans_in_english(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(drawn(*map(plan_of, ("thu-duc", "hue")), language="en")))
    assert page.violations() == []


@pytest.mark.law
@pytest.mark.parametrize(("size", "scheme", "shown"), combined([WIDE, NARROW], ["light", "dark"], ["chart", "table"]))
def test_a_demand_stands_under_the_rows_and_zooms_with_them(
    chromium: Any, tmp_path: Path, size: tuple[int, int], scheme: str, shown: str
) -> None:
    page = Page(chromium, tmp_path, html(loaded(units=4, count=20)), size, color_scheme=scheme)
    assert page.js("document.documentElement.scrollWidth") <= size[0]
    assert shown != "chart" or page.violations() == []
    boxes = "Array.from(document.querySelectorAll(what), (one) => one.getBoundingClientRect())"
    spans = f"['.plot rect.used', 'tbody .bar'].map((what) => {boxes})"
    ends = f"{spans}.map((boxes) => [boxes[0].left, boxes[boxes.length - 1].right])"
    for _ in range(2):
        used, bar = page.js(ends)
        assert used == pytest.approx(bar, abs=1)
        page.page.click("#in")
    page.page.click("#table")
    assert page.js("document.querySelector('figure.load').hidden")
    assert shown != "table" or page.violations() == []
    assert page.errors == []


LONG = "Nghiên cứu, xây dựng, trình phê duyệt Đề án chuyển đổi số và phát triển đô thị thông minh " * 4
ODD = {
    "one": {"A": {"duration": "1d"}},
    "no-phases": {f"T{number}": {"duration": "5d"} for number in range(40)},
    "milestones": {f"M{number}": {"kind": "milestone", "name": LONG} for number in range(3)},
    "names": {
        "A": {"duration": "9d", "name": "ẵ" * 10_000},
        "B": {"duration": "9d", "name": LONG, "after": ["A"]},
        "C": {"duration": "9d", "name": "تشغيل تجريبي للنظام", "after": ["B"]},
        "D": {"duration": "9d", "name": "<b>&amp;</b> 運用テスト 🏙"},
    },
    "deep": {"P": {"tasks": {"Q": {"tasks": {"R": {"tasks": {"S": {"tasks": {"A": {"duration": "2d"}}}}}}}}}},
}


@pytest.mark.law
@pytest.mark.parametrize(("kind", "size", "shown"), combined(list(ODD), [WIDE, NARROW], ["chart", "table"]))
def test_odd_plans_break_no_page(chromium: Any, tmp_path: Path, kind: str, size: tuple[int, int], shown: str) -> None:
    page = Page(chromium, tmp_path, html(drawn(scheduled(ODD[kind]))), size)
    assert page.js("document.documentElement.scrollWidth") <= size[0]
    assert shown != "chart" or page.violations() == []
    page.js("go(rows[1]); pin(rows[1], true)")
    assert page.js("document.documentElement.scrollWidth") <= size[0]
    page.js("rows[2] && pin(rows[2], false)")
    assert (
        page.js("Math.max(0, ...Array.from(document.querySelectorAll('.why button'), (one) => one.offsetHeight))") < 90
    )
    page.js("showTip(rows[1], { clientX: 200 })")
    assert page.js("document.getElementById('hover').offsetHeight") < 300
    assert page.js("rows.every((row) => row.tr.offsetHeight < 100)")
    page.page.click("#card .close")
    page.page.click("#table")
    assert shown != "table" or page.violations() == []
    assert page.errors == []


def test_on_a_telephone_the_page_itself_does_not_scroll_sideways(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(checked("thu-duc")), (320, 700))
    assert page.js("document.documentElement.scrollWidth") <= 320


def test_bars_are_seen_in_forced_colours(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(checked("thu-duc")), forced_colors="active")
    bar, ground = (
        page.js(f"getComputedStyle(document.querySelector('{what}')).backgroundColor")
        for what in (".t:not(.c) > .bar", "body")
    )
    assert bar != ground


def test_kinds_of_bars_are_told_apart_in_forced_colours(chromium: Any, tmp_path: Path) -> None:
    def look(what: str) -> str:
        style: str = page.js(
            f"(({{backgroundColor: a, backgroundImage: b}}) => a + b)"
            f"(getComputedStyle(document.querySelector('{what}')))"
        )
        return style

    page = Page(chromium, tmp_path, html(drawn(plan_of("hcm"))), forced_colors="active")
    kinds = {"c": ".c > .bar", "n": ".n > .bar", "t": ".t:not(.c, .n) > .bar"}
    assert len({look(f"#rows {what}") for what in kinds.values()}) == 3
    for name, what in kinds.items():  # a sample of the legend looks as what it stands for
        assert look(f".key .{name} .bar") == look(f"#rows {what}")
    half = {"A": {"duration": "20d", "actual_start": "2022-01-10", "progress": "50 %"}}
    page = Page(chromium, tmp_path, html(drawn(scheduled(half, status_date="2022-01-14"))), forced_colors="active")
    assert look("#rows .done") != look("#rows .bar")


def test_nothing_moves_by_itself_where_that_is_not_wanted(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(checked("thu-duc")), reduced_motion="reduce")
    assert page.js("getComputedStyle(document.getElementById('chart')).scrollBehavior") == "auto"


# By keyboard alone


def _tab_to_the_rows(page: Page) -> None:
    for _ in range(12):
        page.press("Tab")
        if page.js("document.activeElement.matches('#rows tr')"):
            return
    raise AssertionError(page.focus)


def test_the_keyboard_alone_tells_what_is_late_and_why(page: Page) -> None:
    _tab_to_the_rows(page)
    page.press("End", "d")  # the last row, and what decides its date
    assert page.focus == "B Xây dựng, 14/02/2022 đến 08/04/2022, găng, trễ hạn 5 ngày làm việc"
    page.press("Enter")
    assert "S – Sở Thông tin và Truyền thông" in page.card()
    assert "Chuỗi quyết định: A → B" in page.card()
    page.press("Tab", "Enter")  # to what decides it
    assert "A Khảo sát" in page.card()
    page.press("Escape")
    assert page.focus.startswith("A Khảo sát")


def test_the_keyboard_alone_answers_five_questions(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(checked("hcm")))
    _tab_to_the_rows(page)
    assert page.focus == "Cả kế hoạch, 07/09/2022 đến 22/01/2026"
    page.press("d")  # which task is last: the one that decides the plan's finish
    assert page.focus.startswith(
        "GM Đo tỷ trọng kinh tế số trong GRDP năm 2025 (từ 25%), 05/01/2026 đến 22/01/2026, găng"
    )
    page.press("Enter")
    card = page.card()
    assert "CTK – Cục Thống kê" in card  # who leads it
    assert "trễ hạn" not in card  # whether it is late
    assert "theo ngày bắt đầu sớm nhất 05/01/2026 của GM" in card  # what decides its dates
    page.press("Escape", "/")
    page.page.keyboard.type("kho du lieu dung chung")
    _tab_to_the_rows(page)
    for _ in range(len(page.shown)):
        page.press("ArrowDown")
        if page.focus.startswith("C6 "):
            break
    page.press("Enter")
    assert "DX418" in page.card()  # what was found
    assert "Cách sửa" in page.card()
    assert page.errors == []


def test_arrows_move_and_fold_as_in_a_tree(page: Page) -> None:
    page.js("rows[0].tr.focus()")
    page.press("ArrowDown")
    assert page.focus == "P Chuẩn bị, 10/01/2022 đến 08/04/2022, giai đoạn"
    page.press("ArrowLeft")
    assert page.shown == ["Cả kế hoạch", "P", "Q", "C", "M"]
    assert page.js("document.activeElement.getAttribute('aria-expanded')") == "false"
    page.press("ArrowRight", "ArrowRight")
    assert page.focus.startswith("A Khảo sát")
    page.press("End")
    assert page.focus.startswith("M Khai trương")
    page.press("ArrowUp", "ArrowLeft", "ArrowLeft")
    assert page.shown[-2:] == ["Q", "M"]
    page.press("Home", "ArrowLeft")
    assert page.shown == ["Cả kế hoạch"]


def test_one_row_alone_is_in_the_order_of_tabs(page: Page) -> None:
    for key in ("ArrowDown", "ArrowDown", "End", "Home"):
        page.js("(current || rows[0]).tr.focus()")
        page.press(key)
        assert page.js("document.querySelectorAll('#rows tr[tabindex=\"0\"]').length") == 1
    page.page.fill("#search", "tập huấn")
    assert page.js("rows.filter((row) => row.tr.tabIndex === 0 && isShown(row)).length") == 1


def test_rows_are_said_as_the_program_says_them(chromium: Any, tmp_path: Path) -> None:
    drawing = checked("thu-duc")
    page = Page(chromium, tmp_path, html(drawing))
    assert page.js("rows.map((row) => row.tr.ariaLabel)") == [record.sentence for record in drawing.records]


def test_a_screen_reader_meets_a_treegrid_with_levels(page: Page) -> None:
    tree = page.page.locator("#rows").aria_snapshot()
    assert tree.startswith('- treegrid "Kế hoạch"')
    assert 'row "P Chuẩn bị, 10/01/2022 đến 08/04/2022, giai đoạn" [expanded] [level=2]' in tree
    assert 'row "B Xây dựng, 14/02/2022 đến 08/04/2022, găng, trễ hạn 5 ngày làm việc" [level=3]' in tree


# The card and the chain


def test_the_card_tells_what_decides_and_leads_back_to_it(page: Page) -> None:
    page.js("rows.find((row) => row.id === 'M').tr.focus()")
    page.press("Enter")
    assert "Chuỗi quyết định: A → B → M" in page.card()
    assert page.js("document.activeElement.textContent") == "M Khai trương"
    assert page.js("rows.filter((row) => row.tr.classList.contains('lit')).map((row) => row.id)") == ["A", "B", "M"]
    assert page.js("document.querySelectorAll('.over path.lit').length") == 2
    page.page.click("text=Quyết định bởi: B Xây dựng")
    assert "S – Sở Thông tin và Truyền thông" in page.card()
    page.press("Escape")
    assert page.focus.startswith("B Xây dựng")
    assert page.js("document.querySelectorAll('.lit').length") == 0


def test_the_pointer_shows_what_a_row_says_and_a_click_opens_its_card(page: Page) -> None:
    page.page.hover("#rows tr:has-text('Khảo sát') .bar")
    said = page.page.inner_text("#hover")
    assert said.startswith("A Khảo sát\nBắt đầu: 10/01/2022")
    assert not page.page.is_visible("#card")
    assert page.js("document.querySelector('.span-of').offsetWidth") > 10  # its dates on the axis
    page.press("Escape")
    assert not page.page.is_visible("#hover")
    page.page.click("#rows tr:has-text('Tập huấn')")
    page.page.hover("#rows tr:has-text('Khảo sát')")
    assert "C Tập huấn" in page.card()
    page.page.click("#card .close")
    assert page.js("document.querySelectorAll('[aria-selected]').length") == 0
    assert not page.page.is_visible("#card")


def test_no_box_lies_on_a_card_that_a_click_opened(page: Page) -> None:
    """The chart makes room for the card, so that another row may slip under a pointer that rests."""
    box = page.page.locator("#rows tr:has-text('Tập huấn')").bounding_box()
    page.page.mouse.move(box["x"] + 50, box["y"] + 10)
    assert page.page.is_visible("#hover")
    page.page.mouse.click(box["x"] + 50, box["y"] + 10)
    assert "C Tập huấn" in page.card()
    page.js(
        "rows[2].tr.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse',"
        f" clientX: {box['x'] + 50}, clientY: {box['y'] + 10} }}))"
    )
    assert not page.page.is_visible("#hover")
    page.page.hover("#rows tr:has-text('Khảo sát')")
    assert page.page.is_visible("#hover")


def test_a_range_of_years_stays_on_a_line_of_a_heading(chromium: Any, tmp_path: Path) -> None:
    name = "Giai đoạn 2021 - 2025"
    page = Page(chromium, tmp_path, html(drawn(scheduled(PLAN, agencies=AGENCIES, name=name))), NARROW)
    lines = page.js(
        "(() => { const heading = document.querySelector('h1'), first = heading.firstChild, lines = [];"
        " const end = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).lastChild();"
        " const range = document.createRange(), said = first.data;"
        " for (let words = 0; words < 40; words += 1) { first.data = 'ô '.repeat(words) + said;"
        " range.setStart(end, end.data.indexOf('2021')); range.setEnd(end, end.data.indexOf('2025') + 4);"
        " lines.push(range.getClientRects().length); } return Math.max(...lines); })()"
    )
    assert lines == 1
    assert page.js("document.title") == name


def test_the_chart_makes_room_for_the_card_and_takes_it_back(page: Page) -> None:
    width = page.js("head.offsetWidth")
    page.js("rows[2].tr.focus()")
    page.press("Enter")
    assert page.js("head.offsetWidth") < width
    assert page.js("scroll.scrollWidth <= scroll.clientWidth")  # all of it, as before
    page.press("Escape")
    assert page.js("head.offsetWidth") == width
    page.page.select_option("#unit", "week")
    zoomed = page.js("scale")
    page.press("Tab")
    page.js("pin(rows[2], false)")
    assert page.js("scale") == zoomed  # a zoom that was asked for stays


def test_an_open_card_follows_the_focus(page: Page) -> None:
    page.js("rows[2].tr.focus()")
    page.press("Enter", "Escape", "ArrowDown")
    assert not page.page.is_visible("#card")
    page.press("Enter")
    page.js("rows[3].tr.focus()")
    page.press("ArrowUp")
    assert "A Khảo sát" in page.card()


def test_a_finding_leads_to_its_row(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(checked("thu-duc")))
    link = page.page.locator("a[data-row]").first
    task = link.inner_text()
    link.click()
    assert page.focus.startswith(f"{task} ")
    assert "Vì sao" in page.card()


def test_a_card_says_all_of_a_finding_that_shares_its_reason(chromium: Any, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(generate(60), encoding="utf-8")
    review = check_file(file, TODAY)
    assert review.outcome.schedule is not None
    page = Page(
        chromium,
        tmp_path,
        html(drawing([(review.outcome.schedule, "vi")], GanttOptions(today=TODAY), [review.findings])),
    )
    page.js("pin(rows.find((row) => row.findings.some((id) => document.querySelector(`li li#${id}`))), false)")
    said = page.page.inner_text("#card .findings")
    for part in (" DX", "Vì sao:", "Cách sửa:"):
        assert part in said
    assert page.violations() == []


# Search, filter, zoom, table


def test_search_takes_no_notice_of_marks_and_keeps_the_phases_around(page: Page) -> None:
    page.page.fill("#search", "tap HUAN")
    assert page.shown == ["Cả kế hoạch", "Q", "C"]
    assert page.page.inner_text("#found") == "1 nhiệm vụ"
    page.page.fill("#search", "không có")
    assert page.shown == []
    page.page.fill("#search", "")
    assert len(page.shown) == 7


def test_filters_and_agencies(page: Page) -> None:
    page.page.select_option("#filter", "c")
    assert page.shown == ["Cả kế hoạch", "P", "A", "B", "M"]
    page.page.select_option("#filter", "l")
    assert page.shown == ["Cả kế hoạch", "P", "B"]
    page.page.select_option("#filter", "")
    page.page.select_option("#lead", "V")
    assert page.shown == ["Cả kế hoạch", "Q", "C"]


def test_zoom_keeps_the_middle_and_fits_again(page: Page) -> None:
    width = page.js("head.offsetWidth")
    page.page.click("#in")
    page.page.click("#in")
    assert page.js("head.offsetWidth") > 1.8 * width
    assert page.js("document.querySelectorAll('.ticks span').length") > 3
    page.page.select_option("#unit", "fit")
    assert page.js("head.offsetWidth") == width


@pytest.mark.parametrize(
    ("unit", "label"), [("year", "2022"), ("quarter", "Q2"), ("month", "T4"), ("week", "11"), ("day", "13")]
)
def test_the_scale_can_be_chosen_and_says_what_it_is(chromium: Any, tmp_path: Path, unit: str, label: str) -> None:
    long = {"Z": {"name": "Vận hành", "duration": "5y"}}
    page = Page(chromium, tmp_path, html(drawn(scheduled({**PLAN, **long}, agencies=AGENCIES))))
    page.page.select_option("#unit", unit)
    assert page.js("document.getElementById('unit').value") == unit
    assert label in page.page.locator(".ticks span").all_inner_texts()


def test_quarters_are_called_as_people_call_them_where_there_is_room(chromium: Any, tmp_path: Path) -> None:
    schedule = scheduled({"Z": {"name": "Vận hành", "duration": "5y"}})
    for language, short, long in (("vi", "Q3", "Quý III"), ("en", "Q3", "Q3")):
        page = Page(chromium, tmp_path, html(drawn(schedule, language=language)))
        for scale, label in ((0.45, short), (0.9, long)):
            page.js(f"zoomTo({scale})")
            assert label in page.page.locator(".ticks span").all_inner_texts()


def test_lines_say_what_they_are_beside_the_axis_and_in_the_legend(chromium: Any, tmp_path: Path) -> None:
    agreement = {"parties": ["S", "V"], "signed": "2022-01-03", "ends": "2022-04-15"}
    plan = scheduled(PLAN, agencies=AGENCIES, agreement=agreement, status_date="2022-02-28")
    page = Page(chromium, tmp_path, html(drawn(plan)), reduced_motion="reduce")
    words = page.page.locator(".flag").all_inner_texts()
    assert words == ["ngày chốt số liệu 28/02/2022", "31/03/2022", "hết thỏa thuận 15/04/2022"]  # left of its line
    page.page.select_option("#unit", "week")
    assert page.page.locator(".flag").all_inner_texts()[2] == "hết thỏa thuận 15/04/2022"
    key = page.page.inner_text(".key")
    for said in ("hôm nay", "ngày chốt số liệu", "hết thỏa thuận", "chờ", "quyết định ngày (găng)"):
        assert said in key
    page.page.select_option("#unit", "day")
    page.page.click("#now")
    today, middle = page.js(
        "[document.querySelector('.over .today').getBoundingClientRect().x, scroll.getBoundingClientRect().right]"
    )
    assert 300 < today < middle
    page.page.emulate_media(media="print")
    assert "linear-gradient" in page.js("getComputedStyle(document.querySelector('.track')).backgroundImage")
    assert page.js("document.querySelector('.track').style.getPropertyValue('--today-at')").endswith("%")


def test_dates_near_one_another_are_all_written(chromium: Any, tmp_path: Path) -> None:
    """The first is left of its line where the second would have no room else; what is missed is told apart."""
    page = Page(chromium, tmp_path, html(drawn(plan_of("nam-dinh"), today=date(2026, 11, 28))))
    assert page.page.locator(".flag").all_inner_texts() == ["hết thỏa thuận 31/12/2025", "hôm nay 28/11/2026"]
    boxes = page.js("[...document.querySelectorAll('.flag')].map((one) => one.getBoundingClientRect())")
    assert boxes[0]["right"] <= boxes[1]["left"]
    assert page.page.locator(".flag.end.missed.left").count() == page.page.locator(".over .end.missed").count() == 1


def test_a_page_without_such_dates_has_no_lines(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(drawn(scheduled({"A": {"duration": "5d"}}), today=date(2030, 1, 1))))
    assert page.page.locator(".flag").count() == 0
    assert not page.page.is_visible("#now")
    assert "hôm nay" not in page.page.inner_text(".key")
    assert "chờ" not in page.page.inner_text(".key")


def test_bars_stand_where_their_dates_are(page: Page) -> None:
    for _ in range(2):
        left, finish = page.js(
            "(() => { const row = rows.find((one) => one.id === 'B');"
            " const bar = row.track.querySelector('.bar').getBoundingClientRect();"
            " const edge = head.getBoundingClientRect().left + EDGE;"
            " return [(bar.left - edge) / scale - row.start, (bar.right - edge) / scale - row.finish] })()"
        )
        assert abs(left) < 1
        assert abs(finish) < 1
        page.page.click("#in")


def test_the_table_is_a_table_with_all_its_columns(page: Page) -> None:
    page.page.click("#table")
    assert page.js("document.getElementById('table').ariaPressed") == "true"
    assert page.js("document.getElementById('rows').getAttribute('role')") is None
    assert page.page.is_visible("text=Ngày làm việc")
    assert page.page.locator("#rows").aria_snapshot().startswith("- table")
    page.page.click("#table")
    assert page.js("document.getElementById('rows').getAttribute('role')") == "treegrid"


def test_the_table_is_sorted_by_what_is_asked_for(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(drawn(scheduled({**many(30), "Z": {"duration": "1200d"}}))))
    page.page.click("#table")
    order = "Array.from(document.querySelectorAll('#rows tbody tr:not([hidden])'), (tr) => byElement.get(tr))"
    page.page.click("#rows thead >> text=Kết thúc")
    finishes = page.js(f"{order}.map((row) => row.finish)")
    assert finishes == sorted(finishes)
    assert page.js(f"{order}.every((row) => !is(row, 'h'))")
    page.page.click("#rows thead >> text=Kết thúc")
    assert page.js(f"{order}.map((row) => row.finish)") == sorted(finishes, reverse=True)
    assert page.js("document.querySelector('[aria-sort]').ariaSort") == "descending"
    page.page.click("#rows thead >> text=Dự trữ")
    floats = [
        value for value in page.js(f"{order}.map((row) => row.cells[styles.indexOf('side slack number')])") if value
    ]
    numbers = [float(value.replace(".", "").replace(",", ".").replace("−", "-")) for value in floats]
    assert numbers == sorted(numbers)
    page.page.click("#rows thead >> text=Ngày làm việc")
    page.page.click("#rows thead >> text=Ngày làm việc")
    assert page.js(f"{order}.map((row) => row.id)")[0] == "Z"  # 1.200 is more than 3
    assert page.violations() == []
    page.page.click("#table")
    assert page.js(f"{order}.map((row) => row.number)") == list(range(page.js("rows.length")))
    assert page.js("table.tHead.textContent.includes('Kết thúc')")
    assert page.errors == []


def test_phases_fold_and_open_all_at_once(page: Page) -> None:
    page.page.click("#fold")
    assert page.shown == ["Cả kế hoạch", "P", "Q", "M"]
    page.page.click("#fold")
    assert len(page.shown) == 7


def test_several_plans_begin_with_their_phases(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(drawn(scheduled(many(50), name="Một"), scheduled(many(5), name="Hai"))))
    assert page.shown == ["Hai", "P0", "Một", "P0", "P1", "P2"]


def test_the_axis_and_the_names_stay_in_sight(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(checked("hcm")))
    page.page.click("#in")
    page.js("(scroll.style.scrollBehavior = 'auto', scroll.scrollTop = 900, scroll.scrollLeft = 300)")
    for what in (".ticks", "#rows thead th"):
        top, edge = page.js(
            f"[document.querySelector('{what}').getBoundingClientRect().top, scroll.getBoundingClientRect().top]"
        )
        assert abs(top - edge) <= 2
    left, edge = page.js("[rows[20].tr.cells[0].getBoundingClientRect().left, scroll.getBoundingClientRect().left]")
    assert abs(left - edge) <= 2


def test_a_page_of_very_many_rows_begins_folded(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(drawn(scheduled(many(1100)))))
    assert len(page.shown) == 56


def test_an_agency_has_the_name_that_its_own_plan_gives_it(chromium: Any, tmp_path: Path) -> None:
    one = scheduled(PLAN, name="Một", agencies={**AGENCIES, "S": {"name": "Sở của Huế"}})
    other = scheduled(PLAN, name="Hai", agencies={**AGENCIES, "S": {"name": "Sở của Nam Định"}})
    page = Page(chromium, tmp_path, html(drawn(one, other)))
    for plan, name in (("Một", "S – Sở của Huế"), ("Hai", "S – Sở của Nam Định")):
        page.js(f"pin(rows.find((row) => row.id === 'A' && row.plan.id === '{plan}'), false)")
        assert name in page.card()


# Hostile names, no script, paper


def test_hostile_names_do_nothing_and_read_as_they_are(chromium: Any, tmp_path: Path) -> None:
    tasks = {f"T{number}": {"name": name, "duration": "1d"} for number, name in enumerate(HOSTILE)}
    page = Page(chromium, tmp_path, html(drawn(scheduled(tasks, name=HOSTILE[0]))))
    names = page.js("rows.slice(1).map((row) => row.title.slice(3))")
    assert names == [" ".join(name.split()) for name in HOSTILE]
    assert page.page.title() == HOSTILE[0]
    page.js("pin(rows[1], true)")
    assert HOSTILE[0] in page.card()
    assert page.errors == []


def test_without_scripts_it_is_a_table(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(checked("thu-duc")), java_script_enabled=False)
    assert page.page.locator("#rows tbody tr").count() == 49
    assert not page.page.is_visible(".tools")
    assert 'table "Chuyển đổi số' in page.page.locator("#rows").aria_snapshot().splitlines()[0]


def test_a_script_that_fails_leaves_the_table(chromium: Any, tmp_path: Path) -> None:
    page = html(drawn(scheduled(PLAN, agencies=AGENCIES)))
    assert "\naddTwists();\n" in page
    broken = re.sub("<meta http-equiv[^>]*>", "", page).replace("\naddTwists();\n", "\nnone.such;\n")
    shown = Page(chromium, tmp_path, broken)
    assert shown.errors
    assert shown.page.is_visible("text=Tập huấn")


def test_on_paper_the_axis_stands_on_each_page_and_tools_on_none(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(drawn(scheduled(many(100)))))
    page.page.emulate_media(media="print")
    assert page.js("getComputedStyle(document.querySelector('#rows thead')).display") == "table-header-group"
    assert page.js("getComputedStyle(document.querySelector('#rows tbody tr')).breakInside") == "avoid"
    assert not page.page.is_visible(".tools")
    assert page.page.pdf(prefer_css_page_size=True).startswith(b"%PDF-")


def test_a_plan_of_an_hour_fills_its_page(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, html(drawn(scheduled({"A": {"duration": "1h"}}))))
    assert page.js("head.offsetWidth") > 380
    assert page.errors == []
