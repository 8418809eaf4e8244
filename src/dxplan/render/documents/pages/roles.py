"""What each block of a paper is by Decree 30/2020: head, type, subject, legal bases, text, signature, annex."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from dxplan.render.documents.pages.blocks import Block, Heading, Item, Paragraph, Picture, Runs, Table, text_of
from dxplan.render.documents.pages.drawn import Drawn
from dxplan.text.expression import expression

_ANNEX = expression(r"^(phụ lục|annex)(?: ([IVX]+)\b[.:]? *|[.:] +)", re.IGNORECASE)
_END = ("Nơi nhận", "Copies to")
_TO = ("Kính gửi:", "To: ")
_MOST_BELOW = 3
"""Items below another one that stay on its page."""
_LONGEST_WORD = 25
"""Characters."""
_WIDE = 6
"""From so many columns on a table has a page on its side, in an annex."""


class Role(Enum):
    """What a paragraph is: it decides size, weight, slant and place."""

    TYPE = "type"
    SUBJECT = "subject"
    BASIS = "basis"
    ADDRESSEE = "addressee"
    SECTION = "section"
    CLAUSE = "clause"
    BODY = "body"
    ITEM = "item"
    ANNEX = "annex"
    ANNEX_TITLE = "annex title"
    ANNEX_NOTE = "annex note"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in its role; `depth` is that of an item; `keeps_next` where what follows belongs to it."""

    role: Role
    runs: Runs
    depth: int = 0
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The two columns above a paper: agency and number, motto and date, line by line."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class End:
    """The two columns below a paper: who gets copies, and who signs."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages of one shape, numbered by themselves: the paper first, then each annex."""

    wide: bool
    parts: tuple[Part, ...]


Part = Text | Head | End | Table | Picture | Drawn


def has_long_word(runs: Runs) -> bool:
    """Whether a paragraph has a word that takes a third of a line or more, such as an address of the net."""
    return any(len(word) > _LONGEST_WORD for word in text_of(runs).split())


def sheets(blocks: tuple[Block, ...]) -> tuple[Sheet, ...]:
    """A paper as sheets: an annex begins a new one, on its side if a table in it is wide."""
    found: list[list[Part]] = [[]]
    for part in _parts(blocks):
        if isinstance(part, Text) and part.role is Role.ANNEX:
            found.append([])
        found[-1].append(part)
    found = [_kept_together(parts) for parts in found]
    return tuple(
        Sheet(bool(nth) and any(_is_wide(part) for part in parts), tuple(parts)) for nth, parts in enumerate(found)
    )


def _kept_together(parts: list[Part]) -> list[Part]:
    """An item stays with the few below it, the last but one with the last, a text with what it announces.

    Where the list's first item has items of its own, the text does not wait for all of them: of such long chains some
    word processors leave the heading behind.
    """
    depths = [part.depth if isinstance(part, Text) and part.role is Role.ITEM else None for part in parts]
    ends = [*depths, None, None]
    kept = list(parts)
    for nth, part in enumerate(parts):
        if not isinstance(part, Text):
            continue
        if part.role is Role.ITEM:
            first = nth
            while depths[first]:
                first -= 1
            last = nth
            while ends[last + 1]:
                last += 1
            is_last_but_one = ends[nth : nth + 2] == [0, 0] and ends[nth + 2] is None
            if is_last_but_one or (nth < last and last - first <= _MOST_BELOW):
                kept[nth] = replace(part, keeps_next=True)
        elif part.role is Role.BODY and _announces(parts[nth + 1 :], ends[nth + 1 :]):
            kept[nth] = replace(part, keeps_next=True)
    return kept


def _announces(following: list[Part], depths: list[int | None]) -> bool:
    return isinstance(next(iter(following), None), Table) or (depths[0] == 0 and not depths[1])


def _is_wide(part: Part) -> bool:
    return part == Picture(is_brief=False) or (isinstance(part, Table) and len(part.aligned) >= _WIDE)


def _parts(blocks: tuple[Block, ...]) -> Iterator[Part]:
    seen_type = seen_section = in_annex = False
    before: Block | None = None
    for nth, block in enumerate(blocks):
        match block:
            case Table() if nth == 0 and len(block.aligned) == 2:
                yield Head(_column(block, 0), _column(block, 1))
            case Table() if len(block.aligned) == 2 and text_of(block.rows[0][0]).startswith(_END):
                yield End(_column(block, 0), _column(block, 1))
            case Heading(level=1):
                yield Text(Role.ANNEX_TITLE if in_annex else Role.TYPE, block.runs)
                seen_type = True
            case Heading(level=2):
                label = _ANNEX.match(text_of(block.runs))
                seen_section = True
                if label is None:
                    yield Text(Role.SECTION, block.runs)
                else:
                    in_annex = True
                    yield from _annex(
                        block.runs, label[0], f"{label[1].capitalize()} {(label[2] or '').upper()}".strip()
                    )
            case Heading():
                yield Text(Role.CLAUSE, block.runs)
            case Paragraph(runs):
                yield Text(_role(block, before, seen_type, seen_section, in_annex), runs)
            case Item(depth, mark, runs):
                yield Text(
                    Role.ITEM, (runs[0]._replace(text=f"{mark} {runs[0].text}"), *runs[1:]) if runs else (), depth
                )
            case _:
                yield block
        before = block


def _annex(runs: Runs, label: str, name: str) -> Iterator[Text]:
    first = runs[0]
    yield Text(Role.ANNEX, (first._replace(text=name),))
    title = (first._replace(text=first.text[len(label) :]), *runs[1:])
    if text_of(title).strip():
        yield Text(Role.ANNEX_TITLE, title)


def _role(block: Paragraph, before: Block | None, seen_type: bool, seen_section: bool, in_annex: bool) -> Role:
    runs = [run for run in block.runs if run.text.strip()]
    if seen_type and isinstance(before, Heading) and before.level == 1 and all(run.bold for run in runs):
        return Role.SUBJECT
    if all(run.italic for run in runs):
        if in_annex:
            return Role.ANNEX_NOTE
        if not seen_section:
            return Role.BASIS
    return Role.ADDRESSEE if text_of(block.runs).startswith(_TO) else Role.BODY


def _column(table: Table, column: int) -> tuple[str, ...]:
    return tuple(text_of(row[column]).strip() for row in table.rows)
