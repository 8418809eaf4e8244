"""What is told of the word under the cursor."""

from __future__ import annotations

from dxplan.lsp.cursor import cursor_at
from dxplan.lsp.meanings import said_of_kind, told_of
from dxplan.lsp.navigating import mention_meant
from dxplan.lsp.positions import Stretch
from dxplan.lsp.readings import Reading
from dxplan.lsp.shapes import key_meanings, shapes_at
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language


class Told(NamedTuple):
    """Markdown about a stretch of the text."""

    at: Stretch
    markdown: str


def told_at(reading: Reading, offset: int, language: Language) -> Told | None:
    """Of an id what it is (a task with dates, float and why), of a key what it means, of a kind what people call it."""
    found = mention_meant(reading, offset)
    if found is not None:
        return Told(found[0], told_of(reading, found[1], language))
    word = cursor_at(reading.text, offset).typed
    said = reading.text[word.start : word.end]
    if not said:
        return None
    cursor = cursor_at(reading.text, word.end)
    if cursor.is_prose:
        return None
    if cursor.has_colon and not cursor.is_value:
        meaning = key_meanings(shapes_at(cursor.path, language)).get(said, "")
        return Told(word, f"`{said}`: {meaning}") if meaning else None
    if cursor.path[-1:] == ("kind",) and (words := said_of_kind(said, language)):
        return Told(word, f"`{said}`: {words}")
    return None
