"""Loads as PDF and PNG."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from dxplan.api.loads import loading_of
from dxplan.render.gantt.pictures.printing import TooTallError
from dxplan.render.loads.load_svg import load_pdf, load_png
from dxplan.text.phrase import same
from tests.checks.examining import plan, scheduled
from tests.render.gantt.pictures.pictured import ANY_NAME, plan_of

pytest.importorskip("typst")
BUSY = plan("A: {duration: 5d, resources: {r: 3}, lead: S, cost: 2 tỷ}", "resources: {r: {}}\nagencies: {S: {}}")


@pytest.mark.slow
def test_a_tagged_pdf_in_the_language_of_the_plan_with_a_page_a_sheet() -> None:
    made = load_pdf([(loading, "en") for loading in loading_of([plan_of("hcm"), plan_of("hue")])])
    assert made.is_readable
    assert len(re.findall(rb"/Type\s*/Page\b", made.data)) == 3
    assert b"pdfuaid:part" in made.data
    assert re.search(rb"/Lang\s*\(en\)", made.data)


@pytest.mark.slow
def test_its_text_is_text(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    file = tmp_path / "load.pdf"
    file.write_bytes(load_pdf([(loading, "vi") for loading in loading_of([scheduled(BUSY)])]).data)
    said = " ".join(subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True).stdout.decode().split())
    assert "có 1, cần nhiều nhất 3: QUÁ TẢI 1 đợt" in said


def test_the_same_bytes_each_time() -> None:
    loadings = [(loading, "vi") for loading in loading_of([scheduled(BUSY)])]
    assert load_pdf(loadings) == load_pdf(loadings)  # type: ignore[arg-type]
    assert load_png(loadings) == load_png(loadings)  # type: ignore[arg-type]


def test_a_picture_is_as_wide_as_the_paper_and_as_high_as_its_panels() -> None:
    one, two = (load_png([(each, "vi") for each in loading_of([scheduled(BUSY)] * n)]) for n in (1, 2))
    (width, height), (wide, high) = (
        (int.from_bytes(made[16:20], "big"), int.from_bytes(made[20:24], "big")) for made in (one, two)
    )
    assert width == wide == round(297 / 25.4 * 144)
    assert high == pytest.approx(2 * height, abs=2)


def test_too_many_panels_for_one_picture() -> None:
    many = ", ".join(f"r{number}: {{}}" for number in range(300))
    loadings = loading_of([scheduled(plan("A: {duration: 5d}", f"resources: {{{many}}}"))])
    with pytest.raises(TooTallError) as error:
        load_png([(loading, "vi") for loading in loadings])
    assert 100 <= error.value.most < 300


def test_a_plan_that_asks_for_nothing_can_be_printed() -> None:
    loadings = loading_of([scheduled(plan("M: {kind: milestone}"))])
    assert load_pdf([(loading, "vi") for loading in loadings]).is_readable
    assert load_png([(loading, "vi") for loading in loadings]).startswith(b"\x89PNG")


@pytest.mark.slow
@pytest.mark.parametrize("name", ANY_NAME)
def test_any_name_can_be_set(name: str) -> None:
    (loading,) = loading_of([scheduled(BUSY)])
    demands = tuple(replace(each, item=replace(each.item, name=same(name))) for each in loading.demands)
    assert load_pdf([(replace(loading, demands=demands), "vi")]).data.startswith(b"%PDF-")
    assert load_png([(replace(loading, demands=demands), "vi")]).startswith(b"\x89PNG")
