"""A thing of the plan called otherwise in the whole file."""

from __future__ import annotations

from dxplan.api.editing import NotChangedError, renamed
from dxplan.lsp.changes import Change
from dxplan.lsp.positions import Stretch
from dxplan.lsp.readings import Reading

__all__ = ["NotChangedError", "id_to_rename", "renaming"]


def id_to_rename(reading: Reading, offset: int) -> Stretch | None:
    """The id at a character that could be renamed: one of something that stands in the file."""
    found = reading.mention_at(offset)
    if found is None or not any(mention.is_home for _, mention in reading.all_of(found[1])):
        return None
    return found[0]


def renaming(reading: Reading, offset: int, new: str) -> list[Change]:
    """What is overwritten to rename the id at a character; nothing where there is none.

    Raises:
        NotChangedError: it cannot be done for certain; the reason is for people.
    """
    found = reading.mention_at(offset)
    if found is None:
        return []
    places = reading.places
    return [
        Change(
            Stretch(places.at(region.line, region.column), places.at(region.end_line, region.end_column)), new.strip()
        )
        for region in renamed(reading.outcome, found[1], new)
    ]
