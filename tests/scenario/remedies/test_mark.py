"""Tasks say their kinds and systems: in the plan, in words, and as entries of the file."""

from __future__ import annotations

from dxplan.load.loader import load_bytes
from dxplan.model.kind import Kind
from dxplan.model.marking import Marking
from dxplan.scenario.remedies.mark import Mark
from tests.checks.examining import plan

TEXT = plan(
    """
    A: {name: Xây dựng, duration: 5d}
    B: {kind: build, duration: 5d}
    C: {name: Thí điểm, duration: 5d}
    """,
    "systems: {KHO: {name: Kho}}",
)
MARKS = Mark(
    (
        Marking("A", "kind", Kind.BUILD),
        Marking("C", "kind", Kind.PILOT),
        Marking("A", "system", "KHO"),
        Marking("B", "system", "KHO"),
    )
)


def test_the_plan_has_the_marks_and_nothing_else() -> None:
    before = load_bytes(TEXT.encode(), "plan.yaml").plan
    assert before is not None
    after = MARKS.apply(before)
    assert [(task.kind, task.system) for task in after.tasks.values()] == [
        (Kind.BUILD, "KHO"),
        (Kind.BUILD, "KHO"),
        (Kind.PILOT, None),
    ]
    assert [task.name for task in after.tasks.values()] == [task.name for task in before.tasks.values()]


def test_it_is_said_by_kind_and_system() -> None:
    assert MARKS.in_file.en == "write `kind: build` at `A`; `kind: pilot` at `C`; `system: KHO` at `A` and `B`"
    assert MARKS.plain()["marks"] == [
        {"task": "A", "kind": "build"},
        {"task": "C", "kind": "pilot"},
        {"task": "A", "system": "KHO"},
        {"task": "B", "system": "KHO"},
    ]


def test_its_steps_are_task_by_task() -> None:
    assert [[mark.written for mark in step.marks] for step in MARKS.steps if isinstance(step, Mark)] == [
        ["kind: build", "system: KHO"],
        ["kind: pilot"],
        ["system: KHO"],
    ]


def test_entries_come_after_the_name_or_the_kind() -> None:
    before = load_bytes(TEXT.encode(), "plan.yaml").plan
    assert before is not None
    entries = MARKS.put_in(before)
    lines = TEXT.splitlines()
    after = [lines[e.after.line - 1][e.after.column - 1 : e.after.column - 1 + e.after.length] for e in entries]
    assert after == ["Xây dựng", "Thí điểm", "Xây dựng", "build"]


def test_of_many_kinds_and_systems_the_first_are_said_and_machines_get_all() -> None:
    mark = Mark(tuple(Marking(f"T{number}", "system", f"S{number}") for number in range(25)))
    assert mark.in_file.en.endswith("; `system: S18` at `T18`; and 6 other kinds and systems")
    assert mark.in_file.vi.endswith("; `system: S18` ở `T18`; và 6 loại, hệ thống khác")
    assert str(mark.plain()).count("system") == 25
