"""No table has a column in which no row says anything; what a person must add is said once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.documents.columns_told import TO_ADD, told_columns
from dxplan.render.documents.gfm import cell
from dxplan.render.documents.templates import template_names
from dxplan.text.phrase import LANGUAGES, Language
from tests.render.documents.markdown import tables
from tests.render.documents.papers import PLANS, plan_in_file, plan_of, subject_of, task, written

_EMPTY = {"", "–", "-", "…", *TO_ADD}


def table(*rows: tuple[str, ...]) -> str:
    head, *rest = rows
    lines = [head, tuple("---" for _ in head), *rest]
    return "\n".join(f"| {' | '.join(map(cell, line))} |" for line in lines) + "\n"


def test_a_column_of_dashes_goes_without_a_word() -> None:
    text = table(("STT", "Tên", "Nguồn"), ("1", "A", "–"), ("2", "B", ""))
    assert told_columns(text, "vi") == "| STT | Tên |\n| --- | --- |\n| 1 | A |\n| 2 | B |\n"


def test_of_a_column_that_a_person_must_fill_one_sentence_stays() -> None:
    rows = (("STT", "Tên", "Cấp quyết định (rõ thẩm quyền)", "KPI"), ("1", "A", "[…]", "[…]"), ("2", "B", "–", "[…]"))
    assert told_columns(table(*rows), "vi").startswith("[Bổ sung cấp quyết định, KPI: kế hoạch chưa ghi.]\n\n| STT")
    assert "[To be added, the plan does not say: cấp quyết định, KPI.]" in told_columns(table(*rows), "en")


def test_a_column_with_one_value_stays_whole() -> None:
    text = table(("STT", "Tên", "Nguồn"), ("1", "A", "[…]"), ("2", "B", "ngân sách"))
    assert told_columns(text, "vi") == text


def test_heads_and_ends_of_papers_and_pictures_stay() -> None:
    end = table(("Nơi nhận:", "GIÁM ĐỐC"), ("- Lưu", ""), ("", ""))
    picture = "```phases\n| a | b | – |\n| - | - | - |\n| x | y | – |\n```\n"
    assert told_columns(end + picture, "vi") == end + picture


@given(st.lists(st.tuples(*[st.sampled_from(["a|b", "–", "", "[…]", "*", "\\\\", "0"])] * 4), min_size=1, max_size=5))
def test_what_says_something_is_kept(rows: list[tuple[str, ...]]) -> None:
    head = ("1", "2", "3", "4")
    [kept] = tables(told_columns(table(head, *rows), "vi"))
    told = [n for n in range(4) if any(row[n].strip() not in _EMPTY for row in rows)]
    expected = [[head[n] for n in told or range(4)], *([row[n].strip() for n in told or range(4)] for row in rows)]
    assert [[text.strip() for text in row] for row in kept] == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["hcm", "thu-duc", "nam-dinh", "ba-ria-vung-tau"])
@pytest.mark.parametrize("today", ["2021-01-01", "2023-03-15", "2026-11-28"])
def test_no_document_has_an_empty_column(name: str, language: Language, today: str) -> None:
    subject = subject_of(plan_in_file(name), language, today)
    empty = [
        (document, heading)
        for document in sorted(template_names())
        for head, *rows in tables(written(subject, document))
        if len(head) > 2
        for column, heading in enumerate(head)
        if all(row[column].strip() in _EMPTY for row in rows)
    ]
    assert empty == []


_SAYS_SOMETHING = {"[địa danh]", "[place]", "mốc", "milestone"}


def test_what_templates_write_where_there_is_nothing_is_known_as_nothing() -> None:
    """The words are theirs: a new one would keep a column that tells nothing."""
    sources = [path.read_text("utf-8") for path in (PLANS.parent / "templates" / "documents").glob("*.j2")]
    written_there = {
        word
        for source in sources
        for said in re.findall(r"cell\(([^)]*)\)", source)
        for word in re.findall('"([^"]*)"', said)
    }
    assert {"–", "chưa giao"} <= written_there
    assert written_there - _SAYS_SOMETHING <= _EMPTY


def test_a_bare_plan_has_its_tables_without_empty_columns() -> None:
    text = written(subject_of(plan_of(task("A", 10), task("B", 5, "A")), "vi", "2021-12-01"), "plan")
    assert "| STT | Nhiệm vụ (rõ việc) | Thời gian (rõ thời gian) |" in text
    assert "[Bổ sung chủ trì, cấp quyết định, sản phẩm: kế hoạch chưa ghi.]" in text
    assert "Ô ghi […]" not in text
