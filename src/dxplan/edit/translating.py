"""Writes in a plan file the one form that the reader names for a mistake: keys, dates, lengths, kinds, ids of the plan.

What could mean several things stays. The proof is reading again: what was written is a mistake no more, and every other
word, comment and anchor of the file is what it was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from dxplan.load.events import Event, anchor_length, placed, said_by
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.outline import Outline, Part
from dxplan.model.named import Meant, meant_in
from dxplan.soundness.limits import MOST_VALUES
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.excerpt import BYTE_ORDER_MARK
from dxplan.source.span import Span

_CODES = frozenset(("DX011", "DX013", "DX014", "DX016", "DX017", "DX018", "DX019", "DX020", "DX022", "DX023", "DX024"))
_CODES |= frozenset(("DX025", "DX026", "DX027", "DX028", "DX029", "DX042"))
"""Mistakes that are made of words: of those that stay it is said why."""
_MOST_ROUNDS = 8
"""What stands under a key, or behind the first half of a range, may be told only once that is read."""


class Translation(NamedTuple):
    """A plan file after, how many words are other ones, and what stays of the kind; each says why by its hint."""

    after: bytes
    written: int = 0
    left: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Change:
    """From a character up to another one: what is written there, instead of one event of YAML and `more`."""

    start: int
    end: int
    text: str
    code: str
    more: int = 0
    is_entry: bool = False


def translated(loaded: LoadResult, file: str) -> Translation:
    """A plan file with all that is written for certain; one that cannot be read stays as it is."""
    data, written = loaded.data, 0
    refused: set[tuple[str, str, int]] = set()
    if loaded.plan is None:
        return Translation(data)
    everything = _read(data, file)
    for _ in range(_MOST_ROUNDS):
        outline = Outline(data)
        changes = _changes(outline, everything.diagnostics, refused)
        if not changes:
            break
        after, places = _changed(outline, changes)
        again = _read(after, file)
        wrong = _still_wrong(changes, places, Outline(after), again)
        if wrong or not _says_the_same(data, after, changes):
            for change in wrong or changes:
                refused.add((change.code, outline.text[change.start : change.end], change.start))
            continue
        data, everything, written = after, again, written + len(changes)
        refused.clear()
    left = tuple(found for found in load_bytes(data, file).diagnostics if found.code in _CODES)
    return Translation(data, written, left)


def _read(data: bytes, file: str) -> LoadResult:
    return load_bytes(data, file, Log(file, MOST_VALUES))


def _changes(
    outline: Outline, mistakes: Iterable[Diagnostic], refused: Collection[tuple[str, str, int]]
) -> list[_Change]:
    """What can be written, in the order of the file; of one place only what all say that is wrong there."""
    said: dict[tuple[str, Span], set[Meant | None]] = {}
    for mistake in mistakes:
        if mistake.code in _CODES:
            said.setdefault((mistake.code, mistake.span), set()).add(meant_in(mistake.hint))
    found: dict[int, _Change | None] = {}
    for (code, span), ways in said.items():
        meant = next(iter(ways)) if len(ways) == 1 else None
        change = None if meant is None else _change(outline, span, meant, code)
        if change is not None and (code, outline.text[change.start : change.end], change.start) not in refused:
            known = found.setdefault(change.start, change)
            if known is not None and (known.end, known.text) != (change.end, change.text):
                found[change.start] = None
    in_order = sorted((change for change in found.values() if change is not None), key=lambda change: change.start)
    return [change for n, change in enumerate(in_order) if not n or in_order[n - 1].end <= change.start]


def _change(outline: Outline, span: Span, meant: Meant, code: str) -> _Change | None:
    """The characters of a scalar, if it is the one that is meant, stands in no other place too, and has no comment."""
    offset = outline.offset(span.line, span.column)
    value = outline.entry_at(offset)
    if value is None:
        return None
    is_key = value.key is not None and value.key.start == offset
    part = value.key if is_key and value.key is not None else value
    if part.is_flow or part.is_list or part.parts or (part.anchor is not None and part.anchor in outline.reused):
        return None
    text, start, end = outline.text, part.start, part.end
    start += anchor_length(text, start) if part.anchor is not None else 0
    if _value(text[start:end]) != normalize("NFC", meant.of).strip():
        return None
    written = meant.text
    if written.startswith("[") and value.around is not None and value.around.is_list:
        if not value.around.is_flow:
            return None
        written = written[1:-1]
    if meant.is_entry:
        if not is_key or value.parts or value.anchor is not None or "\n" in text[start : value.end]:
            return None
        end = max(value.end, end)
        return _Change(start, end, written, code, more=1, is_entry=True)
    if meant.rest:
        return _with_rest(value, meant, code, start)
    if is_key and text[start] in "\"'" and text[end : end + 1] == ":" and text[end + 1 : end + 2].strip():
        written = f'"{written}"'  # `{"tên":1}`: a plain key would need a space behind its colon
    return _Change(start, end, written, code)


def _with_rest(value: Part, meant: Meant, code: str, start: int) -> _Change | None:
    """The characters of a value and of the key, or item, behind it."""
    parts = value.around.parts if value.around is not None else []
    following = parts[value.nth + 1] if value.nth + 1 < len(parts) else None
    if following is None or value.anchor is not None or following.anchor is not None or following.parts:
        return None
    key = following.key
    return _Change(start, following.end if key is None else key.end, meant.text, code, more=1 if key is None else 2)


def _value(written: str) -> str | None:
    """The text that a scalar is, as the reader has it; None if it is something else, or has a comment in it."""
    if written.startswith(("|", ">")) and "#" in written.partition("\n")[0]:
        return None
    said = said_by(written)
    return normalize("NFC", said[0].text).strip() if len(said) == 1 and said[0].is_scalar else None


def _changed(outline: Outline, changes: list[_Change]) -> tuple[bytes, list[int]]:
    """The file with the changes, and where each of them stands in it."""
    pieces: list[str] = []
    places: list[int] = []
    at = length = 0
    for change in changes:
        kept = outline.text[at : change.start]
        places.append(length + len(kept))
        pieces += (kept, change.text)
        length += len(kept) + len(change.text)
        at = change.end
    return "".join((outline.mark, *pieces, outline.text[at:])).encode(), places


def _still_wrong(changes: list[_Change], places: list[int], after: Outline, again: LoadResult) -> list[_Change]:
    """The changes at whose places the same mistake, or an unknown key, is told again."""
    wrong = {(found.code, after.offset(found.span.line, found.span.column)) for found in again.diagnostics}
    return [
        change
        for change, place in zip(changes, places, strict=True)
        if (change.code, place) in wrong or ("DX010", place) in wrong
    ]


def _says_the_same(before: bytes, after: bytes, changes: list[_Change]) -> bool:
    """Whether all events of YAML outside the changes are what they were, with their anchors."""
    at = {change.start: change for change in changes}
    wanted: list[Event] = []
    skip = 0
    for place, event in placed(_text(before)):
        change = at.pop(place, None) if event.text and event.is_scalar else None
        if skip:
            skip -= 1
        elif change is None:
            wanted.append(event)
        else:
            inside = said_by(f"{{{change.text}}}" if change.is_entry else f"[{change.text}]")[1:-1]
            wanted += [each._replace(anchor=event.anchor if n == 0 else "") for n, each in enumerate(inside)]
            skip = change.more
    return not at and wanted == [event for _, event in placed(_text(after))]


def _text(data: bytes) -> str:
    return data.decode().removeprefix(BYTE_ORDER_MARK)
