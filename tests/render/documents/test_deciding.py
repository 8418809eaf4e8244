"""Who decides on a point is said wherever the point is put to somebody, in every document."""

from __future__ import annotations

import pytest

from dxplan.model.plan import Plan
from dxplan.render.documents.meeting import meeting_paper
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import LANGUAGES, Language, same
from tests.render.documents.papers import AGENCIES, finding, plan_of, subject_of, task

_SAID = {"vi": "trình {} quyết định", "en": "for {} to decide"}


def plan(first: str | None, **more: object) -> Plan:
    tasks = [task("A", lead="KHCN", authority=first), task("B", after="A", lead="KHCN", **more)]
    return plan_of(*tasks, agencies=AGENCIES)


def said(plan: Plan, language: Language, *found: Diagnostic) -> list[str]:
    """How each document puts the point."""
    paper = meeting_paper(subject_of(plan, language, "2021-12-20", findings=found))
    return [
        paper.brief.points[0].proposal,
        paper.decisions[0].conclusions[0],
        paper.orders[0].items[0],
    ]


def about(id_: str | None) -> Diagnostic:
    return finding("DX401", same("Sai."), id_, same("Sửa"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_documents_say_who_decides_on_a_point(language: Language) -> None:
    for text in said(plan("UBND"), language, about("A")):
        assert _SAID[language].format("UBND tỉnh") in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("authority", [None, "KHCN"])
def test_nobody_is_sent_to_a_body_that_is_asked_itself_or_not_named(authority: str | None, language: Language) -> None:
    for text in said(plan(authority), language, about("A")):
        assert "quyết định" not in text
        assert "to decide" not in text


def test_of_several_each_is_named_once() -> None:
    assert "trình UBND tỉnh và VNPT quyết định" in said(plan("UBND", authority="VNPT"), "vi", about("A"), about("B"))[0]


def test_a_body_that_has_ended_decides_no_more() -> None:
    paper = meeting_paper(subject_of(plan("SO"), "vi", "2026-01-05", findings=(about("A"),)))
    assert "trình" not in str(paper.orders)
    tasks = [task("A", 2000, lead="VNPT", authority="SO")]
    paper = meeting_paper(subject_of(plan_of(*tasks, agencies=AGENCIES), "vi", "2026-01-05", findings=(about("A"),)))
    assert "trình Sở KH&CN quyết định" in paper.brief.points[0].proposal
