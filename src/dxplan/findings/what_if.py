"""What a supposed change does to a plan: to its dates and promises, its findings, and its money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dxplan.findings.figures import Figures
from dxplan.scenario.supposed.side_by_side import SideBySide
from dxplan.source.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Both plans side by side, their figures, the findings that come and go, and what is spent in each year (đồng)."""

    sides: SideBySide
    before: Figures
    after: Figures
    new: tuple[Diagnostic, ...]
    gone: tuple[Diagnostic, ...]
    spent_before: Mapping[int, int]
    spent_after: Mapping[int, int]


def missing_from(others: Iterable[Diagnostic], findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings that are not among others: of a rule at a task as many as there are more.

    The same words count as the same finding first: another amount in it is no other finding.
    """
    others = list(others)
    same = Counter((other.code, other.task, other.message.en) for other in others)
    rest: list[Diagnostic] = []
    for finding in findings:
        key = (finding.code, finding.task, finding.message.en)
        if same[key]:
            same[key] -= 1
        else:
            rest.append(finding)
    like: Counter[tuple[str, str | None]] = Counter()
    for (code, task, _), count in same.items():
        like[code, task] += count
    missing: list[Diagnostic] = []
    for finding in rest:
        if like[finding.code, finding.task]:
            like[finding.code, finding.task] -= 1
        else:
            missing.append(finding)
    return tuple(missing)
