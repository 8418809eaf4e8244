"""What codes stand for, and the table of the procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.checks import catalogue
from dxplan.checks.registry import rules
from dxplan.model.system import Route
from dxplan.source.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dxplan.source.precedence import Chapter
    from dxplan.text.phrase import Text

__all__ = ["Page", "Route", "codes_of", "measured_as", "pages_of", "procedure_chapters"]


def measured_as(code: str) -> Text | None:
    """The title of the scorecard's point or practice that a code such as DCMA-12 names, if it names one."""
    return catalogue.measured_as(code)


def pages_of(code: str | None, *, rules_only: bool = False) -> tuple[tuple[Page, ...], str | None]:
    """The pages that a code, a rule's name, an alias or a family stands for (all, or all rules, if None is asked for).

    Without such a page: none, and the word nearest to what was asked for.
    """
    if code is None:
        return tuple(rule.page for rule in rules()) if rules_only else catalogue.pages(), None
    found = catalogue.pages_named(code)
    return found, None if found else catalogue.nearest(code)


def codes_of(words: Iterable[str]) -> frozenset[str]:
    """All codes that are meant by codes, their beginnings, names, aliases and families.

    Raises:
        ValueError: a word stands for none.
    """
    found: set[str] = set()
    for word in words:
        pages, near = pages_of(word)
        if not pages:
            raise ValueError(f"there is no code {word}" + (f"; did you mean {near}?" if near else ""))
        found.update(page.code for page in pages)
    return frozenset(found)


def procedure_chapters(route: Route | None = None, day: date | None = None) -> tuple[Chapter, ...]:
    """The table of the procedure: of all routes or one, of all times or as it holds on a day."""
    from dxplan.checks.procedure.table import chapters

    return chapters(route, day)
