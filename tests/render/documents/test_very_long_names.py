"""Names that no paper has room for: every paper is still one that can be read."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from dxplan.checks.runner import examine
from dxplan.network.network import build
from dxplan.render.documents.meeting import meeting_paper
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import LANGUAGES, Language
from tests.render.documents.papers import plan_named, subject_of, written

LONG = {"one word": "x" * 10_000, "words": "an toàn thông tin " * 560, "markup": "# [a](b) <b>|*c* " * 600}


@cache
def found_in_the_plan_of(name: str) -> tuple[Schedule, tuple[Diagnostic, ...]]:
    schedule = compute(build(plan_named(name)))
    return schedule, examine(schedule, date(2022, 1, 10)).findings


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LONG.values(), ids=LONG)
def test_names_are_cut_where_a_paper_has_no_room(name: str, language: Language) -> None:
    schedule, found = found_in_the_plan_of(name)
    subject = subject_of(schedule, language, "2022-01-10", findings=found)
    for document in ("brief", "plan", "progress", "conclusion", "full"):
        text = written(subject, document)
        assert "…" in text, document
        assert len(text) < 90_000, document
        assert name[:2_000] not in text, document


def test_a_name_of_usual_length_is_told_whole() -> None:
    name = (
        "Quyết định phê duyệt chủ trương đầu tư dự án xây dựng hạ tầng số dùng chung của tỉnh giai đoạn 2026 - 2030 "
        * 2
    )
    subject = subject_of(plan_named(name.strip()), "vi", "2022-01-10")
    assert meeting_paper(subject).six_clear.rows[1].name == name.strip()
