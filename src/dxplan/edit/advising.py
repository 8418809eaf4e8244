"""Writes what a remedy advises into the text of a plan file."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.edit.rewriting import rewritten
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, applied
from dxplan.source.diagnostic import Diagnostic


def advised(data: bytes, mistakes: Iterable[Diagnostic], plan: Plan, remedy: Remedy) -> bytes:
    """The file of a plan as its file says it, with a remedy; read again it says the plan with it.

    Raises:
        NotSafeError: it cannot be written for certain.
    """
    return rewritten(data, mistakes, plan, applied(plan, [remedy]))
