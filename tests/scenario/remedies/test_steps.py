"""What a few remedies of programme rules change: two steps at once, another kind, a later target."""

from __future__ import annotations

from datetime import date

from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.later_target import LaterTarget
from dxplan.scenario.remedies.recast import Recast
from tests.checks.examining import plan, scheduled

HEAD = "kpis: {K: {name: Hồ sơ, by: 2022-06-30}}"
TASKS = "{A: {duration: 5d}, B: {kind: rollout, duration: 5d, after: A}}"


def small() -> Plan:
    return scheduled(plan(TASKS, HEAD)).plan


def test_two_steps_stand_one_after_the_other_before_the_task_that_waits() -> None:
    tasks = AddSteps(Kind.PILOT, Kind.EVALUATE, "B").apply(small()).tasks
    waits = {id_: [link.predecessor for link in tasks[id_].predecessors] for id_ in ("pilot_1", "evaluate_1", "B")}
    assert waits == {"pilot_1": ["A"], "evaluate_1": ["pilot_1"], "B": ["evaluate_1"]}


def test_a_task_is_of_another_kind() -> None:
    remedy = Recast("B", Kind.TRIAL)
    assert remedy.apply(small()).tasks["B"].kind is Kind.TRIAL
    assert (remedy.in_file.vi, remedy.at_meeting.vi) == ("ghi `kind: trial` cho `B`", "coi `B` là vận hành thử")


def test_a_target_is_due_later() -> None:
    small_ = small()
    remedy = LaterTarget(small_.kpis["K"], Moment(date(2022, 9, 30), date(2022, 9, 30)))
    by = remedy.apply(small_).kpis["K"].by
    assert by is not None
    assert by.last == date(2022, 9, 30)
    assert remedy.in_file.en == "ask for the target `K` to be due on 2022-09-30: `by: 2022-09-30`"
