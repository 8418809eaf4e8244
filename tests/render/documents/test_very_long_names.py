"""Names that no paper has room for: every paper is still one that can be read."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.checks.runner import examine
from dxplan.render.documents.meeting import meeting_paper
from dxplan.text.phrase import LANGUAGES, Language
from tests.render.documents.papers import plan_named, subject_of, written

LONG = {"one word": "x" * 10_000, "words": "an toàn thông tin " * 560, "markup": "# [a](b) <b>|*c* " * 600}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", ["brief", "plan", "progress", "conclusion", "full"])
@pytest.mark.parametrize("name", LONG.values(), ids=LONG)
def test_names_are_cut_where_a_paper_has_no_room(name: str, document: str, language: Language) -> None:
    subject = subject_of(plan_named(name), language, "2022-01-10")
    found = examine(subject.whole, date(2022, 1, 10)).findings
    text = written(subject_of(plan_named(name), language, "2022-01-10", findings=found), document)
    assert "…" in text
    assert len(text) < 90_000
    assert name[:2_000] not in text


def test_a_name_of_usual_length_is_told_whole() -> None:
    name = (
        "Quyết định phê duyệt chủ trương đầu tư dự án xây dựng hạ tầng số dùng chung của tỉnh giai đoạn 2026 - 2030 "
        * 2
    )
    subject = subject_of(plan_named(name.strip()), "vi", "2022-01-10")
    assert meeting_paper(subject).six_clear.rows[1].name == name.strip()
