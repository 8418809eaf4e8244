"""What formats are told beside the findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from dxplan.text.phrase import Language
from dxplan.text.value_class import value_class

if TYPE_CHECKING:
    from dxplan.findings.patch import Patch
    from dxplan.source.diagnostic import Diagnostic
    from dxplan.source.page import Page


@value_class(frozen=True, slots=True, kw_only=True)
class Context:
    """How findings are to be written.

    `language` is that of a document as a whole, `languages` those of the reviews, for formats that keep them apart.
    `width` is in terminal cells. `pages` gives the pages of all codes, `patches` what can go from a file to mend
    findings; both are asked only where they are needed. `is_brief`: people want a row a plan, not each finding;
    formats for machines are whole all the same.
    """

    language: Language
    languages: tuple[Language, ...]
    width: int
    color: bool
    pages: Callable[[], tuple[Page, ...]]
    patches: Callable[[], Mapping[Diagnostic, Patch]]
    version: str
    is_brief: bool = False
