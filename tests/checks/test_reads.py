"""What rules read of a task to find anything at all is what they say that they read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.model.marking import Mark
from dxplan.model.plan import Plan
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from tests.checks.examining import TODAY, shown_by_examples


def without(plan: Plan, mark: Mark) -> Plan:
    """A plan whose tasks no longer say a mark; what has no duration stays a milestone.

    It has a system more: where there is one only, none need be said.
    """
    tasks = {
        id_: task if mark == "kind" and task.is_milestone and task.duration is None else replace(task, **{mark: None})
        for id_, task in plan.tasks.items()
    }
    systems = dict(plan.systems)
    if len(systems) == 1:
        (own,) = systems.values()
        systems["KHAC"] = replace(own, id="KHAC", needs=())
    return replace(plan, tasks=tasks, systems=systems)


_without: dict[tuple[int, Mark], tuple[Schedule, Schedule]] = {}
"""The plans of many faults are those of each rule."""


def scheduled_without(schedule: Schedule, mark: Mark) -> Schedule:
    key = id(schedule), mark
    if key not in _without:
        changed = scheduled(without(schedule.plan, mark))
        assert changed is not None
        _without[key] = schedule, changed
    return _without[key][1]


def finds(schedule: Schedule, rule: Rule) -> bool:
    result = examine(schedule, TODAY, among=[rule])
    return bool(result.findings or result.held_back)


@pytest.mark.parametrize("mark", ["kind", "system"])
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_finds_nothing_without_what_it_reads(rule: Rule, mark: Mark) -> None:
    schedules = {id(schedule): schedule for schedule, _ in shown_by_examples(rule)}.values()
    is_blind = bool(schedules) and not any(finds(scheduled_without(each, mark), rule) for each in schedules)
    assert (mark in rule.reads) == is_blind
