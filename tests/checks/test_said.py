"""What is worked out of all tasks' words at once tells the same as each task's own words."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.procedure.reading import steps_of, steps_of_each
from dxplan.checks.said import said_in
from dxplan.model.kind import Kind
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.phrase import Text, same

_PIECES = ("nghiệm thu", "đợt 1", "đợt 12", "đợt 3", "bàn giao dữ liệu", "chia sẻ 24/7", "1", "T1", "sharing", "nt")
_WRITTEN = st.lists(st.sampled_from(_PIECES), max_size=3).map(lambda pieces: same(" ".join(pieces)))
_WORDS = Words(("nghiệm thu", "đợt 1", "chia sẻ", "24/7", "T1", "sharing"))


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    tasks = {}
    for number in range(draw(st.integers(0, 6))):
        id_ = f"T{number}"
        texts: dict[str, Text] = {key: draw(_WRITTEN) for key in ("name", "deliverable", "note") if draw(st.booleans())}
        tags = tuple(draw(st.lists(st.sampled_from(("sharing", "dot-1")), max_size=1)))
        tasks[id_] = Task(id=id_, kind=draw(st.sampled_from((None, Kind.ACCEPT, Kind.OPS))), tags=tags, **texts)
    return Plan(id="p", name=same("p"), start=date(2026, 1, 5), tasks=tasks)


@given(_plans())
def test_all_that_a_task_says_is_heard(plan: Plan) -> None:
    expected = {task.id for task in plan.tasks.values() if mentions(task, _WORDS)}
    assert said_in(plan).in_all().speaking_of(_WORDS) == expected


@given(_plans())
def test_of_names_only_names_are_heard(plan: Plan) -> None:
    named = [task for task in plan.tasks.values() if task.name is not None]
    expected = {task.id for task in named if task.name is not None and _WORDS.occur_in(task.name.everything)}
    assert said_in(plan).in_names().speaking_of(_WORDS) == expected


@given(_plans())
def test_each_task_is_the_steps_that_it_is_by_itself(plan: Plan) -> None:
    expected = {task.id: steps for task in plan.tasks.values() if (steps := steps_of(task))}
    assert steps_of_each(said_in(plan)) == expected
