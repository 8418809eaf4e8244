"""Markdown as a parser sees it: CommonMark with GitHub's tables and strikethrough."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_OF_BLOCKS = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_OF_BLOCKS.core.ruler.enableOnly(["normalize", "block"])


@lru_cache(maxsize=8)
def tokens(text: str) -> list[Token]:
    return _PARSER.parse(text)


def blocks(text: str) -> list[Token]:
    """The same, but what stands on the lines is not looked into: that takes longer than all the rest."""
    return _OF_BLOCKS.parse(text)


def tables(text: str) -> Iterator[list[list[str]]]:
    """Each table as rows of cells, the header first; the cells as a reader sees them."""
    rows: list[list[str]] = []
    for token in tokens(text):
        if token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.level > 2:
            rows[-1].append(seen(token))
        elif token.type == "table_close":
            yield rows
            rows = []


def source_rows(text: str) -> Iterator[list[str]]:
    """The lines of each table as they stand in the file."""
    lines = text.split("\n")
    for token in tokens(text):
        if token.type == "table_open":
            assert token.map is not None
            yield lines[token.map[0] : token.map[1]]


def headings(text: str) -> list[tuple[int, str]]:
    parsed = tokens(text)
    return [(int(a.tag[1]), seen(b)) for a, b in pairwise(parsed) if a.type == "heading_open"]


def seen(inline: Token) -> str:
    """The text of an inline token."""
    return "".join(child.content for child in inline.children or ())


def inline_types(text: str) -> set[str]:
    return {child.type for token in tokens(text) for child in token.children or ()}


def block_types(text: str) -> set[str]:
    return {token.type for token in tokens(text)}
