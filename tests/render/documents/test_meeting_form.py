"""The meeting paper is sound markdown whatever the plan says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.named import Ref
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import LANGUAGES, Language, same, say
from tests.laws import tried
from tests.render.documents.markdown import headings, inline_types, source_rows, tables, tokens
from tests.render.documents.papers import finding, plan_in_file, plan_named, subject_of, written
from tests.render.documents.test_gfm import names

PLAN_NAMES = (
    "ba-ria-vung-tau",
    "can-tho",
    "dong-nai",
    "ha-noi-du-lich",
    "hcm",
    "hue",
    "nam-dinh",
    "phu-quoc",
    "thu-duc",
)
ALLOWED_INLINE = {"text", "strong_open", "strong_close", "em_open", "em_close", "softbreak"}
MERMAID = [
    re.compile(r'%%\{init: \{"gantt": \{"leftPadding": \d+\}\}\}%%'),
    re.compile(r"gantt"),
    re.compile(r"    title \S[^:;#]*"),
    re.compile(r"    dateFormat YYYY-MM-DD"),
    re.compile(r"    axisFormat %m/%Y"),
    re.compile(r"    tickInterval \d+(week|month)"),
    re.compile(r"    todayMarker off"),
    re.compile(r"    section \S[^:;#]*"),
    re.compile(r"    \d+\.( \S[^:;#]*)? :(done, )?(crit, )?\d{4}-\d\d-\d\d, [1-9]\d*d"),
    re.compile(r"    \d+\.( \S[^:;#]*)? :milestone, (done, )?(crit, )?\d{4}-\d\d-\d\d, 1d"),
]


def paper_named(name: str, language: Language) -> str:
    findings = tuple(
        finding(
            code,
            say("{a} {name} {b}", "{a} {name} {b}", a=Ref("A"), name=name, b=Ref("B")),
            "A",
            same(name),
            same(name),
            severity,
        )
        for code, severity in (("DX1", Severity.ERROR), ("DX2", Severity.WARNING), ("DX2", Severity.WARNING))
    )
    return written(subject_of(plan_named(name), language, findings=findings))


def assert_sound(text: str) -> None:
    for rows in tables(text):
        assert {len(row) for row in rows} == {len(rows[0])}
        assert len(rows[0]) <= 8
    for lines in source_rows(text):  # the parser would fill up or cut rows: count the bars too
        assert len({len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines}) == 1
    parsed = tokens(text)
    assert inline_types(text) <= ALLOWED_INLINE
    assert not {token.type for token in parsed} & {"html_block", "code_block", "hr", "blockquote_open"}
    [block] = [token for token in parsed if token.type == "fence"]
    assert block.info == "mermaid"
    for line in block.content.splitlines():
        assert any(pattern.fullmatch(line) for pattern in MERMAID), line


@tried(0.4)
@given(names, st.sampled_from(LANGUAGES))
def test_no_name_changes_the_form(name: str, language: Language) -> None:
    """Same headings and same tables as with a harmless name; every row as long as its header."""
    text, harmless = paper_named(name, language), paper_named("x", language)
    assert_sound(text)
    assert headings(text) == headings(harmless)
    assert [[len(row) for row in rows] for rows in tables(text)] == [[len(row) for row in t] for t in tables(harmless)]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLAN_NAMES)
def test_papers_of_the_plans_are_sound(name: str, language: Language) -> None:
    for today in ("2015-01-01", "2022-10-15", "2026-11-22"):
        text = written(subject_of(plan_in_file(name), language, today))
        assert_sound(text)
        assert "\n\n\n" not in text
        assert not re.search(r"\bNone\b|[ \t]$|\(\)|: \.|;\S", text.replace("```", ""), re.MULTILINE), name


def test_headings_come_in_the_order_of_official_papers() -> None:
    assert headings(written(subject_of(plan_in_file("thu-duc"), "vi", "2022-01-10"))) == [
        (1, "KẾ HOẠCH"),
        (2, "I. KHUNG KẾ HOẠCH"),
        (2, "II. MỤC TIÊU"),
        (2, "III. VIỆC ĐÃ THỐNG NHẤT, VIỆC CẦN QUYẾT ĐỊNH"),
        (3, "1. Đã thống nhất"),
        (3, "2. Cần quyết định"),
        (2, "IV. GIAI ĐOẠN VÀ TIẾN ĐỘ"),
        (3, "1. Các giai đoạn"),
        (3, "2. Mốc và thời hạn"),
        (3, "3. Đường găng"),
        (2, "V. RỦI RO"),
        (2, "VI. VIỆC TRONG 90 NGÀY TỚI"),
        (2, "VII. KINH PHÍ"),
        (2, "PHỤ LỤC I. DANH MỤC NHIỆM VỤ"),
        (2, "PHỤ LỤC II. BIỂU ĐỒ TIẾN ĐỘ"),
        (2, "PHỤ LỤC III. NGUỒN VÀ GIẢ ĐỊNH"),
    ]
