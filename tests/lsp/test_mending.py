"""What is offered at a finding: each change is made, and the text read again."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.lsp.book import OpenPlan
from dxplan.lsp.changes import changed
from dxplan.lsp.mending import Mend, mend_all, mends
from tests.cli.running import PLANS

TODAY = date(2026, 11, 28)
PLAN = """\
dxplan: 1
id: x
start: 2022-03-01
finish_by: 2022-04-29
calendar: vn
agencies: {STTTT: {name: "Sở 🚀", kind: state}}
tasks:
  # khảo sát
  A: {name: Khảo sát, kind: survey, duration: 10d, lead: STTTT, deliverable: Báo cáo}  # trước tiên
  B: {name: Xây dựng, kind: build, duration: 30d, lead: STTTT, deliverable: Phần mềm, after: [A, A]}
  C: {name: Vận hành thử, kind: trial, duration: 20d, lead: STTTT, deliverable: Báo cáo, after: [B]}
"""


def offered(text: str, code: str) -> list[Mend]:
    plan = OpenPlan("x.yaml", text)
    here = [mark for mark in plan.marks(TODAY) if mark.code == code]
    assert here, sorted({mark.code for mark in plan.marks(TODAY)})
    return mends(plan.reading(), plan.review(TODAY), here, "vi")


def test_what_is_superfluous_can_go() -> None:
    (fix,) = offered(PLAN, "DX204")
    assert fix.certain
    assert changed(PLAN, fix.changes) == PLAN.replace("[A, A]", "[A]")
    everything = mend_all(OpenPlan("x.yaml", PLAN).reading(), TODAY, "vi")
    assert everything is not None
    assert changed(PLAN, everything.changes) == PLAN.replace("[A, A]", "[A]")


def test_a_mistyped_word_is_written_as_it_was_meant() -> None:
    (fix,) = offered(PLAN.replace("lead: STTTT, deliverable: Phần mềm", "lead: STTT, deliverable: Phần mềm"), "DX023")
    assert (fix.title, fix.certain) == ("Viết STTTT", True)
    assert changed(PLAN.replace("STTTT, deliverable: Phần", "STTT, deliverable: Phần"), fix.changes) == PLAN


@pytest.mark.slow
def test_advice_is_written_and_every_other_line_stays() -> None:
    """A real plan: the task with little float is cut by the days that are advised."""
    text = (PLANS / "thu-duc.yaml").read_text("utf-8")
    (fix,) = offered(text, "DX308")
    assert not fix.certain
    assert fix.title == "Rút ngắn TD23 6 ngày làm việc (15d → 9d)"
    old, new = text.splitlines(), changed(text, fix.changes).splitlines()
    assert [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]] == [
        ("        duration: 15d", "        duration: 9d")
    ]


def test_what_findings_advise_beside_changes_of_tasks_is_offered_too() -> None:
    """A task that is missing, and the acceptance of what was found."""
    text = (PLANS / "ba-ria-vung-tau.yaml").read_text("utf-8")
    add, accept = offered(text, "DX420")
    assert add.title == "Thêm nhiệm vụ kind: sharing, system: IOC và cho B43 chờ nó"
    assert accept.title == "Ghi checks: {waive: [{code: DX420, task: B43, reason: …}]}"
    section = 'checks:\n  waive:\n    - {code: DX420, task: B43, reason: "[ĐIỀN LÝ DO]"}\n'
    assert changed(text, accept.changes) == text.replace("\ntasks:\n", f"\n{section}\ntasks:\n", 1)
