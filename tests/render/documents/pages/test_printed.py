"""The page for browsers as chromium prints it: the brief of any plan is two pages."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dxplan.model.plan import Plan
from dxplan.render.documents.pages.html import html_of
from dxplan.render.documents.pages.laid_out import laid_out
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import same
from tests.render.documents.papers import AGENCIES, plan_in_file, plan_named, plan_of, subject_of, task, written
from tests.render.documents.test_brief import LONG, many_findings
from tests.render.documents.test_truth import subject_on
from tests.render.gantt.pictures.browser import CHROMIUM, WIDE, Page, browser

_PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")]


def printed_pages(subject: Subject, folder: Path) -> int:
    """How many pages come out."""
    file, made = folder / "brief.html", folder / "brief.pdf"
    file.write_text(html_of(laid_out(subject, written(subject, "brief"))), encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/own")
    command = [str(CHROMIUM), *options, f"--print-to-pdf={made}", file.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return len(_PAGES.findall(made.read_bytes()))


def large(name: str) -> Plan:
    """Two thousand tasks in twenty phases, each after the one before it."""
    tasks = []
    for phase in range(20):
        ids = [f"T{phase}-{nth}" for nth in range(100)]
        summary = task(f"P{phase}", name=same(name or f"Giai đoạn {phase}"))
        tasks.append(replace(summary, duration=None, children=tuple(ids)))
        for before, id_ in zip([None, *ids], ids, strict=False):
            tasks.append(task(id_, 5, before, parent=f"P{phase}", lead="SO", name=same(name or id_)))
    return plan_of(*tasks, agencies=AGENCIES, name=same(name or "Kế hoạch"))


@pytest.mark.parametrize("name", ["", LONG * 3])
def test_of_two_thousand_tasks_the_brief_is_two_pages(name: str, tmp_path: Path) -> None:
    plan = large(name)
    assert printed_pages(subject_of(plan, "vi", "2021-12-01", findings=many_findings(plan)), tmp_path) == 2


@pytest.mark.parametrize("today", ["2018-01-02", "2021-06-15", "2024-06-14"])
@pytest.mark.parametrize("name", ["hcm", "nam-dinh"])
def test_the_brief_of_a_real_plan_is_two_pages_at_most(name: str, today: str, tmp_path: Path) -> None:
    assert printed_pages(subject_of(plan_in_file(name), "vi", today), tmp_path) <= 2


@pytest.mark.parametrize("name", ["hcm", "nam-dinh", "ba-ria-vung-tau"])
def test_so_it_is_with_all_that_a_meeting_has_to_decide(name: str, tmp_path: Path) -> None:
    assert printed_pages(subject_on(name, date(2026, 11, 28), "vi"), tmp_path) == 2


@pytest.mark.parametrize("document", ["brief", "plan"])
def test_a_word_longer_than_a_line_makes_no_page_wider(document: str, tmp_path: Path) -> None:
    subject = subject_of(plan_named("a" * 400), "vi", "2021-12-01")
    with browser() as chromium:
        page = Page(chromium, tmp_path, html_of(laid_out(subject, written(subject, document))))
        assert page.js("document.documentElement.scrollWidth") <= WIDE[0]
        assert page.js("[...document.querySelectorAll('td')].every(cell => cell.scrollWidth <= cell.clientWidth)")
