"""The Word file as Word reads it: its XML holds the page and the types of Decree 30/2020, measured in its own files."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from dxplan.render.documents.pages.decree import FONT
from dxplan.render.documents.pages.docx import docx_of
from dxplan.render.documents.pages.laid_out import laid_out
from dxplan.text.phrase import LANGUAGES, Language
from tests.render.documents.papers import AGENCIES, plan_in_file, plan_named, plan_of, subject_of, task, written

ISSUED = ("plan", "progress", "conclusion")
DOCUMENTS = (*ISSUED, "brief", "full")
TODAY = "2023-03-15"


@cache
def file_of(document: str, language: Language = "vi", name: str = "hcm") -> bytes:
    subject = subject_of(plan_in_file(name), language, TODAY)
    return docx_of(laid_out(subject, written(subject, document)))


@cache
def opened(document: str, language: Language = "vi") -> Any:
    """The file, read once: nothing here changes it."""
    return Document(io.BytesIO(file_of(document, language)))


def millimetres(length: int) -> float:
    return round(length / Mm(1), 1)


def plain(paragraph: Any) -> str:
    """The text with spaces where no line may end."""
    text: str = paragraph.text
    return text.replace("\u00a0", " ")


def paragraph(word: Any, start: str) -> Any:
    return next(p for p in word.paragraphs if plain(p).startswith(start))


def cell_line(cell: Any, start: str) -> Any:
    return next(p for p in cell.paragraphs if plain(p).startswith(start))


def type_of(paragraph: Any) -> tuple[float, bool, bool, str]:
    """Size, weight, slant and alignment: of all runs the same."""
    types = {(run.font.size.pt, bool(run.font.bold), bool(run.font.italic)) for run in paragraph.runs if run.text}
    assert {run.font.name for run in paragraph.runs} == {FONT}
    (one,) = types
    return *one, paragraph.alignment.name


@pytest.mark.slow
@pytest.mark.parametrize("document", ISSUED)
def test_the_page_is_the_decrees(document: str) -> None:
    section = opened(document).sections[0]
    assert (millimetres(section.page_width), millimetres(section.page_height)) == (210, 297)
    assert section.orientation.name == "PORTRAIT"
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert tuple(map(millimetres, sides)) == (25, 20, 35, 20)
    assert millimetres(section.header_distance) == 10


@pytest.mark.slow
@pytest.mark.parametrize("document", ["brief", "full"])
def test_papers_that_nobody_signs_keep_within_the_decrees_limits(document: str) -> None:
    section = opened(document).sections[0]
    assert 20 <= millimetres(section.top_margin) <= 25
    assert 20 <= millimetres(section.bottom_margin) <= 25
    assert 30 <= millimetres(section.left_margin) <= 35
    assert 15 <= millimetres(section.right_margin) <= 20


@pytest.mark.parametrize("document", DOCUMENTS)
def test_pages_are_numbered_in_the_middle_of_the_top_but_not_the_first(document: str) -> None:
    word = opened(document)
    assert all(section.different_first_page_header_footer for section in word.sections)
    (line,) = word.sections[0].header.paragraphs
    assert line.alignment.name == "CENTER"
    assert {run.font.size.pt for run in line.runs} == {14}
    assert [each.text for each in line._p.iter(qn("w:instrText"))] == [" PAGE "]
    assert [p.text for p in word.sections[0].first_page_header.paragraphs] == [""]
    assert all(section.header.is_linked_to_previous for section in list(word.sections)[1:])


@pytest.mark.parametrize("document", ["plan", "progress", "full"])
def test_annexes_lie_on_their_side_and_are_numbered_by_themselves(document: str) -> None:
    annex = opened(document).sections[1]
    assert (millimetres(annex.page_width), millimetres(annex.page_height)) == (297, 210)
    assert annex.orientation.name == "LANDSCAPE"
    sides = (annex.top_margin, annex.bottom_margin, annex.left_margin, annex.right_margin)
    assert tuple(map(millimetres, sides)) == (20, 15, 30, 15)
    assert annex._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_head_is_a_table_without_borders(document: str) -> None:
    table = opened(document).tables[0]
    assert [millimetres(column.width) for column in table.columns] == [67.5, 100]
    assert [millimetres(cell.width) for cell in table.rows[0].cells] == [67.5, 100]
    assert (len(table.rows), len(table.columns)) == (2, 2)
    assert table.style.name == "Normal Table"
    assert table._tbl.tblPr.find(qn("w:tblBorders")) is None


@pytest.mark.parametrize("document", ISSUED)
def test_the_types_of_the_head(document: str) -> None:
    (left, right), (number, place) = (row.cells for row in opened(document).tables[0].rows)
    assert type_of(left.paragraphs[0]) == (12, False, False, "CENTER")
    assert plain(left.paragraphs[0]) == "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"
    assert type_of(left.paragraphs[1]) == (12, True, False, "CENTER")
    assert plain(left.paragraphs[1]) == "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"
    assert type_of(right.paragraphs[0]) == (12, True, False, "CENTER")
    assert right.paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert type_of(right.paragraphs[1]) == (13, True, False, "CENTER")
    assert right.paragraphs[1].text == "Độc lập - Tự do - Hạnh phúc"
    assert type_of(number.paragraphs[0]) == (13, False, False, "CENTER")
    assert number.paragraphs[0].text.startswith("Số: [số]/")
    assert type_of(place.paragraphs[0]) == (13, False, True, "CENTER")
    assert plain(place.paragraphs[0]) == "Thành phố Hồ Chí Minh, ngày 15 tháng 3 năm 2023"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_lines_are_drawn_under_agency_and_motto(document: str) -> None:
    left, right = opened(document).tables[0].rows[0].cells
    for cell, shortest, longest in ((left, 20, 34), (right, 50, 65)):
        line = cell.paragraphs[-1]
        assert line.text == ""
        assert line._p.pPr.find(qn("w:pBdr")).find(qn("w:bottom")).get(qn("w:val")) == "single"
        shape = line.paragraph_format
        assert shortest <= millimetres(cell.width) - 4 - millimetres(shape.left_indent + shape.right_indent) <= longest


@pytest.mark.parametrize(
    ("document", "name", "subject"),
    [
        ("plan", "KẾ HOẠCH", "Chuyển đổi số và đô thị"),
        ("progress", "BÁO CÁO", "Tiến độ thực hiện"),
        ("conclusion", "THÔNG BÁO", "Kết luận của"),
    ],
)
def test_the_types_of_the_text(document: str, name: str, subject: str) -> None:
    word = opened(document)
    assert type_of(paragraph(word, name)) == (14, True, False, "CENTER")
    assert type_of(paragraph(word, subject)) == (14, True, False, "CENTER")
    section = paragraph(word, "I. ")
    assert type_of(section) == (14, True, False, "JUSTIFY")
    assert section.text == section.text.upper()
    body = paragraph(
        word, {"plan": "Kế hoạch gồm", "progress": "Kỳ báo cáo", "conclusion": "Ngày 15/03/2023"}[document]
    )
    assert type_of(body) == (14, False, False, "JUSTIFY")
    assert millimetres(body.paragraph_format.first_line_indent) == 12.7
    assert body.paragraph_format.space_before.pt == 6
    assert body.paragraph_format.line_spacing == 1
    assert section.paragraph_format.keep_with_next


def test_legal_bases_and_clauses() -> None:
    word = opened("plan")
    bases = [p for p in word.paragraphs if p.text.startswith("Căn cứ")]
    assert len(bases) > 3
    assert {type_of(p) for p in bases} == {(14, False, True, "JUSTIFY")}
    assert {p.text[-1] for p in bases} == {";"}
    assert paragraph(word, "Theo đề nghị").text.endswith(".")
    assert type_of(paragraph(word, "1. Mục đích")) == (14, True, False, "LEFT")


def test_the_head_of_an_annex() -> None:
    word = opened("plan")
    assert type_of(paragraph(word, "Phụ lục I")) == (14, True, False, "CENTER")
    title = paragraph(word, "DANH MỤC")
    assert type_of(title) == (14, True, False, "CENTER")
    assert type_of(paragraph(word, "(Kèm theo")) == (14, False, True, "CENTER")


@pytest.mark.parametrize("document", ISSUED)
def test_copies_and_signature(document: str) -> None:
    table = next(t for t in opened(document).tables if t.cell(0, 0).text.startswith("Nơi nhận"))
    assert [millimetres(cell.width) for cell in table.rows[0].cells] == [52.8, 110.9]
    assert table._tbl.tblPr.find(qn("w:tblBorders")) is None
    left, right = table.rows[0].cells
    assert type_of(left.paragraphs[0]) == (12, True, True, "LEFT")
    assert {type_of(p) for p in left.paragraphs[1:]} == {(11, False, False, "LEFT")}
    assert plain(left.paragraphs[-1]) == "- Lưu: VT, [đơn vị soạn thảo]."
    assert all(p.text.endswith(";") for p in left.paragraphs[1:-1])
    assert type_of(right.paragraphs[0]) == (14, True, False, "CENTER")
    assert right.paragraphs[0].text == "GIÁM ĐỐC"
    assert type_of(right.paragraphs[-1]) == (14, True, False, "CENTER")
    assert [p.text for p in right.paragraphs].count("") >= 4


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_tables_fit_repeat_their_heads_and_have_no_narrow_column(document: str, language: Language) -> None:
    word = opened(document, language)
    grids = [table for table in word.tables if table.style.name == "Table Grid"]
    assert grids or document == "conclusion"
    for table in grids:
        head = table.rows[0]
        widths = [millimetres(column.width) for column in table.columns]
        is_picture = len(widths) > 9
        assert sum(widths) <= 252.5
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert is_picture or min(widths) >= 12.5
        assert {run.font.size.pt for p in head.cells[0].paragraphs for run in p.runs} <= {11, 12}


def test_numbers_stand_on_the_right() -> None:
    costs = next(t for t in opened("plan").tables if "Kinh phí" in plain(t.cell(0, len(t.columns) - 1)))
    assert {row.cells[2].paragraphs[0].alignment.name for row in costs.rows[1:]} == {"RIGHT"}


def test_a_group_goes_over_the_whole_row_and_stays_with_its_tasks() -> None:
    table = next(t for t in opened("plan").tables if "rõ việc" in plain(t.cell(0, 1)))
    group = table.rows[1]._tr
    assert len(group.tc_lst) == 2
    assert group.tc_lst[1].grid_span == 5
    assert table.rows[1].cells[1].paragraphs[0].paragraph_format.keep_with_next


@pytest.mark.parametrize("document", ["brief", "full"])
def test_the_phases_are_one_picture_that_is_told_to_those_who_do_not_see_it(document: str) -> None:
    word = opened(document)
    (picture,) = word.inline_shapes
    is_wide = document == "full"
    section = next(s for s in word.sections if (s.page_width > s.page_height) == is_wide)
    room = section.page_width - section.left_margin - section.right_margin
    assert abs(picture.width - room) < Mm(1)
    assert Mm(30) < picture.height < Mm(80)
    says = picture._inline.docPr.get("descr")
    assert all(phase.summary.name.vi in says for phase in subject_of(plan_in_file("hcm")).phases)
    assert "▒" not in "".join(p.text for p in word.paragraphs)
    assert "gantt" not in "".join(p.text for p in word.paragraphs)


@pytest.mark.slow
@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_same_paper_is_the_same_file(document: str) -> None:
    subject = subject_of(plan_in_file("hcm"), "vi", TODAY)
    assert docx_of(laid_out(subject, written(subject, document))) == file_of(document)
    with zipfile.ZipFile(io.BytesIO(file_of(document))) as packed:
        assert {each.date_time[:3] for each in packed.infolist()} == {(2023, 3, 15)}


NASTY = (
    "x" * 10_000,
    "an toàn " * 1_300,
    "\u202eRTL \u0645\u0631\u062d\u0628\u0627",
    "a\x00b\x1bc\ufffe",
    "# [a](b) <b>| *c*",
)


@pytest.mark.slow
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", NASTY, ids=["long word", "long", "rtl", "control", "markup"])
def test_any_name_makes_a_sound_file(document: str, name: str) -> None:
    subject = subject_of(plan_named(name), "vi", "2022-01-10")
    word = Document(io.BytesIO(docx_of(laid_out(subject, written(subject, document)))))
    assert word.tables


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_plan_without_anything_makes_a_sound_file_without_empty_headings(document: str, language: Language) -> None:
    subject = subject_of(plan_of(task("A")), language, "2022-01-10")
    blocks = laid_out(subject, written(subject, document))
    assert Document(io.BytesIO(docx_of(blocks))).tables
    for sheet in blocks.sheets:
        roles = [getattr(getattr(part, "role", None), "value", "other") for part in sheet.parts]
        assert roles[-1] not in ("section", "clause", "annex title", "annex")
        for one, next_ in pairwise(roles):
            assert (one, next_) not in {("section", "section"), ("clause", "section"), ("clause", "clause")}


@pytest.mark.slow
def test_two_thousand_tasks_page_and_the_brief_stays_short() -> None:
    plan = plan_of(*(task(f"T{n}", 3, lead="SO") for n in range(2000)), agencies=AGENCIES)
    subject = subject_of(plan, "vi", "2022-01-10")
    word = Document(io.BytesIO(docx_of(laid_out(subject, written(subject, "plan")))))
    annex = next(t for t in word.tables if "rõ việc" in plain(t.rows[0].cells[1]))
    assert len(annex.rows) > 2000
    brief = Document(io.BytesIO(docx_of(laid_out(subject, written(subject, "brief")))))
    assert sum(len(p.text) for p in brief.paragraphs) < 6000


def test_the_last_row_of_a_table_stays_with_the_one_before() -> None:
    """No page has the heading of a table and one row: the last but one goes over with the last."""
    ruled = [t for name in DOCUMENTS for t in opened(name).tables if t.style.name == "Table Grid"]
    assert len(ruled) > 5
    for table in ruled:
        kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]
        assert kept[-2:] == [True, False]


def test_a_picture_begins_where_the_text_does() -> None:
    word = opened("brief")
    (inline,) = word.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline")
    assert {inline.get(side) for side in ("distT", "distB", "distL", "distR")} == {"0"}
    section = word.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert abs(millimetres(inline.extent.cx) - millimetres(room)) <= 0.1
