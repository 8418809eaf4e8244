"""The chart as PDF and PNG."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest

from dxplan.render.gantt.pictures import typeset
from dxplan.render.gantt.pictures.paper import Paper
from dxplan.render.gantt.pictures.printing import TooTallError
from dxplan.render.gantt.pictures.svg import SheetOfSvg
from dxplan.render.gantt.pictures.typeset import pdf, png
from dxplan.text.phrase import Language
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import ANY_NAME, drawn, many, named, plan_of

typst = pytest.importorskip("typst")
TASKS = {"A": {"name": "Vận hành thử, đưa vào sử dụng", "duration": "60d", "deadline": "2022-03-01"}}


def test_a_tagged_pdf_in_the_language_of_the_plan_with_a_page_a_sheet() -> None:
    made = pdf(drawn(scheduled(many(100))), Paper.A4)
    assert made.is_readable
    assert made.data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", made.data)) == 4
    assert b"/StructTreeRoot" in made.data
    assert b"pdfuaid:part" in made.data
    assert re.search(rb"/Lang\s*\(vi\)", made.data)


@pytest.mark.slow
def test_the_same_bytes_each_time() -> None:
    schedule = scheduled(TASKS)
    assert pdf(drawn(schedule), Paper.A4) == pdf(drawn(schedule), Paper.A4)
    assert png(drawn(schedule), Paper.A4) == png(drawn(schedule), Paper.A4)


@pytest.mark.slow
def test_its_text_is_text_in_fonts_that_are_inside(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    file = tmp_path / "chart.pdf"
    file.write_bytes(pdf(drawn(scheduled(TASKS)), Paper.A4).data)
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True).stdout.decode()
    assert "Vận hành thử, đưa vào sử dụng" in " ".join(text.split())
    fonts = subprocess.run(["pdffonts", file], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert fonts
    assert all(" yes yes yes " in font for font in fonts)  # embedded, a subset, with what the letters are


def test_rows_are_sentences_for_those_who_hear_it() -> None:
    drawing = drawn(scheduled(TASKS))
    said = typeset._said(drawing, SheetOfSvg("", tuple(drawing.records), ("Đội: đủ",)))
    assert said.endswith(" Đội: đủ.")
    assert "A Vận hành thử, đưa vào sử dụng, 10/01/2022 đến 08/04/2022, găng, trễ hạn 28 ngày làm việc." in said


@pytest.mark.slow
@pytest.mark.parametrize("name", ANY_NAME)
def test_any_name_can_be_set(name: str) -> None:
    assert pdf(named(name), Paper.A4).data.startswith(b"%PDF-")
    assert png(named(name), Paper.A4).startswith(b"\x89PNG")


def test_letters_without_a_font_make_no_pdf_that_claims_to_be_readable() -> None:
    made = pdf(drawn(scheduled({"A": {"duration": "1d", "name": "\U000e0fff \U0010fffd"}})), Paper.A4)
    assert made.data.startswith(b"%PDF-")
    assert made.is_readable == (b"pdfuaid:part" in made.data)


EVERYTHING = {
    "P": {
        "name": "Chuẩn bị, thử nghiệm",
        "tasks": {
            "A": {"name": "Khảo sát ẵ Ợ đ “số” – 1.000 ½ × ≥", "duration": "20d", "deadline": "2022-01-14"},
            "B": {"name": "Xây dựng … → nghiệm thu", "duration": "20d", "after": ["A SS+5d"], "lead": "V"},
            "C": {"name": "Đã làm", "duration": "5d", "actual_start": "2022-01-10", "progress": "50 %"},
        },
    },
    "M": {"name": "Khai trương", "kind": "milestone", "after": ["B"], "deadline": "2022-06-30"},
}


def _fonts(made: bytes, tmp_path: Path) -> list[str]:
    """The fonts of a file, as pdffonts lists them."""
    if shutil.which("pdffonts") is None:
        pytest.skip("pdffonts (poppler-utils) is not installed")
    file = tmp_path / "chart.pdf"
    file.write_bytes(made)
    return subprocess.run(["pdffonts", file], capture_output=True, check=True).stdout.decode().splitlines()[2:]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("fonts", ["none", "NotoSans", "DejaVuSans", "LiberationSans"])
def test_every_sign_that_is_printed_is_in_a_font_inside_whatever_fonts_the_machine_has(
    fonts: str, language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """typst makes no PDF/UA-1 where one glyph has no font; those that it brings have all that we print."""
    there = list(Path("/usr/share/fonts").rglob(f"{fonts}-Regular.ttf")) + list(
        Path("/usr/share/fonts").rglob(f"{fonts}.ttf")
    )
    if fonts != "none" and not there:
        pytest.skip(f"{fonts} is not installed")
    folder = tmp_path / "fonts"
    folder.mkdir()
    for font in there:
        shutil.copy(font, folder)
    alone = partial(typst.compile, font_paths=[folder], ignore_system_fonts=True)
    monkeypatch.setattr(typst, "compile", alone)
    agreement = {"parties": ["V"], "signed": "2022-01-03", "ends": "2022-04-04"}
    plan = scheduled(EVERYTHING, agencies={"V": {}}, agreement=agreement, status_date="2022-01-14")
    for drawing in (drawn(plan, language=language), drawn(plan_of("hcm"), plan_of("hue"), language=language)):
        made = pdf(drawing, Paper.A4)
        assert made.is_readable
        listed = _fonts(made.data, tmp_path)
        assert listed
        assert all(" yes yes yes " in font for font in listed)
    if fonts == "DejaVuSans":
        assert all("DejaVuSans" in font for font in listed)  # no sign of ours goes to another font


@pytest.mark.slow
def test_too_many_rows_for_one_picture() -> None:
    with pytest.raises(TooTallError) as error:
        png(drawn(scheduled(many(2_000))), Paper.A4)
    assert 500 <= error.value.most < 2_000
