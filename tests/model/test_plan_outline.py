"""The outline of a plan: what stands inside what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.source.span import NOWHERE
from dxplan.text.phrase import Text

PLAN = Plan(
    id="p",
    name=Text("Kế hoạch", "A plan"),
    start=date(2023, 3, 1),
    file="p.yaml",
    roots=("A", "B"),
    tasks={
        "A": Task(id="A", children=("A1", "A2")),
        "A1": Task(id="A1", parent="A", children=("A1a",)),
        "A1a": Task(id="A1a", parent="A1"),
        "A2": Task(id="A2", parent="A"),
        "B": Task(id="B"),
    },
)


def ids(tasks: Iterable[Task]) -> list[str]:
    return [task.id for task in tasks]


def test_leaves_are_the_tasks_without_summaries_in_file_order() -> None:
    assert ids(PLAN.leaves()) == ["A1a", "A2", "B"]


@pytest.mark.parametrize(("task", "around"), [("A1a", ["A1", "A"]), ("A2", ["A"]), ("A", []), ("B", [])])
def test_the_summaries_around_a_task_come_innermost_first(task: str, around: list[str]) -> None:
    assert ids(PLAN.ancestors(PLAN.tasks[task])) == around


@pytest.mark.parametrize(("task", "below"), [("A", ["A1a", "A2"]), ("A1", ["A1a"]), ("A1a", ["A1a"]), ("B", ["B"])])
def test_the_leaves_inside_a_summary_however_deep_or_the_task_itself(task: str, below: list[str]) -> None:
    assert ids(PLAN.leaves_below(PLAN.tasks[task])) == below


def test_a_place_is_one_in_the_file_of_the_plan() -> None:
    assert PLAN.span(NOWHERE, "duration").file == "p.yaml"


def test_plans_are_the_same_whatever_file_they_stand_in() -> None:
    other = Plan(id="p", name=PLAN.name, start=PLAN.start, roots=PLAN.roots, tasks=PLAN.tasks, file="other.yaml")
    assert other == PLAN
