"""Writes in a plan file what its mistakes mean: the one right form of a key or value, and a word that was mistyped.

There is one source of such corrections for all who make or show them. What could mean several things stays. The proof
is reading again: what was written is a mistake no more, and every other word, comment and anchor is what it was.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from unicodedata import normalize

from dxplan.load.events import Event, anchor_length, placed, said_by
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.outline import Outline, Part, outline_of
from dxplan.model.named import Meant, meant_in
from dxplan.soundness.limits import MOST_VALUES
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.excerpt import BYTE_ORDER_MARK
from dxplan.source.span import Span
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_WORD = expression(r"(?:[\w-][\u0300-\u036f]*)+")
_MOST_ROUNDS = 8
"""What stands under a key, or behind the first half of a range, may be told only once that is read."""

Wanted = Callable[[Diagnostic, Meant], bool]
"""Whether what a mistake means is to be written."""


class Correction(NamedTuple):
    """What is written for a mistake: `text` from character `start` of the file's text up to `end`."""

    start: int
    end: int
    text: str


class Corrected(NamedTuple):
    """A plan file after, and the mistakes that are there no more."""

    after: bytes
    made: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Change:
    """From a character up to another one: what is written there, instead of one event of YAML and `more`."""

    start: int
    end: int
    text: str
    mistake: Diagnostic
    more: int = 0
    is_entry: bool = False

    @property
    def code(self) -> str:
        """The code of the mistake."""
        return self.mistake.code


def corrected(data: bytes, file: str, wanted: Wanted) -> Corrected:
    """A plan file with all that is wanted and is written for certain; one that is no YAML stays as it is."""
    made: list[Diagnostic] = []
    refused: set[tuple[str, str, int]] = set()
    outline = outline_of(data)
    everything = _read(data, file)
    for _ in range(_MOST_ROUNDS):
        changes = [] if outline is None else _changes(outline, everything.diagnostics, wanted, refused)
        if outline is None or not changes:
            break
        tried = _try(data, file, outline, changes)
        if tried.wrong:
            refused |= {_key(outline, change) for change in tried.wrong}
            continue
        data, everything, outline = tried.after, tried.again, outline_of(tried.after)
        made += [change.mistake for change in changes]
        refused.clear()
    return Corrected(data, tuple(made))


def corrections(data: bytes, file: str, mistakes: Iterable[Diagnostic]) -> dict[Diagnostic, Correction]:
    """What would be written for each of several mistakes, as far as that is certain to mend it."""
    mistakes = [mistake for mistake in mistakes if meant_in(mistake.hint) is not None]
    outline = outline_of(data) if mistakes else None
    if outline is None:
        return {}
    refused: set[tuple[str, str, int]] = set()
    for _ in range(_MOST_ROUNDS):
        changes = _changes(outline, mistakes, lambda mistake, meant: True, refused)
        wrong = _try(data, file, outline, changes).wrong if changes else []
        if not wrong:
            return {change.mistake: Correction(change.start, change.end, change.text) for change in changes}
        refused |= {_key(outline, change) for change in wrong}
    return {}


def description_of(mistake: Diagnostic) -> Text:
    """What is done for a mistake that says what it means."""
    meant = meant_in(mistake.hint)
    return say("viết {written}", "write {written}", written="" if meant is None else meant.shown)


class _Tried(NamedTuple):
    """A file with changes, how it is read, and those of them that did not do."""

    after: bytes
    again: LoadResult
    wrong: list[_Change]


def _try(data: bytes, file: str, outline: Outline, changes: list[_Change]) -> _Tried:
    """Make changes together, and see whether each of them mends its mistake, and nothing else is said otherwise."""
    after, places = _changed(outline, changes)
    again, other = _read(after, file), outline_of(after)
    wrong = changes if other is None else _still_wrong(changes, places, other, again)
    if not wrong and not _says_the_same(data, after, changes):
        wrong = changes
    return _Tried(after, again, wrong)


