"""What could stand where somebody is typing: keys, words to choose from, ids, codes of rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from dxplan.api.editing import NAMES
from dxplan.api.pages import pages_of
from dxplan.lsp.cursor import Cursor, cursor_at
from dxplan.lsp.meanings import known_ids, said_of_kind
from dxplan.lsp.positions import Stretch
from dxplan.lsp.readings import Reading
from dxplan.lsp.shapes import choices, is_mapping_by_ids, key_meanings, shapes_at
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text

_LINK_BEGUN = re.compile(r"(?<![\w-])[\w-]+(?:@[\w-]+|@\*)?[ \t]+$")
_UNIT_BEGUN = re.compile(r"(?<![\w-])(?P<id>[\w-]+)@$")
_LINK_TYPES = {
    "FS": Text("xong mới bắt đầu", "finish to start"),
    "SS": Text("bắt đầu rồi mới bắt đầu", "start to start"),
    "FF": Text("xong mới xong", "finish to finish"),
    "SF": Text("bắt đầu rồi mới xong", "start to finish"),
}


class Sort(Enum):
    """What a suggestion is."""

    KEY = "key"
    CHOICE = "choice"
    ID = "id"


class Suggestion(NamedTuple):
    """A word that could stand at `typed`, how it is `written` there, and what it is."""

    word: str
    sort: Sort
    typed: Stretch
    written: str
    detail: str = ""
    meaning: str = ""


class _Found(NamedTuple):
    word: str
    sort: Sort
    detail: str = ""
    meaning: str = ""


def suggestions(reading: Reading, text: str, offset: int, language: Language) -> list[Suggestion]:
    """What could stand before the character `offset` of a text; `reading` knows the ids, be it of the text before."""
    cursor = cursor_at(text, offset)
    if cursor.is_prose:
        return []
    return [
        Suggestion(
            found.word,
            found.sort,
            cursor.typed,
            f"{found.word}: " if found.sort is Sort.KEY and not cursor.has_colon else found.word,
            found.detail,
            found.meaning,
        )
        for found in _found(reading, cursor, language)
    ]


def _found(reading: Reading, cursor: Cursor, language: Language) -> Iterator[_Found]:
    shapes = shapes_at(cursor.path, language)
    keys = key_meanings(shapes)
    if not cursor.is_value and keys and not cursor.before:
        for key, meaning in keys.items():
            if key not in cursor.said:
                yield _Found(key, Sort.KEY, meaning=meaning)
    if not cursor.path:
        return
    if (cursor.path[-1] in NAMES and len(cursor.path) > 1) or cursor.path == ("calendar",):
        yield from _ids(reading, cursor, language)
    elif not cursor.is_value and is_mapping_by_ids(shapes):
        yield from _ids_as_keys(reading, cursor, language)
    elif not cursor.before:
        yield from _words(cursor, choices(shapes), language)


def _words(cursor: Cursor, words: list[str], language: Language) -> Iterator[_Found]:
    key, outer = cursor.path[-1], cursor.path[:-1]
    for word in words:
        yield _Found(word, Sort.CHOICE, said_of_kind(word, language) if key == "kind" else "")
    if key == "code" and outer == ("checks", "waive"):
        for page in pages_of(None, rules_only=True)[0]:
            yield _Found(page.code, Sort.CHOICE, page.title.in_language(language))


def _ids(reading: Reading, cursor: Cursor, language: Language) -> Iterator[_Found]:
    key = cursor.path[-1]
    if key == "after" and (unit := _UNIT_BEGUN.search(cursor.before)) is not None:
        yield _Found("*", Sort.CHOICE)
        yield from _named(known_ids(reading, f"each/{_roll_out_of(reading, unit['id'])}"), cursor)
        return
    if key == "after" and _LINK_BEGUN.search(cursor.before):
        for type_, meaning in _LINK_TYPES.items():
            yield _Found(type_, Sort.CHOICE, meaning.in_language(language))
        return
    if not cursor.before:
        own = set(_tasks_around(cursor)) if key == "after" else set()
        ids = known_ids(reading, NAMES[key])
        yield from _named({id_: name for id_, name in ids.items() if id_ not in own}, cursor)


def _ids_as_keys(reading: Reading, cursor: Cursor, language: Language) -> Iterator[_Found]:
    """Ids that stand as keys: tasks of a unit, what is delivered, rules with limits."""
    key = cursor.path[-1]
    section = ""
    if key == "delivered" and len(cursor.path) > 1:
        section = f"deliverables/{cursor.path[-2]}"
    elif key == "tasks" and len(cursor.path) > 3 and cursor.path[-3] == "each":
        section = "tasks"
    if section:
        for found in _named(known_ids(reading, section), cursor):
            yield found._replace(sort=Sort.KEY)
    elif cursor.path == ("checks", "thresholds"):
        for page in pages_of(None, rules_only=True)[0]:
            if page.settings and page.code not in cursor.said:
                yield _Found(page.code, Sort.KEY, page.name)
    elif cursor.path[:2] == ("checks", "thresholds"):
        for page in pages_of(key)[0]:
            for setting in page.settings:
                yield _Found(setting.name, Sort.KEY, meaning=setting.about.in_language(language))


def _named(ids: dict[str, str], cursor: Cursor) -> Iterator[_Found]:
    for id_, name in ids.items():
        if id_ not in cursor.said:
            yield _Found(id_, Sort.ID, name)


def _tasks_around(cursor: Cursor) -> Iterator[str]:
    """The task that is being typed, and the summaries around it: it cannot wait for those."""
    for key, inner in zip(cursor.path, cursor.path[1:], strict=False):
        if key == "tasks":
            yield inner


def _roll_out_of(reading: Reading, task: str) -> str:
    """The roll-out that repeats a task; nothing of one that is done once."""
    for each in (reading, reading.good):
        plan = None if each is None or each.outcome.plan is None else each.outcome.plan.written
        if plan is not None and task in plan.tasks:
            around = (plan.tasks[task], *plan.ancestors(plan.tasks[task]))
            return next((summary.id for summary in around if summary.roll_out is not None), "")
    return ""
