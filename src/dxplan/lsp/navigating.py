"""From an id to what it stands for, and to all places where it is used."""

from __future__ import annotations

import re

from dxplan.api.editing import NAMES, Mention
from dxplan.lsp.cursor import cursor_at
from dxplan.lsp.positions import Stretch
from dxplan.lsp.readings import Reading

_KEY = re.compile(r"(?:^|[{,])[ \t]*(?P<key>[\w-]+)[ \t]*:(?=[ \t\r\n]|$)", re.MULTILINE)


def mention_meant(reading: Reading, offset: int) -> tuple[Stretch, Mention] | None:
    """The id at a character; where the text cannot be read there, as the last good one knows it."""
    found = reading.mention_at(offset)
    if found is not None or reading.good is None:
        return found
    if reading.good is reading:
        return None
    cursor = cursor_at(reading.text, offset)
    word = reading.text[cursor.typed.start : cursor.typed.end]
    key = cursor.path[-1] if cursor.path else ""
    section = "tasks" if key == "tasks" else NAMES.get(key, "")
    if not word or not section or cursor.is_prose:
        return None
    known = (mention for _, mention in reading.good.mentions if mention.is_home)
    mention = next((other for other in known if (other.section, other.id) == (section, word)), None)
    return None if mention is None else (cursor.typed, mention)


def home_of(reading: Reading, offset: int) -> Stretch | None:
    """Where the thing stands whose id is at a character; None where no id is, or the file does not say it."""
    found = mention_meant(reading, offset)
    if found is None:
        return None
    home = next((at for at, mention in reading.all_of(found[1]) if mention.is_home), None)
    return home if home is not None else keys_in(reading.text, found[1].section).get(found[1].id)


def uses_of(reading: Reading, offset: int, *, with_home: bool) -> list[Stretch]:
    """Where the thing whose id is at a character is called by it."""
    found = mention_meant(reading, offset)
    if found is None:
        return []
    return [at for at, mention in reading.all_of(found[1]) if mention.is_exact and (with_home or not mention.is_home)]


def keys_in(text: str, section: str) -> dict[str, Stretch]:
    """Where words first stand as keys from the beginning of a section on, be it in a text that cannot be read."""
    begins = re.search(rf"^{section.partition('/')[0]}[ \t]*:", text, re.MULTILINE)
    found: dict[str, Stretch] = {}
    for key in _KEY.finditer(text, 0 if begins is None else begins.end()):
        found.setdefault(key["key"], Stretch(*key.span("key")))
    return found
