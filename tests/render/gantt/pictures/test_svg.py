"""The chart as SVG."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.moment import Moment
from dxplan.render.gantt.pictures.lettering import width_of
from dxplan.render.gantt.pictures.paper import BOTTOM, Paper
from dxplan.render.gantt.pictures.svg import svg, svg_sheets
from tests.conftest import Golden
from tests.laws import tried
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import HOSTILE, SVG, classes, drawn, many, named, plan_of, texts

_MARCH = Moment(date(2022, 3, 1), date(2022, 3, 31))
_LATER = date(2030, 1, 1)


@pytest.mark.parametrize(("plan", "paper"), [("thu-duc", Paper.A3), ("hcm", Paper.A4)])
def test_the_plans_as_they_are_printed(plan: str, paper: Paper, golden: Golden) -> None:
    golden(f"{plan}-{paper.name.lower()}.svg", svg(drawn(plan_of(plan)), paper))


def test_all_plans_on_one_axis(golden: Golden) -> None:
    names = ("thu-duc", "hue", "can-tho")
    golden("three-depth-1.svg", svg(drawn(*map(plan_of, names), depth=1), Paper.A3))


def test_it_is_called_as_the_plan_and_says_in_a_sentence_what_it_shows() -> None:
    schedule = scheduled({"A": {"duration": "60d", "deadline": "2022-03-01"}}, name="Kế hoạch <A> & B")
    root = ElementTree.fromstring(svg(drawn(schedule), Paper.A4))
    assert root.get("role") == "img"
    assert root.get("lang") == "vi"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "Kế hoạch <A> & B"
    assert description.text is not None
    assert description.text.startswith("10/01/2022 đến 08/04/2022; 1 nhiệm vụ, 1 găng. ")


def test_each_row_says_its_sentence() -> None:
    schedule = scheduled(
        {"A": {"duration": "60d", "deadline": "2022-03-01", "name": "Khảo sát"}, "B": {"kind": "milestone"}}
    )
    tips = [tip.text for tip in ElementTree.fromstring(svg(drawn(schedule), Paper.A4)).iter(f"{SVG}title")]
    assert tips[2] == "A Khảo sát, 10/01/2022 đến 08/04/2022, găng, trễ hạn 28 ngày làm việc"
    assert tips[3] == "B, 10/01/2022, mốc"


def test_millimetres_of_the_paper_a_sheet_below_the_other() -> None:
    schedule = scheduled(many(100))
    root = ElementTree.fromstring(svg(drawn(schedule), Paper.A4))
    sheets = len(list(svg_sheets(drawn(schedule), Paper.A4)))
    assert sheets > 2
    assert (root.get("width"), root.get("height")) == ("297mm", f"{210 * sheets}mm")
    assert root.get("viewBox") == f"0 0 297 {210 * sheets}"
    assert "@page { size: 297mm 210mm; margin: 0; }" in svg(drawn(schedule), Paper.A4)


def test_each_sheet_has_title_axis_legend_and_its_number() -> None:
    for number, sheet in enumerate(svg_sheets(drawn(scheduled(many(100))), Paper.A4), 1):
        written = texts(f'<svg xmlns="http://www.w3.org/2000/svg">{sheet.body}</svg>')
        assert "Kế hoạch" in written
        assert f"Trang {number}/4" in written
        assert {"Kết thúc", "găng"} <= set(written)
        assert any("2022" in label for label in written)


def test_the_legend_names_what_is_drawn_and_nothing_else() -> None:
    bare = texts(svg(drawn(scheduled({"A": {"duration": "20d"}}), today=_LATER), Paper.A4))
    assert "găng" in bare
    assert not {"không găng", "mốc", "thời hạn", "chờ", "hôm nay", "dự trữ"} & set(bare)
    both = {"A": {"duration": "20d"}, "B": {"duration": "5d", "after": []}, "M": {"kind": "milestone", "after": "B"}}
    assert {"không găng", "mốc", "chờ", "dự trữ"} <= set(texts(svg(drawn(scheduled(both)), Paper.A4)))


def test_critical_is_told_apart_by_shape_and_not_by_colour_alone() -> None:
    document = svg(drawn(scheduled({"A": {"duration": "20d"}, "B": {"duration": "5d"}})), Paper.A4)
    bars = {
        bar.get("class"): float(bar.get("height") or 0)
        for bar in ElementTree.fromstring(document).iter(f"{SVG}rect")
        if bar.get("class") in ("critical", "other")
    }
    assert bars["critical"] > bars["other"]


def test_a_missed_deadline_and_one_that_is_kept() -> None:
    late = scheduled({"A": {"duration": "60d", "deadline": "2022-02-01"}})
    assert {"missed", "missed-text"} <= classes(svg(drawn(late), Paper.A4))
    kept = scheduled({"A": {"duration": "6d", "deadline": "2022-02-01"}})
    assert "deadline" in classes(svg(drawn(kept), Paper.A4))
    assert "missed" not in classes(svg(drawn(kept), Paper.A4))


@pytest.mark.parametrize(("ends", "kind"), [("2022-01-12", "end-missed"), ("2022-03-01", "end")])
def test_an_agreement_that_ends_before_the_work_is_told_apart(ends: str, kind: str) -> None:
    agreement = {"parties": ["S"], "signed": "2022-01-03", "ends": ends}
    head = {"agencies": {"S": {"name": "Sở"}}, "agreement": agreement, "finish_by": "2022-04-30"}
    plan = scheduled({"A": {"duration": "20d"}}, **head)
    found = classes(svg(drawn(plan), Paper.A4))
    assert {"end", "end-missed"} & found == {kind}
    assert {kind, f"{kind}-text"} <= found


def test_a_link_leaves_a_bar_beside_its_float() -> None:
    """Over it, the dashes of the float would be hidden."""
    tasks = {"A": {"duration": "5d"}, "B": {"duration": "60d"}, "M": {"kind": "milestone", "after": ["A", "B"]}}
    document = svg(drawn(scheduled(tasks)), Paper.A4)
    rows = [re.findall(rf'class="{kind}" d="M[\d.]+ ([\d.]+)', document)[0] for kind in ("float", "link")]
    assert 0.4 < float(rows[1]) - float(rows[0]) < 1.1


def test_links_are_drawn_between_rows_of_one_sheet() -> None:
    tasks = {
        "A": {"duration": "5d"},
        "B": {"duration": "5d", "after": ["A"]},
        "C": {"duration": "1d", "after": ["A SS+1d"]},
    }
    document = svg(drawn(scheduled(tasks)), Paper.A4)
    assert document.count("url(#tip-drive)") == 2  # one in the legend
    assert document.count("url(#tip-link)") == 2


def test_what_lies_beyond_the_window_ends_at_its_edge() -> None:
    schedule = scheduled({"A": {"duration": "100d"}, "B": {"duration": "5d"}})
    document = svg(drawn(schedule, earliest=_MARCH, latest=_MARCH), Paper.A4)
    assert "edge" in classes(document)
    for bar in ElementTree.fromstring(document).iter(f"{SVG}rect"):
        assert float(bar.get("x", 0)) + float(bar.get("width", 0)) <= 297


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_what_it_is(name: str) -> None:
    document = svg(drawn(scheduled({"A": {"duration": "1d", "name": name}}, name=name)), Paper.A3)
    assert name in texts(document)


def test_a_name_of_ten_thousand_letters_takes_two_lines() -> None:
    schedule = scheduled(
        {"A": {"duration": "1d", "name": "chữ " * 2_500}, "B": {"duration": "1d", "name": "w" * 10_000}}
    )
    document = svg(drawn(schedule), Paper.A4)
    assert len(document) < 20_000
    assert sum(text.endswith("…") for text in texts(document)) == 2


@tried(0.4)
@given(name=st.text(max_size=80))
def test_any_name_leaves_it_well_formed(name: str) -> None:
    ElementTree.fromstring(svg(named(name), Paper.A4).encode())


def test_the_same_plan_gives_the_same_bytes() -> None:
    schedule = plan_of("thu-duc")
    assert svg(drawn(schedule), Paper.A3) == svg(drawn(schedule), Paper.A3)


def test_in_english() -> None:
    schedule = scheduled({"A": {"duration": "20d", "deadline": "2022-01-31"}})
    written = texts(svg(drawn(schedule, language="en"), Paper.A4))
    assert {"Whole plan", "Finish", "2022-02-11", "critical", "missed deadline"} <= set(written)


def test_a_sheet_in_the_middle_of_a_plan_says_of_which() -> None:
    drawing = drawn(scheduled(many(60), name="Một"), scheduled(many(60), name="Hai"))
    second = list(svg_sheets(drawing, Paper.A4))[1]
    assert "tiếp theo: Một" in second.body


def test_several_plans_have_a_row_each_with_their_phases() -> None:
    options = {"depth": 0}
    drawing = drawn(scheduled(many(60), name="Một", province="Huế"), scheduled(many(30), name="Hai"), **options)
    document = svg(drawing, Paper.A4)
    assert document.count('class="segment-critical"') == 5 + 1
    assert {"Tỉnh, thành", "Huế", "giai đoạn găng"} <= set(texts(document))


def test_the_chain_that_decides_has_a_shape_of_its_own_where_it_is_not_critical_anyway() -> None:
    tasks = {"A": {"duration": "5d"}, "B": {"duration": "5d", "after": "A"}, "C": {"duration": "9d"}}
    late = {"G": {"duration": "1d", "start_no_earlier_than": "2022-03-01", "after": "B"}}
    document = svg(drawn(scheduled({**tasks, **late})), Paper.A4)
    assert document.count('class="chain"') == 3  # A and B before the set date; one in the legend
    assert "chuỗi quyết định" in texts(document)
    assert document.count("url(#tip-guide)") == 2
    assert "chain" not in classes(svg(drawn(scheduled(tasks)), Paper.A4))
    asked = svg(drawn(scheduled(tasks), chain="B"), Paper.A4)
    assert asked.count('class="chain"') == 3


# What stands around the rows


def _elements(document: str, kind: str) -> list[ElementTree.Element]:
    """What of a class is written."""
    written = ElementTree.fromstring(document).iter(f"{SVG}text")
    return [element for element in written if kind in (element.get("class") or "").split()]


@pytest.mark.parametrize("paper", Paper)
def test_a_title_too_long_for_a_line_goes_on_in_a_second_one_where_the_page_is(paper: Paper) -> None:
    """The first line stands higher, so that the chart keeps its place; what two lines do not hold is cut."""
    name = "Kế hoạch chuyển đổi số và đô thị thông minh tỉnh Nam Định " * 3
    for given_, end in ((name.strip(), "Nam Định"), (name * 50, "…")):
        document = svg(drawn(scheduled({"A": {"duration": "1d"}}, name=given_)), paper)
        first, second = _elements(document, "name")
        assert f"{first.text} {second.text}".startswith(name[:100])
        assert (second.text or "").endswith(end)
        assert float(second.get("y", 0)) - float(first.get("y", 0)) > 4.2
        assert float(first.get("y", 0)) > 10


def test_a_long_title_is_smaller_before_it_is_cut_and_what_is_under_it_has_two_lines() -> None:
    name = "Lộ trình chuyển đổi số tỉnh Nam Định giai đoạn 2021 - 2025, hoàn thành vào năm 2030"
    (title,) = _elements(svg(drawn(scheduled({"A": {"duration": "1d"}}, name=name)), Paper.A4), "name")
    assert title.text == name
    assert title.get("class") == "name long"
    (short,) = _elements(svg(drawn(scheduled({"A": {"duration": "1d"}}, name="Lộ trình")), Paper.A4), "name")
    assert short.get("class") == "name"
    lead = _elements(svg(drawn(plan_of("nam-dinh")), Paper.A4), "lead")
    assert lead[1].text == "xong sớm 1.527 ngày làm việc"


def test_lines_of_dates_say_what_they_are_without_touching_one_another() -> None:
    agreement = {"parties": ["V"], "signed": "2022-01-03", "ends": "2022-04-04"}
    plan = scheduled({"A": {"duration": "200d"}}, agencies={"V": {}}, agreement=agreement, status_date="2022-03-30")
    document = svg(drawn(plan), Paper.A3)
    found = {kind: _elements(document, f"{kind}-text") for kind in ("status", "today", "end-missed")}
    said = [element.text for elements in found.values() for element in elements]
    assert said == ["ngày chốt số liệu 30/03/2022", "hôm nay 31/03/2022", "hết thỏa thuận 04/04/2022"]
    edges = [
        (float(element.get("x") or ""), float(element.get("x") or "") + width_of(element.text or "", 2.3))
        for elements in found.values()
        for element in elements
    ]
    assert all(right < left for (_, right), (left, _) in pairwise(edges))


def test_dates_of_one_of_several_plans_are_not_written_as_if_of_all() -> None:
    dated, other = scheduled({"A": {"duration": "9d"}}, status_date="2022-01-14"), scheduled({"B": {"duration": "9d"}})
    assert not _elements(svg(drawn(dated, other), Paper.A3), "status-text")


@pytest.mark.parametrize("count", [1, 5, 60])
def test_the_legend_follows_the_rows_and_stays_on_the_sheet(count: int) -> None:
    tasks = {
        f"T{number}": {"duration": "5d", "kind": "milestone" if number % 2 else "build"} for number in range(count)
    }
    for sheet in svg_sheets(drawn(scheduled(tasks)), Paper.A4):
        rows = [float(y) for y in re.findall(r'class="row" d="M[\d.]+ ([\d.]+)H', sheet.body)]
        legend = [float(y) for y in re.findall(r"translate\([\d.]+ ([\d.]+)\)", sheet.body)]
        assert max(rows) + 7 < min(legend) <= max(rows) + 12
        assert max(legend) < Paper.A4.value.height - BOTTOM


def test_a_name_has_three_lines_on_paper_before_it_is_cut() -> None:
    name = "Lập kế hoạch thuê dịch vụ điện toán đám mây, kèm thuyết minh cấp độ an toàn hệ thống thông tin"
    said = " ".join(texts(svg(drawn(scheduled({"A": {"duration": "90d", "name": name}})), Paper.A4)))
    assert name in said


def test_a_sheet_that_goes_on_inside_a_phase_says_in_which() -> None:
    inner = {"Q": {"name": "Nhân rộng", "tasks": {f"T{number}": {"duration": "5d"} for number in range(60)}}}
    tasks = {"P": {"name": "Triển khai", "tasks": inner}, "Z": {"duration": "1d"}}
    first, second, *_ = svg_sheets(drawn(scheduled(tasks)), Paper.A4)
    assert "tiếp theo" not in first.body
    assert ">tiếp theo: P Triển khai – Q Nhân rộng<" in second.body
    plans = scheduled(tasks, name="Một"), scheduled({"B": {"duration": "5d"}}, name="Hai")
    second = list(svg_sheets(drawn(*plans, depth=9), Paper.A4))[1]
    assert ">tiếp theo: Một – P Triển khai – Q Nhân rộng<" in second.body


def test_a_sheet_that_begins_with_an_outermost_row_has_the_summary() -> None:
    flat = drawn(scheduled({f"T{number}": {"duration": "5d"} for number in range(60)}))
    assert all(flat.summary[:40] in sheet.body for sheet in svg_sheets(flat, Paper.A4))