def _key(outline: Outline, change: _Change) -> tuple[str, str, int]:
    return change.code, outline.text[change.start : change.end], change.start


def _read(data: bytes, file: str) -> LoadResult:
    return load_bytes(data, file, Log(file, MOST_VALUES))


def _changes(
    outline: Outline, mistakes: Iterable[Diagnostic], wanted: Wanted, refused: Collection[tuple[str, str, int]]
) -> list[_Change]:
    """What can be written, in the order of the file; of one place only what all say that is wrong there."""
    said: dict[tuple[str, Span], dict[Meant | None, Diagnostic]] = {}
    for mistake in mistakes:
        said.setdefault((mistake.code, mistake.span), {})[meant_in(mistake.hint)] = mistake
    found: dict[int, _Change | None] = {}
    for ways in said.values():
        meant, mistake = next(iter(ways.items()))
        if meant is None or len(ways) > 1 or not wanted(mistake, meant):
            continue
        change = _change(outline, meant, mistake)
        if change is not None and _key(outline, change) not in refused:
            known = found.setdefault(change.start, change)
            if known is not None and (known.end, known.text) != (change.end, change.text):
                found[change.start] = None
    in_order = sorted((change for change in found.values() if change is not None), key=lambda change: change.start)
    return [change for n, change in enumerate(in_order) if not n or in_order[n - 1].end <= change.start]


def _change(outline: Outline, meant: Meant, mistake: Diagnostic) -> _Change | None:
    """The characters of a scalar, if it is the one that is meant, stands in no other place too, and has no comment."""
    offset = outline.offset(mistake.span.line, mistake.span.column)
    value = outline.entry_at(offset)
    if value is None:
        return None
    is_key = value.key is not None and value.key.start == offset
    part = value.key if is_key and value.key is not None else value
    if part.is_flow or part.is_list or part.parts or (part.anchor is not None and part.anchor in outline.reused):
        return None
    text, start, end = outline.text, part.start, part.end
    start += anchor_length(text, start) if part.anchor is not None else 0
    written = meant.text
    if _value(text[start:end]) != normalize("NFC", meant.of).strip():
        within = _within(text[start:end], meant)
        if within is None:
            return None
        written = within
    if written.startswith("[") and value.around is not None and value.around.is_list:
        if not value.around.is_flow:
            return None
        written = written[1:-1]
    if meant.is_entry:
        if not is_key or value.parts or value.anchor is not None or "\n" in text[start : value.end]:
            return None
        end = max(value.end, end)
        return _Change(start, end, written, mistake, more=1, is_entry=True)
    if meant.rest:
        return _with_rest(value, meant, mistake, start)
    if is_key and text[start] in "\"'" and text[end : end + 1] == ":" and text[end + 1 : end + 2].strip():
        written = f'"{written}"'  # `{"tên":1}`: a plain key would need a space behind its colon
    return _Change(start, end, written, mistake)


def _with_rest(value: Part, meant: Meant, mistake: Diagnostic, start: int) -> _Change | None:
    """The characters of a value and of the key, or item, behind it."""
    parts = value.around.parts if value.around is not None else []
    following = parts[value.nth + 1] if value.nth + 1 < len(parts) else None
    if following is None or value.anchor is not None or following.anchor is not None or following.parts:
        return None
    key = following.key
    return _Change(start, following.end if key is None else key.end, meant.text, mistake, more=1 if key is None else 2)


def _within(written: str, meant: Meant) -> str | None:
    """A scalar with another word for the mistyped one, where that stands in it once: the id of a link with its lag."""
    if not meant.is_near or "\n" in written:
        return None
    found = [m for m in _WORD.finditer(written) if normalize("NFC", m[0]) == normalize("NFC", meant.of)]
    return None if len(found) != 1 else written[: found[0].start()] + meant.text + written[found[0].end() :]


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
