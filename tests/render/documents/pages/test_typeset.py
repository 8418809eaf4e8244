"""The PDF: the same page, whatever the names are."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from shutil import which

import pytest

from dxplan.render.documents.pages.drawn import Drawn
from dxplan.render.documents.pages.laid_out import laid_out
from dxplan.render.documents.pages.typeset import pdf_of, png_of
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Language
from tests.render.documents.pages.test_docx import DOCUMENTS, NASTY
from tests.render.documents.papers import plan_in_file, plan_named, plan_of, subject_of, task, written


@cache
def subject_in(language: Language) -> Subject:
    return subject_of(plan_in_file("hcm"), language, "2023-03-15")


@cache
def pdf_in(language: Language, document: str) -> bytes:
    subject = subject_in(language)
    return pdf_of(laid_out(subject, written(subject, document)))


@pytest.mark.slow
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a4_pages_and_annexes_on_their_side(document: str) -> None:
    made = pdf_in("vi", document)
    assert made.startswith(b"%PDF")
    boxes = set(re.findall(rb"/MediaBox ?\[0 0 ([0-9]+)", made))
    assert boxes == ({b"595"} if document in ("brief", "conclusion") else {b"595", b"841"})


@pytest.mark.slow
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_is_tagged_with_its_headings_and_says_so(document: str, language: Language) -> None:
    made = pdf_in(language, document)
    assert b"pdfuaid:part" in made
    assert b"/DisplayDocTitle true" in made
    assert b"/Outlines" in made  # bookmarks: what stands over sections is a heading
    assert re.search(rb"/S\s*/H1", made)


def test_a_letter_without_a_font_makes_a_file_that_claims_nothing() -> None:
    subject = subject_of(plan_named("\U000e0fff \U0010fffd"), "vi", "2022-01-10")
    assert b"pdfuaid:part" not in pdf_of(laid_out(subject, written(subject, "brief")))


@pytest.mark.slow
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize(
    "name", [*NASTY, '#let x = 1 "] $a$ @b'], ids=["word", "long", "rtl", "control", "markup", "typst"]
)
def test_any_name_makes_a_file(document: str, name: str) -> None:
    subject = subject_of(plan_named(name), "vi", "2022-01-10")
    assert pdf_of(laid_out(subject, written(subject, document))).startswith(b"%PDF")


@pytest.mark.slow
@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("document", ["brief", "plan"])
def test_nation_and_place_take_one_line_each(document: str, tmp_path: Path) -> None:
    subject = subject_of(plan_in_file("hcm"), "vi", "2026-11-28")
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf_of(laid_out(subject, written(subject, document))))
    said = subprocess.run(["pdftotext", "-layout", "-l", "1", str(file), "-"], check=True, capture_output=True).stdout
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" in said.decode()
    assert "Thành phố Hồ Chí Minh, ngày 28 tháng 11 năm 2026\n" in said.decode()


def test_a_plan_of_one_task() -> None:
    subject = subject_of(plan_of(task("A")), "vi", "2022-01-10")
    assert pdf_of(laid_out(subject, written(subject, "full"))).startswith(b"%PDF")


def test_the_phases_are_a_picture_that_is_told_to_those_who_do_not_see_it() -> None:
    subject = subject_in("vi")
    (picture,) = (part for sheet in laid_out(subject, written(subject, "brief")).sheets for part in sheet.parts
                  if isinstance(part, Drawn))  # fmt: skip
    assert "I. Tổ chức, kế hoạch, chiến lược: 07/09/2022 đến 04/01/2023" in picture.says
    assert png_of(picture).startswith(b"\x89PNG")


@pytest.mark.slow
@pytest.mark.parametrize("document", ["brief", "plan"])
@pytest.mark.parametrize(
    "name", ["a" * 400, "Tr\u0323\u0302" * 200, "(" * 300 + "x"], ids=["letters", "marks", "brackets"]
)
def test_a_word_longer_than_a_line_goes_on_in_the_next_one(document: str, name: str, tmp_path: Path) -> None:
    if which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    subject = subject_of(plan_named(name), "vi", "2022-01-10")
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf_of(laid_out(subject, written(subject, document))))
    told = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True, text=True).stdout
    width = 0.0
    for line in told.splitlines():
        if page := re.search(r'<page width="([\d.]+)"', line):
            width = float(page[1])
        if word := re.search(r'<word xMin="([-\d.]+)".* xMax="([-\d.]+)"', line):
            assert 0 <= float(word[1]) <= float(word[2]) <= width, line
