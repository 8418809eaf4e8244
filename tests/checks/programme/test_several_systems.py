"""A task for several systems is one of each of them, whichever it names first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dxplan.checks.examination import Examination
from dxplan.checks.programme.tendering import steps_of
from dxplan.checks.registry import rules
from dxplan.checks.runner import examine
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute
from tests.checks.examining import TODAY
from tests.checks.examining import found as found_by
from tests.checks.examining import plan as written


def found(plan: Plan) -> Counter[tuple[str, str | None, str]]:
    result = examine(compute(build(plan)), TODAY)
    return Counter((d.code, d.task, d.severity.name) for d in (*result.findings, *result.held_back))


def with_both(plan: Plan, task: Task, systems: tuple[str, ...]) -> Plan:
    both = replace(task, system=systems[0], other_systems=systems[1:])
    return replace(plan, tasks={**plan.tasks, task.id: both})


def tasks_of_one() -> Iterator[tuple[Plan, Task, tuple[str, str]]]:
    """The tasks of the rules' examples that name one system, where there is another one."""
    for rule in rules():
        for text in (rule.bad, rule.good):
            plan = load_bytes(text.encode(), "plan.yaml").plan
            if plan is None or not plan.systems:
                continue
            if len(plan.systems) == 1:
                (own,) = plan.systems.values()
                plan = replace(plan, systems={**plan.systems, "KHAC": replace(own, id="KHAC", needs=())})
            for task in plan.leaves():
                if task.system is not None:
                    other = next(id_ for id_ in plan.systems if id_ != task.system)
                    yield plan, task, (task.system, other)


@pytest.mark.slow
def test_the_order_in_which_a_task_names_its_systems_tells_nothing() -> None:
    different: set[tuple[str, str, str]] = set()
    count = 0
    for plan, task, systems in tasks_of_one():
        one, other = (found(with_both(plan, task, order)) for order in (systems, systems[::-1]))
        count += 1
        different |= {(code, plan.id, task.id) for code, _, _ in (one - other) + (other - one)}
    assert count > 100
    assert different == set()


BOTH = "systems: {KHO: {}, IOC: {needs: [KHO]}}"


def test_what_is_done_for_a_source_and_its_consumer_at_once_need_not_wait_for_itself() -> None:
    tasks = """
        B: {kind: build, system: KHO, duration: 60d}
        T: {kind: trial, system: [KHO, IOC], duration: 30d, after: B}
        N: {kind: accept, system: [IOC, KHO], duration: 5d, after: T}
    """
    assert found_by(written(tasks, BOTH), "DX403") == []
    of_one = tasks.replace("[KHO, IOC]", "IOC")  # accepted together: the acceptance is no hand-over to the other
    assert found_by(written(of_one, BOTH), "DX403") == []
    assert found_by(written(of_one.replace(", after: B", ""), BOTH), "DX403") == ["T"]
    own = of_one.replace("[IOC, KHO]", "KHO")
    assert found_by(written(own, BOTH), "DX403") == ["T"]


def test_a_summary_for_several_hands_them_to_what_is_inside() -> None:
    tasks = """
        D: {kind: tender, system: [KHO, IOC], duration: 20d}
        E: {kind: bid_evaluation, system: IOC, duration: 20d, after: D}
        P:
          system: [KHO, IOC]
          tasks:
            C: {kind: contract, duration: 5d, after: E}
    """
    plan = load_bytes(written(tasks, BOTH).encode(), "plan.yaml").plan
    assert plan is not None
    assert plan.systems_of(plan.tasks["C"]) == ("KHO", "IOC")
    assert plan.systems_of(plan.tasks["E"]) == ("IOC",)
    examination = Examination(compute(build(plan)), TODAY)
    assert examination.systems_of(plan.tasks["C"]) == ("KHO", "IOC")
    assert [task.id for task in steps_of(examination, plan.tasks["D"])] == ["D", "E"]
