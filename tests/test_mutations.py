"""What `python -m tests.mutations` plants, and what it leaves alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutations.choosing import PACKAGE, chosen, mirror_of
from tests.mutations.planting import enums, mutations
from tests.samples import ROOT

MODULE = '''\
"""What it does < what it says."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    LIMIT = 3

__all__ = ["a", "b"]
KINDS = (Kind.PILOT, Kind.TRIAL)


def first(tasks: tuple[Task, Task], least: int = 1) -> Task | None:
    """The first one < the others."""
    assert least > 0
    for task in sorted(tasks, key=lambda task: (task.id, "đ")):
        if not task.dates and task.length + least >= 5:
            continue
        yield say("{a} trước {b}", "{a} before {b}", a=Text("một < hai", "one < two"), b=task)
    seen.add(task)
    return min(tasks)


class Kind(Enum):
    PILOT = "pilot"
    TRIAL = "trial"


RULE = Rule(code="DX999", severity=Severity.ERROR, title=Text("a", "b"), bad="1 < 2", aliases=("R1", "R2"))
'''
LARGE = ("checks", "exchange", "load", "lsp", "recall", "render", "schedule")
PLANTED = {
    ("dropped element", "(Kind.TRIAL,)"),
    ("member", "Kind.TRIAL"),
    ("member", "Kind.PILOT"),
    ("off by one", "2"),
    ("off by one", "6"),
    ("order", "reverse=True"),
    ("not", "task.dates"),
    ("and/or", "or"),
    ("plus/minus", "task.length - least"),
    ("comparison", "task.length + least > 5"),
    ("dropped continue", "pass"),
    ("dropped yield", "False and"),
    ("exchanged parts", "{b} trước {a}"),
    ("dropped call", "pass"),
    ("returned value", "None"),
    ("min/max", "max"),
    ("dropped element", "('R1',)"),
}


def test_each_sort_of_mistake_is_planted_in_code_and_in_nothing_else() -> None:
    found = mutations(MODULE, enums({"": MODULE}))
    for sort, text in PLANTED:
        assert any(mutation.sort == sort and text in mutation.text for mutation in found), (sort, text)
    lines = {mutation.line: MODULE.splitlines()[mutation.line - 1] for mutation in found}
    assert not [line for line in lines.values() if line.strip().startswith(('"""', "assert", "LIMIT", "__all__"))]
    assert not [mutation for mutation in found if "một" in mutation.text and mutation.sort == "comparison"]


def test_a_module_with_a_mistake_is_another_module_and_still_one() -> None:
    before = ast.dump(ast.parse(MODULE))
    for mutation in mutations(MODULE, enums({"": MODULE})):
        assert ast.dump(ast.parse(mutation.planted(MODULE.encode()).decode())) != before


@pytest.mark.slow
def test_the_same_seed_chooses_the_same_mistakes_in_the_packages_asked_for() -> None:
    """Of a third of the tree, others among it: to read all takes long."""
    planted = chosen(ROOT, 7, 6, ["findings", "text"], LARGE)
    assert planted == chosen(ROOT, 7, 6, ["findings", "text"], LARGE)
    assert len(planted) == 6
    assert {each.path.relative_to(PACKAGE).parts[0] for each in planted} <= {"findings", "text"}


def test_the_nearest_tests_are_run_first() -> None:
    rule = PACKAGE / "checks" / "dates" / "dx301_deadline_missed.py"
    assert [Path(each) for each in mirror_of(rule, ROOT)] == [
        Path("tests/checks/dates/test_dx301_deadline_missed.py"),
        Path("tests/checks/dates"),
        Path("tests/checks"),
    ]
