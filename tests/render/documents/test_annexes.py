"""Annexes: a single one has no number, what cites one names one that is there, and no row is without its number."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.people import Agency, AgencyKind
from dxplan.model.plan import Plan
from dxplan.model.reference import Reference
from dxplan.model.task import DateConstraints
from dxplan.render.documents.pages.blocks import blocks_of
from dxplan.render.documents.pages.roles import Role, Text, sheets
from dxplan.text.phrase import LANGUAGES, Language, same
from tests.render.documents.markdown import headings, tables
from tests.render.documents.papers import day, finding, plan_of, subject_of, task, written

_CITED = re.compile(r"\b(?:Phụ lục|Annex)(?: [IVX]+)?\b")


def bare() -> Plan:
    return plan_of(task("A", 10), task("B", 5, "A"))


def with_costs() -> Plan:
    return plan_of(task("A", 10, cost=10**9), task("B", 5, "A"))


def with_all() -> Plan:
    plan = plan_of(task("A", 10, cost=10**9), task("M", 0, "A"))
    return replace(plan, sources={"S": Reference(id="S", name=same("Nguồn"))})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("plan", "numbers"), [(bare(), [""]), (with_costs(), [" I", " II"]), (with_all(), [" I", " II", " III", " IV"])]
)
def test_annexes_are_numbered_where_there_are_several(plan: Plan, numbers: list[str], language: Language) -> None:
    word = {"vi": "Phụ lục", "en": "Annex"}[language]
    text = written(subject_of(plan, language, "2021-12-01"), "plan")
    labels = [_CITED.match(heading) for _, heading in headings(text)]
    assert [label[0] for label in labels if label] == [f"{word}{number}" for number in numbers]
    assert set(_CITED.findall(text)) <= {f"{word}{number}" for number in numbers}
    conclusion = written(subject_of(plan, language, "2021-12-20"), "conclusion")
    assert set(_CITED.findall(conclusion)) == {f"{word}{numbers[0]}"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_only_annex_of_a_progress_report_has_no_number(language: Language) -> None:
    plan = replace(bare(), status_date=date(2022, 1, 20))
    text = written(subject_of(plan, language, "2022-01-21"), "progress")
    assert not re.search(r"\b(?:Phụ lục|Annex) I\b", text)
    assert re.search(r"^## (?:Phụ lục|Annex)\. ", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("heading", "name", "title"),
    [
        ("Phụ lục. DANH MỤC", "Phụ lục", "DANH MỤC"),
        ("Phụ lục II. MỐC", "Phụ lục II", "MỐC"),
        ("PHỤ LỤC III: NGUỒN", "Phụ lục III", "NGUỒN"),
        ("Annex. TASKS", "Annex", "TASKS"),
    ],
)
def test_an_annex_begins_its_own_sheet_with_or_without_a_number(heading: str, name: str, title: str) -> None:
    _, annex = sheets(blocks_of(f"# KẾ HOẠCH\n\nx\n\n## {heading}\n\ny\n"))
    said = [(part.role, "".join(run.text for run in part.runs)) for part in annex.parts if isinstance(part, Text)]
    assert said[:2] == [(Role.ANNEX, name), (Role.ANNEX_TITLE, title)]


def test_a_section_that_only_speaks_of_annexes_is_none() -> None:
    assert len(sheets(blocks_of("# KẾ HOẠCH\n\n## Phụ lục kèm theo\n\ny\n"))) == 1


@pytest.mark.parametrize("document", ["plan", "full"])
def test_every_row_has_its_number_a_phase_its_numeral(document: str) -> None:
    due = DateConstraints(deadline=day("2022-03-31"))
    plan = plan_of(
        replace(task("P"), duration=None, children=("G", "B"), constraints=due, cost=10**9),
        replace(task("G"), duration=None, parent="P", children=("A", "C"), constraints=due, cost=10**8),
        task("A", 10, parent="G"), task("C", 5, "A", parent="G"), task("B", 5, "C", parent="P", cost=10**7),
    )  # fmt: skip
    text = written(subject_of(plan, "vi", "2021-12-01"), document)
    found = [rows for head, *rows in tables(text) if head[0].strip() == "STT" and head[1].startswith(("Mốc", "Nhiệm"))]
    numbers = [row[0].strip().strip("*") for rows in found for row in rows if "Cộng" not in row[1]]
    assert all(numbers)
    assert {"I", "1, 2"} <= set(numbers)


SO = Agency(id="SO", name=same("Sở TT&TT"), kind=AgencyKind.STATE, valid_to=date(2025, 2, 28), successor="KHCN")
KHCN = Agency(id="KHCN", name=same("Sở KH&CN"), kind=AgencyKind.STATE, valid_from=date(2025, 3, 1))
OFFICES = {"SO": SO, "KHCN": KHCN}


@pytest.mark.parametrize("lead", ["SO", "KHCN"])
@pytest.mark.parametrize("document", ["plan", "progress", "conclusion", "full", "brief"])
def test_what_was_done_is_told_of_the_body_that_did_it(lead: str, document: str) -> None:
    plan = plan_of(task("A", 10, lead=lead), task("M", 0, "A", lead=lead), agencies=OFFICES)
    subject = subject_of(plan, "vi", "2026-01-05")
    text = written(subject, document)
    if document == "plan":
        assert "Sở TT&TT đã lập Kế hoạch" in text
        assert "### 1. Sở TT&TT\n\nChủ trì" in text
    body = text.split("# ", 1)[1]
    told = [row for head, *rows in tables(body) if "Chủ trì" in " ".join(head) for row in rows]
    assert all("Sở KH&CN" not in " ".join(row) for row in told)


def test_what_is_to_be_done_is_told_of_the_body_that_is_there() -> None:
    plan = plan_of(task("A", 10, lead="SO"), task("B", 1200, "A", lead="SO"), agencies=OFFICES)
    found = (finding("DX401", same("Sai."), "B", same("Sửa")),)
    for document in ("plan", "conclusion", "brief"):
        text = written(subject_of(plan, "vi", "2026-01-05", findings=found), document)
        assert "Sở KH&CN" in text
        assert "iếp nhận nhiệm vụ của Sở TT&TT từ 01/03/2025" in text
        assert "Sở TT&TT đã" not in text
