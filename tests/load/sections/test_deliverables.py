"""Deliverables with weights: how they are written, and what they come to."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.model.task import Deliverable, Task
from dxplan.network.expand import expanded
from dxplan.text.phrase import same


def plan_of(tasks: dict[str, Any]) -> Plan:
    data = {"dxplan": 1, "id": "p", "start": "2022-03-01", "tasks": tasks}
    loaded = load_bytes(json.dumps(data, ensure_ascii=False).encode(), "p.yaml")
    assert loaded.plan is not None
    assert loaded.is_usable, loaded.diagnostics
    return loaded.plan


def task_of(**said: Any) -> Task:
    return plan_of({"A": {"duration": "5d", **said}}).tasks["A"]


def test_weights_alone_or_with_names_in_numbers_or_percent() -> None:
    expected = (Deliverable("a", 30), Deliverable("b", 70, same("Phần mềm")))
    for first, second in ((30, 70), ("30 %", "70%"), ("30", "70,0")):
        found = task_of(deliverables={"a": first, "b": {"name": "Phần mềm", "weight": second}})
        assert found.deliverables == expected


@pytest.mark.parametrize(
    ("delivered", "progress", "complete"),
    [
        (None, None, None),
        ({"a": "100 %"}, None, 0.25),
        (["a"], None, 0.25),
        ({"a": "100 %", "b": "50 %"}, None, 0.625),
        (["a", "b"], None, 1.0),
        ({"a": "100 %"}, "60 %", 0.6),
    ],
)
def test_the_share_of_a_task_is_what_its_deliverables_come_to_unless_it_says_one(
    delivered: Any, progress: str | None, complete: float | None
) -> None:
    said = {"delivered": delivered, "progress": progress}
    task = task_of(deliverables={"a": 1, "b": 3}, **{key: value for key, value in said.items() if value})
    assert task.progress.complete == complete
    assert task.said_complete == (None if progress is None else 0.6)
    assert task.progress.is_finished is (complete == 1)


def test_a_third_three_times_is_all_of_it() -> None:
    task = task_of(deliverables={"a": "33.33 %", "b": "33.33 %", "c": "33.34 %"}, delivered=["a", "b", "c"])
    assert task.progress.complete == 1


def test_units_of_a_roll_out_have_their_own() -> None:
    units = {
        "q1": {"delivered": {"a": "100 %"}},
        "q2": {"deliverables": {"a": 1, "b": 1}, "delivered": ["a"]},
        "q3": None,
    }
    task = {"duration": "5d", "deliverables": {"a": 1, "b": 3}, "delivered": {"b": "20 %"}}
    whole = expanded(plan_of({"R": {"each": units, "tasks": {"A": task}}}))
    assert [whole.tasks[f"A@{unit}"].progress.complete for unit in units] == [0.25, 0.5, pytest.approx(0.15)]
