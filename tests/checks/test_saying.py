"""Which tasks say something for a key."""

from __future__ import annotations

from typing import get_args

import pytest

from dxplan.checks.saying import TaskField, tasks_saying
from dxplan.model.task import NO_CONSTRAINTS, NO_PROGRESS
from tests.checks.examining import plan, scheduled

TASKS = """
    P:
      lead: A
      tasks:
        T1: {duration: 5d, support: [B], cost: 0, note: Ghi chú, tags: [x]}
        T2: {duration: 5d, after: T1, deadline: 2022-06-01, progress: 40 %, kpis: [K], funding: ngân sách}
    M: {kind: milestone, after: P}
"""
HEAD = "agencies: {A: {}, B: {}}\nkpis: {K: {}}"


@pytest.mark.parametrize(
    ("field", "said_by"),
    [
        ("support", "T1"),
        ("cost", "T1"),
        ("note", "T1"),
        ("tags", "T1"),
        ("constraints", "T2"),
        ("progress", "T2"),
        ("kpis", "T2"),
        ("funding", "T2"),
        ("children", "P"),
        ("other_systems", ""),
    ],
)
def test_a_field_is_said_by_the_tasks_in_which_it_stands(field: TaskField, said_by: str) -> None:
    tasks = tasks_saying(scheduled(plan(TASKS, HEAD)).plan, field)
    assert " ".join(task.id for task in tasks) == said_by


@pytest.mark.parametrize("field", get_args(TaskField))
def test_what_is_left_out_says_nothing(field: TaskField) -> None:
    whole = scheduled(plan(TASKS, HEAD)).plan
    saying = {task.id for task in tasks_saying(whole, field)}
    for task in whole.tasks.values():
        value = getattr(task, field)
        assert (task.id in saying) == (value not in (None, (), NO_CONSTRAINTS, NO_PROGRESS))
