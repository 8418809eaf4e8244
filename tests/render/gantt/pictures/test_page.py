"""The chart as an HTML page: what its text holds."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from bench.plans import generate

from dxplan.api import check_file
from dxplan.render.gantt import pictures
from dxplan.render.gantt.pictures.drawing import Drawing, drawing
from dxplan.render.gantt.pictures.html import html
from dxplan.render.gantt.view import GanttOptions
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.phrase import Text
from tests.conftest import Golden
from tests.render.gantt.drawing import PLANS, TODAY, scheduled
from tests.render.gantt.pictures.pictured import ANY_NAME, drawn, loaded, many, named, plan_of


class Read(HTMLParser):
    """Elements with their attributes, and the text outside script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in ("script", "style"):
            self.text += data


def body_of(page: str) -> str:
    return page[page.index("<body") : page.rindex("<script>")]


@cache
def checked(name: str) -> Drawing:
    """One of the nine plans with what was found in it: frozen, and drawn once."""
    review = check_file(PLANS / f"{name}.yaml", TODAY)
    assert review.outcome.schedule is not None
    return drawing([(review.outcome.schedule, "vi")], GanttOptions(today=TODAY), [review.findings])


def test_a_plan_as_it_stands_in_the_page(golden: Golden) -> None:
    golden("thu-duc.html", body_of(html(drawn(plan_of("thu-duc")))))


