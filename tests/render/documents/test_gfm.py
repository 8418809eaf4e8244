"""Texts of a plan stay text in markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.documents.gfm import Markdown, cell, prose
from dxplan.text.display import visible
from tests.render.documents.markdown import block_types, inline_types, seen, tables, tokens

HOSTILE = [
    "a|b",
    "`code` và ``hai``",
    "<script>alert(1)</script>",
    "*đậm* **rất đậm** _nghiêng_ __x__",
    "[x](http://y) ![z](w) [^1]",
    "# đề mục",
    "kết #",
    "1. mục",
    "2022) năm",
    "- gạch",
    "+ cộng",
    "> trích",
    "=====",
    "---",
    "~~~",
    "~~bỏ~~ ~x~",
    "&lt; &#35; TT&TT &amp",
    "dòng một\ndòng hai\r\n\r\n# dòng ba",
    "cuối\\",
    "a\\|b",
    "\\",
    "😀 số hóa",
    "đa\u0302y là NFD",
    "$x$ và $$y$$",
    "snake_case_name _đầu cuối_",
    "ẩn\u202eđảo\u2028dòng\x00\x1b[31m",
    "   bốn dấu cách",
    "\tthụt",
    "| | |",
    "|---|",
    "<!-- chú thích -->",
    "https://example.com/a_b?c=d&e=f",
    "http://x.vn|y",
]
names = st.one_of(
    st.sampled_from(HOSTILE), st.text(min_size=1), st.text(alphabet="|`*_~<>[]()#&;:!\\$-+=.1 \naệ", min_size=1)
)


def as_seen(text: str) -> str:
    return visible(re.sub("[ \t\r\n\x0b\x0c\x85\u2028\u2029]+", " ", text)).strip()


@given(names)
def test_prose_is_one_paragraph_of_text(text: str) -> None:
    parsed = tokens(prose(text))
    if not as_seen(text):
        return
    assert [token.type for token in parsed] == ["paragraph_open", "inline", "paragraph_close"]
    assert inline_types(prose(text)) <= {"text"}
    assert seen(parsed[1]) == as_seen(text)


@given(names)
def test_prose_is_text_in_headings_and_list_items(text: str) -> None:
    assert block_types(f"# {prose(text)}") == {"heading_open", "inline", "heading_close"}
    assert "".join(seen(t) for t in tokens(f"# {prose(text)}") if t.type == "inline") == as_seen(text)
    item = block_types(f"- {prose(text)} x")
    assert item <= {"bullet_list_open", "list_item_open", "paragraph_open", "inline"} | {
        "paragraph_close", "list_item_close", "bullet_list_close",
    }  # fmt: skip


@given(names, names)
def test_cells_stay_where_they_are(first: str, second: str) -> None:
    text = f"| a | b |\n|---|---|\n| {cell(first)} | {cell(second)} |\n"
    [rows] = tables(text)
    assert rows[1] == [as_seen(first), as_seen(second)]
    assert inline_types(text) <= {"text"}


def test_an_empty_cell_says_what_it_is_told() -> None:
    assert cell(" \n") == ""
    assert cell("", "–") == "–"


def test_markdown_is_not_escaped_twice() -> None:
    assert cell(prose("a|b")) == "a\\|b"
    assert prose(Markdown("**x**")) == "**x**"


@pytest.mark.parametrize("text", ["TP.HCM, 2022 - 2025: Sở TT&TT (giai đoạn 1)", "snake_case, 3 - 2 = 1; 25%"])
def test_common_names_are_written_as_they_are(text: str) -> None:
    assert prose(text) == text
