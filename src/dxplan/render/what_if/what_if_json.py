"""A plan before and after supposed changes, as JSON for other programs. Times are working minutes, money đồng."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dxplan.findings.figures import Figures
from dxplan.findings.what_if import WhatIf
from dxplan.render.tables.rows import iso
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.supposed.side_by_side import Kept, Move
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Language


def what_if_json(tried: WhatIf, language: Language) -> str:
    """One object: `suppositions`, `before`, `after`, and what moves, breaks, comes and goes."""
    sides = tried.sides
    document = {
        "plan": sides.before.plan.id,
        "file": sides.before.plan.file,
        "suppositions": [supposition.typed for supposition in sides.suppositions],
        "before": _side(sides.before, tried.before, tried.spent_before),
        "after": _side(sides.after, tried.after, tried.spent_after),
        "finish_moved": sides.finish.minutes,
        "minutes_a_day": sides.before.plan_time.minutes_a_day,
        "moved": [
            {
                "task": move.task,
                "milestone": sides.after.plan.tasks[move.task].is_milestone,
                "start": move_json(move.start),
                "finish": move_json(move.finish),
                "minutes_a_day": move.finish.time.minutes_a_day,
            }
            for move in sides.moved
        ],
        "promises": [promise_json(kept) for kept in sides.promises],
        "findings": findings_json(tried.new, tried.gone, language),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def move_json(move: Move) -> dict[str, Any]:
    """From when to when, and the working minutes between; negative where it comes earlier."""
    return {"before": iso(move.before), "after": iso(move.after), "minutes": move.minutes}


def _side(schedule: Schedule, figures: Figures, spent: Any) -> dict[str, Any]:
    return {
        "start": iso(schedule.start),
        "finish": iso(schedule.finish),
        "critical_path": list(figures.critical_path),
        "spent": {str(year): amount for year, amount in sorted(spent.items())},
    }


def promise_json(kept: Kept) -> dict[str, Any]:
    """How a promise is kept on both sides."""
    return {
        "key": kept.promise.key,
        "task": kept.promise.task,
        "before": _lateness(kept.before, is_broken=kept.was_broken),
        "after": _lateness(kept.after, is_broken=kept.is_broken),
        "breaks": kept.breaks,
    }


def _lateness(late: Lateness | None, *, is_broken: bool) -> dict[str, Any] | None:
    if late is None:
        return None
    return {"allowed": iso(late.allowed), "reached": iso(late.reached), "late": late.minutes, "broken": is_broken}


def findings_json(new: Iterable[Diagnostic], gone: Iterable[Diagnostic], language: Language) -> dict[str, Any]:
    """The findings that come and go."""
    return {
        "new": [_finding(finding, language) for finding in new],
        "gone": [_finding(finding, language) for finding in gone],
    }


def _finding(finding: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "task": finding.task,
        "message": finding.message.in_language(language),
    }
