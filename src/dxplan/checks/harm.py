"""Which findings come first: the most harmful."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Diagnostic

FAMILIES = ("programme", "law", "dates", "progress", "resources", "targets", "logic", "structure")
"""Of findings at one level: from what can bring a programme down to what only concerns the plan file."""


def by_harm(running: Iterable[Rule]) -> Callable[[Diagnostic], tuple[int, int, int, int, str]]:
    """A key that sorts the findings of rules: by level, by family, then in file order."""
    families = {rule.code: _rank(rule.family) for rule in running}

    def key(diagnostic: Diagnostic) -> tuple[int, int, int, int, str]:
        span = diagnostic.span
        family = families.get(diagnostic.code, -1)  # a crashed rule comes first
        return diagnostic.severity.rank, family, span.line, span.column, diagnostic.code

    return key


def _rank(family: str) -> int:
    return FAMILIES.index(family) if family in FAMILIES else len(FAMILIES)
