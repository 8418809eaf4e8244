"""What stays on one line: ranges, numbers with their units, days, numbers of legal texts; and nothing else."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.kpi import Kpi
from dxplan.render.documents.pages.docx import docx_of
from dxplan.render.documents.pages.html import html_of
from dxplan.render.documents.pages.laid_out import LaidOut, laid_out
from dxplan.render.documents.pages.unbroken import pieces, tokens
from dxplan.text.phrase import same
from tests.render.documents.papers import plan_of, subject_of, task, written


def whole(text: str) -> list[str]:
    return [piece for piece, is_whole in pieces(text) if is_whole]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Chuyển đổi số TP.HCM 2022 - 2025", ["2022 - 2025"]),
        ("giai đoạn 2021–2025, hoàn thành", ["2021–2025"]),
        ("giai đoạn 2021-2025", ["2021-2025"]),
        ("từ 05/01/2023 – 19/09/2024", ["05/01/2023 –"]),
        ("Quý III – IV/2022", ["Quý III – IV/2022"]),
        ("Tháng 9 – 12/2022", ["Tháng 9 – 12/2022"]),
        ("hoàn thành vào năm 2030", ["năm 2030"]),
        ("ngày 05 tháng 02 năm 2026", ["ngày 05", "tháng 02", "năm 2026"]),
        ("cần 1.234,5 tỷ đồng để", ["1.234,5 tỷ đồng"]),
        ("sớm 43 ngày làm việc", ["43 ngày"]),
        ("từ 3 đến 5%, 5 % và 30 phút", ["5 %", "30 phút"]),
        ("nhiệm vụ 8, 15", ["nhiệm vụ 8"]),
        ("mốc 44 và Phụ lục II", ["mốc 44", "Phụ lục II"]),
        ("Nghị quyết 52-NQ/TW và 06/QĐ-TTg", ["52-NQ/TW", "06/QĐ-TTg"]),
        ("Luật 116/2025/QH15, Số: 05/KH-UBND", ["116/2025/QH15", "05/KH-UBND"]),
        ("October 2022, chậm nhất ngày 05/10/2022", ["October 2022"]),
        ("task 8 takes 12 working days, 2.5 billion đồng", ["task 8", "12 working", "2.5 billion đồng"]),
        ("2022-03-31 – 2022-04-30", ["2022-03-31 –", "2022-04-30"]),
        ("khảo sát - thiết kế, hạ tầng số", []),
        ("khảo sát - 2 đơn vị", ["2 đơn vị"]),
        ("kho dữ liệu", []),
        ("Sở Khoa học và Công nghệ tỉnh Ninh Bình", ["Sở Khoa học", "Công nghệ", "Ninh Bình"]),
        ("Vận hành thử OneGov tại TP Thủ Đức", ["TP Thủ Đức"]),
        ("UBND tỉnh Bà Rịa - Vũng Tàu", ["Bà Rịa - Vũng Tàu"]),
        ("Sở Nội vụ; Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Công viên phần mềm Quang Trung", ["Quang Trung"]),
        ("Department of Science and Technology", []),
        ("Thời gian (rõ thời gian)", ["(rõ thời gian)"]),
        ("CSDL đợt 2, hạng 2", ["đợt 2", "hạng 2"]),
        ("ngày [ngày, tháng, năm] của", ["[ngày, tháng, năm]"]),
        ("STT 35–39, 41 và 35–39", ["STT 35–39", "35–39"]),
        ("Tháng 10/2023 – tháng 02/2024", ["Tháng 10/2023", "tháng 02/2024"]),
        ("năm 2022: 21,33 tỷ đồng; 2023: 4 tỷ đồng", ["năm 2022", "21,33 tỷ đồng", "2023: 4 tỷ"]),
        ("Q2 2022 – Q4 2023 (*)", ["Q2 2022", "Q4 2023", " (*)"]),
        ("quý IV/2023 (*)", ["quý IV/2023", " (*)"]),
    ],
)
def test_what_stays_together(text: str, kept: list[str]) -> None:
    assert whole(text) == kept


def test_in_justified_lines_names_break_and_figures_do_not() -> None:
    text = "Sở Xây dựng Ninh Bình, nhiệm vụ 8 từ năm 2025"
    assert [piece for piece, is_whole in pieces(text, names=False) if is_whole] == ["vụ 8", "năm 2025"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("cần 485,9 tỷ đồng (nhiệm vụ 33: 70 tỷ đồng)", ["485,9 tỷ", "vụ 33", "70 tỷ"]),
        ("44 nhiệm vụ và 22 đơn vị, Phụ lục II", ["44 nhiệm", "22 đơn", "lục II"]),
        ("2.5 billion đồng for 12 working days", ["2.5 billion", "12 working"]),
        ("giai đoạn 2019 - 2022 (*)", ["2019 - 2022", " (*)"]),
    ],
)
def test_in_justified_lines_one_word_stays_with_its_number(text: str, kept: list[str]) -> None:
    """A money with three words that do not part tears the line before it: "8.    44 nhiệm vụ    cần"."""
    assert [piece for piece, is_whole in pieces(text, names=False) if is_whole] == kept


@given(st.text(alphabet="12 -–/.,%năQuýIVtỷđồng ", max_size=60))
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(piece for piece, _ in pieces(text)) == text
    assert all(piece for piece, _ in pieces(text))


def test_a_column_is_as_wide_as_what_may_not_break() -> None:
    assert tokens("chi 1.234,5 tỷ đồng, năm 2023") == ["chi", "1.234,5 tỷ đồng,", "năm 2023"]


def test_nothing_long_is_kept_together() -> None:
    long = " - ".join(map(str, range(2000, 2100)))
    assert all(len(piece) <= 18 for piece in whole(long))


def _paper() -> LaidOut:
    plan = plan_of(task("A", 10, lead=None), name=same("Kế hoạch đô thị thông minh 2022 - 2025"))
    subject = subject_of(plan)
    return laid_out(subject, written(subject, "brief"))


def test_a_word_file_has_words_own_signs_and_the_markdown_plain_ones() -> None:
    word = Document(io.BytesIO(docx_of(_paper())))
    (title,) = [p for p in word.paragraphs if p.text.startswith("Kế hoạch đô thị")]
    assert title._p.findall(f".//{qn('w:noBreakHyphen')}")
    assert "2022\u00a0" in "".join(node.text or "" for node in title._p.iter(qn("w:t")))
    plan = plan_of(task("A", 10), name=same("Kế hoạch 2022 - 2025, 12 tỷ đồng"))
    text = written(subject_of(plan), "plan")
    assert "2022 - 2025, 12 tỷ đồng" in text
    assert "\u00a0" not in text


def test_a_range_of_numbers_ends_no_line_inside() -> None:
    """Word has no dash that keeps a line whole: there it is the hyphen that does."""
    tasks = [task("A", 10, lead=None), *(task(id_, 5, "A", kpis=("K",)) for id_ in "BCD")]
    plan = plan_of(*tasks, kpis={"K": Kpi(id="K", name=same("Tỷ lệ"), target=90.0)})
    subject = subject_of(plan)
    paper = laid_out(subject, written(subject, "plan"))
    word = Document(io.BytesIO(docx_of(paper)))
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells if cell.text == "2-4"]
    assert cells
    assert all(cell._tc.findall(f".//{qn('w:noBreakHyphen')}") for cell in cells)
    assert "2–4" in html_of(paper)


def test_a_page_for_browsers_keeps_it_on_a_line_and_its_text_plain() -> None:
    page = html_of(_paper())
    assert '<span class="whole">2022 - 2025</span>' in page
    assert ".whole { white-space: nowrap }" in page


def test_an_english_day_breaks_before_its_year_only_where_lines_are_stretched() -> None:
    text = "done on 28 September 2026 at last, 5 Feb 2026"
    assert [piece for piece, is_whole in pieces(text) if is_whole] == ["28 September 2026", "5 Feb 2026"]
    stretched = [piece for piece, is_whole in pieces(text, names=False) if is_whole]
    assert stretched == ["28 September", "5 Feb"]
