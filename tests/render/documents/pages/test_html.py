"""The page for browsers: one file, which prints, and in which names stay names."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from dxplan.render.documents.pages.html import html_of
from dxplan.render.documents.pages.laid_out import laid_out
from dxplan.text.phrase import LANGUAGES, Language
from tests.render.documents.papers import plan_in_file, plan_named, plan_of, subject_of, task, written

DOCUMENTS = ("plan", "progress", "conclusion", "brief", "full")
EMPTY = {"meta", "hr", "br", "col"}


class Balanced(HTMLParser):
    """Raises where an element is not closed in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page_of(document: str, language: Language = "vi", name: str | None = None) -> str:
    if name is None:
        subject = subject_of(plan_in_file("hcm"), language, "2023-03-15")
    else:
        subject = subject_of(plan_named(name), language, "2022-01-10")
    return html_of(laid_out(subject, written(subject, document)))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_one_sound_file_that_asks_for_nothing_from_elsewhere(document: str, language: Language) -> None:
    parser = Balanced()
    parser.feed(page_of(document, language))
    assert parser.open == []
    assert parser.addresses == []
    assert parser.tags.isdisjoint({"script", "link", "img"})


@pytest.mark.parametrize("document", DOCUMENTS)
def test_names_stay_names(document: str) -> None:
    parser = Balanced()
    parser.feed(page_of(document, name="<script>alert(1)</script> & [a](http://b) | *c*"))
    assert "script" not in parser.tags
    assert parser.addresses == []


def test_it_prints_on_the_decrees_page_and_wide_annexes_on_their_side() -> None:
    page = page_of("plan")
    assert "@page { size: A4; margin: 25mm 20mm 20mm 35mm;" in page
    assert "size: A4 landscape; margin: 20mm 15mm 15mm 30mm" in page
    assert '<section class="apart wide">' in page
    assert "display: table-header-group" in page


def test_the_head_breaks_names_of_agencies_as_word_does_and_lies_within_the_text() -> None:
    subject = subject_of(plan_in_file("hcm"), "vi", "2026-11-28")
    for document, share in (("plan", 100 * 55 / 155), ("brief", 100 * 65 / 165)):
        page = html_of(laid_out(subject, written(subject, document)))
        assert "<b>SỞ KHOA HỌC<br>VÀ CÔNG NGHỆ</b>" in page
        assert f'<table class="pair head" style="font-size: 12pt">\n<tr><td style="width: {share:.1f}%">' in page
        assert '<i class="whole">Thành phố Hồ Chí Minh, ngày 28 tháng 11 năm 2026</i>' in page


def test_a_plan_of_one_task_is_a_page() -> None:
    subject = subject_of(plan_of(task("A")), "vi", "2022-01-10")
    assert html_of(laid_out(subject, written(subject, "full"))).endswith("</html>\n")


@pytest.mark.parametrize("document", ["brief", "full"])
def test_the_phases_are_drawn_in_the_page_itself(document: str) -> None:
    page = page_of(document)
    assert page.count("<svg ") == 1
    assert "<title>Biểu đồ các giai đoạn</title><desc>I. " in page
    assert "▒" not in page


def test_what_nobody_signs_prints_on_the_smaller_page_as_in_word() -> None:
    assert "@page { size: A4; margin: 20mm 15mm 20mm 30mm;" in page_of("brief")
    assert "body { font: 13pt" in page_of("brief")
    assert "body { font: 14pt" in page_of("plan")


def test_a_group_goes_over_the_whole_row_and_columns_are_as_wide_as_in_word() -> None:
    page = page_of("plan")
    assert page.count('<tr class="group"><td class="center">') >= 9
    assert '<td colspan="5"><b>' in page
    assert page.count("<colgroup>") == page.count('<table class="grid">')
