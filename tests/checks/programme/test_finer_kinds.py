"""A plan that tells a step by its finer kind is checked as one that tells it by its name within the wider kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.runner import examine
from dxplan.guessing.kinds import guess_kind
from dxplan.load.loader import load, load_bytes
from dxplan.model.kind import Kind
from dxplan.model.plan import Plan
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute
from dxplan.text.phrase import same
from tests.checks.examining import TODAY

ROOT = Path(__file__).parents[3]
FILES = sorted(
    path
    for folder in ("plans", "templates", "tests/recall/plans")
    for path in (ROOT / folder).rglob("*.yaml")
    if not path.name.endswith(".faults.yaml")
)


def with_finer_kinds(plan: Plan) -> Plan:
    """The plan with the finer kind said at each task whose name tells it and whose kind is the wider one."""
    tasks = dict(plan.tasks)
    for task in plan.leaves():
        kind = None if task.name is None or task.is_milestone else guess_kind(task.name)
        if kind is not None and kind is not task.kind and task.kind is kind.wider:
            tasks[task.id] = replace(task, kind=kind)
    return replace(plan, tasks=tasks)


def found(plan: Plan) -> Counter[tuple[str, str | None, str]]:
    """What all rules find, with what is held back."""
    result = examine(compute(build(plan)), TODAY)
    return Counter((d.code, d.task, d.severity.name) for d in (*result.findings, *result.held_back))


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_plan_has_the_same_findings_with_the_finer_kinds(path: Path) -> None:
    plan = load(path).plan
    assert plan is not None
    finer = with_finer_kinds(plan)
    if all(finer.tasks[id_] is task for id_, task in plan.tasks.items()):
        return
    before, after = found(plan), found(finer)
    assert (before - after, after - before) == (Counter(), Counter())


NAMES = {
    Kind.DESIGN: "Thiết kế chi tiết, dự toán",
    Kind.SELECTION_PLAN: "Kế hoạch lựa chọn nhà thầu",
    Kind.BID_EVALUATION: "Đánh giá hồ sơ dự thầu",
    Kind.MIGRATE: "Chuyển dữ liệu từ hệ thống cũ",
    Kind.SHARING: "Thỏa thuận chia sẻ dữ liệu",
    Kind.DPIA: "Đánh giá tác động xử lý dữ liệu cá nhân",
    Kind.SECURITY_TEST: "Kiểm tra, đánh giá an toàn thông tin",
    Kind.HANDOVER: "Bàn giao mã nguồn, tài liệu",
    Kind.REGULATION: "Quy chế vận hành",
    Kind.ANNOUNCE: "Họp báo công bố",
    Kind.SWITCH_OFF: "Tắt hệ thống cũ",
}


def examples() -> list[Plan]:
    plans = (load_bytes(text.encode(), "plan.yaml").plan for rule in rules() for text in (rule.bad, rule.good))
    return [plan for plan in plans if plan is not None and plan.tasks]


MEANT = {
    Kind.SELECTION_PLAN: {"DX409", "DX418", "DX471"},  # it gives bidders no time, and chooses nobody
    Kind.BID_EVALUATION: {"DX409", "DX471"},
    Kind.HANDOVER: {"DX412", "DX417", "DX427"},  # it judges nothing, and a vendor may lead it
    Kind.ANNOUNCE: {"DX312"},  # it has its day: it does not go on beside the rest
    Kind.SWITCH_OFF: {"DX309", "DX407", "DX478"},  # as does this
}
"""Rules that tell such a step apart where the wider kind, alone, cannot."""


@pytest.mark.slow
@pytest.mark.parametrize("kind", NAMES, ids=lambda kind: kind.value)
def test_every_rule_takes_the_finer_kind_for_what_the_name_tells_within_the_wider(kind: Kind) -> None:
    assert guess_kind(same(NAMES[kind])) is kind
    different: Counter[tuple[str, str]] = Counter()
    count = 0
    for plan in examples():
        for task in plan.leaves():
            if task.kind is not kind.wider or task.is_milestone:
                continue
            named = replace(task, name=same(NAMES[kind]))
            wide = found(replace(plan, tasks={**plan.tasks, task.id: named}))
            fine = found(replace(plan, tasks={**plan.tasks, task.id: replace(named, kind=kind)}))
            count += 1
            for one in wide - fine:
                different[one[0], f"lost {plan.id}.{one[1]} {task.id}"] += 1
            for one in fine - wide:
                different[one[0], f"new {plan.id}.{one[1]} {task.id}"] += 1
    assert count
    assert {code for code, _ in different} <= MEANT.get(kind, set()), different