def test_three_hundred_tasks_with_their_findings_take_150_kilobytes_at_most(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(generate(300), encoding="utf-8")
    review = check_file(file, TODAY)
    assert review.outcome.schedule is not None
    page = html(drawing([(review.outcome.schedule, "vi")], GanttOptions(today=TODAY), [review.findings]))
    assert len(review.findings) > 50
    assert len(page.encode()) <= 150_000


def test_what_only_readers_of_a_script_need_is_left_out_and_nothing_else() -> None:
    page = html(loaded())
    script = page[page.rindex("<script>") : page.rindex("</script>")]
    assert "\n  " not in script
    assert "\n// " not in script
    for file in files(pictures).joinpath("page").iterdir():
        for line in file.read_text(encoding="utf-8").splitlines():
            if (
                file.name.endswith(".js")
                and file.name != "early.js"
                and line.strip()
                and not line.strip().startswith("// ")
            ):
                assert line.strip() in script
                assert line.count("`") % 2 == 0  # no text over several lines: its indents would be part of it


def test_a_page_without_demands_has_no_script_for_them() -> None:
    assert "figure.load" in html(loaded())
    assert "figure.load" not in html(drawn(scheduled(many(3))))


@pytest.mark.slow
def test_nothing_is_fetched_from_anywhere() -> None:
    read = Read(html(checked("thu-duc")))
    for _, attributes in read.elements:
        for name in ("src", "href", "action", "data", "poster", "srcset"):
            assert (attributes.get(name) or "#").startswith("#")
    policy = next(attributes for _, attributes in read.elements if "http-equiv" in attributes)["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_two_scripts_and_one_style_whose_digests_the_policy_names() -> None:
    page = html(drawn(scheduled(many(3))))
    assert len(re.findall(r"<script\b", page)) == 2
    assert len(re.findall(r"<style\b", page)) == 1
    assert len(re.findall(r"'sha256-[A-Za-z0-9+/]{43}='", page)) == 3
    assert not any(name.startswith("on") or name == "style" for _, a in Read(page).elements for name in a)


@pytest.mark.parametrize("name", ANY_NAME)
def test_a_name_is_text_and_nothing_else(name: str) -> None:
    plain, hostile = Read(html(named("Tên"))), Read(html(named(name)))
    assert [tag for tag, _ in plain.elements] == [tag for tag, _ in hostile.elements]
    if name and all(ord(letter) >= 32 and letter.isprintable() for letter in name):
        assert name in hostile.text


@pytest.mark.slow
def test_the_table_says_everything_without_a_script() -> None:
    text = Read(html(checked("thu-duc"))).text
    for said in ("Vận hành thử OneGov tại TP Thủ Đức", "27/01/2022", "Ngày làm việc", "găng", "Cách sửa:"):
        assert said in text


@pytest.mark.slow
def test_each_finding_stands_once_and_leads_to_its_row() -> None:
    page = checked("thu-duc")
    read = Read(html(page))
    ids = [a["id"] for tag, a in read.elements if tag == "li" and (a.get("id") or "").startswith("f")]
    assert len(ids) == len(set(ids)) == len(page.findings[0]) > 0
    rows = {a["id"] for tag, a in read.elements if tag == "tr" and "id" in a}
    leading = [a["href"] for tag, a in read.elements if tag == "a" and "data-row" in a]
    assert leading
    assert {target.lstrip("#") for target in leading if target} <= rows


def test_findings_of_one_code_say_once_what_they_have_in_common() -> None:
    schedule = scheduled({f"T{number}": {"duration": "5d"} for number in range(3)})
    open_end, lead = (
        Diagnostic(code, Severity.WARNING, Text("chờ", "waits"), schedule.plan.span, why=Text("lý do", "reason"))
        for code in ("DX201", "DX415")
    )
    found = [open_end._replace(task=f"T{number}", hint=Text(f"sửa T{number}", "mend")) for number in range(3)]
    page = html(drawing([(schedule, "vi")], GanttOptions(today=TODAY), [(found[0], lead, *found[1:])]))
    assert page.count("lý do") == 2  # once for the three, once for the other one
    listed = page[page.index('<ul class="findings">\n') :]
    assert "<b>Cảnh báo DX201</b> (3)" in listed
    assert [listed.index(f'id="f{number}"') for number in (0, 2, 3, 1)] == sorted(
        listed.index(f'id="f{number}"') for number in range(4)
    )
    assert all(f"sửa T{number}" in listed for number in range(3))


def test_several_plans_keep_their_rows_apart() -> None:
    page = html(drawn(scheduled(many(5), name="Một"), scheduled(many(5), name="Hai")))
    rows = [attributes for tag, attributes in Read(page).elements if tag == "tr" and "id" in attributes]
    assert len({row["id"] for row in rows}) == len(rows) == 14
    assert rows[10]["data-a"] == "9"  # T1 of the second plan waits for its own T0


def test_the_kinds_of_rows_and_what_they_are() -> None:
    tasks = {
        "P": {
            "name": "Giai đoạn",
            "tasks": {"A": {"duration": "60d", "deadline": "2022-02-01"}, "B": {"duration": "1d"}},
        },
        "M": {"kind": "milestone", "after": ["A"]},
        "D": {"duration": "5d", "actual_start": "2022-01-10", "actual_finish": "2022-01-14"},
    }
    page = html(drawn(scheduled(tasks, status_date="2022-01-31")))
    kinds = [a["data-k"] for tag, a in Read(page).elements if tag == "tr" and "data-k" in a]
    assert kinds == ["pw", "hw", "tclw", "tw", "mcw", "tx"]


def test_days_off_are_counted_in_runs() -> None:
    page = html(drawn(scheduled({"A": {"duration": "20d"}}), today=date(2022, 1, 10)))
    (runs,) = [a["data-o"] for tag, a in Read(page).elements if tag == "tr" and "data-o" in a]
    assert runs == "5 0+2 5+2 5+9"  # two weekends, then Tết


def test_in_english() -> None:
    page = html(drawn(plan_of("thu-duc"), language="en"))
    assert '<html lang="en">' in page
    assert ">Search " in page
    assert "Nhiệm vụ" not in body_of(page).split("<thead>")[1].split("</thead>")[0]


@pytest.mark.parametrize("word", ["hôm nay", "ngày chốt số liệu", "hết thỏa thuận", "nghỉ", "chờ"])
def test_lines_and_grounds_are_in_the_legend_only_where_they_are_drawn(word: str) -> None:
    tasks = {"A": {"duration": "20d"}, "B": {"duration": "60d", "after": ["A"]}, "C": {"duration": "1d", "after": "A"}}
    head = {"status_date": "2022-02-01", "agreement": {"ends": "2022-04-01"}}
    alone = drawn(scheduled({"A": {"duration": "1d"}}), today=date(2030, 1, 1))
    legends = (re.search('<ul class="key".*</ul>', html(each)) for each in (drawn(scheduled(tasks, **head)), alone))
    has, has_not = (legend is not None and f">{word}" in legend[0] for legend in legends)
    assert (has, has_not) == (True, False)


def legend_of(page: str) -> list[str]:
    found = re.search('<ul class="key"[^>]*>(.*)</ul>', page)
    assert found is not None
    return [re.sub("<[^>]*>", "", entry) for entry in found[1].split("<li>")[1:]]


def test_the_legend_names_links_and_milestones_as_they_are_drawn() -> None:
    """Where all links decide dates none only waits, and where the only milestone is critical none is black."""
    tasks = {"A": {"duration": "20d"}, "M": {"kind": "milestone", "after": ["A"]}}
    assert legend_of(html(drawn(scheduled(tasks), today=date(2030, 1, 1)))) == [
        "găng",
        "mốc găng",
        "quyết định ngày (găng)",
        "nghỉ",
    ]
    spare = {**tasks, "N": {"kind": "milestone", "after": ["B"]}, "B": {"duration": "1d"}}
    assert {"mốc", "mốc găng", "chờ"} <= set(legend_of(html(drawn(scheduled(spare)))))


@pytest.mark.parametrize(("ends", "said"), [("2022-01-12", "hết thỏa thuận (trễ)"), ("2022-03-01", "hết thỏa thuận")])
def test_an_agreement_that_ends_before_the_work_is_told_apart(ends: str, said: str) -> None:
    agreement = {"parties": ["S"], "signed": "2022-01-03", "ends": ends}
    head = {"agencies": {"S": {"name": "Sở"}}, "agreement": agreement, "finish_by": "2022-04-30"}
    page = html(drawn(scheduled({"A": {"duration": "20d"}}, **head)))
    assert {entry for entry in legend_of(page) if "thỏa thuận" in entry} == {said}
    assert (" data-v" in page) == ("trễ" in said)


# Colours: what lies over the rows keeps axe-core from measuring them


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """As WCAG 2.2 has it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_keep_a_contrast_of_four_and_a_half_and_signs_of_three(scheme: int) -> None:
    style = files(pictures).joinpath("page", "page.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root {([^}]*--paper[^}]*)}", style)
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", blocks[scheme]))
    assert len(colours) > 15
    for ground in ("paper", "panel", "mark"):
        for words in ("ink", "soft", "late", "critical"):
            assert _contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    for words in ("today", "status", "focus"):
        assert _contrast(colours[words], colours["panel"]) >= 4.5, words
    for sign in ("critical", "critical-dark", "other-dark", "chain-dark", "phase", "link", "today", "status", "focus"):
        for ground in ("paper", "off"):
            assert _contrast(colours[sign], colours[ground]) >= 3, (sign, ground)
