"""Puts entries into the text of a plan file; every other character stays as it was typed."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.edit.cuts import BREAKS, ODD_LAYOUT, NotSafeError, is_nothing_more, line_end, line_start
from dxplan.edit.removal import NOT_FOUND, used_elsewhere
from dxplan.load.outline import Outline, Part
from dxplan.scenario.remedy import PutIn

_BLANKS = " \t"


def add(outline: Outline, entries: Iterable[PutIn]) -> bytes:
    """A plan file with more entries, each after another one in the same layout: on its own line, or after a comma.

    Entries after the same one stand in their order. Raises `NotSafeError` if one cannot be put in for certain.
    """
    text = outline.text
    placed = [_placed(outline, entry) for entry in entries]
    pieces: list[str] = []
    done = 0
    for offset, addition in sorted(placed, key=lambda each: each[0]):
        pieces += (text[done:offset], addition)
        done = offset
    return (outline.mark + "".join(pieces) + text[done:]).encode()


def _placed(outline: Outline, entry: PutIn) -> tuple[int, str]:
    """Where an entry comes to stand, and what is put there."""
    part = outline.entry_at(outline.offset(entry.after.line, entry.after.column))
    if part is None:
        raise NotSafeError(NOT_FOUND)
    return placed(outline, part, entry.text)


def placed(outline: Outline, after: Part, entry: str) -> tuple[int, str]:
    """Where an entry comes to stand after another one, and what is put there. Raises `NotSafeError`."""
    if after.around is None or after.key is None:
        raise NotSafeError(NOT_FOUND)
    used_elsewhere(outline, after.holders())
    if after.around.is_flow:
        return after.end, f", {entry}"
    return own_line(outline.text, after, after.key, entry)


def own_line(text: str, part: Part, key: Part, entry: str, dash: str = "") -> tuple[int, str]:
    """After the last line of an entry or item, as deep as its key stands, or it itself behind its dash."""
    before = text[line_start(text, key.start) : key.start]
    last = line_end(text, part.end)
    if before.strip(_BLANKS) != dash or not is_nothing_more(text, part.end, last):
        raise NotSafeError(ODD_LAYOUT)
    after = BREAKS.search(text, last) or BREAKS.search(text)
    return last, f"{after[0] if after else chr(10)}{before}{entry}"
