"""The blocks of a paper in markdown: headings, paragraphs, items, tables, each of runs of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token

_PICTURES = {"mermaid": False, "phases": True}
"""What a fenced block is of, in whose place pages have a picture, and whether it is a brief one."""
_UNPRINTABLE = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Run(NamedTuple):
    """Some text in one type."""

    text: str
    bold: bool = False
    italic: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the outermost `level` is 1."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list at a `depth` from 0; `mark` is '1.' or '-'."""

    depth: int
    mark: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of them the heading; `aligned` is '', 'center' or 'right' of each column."""

    aligned: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A place for the picture of the phases; `is_brief` where there is little room."""

    is_brief: bool


Block = Heading | Paragraph | Item | Table | Picture


def text_of(runs: Runs) -> str:
    """The text of some runs."""
    return "".join(run.text for run in runs)


def is_group(row: tuple[Runs, ...]) -> bool:
    """Whether a row has a number and a name in bold only: it is about all the rows below it."""
    texts = [text_of(runs).strip() for runs in row]
    return len(texts) > 2 and bool(texts[0] and texts[1]) and not any(texts[2:]) and all(run.bold for run in row[1])


def printable(text: str) -> str:
    """A text without characters that no page and no XML can have."""
    return _UNPRINTABLE.sub("", text)


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """The blocks of a text in GitHub's markdown; HTML in it is text."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable("table")
    return tuple(_blocks(parser.parse(printable(markdown))))


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    lists: list[tuple[bool, int]] = []
    mark: str | None = None
    heading = 0
    rows: list[list[Runs]] | None = None
    aligned: list[str] = []
    for token in tokens:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                lists.append((token.type.startswith("ordered"), int(token.attrs.get("start", 1))))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                ordered, number = lists[-1]
                mark = f"{number}." if ordered else "-"
                lists[-1] = (ordered, number + 1)
            case "heading_open":
                heading = int(token.tag[1])
            case "table_open":
                rows, aligned = [], []
            case "tr_open" if rows is not None:
                rows.append([])
            case "th_open":
                style = str(token.attrs.get("style", ""))
                aligned.append(style.rpartition(":")[2] if style else "")
            case "table_close" if rows is not None:
                yield Table(tuple(aligned), tuple(map(tuple, rows)))
                rows = None
            case "fence" | "code_block":
                kind = token.info.split()[0] if token.info.strip() else ""
                if kind in _PICTURES:
                    yield Picture(_PICTURES[kind])
                else:
                    yield from (Paragraph((Run(line),)) for line in token.content.splitlines() if line.strip())
            case "inline":
                runs = tuple(_runs(token.children or []))
                if rows is not None:
                    rows[-1].append(runs)
                elif heading:
                    yield Heading(heading, runs)
                    heading = 0
                elif lists:
                    yield Item(len(lists) - 1, mark or "", runs)
                    mark = None
                elif runs:
                    yield Paragraph(runs)


def _runs(children: list[Token]) -> Iterator[Run]:
    bold = italic = 0
    text = ""
    for child in children:
        match child.type:
            case "strong_open" | "strong_close" | "em_open" | "em_close":
                if text:
                    yield Run(text, bold > 0, italic > 0)
                    text = ""
                by = 1 if child.type.endswith("open") else -1
                if child.type.startswith("strong"):
                    bold += by
                else:
                    italic += by
            case "softbreak" | "hardbreak":
                text += " "
            case _:
                text += child.content
    if text:
        yield Run(text, bold > 0, italic > 0)
