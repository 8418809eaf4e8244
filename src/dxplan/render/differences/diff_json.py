"""Two versions of a plan as JSON for other programs. Times are working minutes, money đồng."""

from __future__ import annotations

import json
from typing import Any

from dxplan.findings.plan_diff import PlanDiff
from dxplan.render.differences.described import described, key_of, value_text
from dxplan.render.tables.rows import iso
from dxplan.render.what_if.what_if_json import findings_json, move_json, promise_json
from dxplan.scenario.differences.comparing import Change, Of
from dxplan.text.phrase import Language, Text


def diff_json(diff: PlanDiff, language: Language) -> str:
    """One object: `renamed`, `changes`, `moved` with causes by number, `promises`, and the `causes` of the finish."""
    way = diff.attribution
    numbers = {id(change): number for number, change in enumerate(diff.differences.changes)}

    def of(changes: tuple[Change, ...]) -> list[int]:
        return [numbers[id(change)] for change in changes]

    document = {
        "old": diff.old,
        "new": diff.new,
        "plan": way.after.plan.id,
        "renamed": [{"old": was, "new": id_} for was, id_ in diff.differences.renamed],
        "changes": [_change(change, diff, language) for change in diff.differences.changes],
        "finish": {**move_json(way.finish), "minutes_a_day": way.finish.time.minutes_a_day},
        "causes": [{"changes": of(step.changes), "minutes": minutes} for step, minutes in way.causes()],
        "moved": [
            {
                "task": move.task,
                "milestone": way.after.plan.tasks[move.task].is_milestone,
                "start": move_json(move.start),
                "finish": move_json(move.finish),
                "causes": [
                    {"changes": of(step.changes), "minutes": part.minutes, "after": iso(part.after)}
                    for step, part in way.causes_of(move.task)
                ],
            }
            for move in diff.moved
        ],
        "promises": [promise_json(kept) for kept in diff.promises],
        "findings": findings_json(diff.new_findings, diff.gone_findings, language),
        "spent": {
            "before": {str(year): amount for year, amount in sorted(diff.spent_before.items())},
            "after": {str(year): amount for year, amount in sorted(diff.spent_after.items())},
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _change(change: Change, diff: PlanDiff, language: Language) -> dict[str, Any]:
    told: dict[str, Any] = {"of": change.of.value, "what": change.what.value}
    if change.task is not None:
        told["task"] = change.task if change.task in diff.differences.new.tasks else diff.differences.names[change.task]
    if change.section and change.of is Of.ENTRY:
        told |= {"section": change.section, "id": change.field}
    if change.of in (Of.FIELD, Of.PLAN):
        told |= {
            "key": key_of(change),
            "before": _value(change.before, change.field, language),
            "after": _value(change.after, change.field, language),
        }
    if change.of is Of.LINK:
        told |= {
            "before": None if change.before is None else str(change.before),
            "after": None if change.after is None else str(change.after),
        }
    return {**told, "text": described(change, diff.differences, language).line}


def _value(value: Any, field: str, language: Language) -> object:
    """A value as the file has it; a text whole, in both languages if it has them."""
    if not isinstance(value, Text):
        return value_text(value, field, language)
    return value.vi if value.vi == value.en else {"vi": value.vi, "en": value.en}
