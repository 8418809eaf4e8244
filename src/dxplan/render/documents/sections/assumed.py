"""The marks at what is assumed."""

from __future__ import annotations

from dxplan.model.item import Item
from dxplan.render.documents.subject import Subject


def assumed_mark(subject: Subject, item: Item) -> str:
    """' (giả định)' where an item is assumed, ' (một phần là giả định)' where it has a source too; else nothing."""
    words = assumed_words(subject, item)
    return f" ({words})" if words else ""


def assumed_words(subject: Subject, item: Item) -> str:
    """'giả định' where an item is assumed, 'một phần là giả định' where it has a source too; else nothing."""
    if not item.assumed:
        return ""
    if item.source:
        return subject.say("một phần là giả định", "partly assumed")
    return subject.say("giả định", "assumed")
