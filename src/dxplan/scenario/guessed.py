"""A plan as it would be if its tasks said what their names tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dxplan.guessing.guesses import guesses
from dxplan.load.loader import LoadResult
from dxplan.model.kind import Kind
from dxplan.model.marking import Marking
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.mark import Mark
from dxplan.source.diagnostic import Diagnostic

UNMARKED = "DX109"
"""The rule that finds what is not marked; what a waiver of it accepts is left alone."""
_NO_DURATION = "DX037"


def marks_for(plan: Plan, today: date) -> tuple[Marking, ...]:
    """What the names of a plan's tasks tell and the tasks do not say, where no waiver accepts that."""
    waived = {
        waiver.task
        for waiver in plan.checks.waivers
        if waiver.code == UNMARKED and (waiver.until is None or waiver.until >= today)
    }
    return () if None in waived else tuple(mark for mark in guesses(plan).marks if mark.task not in waived)


def guessed(loaded: LoadResult, today: date) -> tuple[LoadResult, tuple[Marking, ...]]:
    """What was read, with the marks that the names tell, and these marks.

    A task that has no duration, and is an instant by its name, no longer lacks one.
    """
    if loaded.plan is None:
        return loaded, ()
    marks = marks_for(loaded.plan, today)
    if not marks:
        return loaded, ()
    instants = {mark.task for mark in marks if mark.value is Kind.MILESTONE}
    left = tuple(mistake for mistake in loaded.diagnostics if not _is_settled(mistake, instants))
    return replace(loaded, plan=Mark(marks).apply(loaded.plan), diagnostics=left), marks


def _is_settled(mistake: Diagnostic, instants: set[str]) -> bool:
    return mistake.code == _NO_DURATION and mistake.task in instants
