"""Small tables stay on one page; no heading waits for a paragraph that nobody sees."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from dxplan.render.documents.pages.blocks import Run, Table, blocks_of
from dxplan.render.documents.pages.docx import docx_of
from dxplan.render.documents.pages.laid_out import laid_out
from dxplan.render.documents.pages.roles import Text, sheets
from dxplan.render.documents.pages.whole_tables import stays_whole
from tests.render.documents.papers import AGENCIES, plan_of, subject_of, task, written


def table(rows: int, text: str = "Khảo sát") -> Table:
    return Table(("", ""), tuple((((Run("1"),), (Run(text),))) for _ in range(rows + 1)))


@pytest.mark.parametrize(
    ("made", "whole"), [(table(1), True), (table(10), True), (table(11), False), (table(10, "Khảo sát " * 40), False)]
)
def test_a_table_of_ten_rows_stays_whole_unless_they_are_high(made: Table, whole: bool) -> None:
    assert stays_whole(made, [20, 80], 12) is whole


def test_the_rows_of_a_small_table_stay_together() -> None:
    plan = plan_of(*(task(f"T{n}", 5, lead="SO") for n in range(8)), agencies=AGENCIES)
    subject = subject_of(plan, "vi", "2022-01-04")
    word = Document(io.BytesIO(docx_of(laid_out(subject, written(subject, "progress")))))
    ruled = [each for each in word.tables if each.style is not None and each.style.name == "Table Grid"]
    assert ruled
    for each in ruled:
        kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in each.rows]
        assert kept == [True] * (len(kept) - 1) + [False]


@pytest.mark.parametrize("document", ["plan", "progress"])
def test_text_comes_straight_after_a_table(document: str) -> None:
    plan = plan_of(*(task(f"T{n}", 5, lead="SO", cost=10**9) for n in range(8)), agencies=AGENCIES)
    subject = subject_of(plan, "vi", "2022-01-04")
    word = Document(io.BytesIO(docx_of(laid_out(subject, written(subject, document)))))
    ruled = [each._tbl for each in word.tables if each.style is not None and each.style.name == "Table Grid"]
    after = [each.getnext() for each in ruled]
    empty = [
        each for each in after if not each.findall(f".//{qn('w:t')}") and each.find(f".//{qn('w:sectPr')}") is None
    ]
    assert len(empty) <= 1  # the file's last paragraph
    assert all(each.tag == qn("w:p") for each in after)


def test_the_last_item_of_a_list_is_not_alone() -> None:
    (sheet,) = sheets(blocks_of("# KẾ HOẠCH\n\n- một\n- hai\n- ba\n- bốn\n\nHết.\n"))
    kept = [part.keeps_next for part in sheet.parts if isinstance(part, Text)][1:]
    assert kept == [False, False, True, False, False]
