"""What surely can be mended in a plan's file: words that were mistyped, and what is superfluous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.edit.mending import Mending, mend, mend_and_mark
from dxplan.edit.patches import patches
from dxplan.findings.patch import Patch
from dxplan.findings.selection import ALL_SHOWN, Selection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dxplan.findings.review import Outcome, Review
    from dxplan.source.diagnostic import Diagnostic

__all__ = ["Mending", "Patch", "mend_read", "patches_of"]


def mend_read(
    outcome: Outcome, today: date, selection: Selection = ALL_SHOWN, *, guess: bool = False
) -> Mending | None:
    """What a file that was read would be with everything mended that surely can be; None if it is none and stays so.

    With `guess` the kinds and systems that the names of tasks tell are written, too.
    """
    if guess:
        return mend_and_mark(outcome.data, outcome.file, today, selection, outcome.diagnostics)
    return mend(outcome.data, outcome.file, today, selection, outcome.diagnostics)


def patches_of(reviews: Iterable[Review]) -> dict[Diagnostic, Patch]:
    """What is changed in the files of some plans to mend findings, each by itself, for programs that offer it."""
    return {finding: patch for review in reviews for finding, patch in patches(review).items()}
