"""What codes stand for, and the table of the procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.checks import catalogue
from dxplan.checks.registry import rules
from dxplan.model.system import Route
from dxplan.source.page import Page

if TYPE_CHECKING:
    from datetime import date

    from dxplan.source.precedence import Chapter
    from dxplan.text.phrase import Text

__all__ = ["Page", "Route", "measured_as", "pages_of", "procedure_chapters"]


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


def procedure_chapters(route: Route | None = None, day: date | None = None) -> tuple[Chapter, ...]:
    """The table of the procedure: of all routes or one, of all times or as it holds on a day."""
    from dxplan.checks.procedure.table import chapters

    return chapters(route, day)
