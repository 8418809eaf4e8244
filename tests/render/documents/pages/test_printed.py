"""The page for browsers as chromium prints it: the brief of any plan is two pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

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

Pages = Callable[[Subject], int]
_PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as started:
        yield started


@pytest.fixture
def printed_pages(chromium: Any, tmp_path: Path) -> Pages:
    """How many pages come out."""

    def pages(subject: Subject) -> int:
        page = Page(chromium, tmp_path, html_of(laid_out(subject, written(subject, "brief"))))
        return len(_PAGES.findall(page.page.pdf(prefer_css_page_size=True)))

    return pages


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
def test_of_two_thousand_tasks_the_brief_is_two_pages(name: str, printed_pages: Pages) -> None:
    plan = large(name)
    assert printed_pages(subject_of(plan, "vi", "2021-12-01", findings=many_findings(plan))) == 2


@pytest.mark.parametrize("today", ["2018-01-02", "2021-06-15", "2024-06-14"])
@pytest.mark.parametrize("name", ["hcm", "nam-dinh"])
def test_the_brief_of_a_real_plan_is_two_pages_at_most(name: str, today: str, printed_pages: Pages) -> None:
    assert printed_pages(subject_of(plan_in_file(name), "vi", today)) <= 2


@pytest.mark.parametrize("name", ["hcm", "nam-dinh", "ba-ria-vung-tau"])
def test_so_it_is_with_all_that_a_meeting_has_to_decide(name: str, printed_pages: Pages) -> None:
    assert printed_pages(subject_on(name, date(2026, 11, 28), "vi")) == 2


@pytest.mark.parametrize("document", ["brief", "plan"])
def test_a_word_longer_than_a_line_makes_no_page_wider(document: str, chromium: Any, tmp_path: Path) -> None:
    subject = subject_of(plan_named("a" * 400), "vi", "2021-12-01")
    page = Page(chromium, tmp_path, html_of(laid_out(subject, written(subject, document))))
    assert page.js("document.documentElement.scrollWidth") <= WIDE[0]
    assert page.js("[...document.querySelectorAll('td')].every(cell => cell.scrollWidth <= cell.clientWidth)")
