"""Gives keys in the text of a plan file a value, new or other; every other character stays as it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dxplan.edit.addition import placed
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.removal import NOT_FOUND, used_elsewhere
from dxplan.load.outline import Outline, Part
from dxplan.source.span import NOWHERE, Places
from dxplan.text.named_tuple import NamedTuple

Change = tuple[int, int, str]
"""From a character up to another one, and what stands there afterwards."""


class Setting(NamedTuple):
    """A key of the mapping at `places` gets a value, as it is `written`.

    Where the mapping does not say it, it comes after the last of its keys that may stand before it (`after`), or after
    whatever other one it can follow.
    """

    places: Places
    key: str
    written: str
    after: tuple[str, ...] = ()


def set_values(outline: Outline, settings: Iterable[Setting], others: Iterable[Change] = ()) -> bytes:
    """A plan file with the settings, and other changes that do not touch them.

    Raises `NotSafeError` if one of them cannot be made for certain.
    """
    changes = [*others, *(_change(outline, setting) for setting in settings)]
    pieces: list[str] = []
    done = 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        pieces += (outline.text[done:start], new)
        done = end
    return (outline.mark + "".join(pieces) + outline.text[done:]).encode()


def _change(outline: Outline, setting: Setting) -> Change:
    said = said_part(outline, setting.places, setting.key)
    if said is not None:
        used_elsewhere(outline, (*said.holders(), *said.contents()))
        return said.start, said.end, blank_before(outline, said) + setting.written
    entry = f"{setting.key}: {setting.written}"
    reason = NotSafeError(NOT_FOUND)
    for part in _before(outline, setting):
        try:
            at, text = placed(outline, part, entry)
        except NotSafeError as error:
            reason = error
        else:
            return at, at, text
    raise reason


def blank_before(outline: Outline, part: Part) -> str:
    """What comes between a key and its new value: a blank where it has none so far, a colon too in `{q1, q3}`."""
    if part.key is None or part.start < part.end:
        return ""
    return " " if ":" in outline.text[part.key.end : part.start] else ": "


def said_part(outline: Outline, places: Places, key: str) -> Part | None:
    """The value under a key of a mapping, if it says it (be it nothing)."""
    position = places.position(key)
    if places is NOWHERE or position == places.position():
        return None
    part = outline.entry_at(outline.offset(position.line, position.column))
    if part is None or part.key is None:
        raise NotSafeError(NOT_FOUND)
    return part


def _before(outline: Outline, setting: Setting) -> Sequence[Part]:
    """The entries that a new one could follow: those meant for that, then the others, each from the last one on."""
    named = [part for key in setting.after if (part := said_part(outline, setting.places, key)) is not None]
    if not named or named[0].around is None:
        raise NotSafeError(NOT_FOUND)
    meant = {id(part) for part in named}
    parts = named[0].around.parts[::-1]
    return sorted(parts, key=lambda part: id(part) not in meant)
