"""What formats are told beside the findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dxplan.source.page import Page
from dxplan.text.phrase import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """How findings are to be written.

    `language` is that of a document as a whole, `languages` those of the reviews, for formats that keep them apart.
    `width` is in terminal cells. `pages` gives the pages of all codes; it is asked only where they are needed.
    """

    language: Language
    languages: tuple[Language, ...]
    width: int
    color: bool
    pages: Callable[[], tuple[Page, ...]]
    version: str
