"""What remedies advise, written into the text of a plan."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dxplan.api.editing import read_text, remedied
from dxplan.api.findings import review_of
from dxplan.api.plans import Outcome
from dxplan.edit.advising import advised
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.differing import differences
from dxplan.load.loader import load_bytes
from dxplan.model.kind import Kind
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.raise_total import RaiseTotal
from dxplan.scenario.remedies.set_limit import SetLimit
from dxplan.scenario.remedies.waive import Waive
from dxplan.scenario.remedy import Remedy, applied, remedies_in
from tests.covering import some_of_each

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 28)
FILES = [*sorted((ROOT / "plans").glob("*.yaml")), *sorted((ROOT / "tests/bad").glob("check-*.yaml"))]
_COMMENT = re.compile(r"(?<!\S)#.*")
BLOCK = """\
dxplan: 1
id: x
start: 2022-03-01

agencies:
  SO: {name: Sở, kind: state}

# việc phải làm
tasks:
  # khảo sát trước
  A:
    name: Khảo sát  # tại chỗ
    kind: survey
    duration: 10d
    lead: SO
  B:
    name: Xây dựng
    after: A
    duration: 20d
# hết
"""
FLOW = """\
dxplan: 1
id: x
start: 2022-03-01
checks: {profile: dcma, waive: []}
tasks: {A: {kind: survey, duration: 10d}, B: {duration: 20d, after: [A]}}
"""
LISTED = """\
dxplan: 1
id: x
start: 2022-03-01
budget:
    by_year: {2022: 1 tỷ}  # tạm tính
    total: 1 tỷ
checks:
    waive:
    - {code: DX401, task: A, reason: "đã báo cáo"}   # chờ
tasks:
    A: {kind: survey, duration: 10d}
    # nối
    B:
        duration: 20d
        after:
        - A
        -   "C SS+2d"
    C: {duration: 1d}
"""


def offered(outcome: Outcome) -> list[Remedy]:
    """All remedies of all findings."""
    review = review_of(outcome, TODAY)
    return [each for finding in (*review.findings, *review.held_back) for each in remedies_in(finding.hint)]


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_remedy_is_written_and_says_what_it_makes_of_the_plan(path: Path) -> None:
    """None is left to the planner's hand; read again, the file says the plan with it, and no comment is lost."""
    outcome = read_text(path.read_text("utf-8"), str(path))
    if outcome.schedule is None:
        return
    plan = outcome.schedule.plan.written
    for remedy in some_of_each(offered(outcome), type):
        after = advised(outcome.data, outcome.diagnostics, plan, remedy)
        again = load_bytes(after, str(path)).plan  # what it says is asked, not when that is
        assert again is not None
        assert differences(again, applied(plan, [remedy])) == []
        lost = Counter(_COMMENT.findall(outcome.text)) - Counter(_COMMENT.findall(after.decode()))
        assert not lost or "# expect" in next(iter(lost)), remedy


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [BLOCK, FLOW, LISTED], ids=["block", "flow", "lists"])
@pytest.mark.parametrize(
    "remedy",
    [
        Waive("DX414", "A"),
        SetLimit("DX206", "lag", "20d"),
        AddTask(Kind.PILOT, before=("B",)),
        AddTask(Kind.PILOT, after=("A",), before=("B",)),
        AddTask(Kind.PILOT),
    ],
    ids=["waive", "limit", "task between", "task in the way", "task"],
)
def test_it_is_written_in_any_layout(text: str, remedy: Remedy, end: str) -> None:
    text = text.replace("\n", end)
    outcome = read_text(text, "x.yaml")
    assert outcome.schedule is not None
    plan = outcome.schedule.plan.written
    after = advised(outcome.data, outcome.diagnostics, plan, remedy).decode()
    assert after.count("\r\n") == (after.count("\n") if end == "\r\n" else 0)
    assert Counter(_COMMENT.findall(after)) == Counter(_COMMENT.findall(text))
    again = read_text(after, "x.yaml").plan
    assert again is not None
    assert differences(again.written, applied(plan, [remedy])) == []


def test_where_a_section_is_new_it_stands_where_the_house_has_it() -> None:
    outcome = read_text(BLOCK, "x.yaml")
    assert outcome.schedule is not None
    after = advised(outcome.data, (), outcome.schedule.plan.written, Waive("DX414", "A")).decode()
    section = 'checks:\n  waive:\n    - {code: DX414, task: A, reason: "[ĐIỀN LÝ DO]"}\n'
    assert after == BLOCK.replace("# việc", f"{section}\n# việc")


def test_what_would_change_more_is_left_alone() -> None:
    """Another year has the same amount by an alias."""
    budget = "    total: &m 1 tỷ\n    by_year: {2022: *m}\n"
    text = LISTED.replace("    by_year: {2022: 1 tỷ}  # tạm tính\n    total: 1 tỷ\n", budget)
    outcome = read_text(text, "x.yaml")
    assert outcome.schedule is not None
    with pytest.raises(NotSafeError):
        advised(outcome.data, outcome.diagnostics, outcome.schedule.plan.written, RaiseTotal(2_000_000_000))


def test_a_plan_that_cannot_be_scheduled_gets_no_remedies() -> None:
    outcome = read_text("dxplan: 1\nid: x\nstart: 2022-03-01\ntasks:\n  A: {duration: 1d, after: B}\n", "x.yaml")
    assert [list(remedied(outcome, finding)) for finding in outcome.diagnostics] == [[]]
